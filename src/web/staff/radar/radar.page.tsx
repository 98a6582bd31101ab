import { number } from '../../texts/locale.ts'
import {
  Button,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  type PageContext,
  Pager,
  PostForm,
  SelectField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { type KeptView, type RadarView, radarHref, sortWords } from './radar.view.ts'

const days = (n: number): string => (n === 1 ? '1 dag' : `${number('sv', n)} dagar`)

/** What to buy one more of: most waiting saved first; and how the promises to those who wait have been kept. */
export function RadarPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: RadarView }) {
  const { filter } = view
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Inköpsradar">
      <div id="inkopsradar" class="stack">
        <h1>Inköpsradar</h1>
        {view.said ? (
          <Notice assets={ctx.assets} live="status">
            <p>{view.said}</p>
          </Notice>
        ) : null}
        {view.refused ? (
          <Notice assets={ctx.assets} tone="bad" live="alert">
            <p>{view.refused}</p>
          </Notice>
        ) : null}
        <p class="soft">
          Ett exemplar till av titlarna här skulle korta väntan mest. Väntetiden räknas på exemplaren som
          finns, när de väntas åter och hur länge de brukar vara borta. Ett nytt exemplar räknas finnas på
          plats efter två veckor. {view.madeAt ? `Listan gjordes ${view.madeAt}.` : ''}
        </p>
        {view.mayMake ? (
          <PostForm ctx={ctx} action={radarHref({ ...filter, page: 1 })} region="inkopsradar">
            <Button kind="second">Gör om listan nu</Button>
          </PostForm>
        ) : null}
        {view.madeAt ? <Choices view={view} /> : null}
        <Lines ctx={ctx} view={view} />
        <h2>Så hölls det vi lovade</h2>
        <Kept ctx={ctx} kept={view.kept} />
      </div>
    </StaffFrame>
  )
}

function Choices({ view }: { view: RadarView }) {
  const { filter } = view
  return (
    <form method="get" action="/personal/inkopsradar" class="row radar-choices" data-region="inkopsradar">
      <SelectField
        id="kommun"
        label="Kommun"
        value={filter.municipality ?? ''}
        options={[
          { value: '', label: 'Alla kommuner' },
          ...view.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <SelectField
        id="form"
        label="Form"
        value={filter.format ?? ''}
        options={[
          { value: '', label: 'Alla former' },
          ...view.formats.map(({ value, name }) => ({ value, label: name })),
        ]}
      />
      <SelectField
        id="sortera"
        label="Ordning"
        value={sortWords[filter.sort].param}
        options={Object.values(sortWords).map(({ param, label }) => ({ value: param, label }))}
      />
      <Button kind="second">Visa</Button>
    </form>
  )
}

function Lines({ ctx, view }: { ctx: PageContext; view: RadarView }) {
  const { filter } = view
  if (!view.madeAt)
    return (
      <EmptyState assets={ctx.assets} title="Listan är inte gjord än">
        <p>Den görs varje natt.</p>
      </EmptyState>
    )
  if (!view.lines.length)
    return (
      <EmptyState assets={ctx.assets} title="Ingen titel att visa">
        <p>
          {filter.municipality || filter.format || filter.page > 1 ? (
            <a href={radarHref({})}>Visa hela listan</a>
          ) : (
            'Inget nytt exemplar skulle korta väntan just nu.'
          )}
        </p>
      </EmptyState>
    )
  return (
    <>
      <DataTable
        caption={`${number('sv', view.titles)} ${view.titles === 1 ? 'titel' : 'titlar'}, ${days(view.savedDays)} väntan att spara`}
        columns={[
          {
            head: 'Titel',
            rowHead: true,
            cell: line => (
              <>
                <a href={`/verk/${line.work}`}>{line.title}</a>
                {line.creator ? <span class="soft"> {line.creator}</span> : null}
              </>
            ),
          },
          { head: 'Form', cell: line => line.format },
          { head: 'Väntar', numeric: true, cell: line => number('sv', line.waiting) },
          { head: 'Exemplar', numeric: true, cell: line => number('sv', line.copies) },
          { head: 'Väntetid nu', numeric: true, cell: line => days(line.waitNow) },
          { head: 'Med ett till', numeric: true, cell: line => days(line.waitThen) },
          { head: 'Sparad väntan', numeric: true, cell: line => days(line.savedDays) },
          {
            head: 'Köp till',
            cell: line =>
              line.branch && line.branch !== line.municipality
                ? `${line.municipality}: ${line.branch}`
                : line.municipality,
          },
        ]}
        rows={view.lines}
        rowKey={line => String(line.work)}
      />
      <Pager
        ctx={ctx}
        current={filter.page}
        last={view.pages}
        region="inkopsradar"
        href={page => radarHref({ ...filter, page })}
      />
      <p>
        <LinkButton kind="second" href={radarHref({ ...filter, page: 1 }, '/personal/inkopsradar.csv')}>
          Hämta listan som fil (CSV)
        </LinkButton>
      </p>
    </>
  )
}

function Kept({ ctx, kept }: { ctx: PageContext; kept: readonly KeptView[] }) {
  if (!kept.length)
    return (
      <EmptyState assets={ctx.assets} title="Inget att räkna på än">
        <p>Här visas hur ofta böckerna kom när vi sa, så snart de första har kommit.</p>
      </EmptyState>
    )
  return (
    <>
      <p class="soft">
        När någon reserverar säger vi mellan vilka dagar boken troligen kommer. Minst 80 av 100 ska komma då.
        Här är de senaste tre månadernas svar.
      </p>
      <DataTable
        caption="Löften som har prövats"
        hideCaption
        columns={[
          { head: 'När löftet gavs', rowHead: true, cell: row => row.kind },
          { head: 'Löften', numeric: true, cell: row => number('sv', row.settled) },
          { head: 'Kom som vi sa', numeric: true, cell: row => `${row.inside} %` },
          { head: 'Tidigare', numeric: true, cell: row => `${row.sooner} %` },
          { head: 'Senare', numeric: true, cell: row => `${row.later} %` },
          { head: 'Fel i dagar, median', numeric: true, cell: row => row.medianError },
        ]}
        rows={kept}
        rowKey={row => row.kind}
      />
    </>
  )
}
