import type { Texts } from '../sv/index.ts'
import { login as swedish } from '../sv/login.ts'
import { kept } from './kept.ts'

export const login: Texts['login'] = {
  ...kept(swedish, 'title', 'card', 'cardHint', 'pinHint', 'deed', 'noCardTitle', 'loggedOut'),
  lead: 'Skriv numret på ditt kort och din kod.',
  leadDeed: 'Logga in. Sedan fortsätter du där du var.',
  pin: 'Kod',
  noCard:
    'Kom till oss och visa ett id-kort. Då får du ett kort direkt. Är du barn? Då måste en vuxen säga ja.',
  forgotTitle: 'Har du glömt koden?',
  forgot: 'Kom till oss och visa ett id-kort. Då får du välja en ny kod.',
  writeCard: 'Skriv numret på ditt kort.',
  writePin: 'Skriv din kod.',
  refusals: {
    'wrong-card-or-pin': 'Numret eller koden är fel. Titta på båda och pröva igen.',
    'too-many-tries': 'Du har prövat många gånger. Vänta en kvart. Du kan också ringa ditt bibliotek.',
    'card-blocked': 'Ditt kort går inte att använda. Ring eller kom till oss så hjälper vi dig.',
  },
}
