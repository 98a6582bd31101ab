import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { circulationRows } from '../circulation/index.ts'
import { holdRows } from '../holds/index.ts'
import { audit } from '../staff/index.ts'
import { endTransfer } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'
import { once, type Repeated } from './token.ts'

export interface AbortOrder {
  readonly barcode: string
  /** Where it is found not to have left. */
  readonly branch: number
  readonly actor: Actor & { readonly kind: 'staff' }
  readonly token?: string | undefined
}

export type AbortOutcome = Repeated &
  (
    | { readonly outcome: 'aborted'; readonly item: number }
    | { readonly outcome: 'refused'; readonly code: 'unknown-item' | 'not-in-transit' }
  )

/**
 * Calls off the transport of a copy: it stays where it is, can be had by nobody until it is scanned, and a hold it was
 * sent to keeps it.
 */
export const abortTransit = (deps: DeskDeps, order: AbortOrder): Promise<AbortOutcome> =>
  once<AbortOutcome>(deps.db, order.token, () =>
    inTransaction<AbortOutcome>(deps.db, async tx => {
      const { barcode, branch, actor } = order
      const at = deps.now()
      const [found] = await tx.run(circulationRows.scan, { card: null, barcode, locking: true })
      if (!found || found.item === null) return { outcome: 'refused', code: 'unknown-item' }
      const { item, work, transfer, hold } = found
      if (transfer === null) return { outcome: 'refused', code: 'not-in-transit' }
      const aborted = { outcome: 'aborted' as const, item }
      return answer(aborted, [
        bind(endTransfer, { id: transfer, state: 'cancelled', at, branch }),
        bind(circulationRows.setItemState, { item, state: 'transit_cancelled', branch, at }),
        ...(hold === null ? [] : [bind(holdRows.keepCaptured, { hold })]),
        audit(actor, 'abort-transit', `item:${item}`, at),
        event({ kind: 'item.changed', works: [work], items: [item], token: order.token, answer: aborted }),
      ])
    }),
  )
