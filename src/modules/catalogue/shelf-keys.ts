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

/** Copies at a time: some hundredths of a second, since an open writer holds the change feed back. */
const atATime = 1000

/**
 * Gives every copy that has none its place on the shelf, in small transactions, so that the rest goes on beside it.
 * May be broken off and begun anew.
 *
 * @returns how many copies
 */
export async function fillShelfKeys(db: Database, batch = atATime): Promise<number> {
  for (let filled = 0; ; ) {
    const some = await inTransaction(db, async tx => {
      // No import changes a title between what is read and what is written.
      await tx.run(lockImport, {})
      const labels = await tx.run(rows.labelsWithoutKey, { limit: batch })
      return answer(labels.length, putKeys(labels))
    })
    filled += some
    if (some < batch) return filled
  }
}
