import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  type FormError,
  Notice,
  type PageContext,
  Pager,
  PostForm,
  RadioGroup,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { NumberRulesPage } from '../number-rules.page.tsx'
import { StaffFrame } from '../visit.tsx'
import type { CardRulesView, PendingView, VerifyForm, VerifyView } from './registrations.view.ts'

/** Everybody who has applied online and shown nobody who they are. */
export function PendingPage({
  ctx,
  clerk,
  view,
  said,
}: {
  ctx: PageContext
  clerk: Clerk
  view: PendingView
  said: string | null
}) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Ansökningar">
      <div class="stack">
        <h1>Ansökta kort: {view.total}</h1>
        {said ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{said}</p>
          </Notice>
        ) : null}
        <p>
          De har bekräftat sin e-post och kan reservera lite. När de visar legitimation får kortet alla
          rättigheter. De som hör till ditt bibliotek står först.
        </p>
        {view.lines.length === 0 ? (
          <EmptyState assets={ctx.assets} title="Ingen väntar">
            <p>Här står de som ansökt om kort på nätet.</p>
          </EmptyState>
        ) : (
          <DataTable
            caption="Väntar på legitimation"
            columns={[
              {
                head: 'Namn',
                rowHead: true,
                cell: row => <a href={`/personal/ansokningar/${row.id}`}>{row.name}</a>,
              },
              { head: 'Född', cell: row => row.born },
              { head: 'Bibliotek', cell: row => row.home },
              { head: 'Ansökte', cell: row => row.applied },
            ]}
            rows={view.lines}
            rowKey={row => String(row.id)}
          />
        )}
        <Pager
          ctx={ctx}
          current={view.page}
          last={view.pages}
          href={page => `/personal/ansokningar?sida=${page}`}
        />
      </div>
    </StaffFrame>
  )
}

const shown = [
  { value: 'identity-card', label: 'Id-kort' },
  { value: 'driving-licence', label: 'Körkort' },
  { value: 'passport', label: 'Pass' },
  { value: 'guardian', label: 'Barn: vårdnadshavaren är med och visade legitimation' },
]

/** One of them, with who it may be already, and what was shown. */
export function VerifyPage({
  ctx,
  clerk,
  view,
  form,
  errors,
}: {
  ctx: PageContext
  clerk: Clerk
  view: VerifyView
  form: VerifyForm
  errors: readonly FormError[]
}) {
  const error = (field: string) => errors.find(one => one.field === field)?.text
  const here = `/personal/ansokningar/${view.id}`
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Ansökan: ${view.name}`}>
      <div class="stack">
        <h1>Ansökan: {view.name}</h1>
        <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={errors} />
        <dl class="facts">
          {view.facts.map(fact => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
        <section class="stack" id="liknande">
          <h2>Finns personen redan?</h2>
          {view.alike.length === 0 ? (
            <p>Ingen annan har samma e-post, eller samma namn och födelsedag.</p>
          ) : null}
          {view.alike.map(one => (
            <div class="card row row-between" key={one.id}>
              <p>
                <a href={`/personal/lantagare/${one.id}`}>{one.name}</a>, född {one.born || 'okänt'},{' '}
                {one.home}. {one.why}.
              </p>
              {view.mayChange ? (
                <PostForm ctx={ctx} action={`${here}/sla-ihop`} fields={{ med: String(one.id) }}>
                  <Button kind="second" about={`med ${one.name}`}>
                    Samma person: slå ihop
                  </Button>
                </PostForm>
              ) : null}
            </div>
          ))}
          {view.alike.length ? (
            <p class="soft">
              Kort, reservationer, fjärrlån, listor, bevakningar och allt annat flyttas till den gamla posten,
              vars pinkod och inställningar gäller. Det går inte att ångra, så kontrollera legitimationen
              först.
            </p>
          ) : null}
        </section>
        {view.mayChange ? (
          <PostForm ctx={ctx} action={here} class="stack form-stack">
            <h2>Ny låntagare: godkänn</h2>
            <div id="handling">
              <RadioGroup
                name="handling"
                legend="Vad visades?"
                hint="Kontrollera att namn och födelsedag stämmer."
                error={error('handling')}
                value={form.document}
                options={shown}
              />
            </div>
            <TextField
              id="kort"
              label="Kort att ta med (frivilligt)"
              hint="Läs in ett nytt kort. Numret från ansökan gäller också."
              error={error('kort')}
              value={form.card}
              inputmode="numeric"
              autocomplete="off"
            />
            <Button>Godkänn</Button>
          </PostForm>
        ) : (
          <p class="soft">Bara bibliotekarier och administratörer godkänner låntagare.</p>
        )}
        <p>
          <a href="/personal/ansokningar">Till alla ansökningar</a>
        </p>
      </div>
    </StaffFrame>
  )
}

const rules = [
  {
    field: 'consentFrom',
    label: 'Ungdomar bestämmer själva från, år',
    hint: 'Till dess ser vårdnadshavaren lånen. Därefter bara om den unga säger ja.',
  },
  {
    field: 'holds',
    label: 'Reservationer med ett ansökt kort',
    hint: 'Så många kan den ha som ännu inte visat legitimation.',
  },
  {
    field: 'days',
    label: 'Dagar att visa legitimation',
    hint: 'Sedan tas ett ansökt kort bort med sina reservationer.',
  },
] as const

/** From when young people decide, and what a card applied for online allows. */
export function CardRulesPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: CardRulesView }) {
  return (
    <NumberRulesPage
      ctx={ctx}
      clerk={clerk}
      title="Regler för kort och familj"
      action="/personal/kortregler"
      rules={rules}
      view={view}
    />
  )
}
