import { moneyText } from '../../texts/money.ts'
import { DataTable, type PageContext } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { accountPath } from './fees.page.tsx'
import type { ReceiptView } from './fees.view.ts'

const money = (ore: number) => moneyText('sv', ore)

/** What was paid or paid back, to be printed: a receipt names nobody. */
export function ReceiptPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: ReceiptView }) {
  const isBack = view.amount < 0
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Kvitto ${view.number}`}>
      <div class="stack receipt">
        <p class="only-screen">
          <a href={accountPath(view.patron)}>Till avgifterna</a>
        </p>
        <h1>Kvitto {view.number}</h1>
        <dl class="facts">
          <div>
            <dt>Bibliotek</dt>
            <dd>{view.branch}</dd>
          </div>
          <div>
            <dt>Dag</dt>
            <dd>{view.when}</dd>
          </div>
          <div>
            <dt>{isBack ? 'Betalt tillbaka' : 'Betalt'}</dt>
            <dd>
              <strong>{money(Math.abs(view.amount))}</strong>, {view.method.toLowerCase()}
            </dd>
          </div>
        </dl>
        <DataTable
          caption="Det gäller"
          columns={[
            { head: 'Vad', rowHead: true, cell: row => row.text },
            { head: 'Till', cell: row => row.to },
            { head: 'Belopp', cell: row => <span class="num">{money(Math.abs(row.amount))}</span> },
          ]}
          rows={view.shares}
          rowKey={row => row.id}
        />
        <p class="soft only-screen">Skriv ut sidan och ge den till låntagaren.</p>
      </div>
    </StaffFrame>
  )
}
