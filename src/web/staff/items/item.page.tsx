import { DataTable, Notice, type PageContext, StatusPill } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { ItemView } from './item.view.ts'
import { MarkForm } from './mark-form.tsx'

type Props = {
  ctx: PageContext
  clerk: Clerk
  view: ItemView
  said?: { good: boolean; text: string } | null
}

export function ItemPage({ ctx, clerk, view, said = null }: Props) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Exemplar ${view.barcode}`}>
      <h1>{view.title}</h1>
      {said ? (
        <Notice assets={ctx.assets} tone={said.good ? 'good' : 'bad'} live={said.good ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      ) : null}
      <p>
        {view.creator ? `${view.creator}. ` : ''}
        <a href={view.workHref}>Visa på webbplatsen</a>
      </p>
      <p>
        <StatusPill tone={view.tone}>{view.state}</StatusPill>
      </p>
      <dl class="facts">
        {view.facts.map(fact => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
      <MarkForm ctx={ctx} view={view} />
      {view.loans.length ? (
        <DataTable
          caption="Lånehistorik (utan namn)"
          columns={[
            { head: 'Utlånad', rowHead: true, cell: row => row.lent },
            { head: 'På', cell: row => row.lentAt },
            { head: 'Återlämnad', cell: row => row.returned },
            { head: 'På ', cell: row => row.returnedAt },
          ]}
          rows={view.loans}
          rowKey={row => row.lent}
        />
      ) : null}
      {view.decisions.map(decision => (
        <section key={decision.at} class="card stack">
          <h2>
            {decision.at}, {decision.branch}
          </h2>
          <p>{decision.reason}</p>
          <DataTable
            caption={`Reservationer som vägdes in vid ${decision.occasion}`}
            columns={[
              { head: 'Reservation', rowHead: true, cell: row => <span class="num">{row.hold}</span> },
              { head: 'Hämtas i', cell: row => row.pickup },
              { head: 'I kö sedan', cell: row => row.queued },
              { head: 'Valdes', cell: row => (row.chosen ? 'ja' : 'nej') },
            ]}
            rows={decision.candidates}
            rowKey={row => String(row.hold)}
          />
        </section>
      ))}
    </StaffFrame>
  )
}
