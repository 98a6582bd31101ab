import type { ItemState } from '../../../kernel/states.ts'
import { type DeskDeps, type Mark, markCopy, marksFrom } from '../../../modules/desk/index.ts'
import { may } from '../../../modules/staff/index.ts'
import type { Clerk } from '../clerk.ts'

const words: Readonly<Record<Mark, string>> = {
  available: 'inne, på sin hylla',
  missing: 'saknad',
  damaged: 'skadad',
  in_processing: 'under iordningställande',
  lost: 'förkommen',
  claimed_returned: 'påstått återlämnad',
  withdrawn: 'gallrad',
}
const isMark = (text: string): text is Mark => text in words

/** What a clerk may mark a copy in a state as. */
export const marksFor = (clerk: Clerk, state: ItemState): { value: string; label: string }[] =>
  may(clerk.role, 'mark-copies') ? marksFrom(state).map(value => ({ value, label: words[value] })) : []

/** Marking copies by hand, by the desk. */
export const marksOf = (desk: () => DeskDeps) => ({
  /** @returns what was done, or why not */
  markCopy: async (
    clerk: Clerk,
    { barcode, state, from }: { barcode: string; state: string; from: string },
  ): Promise<{ readonly done: 'marked' | 'charged' } | { readonly refused: string }> => {
    if (!may(clerk.role, 'mark-copies')) return { refused: 'Du får inte ändra exemplarets läge.' }
    if (!isMark(state)) return { refused: 'Välj ett läge.' }
    const actor = { kind: 'staff', account: clerk.account, branch: clerk.branch } as const
    // Only from what the page showed: somebody else may have changed it meanwhile.
    const marked = await markCopy(desk(), { barcode, state, from: from as ItemState, actor })
    if (marked.outcome === 'marked') return { done: marked.charged ? 'charged' : 'marked' }
    if (marked.code === 'unknown-item') return { refused: 'Streckkoden finns inte.' }
    return {
      refused:
        state === 'available'
          ? 'Läs in exemplaret under Återlämna i stället: då ser du vart det ska.'
          : 'Exemplaret har fått ett annat läge sedan sidan öppnades. Försök igen.',
    }
  },
})
