import { dayText } from '../../texts/dates.ts'
import { isLocale, localeFacts, number } from '../../texts/locale.ts'
import { Bars, DataTable, EmptyState, LinkButton, type PageContext, ToggleChip } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { type Figures, spans, type VisitsView } from './visits.view.ts'

const languageOf = (locale: string): string => (isLocale(locale) ? localeFacts(locale).name : locale)
const figures = [
  { head: 'Sidor', numeric: true, cell: (row: Figures) => number('sv', row.pages) },
  { head: 'Besök', numeric: true, cell: (row: Figures) => number('sv', row.visits) },
]

/** How the website is used: what is read, in which languages, day by day. */
export function VisitsPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: VisitsView }) {
  const most = Math.max(1, ...view.byDay.map(one => one.visits))
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Besök">
      <div id="besok" class="stack">
        <h1>Besök på webbplatsen</h1>
        <p class="soft">
          Lästa sidor per dag, slag och språk. Ett besök börjar när någon kommer från en annan plats eller
          skriver adressen. Ingen som besöker går att känna igen, och program som säger att de är program
          räknas inte.
        </p>
        <div class="chips">
          {spans.map(span => (
            <ToggleChip
              key={span}
              assets={ctx.assets}
              href={`/personal/sok/besok?dagar=${span}`}
              on={view.days === span}
            >
              {span === 365 ? 'Ett år' : `${span} dagar`}
            </ToggleChip>
          ))}
        </div>
        {view.together.pages === 0 ? (
          <EmptyState assets={ctx.assets} title="Ingen har räknats än">
            <p>Siffrorna skrivs ner en gång i minuten när någon läser.</p>
          </EmptyState>
        ) : (
          <>
            <p>
              <strong>
                {number('sv', view.together.visits)} besök, {number('sv', view.together.pages)} lästa sidor
              </strong>
            </p>
            <DataTable
              caption="Vad som läses"
              columns={[{ head: 'Sida', rowHead: true, cell: row => row.name }, ...figures]}
              rows={view.kinds}
              rowKey={row => row.page}
            />
            <DataTable
              caption="På vilka språk"
              columns={[{ head: 'Språk', rowHead: true, cell: row => languageOf(row.locale) }, ...figures]}
              rows={view.locales}
              rowKey={row => row.locale}
            />
            {view.days === 30 ? (
              <Bars
                title="Besök per dag"
                bars={view.byDay.toReversed().map(one => ({
                  text: `${dayText('sv', one.day)}: ${number('sv', one.visits)}`,
                  height: one.visits / most,
                }))}
              />
            ) : (
              <DataTable
                caption="Dag för dag"
                columns={[
                  { head: 'Dag', rowHead: true, cell: row => dayText('sv', row.day, 'full') },
                  ...figures,
                ]}
                rows={view.byDay.filter(one => one.pages > 0)}
                rowKey={row => row.day}
              />
            )}
            <p>
              <LinkButton kind="second" href={`/personal/sok/besok.csv?dagar=${view.days}`}>
                Hämta siffrorna som fil (CSV)
              </LinkButton>
            </p>
          </>
        )}
      </div>
    </StaffFrame>
  )
}
