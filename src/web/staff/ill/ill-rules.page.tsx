import type { PageContext } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { NumberRulesPage } from '../number-rules.page.tsx'
import type { IllRulesView } from './ill.view.ts'

const rules = [
  { field: 'open', label: 'Öppna beställningar per låntagare', hint: 'Så många kan vara på gång samtidigt.' },
  { field: 'loanFee', label: 'Avgift för ett lån, kronor', hint: '0 = gratis. Visas innan något skickas.' },
  { field: 'copyFee', label: 'Avgift för en kopia, kronor', hint: '0 = gratis. Visas innan något skickas.' },
  { field: 'shelfDays', label: 'Dagar på hämthyllan', hint: 'Föreslås när ett lån ställs fram.' },
  {
    field: 'marginDays',
    label: 'Dagar för vägen tillbaka',
    hint: 'Så långt före långivarens dag föreslås låntagarens.',
  },
] as const

/** How many a borrower may ask for, what it costs, and how long things stand and travel. */
export function IllRulesPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: IllRulesView }) {
  return (
    <NumberRulesPage
      ctx={ctx}
      clerk={clerk}
      title="Regler för fjärrlån"
      action="/personal/fjarrlan/regler"
      rules={rules}
      view={view}
    />
  )
}
