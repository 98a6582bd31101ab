import { DataTable, Notice, type PageContext, StatusPill } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { Decisions } from '../queue/decisions.page.tsx'
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
        <a href={view.workHref}>Visa på webbplatsen</a>, <a href={view.queueHref}>se kön</a>
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
      <h2>Varför exemplaret gick dit det gick</h2>
      {view.decisions.length ? (
        <Decisions decisions={view.decisions} />
      ) : (
        <p class="soft">Det har inte delats ut till någon i kö.</p>
      )}
    </StaffFrame>
  )
}
