import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const work: Texts['work'] = {
  by: 'by',
  formats: 'Formats',
  inBranches: (n, of) =>
    n === 0
      ? 'No copy is in just now.'
      : plural('en', n, { one: `In at 1 of ${of} libraries.`, other: `In at ${n} of ${of} libraries.` }),
  nearest: branch => `Nearest to you: ${branch}.`,
  fetch: (branch, when) => `Likely to be with you in ${branch} ${when}.`,
  fetchNow: branch => `It is on the shelf in ${branch}.`,
  queue: (waiting, copies) =>
    `${plural('en', waiting, { one: '1 person is', other: `${waiting} people are` })} waiting. ${plural('en', copies, { one: 'We have 1 copy.', other: `We have ${copies} copies.` })}`,
  reserve: 'Reserve',
  whereOnShelf: 'Where is it on the shelf?',
  branch: 'Library',
  shelf: 'Shelf',
  state: 'State',
  edition: 'Edition',
  mine: 'your library',
  states: {
    available: 'In',
    on_loan: 'On loan',
    in_transit: 'On its way',
    on_hold_shelf: 'Waiting to be collected',
    transit_cancelled: 'On its way',
    on_order: 'On order',
    in_processing: 'Being prepared',
    missing: 'Missing',
    lost: 'Lost',
    claimed_returned: 'Missing',
    damaged: 'Damaged',
    withdrawn: 'Withdrawn',
    promised: 'Reserved',
    reference: 'Read in the library',
  },
  dueBack: day => `due ${day}`,
  copies: n => plural('en', n, { one: '1 copy', other: `${n} copies` }),
  quick: n =>
    plural('en', n, {
      one: '1 quick loan: cannot be reserved, only borrowed on the spot.',
      other: `${n} quick loans: cannot be reserved, only borrowed on the spot.`,
    }),
  noCopies: 'There are no copies in this format just now.',
  moreBranches: n => plural('en', n, { one: 'Show 1 more library', other: `Show ${n} more libraries` }),
  about: 'About the contents',
  series: name => `The series ${name}`,
  seriesPart: part => `Part ${part}`,
  thisOne: 'this one',
  editions: 'Editions',
  reserveEdition: 'Reserve this very edition',
  facts: 'Facts',
  factNames: {
    creators: 'By and with',
    language: 'Language',
    originalTitle: 'Original title',
    publisher: 'Publisher',
    year: 'Published',
    extent: 'Extent',
    isbn: 'ISBN',
    classMark: 'Classification',
    subjects: 'Subjects',
    genres: 'Genre',
    audience: 'For whom',
  },
  unknownYear: 'year unknown',
}
