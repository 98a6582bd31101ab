import {
  answerOf,
  type DeskDeps,
  type ReceiveOutcome,
  receiveTray,
  trayToken,
} from '../../../modules/desk/index.ts'
import { may } from '../../../modules/staff/index.ts'
import type { FormError } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import type { ScanView } from './desk.view.ts'

/** What needs something done comes before what only goes on its shelf. */
const order = { bad: 0, hold: 1, move: 2, good: 3 } as const
const inOrder = (copies: ScanView[]): ScanView[] =>
  copies.toSorted((a, b) => order[a.tone] - order[b.tone] || a.title.localeCompare(b.title, 'sv'))

/** Trays, by the desk. @param report is told what went wrong with a copy */
export const traysOf = (
  desk: () => DeskDeps,
  receivedView: (token: string, outcome: ReceiveOutcome) => ScanView,
  report: (error: unknown) => void,
) => ({
  mayReadTrays: (clerk: Clerk): boolean => may(clerk.role, 'work-the-shelves'),
  receiveTray: async (
    clerk: Clerk,
    { barcodes, token }: { barcodes: readonly string[]; token: string },
  ): Promise<{ copies: readonly ScanView[]; left: string; errors: readonly FormError[] }> => {
    const refused = (text: string) => ({
      copies: [],
      left: barcodes.join('\n'),
      errors: [{ field: 'koder', text }],
    })
    if (!may(clerk.role, 'work-the-shelves'))
      return refused('Bara bibliotekarier och administratörer läser in lådor.')
    const actor = { kind: 'staff', account: clerk.account, branch: clerk.branch } as const
    const tray = await receiveTray(desk(), { barcodes, branch: clerk.branch, actor, token }, report)
    if (tray.outcome === 'refused') return refused(`Högst ${tray.most} åt gången. Inget är inläst.`)
    const copies: ScanView[] = []
    const errors: FormError[] = []
    const left: string[] = []
    for (const copy of tray.copies)
      if (copy.outcome === 'received') copies.push(receivedView(token, copy))
      else {
        left.push(copy.barcode)
        errors.push({
          field: 'koder',
          text:
            copy.outcome === 'unknown-item'
              ? `${copy.barcode}: ingen sådan streckkod finns.`
              : `${copy.barcode}: gick inte att läsa in. Försök igen.`,
        })
      }
    return { copies: inOrder(copies), left: left.join('\n'), errors }
  },
  /** What the copies of a tray came to, by its token and their barcodes. */
  trayOf: async (_clerk: Clerk, token: string, barcodes: readonly string[]): Promise<readonly ScanView[]> => {
    const answers = await Promise.all(
      barcodes.map(barcode => answerOf<ReceiveOutcome>(desk().db, trayToken(token, barcode))),
    )
    return inOrder(answers.flatMap(answer => (answer ? [receivedView(token, answer)] : [])))
  },
})
