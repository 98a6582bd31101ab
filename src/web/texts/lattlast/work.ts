import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { work as swedish } from '../sv/work.ts'
import { kept } from './kept.ts'

export const work: Texts['work'] = {
  ...kept(swedish, 'by', 'nearest', 'fetch', 'reserve', 'branch', 'shelf', 'mine', 'dueBack', 'copies'),
  ...kept(swedish, 'moreBranches', 'series', 'seriesPart', 'thisOne', 'whereOnShelf', 'unknownYear'),
  formats: 'Bok, film eller annat',
  inBranches: (n, of) => (n === 0 ? 'Ingen är inne nu.' : `Den finns inne på ${n} av ${of} bibliotek.`),
  fetchNow: branch => `Den finns på hyllan i ${branch}.`,
  queue: (waiting, copies) =>
    plural('lattlast', waiting, {
      one: `1 person väntar. Vi har ${copies}.`,
      other: `${waiting} personer väntar. Vi har ${copies}.`,
    }),
  state: 'Finns den?',
  edition: 'Vilken',
  states: {
    ...swedish.states,
    on_hold_shelf: 'Någon ska hämta den',
    on_order: 'Vi har köpt den',
    in_processing: 'Vi gör den klar',
    missing: 'Borta',
    lost: 'Borta',
    claimed_returned: 'Borta',
    damaged: 'Trasig',
    withdrawn: 'Finns inte kvar',
    promised: 'Någon annan ska ha den',
    reference: 'Läs den här',
  },
  quick: n => `${n} korta lån. Dem kan du bara låna på plats.`,
  noCopies: 'Vi har ingen just nu.',
  about: 'Vad handlar den om?',
  editions: 'Olika tryck',
  reserveEdition: 'Reservera just den här',
  facts: 'Mer om boken',
  factNames: {
    ...swedish.factNames,
    creators: 'Vem har gjort den?',
    originalTitle: 'Titel på sitt första språk',
    publisher: 'Vem har gett ut den?',
    year: 'År',
    extent: 'Hur lång',
    classMark: 'Plats på hyllan',
    subjects: 'Handlar om',
    genres: 'Sort',
  },
}
