import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { circulationRows, decideRenew, loanTerms, type RenewRefusal } from '../circulation/index.ts'
import { allocate, holdRows, takesPart } from '../holds/index.ts'
import { guardianNote, mayActFor } from '../patrons/index.ts'
import type { DeskDeps } from './deps.ts'
import { loadQuestion, type Question, waitingHold } from './plan.ts'
import { once, type Repeated } from './token.ts'

export interface RenewOrder {
  readonly loan: number
  readonly actor: Actor
  readonly token?: string | undefined
}

export type RenewOutcome = Repeated &
  (
    | {
        readonly outcome: 'renewed'
        readonly loan: number
        readonly title: string
        readonly barcode: string
        readonly dueOn: Day
        readonly renewals: number
      }
    | {
        readonly outcome: 'not-renewed'
        readonly loan: number
        readonly title: string
        readonly barcode: string
        readonly dueOn: Day
        readonly refusals: readonly RenewRefusal[]
      }
    | { readonly outcome: 'unknown-loan'; readonly loan: number }
  )

/**
 * How many wait whom the free copies do not serve, if this one would serve more of them: a matching of all who wait with
 * all that is free in the county, with this copy and without. Those who let everybody pass are in nobody's way.
 */
function unservedBut(
  deps: DeskDeps,
  question: Question,
  loan: { item: number; patron: number; lentBranch: number },
): number {
  const today = dayOf(deps.now())
  const holds = question.holds
    .filter(row => row.priority >= 0 && row.patronId !== loan.patron)
    .map(waitingHold)
    .filter(hold => takesPart(hold, today, addDays(today, deps.policy.lookaheadDays ?? 0)))
  const copy = question.stock.find(one => one.item === loan.item)
  if (!holds.length || !copy) return 0
  const served = (copies: Question['copies']): number =>
    allocate({ holds, copies, reach: question.travel, policy: deps.policy, now: deps.now() }).length
  const without = served(question.copies)
  const back = { ...copy, branch: loan.lentBranch, inHand: true }
  return served([...question.copies, back]) > without ? holds.length - without : 0
}

/** Lends on: refused with every reason when somebody waits whom no other copy serves. */
export const renewLoan = (deps: DeskDeps, order: RenewOrder): Promise<RenewOutcome> =>
  once<RenewOutcome>(deps.db, order.token, () =>
    inTransaction<RenewOutcome>(deps.db, async tx => {
      const { loan, actor } = order
      const at = deps.now()
      const today = dayOf(at)
      const [before] = await tx.run(circulationRows.caseOfLoan, { loan })
      // Whose loan it is not, it does not exist for.
      if (
        !before ||
        before.patronId === null ||
        (actor.kind === 'patron' && actor.patron !== before.patronId)
      )
        return { outcome: 'unknown-loan', loan }
      const [, , , [found], question] = await Promise.all([
        tx.run(circulationRows.lockPatron, { patron: before.patronId }),
        tx.run(circulationRows.lockItem, { item: before.item }),
        tx.run(holdRows.lockQueue, { work: before.work }),
        tx.run(circulationRows.caseOfLoan, { loan }),
        loadQuestion(tx, deps, before.work),
      ])
      if (!found || (actor.kind === 'patron' && !(await mayActFor(tx, deps, actor))))
        return { outcome: 'unknown-loan', loan }
      const decision = decideRenew({
        today,
        dueOn: found.dueOn,
        renewals: found.renewals,
        copy: found.copy,
        unserved: unservedBut(deps, question, { ...found, patron: before.patronId }),
        patron: { expiresOn: found.expiresOn, blocked: found.blockedCode, owes: found.feeBlock === 'all' },
        terms: loanTerms[found.loanClass],
        calendar: deps.organisation.branch(found.lentBranch).calendar,
      })
      const { title, barcode } = found
      if (decision.outcome === 'refused')
        return {
          outcome: 'not-renewed',
          loan,
          title,
          barcode,
          dueOn: found.dueOn,
          refusals: decision.refusals,
        }
      const { dueOn } = decision
      const renewed = {
        outcome: 'renewed' as const,
        loan,
        title,
        barcode,
        dueOn,
        renewals: found.renewals + 1,
      }
      return answer(renewed, [
        bind(circulationRows.extendLoan, { loan, dueOn, at }),
        ...guardianNote(actor, 'renew', at),
        event({
          kind: 'loan.renew',
          works: [found.work],
          items: [found.item],
          token: order.token,
          answer: renewed,
        }),
      ])
    }),
  )
