import type { Texts } from '../sv/index.ts'
import { reserve as swedish } from '../sv/reserve.ts'
import { kept } from './kept.ts'

export const reserve: Texts['reserve'] = {
  ...kept(
    swedish,
    'title',
    'heading',
    'pickup',
    'arrives',
    'near',
    'onlyFormat',
    'onlyLanguage',
    'onlyPart',
    'deed',
  ),
  ...kept(swedish, 'doneTitle', 'promise', 'anyHint', 'hereNow'),
  pickupHint: 'Ditt eget bibliotek står först.',
  queueFirst: 'du får vänta på din tur',
  which: 'Vilken vill du ha?',
  any: 'Det spelar ingen roll',
  onlyEdition: edition => `Bara den här: ${edition}`,
  whichPart: 'Vilken del eller vilket nummer?',
  anyPart: 'Det spelar ingen roll',
  partHint: 'Väljer du en del är det den som gäller.',
  free: 'Det är gratis. Vi skriver till dig när du kan hämta.',
  unknownPickup: 'Där kan du inte hämta. Välj en annan plats.',
  doneLine: (work, branch) => `${work}. Du hämtar i ${branch}.`,
  place: (place, copies) => `Du är nummer ${place} i kön. Vi har ${copies}.`,
  promiseFrom: (from, when) => `Den finns på hyllan i ${from}. Troligen hos dig ${when}.`,
  promiseLater: 'Vi skriver till dig när det är din tur.',
  undo: 'Ångra',
  unknownTitle: 'Den finns inte längre',
  unknownText: 'Kanske har du hämtat den. Det du väntar på ser du på dina sidor.',
  ended: {
    cancelled: {
      title: 'Reservationen är borttagen',
      text: 'Du väntar inte på den längre. Du kan reservera den igen. Då står du sist i kön.',
    },
    not_collected: {
      title: 'Den hämtades inte i tid',
      text: 'Nästa i kön fick den. Du kan reservera den igen. Då står du sist i kön.',
    },
    expired: {
      title: 'Reservationen gäller inte längre',
      text: 'Tiden är slut. Du kan reservera den igen. Då står du sist i kön.',
    },
  },
  again: 'Reservera igen',
  seeMine: 'Se det jag väntar på',
  searchMore: 'Sök mer',
  refusedTitle: 'Det gick inte',
}
