import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import { circulationRows } from '../circulation/index.ts'
import {
  type ChargeOutcome,
  type CorrectRefusal,
  chargeByHand,
  correctIn,
  type HandReason,
  type LineRefusal,
  lostCopiesOf,
  type PayMethod,
  type PayRefusal,
  payIn,
  type RefundRefusal,
  refundIn,
  type Settlement,
  type WaiveReason,
  waiveIn,
} from '../fees/index.ts'
import type { DeskDeps } from './deps.ts'
import { once, type Repeated } from './token.ts'

interface FeeOrder {
  readonly patron: number
  readonly actor: Actor & { readonly kind: 'staff' }
  /** The same form sent twice is done once. */
  readonly token?: string | undefined
}

export type FeeOutcome<T, R> = Repeated &
  ((T & { readonly outcome: 'done' }) | { readonly outcome: 'refused'; readonly refusals: readonly R[] })

/**
 * A deed that settles what is owed: what it wrote, and the end of loans whose lost copies nothing is owed of any more. Their
 * copies are locked before the account, as every deed that takes a copy in does.
 */
const settle = <T extends object, R>(
  deps: DeskDeps,
  { patron, actor, token }: FeeOrder,
  deed: (tx: Transaction) => Promise<Settlement<T, R>>,
): Promise<FeeOutcome<T, R>> =>
  once<FeeOutcome<T, R>>(deps.db, token, () =>
    inTransaction<FeeOutcome<T, R>>(deps.db, async tx => {
      const lost = (await lostCopiesOf(tx, patron)).toSorted((a, b) => a - b)
      for (const item of lost) await tx.run(circulationRows.lockItem, { item })
      const done = await deed(tx)
      if (done.outcome === 'refused') return done
      const { settled, writes, ...rest } = done
      const at = deps.now()
      const ended = settled.map(({ loan }) =>
        bind(circulationRows.closeLoan, { loan, at, branch: actor.branch }),
      )
      return answer(rest as unknown as FeeOutcome<T, R>, [
        ...ended,
        ...writes,
        event({ kind: 'fee.settled', items: settled.map(({ item }) => item), token, answer: rest }),
      ])
    }),
  )

/** Takes money over the desk for what somebody owes, whole or in part. */
export const payFees = (
  deps: DeskDeps,
  order: FeeOrder & { readonly amount: number | undefined; readonly method: PayMethod },
): Promise<FeeOutcome<{ readonly payment: number }, PayRefusal>> =>
  settle(deps, order, tx => payIn(tx, deps, order))

/** Pays back over the desk what is due back to somebody. */
export const payBack = (
  deps: DeskDeps,
  order: FeeOrder & { readonly method: PayMethod },
): Promise<FeeOutcome<{ readonly payment: number }, RefundRefusal>> =>
  settle(deps, order, tx => refundIn(tx, deps, order))

/** What is left of a line need not be paid. */
export const waiveFee = (
  deps: DeskDeps,
  order: FeeOrder & { readonly charge: number; readonly why: WaiveReason },
): Promise<FeeOutcome<object, LineRefusal>> => settle(deps, order, tx => waiveIn(tx, deps, order))

/** Another amount for a line whose first was wrong. */
export const correctFee = (
  deps: DeskDeps,
  order: FeeOrder & { readonly charge: number; readonly to: number | undefined },
): Promise<FeeOutcome<object, LineRefusal | CorrectRefusal>> =>
  settle(deps, order, tx => correctIn(tx, deps, order))

/** Charges by hand for what staff have in front of them. */
export const chargeFee = (
  deps: DeskDeps,
  order: FeeOrder & {
    readonly reason: HandReason
    readonly amount: number | undefined
    readonly unreadable?: boolean
    readonly barcode: string
    readonly note: string
  },
): Promise<ChargeOutcome & Repeated> =>
  once<ChargeOutcome>(deps.db, order.token, () => chargeByHand(deps, order))
