import { DataTable, EmptyState, type PageContext, Pager, StatusPill } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { Decisions } from './decisions.page.tsx'
import type { QueueView } from './queue.view.ts'

/** A title's queue in the order copies are given by, and why the copies went where they went. */
export function QueuePage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: QueueView }) {
  const here = `/personal/ko/${view.work}`
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Kö: ${view.title}`}>
      <h1>Kön till {view.title}</h1>
      <p>
        {view.creator ? `${view.creator}. ` : ''}
        {view.stock} <a href={`/verk/${view.work}/titel`}>Visa på webbplatsen</a>
      </p>
      {view.rows.length ? (
        <DataTable
          caption={view.total === 1 ? '1 väntar' : `${view.total} väntar, i den ordning exemplaren delas ut`}
          columns={[
            { head: 'Plats', numeric: true, cell: row => row.place },
            {
              head: 'Reservation',
              rowHead: true,
              cell: row => (
                <a class="num" href={`${here}/${row.hold}`}>
                  {row.hold}
                </a>
              ),
            },
            { head: 'Läge', cell: row => <StatusPill tone={row.tone}>{row.state}</StatusPill> },
            { head: 'Hämtas i', cell: row => row.pickup },
            { head: 'I kö sedan', cell: row => row.queued },
            {
              head: 'Exemplar',
              cell: row =>
                row.barcode ? (
                  <a class="num" href={`/personal/exemplar/${encodeURIComponent(row.barcode)}`}>
                    {row.barcode}
                  </a>
                ) : (
                  'inget än'
                ),
            },
            { head: 'Att veta', cell: row => row.notes.join('. ') || 'inget särskilt' },
          ]}
          rows={view.rows}
          rowKey={row => String(row.hold)}
        />
      ) : (
        <EmptyState assets={ctx.assets} title="Ingen väntar">
          <p>När någon reserverar titeln syns reservationen här.</p>
        </EmptyState>
      )}
      <Pager
        ctx={ctx}
        current={view.page}
        last={view.pages}
        href={page => `${here}?sida=${page}&beslut=${view.decisionPage}`}
      />
      <h2 id="beslut">Varför exemplaren gick dit de gick</h2>
      {view.decisions.length ? (
        <Decisions decisions={view.decisions} />
      ) : (
        <p class="soft">Inget exemplar har delats ut ännu.</p>
      )}
      {view.decisionPages > 1 ? (
        <p class="row">
          {view.decisionPage > 1 ? (
            <a href={`${here}?sida=${view.page}&beslut=${view.decisionPage - 1}#beslut`}>Nyare beslut</a>
          ) : null}
          {view.decisionPage < view.decisionPages ? (
            <a href={`${here}?sida=${view.page}&beslut=${view.decisionPage + 1}#beslut`}>Äldre beslut</a>
          ) : null}
        </p>
      ) : null}
    </StaffFrame>
  )
}
