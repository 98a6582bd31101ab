import { number } from '../../texts/locale.ts'
import {
  Button,
  Checkbox,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Notice,
  type PageContext,
  PostForm,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { ShelfLine, ShelvesView } from './shelves.view.ts'

type Line = ShelfLine & { readonly n: number }

/** How few and how many copies each shelf of the branch holds, and whether those returned here may stay. */
export function ShelvesPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: ShelvesView }) {
  const lines = view.lines.map((line, n) => ({ ...line, n }))
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Hyllor">
      <div id="hyllor" class="stack">
        <h1>Hyllor, {clerk.branchName}</h1>
        {view.said ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{view.said}</p>
          </Notice>
        ) : null}
        <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={view.errors} />
        <p class="soft">
          Golv: står färre exemplar än så på hyllan skickas återlämnade exemplar hit, när bilen går i dag.
          Tak: står så många redan stannar inget mer. Flyter: exemplar från andra bibliotek får stanna här när
          de lämnas tillbaka.
        </p>
        {view.countyFloats ? null : (
          <p class="soft">
            Flytande bestånd är avslaget för hela Dalarna. Det slås på under{' '}
            <a href="/personal/regler">Regler</a>.
          </p>
        )}
        {lines.length === 0 ? (
          <EmptyState assets={ctx.assets} title="Inga hyllor här">
            <p>Hyllorna kommer från exemplaren. Här finns inga exemplar än.</p>
          </EmptyState>
        ) : view.mayChange ? (
          <PostForm ctx={ctx} action="/personal/hyllor">
            <div class="stack">
              <DataTable
                caption={`${number('sv', lines.length)} hyllor`}
                columns={[...facts, ...fields]}
                rows={lines}
                rowKey={row => row.shelf}
              />
              <Button>Spara</Button>
            </div>
          </PostForm>
        ) : (
          <DataTable
            caption={`${number('sv', lines.length)} hyllor`}
            columns={[...facts, ...words]}
            rows={lines}
            rowKey={row => row.shelf}
          />
        )}
      </div>
    </StaffFrame>
  )
}

const facts: readonly Column<Line>[] = [
  { head: 'Hylla', rowHead: true, cell: row => row.shelf },
  { head: 'Hör hit', numeric: true, cell: row => number('sv', row.copies) },
  { head: 'Står här nu', numeric: true, cell: row => number('sv', row.standing) },
]

const words: readonly Column<Line>[] = [
  { head: 'Golv', numeric: true, cell: row => row.floor },
  { head: 'Tak', numeric: true, cell: row => row.ceiling || 'inget' },
  { head: 'Flyter', cell: row => (row.floats ? 'Ja' : 'Nej') },
]

const fields: readonly Column<Line>[] = [
  {
    head: 'Golv',
    cell: row => (
      <>
        <input type="hidden" name={`hylla-${row.n}`} value={row.shelf} />
        <Count line={row} name="golv" label="Golv" value={row.floor} />
        {row.error ? (
          <span class="error" id={`fel-${row.n}`}>
            {row.error}
          </span>
        ) : null}
      </>
    ),
  },
  { head: 'Tak', cell: row => <Count line={row} name="tak" label="Tak" value={row.ceiling} /> },
  {
    head: 'Flyter',
    cell: row => (
      <Checkbox id={`flyter-${row.n}`} name={`flyter-${row.n}`} value="1" checked={row.floats}>
        <span class="vh">{row.shelf} flyter: </span>Ja
      </Checkbox>
    ),
  },
]

function Count({ line, name, label, value }: { line: Line; name: string; label: string; value: string }) {
  return (
    <input
      class="input input-short"
      type="text"
      inputmode="numeric"
      id={`${name}-${line.n}`}
      name={`${name}-${line.n}`}
      value={value}
      autocomplete="off"
      aria-label={`${label}, ${line.shelf}`}
      aria-invalid={line.error ? 'true' : undefined}
      aria-describedby={line.error ? `fel-${line.n}` : undefined}
    />
  )
}
