import { DataTable, EmptyState, type PageContext } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { ItemLink, PrintHint } from './list-news.tsx'
import type { ClearView } from './lists.view.ts'

/** What to take down from the hold shelf: nobody comes for it any more. */
export function ClearListPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: ClearView }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Rensa hämthyllan">
      <h1>Rensa hämthyllan, {clerk.branchName}</h1>
      {view.rows.length ? (
        <>
          <p class="soft">Ta ner dem och läs in dem under Återlämna: nästa i kön får sitt.</p>
          <DataTable
            caption={`${view.rows.length} att ta ner`}
            columns={[
              { head: 'Klart', only: 'print', cell: () => <span class="tick" /> },
              { head: 'Nummer', rowHead: true, cell: row => <strong class="num">{row.number}</strong> },
              { head: 'Titel', cell: row => row.title },
              { head: 'Streckkod', cell: row => <ItemLink barcode={row.barcode} /> },
              { head: 'Varför', cell: row => row.why },
              { head: 'Sedan', cell: row => row.since },
              { head: 'Ska till', cell: row => row.next },
            ]}
            rows={view.rows}
            rowKey={row => row.barcode}
          />
          <PrintHint />
        </>
      ) : (
        <EmptyState assets={ctx.assets} title="Inget att rensa" />
      )}
    </StaffFrame>
  )
}
