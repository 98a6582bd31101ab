import {
  Button,
  ErrorSummary,
  type FormError,
  link,
  Notice,
  type PageContext,
  PostForm,
  PublicPage,
  TextField,
} from '../../ui/index.ts'

export type LoginView = {
  readonly card: string
  /** Where the deed goes on after login: a path on this site. */
  readonly next: string | null
  readonly errors: readonly FormError[]
  readonly loggedOut: boolean
}

export function LoginPage({ ctx, view }: { ctx: PageContext; view: LoginView }) {
  const t = ctx.texts.login
  const error = (field: string) => view.errors.find(found => found.field === field)?.text
  return (
    <PublicPage ctx={ctx} title={t.title} section="mine" searchFor={null} noIndex>
      <div class="wrap page login">
        <div class="card stack">
          <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={view.errors} />
          {view.loggedOut ? (
            <Notice assets={ctx.assets} tone="good" live="status">
              <p>{t.loggedOut}</p>
            </Notice>
          ) : null}
          <h1>{t.title}</h1>
          <p class="soft">{view.next ? t.leadDeed : t.lead}</p>
          <PostForm
            ctx={ctx}
            action={link(ctx, '/logga-in')}
            class="stack form-stack"
            fields={view.next ? { vidare: view.next } : {}}
          >
            <TextField
              id="kort"
              label={t.card}
              hint={t.cardHint}
              error={error('kort')}
              value={view.card}
              autocomplete="username"
              inputmode="numeric"
              required
            />
            <TextField
              id="pinkod"
              label={t.pin}
              hint={t.pinHint}
              error={error('pinkod')}
              type="password"
              autocomplete="current-password"
              inputmode="numeric"
              width="short"
              required
            />
            <Button>{t.deed}</Button>
          </PostForm>
        </div>
        <div class="login-help stack">
          <h2>{t.noCardTitle}</h2>
          <p>{t.noCard}</p>
          <h2>{t.forgotTitle}</h2>
          <p>{t.forgot}</p>
          <p>
            <a href={link(ctx, '/bibliotek')}>{ctx.texts.search.findLibrary}</a>
          </p>
        </div>
      </div>
    </PublicPage>
  )
}
