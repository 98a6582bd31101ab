import type { CrateRefusal } from '../../../modules/transport/index.ts'

export const crateStates = {
  open: { text: 'Öppen', tone: 'in' },
  closed: { text: 'Stängd', tone: 'queue' },
  sent: { text: 'Skickad', tone: 'plain' },
  received: { text: 'Framme', tone: 'plain' },
  called_off: { text: 'Avbokad', tone: 'plain' },
} as const

export const reasons = { hold: 'Reserverad', home: 'Hem', shelf: 'Till en hylla som har för få' } as const

/** Why a deed with a crate was not done, and what to do instead. */
export function crateRefusal(refusal: CrateRefusal, nameOf: (branch: number) => string): string {
  switch (refusal.code) {
    case 'crate-not-open':
      return 'Lådan är inte öppen. Öppna den igen först.'
    case 'not-in-transit':
      return 'Exemplaret ska inte någonstans. Läs in det under Återlämna, så säger disken vart det ska.'
    case 'stands-elsewhere':
      return `Exemplaret ska stå i ${nameOf(refusal.branch)}. Läs in det under Återlämna först.`
    case 'other-destination':
      return `Exemplaret ska till ${nameOf(refusal.to)}. Lägg det i en låda dit.`
    case 'in-other-crate':
      return 'Exemplaret ligger redan i en annan låda. Ta ut det ur den först.'
    case 'room-for-holds':
      return refusal.holdsWaiting
        ? `Det finns ${refusal.room} platser kvar, och ${refusal.holdsWaiting} reserverade exemplar väntar på samma väg. Låt det här ta nästa låda.`
        : 'Lådan är full. Låt det här ta nästa låda.'
    case 'unknown-crate':
      return 'Ingen låda på väg har den koden.'
    case 'box-in-use':
      return `Lådan används redan, från ${nameOf(refusal.from)} till ${nameOf(refusal.to)}.`
    case 'no-such-way':
      return 'Välj ett annat bibliotek än ditt eget.'
    case 'bad-code':
      return 'Skriv 1 till 20 tecken: A till Z, siffror och bindestreck, så att koden kan läsas in.'
    case 'bad-capacity':
      return 'Skriv ett helt tal från 1 till 500.'
    case 'crate-empty':
      return 'Lådan är tom. Packa den först, eller avboka den.'
    case 'crate-not-empty':
      return 'Det ligger något i lådan. Ta ut det först.'
    case 'wrong-state':
      return `Det går inte nu: lådan är ${crateStates[refusal.state].text.toLowerCase()}.`
    case 'not-in-crate':
      return 'Exemplaret ligger inte i den här lådan.'
    case 'not-allowed':
      return 'Bara bibliotekarier och administratörer packar, skickar och tar emot lådor.'
    case 'not-your-crate':
      return `Lådan packas i ${nameOf(refusal.from)}. Bara de som arbetar där ändrar den.`
    case 'wrong-branch':
      return `Lådan ska till ${nameOf(refusal.to)}. Skicka den vidare oöppnad.`
  }
}
