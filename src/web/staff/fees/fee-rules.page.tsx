import {
  Button,
  Checkbox,
  ErrorSummary,
  Notice,
  type PageContext,
  PostForm,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { FeeRulesForm, FeeRulesView } from './fees.view.ts'

type NumberField = { readonly rule: string; readonly label: string; readonly hint?: string }
type Part = {
  readonly title: string
  readonly numbers: readonly NumberField[]
  readonly switches: readonly { readonly rule: string; readonly label: string }[]
}

const parts: readonly Part[] = [
  {
    title: 'Försening',
    numbers: [
      {
        rule: 'perDay',
        label: 'Avgift per dag, kronor',
        hint: '0 = det kostar inget att vara sen. Barn under 18 år betalar aldrig för försening.',
      },
      { rule: 'graceDays', label: 'Fria dagar först' },
      {
        rule: 'mostPerLoan',
        label: 'Högst per lån, kronor',
        hint: 'Det blir aldrig mer än exemplaret kostar. 0 = bara den gränsen.',
      },
      { rule: 'mostInAll', label: 'Högst sammanlagt för en låntagare, kronor', hint: '0 = ingen gräns.' },
    ],
    switches: [
      { rule: 'graceIsFree', label: 'De fria dagarna är fria även när det blir fler' },
      { rule: 'countsClosedDays', label: 'Räkna även dagar när biblioteket är stängt' },
      { rule: 'institutionsPayLate', label: 'Skolor, förskolor och boenden betalar för försening' },
      { rule: 'homeDeliveryPaysLate', label: 'Boken kommer-låntagare betalar för försening' },
    ],
  },
  {
    title: 'Förkommet och skadat',
    numbers: [
      { rule: 'book', label: 'Bok, kronor' },
      { rule: 'childBook', label: 'Barnbok, kronor' },
      { rule: 'magazine', label: 'Tidskrift, kronor' },
      { rule: 'film', label: 'Film, kronor' },
      { rule: 'game', label: 'Spel, kronor' },
      {
        rule: 'backDays',
        label: 'Slipper betala om det kommer tillbaka inom dagar',
        hint: '0 = det ska betalas ändå.',
      },
      {
        rule: 'refundHours',
        label: 'Betalt betalas tillbaka inom timmar',
        hint: '0 = hur långt efter som helst.',
      },
    ],
    switches: [
      { rule: 'byPrice', label: 'Exemplarets inköpspris går före tabellen, när det är känt' },
      { rule: 'childrenReplace', label: 'Barn under 18 år betalar för det som är förkommet eller skadat' },
      { rule: 'refunds', label: 'Det som redan är betalt betalas tillbaka när exemplaret kommer' },
    ],
  },
  {
    title: 'Annat',
    numbers: [{ rule: 'card', label: 'Nytt kort, kronor' }],
    switches: [],
  },
  {
    title: 'Spärr',
    numbers: [{ rule: 'blockAbove', label: 'Skuld som spärrar när den är större än, kronor' }],
    switches: [{ rule: 'blocksRenewals', label: 'Spärren gäller även omlån' }],
  },
]

type Props = { ctx: PageContext; clerk: Clerk; view: FeeRulesView }

/** What a municipality charges. */
export function FeeRulesPage({ ctx, clerk, view }: Props) {
  const errorOf = (field: string) => view.errors.find(error => error.field === field)?.text
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Avgifter">
      <h1>Avgifter i {view.place} kommun</h1>
      {view.said ? (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>{view.said}</p>
        </Notice>
      ) : null}
      <ErrorSummary assets={ctx.assets} title="Avgifterna är inte ändrade" errors={view.errors} />
      <form method="get" action="/personal/avgifter" class="row">
        <SelectField id="kommun" label="Kommun" value={view.slug} options={view.municipalities} />
        <Button kind="second">Visa</Button>
      </form>
      {view.mayChange ? (
        <PostForm
          ctx={ctx}
          action="/personal/avgifter"
          class="stack form-stack"
          fields={{ kommun: view.slug }}
        >
          {parts.map(part => (
            <section key={part.title} class="stack">
              <h2>{part.title}</h2>
              {part.numbers.map(({ rule, label, hint }) => (
                <TextField
                  key={rule}
                  id={rule}
                  label={label}
                  hint={hint}
                  error={errorOf(rule)}
                  value={String(view.form[rule] ?? '')}
                  width="short"
                  autocomplete="off"
                />
              ))}
              {part.switches.map(({ rule, label }) => (
                <Checkbox key={rule} id={rule} name={rule} value="1" checked={view.form[rule] === true}>
                  {label}
                </Checkbox>
              ))}
            </section>
          ))}
          <Button>Ändra avgifterna</Button>
        </PostForm>
      ) : (
        <ToRead form={view.form} />
      )}
    </StaffFrame>
  )
}

/** For somebody who may not change them: words, not a form that leads nowhere. */
function ToRead({ form }: { form: FeeRulesForm }) {
  return (
    <>
      <p class="soft">Bara administratörer ändrar avgifterna. Så här är de nu.</p>
      {parts.map(part => (
        <section key={part.title} class="stack">
          <h2>{part.title}</h2>
          <dl class="facts">
            {part.numbers.map(({ rule, label }) => (
              <div key={rule}>
                <dt>{label}</dt>
                <dd class="num">{form[rule]}</dd>
              </div>
            ))}
            {part.switches.map(({ rule, label }) => (
              <div key={rule}>
                <dt>{label}</dt>
                <dd>{form[rule] ? 'Ja' : 'Nej'}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
