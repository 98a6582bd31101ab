import type { MoveRefusal, SuggestionState } from '../../../modules/acquisitions/index.ts'
import type { FormError } from '../../ui/index.ts'
import type { Shown, State } from './suggestions.view.ts'

export const states: Readonly<Record<SuggestionState, State>> = {
  new: { tone: 'plain', text: 'Nytt' },
  considered: { tone: 'queue', text: 'Övervägs' },
  ordered: { tone: 'queue', text: 'Beställt' },
  arrived: { tone: 'in', text: 'Har kommit' },
  declined: { tone: 'bad', text: 'Avböjt' },
  withdrawn: { tone: 'plain', text: 'Tillbakadraget' },
}

export const shownWords: Readonly<Record<Shown, string>> = {
  oppna: 'De som väntar på svar',
  nya: 'Nya',
  overvags: 'Övervägs',
  bestallda: 'Beställda',
  kommit: 'De som har kommit',
  avbojda: 'Avböjda',
  tillbakadragna: 'Tillbakadragna',
  alla: 'Alla',
}

type Sentences = {
  readonly [C in MoveRefusal['code']]: (refusal: Extract<MoveRefusal, { code: C }>) => FormError
}

const at = (field: string, text: string): FormError => ({ field, text })
const now = (state: SuggestionState): string => states[state].text.toLowerCase()

const sentences: Sentences = {
  'not-allowed': () => at('innehall', 'Din roll får se inköpsförslag men inte svara på dem.'),
  'no-such-suggestion': () => at('innehall', 'Förslaget finns inte. Gå till listan och välj igen.'),
  'already-so': ({ state }) => at('innehall', `Förslaget är redan ${now(state)}. Någon hann före.`),
  'cannot-from': ({ state }) => at('innehall', `Det går inte: förslaget är ${now(state)}. Någon hann före.`),
  'no-reason': () => at('skal', 'Välj ett skäl.'),
  'words-missing': () => at('ord', 'Skriv skälet med egna ord.'),
  'words-too-long': ({ most }) => at('ord', `Skriv högst ${most} tecken.`),
  'no-such-work': () => at('sok-verk', 'Titeln finns inte längre. Sök och välj igen.'),
}

/** What stands in the way of a deed, in words, at the field it is about. */
export const moveErrors = (refusals: readonly MoveRefusal[]): FormError[] =>
  refusals.map(refusal => (sentences[refusal.code] as (r: MoveRefusal) => FormError)(refusal))

/** What came of the reservations of those who asked. */
export function outcomeText(of: {
  readonly placed: number
  readonly refused: number
  readonly waiting: number
}): string {
  const people = (n: number): string => (n === 1 ? '1 person' : `${n} personer`)
  return [
    of.placed ? `${people(of.placed)} står i kö.` : '',
    of.refused ? `${people(of.refused)} kunde inte ställas i kö och har fått veta varför.` : '',
    of.waiting ? `${people(of.waiting)} får besked så snart det finns ett exemplar.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
