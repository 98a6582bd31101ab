import type { Day } from '../../../kernel/day.ts'
import { dayText } from '../../texts/dates.ts'
import { moneyText } from '../../texts/money.ts'
import {
  Button,
  EmptyState,
  Icon,
  LinkButton,
  link,
  Notice,
  type PageContext,
  PostForm,
  PublicPage,
} from '../../ui/index.ts'
import { holdsOfChild } from '../my-pages/hold-place.ts'
import { ForAll, HoldDeeds, HoldPills, type HoldView, stateLines } from '../my-pages/holds.page.tsx'
import type { LoanView } from '../my-pages/loans.page.tsx'
import { OutcomeNotice, refusedOf } from '../my-pages/outcome.page.tsx'
import type { Outcome } from '../my-pages/outcome.ts'
import { OwnMenu } from '../my-pages/own-frame.tsx'
import { WorkTitle } from '../my-pages/work-title.tsx'
import { speakingOf } from './speaking-of.ts'

export type AccessView =
  | { readonly kind: 'guardian' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'closed'; readonly reason: 'no-consent' | 'of-age' }

export type ChildView = {
  readonly id: number
  readonly name: string
  readonly firstName: string
  readonly access: AccessView
  readonly loans: readonly (LoanView & { readonly late: boolean })[]
  readonly holds: readonly HoldView[]
  /** What needs doing first; null when nothing may be seen. */
  readonly sum: {
    readonly late: number
    readonly soon: number
    readonly firstDue: Day | null
    readonly ready: number
    /** Öre to pay. */
    readonly owed: number
  } | null
}

export type GuardianView = { readonly link: number; readonly name: string; readonly access: AccessView }

/** What just happened, and for which child. */
export type FamilyNews =
  | { readonly kind: 'for-child'; readonly child: number; readonly outcome: Outcome }
  | { readonly kind: 'consent'; readonly link: number; readonly name: string; readonly given: boolean }
  | { readonly kind: 'no-consent'; readonly text: string }

export type FamilyView = {
  readonly children: readonly ChildView[]
  readonly guardians: readonly GuardianView[]
  /** From which age one decides alone. */
  readonly decidesFrom: number
  readonly deeds: readonly string[]
}

type Props = { ctx: PageContext; view: FamilyView; news: FamilyNews | null }

export function FamilyPage({ ctx, view, news }: Props) {
  const t = ctx.texts.family
  const isYoung = view.guardians.length > 0 && view.children.length === 0
  return (
    <PublicPage ctx={ctx} title={t.title} section="mine" noIndex>
      <div class="wrap page mine-page" id="familj">
        <OwnMenu ctx={ctx} current="family" />
        <div class="stack">
          <h1 data-focus="">{t.title}</h1>
          <p class="lead">{isYoung ? t.leadYoung : t.lead}</p>
        </div>
        {news ? <News ctx={ctx} view={view} news={news} /> : null}
        {view.children.length === 0 && view.guardians.length === 0 ? (
          <EmptyState assets={ctx.assets} title={t.noChildren}>
            <p>{t.noChildrenText}</p>
          </EmptyState>
        ) : null}
        {view.children.map(child => (
          <ChildPart key={child.id} ctx={ctx} child={child} decidesFrom={view.decidesFrom} news={news} />
        ))}
        {isYoung ? null : (
          <p>
            <a href={link(ctx, '/bli-lantagare')}>{t.applyForChild}</a>
          </p>
        )}
        <Guardians ctx={ctx} view={view} />
      </div>
    </PublicPage>
  )
}

function News({ ctx, view, news }: { ctx: PageContext; view: FamilyView; news: FamilyNews }) {
  const t = ctx.texts.family
  if (news.kind === 'consent')
    return (
      <Notice assets={ctx.assets} tone="good" live="status">
        <p>{news.given ? t.given(news.name) : t.takenBack(news.name)}</p>
      </Notice>
    )
  if (news.kind === 'no-consent')
    return (
      <Notice assets={ctx.assets} tone="warn" live="alert">
        <p>{news.text}</p>
      </Notice>
    )
  const child = view.children.find(one => one.id === news.child)
  return child ? (
    <OutcomeNotice
      ctx={speakingOf(ctx, child.name)}
      outcome={news.outcome}
      holds={child.holds}
      place={holdsOfChild(child)}
    />
  ) : null
}

function ChildPart({
  ctx,
  child,
  decidesFrom,
  news,
}: {
  ctx: PageContext
  child: ChildView
  decidesFrom: number
  news: FamilyNews | null
}) {
  const t = ctx.texts.family
  const heading = `barn-${child.id}`
  if (child.sum === null) {
    const isGrown = child.access.kind === 'closed' && child.access.reason === 'of-age'
    return (
      <section class="stack" aria-labelledby={heading}>
        <h2 id={heading}>{child.name}</h2>
        <Notice assets={ctx.assets}>
          <p>{isGrown ? t.grownUp(child.firstName) : t.noConsent(child.firstName)}</p>
          {isGrown ? null : <p>{t.noConsentNext(child.firstName, decidesFrom)}</p>}
        </Notice>
      </section>
    )
  }
  const { late, soon, firstDue, ready, owed } = child.sum
  const renewable = child.loans.length
  const outcome = news?.kind === 'for-child' && news.child === child.id ? news.outcome : null
  const refused = refusedOf(outcome).map(one => one.loan)
  const spoken = speakingOf(ctx, child.name)
  return (
    <section class="stack" aria-labelledby={heading}>
      <div class="row row-between">
        <h2 id={heading}>{child.name}</h2>
        <LinkButton href={link(ctx, '/sok')} kind="second">
          {t.reserveFor(child.firstName)}
        </LinkButton>
      </div>
      <p class="soft">
        {child.access.kind === 'guardian' ? t.under(decidesFrom) : t.byConsent(child.firstName)}
      </p>
      {late + soon + ready + owed === 0 ? (
        <p class="all-well">
          <Icon assets={ctx.assets} name="check" /> {t.allWell}
        </p>
      ) : null}
      {ready > 0 ? (
        <Notice assets={ctx.assets} tone="good">
          <p>{t.readySum(ready)}</p>
        </Notice>
      ) : null}
      {late > 0 ? (
        <Notice assets={ctx.assets} tone="bad">
          <p>{t.lateSum(late)}</p>
        </Notice>
      ) : null}
      {owed > 0 ? (
        <Notice assets={ctx.assets} tone="warn">
          <p>
            {ctx.texts.fees.owedOf(child.firstName, moneyText(ctx.locale, owed))}{' '}
            <a href={link(ctx, `/mina-sidor/familj/${child.id}/avgifter`)}>{ctx.texts.fees.toFees}</a>
          </p>
        </Notice>
      ) : null}
      {soon > 0 && firstDue ? (
        <Notice assets={ctx.assets} tone="warn">
          <p>{t.soonSum(soon, dayText(ctx.locale, firstDue, 'long'))}</p>
        </Notice>
      ) : null}
      <div class="row row-between">
        <h3>{renewable ? t.loans(renewable) : ctx.texts.mine.loans}</h3>
        {renewable > 1 ? (
          <PostForm
            ctx={ctx}
            action={link(ctx, `/mina-sidor/familj/${child.id}/lan/lana-om`)}
            region="familj"
          >
            <Button kind="second" id={`lana-om-alla-${child.id}`} about={child.firstName}>
              {ctx.texts.mine.renewAll}
            </Button>
          </PostForm>
        ) : null}
      </div>
      {renewable ? (
        <ul class="items family-items">
          {child.loans.map(loan => (
            <Loan key={loan.id} ctx={ctx} child={child} loan={loan} refused={refused.includes(loan.id)} />
          ))}
        </ul>
      ) : (
        <p class="soft">{t.noLoans}</p>
      )}
      <div class="row row-between">
        <h3>{child.holds.length ? t.holds(child.holds.length) : ctx.texts.mine.holds}</h3>
        <ForAll ctx={spoken} holds={child.holds} place={holdsOfChild(child)} />
      </div>
      {child.holds.length ? (
        <ul class="items family-items">
          {child.holds.map(hold => (
            <Hold key={hold.id} ctx={spoken} child={child} hold={hold} />
          ))}
        </ul>
      ) : (
        <p class="soft">{t.noHolds}</p>
      )}
    </section>
  )
}

function Loan({
  ctx,
  child,
  loan,
  refused,
}: {
  ctx: PageContext
  child: ChildView
  loan: ChildView['loans'][number]
  refused: boolean
}) {
  const t = ctx.texts.family
  const day = dayText(ctx.locale, loan.dueOn, 'long')
  return (
    <li class="item">
      <div>
        <WorkTitle ctx={ctx} of={loan} />
        <p class={loan.late || refused ? 'small item-refusal' : 'small'}>
          {loan.late ? t.late(day) : t.due(day)}
        </p>
      </div>
      <div class="item-deeds">
        <PostForm
          ctx={ctx}
          action={link(ctx, `/mina-sidor/familj/${child.id}/lan/${loan.id}/lana-om`)}
          region="familj"
        >
          <Button kind="second" id={`lana-om-${loan.id}`} about={loan.title}>
            {ctx.texts.mine.renew}
          </Button>
        </PostForm>
      </div>
    </li>
  )
}

function Hold({ ctx, child, hold }: { ctx: PageContext; child: ChildView; hold: HoldView }) {
  return (
    <li class="item">
      <div>
        <WorkTitle ctx={ctx} of={hold} />
        <HoldPills ctx={ctx} hold={hold} />
        <p class="small">{stateLines(ctx, hold).filter(Boolean).join(' · ')}</p>
      </div>
      <HoldDeeds ctx={ctx} hold={hold} place={holdsOfChild(child)} />
    </li>
  )
}

/** Who can see one's own loans; from the age of consent with a button to change it. */
function Guardians({ ctx, view }: { ctx: PageContext; view: FamilyView }) {
  const t = ctx.texts.family
  if (view.guardians.length === 0 && view.children.length > 0) return null
  const says = ({ access, name }: GuardianView): string => {
    switch (access.kind) {
      case 'guardian':
        return t.accessChild(name, view.decidesFrom)
      case 'consent':
        return t.accessOpen(name)
      case 'closed':
        return t.accessShut(name)
    }
  }
  return (
    <section class="stack" aria-labelledby="tillgang">
      <h2 id="tillgang">{t.access}</h2>
      {view.guardians.length === 0 ? <p>{t.accessNobody}</p> : null}
      {view.guardians.map(guardian => (
        <div key={guardian.link} class="card row row-between">
          <p>{says(guardian)}</p>
          {guardian.access.kind === 'consent' ? (
            <PostForm
              ctx={ctx}
              action={link(ctx, `/mina-sidor/familj/samtycke/${guardian.link}/ta-tillbaka`)}
              region="familj"
            >
              <Button kind="danger" id={`samtycke-${guardian.link}`} about={guardian.name}>
                {t.takeBack}
              </Button>
            </PostForm>
          ) : null}
          {guardian.access.kind === 'closed' && guardian.access.reason === 'no-consent' ? (
            <PostForm
              ctx={ctx}
              action={link(ctx, `/mina-sidor/familj/samtycke/${guardian.link}/ge`)}
              region="familj"
            >
              <Button kind="second" id={`samtycke-${guardian.link}`}>
                {t.give(guardian.name)}
              </Button>
            </PostForm>
          ) : null}
        </div>
      ))}
      {view.deeds.length ? (
        <>
          <h3>{t.done}</h3>
          <ul class="stack small">
            {view.deeds.map(deed => (
              <li key={deed}>{deed}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
