import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { search as swedish } from '../sv/search.ts'
import { kept } from './kept.ts'

export const search: Texts['search'] = {
  ...kept(swedish, 'languages', 'audiences', 'title', 'heading', 'corrected', 'meant', 'chosen', 'decade'),
  ...kept(swedish, 'suggestTitle', 'onShelfNow', 'myLibrary', 'sortLabel', 'hits', 'reserve', 'seriesPart'),
  ...kept(swedish, 'onLoan', 'onLoanUntil', 'withYou', 'readyAt', 'shelfHere', 'newWithin', 'branchesWithin'),
  ...kept(swedish, 'findLibrary', 'moreValues', 'suggestKinds'),
  formats: {
    ...swedish.formats,
    'large-print': 'Bok med stora bokstäver',
    braille: 'Bok för fingrarna (punktskrift)',
    audiobook: 'Bok att lyssna på',
    'talking-book': 'Talbok',
    'e-book': 'Bok på nätet',
    'e-audiobook': 'Bok att lyssna på, på nätet',
    'e-film': 'Film på nätet',
    'e-music': 'Musik på nätet',
    'board-game': 'Spel',
    magazine: 'Tidning',
    newspaper: 'Dagstidning',
    'e-magazine': 'Tidning på nätet',
    object: 'Sak',
  },
  nothing: query => `Vi hittar inget för ”${query}”`,
  libraryChoice: 'Vi har valt den här',
  putLast: 'Vi har satt den sist',
  searchExactly: 'Sök på det jag skrev',
  leftOut: words => `Ingen bok har alla orden. Vi sökte utan ${words.map(word => `”${word}”`).join(', ')}.`,
  refine: 'Välj',
  showHits: 'Visa',
  facets: {
    ...swedish.facets,
    format: 'Bok, film eller annat',
    genre: 'Sort',
    subject: 'Handlar om',
    creator: 'Vem har skrivit?',
    digital: 'På nätet',
  },
  suggestNothing: 'Skriv minst två bokstäver. Då visar vi förslag.',
  inNowAt: (branch, others) =>
    others === 0
      ? `finns i ${branch}`
      : `finns i ${branch} och på ${plural('lattlast', others, { one: '1 bibliotek till', other: `${others} bibliotek till` })}`,
  clearAll: 'Ta bort alla val',
  sorts: {
    ...swedish.sorts,
    creator: 'Vem som har skrivit',
    newest: 'Ny först',
    fastest: 'Snabbast till mig',
  },
  sortButton: 'Sortera',
  inAt: (branch, copies) =>
    plural('lattlast', copies, { one: `finns i ${branch}`, other: `finns i ${branch}, vi har ${copies}` }),
  inMany: (branches, copies) => `finns på ${branches} bibliotek, vi har ${copies}`,
  queue: (waiting, copies) => `${waiting} står i kö, vi har ${copies}`,
  noCopies: 'vi har ingen nu',
  onlyHere: 'du kan läsa den här men inte låna den',
  emptyTips: 'Gör så här',
  emptySpelling: 'Titta om orden är rätt. Eller skriv färre ord.',
  emptyFilters: 'Ta bort något du har valt.',
  emptyAsk: 'Fråga på ditt bibliotek. Vi kan låna av andra. Vi kan också köpa.',
  notFoundFoot: 'Hittar du inte det du söker?',
  notFoundFootText: 'Vi kan köpa det. Vi kan också låna det av andra. Fråga på ditt bibliotek.',
}
