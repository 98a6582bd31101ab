import { dayText } from '../../texts/dates.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  LinkButton,
  link,
  Notice,
  type Option,
  type PageContext,
  PostForm,
  PublicPage,
  SelectField,
  TextField,
} from '../../ui/index.ts'

/** What stands in the form of an application, as it was typed. */
export type ApplyForm = {
  readonly name: string
  readonly born: string
  readonly email: string
  readonly phone: string
  readonly branch: string
  readonly pin: string
}

export type ApplyView = {
  readonly forChild: boolean
  readonly form: ApplyForm
  readonly branches: readonly Option[]
  /** What the card allows until a document has been shown, and for how long. */
  readonly rights: { readonly holds: number; readonly days: number }
}

export type NewCardView = {
  readonly name: string
  readonly card: string
  readonly forChild: boolean
  readonly holds: number
  /** The last day to show a document. */
  readonly until: string
}

type Props = { ctx: PageContext; view: ApplyView; errors: readonly FormError[] }

export function ApplyPage({ ctx, view, errors }: Props) {
  const t = ctx.texts.registration
  const { form, forChild } = view
  const error = (field: string) => errors.find(one => one.field === field)?.text
  return (
    <PublicPage ctx={ctx} title={forChild ? t.titleChild : t.title} section="mine" searchFor={null} noIndex>
      <div class="wrap page narrow-page stack">
        <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={errors} />
        <h1>{forChild ? t.titleChild : t.title}</h1>
        <p class="lead">{forChild ? t.leadChild : t.lead}</p>
        <p>{t.rights(view.rights.holds, view.rights.days)}</p>
        <PostForm ctx={ctx} action={link(ctx, '/bli-lantagare')} class="stack form-stack">
          <TextField
            id="namn"
            label={t.name}
            hint={t.nameHint}
            error={error('namn')}
            value={form.name}
            autocomplete={forChild ? 'off' : 'name'}
            required
          />
          <TextField
            id="fodd"
            label={t.born}
            hint={t.bornHint}
            error={error('fodd')}
            value={form.born}
            type="date"
            autocomplete="off"
            required
          />
          <TextField
            id="epost"
            label={t.email}
            hint={t.emailHint}
            error={error('epost')}
            value={form.email}
            type="email"
            autocomplete="email"
            required
          />
          <TextField
            id="telefon"
            label={t.phone}
            value={form.phone}
            type="tel"
            autocomplete={forChild ? 'off' : 'tel'}
          />
          <SelectField
            id="bibliotek"
            label={t.branch}
            hint={t.branchHint}
            error={error('bibliotek')}
            value={form.branch}
            options={[{ value: '', label: t.chooseBranch }, ...view.branches]}
          />
          <TextField
            id="pinkod"
            label={t.pin}
            hint={t.pinHint}
            error={error('pinkod')}
            type="password"
            inputmode="numeric"
            autocomplete="new-password"
            width="short"
            required
          />
          <Button>{t.deed}</Button>
          <p class="soft small">{t.privacy}</p>
        </PostForm>
      </div>
    </PublicPage>
  )
}

/** The same for everybody: whether an address is known is told in the mail alone. */
export function AppliedPage({ ctx }: { ctx: PageContext }) {
  const t = ctx.texts.registration
  return (
    <PublicPage ctx={ctx} title={t.sentTitle} section="mine" searchFor={null} noIndex>
      <div class="wrap page narrow-page stack">
        <h1>{t.sentTitle}</h1>
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>{t.sent}</p>
        </Notice>
        <p>{t.sentNothing}</p>
        <p>
          <a href={link(ctx, '/bli-lantagare')}>{t.again}</a>
        </p>
      </div>
    </PublicPage>
  )
}

/** Asks before the card is made: programs that look at mails follow links, and press no buttons. */
export function ConfirmPage({ ctx, name, token }: { ctx: PageContext; name: string; token: string }) {
  const t = ctx.texts.registration
  return (
    <PublicPage ctx={ctx} title={t.confirmTitle} section="mine" searchFor={null} noIndex>
      <div class="wrap page narrow-page stack">
        <h1>{t.confirmTitle}</h1>
        <p>{t.confirmText(name)}</p>
        <PostForm ctx={ctx} action={link(ctx, '/bli-lantagare/bekrafta')} fields={{ kod: token }}>
          <Button>{t.confirmDeed}</Button>
        </PostForm>
      </div>
    </PublicPage>
  )
}

export function LinkGonePage({ ctx }: { ctx: PageContext }) {
  const t = ctx.texts.registration
  return (
    <PublicPage ctx={ctx} title={t.goneTitle} section="mine" searchFor={null} noIndex>
      <div class="wrap page narrow-page stack">
        <h1>{t.goneTitle}</h1>
        <p>{t.gone}</p>
        <p class="row">
          <LinkButton href={link(ctx, '/logga-in')}>{ctx.texts.login.title}</LinkButton>
          <LinkButton href={link(ctx, '/bli-lantagare')} kind="second">
            {t.again}
          </LinkButton>
        </p>
      </div>
    </PublicPage>
  )
}

export function NewCardPage({ ctx, view }: { ctx: PageContext; view: NewCardView }) {
  const t = ctx.texts.registration
  const title = view.forChild ? t.doneTitleChild(view.name) : t.doneTitle(view.name)
  const day = dayText(ctx.locale, view.until, 'full')
  return (
    <PublicPage ctx={ctx} title={title} section="mine" noIndex>
      <div class="wrap page narrow-page stack">
        <h1>{title}</h1>
        <dl class="facts card">
          <dt>{t.cardNumber}</dt>
          <dd class="num step-1">{view.card}</dd>
        </dl>
        {view.forChild ? null : <p>{t.save}</p>}
        <h2>{t.nextTitle}</h2>
        <p>{view.forChild ? t.showChild(day) : t.show(day)}</p>
        <p>{t.until(view.holds)}</p>
        <p class="row">
          <LinkButton href={link(ctx, '/sok')}>{t.search}</LinkButton>
          <LinkButton href={link(ctx, '/bibliotek')} kind="second">
            {ctx.texts.search.findLibrary}
          </LinkButton>
        </p>
      </div>
    </PublicPage>
  )
}
