import { DataTable, EmptyState, type PageContext, StatusPill } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { ShelfRow, ShelfView } from './lists.view.ts'

const columns = [
  { head: 'Nummer', rowHead: true, cell: (row: ShelfRow) => <strong class="num">{row.number}</strong> },
  { head: 'Titel', cell: (row: ShelfRow) => row.title },
  {
    head: 'Streckkod',
    cell: (row: ShelfRow) => (
      <a class="num" href={`/personal/exemplar/${encodeURIComponent(row.barcode)}`}>
        {row.barcode}
      </a>
    ),
  },
  {
    head: 'Hämtas senast',
    cell: (row: ShelfRow) =>
      row.clear ? <StatusPill tone="queue">{row.collectBy}</StatusPill> : row.collectBy,
  },
]

/** What waits to be collected: numbers, never names. */
export function HoldShelfPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: ShelfView }) {
  const clear = view.rows.filter(row => row.clear)
  const waiting = view.rows.filter(row => !row.clear)
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Hämthylla">
      <h1>Hämthylla, {clerk.branchName}</h1>
      {clear.length ? (
        <section id="rensa" class="stack">
          <h2>Att rensa</h2>
          <p class="only-screen">
            <a href="/personal/hamthylla/rensa">Rensningslistan, att skriva ut</a>
          </p>
          <p class="soft">Ta ner dem och läs in dem under Återlämna: nästa i kön får sitt.</p>
          <DataTable
            caption={`${clear.length} att rensa`}
            columns={columns}
            rows={clear}
            rowKey={row => row.barcode}
          />
        </section>
      ) : null}
      {waiting.length ? (
        <DataTable
          caption={`${waiting.length} att hämta`}
          columns={columns}
          rows={waiting}
          rowKey={row => row.barcode}
        />
      ) : (
        <EmptyState assets={ctx.assets} title="Inget väntar på hämthyllan" />
      )}
    </StaffFrame>
  )
}
