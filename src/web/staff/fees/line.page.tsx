import { fieldText } from '../../../kernel/money.ts'
import { waiveReasons } from '../../../modules/fees/index.ts'
import { reasonText, ruleText } from '../../public/fees/fees.page.tsx'
import type { FeeEvent } from '../../public/fees/fees.view.ts'
import { dayText } from '../../texts/dates.ts'
import { moneyText } from '../../texts/money.ts'
import {
  Button,
  DataTable,
  ErrorSummary,
  type FormError,
  type PageContext,
  PostForm,
  RadioGroup,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { accountPath } from './fees.page.tsx'
import type { FeeLinePageView } from './fees.view.ts'

const money = (ore: number) => moneyText('sv', ore)

const deeds: Readonly<Record<FeeEvent['kind'], string>> = {
  paid: 'Betalt',
  waived: 'Avskrivet',
  cancelled: 'Exemplaret kom tillbaka',
  corrected: 'Rättat belopp',
  refunded: 'Betalt tillbaka',
}

type Props = {
  ctx: PageContext
  clerk: Clerk
  view: FeeLinePageView
  errors: readonly FormError[]
  /** What was typed as the new amount. */
  typed?: string | undefined
}

/** One line with all that has been done to it, and what can be: waive it, or put its amount right. */
export function FeeLinePage({ ctx, clerk, view, errors, typed }: Props) {
  const t = ctx.texts.fees
  const { line, patron } = view
  const here = `${accountPath(patron)}/${line.id}`
  const errorOf = (field: string) => errors.find(error => error.field === field)?.text
  const facts = [
    { name: 'Avgift', text: money(line.amount) },
    { name: 'Kvar att betala', text: money(line.outstanding) },
    { name: 'Till', text: `${line.municipality} kommun` },
    { name: 'Skrevs upp', text: `${dayText('sv', line.on, 'full')}, ${line.branch.name}` },
    ...(line.note ? [{ name: 'Anteckning', text: line.note }] : []),
    ...(line.backBy
      ? [
          {
            name: 'Slipper betala',
            text: `om exemplaret kommer tillbaka senast ${dayText('sv', line.backBy, 'full')}`,
          },
        ]
      : []),
  ]
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Avgift: ${t.reasons[line.reason]}`}>
      <div id="avgift" class="stack">
        <p>
          <a href={accountPath(patron)}>Avgifter: {view.name}</a>
        </p>
        <h1>
          {t.reasons[line.reason]}
          {line.title ? `: ${line.title}` : ''}
        </h1>
        <ErrorSummary assets={ctx.assets} title="Avgiften är inte ändrad" errors={errors} />
        <p>
          {reasonText(ctx, line)} {ruleText(ctx, line)}
        </p>
        <dl class="facts">
          {facts.map(fact => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
        {line.events.length ? (
          <DataTable
            caption="Vad som har hänt"
            columns={[
              { head: 'Dag', rowHead: true, cell: event => dayText('sv', event.on, 'full') },
              {
                head: 'Vad',
                cell: event => `${deeds[event.kind]}${event.why ? `. ${t.waived[event.why]}` : ''}`,
              },
              { head: 'Belopp', cell: event => <span class="num">{money(event.amount)}</span> },
              {
                head: 'Kvitto',
                cell: event =>
                  event.receipt === null ? (
                    ''
                  ) : (
                    <a href={`${accountPath(patron)}/kvitto/${event.receipt}`}>{event.receipt}</a>
                  ),
              },
            ]}
            rows={line.events}
            rowKey={event => event.id}
          />
        ) : null}
        {view.mayWaive && line.outstanding > 0 ? (
          <PostForm
            ctx={ctx}
            action={`${here}/efterskank`}
            class="card stack form-stack only-screen"
            fields={{ deed: view.deed }}
          >
            <h2>Skriv av {money(line.outstanding)}</h2>
            <RadioGroup
              name="varfor"
              legend="Varför? Låntagaren läser orsaken."
              error={errorOf('varfor')}
              options={waiveReasons.map(value => ({ value, label: t.waived[value] }))}
            />
            <Button kind="danger">Skriv av</Button>
          </PostForm>
        ) : null}
        {view.mayWaive ? (
          <PostForm
            ctx={ctx}
            action={`${here}/ratta`}
            class="card stack form-stack only-screen"
            fields={{ deed: `${view.deed}-right` }}
          >
            <h2>Rätta beloppet</h2>
            <TextField
              id="nytt-belopp"
              label="Avgiften ska vara, kronor"
              value={typed ?? fieldText(line.amount)}
              error={errorOf('nytt-belopp')}
              width="short"
              autocomplete="off"
            />
            <Button kind="second">Rätta</Button>
          </PostForm>
        ) : (
          <p class="soft">Bara bibliotekarier och administratörer skriver av eller rättar avgifter.</p>
        )}
      </div>
    </StaffFrame>
  )
}
