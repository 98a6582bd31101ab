import { number } from '../../texts/locale.ts'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  type PageContext,
  Pager,
  PostForm,
  SelectField,
  StatusPill,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import {
  type Shown,
  type SuggestionLine,
  type SuggestionListView,
  shownStates,
  suggestionsHref,
  suggestionsPath,
} from './suggestions.view.ts'
import { shownWords } from './suggestions-words.ts'

const region = 'inkopsforslag'

const columns: readonly Column<SuggestionLine>[] = [
  {
    head: 'Titel',
    rowHead: true,
    cell: line => (
      <>
        <a href={`${suggestionsPath}/${line.id}`}>{line.title}</a>
        {line.creator ? <span class="soft"> {line.creator}</span> : null}
      </>
    ),
  },
  { head: 'Form', cell: line => line.format },
  { head: 'Vill ha den', numeric: true, cell: line => number('sv', line.suggesters) },
  { head: 'Bibliotek', cell: line => line.where || '–' },
  { head: 'Först föreslaget', cell: line => line.since },
  { head: 'Läge', cell: line => <StatusPill tone={line.state.tone}>{line.state.text}</StatusPill> },
]

type Props = { ctx: PageContext; clerk: Clerk; view: SuggestionListView; done: string | null }

/** What borrowers want to be bought: most wanted first, then the oldest. */
export function SuggestionListPage({ ctx, clerk, view, done }: Props) {
  const { filter } = view
  const isNarrowed = filter.shown !== 'oppna' || filter.format || filter.library || filter.page > 1
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Inköpsförslag">
      <div id={region} class="stack">
        <h1>Inköpsförslag</h1>
        {done ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={view.errors} />
        <p class="soft">
          Det låntagarna vill att vi köper in. Här står hur många som vill ha en titel och på vilka bibliotek,
          aldrig vilka de är. När den kommer reserveras den av sig själv åt dem som har bett om det.
        </p>
        <Choices view={view} />
        {view.lines.length ? (
          <>
            <DataTable
              caption={view.total === 1 ? '1 förslag' : `${number('sv', view.total)} förslag`}
              columns={columns}
              rows={view.lines}
              rowKey={line => String(line.id)}
            />
            <Pager
              ctx={ctx}
              current={filter.page}
              last={view.pages}
              region={region}
              href={page => suggestionsHref({ ...filter, page })}
            />
            <p>
              <LinkButton
                kind="second"
                href={suggestionsHref({ ...filter, page: 1 }, `${suggestionsPath}.csv`)}
              >
                Hämta listan som fil (CSV)
              </LinkButton>
            </p>
          </>
        ) : (
          <EmptyState assets={ctx.assets} title="Inga förslag att visa">
            <p>
              {isNarrowed ? (
                <a href={suggestionsHref({})}>Visa alla som väntar på svar</a>
              ) : (
                'Just nu väntar inget förslag på svar.'
              )}
            </p>
          </EmptyState>
        )}
        {view.maySetPolicy ? <Policy ctx={ctx} view={view} /> : null}
      </div>
    </StaffFrame>
  )
}

function Choices({ view }: { view: SuggestionListView }) {
  const { filter } = view
  return (
    <form method="get" action={suggestionsPath} class="row radar-choices" data-region={region}>
      <SelectField
        id="visa"
        label="Visa"
        value={filter.shown}
        options={(Object.keys(shownStates) as Shown[]).map(value => ({ value, label: shownWords[value] }))}
      />
      <SelectField
        id="bibliotek"
        label="Bibliotek"
        value={filter.library ?? ''}
        options={[{ value: '', label: 'Alla bibliotek' }, ...view.libraries]}
      />
      <SelectField
        id="form"
        label="Form"
        value={filter.format ?? ''}
        options={[{ value: '', label: 'Alla former' }, ...view.formats]}
      />
      <Button kind="second">Visa</Button>
    </form>
  )
}

/** How much one borrower may suggest. */
function Policy({ ctx, view }: { ctx: PageContext; view: SuggestionListView }) {
  const wrong = (field: string) => view.errors.find(error => error.field === field)?.text
  return (
    <details open={view.errors.length > 0}>
      <summary>Hur mycket en låntagare får föreslå</summary>
      <PostForm ctx={ctx} action={`${suggestionsPath}/regler`} class="stack narrow">
        <TextField
          id="antal"
          label="Förslag som väntar på svar samtidigt"
          type="number"
          min="1"
          max="100"
          width="short"
          value={view.policy.most}
          error={wrong('antal')}
        />
        <TextField
          id="dagar"
          label="Räknas i så många dagar"
          type="number"
          min="1"
          max="365"
          width="short"
          value={view.policy.days}
          error={wrong('dagar')}
        />
        <p>
          <Button kind="second">Spara</Button>
        </p>
      </PostForm>
    </details>
  )
}
