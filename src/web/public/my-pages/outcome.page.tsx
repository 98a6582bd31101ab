import { dayText } from '../../texts/dates.ts'
import { htmlLang } from '../../texts/formats.ts'
import { Button, link, Notice, type PageContext, PostForm } from '../../ui/index.ts'
import type { HoldPlace } from './hold-place.ts'
import { type HoldView, isOnItsWay, ResumeAll } from './holds.page.tsx'
import type { Outcome, RefusedLoan } from './outcome.ts'
import { GoOn } from './pause.page.tsx'

/** Loans that were asked to be renewed and were not. */
export const refusedOf = (outcome: Outcome | null): readonly RefusedLoan[] =>
  outcome?.kind === 'renewed' ? outcome.refused : []

type Props = {
  ctx: PageContext
  outcome: Outcome
  /** Those that are left, and where they stand. */
  holds: readonly HoldView[]
  place: HoldPlace
}

/** Says what just happened, with the way back where there is one. */
export function OutcomeNotice({ ctx, outcome, holds, place }: Props) {
  const t = ctx.texts.mine
  switch (outcome.kind) {
    case 'renewed':
      return (
        <Notice assets={ctx.assets} tone={outcome.refused.length > 0 ? 'warn' : 'good'} live="status">
          {outcome.renewed > 0 ? <p>{t.renewed(outcome.renewed)}</p> : null}
          {outcome.refused.length > 0 ? (
            <>
              <p>{t.notRenewed(outcome.refused.length)}</p>
              <ul>
                {outcome.refused.map(loan => (
                  <li key={loan.loan}>
                    <strong>
                      <bdi lang={htmlLang(loan.language)}>{loan.title}</bdi>:
                    </strong>{' '}
                    {loan.refusals.map(refusal => `${refusal.text} ${refusal.next}`).join(' ')}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </Notice>
      )
    case 'cancelled':
      return (
        <Notice assets={ctx.assets} tone="good" live="status">
          <div class="row">
            <p>{t.cancelled(outcome.title)}</p>
            <PostForm
              ctx={ctx}
              action={link(ctx, `${place.path}/${outcome.hold}/angra`)}
              region={place.region}
            >
              <Button kind="second" about={outcome.title}>
                {t.undo}
              </Button>
            </PostForm>
          </div>
        </Notice>
      )
    case 'restored':
      return (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>{t.restored(outcome.title)}</p>
        </Notice>
      )
    case 'paused':
      return (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>{t.pausedNow(outcome.title, dayText(ctx.locale, outcome.until, 'long'))}</p>
        </Notice>
      )
    case 'resumed':
      return (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>{t.resumed(outcome.title)}</p>
        </Notice>
      )
    case 'all-paused':
      return (
        <Notice assets={ctx.assets} tone={outcome.count > 0 ? 'good' : 'warn'} live="status">
          <div class="row">
            <p>{t.pausedAll(outcome.count, dayText(ctx.locale, outcome.until, 'long'))}</p>
            {outcome.count > 0 ? <ResumeAll ctx={ctx} place={place} id="angra-pausa-alla" /> : null}
          </div>
          <GoOn ctx={ctx} holds={holds.filter(isOnItsWay)} />
        </Notice>
      )
    case 'all-resumed':
      return (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>{t.resumedAll(outcome.count)}</p>
        </Notice>
      )
    case 'moved':
      return (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>{t.changed(outcome.title, outcome.branch)}</p>
        </Notice>
      )
    case 'refused':
      return (
        <Notice assets={ctx.assets} tone="bad" live="alert">
          {outcome.refusals.map(refusal => (
            <p key={refusal.code}>
              {refusal.text} {refusal.next}
            </p>
          ))}
        </Notice>
      )
  }
}
