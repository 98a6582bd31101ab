import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row, together } from '../../database/statement.ts'
import { answer, brokenConstraint, inOneStatement, inTransaction } from '../../database/transaction.ts'
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
import { loadQuestion, plan, waitingHold } from './plan.ts'
import { type RenewOutcome, renewLoan } from './renew.ts'
import { settleGroup } from './settle-group.ts'
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
    const lent = await once<Attempt>(deps.db, order.token, () => attempt(deps, order))
    if (lent.outcome === 'lent' && lent.filled !== null) await settleGroup(deps, lent.filled)
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

type Attempt = LendOutcome | { readonly outcome: 'renewal'; readonly loan: number }
type Scanned = Row<typeof circulationRows.scan>
type Known = Scanned & { readonly patron: number; readonly item: number }

const cardOf = (order: LendOrder): string => order.card.replace(/\s/g, '')

const attempt = async (deps: DeskDeps, order: LendOrder): Promise<Attempt> =>
  (await lendAlone(deps, order)) ?? lendLocked(deps, order)

function decide(deps: DeskDeps, order: LendOrder, found: Known, at: Temporal.Instant) {
  const isCaptured = found.holdState !== null && found.holdState !== 'assigned'
  return decideCheckout(
    {
      today: dayOf(at),
      patron: {
        id: found.patron,
        expiresOn: found.expiresOn,
        blocked: found.blockedCode,
        cardBlocked: found.cardBlocked,
        owes: found.feeBlock !== null,
        openLoans: found.openLoans,
        provisional: found.category === 'provisional',
      },
      item: { state: found.state, lentTo: found.borrower, heldFor: isCaptured ? found.holdPatron : null },
      waiting: found.undecided,
      terms: loanTerms[found.loanClass],
      limit: loanLimit(found.category),
      calendar: deps.organisation.branch(order.branch).calendar,
    },
    new Set(order.actor.kind === 'staff' ? order.overrides : []),
  )
}

type Decided = Extract<ReturnType<typeof decide>, { outcome: 'lent' }>

/** What every loan writes: the loan, the copy's state, what was lent in spite of; and what is told and answered. */
function loanOf(
  order: LendOrder,
  found: Known,
  decision: Decided,
  at: Temporal.Instant,
  filled: number | null = null,
) {
  const { patron, item, work, title, nextLoan: loan } = found
  const { barcode, branch, actor } = order
  const writes: Bound[] = [
    bind(circulationRows.addLoan, { id: loan, item, patron, branch, at, dueOn: decision.dueOn }),
    bind(circulationRows.setItemState, { item, state: 'on_loan', branch, at }),
  ]
  if (decision.overridden.length && actor.kind === 'staff')
    writes.push(
      audit(actor, 'lend-anyway', `item:${item}`, at, {
        overridden: decision.overridden.map(refusal => refusal.code),
      }),
    )
  // Kept in the feed to answer a repeated order: it must not say whose the loan is.
  const lent = {
    outcome: 'lent' as const,
    loan,
    item,
    barcode,
    title,
    dueOn: decision.dueOn,
    filled,
  }
  const told = event({
    kind: 'loan.checkout',
    works: [work],
    items: [item],
    facts: { branch },
    token: order.token,
    answer: lent,
  })
  return { lent, told, writes }
}

/** Without locks, when nobody waits for the title and nothing refuses. Undefined = it must be done under locks. */
async function lendAlone(deps: DeskDeps, order: LendOrder): Promise<Attempt | undefined> {
  const at = deps.now()
  const [found] = await deps.db.run(circulationRows.scan, {
    card: cardOf(order),
    barcode: order.barcode,
    locking: false,
  })
  if (!isKnown(found) || found.hold !== null || found.undecided > 0 || found.transfer !== null)
    return undefined
  const decision = decide(deps, order, found, at)
  if (decision.outcome !== 'lent') return undefined
  const { lent, told, writes } = loanOf(order, found, decision, at)
  const guard = bind(circulationRows.unchanged, found)
  return (await inOneStatement(deps.db, together(told, ...writes, guard))) ? lent : undefined
}

const isKnown = (found: Scanned | undefined): found is Known =>
  found !== undefined && found.patron !== null && found.item !== null

const lendLocked = (deps: DeskDeps, order: LendOrder): Promise<Attempt> =>
  inTransaction<Attempt>(deps.db, async tx => {
    const card = cardOf(order)
    const { barcode, branch, actor } = order
    const at = deps.now()
    const [scanned] = await tx.run(circulationRows.scan, { card, barcode, locking: true })
    if (!scanned || scanned.patron === null) return { outcome: 'unknown-card', card }
    if (!isKnown(scanned)) return { outcome: 'unknown-item', barcode }
    const found = scanned
    const { patron, item, work, title } = found
    const decision = decide(deps, order, found, at)
    if (decision.outcome === 'renewal') return { outcome: 'renewal', loan: found.loan ?? 0 }
    if (decision.outcome === 'refused')
      return { outcome: 'refused', refusals: decision.refusals, item, barcode, title }

    const queued = found.hold !== null || found.undecided > 0
    const [filled, question] = await Promise.all([
      queued ? tx.run(circulationRows.holdsFilledBy, { patron, work, edition: found.edition, item }) : [],
      queued ? loadQuestion(tx, deps, work) : null,
    ])
    const ends = filled.map(row => row.id)
    const { lent, told, writes } = loanOf(order, found, decision, at, ends[0] ?? null)
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
      const added = still.map(waitingHold)
      const rows = question.holds.map(row =>
        row.id === displaced ? { ...row, state: 'waiting' as const, itemId: null } : row,
      )
      writes.push(
        ...plan(deps, { ...question, holds: rows }, { without: new Set(ends), gone: new Set([item]), added })
          .writes,
      )
    }
    return answer(lent, [...writes, told])
  })
