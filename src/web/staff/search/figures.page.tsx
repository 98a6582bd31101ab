import { dayText } from '../../texts/dates.ts'
import { number } from '../../texts/locale.ts'
import { DataTable, EmptyState, type PageContext } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { reasonsHref, type StaffQualityView } from './search.view.ts'

const share = new Intl.NumberFormat('sv-SE', { style: 'percent', maximumFractionDigits: 1 })
const shareOf = (part: number, all: number): string => (all ? share.format(part / all) : '–')
const ms = (value: number | null): string => (value === null ? '–' : `${number('sv', value)} ms`)

/** How the search does, day by day, and what it is asked for in vain: something to buy, or to describe better. */
export function FiguresPage({
  ctx,
  clerk,
  view,
}: {
  ctx: PageContext
  clerk: Clerk
  view: StaffQualityView
}) {
  const rows = [
    { name: 'Alla dagarna', ...view.together },
    ...view.days.map(one => ({ name: dayText('sv', one.day), ...one })),
  ]
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Sökkvalitet">
      <div id="sokkvalitet" class="stack">
        <h1>Sökkvalitet</h1>
        <p class="soft">
          De senaste 30 dagarna, räknat per dag utan att någon som söker går att känna igen.{' '}
          <a href="/sokkvalitet">Så ser sidan ut för alla, med vad som räknas</a>.
        </p>
        <h2>Sökt många gånger utan träff</h2>
        <Missed ctx={ctx} view={view} />
        <h2>Dag för dag</h2>
        {view.days.length ? (
          <DataTable
            caption="Frågor, träffar och svarstider"
            columns={[
              { head: 'Dag', rowHead: true, cell: row => row.name },
              { head: 'Frågor', numeric: true, cell: row => number('sv', row.asked) },
              { head: 'Utan träff', numeric: true, cell: row => shareOf(row.zero, row.asked) },
              { head: 'Rättade', numeric: true, cell: row => shareOf(row.corrected, row.asked) },
              { head: 'Rättning ångrad', numeric: true, cell: row => number('sv', row.takenBack) },
              { head: 'Öppnade verk', numeric: true, cell: row => number('sv', row.opened) },
              { head: 'Hälften inom', numeric: true, cell: row => ms(row.p50) },
              { head: '95 av 100 inom', numeric: true, cell: row => ms(row.p95) },
            ]}
            rows={rows}
            rowKey={row => row.name}
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Inga siffror än">
            <p>De kommer när någon har sökt.</p>
          </EmptyState>
        )}
      </div>
    </StaffFrame>
  )
}

function Missed({ ctx, view }: { ctx: PageContext; view: StaffQualityView }) {
  if (!view.missed.length)
    return (
      <EmptyState assets={ctx.assets} title="Ingen fråga har ställts så ofta">
        <p>En fråga visas när den har ställts minst fem olika dagar. Annars kunde den peka ut någon.</p>
      </EmptyState>
    )
  return (
    <>
      <p>
        Köp in det som saknas, eller ge posten de ord som folk använder. Finns träffar nu har någon redan
        gjort det.
      </p>
      <DataTable
        caption="De vanligaste, högst 50"
        columns={[
          {
            head: 'Fråga',
            rowHead: true,
            cell: row => <a href={reasonsHref({ q: row.question })}>{row.question}</a>,
          },
          { head: 'Gånger', numeric: true, cell: row => number('sv', row.times) },
          { head: 'Olika dagar', numeric: true, cell: row => number('sv', row.days) },
          { head: 'Senast', cell: row => row.last },
          {
            head: 'Nu',
            cell: row => (row.hits ? `${number('sv', row.hits)} träffar` : 'Saknas: överväg inköp'),
          },
        ]}
        rows={view.missed}
        rowKey={row => row.question}
      />
    </>
  )
}
