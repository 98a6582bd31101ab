import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, together } from '../../database/statement.ts'
import { answer, brokenConstraint, inTransaction } from '../../database/transaction.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import {
  type CheckoutRefusal,
  circulationRows,
  decideCheckout,
  loanLimit,
  loanTerms,
} from '../circulation/index.ts'
import { holdRows } from '../holds/index.ts'
import { audit } from '../staff/index.ts'
import { endTransfer } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'
import { loadQuestion, plan } from './plan.ts'
import { type RenewOutcome, renewLoan } from './renew.ts'
import { once, type Repeated } from './token.ts'

export interface LendOrder {
  readonly card: string
  readonly barcode: string
  readonly branch: number
  readonly actor: Actor
  /** Refusals staff lend in spite of, by code; each is noted in the audit log. */
  readonly overrides?: readonly string[]
  readonly token?: string | undefined
}

export type LendOutcome = Repeated &
  (
    | {
        readonly outcome: 'lent'
        readonly loan: number
        readonly patron: number
        readonly item: number
        readonly barcode: string
        readonly title: string
        readonly dueOn: Day
        /** The borrower's own hold that this fills. */
        readonly filled: number | null
      }
    | {
        readonly outcome: 'refused'
        readonly refusals: readonly CheckoutRefusal[]
        readonly item: number
        readonly barcode: string
        readonly title: string
      }
    | { readonly outcome: 'unknown-card'; readonly card: string }
    | { readonly outcome: 'unknown-item'; readonly barcode: string }
    | RenewOutcome
  )

/** Lends a copy: the loan, the hold it fills, the transfer it ends, in one transaction. */
export async function lend(deps: DeskDeps, order: LendOrder): Promise<LendOutcome> {
  try {
    const lent = await once<LendOutcome | { outcome: 'renewal'; loan: number }>(deps.db, order.token, () =>
      attempt(deps, order),
    )
    // The borrower has it already: the scan means "again, please".
    return lent.outcome === 'renewal'
      ? renewLoan(deps, { loan: lent.loan, actor: order.actor, token: order.token })
      : lent
  } catch (error) {
    // Another desk lent it between our lock and theirs, which only a copy without a status could allow.
    if (brokenConstraint(error) !== 'one_open_loan_per_item') throw error
    return {
      outcome: 'refused',
      refusals: [{ code: 'already-on-loan' }],
      item: 0,
      barcode: order.barcode,
      title: '',
    }
  }
}

const attempt = (deps: DeskDeps, order: LendOrder) =>
  inTransaction<LendOutcome | { outcome: 'renewal'; loan: number }>(deps.db, async tx => {
    const card = order.card.replace(/\s/g, '')
    const { barcode, branch, actor } = order
    const at = deps.now()
    const today = dayOf(at)
    const [found] = await tx.run(circulationRows.scan, { card, barcode })
    if (!found || found.patron === null) return { outcome: 'unknown-card', card }
    if (found.item === null) return { outcome: 'unknown-item', barcode }
    const { patron, item, work, title, nextLoan: loan } = found
    const isCaptured = found.holdState !== null && found.holdState !== 'assigned'
    const decision = decideCheckout(
      {
        today,
        patron: {
          id: patron,
          expiresOn: found.expiresOn,
          blocked: found.blockedCode,
          cardBlocked: found.cardBlocked,
          openLoans: found.openLoans,
        },
        item: { state: found.state, lentTo: found.borrower, heldFor: isCaptured ? found.holdPatron : null },
        waiting: found.undecided,
        terms: loanTerms[found.loanClass],
        limit: loanLimit(found.category),
        calendar: deps.organisation.branch(branch).calendar,
      },
      new Set(actor.kind === 'staff' ? order.overrides : []),
    )
    if (decision.outcome === 'renewal') return { outcome: 'renewal', loan: found.loan ?? 0 }
    if (decision.outcome === 'refused')
      return { outcome: 'refused', refusals: decision.refusals, item, barcode, title }

    const queued = found.hold !== null || found.undecided > 0
    const [filled, question] = await Promise.all([
      queued ? tx.run(circulationRows.holdsFilledBy, { patron, work, edition: found.edition, item }) : [],
      queued ? loadQuestion(tx, deps, work) : null,
    ])
    const ends = filled.map(row => row.id)
    const writes: Bound[] = [
      bind(circulationRows.addLoan, { id: loan, item, patron, branch, at, dueOn: decision.dueOn }),
      bind(circulationRows.setItemState, { item, state: 'on_loan', branch, at }),
    ]
    if (found.transfer !== null)
      writes.push(bind(endTransfer, { id: found.transfer, state: 'received', at, branch }))
    const displaced = found.hold !== null && !ends.includes(found.hold) ? found.hold : null
    // The one it was kept for keeps the place in the queue; another copy is looked for at once.
    if (displaced !== null) writes.push(bind(holdRows.backToQueue, { hold: displaced }))
    if (ends.length)
      writes.push(bind(holdRows.endHold, { holds: ends, state: 'collected', at, by: actor.kind }))
    if (question) {
      const still =
        displaced !== null && !question.holds.some(row => row.id === displaced)
          ? await tx.run(holdRows.holdById, { hold: displaced })
          : []
      const added = still.flatMap(row => [
        {
          ...{
            id: row.id,
            queuedAt: row.queuedAt.epochMilliseconds,
            priority: 0,
            pickup: row.pickupBranch,
            target: row.target,
          },
          ...{ edition: row.editionId, item: row.targetItem, languages: null, formats: null },
        },
      ])
      const rows = question.holds.map(row =>
        row.id === displaced ? { ...row, state: 'waiting' as const, itemId: null } : row,
      )
      writes.push(
        ...plan(deps, { ...question, holds: rows }, { without: new Set(ends), gone: new Set([item]), added })
          .writes,
      )
    }
    if (decision.overridden.length && actor.kind === 'staff')
      writes.push(
        audit(actor, 'lend-anyway', `item:${item}`, at, {
          overridden: decision.overridden.map(refusal => refusal.code),
        }),
      )
    const lent = {
      outcome: 'lent' as const,
      loan,
      patron,
      item,
      barcode,
      title,
      dueOn: decision.dueOn,
      filled: ends[0] ?? null,
    }
    const told = event({
      kind: 'loan.checkout',
      works: [work],
      items: [item],
      facts: { branch },
      token: order.token,
      answer: lent,
    })
    // Nobody waits for the title: each write has a table of its own.
    return answer(lent, queued ? [...writes, told] : [together(told, ...writes)])
  })
