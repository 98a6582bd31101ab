import { day } from '../../../kernel/day.ts'
import type { FamilyHouse } from '../house.ts'
import type { HoldView } from '../my-pages/holds.page.tsx'
import type { LoanView } from '../my-pages/loans.page.tsx'
import { childView } from './family.load.ts'

const today = day('2026-11-24')
const child = (id: number, name: string) => ({ id, name, link: id, birthDate: null, homeBranch: 15 })

/** A small family for page tests: Nils is nine, Tyra sixteen and says no, Ulla sees what the reader borrows. */
export function fixtureFamily(
  deeds: string[],
  seen: () => { loans: readonly LoanView[]; holds: readonly HoldView[] },
): FamilyHouse {
  return {
    family: async () => ({
      children: [
        childView(
          { ...child(9, 'Nils Ström'), access: { kind: 'guardian' } },
          { today, owed: 8_000, ...seen() },
        ),
        childView(
          { ...child(10, 'Tyra Ström'), access: { kind: 'closed', reason: 'no-consent' } },
          { today, owed: 8_000, ...seen() },
        ),
      ],
      guardians: [
        { link: 3, name: 'Ulla Ström', access: { kind: 'consent' } },
        { link: 4, name: 'Per Ström', access: { kind: 'closed', reason: 'no-consent' } },
      ],
      decidesFrom: 15,
      deeds: ['24 november 2026 10:00: Ulla Ström lånade om'],
    }),
    actingFor: async (reader, of) =>
      of === 9 ? { id: 9, guardian: reader.id, name: 'Nils Ström', homeBranch: 15 } : null,
    setConsent: async (ctx, _reader, link, given) => {
      deeds.push(`consent ${link} ${given}`)
      return link === 3 || link === 4
        ? { kind: 'consent', link, name: 'Ulla Ström', given }
        : { kind: 'no-consent', text: ctx.texts.family.unknownGuardian }
    },
  }
}
