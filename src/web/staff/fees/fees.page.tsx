import { fieldText } from '../../../kernel/money.ts'
import type { FeeLineView } from '../../public/fees/fees.view.ts'
import { dayText } from '../../texts/dates.ts'
import { moneyText } from '../../texts/money.ts'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  type FormError,
  LinkButton,
  Notice,
  type PageContext,
  PostForm,
  RadioGroup,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { AccountView, PayForm } from './fees.view.ts'

const money = (ore: number) => moneyText('sv', ore)
const methods = [
  { value: 'card', label: 'Kort' },
  { value: 'cash', label: 'Kontant' },
]

export const accountPath = (patron: number): string => `/personal/lantagare/${patron}/avgifter`

type Props = {
  ctx: PageContext
  clerk: Clerk
  view: AccountView
  said: string | null
  errors?: readonly FormError[]
  /** What was typed, to stand there again. */
  form?: PayForm | null
}

/** What tells lines of the same kind apart: when it was due, what staff wrote, which copy. */
function AboutLine({ line }: { line: FeeLineView }) {
  const due = line.dueOn ? `Skulle ha lämnats ${dayText('sv', line.dueOn, 'full')}.` : ''
  const said = [due, line.note ?? ''].filter(Boolean).join(' ')
  return said ? <span class="about-line small soft">{said}</span> : null
}

function Lines({
  ctx,
  patron,
  lines,
  caption,
}: {
  ctx: PageContext
  patron: number
  lines: readonly FeeLineView[]
  caption: string
}) {
  const t = ctx.texts.fees
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          head: 'Gäller',
          rowHead: true,
          cell: line => (
            <>
              <a href={`${accountPath(patron)}/${line.id}`}>
                {t.reasons[line.reason]}
                {line.title ? `: ${line.title}` : ''}
              </a>
              <AboutLine line={line} />
            </>
          ),
        },
        { head: 'Skrevs upp', cell: line => dayText('sv', line.on) },
        { head: 'Till', cell: line => line.municipality },
        { head: 'Avgift', cell: line => <span class="num">{money(line.amount)}</span> },
        { head: 'Kvar', cell: line => <strong class="num">{money(line.outstanding)}</strong> },
      ]}
      rows={lines}
      rowKey={line => String(line.id)}
    />
  )
}

/** What a borrower owes, and taking payment for it. */
export function AccountPage({ ctx, clerk, view, said, errors = [], form = null }: Props) {
  const here = accountPath(view.patron)
  const errorOf = (field: string) => errors.find(error => error.field === field)?.text
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Avgifter: ${view.name}`}>
      <div id="avgifter" class="stack">
        <p>
          <a href={`/personal/lantagare/${view.patron}`}>{view.name}</a>
        </p>
        <div class="row row-between">
          <h1>Avgifter</h1>
          {view.mayHandle ? (
            <LinkButton href={`${here}/ny`} kind="second">
              Skriv upp en avgift
            </LinkButton>
          ) : null}
        </div>
        <ErrorSummary assets={ctx.assets} title="Inget är betalt" errors={errors} />
        {said ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{said}</p>
          </Notice>
        ) : null}
        {view.block ? (
          <Notice assets={ctx.assets} tone="warn">
            <p>{view.block}</p>
          </Notice>
        ) : null}
        {view.owed > 0 ? <h2>Att betala: {money(view.owed)}</h2> : null}
        {view.open.length ? (
          <Lines
            ctx={ctx}
            patron={view.patron}
            lines={view.open}
            caption="Kvar att betala eller betala tillbaka"
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Inget att betala">
            <p>Det som skrivs upp står här med sin orsak, och låntagaren ser detsamma på Mina sidor.</p>
          </EmptyState>
        )}
        {view.mayHandle && view.owed > 0 ? (
          <PostForm
            ctx={ctx}
            action={`${here}/betala`}
            class="card stack form-stack only-screen"
            fields={{ deed: view.deed }}
          >
            <h2>Ta betalt</h2>
            <TextField
              id="belopp"
              label="Belopp, kronor"
              hint="Betalas en del går pengarna till det äldsta först."
              value={form?.amount ?? fieldText(view.owed)}
              error={errorOf('belopp')}
              width="short"
              autocomplete="off"
            />
            <RadioGroup
              name="satt"
              legend="Betalas med"
              value={form?.method ?? 'card'}
              error={errorOf('satt')}
              options={methods}
            />
            <Button>Ta betalt</Button>
          </PostForm>
        ) : null}
        {view.mayHandle && view.dueBack > 0 ? (
          <PostForm
            ctx={ctx}
            action={`${here}/aterbetala`}
            class="card stack form-stack only-screen"
            fields={{ deed: `${view.deed}-back` }}
          >
            <h2>Betala tillbaka {money(view.dueBack)}</h2>
            <RadioGroup name="satt" legend="Betalas tillbaka" value="cash" options={methods} />
            <Button kind="second">Betala tillbaka</Button>
          </PostForm>
        ) : null}
        {view.mayHandle ? null : <p class="soft">Bara bibliotekarier och administratörer tar betalt.</p>}
        {view.settled.length ? (
          <Lines ctx={ctx} patron={view.patron} lines={view.settled} caption="Betalt och avslutat" />
        ) : null}
      </div>
    </StaffFrame>
  )
}
