import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  type PageContext,
  PostForm,
  SelectField,
  StatusPill,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { crateStates } from './crate-words.ts'
import type { CrateLine, CratesView, Way } from './crates.view.ts'

type Props = { ctx: PageContext; clerk: Clerk; view: CratesView }

const columns = (end: 'from' | 'to') => [
  {
    head: 'Låda',
    rowHead: true,
    cell: (row: CrateLine) => (
      <a class="num" href={`/personal/lador/${row.id}`}>
        {row.code}
      </a>
    ),
  },
  { head: end === 'to' ? 'Till' : 'Från', cell: (row: CrateLine) => row[end] },
  {
    head: 'Läge',
    cell: (row: CrateLine) => (
      <StatusPill tone={crateStates[row.state].tone}>{crateStates[row.state].text}</StatusPill>
    ),
  },
  { head: 'Packat', numeric: true, cell: (row: CrateLine) => `${row.packed} av ${row.capacity}` },
  { head: 'Bil', cell: (row: CrateLine) => row.van },
]

/** Everything that leaves and comes in boxes, for one branch. */
export function CratesPage({ ctx, clerk, view }: Props) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Lådor">
      <h1>Lådor, {clerk.branchName}</h1>
      <ErrorSummary assets={ctx.assets} title="Det gick inte" errors={view.errors} />
      <Received ctx={ctx} clerk={clerk} view={view} />
      <ScanIn ctx={ctx} clerk={clerk} view={view} />
      <section class="stack">
        <h2>Att skicka</h2>
        {view.ways.length ? (
          <DataTable
            caption="Exemplar som står och väntar, för varje bibliotek"
            columns={[
              { head: 'Till', rowHead: true, cell: (row: Way) => row.name },
              { head: 'Väntar', numeric: true, cell: (row: Way) => String(row.waiting) },
              { head: 'Därav reserverade', numeric: true, cell: (row: Way) => String(row.holds) },
              { head: 'Bil', cell: (row: Way) => row.van },
            ]}
            rows={view.ways}
            rowKey={row => String(row.to)}
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Inget väntar på att packas" />
        )}
      </section>
      <section class="stack">
        <h2>Lådor härifrån</h2>
        {view.here.length ? (
          <DataTable
            caption={`Antal: ${view.here.length}`}
            columns={columns('to')}
            rows={view.here}
            rowKey={row => String(row.id)}
          />
        ) : null}
        <OpenForm ctx={ctx} clerk={clerk} view={view} />
      </section>
      <section class="stack">
        <h2>Lådor på väg hit</h2>
        {view.coming.length ? (
          <DataTable
            caption={`Antal: ${view.coming.length}`}
            columns={columns('from')}
            rows={view.coming}
            rowKey={row => String(row.id)}
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Ingen låda är på väg hit" />
        )}
      </section>
    </StaffFrame>
  )
}

function ScanIn({ ctx, view }: Props) {
  const { elsewhere } = view
  return (
    <section class="stack">
      <h2>Ta emot en låda</h2>
      <PostForm ctx={ctx} action="/personal/lador/in" class="desk-scan stack">
        <TextField
          id="in"
          label="Lådans kod"
          hint="Läs in lådan, så tas allt i den emot på en gång."
          autocomplete="off"
          required
        />
        <Button>Ta emot</Button>
      </PostForm>
      {elsewhere ? (
        <PostForm ctx={ctx} action="/personal/lador/in" fields={{ in: elsewhere.code, har: '1' }}>
          <p>Har lådan öppnats? Ta emot den här, så säger disken vart varje exemplar ska.</p>
          <Button kind="second">Ta emot här i stället för i {elsewhere.to}</Button>
        </PostForm>
      ) : null}
    </section>
  )
}

function Received({ ctx, view }: Props) {
  if (!view.received) return null
  const { code, scans, sorted } = view.received
  return (
    <section class="stack">
      <Notice assets={ctx.assets} tone="good" live="status">
        <p>
          Låda {code} är mottagen. {sorted ? 'Packa om det som låg i den efter vart det ska.' : ''}
        </p>
      </Notice>
      {scans.length ? (
        <DataTable
          caption={`${scans.length} exemplar i lådan`}
          columns={[
            { head: 'Titel', rowHead: true, cell: row => row.title },
            { head: 'Streckkod', cell: row => <span class="num">{row.barcode}</span> },
            { head: 'Gör så här', cell: row => [row.headline, ...row.details].join('. ') },
          ]}
          rows={scans}
          rowKey={row => row.barcode}
        />
      ) : null}
    </section>
  )
}

function OpenForm({ ctx, view }: Props) {
  const errorOf = (field: string) => view.errors.find(error => error.field === field)?.text
  return (
    <PostForm ctx={ctx} action="/personal/lador" class="stack">
      <h3>Öppna en låda</h3>
      <TextField
        id="kod"
        label="Kod på lådan"
        value={view.form.code}
        autocomplete="off"
        required
        error={errorOf('kod')}
      />
      <SelectField id="till" label="Ska till" value={view.form.to} options={view.branches} />
      <TextField
        id="platser"
        label="Så många exemplar ryms"
        value={view.form.capacity}
        inputmode="numeric"
        width="short"
        error={errorOf('platser')}
      />
      <Button>Öppna lådan</Button>
      <LinkButton href="/personal/transporter" kind="quiet">
        Visa varje exemplar på väg
      </LinkButton>
    </PostForm>
  )
}
