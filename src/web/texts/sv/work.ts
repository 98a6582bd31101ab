import { plural } from '../locale.ts'

const inBranches = (n: number, of: number) =>
  n === 0
    ? 'Inget exemplar är inne just nu.'
    : plural('sv', n, { one: `Inne på 1 av ${of} bibliotek.`, other: `Inne på ${n} av ${of} bibliotek.` })

export const work = {
  by: 'av',
  formats: 'Former',
  inBranches,
  nearest: (branch: string) => `Närmast dig: ${branch}.`,
  fetch: (branch: string, when: string) => `Troligen hos dig i ${branch} ${when}.`,
  fetchNow: (branch: string) => `Står på hyllan i ${branch}.`,
  queue: (waiting: number, copies: number) =>
    plural('sv', waiting, {
      one: `1 person väntar. Vi har ${copies} exemplar.`,
      other: `${waiting} personer väntar. Vi har ${copies} exemplar.`,
    }),
  reserve: 'Reservera',
  whereOnShelf: 'Var finns den på hyllan?',
  branch: 'Bibliotek',
  shelf: 'Hylla',
  state: 'Läge',
  edition: 'Utgåva',
  mine: 'ditt bibliotek',
  states: {
    available: 'Inne',
    on_loan: 'Utlånad',
    in_transit: 'På väg',
    on_hold_shelf: 'Väntar på att hämtas',
    transit_cancelled: 'På väg',
    on_order: 'Beställd',
    in_processing: 'Under iordningställande',
    missing: 'Saknas',
    lost: 'Förkommen',
    claimed_returned: 'Saknas',
    damaged: 'Skadad',
    withdrawn: 'Utgallrad',
    promised: 'Reserverad',
    reference: 'Läses på plats',
  },
  dueBack: (day: string) => `åter ${day}`,
  copies: (n: number) => plural('sv', n, { one: '1 exemplar', other: `${n} exemplar` }),
  quick: (n: number) => `${n} snabblån: går inte att reservera, bara låna på plats.`,
  noCopies: 'Det finns inga exemplar i den här formen just nu.',
  moreBranches: (n: number) =>
    plural('sv', n, { one: 'Visa 1 bibliotek till', other: `Visa ${n} bibliotek till` }),
  about: 'Om innehållet',
  series: (name: string) => `Serien ${name}`,
  seriesPart: (part: string) => `Del ${part}`,
  thisOne: 'den här',
  editions: 'Utgåvor',
  reserveEdition: 'Reservera just den här utgåvan',
  facts: 'Fakta',
  factNames: {
    creators: 'Av och med',
    language: 'Språk',
    originalTitle: 'Originaltitel',
    publisher: 'Förlag',
    year: 'Utgiven',
    extent: 'Omfång',
    isbn: 'ISBN',
    classMark: 'Klassifikation',
    subjects: 'Ämnen',
    genres: 'Genre',
    audience: 'För vem',
  },
  unknownYear: 'år okänt',
}
