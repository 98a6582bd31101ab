import type { CheckoutRefusal } from '../../modules/circulation/index.ts'
import type { ChangeRefusal, Instruction, RenewOutcome } from '../../modules/desk/index.ts'
import { dayText, timeText } from '../texts/dates.ts'

const day = (of: string): string => dayText('sv', of, 'long')

type Sentences<R extends { readonly code: string }> = {
  readonly [C in R['code']]: (refusal: Extract<R, { code: C }>) => string
}

const blocks = {
  staff: 'Spärrad av personalen.',
  'third-reminder': 'Spärrad efter tredje påminnelsen.',
  'lost-card': 'Kortet är anmält som borttappat.',
} as const

const states: Readonly<Record<string, string>> = {
  on_order: 'beställt men inte levererat',
  in_processing: 'under iordningställande',
  lost: 'räknat som förkommet',
  damaged: 'skadat',
  withdrawn: 'gallrat',
  claimed_returned: 'påstått återlämnat',
}

const lending: Sentences<CheckoutRefusal> = {
  'card-expired': refusal => `Kortet gick ut ${day(refusal.on)}. Förnya uppgifterna först.`,
  'card-blocked': () => 'Kortet är spärrat. Ge låntagaren ett nytt kort.',
  'patron-blocked': refusal => blocks[refusal.reason],
  'owes-fees': () => 'Låntagaren är skyldig mer än gränsen. Se Avgifter på låntagarens sida.',
  'identity-unchecked': () =>
    'Kortet är ansökt på nätet. Be att få se legitimation och godkänn låntagaren först.',
  'too-many-loans': refusal => `Låntagaren har redan ${refusal.limit} lån, så många man får ha.`,
  'already-on-loan': () => 'Exemplaret är utlånat till någon annan. Återlämna det först.',
  'held-for-another': () => 'Exemplaret är reserverat för någon annan.',
  'reference-only': () => 'Referensexemplar: läses på plats.',
  'not-for-loan': refusal => `Exemplaret är ${states[refusal.state] ?? refusal.state}.`,
}

/** Why a copy cannot be lent, in words. A new code without words does not compile. */
export const lendingRefusal = (refusal: CheckoutRefusal): string =>
  (lending[refusal.code] as (r: CheckoutRefusal) => string)(refusal)

const changing: Sentences<ChangeRefusal> = {
  'unknown-hold': () => 'Reservationen är redan avslutad.',
  'on-shelf': () => 'Exemplaret står på hämthyllan.',
  'unknown-pickup': () => 'Biblioteket finns inte.',
  'no-pickup-place': () => 'Där går det inte att hämta.',
  captured: () => 'Ett exemplar är redan på väg.',
  'already-reserved': () => 'Låntagaren har redan reserverat den på nytt.',
  'too-late': () => 'Det är för sent att ångra.',
  'unknown-item': () => 'Streckkoden finns inte.',
  'another-title': () => 'Exemplaret hör till en annan titel.',
  'same-copy': () => 'Det är samma exemplar.',
}
export const changeRefusal = (refusal: ChangeRefusal): string => changing[refusal.code](refusal as never)

type RenewRefusal = Extract<RenewOutcome, { outcome: 'not-renewed' }>['refusals'][number]
const renewing: Sentences<RenewRefusal> = {
  'wanted-by-others': refusal =>
    refusal.waiting === 1 ? 'En person väntar.' : `${refusal.waiting} personer väntar.`,
  'too-many-renewals': refusal => `Det är redan omlånat ${refusal.limit} gånger.`,
  'card-expired': refusal => `Kortet gick ut ${day(refusal.on)}.`,
  'patron-blocked': refusal => blocks[refusal.reason],
  'owes-fees': () => 'Låntagaren är skyldig mer än gränsen.',
  'copy-gone': refusal =>
    refusal.said === 'lost' ? 'Exemplaret är märkt som borta.' : 'Låntagaren säger att det är återlämnat.',
  'renewed-already': refusal => `Det gäller redan till ${day(refusal.dueOn)}.`,
}

/** What a renewal came to, in words. */
export function renewalText(outcome: RenewOutcome): { good: boolean; text: string } {
  switch (outcome.outcome) {
    case 'renewed':
      return { good: true, text: `${outcome.title}: omlånad till ${day(outcome.dueOn)}.` }
    case 'not-renewed': {
      const reasons = outcome.refusals.map(refusal =>
        (renewing[refusal.code] as (r: RenewRefusal) => string)(refusal),
      )
      return {
        good: false,
        text: `${outcome.title} gick inte att låna om. ${reasons.join(' ')} Lämnas ${day(outcome.dueOn)}.`,
      }
    }
    case 'unknown-loan':
      return { good: false, text: 'Lånet är redan avslutat.' }
  }
}

export type InstructionWords = {
  readonly tone: 'good' | 'move' | 'hold'
  readonly headline: string
  readonly details: readonly string[]
}

/** When the van goes and when the copy is there: "Bilen går i dag 12:00, framme torsdag 4 mars." */
function vanText(departs: number | null, thereOn: string | null, today: string): string {
  if (departs === null || thereOn === null) return 'Ingen bil går dit inom två veckor.'
  const leaves = Temporal.Instant.fromEpochMilliseconds(departs)
  const on = leaves.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString()
  const when = on === today ? 'i dag' : day(on)
  return `Bilen går ${when} ${timeText(leaves)}, kan hämtas där ${day(thereOn)}.`
}

/** What to do now with the copy in hand. */
export function instructionWords(
  instruction: Instruction,
  nameOf: (branch: number) => string,
  today: string,
): InstructionWords {
  switch (instruction.code) {
    case 'shelve':
      return { tone: 'good', headline: 'Ställ på hyllan', details: [] }
    case 'already-shelved':
      return { tone: 'good', headline: 'Redan gjort: hör hemma på hyllan här', details: [] }
    case 'hold-shelf':
      return {
        tone: 'hold',
        headline: `Ställ på hämthyllan, nummer ${instruction.shelfNumber}`,
        details: [`Hämtas senast ${day(instruction.collectBy)}. Låntagaren får besked.`],
      }
    case 'already-on-hold-shelf':
      return {
        tone: 'hold',
        headline: `Redan gjort: hämthyllan, nummer ${instruction.shelfNumber}`,
        details: [`Hämtas senast ${day(instruction.collectBy)}.`],
      }
    case 'send':
      return {
        tone: 'move',
        headline:
          instruction.insteadOf === undefined
            ? `Skicka till ${nameOf(instruction.to)}`
            : `Byt riktning till ${nameOf(instruction.to)}`,
        details: [
          ...(instruction.insteadOf === undefined
            ? []
            : [`Det var på väg till ${nameOf(instruction.insteadOf)}. Byt lapp.`]),
          {
            hold: 'Någon väntar på det där.',
            home: 'Det hör hemma där.',
            shelf: 'Hyllan där har för få.',
          }[instruction.reason],
          vanText(instruction.departs, instruction.thereOn, today),
        ],
      }
    case 'already-sent':
      return { tone: 'move', headline: `Redan gjort: skicka till ${nameOf(instruction.to)}`, details: [] }
    case 'withdrawn':
      return { tone: 'hold', headline: 'Gallrat exemplar: lägg åt sidan', details: [] }
    case 'damaged':
      return { tone: 'hold', headline: 'Skadat exemplar: lägg åt sidan för lagning', details: [] }
    case 'cart':
      return { tone: 'good', headline: 'Ställ på vagnen med nytt', details: [] }
    case 'float':
      return { tone: 'good', headline: 'Ställ på hyllan här', details: ['Exemplaret hör hemma här nu.'] }
    case 'put-aside':
      return { tone: 'good', headline: 'Återlämnad: lägg åt sidan osorterad', details: [] }
    case 'confirm-capture':
      return {
        tone: 'hold',
        headline: `Någon väntar: hämtas i ${nameOf(instruction.pickup)}`,
        details: ['Bekräfta om exemplaret får gå dit, eller ställ det på hyllan.'],
      }
    case 'transit-too-young':
      return {
        tone: 'hold',
        headline: 'Nyss skickad hit: kan inte ha kommit än',
        details: [
          `Skickades ${timeText(Temporal.Instant.fromEpochMilliseconds(instruction.sentAt))}. En transport tar minst ${instruction.minutes} minuter.`,
        ],
      }
  }
}

export const itemStates: Readonly<Record<string, { text: string; tone: 'in' | 'queue' | 'plain' | 'bad' }>> =
  {
    available: { text: 'Inne', tone: 'in' },
    on_loan: { text: 'Utlånad', tone: 'queue' },
    in_transit: { text: 'På väg', tone: 'plain' },
    on_hold_shelf: { text: 'På hämthyllan', tone: 'queue' },
    transit_cancelled: { text: 'Avbruten transport', tone: 'bad' },
    on_order: { text: 'Beställd', tone: 'plain' },
    in_processing: { text: 'Under iordningställande', tone: 'plain' },
    missing: { text: 'Saknas', tone: 'bad' },
    lost: { text: 'Förkommen', tone: 'bad' },
    claimed_returned: { text: 'Påstås återlämnad', tone: 'bad' },
    damaged: { text: 'Skadad', tone: 'bad' },
    withdrawn: { text: 'Gallrad', tone: 'bad' },
  }

export const holdStates: Readonly<Record<string, string>> = {
  waiting: 'I kö',
  assigned: 'Plockas fram',
  captured: 'Framtagen',
  in_transit: 'På väg',
  on_shelf: 'Att hämta',
}
