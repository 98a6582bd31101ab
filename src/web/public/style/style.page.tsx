import { addDays, type Day } from '../../../kernel/day.ts'
import type { Month } from '../../../kernel/month.ts'
import {
  Button,
  Calendar,
  Checkbox,
  Cover,
  DataTable,
  Dialog,
  DialogDone,
  Drawing,
  EmptyState,
  ErrorSummary,
  Icon,
  LinkButton,
  Meter,
  Notice,
  type PageContext,
  Pager,
  PublicPage,
  RadioGroup,
  RemovableChip,
  SearchBox,
  SelectField,
  StatusPill,
  Steps,
  TextField,
  ToggleChip,
} from '../../ui/index.ts'
import { drawingNames, iconNames } from '../../ui/sprite.ts'

const colours = [
  'falu',
  'spruce',
  'lake',
  'sun',
  'birch',
  'paper',
  'ink',
  'soft',
  'line',
  'in',
  'queue',
  'digital',
]
const posters = [
  { id: 1, title: 'Gösta Berlings saga', creator: 'Selma Lagerlöf', subjects: [] },
  { id: 2, title: 'Mio, min Mio', creator: 'Astrid Lindgren', subjects: ['Barnböcker'] },
  { id: 3, title: 'Jerusalem', creator: 'Selma Lagerlöf', subjects: ['Historia'] },
  { id: 4, title: 'Vandringar med Selma', creator: 'Kristina Wall', subjects: ['Natur'] },
  { id: 5, title: 'Mördare utan ansikte', creator: 'Henning Mankell', subjects: ['Deckare'] },
  {
    id: 6,
    title: 'Aniara: en revy om människan i tid och rum',
    creator: 'Harry Martinson',
    subjects: ['Poesi'],
  },
  { id: 7, title: 'Kap Farväl!', creator: 'Harry Martinson', subjects: ['Resor'] },
  {
    id: 8,
    title: 'Hundraåringen som klev ut genom fönstret och försvann',
    creator: 'Jonas Jonasson',
    subjects: [],
  },
]

/** The month of the style page stands still. */
const shownToday = '2026-12-08' as Day

/** The living style page: every part of the kit as the pages use it. */
export function StylePage({ ctx }: { ctx: PageContext }) {
  const t = ctx.texts.about
  const { assets } = ctx
  return (
    <PublicPage ctx={ctx} title={t.styleTitle} searchFor={null} noIndex>
      <div class="wrap page stack style-page">
        <h1>{t.styleTitle}</h1>
        <p class="lead">{t.styleLead}</p>
        <h2>Färger</h2>
        <ul class="swatches">
          {colours.map(name => (
            <li key={name}>
              <span class={`swatch swatch-${name}`} />
              {name}
            </li>
          ))}
        </ul>
        <h2>Teckningar</h2>
        <ul class="drawings">
          {drawingNames.map(name => (
            <li key={name}>
              <Drawing assets={assets} name={name} class="drawing" />
              {name}
            </li>
          ))}
          {iconNames.map(name => (
            <li key={name}>
              <Icon assets={assets} name={name} /> {name}
            </li>
          ))}
        </ul>
        <h2>Omslag</h2>
        <ul class="cover-shelf">
          {posters.map(work => (
            <li key={work.id}>
              <Cover assets={assets} work={work} />
              <span class="cover-shelf-title">{work.title}</span>
            </li>
          ))}
        </ul>
        <h2>Knappar</h2>
        <form class="row" method="get" action="/stil">
          <Button>Reservera</Button>
          <Button kind="second">Låna om</Button>
          <Button kind="danger">Ta bort</Button>
          <Button kind="quiet">Ångra</Button>
          <LinkButton href="/sok" kind="second">
            <Icon assets={assets} name="search" /> Sök
          </LinkButton>
        </form>
        <h2>Lägen och val</h2>
        <p class="pills">
          <StatusPill tone="in">Bok: inne i Falun, 3 ex</StatusPill>
          <StatusPill tone="queue">Film: 4 i kö på 2 ex</StatusPill>
          <StatusPill tone="digital">E-bok: läs nu</StatusPill>
          <StatusPill tone="bad">Saknas</StatusPill>
          <StatusPill tone="plain">Beställd</StatusPill>
        </p>
        <div class="chips">
          <ToggleChip assets={assets} href="/stil" on>
            På hyllan nu
          </ToggleChip>
          <ToggleChip assets={assets} href="/stil" on={false}>
            Mitt bibliotek: Mora
          </ToggleChip>
          <RemovableChip assets={assets} href="/stil" remove={ctx.texts.common.remove}>
            Ljudbok
          </RemovableChip>
        </div>
        <h2>Steg och mått</h2>
        <Steps
          label="Så långt har boken kommit"
          steps={['I kö', 'Plockas fram', 'På väg', 'Att hämta']}
          current={2}
          done="klart"
        />
        <Meter text="Du har 12 av 50 lån." value={12} most={50} />
        <h2>Flikar</h2>
        <nav class="tabs" aria-label="Former">
          <a href="/stil?flik=bok" aria-current="page">
            Bok
          </a>
          <a href="/stil?flik=ljudbok">Ljudbok</a>
          <a href="/stil?flik=film">Film</a>
        </nav>
        <h2>Sökruta med förslag</h2>
        <div class="band">
          <div class="wrap">
            <SearchBox ctx={ctx} query="" label={ctx.texts.common.searchLabel} />
          </div>
        </div>
        <h2>Dialog</h2>
        <div>
          <Dialog
            ctx={ctx}
            id="stil-dialog"
            title="Byt hämtställe"
            button="Byt hämtställe"
            foot={<DialogDone dialog="stil-dialog">Klart</DialogDone>}
          >
            <RadioGroup
              name="stil-stalle"
              legend="Var vill du hämta?"
              value="mora"
              options={[
                { value: 'mora', label: 'Mora', hint: 'Ditt bibliotek' },
                { value: 'orsa', label: 'Orsa' },
              ]}
            />
          </Dialog>
        </div>
        <h2>Meddelanden</h2>
        <Notice assets={assets} title="Gott att veta">
          <p>Lämna tillbaka på vilket bibliotek som helst.</p>
        </Notice>
        <Notice assets={assets} tone="good">
          <p>Reserverad. Du är nummer 3 i kön.</p>
        </Notice>
        <Notice assets={assets} tone="warn">
          <p>2 lån ska tillbaka på torsdag.</p>
        </Notice>
        <Notice assets={assets} tone="bad">
          <p>Det gick inte att låna om: någon annan väntar.</p>
        </Notice>
        <h2>Formulär</h2>
        <form class="stack form-stack" method="get" action="/stil">
          <ErrorSummary
            isExample
            assets={assets}
            title={ctx.texts.common.errorTitle}
            errors={[{ field: 'stil-kort', text: 'Skriv ditt kortnummer.' }]}
          />
          <TextField
            id="stil-kort"
            label="Kortnummer"
            hint="Siffrorna på kortet"
            error="Skriv ditt kortnummer."
          />
          <SelectField
            id="stil-hamta"
            label="Var vill du hämta?"
            options={[
              { value: 'mora', label: 'Mora', group: 'Ditt bibliotek' },
              { value: 'orsa', label: 'Orsa', group: 'Andra bibliotek' },
            ]}
          />
          <RadioGroup
            name="stil-utgava"
            legend="Vilken utgåva?"
            value="alla"
            options={[
              { value: 'alla', label: 'Vilken utgåva som helst', hint: 'Går fortast' },
              { value: 'ljud', label: 'Bara ljudbok' },
            ]}
          />
          <Checkbox name="stil-form" value="bok" checked count="63">
            Bok
          </Checkbox>
          <Button kind="second">Visa</Button>
        </form>
        <h2>Tabell</h2>
        <DataTable
          caption="Var finns den på hyllan?"
          columns={[
            {
              head: 'Bibliotek',
              rowHead: true,
              cell: (row: { branch: string; shelf: string; n: number }) => row.branch,
            },
            { head: 'Hylla', cell: row => row.shelf },
            { head: 'Exemplar', numeric: true, cell: row => row.n },
          ]}
          rows={[
            { branch: 'Mora', shelf: 'Hc LAG', n: 2 },
            { branch: 'Älvdalen', shelf: 'Hc LAG', n: 1 },
          ]}
          rowKey={row => row.branch}
        />
        <Pager ctx={ctx} current={4} last={12} href={page => `/stil?sida=${page}`} />
        <EmptyState assets={assets} title="Du har inga reservationer">
          <p>När du reserverar något ser du här var det är.</p>
        </EmptyState>
        <h2>Kalender</h2>
        <Calendar
          ctx={ctx}
          id="stil-manad"
          month={'2026-12' as Month}
          today={shownToday}
          chosen={addDays(shownToday, 4)}
          days={
            new Map(
              [0, 1, 4, 13].map(n => [
                addDays(shownToday, n),
                { count: n + 1, about: ctx.texts.events.count(n + 1), href: '/stil' },
              ]),
            )
          }
          before="/stil#stil-manad"
          after="/stil#stil-manad"
          legend={ctx.texts.events.calendarLegend}
        />
      </div>
    </PublicPage>
  )
}
