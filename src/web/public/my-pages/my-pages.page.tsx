import { addDays, type Day } from '../../../kernel/day.ts'
import { dayText } from '../../texts/dates.ts'
import { moneyText } from '../../texts/money.ts'
import {
  Button,
  Icon,
  LinkButton,
  link,
  Notice,
  type PageContext,
  PostForm,
  PublicPage,
} from '../../ui/index.ts'
import { feesPath } from '../fees/fees.page.tsx'
import type { IllCaseView } from '../ill/ill.view.ts'
import { illPath, nextOf } from '../ill/mine.page.tsx'
import { ownHolds } from './hold-place.ts'
import { Holds, type HoldView } from './holds.page.tsx'
import { Loans, type LoanView } from './loans.page.tsx'
import { NextInSeries, type SeriesView } from './next.page.tsx'
import { OutcomeNotice, refusedOf } from './outcome.page.tsx'
import type { Outcome } from './outcome.ts'
import { OwnMenu } from './own-frame.tsx'

export type MyPagesView = {
  readonly name: string
  readonly today: Day
  readonly outcome: Outcome | null
  readonly loans: readonly LoanView[]
  readonly holds: readonly HoldView[]
  readonly series: SeriesView
  /** Öre to pay. */
  readonly owed: number
  /** It is more than the limit: nothing is lent or reserved until it is paid. */
  readonly blocked: boolean
  /** What was asked for from outside the county, of the reader and of children they may act for. */
  readonly ill: readonly IllCaseView[]
  /** Being late costs nothing anywhere. */
  readonly lateIsFree: boolean
  readonly card: { number: string; validUntil: string; homeBranch: string; email: string | null }
}

/** Loans that fall due within so many days are named among what to do first. */
const soon = 3

export function MyPagesPage({ ctx, view }: { ctx: PageContext; view: MyPagesView }) {
  const t = ctx.texts.mine
  return (
    <PublicPage ctx={ctx} title={t.title} section="mine" noIndex>
      <div class="wrap page mine-page" id="mina-sidor">
        <OwnMenu ctx={ctx} current="start" />
        <div class="row row-between">
          <h1 data-focus="">{t.hello(view.name.split(' ')[0] ?? view.name)}</h1>
          <PostForm ctx={ctx} action={link(ctx, '/logga-ut')}>
            <Button kind="quiet">{ctx.texts.common.logOut}</Button>
          </PostForm>
        </div>
        {view.outcome ? (
          <OutcomeNotice ctx={ctx} outcome={view.outcome} holds={view.holds} place={ownHolds} />
        ) : null}
        <FirstThings ctx={ctx} view={view} />
        <Loans ctx={ctx} loans={view.loans} today={view.today} refused={refusedOf(view.outcome)} />
        <NextInSeries ctx={ctx} view={view.series} />
        <Holds ctx={ctx} holds={view.holds} />
        <section class="stack">
          <h2>{t.card}</h2>
          <dl class="facts card">
            <dt>{t.cardNumber}</dt>
            <dd class="num">
              <bdi dir="ltr">{view.card.number}</bdi>
            </dd>
            <dt>{t.cardUntil}</dt>
            <dd>{dayText(ctx.locale, view.card.validUntil, 'full')}</dd>
            <dt>{t.homeLibrary}</dt>
            <dd>{view.card.homeBranch}</dd>
            <dt>{t.messagesTo}</dt>
            <dd>{view.card.email ?? t.noAddress}</dd>
          </dl>
          <p class="row">
            <LinkButton kind="second" href={link(ctx, '/mina-sidor/kort')}>
              {ctx.texts.device.showCard}
            </LinkButton>
            <a href={link(ctx, '/regler')}>{ctx.texts.rules.title}</a>
            <a href={link(ctx, '/logga-ut/overallt')}>{ctx.texts.login.everywhere}</a>
          </p>
        </section>
      </div>
    </PublicPage>
  )
}

/** What needs doing first: late, soon due, ready to fetch with number and last day. */
function FirstThings({ ctx, view }: { ctx: PageContext; view: MyPagesView }) {
  const t = ctx.texts.mine
  const late = view.loans.filter(loan => loan.dueOn < view.today)
  const limit = addDays(view.today, soon)
  const near = view.loans.filter(loan => loan.dueOn >= view.today && loan.dueOn <= limit)
  const ready = view.holds.filter(hold => hold.state.kind === 'on_shelf')
  const ill = view.ill.filter(
    ({ state, dueOn }) => state === 'ready' || (state === 'lent' && (dueOn ?? '') <= limit),
  )
  const firstDue = near.map(loan => loan.dueOn).sort()[0]
  return (
    <section class="stack first-things" aria-labelledby="forst">
      <h2 id="forst">{t.todo}</h2>
      {late.length + near.length + ready.length + ill.length === 0 && view.owed === 0 ? (
        <p class="all-well">
          <Icon assets={ctx.assets} name="check" /> {t.nothingToDo}
        </p>
      ) : null}
      {ready.map(hold =>
        hold.state.kind === 'on_shelf' ? (
          <div class="ready card" key={hold.id}>
            <p class="ready-number">
              <span class="vh">{t.pickupNumber(hold.state.number)}</span>
              <span aria-hidden="true">{hold.state.number}</span>
            </p>
            <p>{t.readyAt(hold.title, hold.pickup, dayText(ctx.locale, hold.state.collectBy, 'long'))}</p>
          </div>
        ) : null,
      )}
      {ill.map(one => (
        <IllToDo key={one.id} ctx={ctx} one={one} />
      ))}
      {late.length > 0 ? (
        <Notice assets={ctx.assets} tone="bad">
          <p>
            {t.overdue(late.length)} {view.lateIsFree ? <span class="soft">{t.noFees}</span> : null}
          </p>
        </Notice>
      ) : null}
      {near.length > 0 && firstDue ? (
        <Notice assets={ctx.assets} tone="warn">
          <p>{t.dueSoon(near.length, dayText(ctx.locale, firstDue, 'long'))}</p>
        </Notice>
      ) : null}
      {view.owed > 0 ? (
        <Notice assets={ctx.assets} tone={view.blocked ? 'bad' : 'warn'}>
          <p>
            {ctx.texts.fees.owed(moneyText(ctx.locale, view.owed))}{' '}
            {view.blocked ? `${ctx.texts.fees.blocked} ` : null}
            <a href={link(ctx, feesPath)}>{ctx.texts.fees.toFees}</a>
          </p>
        </Notice>
      ) : null}
      {view.loans.length === 0 && view.holds.length === 0 ? (
        <p>
          <LinkButton href={link(ctx, '/sok')}>{ctx.texts.common.toSearch}</LinkButton>
        </p>
      ) : null}
    </section>
  )
}

/** A loan from outside the county that is ready to fetch, late or soon due. */
function IllToDo({ ctx, one }: { ctx: PageContext; one: IllCaseView }) {
  const title = one.part || one.title
  const what = (
    <p>
      <a href={link(ctx, `${illPath}#arende-${one.id}`)} dir="auto">
        {title}
      </a>
      {one.child ? ` (${ctx.texts.ill.forChild(one.child)})` : null}:{' '}
      {one.isLate ? ctx.texts.ill.late : nextOf(ctx, one)}
    </p>
  )
  if (one.state !== 'ready')
    return (
      <Notice assets={ctx.assets} tone={one.isLate ? 'bad' : 'warn'}>
        {what}
      </Notice>
    )
  return (
    <div class="ready card">
      <p class="ready-number" aria-hidden="true">
        {one.code}
      </p>
      {what}
    </div>
  )
}
