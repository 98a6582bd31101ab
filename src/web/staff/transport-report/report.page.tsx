import { number } from '../../texts/locale.ts'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  type PageContext,
  PostForm,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { money, type ReportView } from './report.view.ts'

const n = (value: number): string => number('sv', value)
const signed = (value: number): string => (value > 0 ? `+${n(value)}` : n(value))
const hrefOf = (month: string, file = ''): string => `/personal/transportrapport${file}?manad=${month}`

/** A month's transport: what went between municipalities and what it cost, and who lent to whom. */
export function ReportPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: ReportView }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Transportrapport ${view.monthName}`}>
      <div id="transportrapport" class="stack">
        <h1>Transporter mellan kommuner, {view.monthName}</h1>
        {view.said ? (
          <Notice assets={ctx.assets} live="status">
            <p>{view.said}</p>
          </Notice>
        ) : null}
        {view.errors.length ? (
          <ErrorSummary assets={ctx.assets} title="Priserna är inte ändrade" errors={view.errors} />
        ) : null}
        <ul class="plain row only-screen">
          <li>
            <a href={hrefOf(view.before.month)}>{view.before.name}</a>
          </li>
          {view.after ? (
            <li>
              <a href={hrefOf(view.after.month)}>{view.after.name}</a>
            </li>
          ) : null}
        </ul>
        <p>
          {n(view.copies)} exemplar med {n(view.runs)} turer.{' '}
          {view.cost
            ? `Kostnad ${money(view.cost)}${view.copies ? `, ${money(Math.round(view.cost / view.copies))} per exemplar` : ''}.`
            : 'Ingen har skrivit in vad transporterna kostar än.'}
        </p>
        <Balances view={view} />
        <Pairs ctx={ctx} view={view} />
        <h2>Vad transporterna kostar</h2>
        <Prices ctx={ctx} view={view} />
      </div>
    </StaffFrame>
  )
}

function Balances({ view }: { view: ReportView }) {
  return (
    <DataTable
      caption="Balans för varje kommun"
      columns={[
        { head: 'Kommun', rowHead: true, cell: row => row.municipality },
        { head: 'Skickat', numeric: true, cell: row => n(row.sent) },
        { head: 'Fått', numeric: true, cell: row => n(row.got) },
        { head: 'Skickat mer än fått', numeric: true, cell: row => signed(row.sent - row.got) },
        { head: 'Lån av dess exemplar hos andra', numeric: true, cell: row => n(row.lent) },
        { head: 'Lån av andras exemplar här', numeric: true, cell: row => n(row.borrowed) },
        { head: 'Väntar förgäves nu', numeric: true, cell: row => n(row.unserved) },
      ]}
      rows={view.balances}
      rowKey={row => row.municipality}
    />
  )
}

function Pairs({ ctx, view }: { ctx: PageContext; view: ReportView }) {
  if (!view.pairs.length)
    return (
      <EmptyState assets={ctx.assets} title="Inget skickades den månaden">
        <p>När ett exemplar skickas till ett annat bibliotek syns det här.</p>
      </EmptyState>
    )
  return (
    <>
      <DataTable
        caption="Från kommun till kommun"
        columns={[
          { head: 'Från och till', rowHead: true, cell: row => `${row.from} – ${row.to}` },
          { head: 'Exemplar', numeric: true, cell: row => n(row.copies) },
          { head: 'Reservationer', numeric: true, cell: row => n(row.holds) },
          { head: 'Återresor', numeric: true, cell: row => n(row.returns) },
          { head: 'Borta', numeric: true, cell: row => n(row.lost) },
          { head: 'Lådor', numeric: true, cell: row => n(row.crates) },
          { head: 'Dagar', numeric: true, cell: row => n(row.days) },
          { head: 'Kostnad', numeric: true, cell: row => money(row.cost) },
        ]}
        rows={view.pairs}
        rowKey={row => `${row.from}/${row.to}`}
      />
      <p class="only-screen">
        <LinkButton kind="second" href={hrefOf(view.month, '.csv')}>
          Hämta som fil (CSV)
        </LinkButton>
      </p>
    </>
  )
}

function Prices({ ctx, view }: { ctx: PageContext; view: ReportView }) {
  const { form, mayChange, errors } = view
  const errorOf = (field: string) => errors.find(error => error.field === field)?.text
  if (!mayChange)
    return (
      <p>
        {form.perRun} kr för varje tur och {form.perCopy} kr för varje exemplar. Bara administratörer ändrar
        priserna.
      </p>
    )
  return (
    <PostForm ctx={ctx} action="/personal/transportrapport">
      <div class="stack">
        <input type="hidden" name="manad" value={view.month} />
        <TextField
          id="perRun"
          label="En tur, kronor"
          hint="Vad bilen kostar varje gång den kör sin runda. Delas på det den kör, efter antal exemplar."
          error={errorOf('perRun')}
          value={form.perRun}
          width="short"
        />
        <TextField
          id="perCopy"
          label="Ett exemplar, kronor"
          hint="Vad det kostar att packa och packa upp."
          error={errorOf('perCopy')}
          value={form.perCopy}
          width="short"
        />
        <Button>Ändra priserna</Button>
      </div>
    </PostForm>
  )
}
