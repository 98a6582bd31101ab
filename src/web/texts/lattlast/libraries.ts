import type { Texts } from '../sv/index.ts'
import { libraries as swedish } from '../sv/libraries.ts'
import { kept } from './kept.ts'

export const libraries: Texts['libraries'] = {
  ...kept(
    swedish,
    'title',
    'heading',
    'openNow',
    'openUntil',
    'meroppetUntil',
    'opensAt',
    'opensOn',
    'closed',
  ),
  ...kept(swedish, 'today', 'week', 'day', 'hours', 'meroppet', 'contact', 'address', 'phone', 'email'),
  lead: (n, m) => `Vi finns på ${n} platser i ${m} kommuner. Låna på en plats. Lämna på en annan.`,
  hoursUnknown: 'Vi vet inte tiderna. Ring eller fråga på ett bibliotek nära dig.',
  staffed: 'vi är här',
  meroppetWhat:
    'Meröppet är när vi har gått hem. Då kan du komma in med ditt kort och din kod. Först måste du skriva på ett avtal.',
  exceptions: 'Dagar med andra tider',
  examples: 'exempel',
  examplesText: 'Tiderna är bara exempel. Ring om du vill vara säker.',
  services: 'Det här finns här',
  eventsHere: 'Det händer här',
  noEventsHere: 'Inget är på gång just nu.',
  searchHere: 'Se vad som finns här nu',
  kinds: {
    main: 'Stort bibliotek',
    branch: 'Bibliotek',
    bus: 'Bokbuss',
    bus_stop: 'Här stannar bokbussen',
    deposit: 'Plats där du kan låna',
    hub: 'Här byter böckerna bil',
  },
  noneOpen: 'Inget bibliotek har öppet nu.',
  pickupHere: 'Du kan hämta böcker här.',
  noPickup: 'Du kan inte hämta böcker här som du har reserverat.',
}
