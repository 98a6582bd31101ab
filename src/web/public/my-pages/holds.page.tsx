import { dayText } from '../../texts/dates.ts'
import { htmlLang } from '../../texts/formats.ts'
import { type Span, spanText } from '../../texts/span.ts'
import {
  Button,
  Cover,
  type CoverWork,
  EmptyState,
  LinkButton,
  link,
  type PageContext,
  PostForm,
  StatusPill,
  type StatusTone,
  Steps,
} from '../../ui/index.ts'
import { type HoldPlace, ownHolds } from './hold-place.ts'
import { WorkTitle } from './work-title.tsx'

/** Where a reservation is on its way to the reader. */
export type HoldState =
  | {
      readonly kind: 'waiting'
      readonly place: number
      readonly copies: number
      readonly expected: Span | null
    }
  | { readonly kind: 'assigned'; readonly from: string | null; readonly expected: Span | null }
  | { readonly kind: 'captured' }
  | { readonly kind: 'in_transit'; readonly from: string | null; readonly arrives: string | null }
  | { readonly kind: 'on_shelf'; readonly number: number; readonly collectBy: string }

export type HoldView = {
  readonly id: number
  readonly work: number
  readonly slug: string
  readonly title: string
  /** Of the title, for voices. */
  readonly language: string | null
  readonly creator: string | null
  readonly pickup: string
  readonly pausedUntil: string | null
  readonly state: HoldState
  readonly cover: CoverWork
}

const tones: Record<HoldState['kind'], StatusTone> = {
  waiting: 'queue',
  assigned: 'digital',
  captured: 'digital',
  in_transit: 'digital',
  on_shelf: 'in',
}
const order: Record<HoldState['kind'], number> = {
  on_shelf: 0,
  in_transit: 1,
  captured: 2,
  assigned: 3,
  waiting: 4,
}

/** Nothing has been captured for it, and it is not paused. */
export const mayBePaused = ({ pausedUntil, state }: HoldView): boolean =>
  pausedUntil === null && (state.kind === 'waiting' || state.kind === 'assigned')

/** A copy is its own already, be it on the road or ready to collect. */
export const isOnItsWay = ({ state }: HoldView): boolean =>
  state.kind !== 'waiting' && state.kind !== 'assigned'

type HoldsProps = { ctx: PageContext; holds: readonly HoldView[] }

/** All paused for a journey, and going on again: offered where one by one would be more than one press. */
export function ForAll({ ctx, holds, place }: HoldsProps & { place: HoldPlace }) {
  const t = ctx.texts.mine
  const canPause = holds.filter(mayBePaused).length > 1
  const canResume = holds.filter(hold => hold.pausedUntil !== null).length > 1
  if (!canPause && !canResume) return null
  return (
    <div class="row">
      {canPause ? (
        <LinkButton kind="second" href={link(ctx, `${place.path}/pausa`)} about={place.about}>
          {t.pauseAll}
        </LinkButton>
      ) : null}
      {canResume ? <ResumeAll ctx={ctx} place={place} id="fortsatt-alla" /> : null}
    </div>
  )
}

export const ResumeAll = ({ ctx, place, id }: { ctx: PageContext; place: HoldPlace; id: string }) => (
  <PostForm ctx={ctx} action={link(ctx, `${place.path}/fortsatt`)} region={place.region}>
    <Button kind="second" id={`${id}${place.key}`} about={place.about}>
      {ctx.texts.mine.resumeAll}
    </Button>
  </PostForm>
)

export function Holds({ ctx, holds }: HoldsProps) {
  const t = ctx.texts.mine
  return (
    <section class="stack" id="reservationer" aria-labelledby="reservationer-rubrik">
      <div class="row row-between">
        <h2 id="reservationer-rubrik">
          {t.holds} <span class="soft">{holds.length > 0 ? holds.length : ''}</span>
        </h2>
        <ForAll ctx={ctx} holds={holds} place={ownHolds} />
      </div>
      {holds.length === 0 ? (
        <EmptyState assets={ctx.assets} title={t.noHolds}>
          <p>{t.noHoldsText}</p>
        </EmptyState>
      ) : (
        <ul class="items">
          {[...holds]
            .sort((a, b) => order[a.state.kind] - order[b.state.kind])
            .map(hold => (
              <Hold key={hold.id} ctx={ctx} hold={hold} />
            ))}
        </ul>
      )}
    </section>
  )
}

const onItsWay = (
  t: PageContext['texts']['mine'],
  state: { readonly from: string | null; readonly arrives: string | null },
  day: (value: string) => string,
): string => {
  if (!state.arrives) return ''
  return state.from ? t.onItsWay(state.from, day(state.arrives)) : t.arriving(day(state.arrives))
}

/** Where it is, when it is likely to come and where to fetch it: a line each, '' for what is not known. */
export function stateLines(ctx: PageContext, hold: HoldView): string[] {
  const t = ctx.texts.mine
  const { state } = hold
  const day = (value: string) => dayText(ctx.locale, value)
  switch (state.kind) {
    case 'waiting':
      return [
        t.place(state.place, state.copies),
        state.expected ? t.expected(spanText(ctx.locale, ctx.texts.common.span, state.expected)) : '',
        t.pickupAt(hold.pickup),
      ]
    case 'assigned':
      return [
        state.from ? t.assignedFrom(state.from) : '',
        state.expected ? t.expected(spanText(ctx.locale, ctx.texts.common.span, state.expected)) : '',
        t.pickupAt(hold.pickup),
      ]
    case 'captured':
      return [t.pickupAt(hold.pickup)]
    case 'in_transit':
      return [onItsWay(t, state, day), t.pickupAt(hold.pickup)]
    case 'on_shelf':
      return [
        t.collectBy(hold.pickup, dayText(ctx.locale, state.collectBy, 'long')),
        t.pickupNumber(state.number),
      ]
  }
}

/** The steps to the hold shelf, and the one it has come to; what stands in its own library makes no journey. */
export function stepsOf({ state, pickup }: HoldView): {
  readonly steps: readonly HoldState['kind'][]
  readonly current: number
} {
  const fetched = state.kind === 'captured' ? 'captured' : 'assigned'
  const stays = state.kind === 'assigned' && state.from === pickup
  const steps: HoldState['kind'][] = [
    'waiting',
    fetched,
    ...(stays ? [] : ['in_transit' as const]),
    'on_shelf',
  ]
  return { steps, current: steps.indexOf(state.kind) }
}

/** Of one that is paused nothing moves, and of one that is ready nothing is left: they are told by their state alone. */
function HoldSteps({ ctx, hold }: { ctx: PageContext; hold: HoldView }) {
  if (hold.pausedUntil || hold.state.kind === 'on_shelf') return null
  const t = ctx.texts.mine
  const { steps, current } = stepsOf(hold)
  return (
    <Steps
      label={t.stepsOf(hold.title)}
      steps={steps.map(step => t.holdStates[step])}
      current={current}
      done={t.stepDone}
    />
  )
}

/** Where it is on its way, and that it is paused. */
export function HoldPills({ ctx, hold }: { ctx: PageContext; hold: HoldView }) {
  const t = ctx.texts.mine
  return (
    <p>
      <StatusPill tone={tones[hold.state.kind]}>{t.holdStates[hold.state.kind]}</StatusPill>{' '}
      {hold.pausedUntil ? (
        <StatusPill tone="plain">{t.paused(dayText(ctx.locale, hold.pausedUntil))}</StatusPill>
      ) : null}
    </p>
  )
}

/** What can be done with it as it stands. */
export function HoldDeeds({ ctx, hold, place }: { ctx: PageContext; hold: HoldView; place: HoldPlace }) {
  const t = ctx.texts.mine
  const here = `${place.path}/${hold.id}`
  return (
    <div class="item-deeds">
      <a class="small" href={link(ctx, `${here}/varfor`)}>
        {ctx.texts.why.link}
        <span class="vh"> {hold.title}</span>
      </a>
      {hold.pausedUntil ? (
        <PostForm ctx={ctx} action={link(ctx, `${here}/fortsatt`)} region={place.region}>
          <Button kind="second" id={`fortsatt-${hold.id}`} about={hold.title}>
            {t.resume}
          </Button>
        </PostForm>
      ) : mayBePaused(hold) ? (
        <a class="small" href={link(ctx, `${here}/pausa`)}>
          {t.pause}
          <span class="vh"> {hold.title}</span>
        </a>
      ) : null}
      <a class="small" href={link(ctx, `${here}/hamtstalle`)}>
        {t.changePickup}
        <span class="vh"> {hold.title}</span>
      </a>
      <a class="small" href={link(ctx, `${here}/ta-bort`)}>
        {t.cancel}
        <span class="vh"> {hold.title}</span>
      </a>
    </div>
  )
}

function Hold({ ctx, hold }: { ctx: PageContext; hold: HoldView }) {
  return (
    <li class="item">
      <div class="item-cover">
        <Cover assets={ctx.assets} work={hold.cover} lang={htmlLang(hold.language)} />
      </div>
      <div>
        <WorkTitle ctx={ctx} of={hold} />
        <HoldPills ctx={ctx} hold={hold} />
        <p class="small">{stateLines(ctx, hold).filter(Boolean).join(' · ')}</p>
        <HoldSteps ctx={ctx} hold={hold} />
      </div>
      <HoldDeeds ctx={ctx} hold={hold} place={ownHolds} />
    </li>
  )
}
