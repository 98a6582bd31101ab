import { plural } from '../locale.ts'

export const reserve = {
  title: (work: string) => `Reservera ${work}`,
  heading: 'Reservera',
  pickup: 'Var vill du hämta?',
  pickupHint: 'Ditt eget bibliotek står först.',
  arrives: (when: string) => `troligen ${when}`,
  hereNow: 'står på hyllan här',
  queueFirst: 'i turordning',
  near: 'Ditt bibliotek',
  which: 'Vilken utgåva?',
  any: 'Vilken utgåva som helst',
  anyHint: 'Går fortast',
  onlyFormat: (format: string) => `Bara ${format.toLowerCase()}`,
  onlyLanguage: (language: string) => `Bara på ${language}`,
  onlyEdition: (edition: string) => `Just den här utgåvan: ${edition}`,
  onlyPart: (part: string) => `Bara ${part}`,
  whichPart: 'Vilken del eller vilket nummer?',
  anyPart: 'Vilken som helst',
  partHint: 'Väljer du en del gäller den före valet av utgåva.',
  deed: 'Reservera',
  free: 'Det kostar inget att reservera. Du får ett meddelande när du kan hämta.',
  unknownPickup: 'Det biblioteket kan du inte hämta på. Välj ett annat.',
  doneTitle: 'Reserverad',
  doneLine: (work: string, branch: string) => `${work} – hämta i ${branch}.`,
  place: (place: number, copies: number) =>
    `Du är nummer ${place} i kön. ${plural('sv', copies, { one: 'Vi har 1 exemplar.', other: `Vi har ${copies} exemplar.` })}`,
  promise: (when: string) => `Troligen hos dig ${when}.`,
  promiseFrom: (from: string, when: string) => `Den står på hyllan i ${from}. Troligen hos dig ${when}.`,
  promiseLater: 'Vi säger till när det är din tur.',
  undo: 'Ångra reservationen',
  unknownTitle: 'Reservationen finns inte',
  unknownText:
    'Den är kanske hämtad, eller så är du inloggad med ett annat kort. Det du väntar på ser du på dina sidor.',
  ended: {
    cancelled: {
      title: 'Reservationen är borttagen',
      text: 'Den finns inte längre. Vill du ha den ändå kan du reservera igen, men du hamnar sist i kön.',
    },
    not_collected: {
      title: 'Reservationen hämtades inte i tid',
      text: 'Den gick vidare till nästa i kön. Vill du ha den ändå kan du reservera igen, men du hamnar sist i kön.',
    },
    expired: {
      title: 'Reservationen har gått ut',
      text: 'Den hann inte fram inom tiden för reservationen. Vill du ha den ändå kan du reservera igen, men du hamnar sist i kön.',
    },
  },
  again: 'Reservera igen',
  seeMine: 'Se mina reservationer',
  searchMore: 'Sök vidare',
  refusedTitle: 'Det gick inte att reservera',
}
