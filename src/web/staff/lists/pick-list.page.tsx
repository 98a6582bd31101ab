import { Button, DataTable, EmptyState, Notice, type PageContext, PostForm } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { PickView } from './lists.view.ts'

/** What to fetch from the shelves, in the order one walks them. */
export function PickListPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: PickView }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Plocklista">
      <div id="plocklista" class="stack">
        <h1>Plocklista, {clerk.branchName}</h1>
        {view.said ? (
          <Notice assets={ctx.assets} live="status">
            <p>{view.said}</p>
          </Notice>
        ) : null}
        {view.rows.length ? (
          <>
            <p class="soft">
              Hämta exemplaret på hyllan och läs in det under Återlämna. Då säger disken vart det ska.
            </p>
            <DataTable
              caption={`${view.rows.length} att plocka`}
              columns={[
                {
                  head: 'Hylla',
                  rowHead: true,
                  cell: row => [row.callNumber, row.shelf].filter(Boolean).join(', ') || 'utan signum',
                },
                { head: 'Titel', cell: row => (row.creator ? `${row.title}, ${row.creator}` : row.title) },
                {
                  head: 'Streckkod',
                  cell: row => (
                    <a class="num" href={`/personal/exemplar/${encodeURIComponent(row.barcode)}`}>
                      {row.barcode}
                    </a>
                  ),
                },
                { head: 'Ska till', cell: row => row.goesTo },
                { head: 'Sedan', cell: row => row.since },
                {
                  head: 'Fattas',
                  cell: row => (
                    <PostForm
                      ctx={ctx}
                      action={`/personal/plocklista/${row.hold}/fattas`}
                      region="plocklista"
                    >
                      <Button kind="second" about={row.title}>
                        Hittas inte
                      </Button>
                    </PostForm>
                  ),
                },
              ]}
              rows={view.rows}
              rowKey={row => String(row.hold)}
            />
          </>
        ) : (
          <EmptyState assets={ctx.assets} title="Inget att plocka">
            <p>Nya reservationer visas här så snart de läggs.</p>
          </EmptyState>
        )}
      </div>
    </StaffFrame>
  )
}
