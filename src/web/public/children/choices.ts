import { type AgeBand, ageBands } from '../../../modules/search/index.ts'
import { type FilterName, noFilters, type SearchQuery } from '../search/query.ts'

/** What a child may like to read about. */
export const likes = [
  ...(['djur', 'hastar', 'spokligt', 'mysterier', 'roligt', 'aventyr', 'magi', 'rymden', 'fotboll'] as const),
  ...(['fakta', 'dinosaurier', 'vanner', 'natur', 'rim'] as const),
] as const
/** What it may be besides a story in a book. */
export const kinds = ['latt', 'lyssna', 'serier', 'film', 'spel'] as const
export const choices = [...likes, ...kinds] as const
export type Choice = (typeof choices)[number]

/** What the address of a page for children says. */
export type ChildrenAsk = {
  readonly age: AgeBand | null
  readonly choice: Choice | null
  readonly q: string
  /** The words exactly as written. */
  readonly exact: boolean
  readonly page: number
}

/** Reads a choice from an address; what makes no sense is left out, never an error. */
export function readChildrenAsk(query: URLSearchParams): ChildrenAsk {
  const page = Number(query.get('sida') ?? '1')
  return {
    age: ageBands.find(band => band === query.get('alder')) ?? null,
    choice: choices.find(choice => choice === query.get('gillar')) ?? null,
    q: (query.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, 200),
    exact: query.get('exakt') === '1',
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  }
}

/** The address of the start page for an age, or of what is found there: the same choice always has the same address. */
export function childrenHref(path: '/barn' | '/barn/hitta', ask: Partial<ChildrenAsk>): string {
  const params = new URLSearchParams()
  if (ask.q) params.set('q', ask.q)
  if (ask.choice) params.set('gillar', ask.choice)
  if (ask.age) params.set('alder', ask.age)
  if (ask.exact) params.set('exakt', '1')
  if (ask.page && ask.page > 1) params.set('sida', String(ask.page))
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

/** Headings as cataloguers write them: with a small letter or a capital. */
const written = (words: string): string[] =>
  words.split(', ').flatMap(word => [word, word.charAt(0).toLocaleUpperCase('sv') + word.slice(1)])

/** Headings and genre terms that say what a choice is about. The facets of the index name them exactly. */
const about: Readonly<Record<(typeof likes)[number], string>> = {
  djur: 'djur, djurberättelser, katter, hundar, hästar, kaniner, grisar, gris, kor, björnar, vargar, rävar, fåglar, fiskar, insekter, husdjur',
  hastar: 'hästar, ponnyer, ridning, ridsport, hästberättelser, stallet',
  spokligt: 'spöken, monster, skräck, rysare, vampyrer, häxor, zombier, spökhistorier, skuggor',
  mysterier: 'deckare, detektiver, detektivhistorier, mysterier, brott, spioner, agenter',
  roligt: 'humor, roliga historier, humoristiska skildringar, vitsar, bus',
  aventyr:
    'äventyr, äventyrsberättelser, äventyrsböcker, pirater, sjörövare, riddare, vikingar, rövare, resor',
  magi: 'fantasy, magi, trollkarlar, trolleri, drakar, troll, mumintroll, älvor, sagor, folksagor',
  rymden:
    'rymden, planeter, astronomi, rymdfart, rymdresor, rymdvarelser, rymdskepp, robotar, science fiction',
  fotboll: 'fotboll, fotbollsspelare, fotbollslag, idrott, sport',
  fakta:
    'faktaböcker, fakta, experiment, teknik, kroppen, människokroppen, historia, stenåldern, uppslagsböcker',
  dinosaurier: 'dinosaurier, förhistoriska djur, fossil',
  vanner: 'vänskap, vänner, skolan, kompisar, kärlek, familjer, syskon',
  natur: 'naturen, natur, skogar, skogen, trädgårdar, växter, miljö',
  rim: 'ramsor, rim och ramsor, rim, sånger, barnvisor, visor, sång',
}

type Way = Partial<Record<FilterName, readonly string[]>>

/** The ways a choice may be asked for. Cataloguers say it in headings or in genre terms; the one that finds most is taken. */
function waysOf(choice: Choice): readonly Way[] {
  switch (choice) {
    case 'latt':
      return [{ genre: written('lättläst') }, { amne: written('lättläst, lättlästa böcker') }]
    case 'lyssna':
      return [{ form: ['audiobook', 'e-audiobook', 'talking-book'] }]
    case 'serier':
      return [{ form: ['comic'] }, { genre: written('serier, tecknade serier') }]
    case 'film':
      return [{ form: ['film', 'e-film'] }]
    case 'spel':
      return [{ form: ['game', 'board-game'] }]
    default: {
      const words = written(about[choice])
      return [{ amne: words }, { genre: words }]
    }
  }
}

/** Records of films and games seldom say how old their public is: they are for children of every age. */
const ofEveryAge: readonly (Choice | null)[] = ['film', 'spel']

/** The searches a page for children may make for what was chosen: always and only among what is for children. */
export function searchesOf(ask: ChildrenAsk): readonly SearchQuery[] {
  const age = ask.age === null || ofEveryAge.includes(ask.choice) ? [] : [ask.age]
  const ways: readonly Way[] = ask.choice ? waysOf(ask.choice) : [{}]
  return ways.map(way => ({
    ...{ q: ask.q, page: ask.page, exact: ask.exact },
    ...{ sort: 'relevance', onShelf: false, words: [] },
    filters: { ...noFilters(), malgrupp: ['child'], alder: age, ...way },
  }))
}

/** The search that finds most, the first of equals. */
export function fullest<T>(searches: readonly T[], totals: readonly number[]): T | undefined {
  const most = Math.max(...totals)
  return searches[totals.indexOf(most)]
}

/** Choices that lead to something, in their own order; a child is never sent where there is nothing. */
export const leadingSomewhere = <C>(list: readonly C[], totalOf: (choice: C) => number): C[] =>
  list.filter(choice => totalOf(choice) > 0)
