import {
  Button,
  ErrorSummary,
  type FormError,
  link,
  Notice,
  type PageContext,
  PostForm,
  PublicPage,
} from '../../ui/index.ts'
import { CardAndPinFields } from './login.page.tsx'

export type LinkView = { readonly card: string; readonly errors: readonly FormError[]; readonly name: string }

/** The first login with an electronic identity: whose card is it? */
export function LinkIdentityPage({ ctx, view }: { ctx: PageContext; view: LinkView }) {
  const t = ctx.texts.login
  return (
    <PublicPage ctx={ctx} title={t.linkTitle} section="mine" searchFor={null} noIndex>
      <div class="wrap page login">
        <div class="card stack">
          <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={view.errors} />
          <h1>{t.linkTitle}</h1>
          <Notice assets={ctx.assets} tone="good">
            <p>{t.linkProven(view.name)}</p>
          </Notice>
          <p>{t.linkLead}</p>
          <PostForm ctx={ctx} action={link(ctx, '/logga-in/koppla')} class="stack form-stack">
            <CardAndPinFields ctx={ctx} card={view.card} errors={view.errors} />
            <Button>{t.linkDeed}</Button>
          </PostForm>
        </div>
        <div class="login-help stack">
          <h2>{t.noCardTitle}</h2>
          <p>{t.noCard}</p>
          <h2>{t.linkSafeTitle}</h2>
          <p>{t.linkSafe}</p>
        </div>
      </div>
    </PublicPage>
  )
}

/** Asks before every session ends, on all machines. */
export function LogoutEverywherePage({ ctx }: { ctx: PageContext }) {
  const t = ctx.texts.login
  return (
    <PublicPage ctx={ctx} title={t.everywhereTitle} section="mine" noIndex>
      <div class="wrap page narrow-page stack">
        <h1>{t.everywhereTitle}</h1>
        <p>{t.everywhereText}</p>
        <PostForm ctx={ctx} action={link(ctx, '/logga-ut/overallt')}>
          <Button kind="danger">{t.everywhereDeed}</Button>
        </PostForm>
        <p>
          <a href={link(ctx, '/mina-sidor')}>{t.everywhereBack}</a>
        </p>
      </div>
    </PublicPage>
  )
}
