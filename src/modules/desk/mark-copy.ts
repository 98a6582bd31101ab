import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import type { ItemState } from '../../kernel/states.ts'
import { circulationRows } from '../circulation/index.ts'
import { cancelLost, chargeLost } from '../fees/index.ts'
import { holdRows } from '../holds/index.ts'
import { audit } from '../staff/index.ts'
import { endTransfer } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'
import { newsFacts } from './hold-news.ts'
import { decideMark, type Mark, type MarkDecision } from './mark-copy.rules.ts'
import { isFree, loadQuestion, plan, waitingHold } from './plan.ts'
import { once, type Repeated } from './token.ts'

export type MarkOutcome = Repeated &
  (
    | {
        readonly outcome: 'marked'
        readonly item: number
        /** The hold it is promised to now: somebody waits for it, and it is on the pick list. */
        readonly promised: number | null
        /** Whoever had it at home is charged for it. */
        readonly charged: boolean
      }
    | {
        readonly outcome: 'refused'
        readonly code: 'unknown-item' | 'not-from-here'
        readonly from?: ItemState
      }
  )

export interface MarkOrder {
  readonly barcode: string
  readonly state: Mark
  readonly actor: Actor & { readonly kind: 'staff' }
  /** Only when it is marked so now; else whatever it is. */
  readonly from?: ItemState
  readonly token?: string | undefined
}

type Scanned = Row<typeof circulationRows.scan> & { readonly item: number }
type Marked = Extract<MarkDecision, { outcome: 'marked' }>

/** What ends with the copy: its loan, its way, and what somebody was to collect. */
function endings(deps: DeskDeps, { actor }: MarkOrder, found: Scanned, decided: Marked): Bound[] {
  const at = deps.now()
  const { branch } = actor
  const writes: Bound[] = []
  if (decided.closesLoan && found.loan !== null)
    writes.push(bind(circulationRows.closeLoan, { loan: found.loan, at, branch }))
  if (decided.losesTransfer && found.transfer !== null)
    writes.push(bind(endTransfer, { id: found.transfer, state: 'lost', at, branch }))
  if (decided.freesHold && found.hold !== null) writes.push(bind(holdRows.backToQueue, { hold: found.hold }))
  return writes
}

/** What a lost copy costs whoever had it at home, and what need not be paid for one that is here again. */
async function feesOfMark(tx: Transaction, deps: DeskDeps, order: MarkOrder, found: Scanned) {
  const { actor, barcode, state } = order
  const { item, loan, borrower, dueOn } = found
  if (state === 'lost' && loan !== null && borrower !== null && dueOn !== null)
    return chargeLost(tx, deps, { patron: borrower, barcode, loan, dueOn, actor })
  const back = found.state === 'lost' && state === 'available'
  return { charge: null, writes: back ? await cancelLost(tx, deps, { item, actor }) : [] }
}

/**
 * Says by hand what has become of a copy: damaged, missing, being mended, said to be returned, back again. Who was to
 * have it, planned or captured, gets another at once, or waits again at the old place.
 */
export const markCopy = (deps: DeskDeps, order: MarkOrder): Promise<MarkOutcome> =>
  once<MarkOutcome>(deps.db, order.token, () =>
    inTransaction<MarkOutcome>(deps.db, async tx => {
      const { barcode, state, actor } = order
      const [found] = await tx.run(circulationRows.scan, { card: null, barcode, locking: true })
      if (!found || found.item === null) return { outcome: 'refused', code: 'unknown-item' }
      const { item, work } = found
      const isKept = found.hold !== null && found.holdState !== 'assigned'
      const decided = decideMark({
        ...{ from: found.state, to: state, isKept },
        onLoan: found.loan !== null,
        onItsWay: found.transfer !== null,
      })
      if (decided.outcome === 'refused' || (order.from ?? found.state) !== found.state)
        return { outcome: 'refused', code: 'not-from-here', from: found.state }
      const [question, [freed]] = await Promise.all([
        loadQuestion(tx, deps, work),
        isKept && found.hold !== null ? tx.run(holdRows.holdById, { hold: found.hold }) : [],
      ])
      const stock = question.stock.map(copy => (copy.item === item ? { ...copy, state } : copy))
      const made = plan(
        deps,
        { ...question, stock, copies: stock.filter(isFree) },
        { added: freed ? [waitingHold(freed)] : [] },
      )
      const promised = made.assignments.find(one => one.item === item)?.hold ?? null
      const fees = await feesOfMark(tx, deps, order, { ...found, item })
      const marked = { outcome: 'marked' as const, item, promised, charged: fees.charge !== null }
      return answer(marked, [
        ...endings(deps, order, { ...found, item }, decided),
        bind(circulationRows.setItemState, { item, state, branch: found.atBranch, at: deps.now() }),
        ...made.writes,
        ...fees.writes,
        audit(actor, 'mark-copy', `item:${item}`, deps.now(), { from: found.state, to: state }),
        event({
          kind: 'item.changed',
          works: [work],
          items: [item, ...made.assignments.map(one => one.item)],
          facts: {
            ...(freed?.state === 'on_shelf' ? newsFacts('not-ready', freed.id, deps.now()) : {}),
            ...(fees.charge === null ? {} : { feeCharged: fees.charge }),
          },
          token: order.token,
          answer: marked,
        }),
      ])
    }),
  )
