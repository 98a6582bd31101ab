import { DataTable, EmptyState, type PageContext, StatusPill } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { reasons } from '../crates/crate-words.ts'
import { StaffFrame } from '../visit.tsx'
import type { TransferRow, TransfersView } from './transfers.view.ts'

const slip = {
  head: 'Lapp',
  cell: (row: TransferRow) => (
    <a href={`/personal/transporter/${row.transfer}/lapp`}>
      Skriv ut<span class="vh"> lappen till {row.title}</span>
    </a>
  ),
}

const columns = (end: string) => [
  { head: 'Titel', rowHead: true, cell: (row: TransferRow) => row.title },
  {
    head: 'Streckkod',
    cell: (row: TransferRow) => (
      <a class="num" href={`/personal/exemplar/${encodeURIComponent(row.barcode)}`}>
        {row.barcode}
      </a>
    ),
  },
  { head: end, cell: (row: TransferRow) => row.other },
  { head: 'Varför', cell: (row: TransferRow) => reasons[row.reason] },
  { head: 'Skickad', cell: (row: TransferRow) => row.sent },
  {
    head: 'Väntas',
    cell: (row: TransferRow) =>
      row.late ? <StatusPill tone="queue">{row.promised}, sen</StatusPill> : row.promised,
  },
]

export function TransfersPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: TransfersView }) {
  const { incoming, outgoing } = view
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Transporter">
      <h1>Transporter, {clerk.branchName}</h1>
      <section id="in" class="stack">
        <h2>På väg hit</h2>
        {incoming.length ? (
          <DataTable
            caption={`${incoming.length} på väg hit`}
            columns={columns('Från')}
            rows={incoming}
            rowKey={row => String(row.transfer)}
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Inget är på väg hit" />
        )}
      </section>
      <section id="ut" class="stack">
        <h2>På väg härifrån</h2>
        {outgoing.length ? (
          <DataTable
            caption={`${outgoing.length} på väg härifrån`}
            columns={[...columns('Till'), slip]}
            rows={outgoing}
            rowKey={row => String(row.transfer)}
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Inget är på väg härifrån" />
        )}
      </section>
    </StaffFrame>
  )
}
