import { Button, DataTable, type PageContext, PostForm, StatusPill } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { reasons } from '../crates/crate-words.ts'
import { ItemLink, News } from '../lists/list-news.tsx'
import { StaffFrame } from '../visit.tsx'
import type { TransferRow, TransfersView, Way } from './transfers.view.ts'

type Props = { ctx: PageContext; clerk: Clerk; view: TransfersView }

const slip = {
  head: 'Lapp',
  cell: (row: TransferRow) => (
    <a href={`/personal/transporter/${row.transfer}/lapp`}>
      Skriv ut<span class="vh"> lappen till {row.title}</span>
    </a>
  ),
}

const sent = [
  { head: 'Titel', rowHead: true, cell: (row: TransferRow) => row.title },
  { head: 'Streckkod', cell: (row: TransferRow) => <ItemLink barcode={row.barcode} /> },
  {
    head: 'Varför',
    cell: (row: TransferRow) => (
      <>
        {reasons[row.reason]}
        {row.turnsTo ? <p class="soft">Byter riktning till {row.turnsTo} när det läses in.</p> : null}
      </>
    ),
  },
  { head: 'Skickad', cell: (row: TransferRow) => row.sent },
  {
    head: 'Väntas',
    cell: (row: TransferRow) =>
      row.late ? <StatusPill tone="queue">{row.promised}, sen</StatusPill> : row.promised,
  },
]
const other = (head: string) => ({ head, cell: (row: TransferRow) => row.other })
const key = (row: TransferRow): string => String(row.transfer)

/** Only a late copy can be given up: one in time may still be in the van. */
const giveUp = ({ ctx, view }: Props) =>
  view.mayChange && view.late
    ? [
        {
          head: 'Har inte kommit',
          cell: (row: TransferRow) =>
            row.late ? (
              <PostForm
                ctx={ctx}
                action={`/personal/transporter/${row.transfer}/forkommen`}
                fields={view.onlyLate ? { visa: 'sena' } : {}}
              >
                <Button kind="second" about={row.title}>
                  Förkommen
                </Button>
              </PostForm>
            ) : null,
        },
      ]
    : []

/** What is on its way to a branch and from it, by where it goes. */
export function TransfersPage(props: Props) {
  const { ctx, clerk, view } = props
  const { incoming, outgoing, onlyLate } = view
  const nothing = onlyLate ? 'Inget är sent' : 'Inget är på väg'
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Transporter">
      <h1>Transporter, {clerk.branchName}</h1>
      <News ctx={ctx} news={view.news} region="innehall" />
      <p class="only-screen">
        {onlyLate ? (
          <a href="/personal/transporter">Visa alla</a>
        ) : (
          <a href="/personal/transporter?visa=sena">Visa bara sena ({view.late})</a>
        )}
      </p>
      <section id="in" class="stack">
        <h2>På väg hit</h2>
        {incoming.length ? (
          <DataTable
            caption={`${incoming.length} på väg hit`}
            columns={[...sent.slice(0, 2), other('Från'), ...sent.slice(2), ...giveUp(props)]}
            rows={incoming}
            rowKey={key}
          />
        ) : (
          <p class="soft">{nothing} hit.</p>
        )}
      </section>
      <section id="ut" class="stack">
        <h2>På väg härifrån</h2>
        {outgoing.map(way => (
          <WayTable key={way.to} {...props} way={way} />
        ))}
        {outgoing.length ? null : <p class="soft">{nothing} härifrån.</p>}
      </section>
      <Lost {...props} />
    </StaffFrame>
  )
}

function WayTable({ way, ...props }: Props & { way: Way }) {
  return (
    <section class="stack">
      <h3>Till {way.to}</h3>
      <p>Nästa: {way.van}.</p>
      <DataTable
        caption={`${way.rows.length} till ${way.to}`}
        columns={[...sent, slip, ...giveUp(props)]}
        rows={way.rows}
        rowKey={key}
      />
    </section>
  )
}

/** What never came, until somebody has it in hand. */
function Lost({ ctx, view }: Props) {
  if (!view.lost.length) return null
  const found = {
    head: 'Hittad',
    cell: (row: TransferRow) => (
      <PostForm ctx={ctx} action={`/personal/transporter/${row.transfer}/hittad`}>
        <Button kind="second" about={row.title}>
          Hittad här
        </Button>
      </PostForm>
    ),
  }
  return (
    <section id="forkomna" class="stack">
      <h2>Förkomna på vägen</h2>
      <DataTable
        caption={`${view.lost.length} har inte setts sedan de skickades`}
        columns={[
          ...sent.slice(0, 2),
          other('Andra änden'),
          ...sent.slice(3),
          ...(view.mayChange ? [found] : []),
        ]}
        rows={view.lost}
        rowKey={key}
      />
    </section>
  )
}
