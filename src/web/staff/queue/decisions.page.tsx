import { DataTable } from '../../ui/index.ts'
import type { DecisionView } from './queue.view.ts'

/** The decisions about copies, each with everybody who was weighed in. */
export function Decisions({ decisions }: { decisions: readonly DecisionView[] }) {
  return decisions.map(decision => (
    <section key={decision.id} class="card stack">
      <h3>
        {decision.at}, {decision.branch}
      </h3>
      <p>
        Exemplar{' '}
        <a class="num" href={`/personal/exemplar/${encodeURIComponent(decision.barcode)}`}>
          {decision.barcode}
        </a>
        . {decision.reason}
      </p>
      <DataTable
        caption={`Reservationer som vägdes in vid ${decision.occasion}`}
        columns={[
          { head: 'Reservation', rowHead: true, cell: row => <span class="num">{row.hold}</span> },
          { head: 'Hämtas i', cell: row => row.pickup },
          { head: 'I kö sedan', cell: row => row.queued },
          { head: 'Framme', cell: row => row.arrives },
          { head: 'Transporter', numeric: true, cell: row => row.transports },
          { head: 'Valdes', cell: row => (row.chosen ? <strong>ja</strong> : 'nej') },
        ]}
        rows={decision.candidates}
        rowKey={row => String(row.hold)}
      />
      {decision.barred.length ? (
        <>
          <p>Stod före i kön men kunde inte få just det här exemplaret:</p>
          <ul>
            {decision.barred.map(one => (
              <li key={one.hold}>
                <span class="num">{one.hold}</span>: {one.why}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  ))
}
