import { Button, DataTable, EmptyState, type PageContext, PostForm } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { ItemLink, News, PrintHint } from './list-news.tsx'
import type { PickRow, PickView } from './lists.view.ts'

type Props = { ctx: PageContext; clerk: Clerk; view: PickView }

/** What to fetch from the shelves, in the order one walks them. */
export function PickListPage({ ctx, clerk, view }: Props) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Plocklista">
      <div id="plocklista" class="stack">
        <h1>Plocklista, {clerk.branchName}</h1>
        <News ctx={ctx} news={view.news} region="plocklista" />
        <Rounds view={view} />
        {view.rows.length ? (
          <>
            <p class="soft only-screen">
              Hämta exemplaret på hyllan och läs in det under Återlämna. Då säger disken vart det ska.
            </p>
            <Lines ctx={ctx} clerk={clerk} view={view} />
            <PrintHint />
          </>
        ) : (
          <EmptyState assets={ctx.assets} title="Inget att plocka">
            <p>
              {view.next
                ? 'Det som reserveras nu kommer i nästa omgång.'
                : 'Nya reservationer visas här så snart de läggs.'}
            </p>
          </EmptyState>
        )}
      </div>
    </StaffFrame>
  )
}

function Rounds({ view }: { view: PickView }) {
  if (!view.round && !view.next) return null
  return (
    <p>
      {view.round ? <strong>{view.round}.</strong> : null}{' '}
      {view.hidden ? `${view.hidden} till kommer i nästa omgång, ${view.next}. ` : null}
      {!view.hidden && view.next ? `Nästa omgång: ${view.next}. ` : null}
      <span class="only-screen">
        {view.showsAll ? (
          <a href="/personal/plocklista">Visa bara det som ska plockas nu</a>
        ) : view.hidden ? (
          <a href="/personal/plocklista?visa=alla">Visa även {view.hidden === 1 ? 'det' : 'dem'}</a>
        ) : null}
      </span>
    </p>
  )
}

const place = (row: PickRow): string =>
  [row.callNumber, row.shelf].filter(Boolean).join(', ') || 'utan signum'

function Lines({ ctx, view }: Props) {
  const rounds = view.rows.some(row => row.round)
  return (
    <DataTable
      caption={`${view.rows.length} att plocka`}
      columns={[
        { head: 'Klart', only: 'print', cell: () => <span class="tick" /> },
        { head: 'Hylla', rowHead: true, cell: place },
        {
          head: 'Titel',
          cell: row => (row.creator ? `${row.title}, ${row.creator}` : row.title),
        },
        { head: 'Streckkod', cell: row => <ItemLink barcode={row.barcode} /> },
        { head: 'Ska till', cell: row => row.goesTo },
        { head: 'Sedan', cell: row => row.since },
        ...(rounds ? [{ head: 'Omgång', cell: (row: PickRow) => row.round || 'nu' }] : []),
        ...(view.mayChange
          ? [
              {
                head: 'Fattas',
                only: 'screen' as const,
                cell: (row: PickRow) => (
                  <PostForm
                    ctx={ctx}
                    action={`/personal/plocklista/${row.hold}/fattas`}
                    region="plocklista"
                    fields={{ kod: row.barcode }}
                  >
                    <Button kind="second" about={row.title}>
                      Hittas inte
                    </Button>
                  </PostForm>
                ),
              },
            ]
          : []),
      ]}
      rows={view.rows}
      rowKey={row => String(row.hold)}
    />
  )
}
