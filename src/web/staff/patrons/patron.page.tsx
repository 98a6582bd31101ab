import { Button, DataTable, LinkButton, Notice, type PageContext, PostForm } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { PatronView } from './patron.view.ts'

type Props = {
  ctx: PageContext
  clerk: Clerk
  view: PatronView
  said: { good: boolean; text: string } | null
}

export function PatronPage({ ctx, clerk, view, said }: Props) {
  const here = `/personal/lantagare/${view.id}`
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={view.name}>
      <div id="lantagare" class="stack">
        <div class="row row-between">
          <h1>{view.name}</h1>
          <div class="row">
            <a href={`${here}/familj`}>Familj</a>
            <a href={`${here}/avgifter`}>Avgifter</a>
            {view.toVerify ? (
              <LinkButton href={`/personal/ansokningar/${view.id}`} kind="second">
                Godkänn med legitimation
              </LinkButton>
            ) : null}
            {view.card ? <LinkButton href={`/personal/disk/ut?kort=${view.card}`}>Låna ut</LinkButton> : null}
          </div>
        </div>
        {said ? (
          <Notice assets={ctx.assets} tone={said.good ? 'good' : 'warn'} live="status">
            <p>{said.text}</p>
          </Notice>
        ) : null}
        {view.warnings.map(warning => (
          <Notice key={warning} assets={ctx.assets} tone="warn">
            <p>{warning}</p>
          </Notice>
        ))}
        {view.isLost ? (
          <PostForm ctx={ctx} action={`/personal/lantagare/${view.id}/oppna-kort`}>
            <Button kind="second">Se legitimation och öppna kortet</Button>
          </PostForm>
        ) : null}
        <dl class="facts">
          {view.facts.map(fact => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
        <DataTable
          caption={`Lån: ${view.loans.length}`}
          columns={[
            { head: 'Titel', rowHead: true, cell: row => row.title },
            {
              head: 'Streckkod',
              cell: row => (
                <a class="num" href={`/personal/exemplar/${encodeURIComponent(row.barcode)}`}>
                  {row.barcode}
                </a>
              ),
            },
            { head: 'Lämnas senast', cell: row => (row.late ? <strong>{row.due} (sent)</strong> : row.due) },
            {
              head: 'Gör',
              cell: row => (
                <PostForm ctx={ctx} action={`${here}/lan/${row.loan}/om`} region="lantagare">
                  <Button kind="second" about={row.title}>
                    Låna om
                  </Button>
                </PostForm>
              ),
            },
          ]}
          rows={view.loans}
          rowKey={row => String(row.loan)}
        />
        <DataTable
          caption={`Reservationer: ${view.holds.length}`}
          columns={[
            { head: 'Titel', rowHead: true, cell: row => row.title },
            { head: 'Läge', cell: row => row.state },
            { head: 'Hämtas i', cell: row => row.pickup },
            { head: 'I kö sedan', cell: row => row.queued },
            {
              head: 'Gör',
              cell: row => (
                <div class="row">
                  <PostForm ctx={ctx} action={`${here}/reservation/${row.hold}/avboka`} region="lantagare">
                    <Button kind="danger" about={row.title}>
                      Avboka
                    </Button>
                  </PostForm>
                  <a href={`${here}/reservation/${row.hold}/hamtstalle`}>
                    Byt hämtställe<span class="vh"> {row.title}</span>
                  </a>
                </div>
              ),
            },
          ]}
          rows={view.holds}
          rowKey={row => String(row.hold)}
        />
      </div>
    </StaffFrame>
  )
}
