import { type Day, daysBetween } from '../../../kernel/day.ts'
import { dayText } from '../../texts/dates.ts'
import { htmlLang } from '../../texts/formats.ts'
import {
  Button,
  Cover,
  type CoverWork,
  EmptyState,
  Icon,
  link,
  type PageContext,
  PostForm,
  StatusPill,
} from '../../ui/index.ts'
import type { RefusedLoan } from './outcome.ts'
import { WorkTitle } from './work-title.tsx'

export type LoanView = {
  readonly id: number
  readonly work: number
  readonly slug: string
  readonly title: string
  /** Of the title, for voices. */
  readonly language: string | null
  readonly creator: string | null
  readonly format: keyof PageContext['texts']['search']['formats']
  readonly dueOn: Day
  readonly renewals: number
  readonly cover: CoverWork
}

type Props = { ctx: PageContext; loans: readonly LoanView[]; today: Day; refused: readonly RefusedLoan[] }

/** Loans by the day they are due, each with its own button, and one button for all. */
export function Loans({ ctx, loans, today, refused }: Props) {
  const t = ctx.texts.mine
  const days = [...new Set(loans.map(loan => loan.dueOn))].sort()
  return (
    <section class="stack" id="lan" aria-labelledby="lan-rubrik">
      <div class="row row-between">
        <h2 id="lan-rubrik">
          {t.loans} <span class="soft">{loans.length > 0 ? loans.length : ''}</span>
        </h2>
        {loans.length > 1 ? (
          <PostForm ctx={ctx} action={link(ctx, '/mina-sidor/lan/lana-om')} region="mina-sidor">
            <Button kind="second" id="lana-om-alla">
              {t.renewAll}
            </Button>
          </PostForm>
        ) : null}
      </div>
      {loans.length === 0 ? (
        <EmptyState assets={ctx.assets} title={t.noLoans}>
          <p>{t.noLoansText}</p>
        </EmptyState>
      ) : null}
      {loans.length > 0 ? <p class="soft">{t.returnAnywhere}</p> : null}
      {days.map(day => (
        <div key={day} class="due-group">
          <h3>
            {day < today
              ? t.lateGroup(dayText(ctx.locale, day, 'long'))
              : t.dueGroup(dayText(ctx.locale, day, 'long'))}{' '}
            {day < today ? (
              <Icon assets={ctx.assets} name="warning" />
            ) : (
              <StatusPill tone={daysBetween(today, day) <= 3 ? 'queue' : 'plain'}>
                {t.daysLeft(daysBetween(today, day))}
              </StatusPill>
            )}
          </h3>
          <ul class="items">
            {loans
              .filter(loan => loan.dueOn === day)
              .map(loan => (
                <Loan
                  key={loan.id}
                  ctx={ctx}
                  loan={loan}
                  refused={refused.find(entry => entry.loan === loan.id)}
                />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Loan({
  ctx,
  loan,
  refused,
}: {
  ctx: PageContext
  loan: LoanView
  refused: RefusedLoan | undefined
}) {
  const t = ctx.texts.mine
  return (
    <li class="item">
      <div class="item-cover">
        <Cover assets={ctx.assets} work={loan.cover} lang={htmlLang(loan.language)} />
      </div>
      <div>
        <WorkTitle ctx={ctx} of={loan} />
        <p class="soft small">
          {[
            loan.creator,
            ctx.texts.search.formats[loan.format],
            loan.renewals > 0 ? t.renewedTimes(loan.renewals) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {refused ? (
          <p class="item-refusal">
            {refused.refusals.map(refusal => `${refusal.text} ${refusal.next}`).join(' ')}
          </p>
        ) : null}
      </div>
      <div class="item-deeds">
        <PostForm ctx={ctx} action={link(ctx, `/mina-sidor/lan/${loan.id}/lana-om`)} region="mina-sidor">
          <Button kind="second" id={`lana-om-${loan.id}`} about={loan.title}>
            {t.renew}
          </Button>
        </PostForm>
      </div>
    </li>
  )
}
