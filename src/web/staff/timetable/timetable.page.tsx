import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Notice,
  type PageContext,
  PostForm,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { TimetableView } from './timetable.view.ts'

type Props = { ctx: PageContext; view: TimetableView }

/** When the vans go and where, when they do not, and when a copy is there. */
export function TimetablePage({ ctx, clerk, view }: Props & { clerk: Clerk }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Turer">
      <div id="turer" class="stack">
        <h1>Turer</h1>
        {view.said ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{view.said}</p>
          </Notice>
        ) : null}
        <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={view.errors} />
        <h2>När är det framme?</h2>
        <WhenThere view={view} />
        <h2>Dagar utan bilar</h2>
        <NoRuns ctx={ctx} view={view} />
        <h2>Tidtabell</h2>
        {view.runs.length === 0 ? (
          <EmptyState assets={ctx.assets} title="Ingen tidtabell än">
            <p>Bilarnas turer läggs in när avtalet är klart.</p>
          </EmptyState>
        ) : (
          view.runs.map(run => (
            <DataTable
              key={`${run.route} ${run.days}`}
              caption={`${run.route}, ${run.days}`}
              columns={[
                { head: 'Bibliotek', rowHead: true, cell: row => row.branch },
                { head: 'Kommer', numeric: true, cell: row => row.arrives },
                { head: 'Går', numeric: true, cell: row => row.departs },
                { head: 'Packat senast', numeric: true, cell: row => row.cutoff },
              ]}
              rows={run.calls}
              rowKey={row => `${row.branch} ${row.arrives}`}
            />
          ))
        )}
      </div>
    </StaffFrame>
  )
}

function WhenThere({ view }: { view: TimetableView }) {
  const { asked, way } = view
  const choices = view.branches.map(({ value, name }) => ({ value, label: name }))
  return (
    <>
      <form method="get" action="/personal/turer" class="radar-choices row only-screen">
        <SelectField id="fran" label="Från" options={choices} value={asked.from} />
        <SelectField
          id="till"
          label="Till"
          options={[{ value: '', label: 'Välj bibliotek' }, ...choices]}
          value={asked.to}
        />
        <TextField
          id="packat-dag"
          name="dag"
          label="Packat dag"
          type="date"
          value={asked.day}
          width="short"
        />
        <TextField id="tid" label="Klockan" value={asked.time} inputmode="numeric" width="short" />
        <Button kind="second">Visa</Button>
      </form>
      {way ? (
        <section aria-label="Svar" class="stack">
          <p>
            <strong>{way.text}</strong>
          </p>
          {way.legs.length ? (
            <DataTable
              caption="Så går det dit"
              columns={[
                { head: 'Tur', rowHead: true, cell: row => row.route },
                { head: 'Från', cell: row => row.from },
                { head: 'Packat senast', cell: row => row.packed },
                { head: 'Går', cell: row => row.departs },
                { head: 'Till', cell: row => row.to },
                { head: 'Framme', cell: row => row.arrives },
              ]}
              rows={way.legs}
              rowKey={row => row.departs}
            />
          ) : null}
        </section>
      ) : asked.to ? (
        <p>Välj två bibliotek, en dag och ett klockslag som 11:30.</p>
      ) : null}
    </>
  )
}

function NoRuns({ ctx, view }: Props) {
  const errorOf = (field: string) => view.errors.find(error => error.field === field)?.text
  return (
    <>
      {view.noRuns.length ? (
        <DataTable
          caption="Då går ingen bil"
          columns={[
            { head: 'Dag', rowHead: true, cell: row => row.name },
            { head: 'Varför', cell: row => row.reason },
            ...(view.mayChange
              ? [
                  {
                    head: 'Ändra',
                    only: 'screen' as const,
                    cell: (row: TimetableView['noRuns'][number]) => (
                      <PostForm ctx={ctx} action="/personal/turer/gar-anda">
                        <input type="hidden" name="dag" value={row.day} />
                        <Button kind="second" about={row.name}>
                          Bilarna går ändå
                        </Button>
                      </PostForm>
                    ),
                  },
                ]
              : []),
          ]}
          rows={view.noRuns}
          rowKey={row => row.day}
        />
      ) : (
        <p class="soft">Bilarna går alla dagar i tidtabellen.</p>
      )}
      {view.mayChange ? (
        <PostForm ctx={ctx} action="/personal/turer">
          <div class="stack">
            <TextField
              id="dag"
              label="Dag då ingen bil går"
              type="date"
              value={view.form.day}
              error={errorOf('dag')}
              width="short"
            />
            <TextField id="skal" label="Varför" value={view.form.reason} error={errorOf('skal')} />
            <Button>Ställ in turerna den dagen</Button>
          </div>
        </PostForm>
      ) : null}
    </>
  )
}
