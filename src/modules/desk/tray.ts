import type { Actor } from '../../database/deps.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { audit } from '../staff/index.ts'
import type { DeskDeps } from './deps.ts'
import { receive } from './receive.ts'
import type { ReceiveOutcome } from './received.ts'

/** The most copies of one tray: three of the largest readers'. */
export const mostOfTray = 60

/** The token of one copy's deed, from that of its tray. */
export const trayToken = (tray: string, barcode: string): string => `${tray}:${barcode}`

/** What one copy of a tray came to. */
export type TrayOutcome =
  | ReceiveOutcome
  /** Nothing was done with it; the others of the tray are not touched by that. */
  | { readonly outcome: 'failed'; readonly barcode: string }

export type Tray =
  | { readonly outcome: 'read'; readonly copies: readonly TrayOutcome[] }
  | { readonly outcome: 'refused'; readonly code: 'too-many'; readonly most: number }

/**
 * Takes in a whole tray, as a reader of radio tags tells it: each copy is a deed of its own, in the order told, so that one
 * that cannot be read stops no other. A tag read twice counts once. The same token again gives the same answers.
 *
 * @param report is told what went wrong with a copy that failed
 */
export async function receiveTray(
  deps: DeskDeps,
  order: {
    readonly barcodes: readonly string[]
    readonly branch: number
    readonly actor: Actor & { readonly kind: 'staff' }
    readonly token: string
  },
  report: (error: unknown) => void,
): Promise<Tray> {
  const barcodes = [...new Set(order.barcodes)]
  if (barcodes.length > mostOfTray) return { outcome: 'refused', code: 'too-many', most: mostOfTray }
  const { branch, actor } = order
  const copies: TrayOutcome[] = []
  for (const barcode of barcodes)
    try {
      copies.push(await receive(deps, { barcode, branch, actor, token: trayToken(order.token, barcode) }))
    } catch (error) {
      report(error)
      copies.push({ outcome: 'failed', barcode })
    }
  const received = copies.filter(copy => copy.outcome === 'received' && !copy.repeated).length
  if (received)
    await inTransaction(deps.db, async () =>
      answer(null, [audit(actor, 'receive-tray', `branch:${branch}`, deps.now(), { received })]),
    )
  return { outcome: 'read', copies }
}
