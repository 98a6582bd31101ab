import { addDays, type Day } from '../../../kernel/day.ts'
import type { Child, Guardian, GuardianDeed } from '../../../modules/patrons/index.ts'
import type { PageContext } from '../../ui/index.ts'
import type { HoldView } from '../my-pages/holds.page.tsx'
import type { LoanView } from '../my-pages/loans.page.tsx'
import type { ChildView, GuardianView } from './family.page.tsx'
import { firstName } from './speaking-of.ts'

/** Loans that fall due within so many days are named before the others. */
const soon = 3

/** What a guardian is shown of a child: nothing of loans and holds where the access is closed. */
export function childView(
  child: Child,
  given: {
    readonly today: Day
    readonly loans: readonly LoanView[]
    readonly holds: readonly HoldView[]
    readonly owed: number
  },
): ChildView {
  const about = { id: child.id, name: child.name, firstName: firstName(child.name), access: child.access }
  if (child.access.kind === 'closed') return { ...about, loans: [], holds: [], sum: null }
  const { today, loans, holds } = given
  const near = loans.filter(loan => loan.dueOn >= today && loan.dueOn <= addDays(today, soon))
  return {
    ...about,
    loans: loans
      .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
      .map(loan => ({ ...loan, late: loan.dueOn < today })),
    holds: holds.toSorted(
      (a, b) => Number(b.state.kind === 'on_shelf') - Number(a.state.kind === 'on_shelf'),
    ),
    sum: {
      late: loans.filter(loan => loan.dueOn < today).length,
      soon: near.length,
      firstDue: near.map(loan => loan.dueOn).toSorted()[0] ?? null,
      ready: holds.filter(hold => hold.state.kind === 'on_shelf').length,
      owed: given.owed,
    },
  }
}

export const guardianView = ({ link, name, access }: Guardian): GuardianView => ({ link, name, access })

/** What a guardian did, in words that name no title. */
export const deedLine = (ctx: PageContext, { name, deed }: GuardianDeed, when: string): string =>
  `${when}: ${name} ${ctx.texts.family.deeds[deed]}`
