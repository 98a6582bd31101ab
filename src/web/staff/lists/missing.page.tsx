import { Button, DataTable, EmptyState, type PageContext, Pager, PostForm } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { ItemLink, News, PrintHint } from './list-news.tsx'
import type { MissingRow, MissingView } from './lists.view.ts'

/** What has been looked for in vain, so that it is looked for again; and what turns up is put back by one press. */
export function MissingCopiesPage({
  ctx,
  clerk,
  view,
}: {
  ctx: PageContext
  clerk: Clerk
  view: MissingView
}) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Saknade exemplar">
      <div id="saknas" class="stack">
        <h1>Saknade exemplar, {clerk.branchName}</h1>
        <News ctx={ctx} news={view.news} region="saknas" />
        {view.rows.length ? (
          <>
            <p class="soft">
              Ingen av dem räknas med i köerna. Ett exemplar som läses in under Återlämna är hittat.
            </p>
            <DataTable
              caption={`${view.total} saknas`}
              columns={[
                { head: 'Hylla', rowHead: true, cell: row => row.place },
                {
                  head: 'Titel',
                  cell: row => (row.creator ? `${row.title}, ${row.creator}` : row.title),
                },
                { head: 'Streckkod', cell: row => <ItemLink barcode={row.barcode} /> },
                { head: 'Saknas sedan', cell: row => row.since },
                ...(view.mayChange
                  ? [
                      {
                        head: 'Hittad',
                        only: 'screen' as const,
                        cell: (row: MissingRow) => (
                          <PostForm
                            ctx={ctx}
                            action={`/personal/plocklista/saknas/${encodeURIComponent(row.barcode)}/hittad`}
                            region="saknas"
                          >
                            <Button kind="second" about={row.title}>
                              Hittad
                            </Button>
                          </PostForm>
                        ),
                      },
                    ]
                  : []),
              ]}
              rows={view.rows}
              rowKey={row => row.barcode}
            />
            <Pager
              ctx={ctx}
              current={view.page}
              last={view.pages}
              href={page => `/personal/plocklista/saknas?sida=${page}`}
            />
            <PrintHint />
          </>
        ) : (
          <EmptyState assets={ctx.assets} title="Inget exemplar saknas" />
        )}
      </div>
    </StaffFrame>
  )
}
