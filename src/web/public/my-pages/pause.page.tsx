import { htmlLang } from '../../texts/formats.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  LinkButton,
  link,
  type PageContext,
  PostForm,
  PublicPage,
  TextField,
} from '../../ui/index.ts'
import type { HoldPlace } from './hold-place.ts'
import type { HoldView } from './holds.page.tsx'

export type PauseDays = {
  /** The first and the last day it may be paused to. */
  readonly from: string
  readonly to: string
  readonly chosen: string
  readonly errors: readonly FormError[]
}
export type PauseView = PauseDays & { readonly hold: HoldView }
/** `goOn` = those that are on their way or ready, and are not paused with the others. */
export type PauseAllView = PauseDays & { readonly goOn: readonly Named[] }
type Named = Pick<HoldView, 'id' | 'title' | 'language'>

export function PausePage(props: { ctx: PageContext; view: PauseView; place: HoldPlace }) {
  const { ctx, view, place } = props
  const t = ctx.texts.mine
  return (
    <PublicPage ctx={ctx} title={t.pause} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={view.errors} />
        <h1>{t.pauseHeading(view.hold.title)}</h1>
        <p>{t.pauseText}</p>
        <PauseForm
          ctx={ctx}
          days={view}
          action={`${place.path}/${view.hold.id}/pausa`}
          list={place.list}
          deed={t.pauseDeed}
        />
      </div>
    </PublicPage>
  )
}

export function PauseAllPage(props: { ctx: PageContext; view: PauseAllView; place: HoldPlace }) {
  const { ctx, view, place } = props
  const t = ctx.texts.mine
  return (
    <PublicPage ctx={ctx} title={t.pauseAll} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={view.errors} />
        <h1>{t.pauseAllHeading}</h1>
        <p>{t.pauseAllText}</p>
        <GoOn ctx={ctx} holds={view.goOn} />
        <PauseForm
          ctx={ctx}
          days={view}
          action={`${place.path}/pausa`}
          list={place.list}
          deed={t.pauseAllDeed}
        />
      </div>
    </PublicPage>
  )
}

/** What is not paused with the others, by name. */
export function GoOn({ ctx, holds }: { ctx: PageContext; holds: readonly Named[] }) {
  if (!holds.length) return null
  return (
    <>
      <p>{ctx.texts.mine.notPaused(holds.length)}</p>
      <ul class="goes-on">
        {holds.map(({ id, title, language }) => (
          <li key={id}>
            <bdi lang={htmlLang(language)}>{title}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}

type FormProps = { ctx: PageContext; days: PauseDays; action: string; list: string; deed: string }

function PauseForm({ ctx, days, action, list, deed }: FormProps) {
  return (
    <PostForm ctx={ctx} action={link(ctx, action)} class="stack form-stack">
      <TextField
        id="till"
        label={ctx.texts.mine.pauseDay}
        type="date"
        value={days.chosen}
        min={days.from}
        max={days.to}
        required
        error={days.errors.find(error => error.field === 'till')?.text}
      />
      <div class="row">
        <Button>{deed}</Button>
        <LinkButton kind="second" href={link(ctx, list)}>
          {ctx.texts.common.notNow}
        </LinkButton>
      </div>
    </PostForm>
  )
}
