import {
  Button,
  Checkbox,
  ErrorSummary,
  Notice,
  type PageContext,
  PostForm,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { RulesForm, RulesView } from './rules.view.ts'

type Numbers = 'windowDays' | 'protectNewDays' | 'minTransitMinutes' | 'shelfDays'
type Switches = Exclude<keyof RulesForm, Numbers>

const numbers: readonly { rule: Numbers; label: string; hint: string }[] = [
  {
    rule: 'windowDays',
    label: 'Fönster i kön, dagar',
    hint: 'Den som är närmast får gå före, men aldrig den som väntat så många dagar längre. 0 = strikt turordning.',
  },
  {
    rule: 'protectNewDays',
    label: 'Skydd för nya exemplar, dagar',
    hint: 'Så länge stannar ett nytt exemplar i sin kommun när någon där väntar på det. 0 = inget skydd.',
  },
  {
    rule: 'minTransitMinutes',
    label: 'Kortaste transporttid, minuter',
    hint: 'Läses ett exemplar in tidigare än så efter att det skickats frågar systemet först.',
  },
  {
    rule: 'shelfDays',
    label: 'Tid på hämthyllan, dagar',
    hint: 'Är biblioteket stängt den sista dagen gäller nästa dag det har öppet.',
  },
]
const switches: readonly { rule: Switches; label: string }[] = [
  {
    rule: 'municipalOnly',
    label: 'Reservationer bara inom den egna kommunen (återlämning går överallt ändå)',
  },
  {
    rule: 'keepLastInMunicipality',
    label: 'Kommunens sista exemplar av en titel skickas inte till andra kommuner',
  },
  {
    rule: 'keepLastInCounty',
    label: 'Länets sista exemplar av en titel skickas inte: det hämtas där det står',
  },
  { rule: 'skipClosed', label: 'Plocka inget från bibliotek som har stängt i dag' },
  {
    rule: 'floating',
    label: 'Flytande bestånd: exemplar får stanna där de återlämnas, på de hyllor som är inställda så',
  },
  { rule: 'cartForNew', label: 'Nya exemplar ställs på vagnen med nytt innan de går till hyllan' },
  {
    rule: 'borrowersRedirect',
    label: 'Låntagare får skicka vidare det som står på hämthyllan till ett annat bibliotek',
  },
]

/** The rules of queues and returns: everybody on the staff may read them, administrators change them. */
export function RulesPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: RulesView }) {
  const { form, mayChange, said, errors } = view
  const errorOf = (field: string) => errors.find(error => error.field === field)?.text
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Regler">
      <h1>Regler för köer och återlämning</h1>
      {said ? <Notice assets={ctx.assets}>{said}</Notice> : null}
      {errors.length ? (
        <ErrorSummary assets={ctx.assets} title="Reglerna är inte ändrade" errors={errors} />
      ) : null}
      {mayChange ? (
        <PostForm ctx={ctx} action="/personal/regler">
          <div class="stack">
            {numbers.map(({ rule, label, hint }) => (
              <TextField
                key={rule}
                id={rule}
                label={label}
                hint={hint}
                error={errorOf(rule)}
                value={form[rule]}
                inputmode="numeric"
                width="short"
              />
            ))}
            {switches.map(({ rule, label }) => (
              <Checkbox key={rule} id={rule} name={rule} value="1" checked={form[rule]}>
                {label}
              </Checkbox>
            ))}
            <Button>Ändra reglerna</Button>
          </div>
        </PostForm>
      ) : (
        <RulesToRead form={form} />
      )}
    </StaffFrame>
  )
}

/** The rules for somebody who may not change them: words, not a form that leads nowhere. */
function RulesToRead({ form }: { form: RulesForm }) {
  return (
    <>
      <p class="soft">Bara administratörer ändrar reglerna. Så här är de nu.</p>
      <dl class="stack">
        {numbers.map(({ rule, label, hint }) => (
          <div key={rule}>
            <dt>{label}</dt>
            <dd>
              <strong class="num">{form[rule]}</strong> <span class="soft">{hint}</span>
            </dd>
          </div>
        ))}
        {switches.map(({ rule, label }) => (
          <div key={rule}>
            <dt>{label}</dt>
            <dd>
              <strong>{form[rule] ? 'Ja' : 'Nej'}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
