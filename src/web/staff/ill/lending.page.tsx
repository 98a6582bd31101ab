import { number } from '../../texts/locale.ts'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Notice,
  type PageContext,
  Pager,
  PostForm,
  RadioGroup,
  SelectField,
  StatusPill,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { LendingLine, LendingView } from './lending.view.ts'

const region = 'utlan'
const here = '/personal/fjarrlan/utlan'

type Props = { ctx: PageContext; clerk: Clerk; view: LendingView; done: string | null }

/** What other libraries ask us for, and what we answered. */
export function LendingPage({ ctx, clerk, view, done }: Props) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Fjärrutlån">
      <div id={region} class="stack">
        <p class="only-screen">
          <a href="/personal/fjarrlan">Det vi lånar in</a>
        </p>
        <h1>Fjärrutlån</h1>
        <p class="soft">
          Det andra bibliotek ber oss om. Exemplaret lånar du ut i disken på deras kort; här står frågan och
          svaret.
        </p>
        {done ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={view.errors} />
        {view.lines.length ? (
          <DataTable
            caption={view.total === 1 ? '1 fråga' : `${number('sv', view.total)} frågor`}
            columns={[
              {
                head: 'Titel',
                rowHead: true,
                cell: line => (
                  <>
                    {line.title}
                    {line.author ? <span class="soft small"> {line.author}</span> : null}
                  </>
                ),
              },
              { head: 'Bibliotek', cell: line => line.library },
              { head: 'Deras nummer', cell: line => line.reference || '–' },
              { head: 'Slag', cell: line => line.kind },
              { head: 'Frågat', cell: line => line.asked },
              {
                head: 'Läge',
                cell: line => <StatusPill tone={line.state.tone}>{line.state.text}</StatusPill>,
              },
              { head: 'Åter senast', cell: line => line.due || '–' },
              {
                head: 'Svara',
                only: 'screen',
                cell: line => (view.mayWork ? <Deeds ctx={ctx} view={view} line={line} /> : '–'),
              },
            ]}
            rows={view.lines}
            rowKey={line => String(line.id)}
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Inget bibliotek har frågat oss än">
            <p>Skriv in frågan nedan när den kommer.</p>
          </EmptyState>
        )}
        <Pager
          ctx={ctx}
          current={view.page}
          last={view.pages}
          region={region}
          href={page => (page > 1 ? `${here}?sida=${page}` : here)}
        />
        {view.mayWork ? <NewRequest ctx={ctx} view={view} /> : null}
      </div>
    </StaffFrame>
  )
}

function Deeds({ ctx, view, line }: { ctx: PageContext; view: LendingView; line: LendingLine }) {
  const wrong = (field: string) => view.errors.find(error => error.field === `${field}-${line.id}`)?.text
  const fields = { sedd: String(line.version) }
  if (line.deeds.length === 0) return <>–</>
  if (line.deeds.includes('return'))
    return (
      <PostForm ctx={ctx} action={`${here}/${line.id}/tillbaka`} fields={fields}>
        <Button kind="second" about={line.title}>
          Tillbaka
        </Button>
      </PostForm>
    )
  const isWrong = wrong('dag') !== undefined || wrong('orsak') !== undefined
  return (
    <details open={isWrong}>
      <summary>
        Svara<span class="vh"> {line.title}</span>
      </summary>
      <div class="stack">
        <PostForm ctx={ctx} action={`${here}/${line.id}/skicka`} fields={fields}>
          <div class="stack">
            {line.isCopy ? null : (
              <TextField
                id={`dag-${line.id}`}
                name="dag"
                label="Åter senast"
                type="date"
                value={line.proposed}
                error={wrong('dag')}
              />
            )}
            <Button about={line.title}>Skickad</Button>
          </div>
        </PostForm>
        <PostForm ctx={ctx} action={`${here}/${line.id}/nej`} fields={fields}>
          <div class="stack">
            <SelectField
              id={`orsak-${line.id}`}
              name="orsak"
              label="Orsak"
              value=""
              options={view.reasons}
              error={wrong('orsak')}
            />
            <Button kind="second" about={line.title}>
              Kan inte
            </Button>
          </div>
        </PostForm>
      </div>
    </details>
  )
}

function NewRequest({ ctx, view }: { ctx: PageContext; view: LendingView }) {
  const { form } = view
  const wrong = (field: string) =>
    view.isOfForm ? view.errors.find(one => one.field === field)?.text : undefined
  return (
    <section class="card stack only-screen" aria-labelledby="ny-fraga">
      <h2 id="ny-fraga">Skriv in en fråga</h2>
      <PostForm ctx={ctx} action={here} fields={{ deed: view.token }}>
        <div class="stack form-stack">
          <TextField
            id="bibliotek"
            label="Bibliotek som frågar"
            value={form.library}
            error={wrong('bibliotek')}
            autocomplete="off"
          />
          <TextField
            id="sigel"
            label="Sigel (frivilligt)"
            hint="Som SE-S"
            value={form.isil}
            error={wrong('sigel')}
            autocomplete="off"
            width="short"
          />
          <TextField id="nummer" label="Deras nummer" value={form.reference} autocomplete="off" />
          <RadioGroup
            name="slag"
            legend="Vad de behöver"
            value={form.kind === 'copy' ? 'kopia' : 'lan'}
            options={[
              { value: 'lan', label: 'Lån' },
              { value: 'kopia', label: 'Kopia' },
            ]}
          />
          <TextField id="titel" label="Titel" value={form.title} error={wrong('titel')} autocomplete="off" />
          <TextField id="upphov" label="Upphov" value={form.author} autocomplete="off" />
          <p>
            <Button>Spara frågan</Button>
          </p>
        </div>
      </PostForm>
    </section>
  )
}
