import { Button, ErrorSummary, Notice, type PageContext, PostForm, TextField } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
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
    <StaffFrame ctx={ctx} clerk={clerk} title="Regler för fjärrlån">
      <div class="stack">
        <h1>Regler för fjärrlån</h1>
        {view.said ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{view.said}</p>
          </Notice>
        ) : null}
        <ErrorSummary assets={ctx.assets} title="Reglerna är inte ändrade" errors={view.errors} />
        {view.mayChange ? (
          <PostForm ctx={ctx} action="/personal/fjarrlan/regler" class="stack form-stack">
            {rules.map(({ field, label, hint }) => (
              <TextField
                key={field}
                id={field}
                label={label}
                hint={hint}
                error={view.errors.find(one => one.field === field)?.text}
                value={view.form[field]}
                inputmode="numeric"
                autocomplete="off"
                width="short"
              />
            ))}
            <Button>Spara reglerna</Button>
          </PostForm>
        ) : (
          <>
            <p class="soft">Bara administratörer ändrar reglerna. Så här är de nu.</p>
            <dl class="facts">
              {rules.map(({ field, label }) => (
                <div key={field}>
                  <dt>{label}</dt>
                  <dd class="num">{view.form[field]}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </StaffFrame>
  )
}
