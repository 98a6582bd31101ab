import {
  Button,
  ErrorSummary,
  type FormError,
  LinkButton,
  link,
  Notice,
  type PageContext,
  PostForm,
  PublicPage,
  TextField,
} from '../../ui/index.ts'
import type { IdentityFailure } from '../house.ts'

export type LoginView = {
  readonly card: string
  /** Where the deed goes on after login: a path on this site. */
  readonly next: string | null
  readonly errors: readonly FormError[]
  /** What came in the way of a login by electronic identity. */
  readonly failure: IdentityFailure | null
  readonly loggedOut: boolean
  /** A form came when the session had ended; it waits. */
  readonly interrupted: boolean
  /** Somebody has logged in or out since the form was shown: it asks again. */
  readonly stale?: boolean
  /** What the electronic identity is called here; null = there is no such login. */
  readonly identity: string | null
  /** The session was opened by electronic identity: one may be logged in there still. */
  readonly alsoAtBroker: boolean
}

export function LoginPage({ ctx, view }: { ctx: PageContext; view: LoginView }) {
  const t = ctx.texts.login
  return (
    <PublicPage ctx={ctx} title={t.title} section="mine" searchFor={null} noIndex>
      <div class="wrap page login">
        <div class="card stack">
          <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={view.errors} />
          {view.loggedOut ? (
            <Notice assets={ctx.assets} tone="good" live="status">
              <p>{t.loggedOut}</p>
              {view.alsoAtBroker && view.identity ? (
                <p>
                  <a href={link(ctx, '/logga-ut/e-legitimation')}>{t.logOutThere(view.identity)}</a>
                </p>
              ) : null}
            </Notice>
          ) : null}
          {view.interrupted ? (
            <Notice assets={ctx.assets} tone="warn" live="alert">
              <p>{t.interrupted}</p>
            </Notice>
          ) : null}
          {view.stale ? (
            <Notice assets={ctx.assets} tone="warn" live="alert">
              <p>{t.stale}</p>
            </Notice>
          ) : null}
          {view.failure ? (
            <Notice assets={ctx.assets} tone="warn" live="alert">
              <p>{t.failures[view.failure]}</p>
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
            <CardAndPinFields ctx={ctx} card={view.card} errors={view.errors} />
            <Button>{t.deed}</Button>
          </PostForm>
          {view.identity ? (
            <p>
              <LinkButton
                kind="second"
                href={link(
                  ctx,
                  `/logga-in/e-legitimation${view.next ? `?${new URLSearchParams({ vidare: view.next })}` : ''}`,
                )}
              >
                {t.withIdentity(view.identity)}
              </LinkButton>
            </p>
          ) : null}
        </div>
        <div class="login-help stack">
          <h2>{t.noCardTitle}</h2>
          <p>{t.noCard}</p>
          <p>
            <a href={link(ctx, '/bli-lantagare')}>{t.apply}</a>
          </p>
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

/** Card number and PIN, as the login and the linking of an identity ask for them. */
export function CardAndPinFields({
  ctx,
  card,
  errors,
}: {
  ctx: PageContext
  card: string
  errors: readonly FormError[]
}) {
  const t = ctx.texts.login
  const error = (field: string) => errors.find(found => found.field === field)?.text
  return (
    <>
      <TextField
        id="kort"
        label={t.card}
        hint={t.cardHint}
        error={error('kort')}
        value={card}
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
    </>
  )
}
