import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../../database/connect.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import { shelfKey } from '../../kernel/shelf-key.ts'
import { lockImport } from './import.sql.ts'
import * as rows from './shelf.sql.ts'

const putKeys = (labels: readonly Row<typeof rows.labelsWithoutKey>[]): Bound[] =>
  labels.length
    ? [bind(rows.putShelfKeys, { items: labels.map(label => label.item), keys: labels.map(shelfKey) })]
    : []

/** The statements that put the copies of some editions, or of a work, where they stand on their shelves. */
export const shelfKeysOf = async (
  tx: Transaction,
  of: { readonly editions: readonly number[] } | { readonly work: number },
): Promise<Bound[]> =>
  putKeys(
    'work' in of
      ? await tx.run(rows.labelsOfWork, { work: of.work })
      : await tx.run(rows.labelsOfEditions, { editions: [...of.editions] }),
  )

/** Copies at a time: about a hundredth of a second, since an open writer holds the change feed back and a page waits for it. */
const atATime = 200
/** Rests so many times as long as it worked: it goes on inside the program that answers people. */
const restful = 2

/**
 * Gives every copy that has none its place on the shelf, in small transactions with rests between them, so that the rest
 * goes on beside it. May be broken off and begun anew.
 *
 * @param how.batch copies at a time @param how.rest how many times as long as it worked it rests; 0 = nobody waits
 * @returns how many copies
 */
export async function fillShelfKeys(
  db: Database,
  how: { readonly batch?: number; readonly rest?: number } = {},
): Promise<number> {
  const { batch = atATime, rest = restful } = how
  for (let filled = 0; ; ) {
    const began = performance.now()
    const some = await inTransaction(db, async tx => {
      // No import changes a title between what is read and what is written.
      await tx.run(lockImport, {})
      const labels = await tx.run(rows.labelsWithoutKey, { limit: batch })
      return answer(labels.length, putKeys(labels))
    })
    filled += some
    if (some < batch) return filled
    if (rest) await pause((performance.now() - began) * rest)
  }
}
