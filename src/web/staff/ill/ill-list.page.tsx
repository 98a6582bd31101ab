import { number } from '../../texts/locale.ts'
import {
  Button,
  Checkbox,
  type Column,
  DataTable,
  EmptyState,
  type PageContext,
  Pager,
  SelectField,
  StatusPill,
  TextField,
  ToggleChip,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import {
  type Group,
  groups,
  type IllFigureLine,
  type IllLine,
  type IllListView,
  illListHref,
} from './ill.view.ts'

const region = 'fjarrlan'

const columns: readonly Column<IllLine>[] = [
  {
    head: 'Titel',
    rowHead: true,
    cell: line => (
      <>
        <a href={`/personal/fjarrlan/${line.id}`}>{line.title}</a>
        {line.author ? <span class="soft small"> {line.author}</span> : null}
      </>
    ),
  },
  { head: 'Ärende', cell: line => <span class="num ill-number">{line.number}</span> },
  {
    head: 'Läge',
    cell: line => (
      <span class="chips">
        <StatusPill tone={line.state.tone}>{line.state.text}</StatusPill>
        {line.cancelAsked ? <StatusPill tone="bad">Vill avboka</StatusPill> : null}
        {line.renewalAsked ? <StatusPill tone="bad">Vill låna om</StatusPill> : null}
      </span>
    ),
  },
  { head: 'Hämtas på', cell: line => line.pickup },
  { head: 'Långivare', cell: line => line.lender || '–' },
  { head: 'Beställt', cell: line => line.asked },
  {
    head: 'Långivarens dag',
    cell: line =>
      line.late ? <StatusPill tone="bad">{line.lenderDue}, försenad</StatusPill> : line.lenderDue || '–',
  },
]

const figureColumns: readonly Column<IllFigureLine>[] = [
  { head: 'År', rowHead: true, cell: one => one.year },
  { head: 'Åt', cell: one => one.way },
  { head: 'Slag', cell: one => one.kind },
  { head: 'Beställda', numeric: true, cell: one => number('sv', one.requests) },
  { head: 'Fick', numeric: true, cell: one => number('sv', one.filled) },
  { head: 'Gick inte att få', numeric: true, cell: one => number('sv', one.unfilled) },
  {
    head: 'Avbokade',
    numeric: true,
    cell: one => (one.cancelled === null ? '–' : number('sv', one.cancelled)),
  },
  { head: 'Dagar (median)', numeric: true, cell: one => one.days },
]

type Props = { ctx: PageContext; clerk: Clerk; view: IllListView }

/** Every interlibrary loan by what is to be done with it. */
export function IllListPage({ ctx, clerk, view }: Props) {
  const { asked } = view
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Fjärrlån">
      <div id={region} class="stack">
        <h1>Fjärrlån</h1>
        <p class="only-screen">
          <a href="/personal/fjarrlan/utlan">Det andra bibliotek ber oss om</a>
        </p>
        <nav class="chips only-screen" aria-label="Visa">
          {(Object.keys(groups) as Group[]).map(group => (
            <ToggleChip
              key={group}
              assets={ctx.assets}
              on={group === asked.group && !asked.late}
              region={region}
              href={illListHref({ ...asked, group, late: false, page: 1 })}
            >
              {groups[group].text} ({number('sv', view.counts[group])})
            </ToggleChip>
          ))}
          <ToggleChip
            assets={ctx.assets}
            on={asked.late}
            region={region}
            href={illListHref({ ...asked, group: 'oppna', late: !asked.late, page: 1 })}
          >
            Försenade hos långivaren ({number('sv', view.late)})
          </ToggleChip>
        </nav>
        <Choices view={view} />
        {view.lines.length ? (
          <DataTable
            caption={view.total === 1 ? '1 ärende' : `${number('sv', view.total)} ärenden`}
            columns={columns}
            rows={view.lines}
            rowKey={line => String(line.id)}
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Inga ärenden att visa">
            <p>
              {asked.words || asked.library || asked.late || asked.page > 1 ? (
                <a href={illListHref({ group: asked.group })}>Visa alla</a>
              ) : (
                'Här samlas det låntagare beställer från bibliotek utanför Dalarna.'
              )}
            </p>
          </EmptyState>
        )}
        <Pager
          ctx={ctx}
          current={asked.page}
          last={view.pages}
          region={region}
          href={page => illListHref({ ...asked, page })}
        />
        {view.lines.length ? (
          <p class="only-screen">
            <a href={illListHref({ ...asked, page: 1 }, '.csv')}>Hämta listan som fil (CSV)</a>
          </p>
        ) : null}
        {view.figures.length ? (
          <section class="stack" aria-labelledby="siffror">
            <h2 id="siffror">Året i siffror</h2>
            <DataTable
              caption="In- och utlån, efter året då de beställdes"
              columns={figureColumns}
              rows={view.figures}
              rowKey={one => one.key}
            />
          </section>
        ) : null}
      </div>
    </StaffFrame>
  )
}

function Choices({ view }: { view: IllListView }) {
  const { asked } = view
  return (
    <form method="get" action="/personal/fjarrlan" class="row radar-choices" data-region={region}>
      {asked.group === 'oppna' ? null : <input type="hidden" name="visa" value={asked.group} />}
      <TextField
        id="q"
        label="Sök bland ärendena"
        hint="Titel, namn, nummer eller etikett"
        type="search"
        value={asked.words}
        autocomplete="off"
      />
      <SelectField id="bibliotek" label="Hämtas på" value={asked.library} options={view.libraries} />
      <Checkbox name="sena" value="1" checked={asked.late}>
        Bara försenade hos långivaren
      </Checkbox>
      <Button kind="second">Visa</Button>
    </form>
  )
}
