import type { IllDeedName, IllRefusal, IllState } from '../../../modules/ill/index.ts'
import { dayText } from '../../texts/dates.ts'
import type { FormError, StatusTone } from '../../ui/index.ts'

export const states: Readonly<Record<IllState, { readonly tone: StatusTone; readonly text: string }>> = {
  requested: { tone: 'bad', text: 'Att beställa' },
  sent: { tone: 'queue', text: 'Väntar på svar' },
  will_supply: { tone: 'queue', text: 'Lovad, på väg hit' },
  received: { tone: 'digital', text: 'Framme, ska till hämtbiblioteket' },
  ready: { tone: 'in', text: 'På hämthyllan' },
  lent: { tone: 'in', text: 'Utlånad' },
  returned: { tone: 'bad', text: 'Ska skickas tillbaka' },
  sent_back: { tone: 'queue', text: 'Skickad tillbaka' },
  lost: { tone: 'bad', text: 'Borta' },
  closed: { tone: 'plain', text: 'Avslutad' },
  unfilled: { tone: 'plain', text: 'Gick inte att få' },
  cancelled: { tone: 'plain', text: 'Avbokad' },
}

/** The last part of the address a deed is sent to. */
export const deedPaths = {
  send: 'skicka',
  'will-supply': 'lovad',
  'not-supplied': 'nej',
  unfilled: 'kan-inte-fas',
  receive: 'ta-emot',
  shelve: 'stall-fram',
  lend: 'lana-ut',
  'not-collected': 'inte-hamtad',
  'take-back': 'ater',
  'send-back': 'skicka-tillbaka',
  close: 'avsluta',
  cancel: 'avboka',
  keep: 'behall',
  'grant-renewal': 'omlan-ja',
  'refuse-renewal': 'omlan-nej',
  lose: 'borta',
  find: 'hittad',
  reopen: 'oppna-igen',
} as const satisfies Partial<Record<IllDeedName, string>>
export type StaffDeedName = keyof typeof deedPaths

export const deedAt = (path: string): StaffDeedName | undefined =>
  (Object.keys(deedPaths) as StaffDeedName[]).find(deed => deedPaths[deed] === path)

/** What the buttons say, and what the page says when it is done. */
export const deedWords: Readonly<Record<StaffDeedName, { readonly button: string; readonly done: string }>> =
  {
    send: { button: 'Beställ', done: 'Beställningen är noterad.' },
    'will-supply': { button: 'Biblioteket skickar den', done: 'Noterat: den är på väg.' },
    'not-supplied': { button: 'Biblioteket kan inte', done: 'Noterat. Fråga nästa bibliotek, eller ge upp.' },
    unfilled: { button: 'Ge upp och meddela låntagaren', done: 'Låntagaren får ett meddelande med orsaken.' },
    receive: { button: 'Ta emot', done: 'Den är här. Skriv ut lappen.' },
    shelve: { button: 'Ställ på hämthyllan', done: 'Låntagaren får ett meddelande med numret.' },
    lend: {
      button: 'Låna ut',
      done: 'Utlånad. Kostar den något är det uppskrivet bland låntagarens avgifter.',
    },
    'not-collected': { button: 'Inte hämtad', done: 'Noterat: den hämtades inte.' },
    'take-back': { button: 'Ta tillbaka', done: 'Återlämnad. Skicka den tillbaka.' },
    'send-back': { button: 'Skickad tillbaka', done: 'Noterat: den är på väg till sin ägare.' },
    close: { button: 'Avsluta', done: 'Ärendet är avslutat.' },
    cancel: { button: 'Avboka', done: 'Avbokat.' },
    keep: { button: 'Går inte att avboka', done: 'Noterat: den kommer ändå.' },
    'grant-renewal': { button: 'Ja, den får lånas om', done: 'Omlånat. Låntagaren får ett meddelande.' },
    'refuse-renewal': { button: 'Nej, den behövs', done: 'Låntagaren får ett meddelande.' },
    lose: { button: 'Borta', done: 'Noterat: den är borta. Gör upp med långivaren och avsluta sedan.' },
    find: { button: 'Hittad', done: 'Hittad. Skicka den tillbaka.' },
    reopen: { button: 'Öppna igen', done: 'Ärendet är öppet igen.' },
  }

/** What was done, as the history tells it. */
export const logWords: Readonly<Record<string, string>> = {
  ask: 'Beställde',
  send: 'Frågade',
  'will-supply': 'Biblioteket skickar den',
  'not-supplied': 'Biblioteket kunde inte',
  unfilled: 'Gav upp',
  receive: 'Tog emot',
  shelve: 'Ställde på hämthyllan',
  lend: 'Lånade ut',
  'not-collected': 'Hämtades inte',
  'take-back': 'Tog tillbaka',
  'send-back': 'Skickade tillbaka',
  close: 'Avslutade',
  cancel: 'Avbokade',
  keep: 'Kunde inte avbokas',
  'ask-cancel': 'Ville avboka',
  'ask-renewal': 'Ville låna om',
  'grant-renewal': 'Omlån: ja',
  'refuse-renewal': 'Omlån: nej',
  lose: 'Borta',
  find: 'Hittade',
  reopen: 'Öppnade igen',
}

const day = (of: string): string => dayText('sv', of, 'full')

/** What stands in the way, at the field that can put it right; `deed` is where there is none. */
export function errorOf(deed: string, refusal: IllRefusal): FormError {
  const at = (field: string, text: string): FormError => ({ field, text })
  switch (refusal.code) {
    case 'not-now':
      return at(deed, `Det går inte nu: ärendet är ”${states[refusal.state].text}”.`)
    case 'changed-meanwhile':
      return at('arende', 'Någon annan har gjort något med ärendet. Se hur det är nu och försök igen.')
    case 'not-allowed':
      return at('arende', 'Bara bibliotekarier och administratörer arbetar med fjärrlån.')
    case 'no-such-case':
      return at('arende', 'Ärendet finns inte längre.')
    case 'no-lender':
      return at('langivare', 'Skriv vilket bibliotek du frågar.')
    case 'bad-isil':
      return at('sigel', 'Ett sigel skrivs som SE-S eller DK-700400.')
    case 'no-reason':
      return at(`orsak-${deed}`, 'Välj en orsak.')
    case 'no-local-id':
      return at('etikett', 'Skriv vad som står på etiketten.')
    case 'local-id-taken':
      return at('etikett', 'En annan sak här har samma etikett. Välj en annan.')
    case 'no-lender-due':
      return at(`langivarens-dag-${deed}`, 'Skriv långivarens sista dag.')
    case 'no-due':
      return at(`var-dag-${deed}`, 'Skriv en sista dag som finns för låntagaren.')
    case 'due-after-lender':
      return at(
        `var-dag-${deed}`,
        `Låntagarens dag får inte vara efter långivarens, ${day(refusal.lenderDueOn)}.`,
      )
    case 'day-passed':
      return at(deed === 'shelve' ? 'hamtas-senast' : `var-dag-${deed}`, 'Dagen har redan varit.')
    case 'not-later':
      return at(`var-dag-${deed}`, `Dagen är inte senare än den nuvarande, ${day(refusal.dueOn)}.`)
    case 'no-collect-by':
      return at('hamtas-senast', 'Skriv en sista dag att hämta som finns.')
    case 'collect-after-due':
      return at('hamtas-senast', `Den ska lämnas ${day(refusal.dueOn)}: hämtdagen får inte vara efter den.`)
    case 'not-renewable':
      return at(deed, 'Långivaren tillåter inte omlån.')
    case 'renewal-asked-already':
      return at(deed, 'Omlån är redan begärt.')
    case 'too-late-to-renew':
      return at(deed, 'Lånetiden har gått ut.')
    case 'nothing-asked':
      return at(deed, 'Låntagaren har inte frågat om det.')
    case 'cancel-asked-already':
      return at(deed, 'Låntagaren har redan bett att få avboka.')
    case 'at-home':
      return at(deed, 'Låntagaren har den hemma.')
    case 'forgotten':
      return at('arende', 'Ingen vet längre vems ärendet var. Lägg en ny beställning.')
  }
}

export const endings: Readonly<Record<string, string>> = {
  supplied: 'skickade den',
  'not-supplied': 'kunde inte',
  withdrawn: 'avbokat',
}
