import { loansOfPatron } from '../src/modules/circulation/index.ts'
import { chargeFee, type DeskDeps, markCopy, payFees, waiveFee } from '../src/modules/desk/index.ts'
import { feesOf } from '../src/modules/fees/index.ts'
import type { DemoPatron } from './people.ts'

/** Borrowers whose books are gone: the first owes all of it, the second has paid a part, for the third it was waived. */
const lost = 3

/**
 * Some who owe something, by the deeds of the desk: lost books, copies, a part that was paid, and one thing waived.
 * @param patrons those of the demo's cards first: of them only one owes, and not so much that anything is closed
 * @returns how many lines were written
 */
export async function addFees(
  deps: DeskDeps,
  patrons: readonly DemoPatron[],
  { known, dan }: { readonly known: number; readonly dan: DemoPatron | undefined },
): Promise<number> {
  const at = (patron: DemoPatron) => ({ kind: 'staff', account: 1, branch: patron.home.id }) as const
  let lines = 0
  const gone: DemoPatron[] = []
  for (const patron of patrons.slice(known)) {
    if (gone.length === lost) break
    const [loan] = await loansOfPatron(deps.db, patron.id)
    if (!loan) continue
    const marked = await markCopy(deps, { barcode: loan.barcode, state: 'lost', actor: at(patron) })
    // Of children nothing is charged.
    if (marked.outcome !== 'marked' || !marked.charged) continue
    gone.push(patron)
    lines++
  }
  const [, second, third] = gone
  if (second) await payFees(deps, { patron: second.id, amount: 10_000, method: 'card', actor: at(second) })
  const [waived] = third ? await feesOf(deps.db, third.id) : []
  if (third && waived)
    await waiveFee(deps, { patron: third.id, charge: waived.id, why: 'kindness', actor: at(third) })
  if (dan) {
    const copies = { reason: 'other', barcode: '', note: 'Kopior, 15 sidor', amount: 3_000 } as const
    const charged = await chargeFee(deps, { patron: dan.id, ...copies, actor: at(dan) })
    if (charged.outcome === 'charged') lines++
    await payFees(deps, { patron: dan.id, amount: 1_500, method: 'cash', actor: at(dan) })
  }
  return lines
}
