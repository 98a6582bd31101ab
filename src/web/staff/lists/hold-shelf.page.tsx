import { type Column, DataTable, EmptyState, type PageContext, Pager, StatusPill } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { ItemLink } from './list-news.tsx'
import type { ShelfRow, ShelfView } from './lists.view.ts'

const columns = (last: Column<ShelfRow>): Column<ShelfRow>[] => [
  { head: 'Nummer', rowHead: true, cell: row => <strong class="num">{row.number}</strong> },
  { head: 'Titel', cell: row => row.title },
  { head: 'Streckkod', cell: row => <ItemLink barcode={row.barcode} /> },
  last,
]
const toClear = columns({
  head: 'Varför',
  cell: row => <StatusPill tone="queue">{row.collectBy}</StatusPill>,
})
const toCollect = columns({ head: 'Hämtas senast', cell: row => row.collectBy })

/** What waits to be collected: numbers, never names. */
export function HoldShelfPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: ShelfView }) {
  const { clear, waiting } = view
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
            columns={toClear}
            rows={clear}
            rowKey={row => row.barcode}
          />
        </section>
      ) : null}
      {waiting.length ? (
        <DataTable
          caption={`${view.total} att hämta`}
          columns={toCollect}
          rows={waiting}
          rowKey={row => row.barcode}
        />
      ) : (
        <EmptyState assets={ctx.assets} title="Inget väntar på hämthyllan" />
      )}
      <Pager
        ctx={ctx}
        current={view.page}
        last={view.pages}
        href={page => `/personal/hamthylla?sida=${page}`}
      />
    </StaffFrame>
  )
}
