import {
  identifier,
  initialled,
  shelfMarkKey,
  stemOf,
  stemsOf,
  wholeName,
  wholeTitle,
  withoutRings,
  words,
} from '../analyser/index.ts'
import { joinedStems, waysToPart } from '../apart.ts'
import { type Clause, clausesOf } from '../ask.rules.ts'
import { anywhere, field, named, titles } from '../fields.rules.ts'
import { many } from '../lists.ts'
import { level, mostWords } from '../match.ts'
import { kinds } from '../segment.ts'
import { cut } from './document.ts'
import type { Json } from './mapping.ts'

/** Works that stand at a level, as a query that only says yes or no. */
interface AtLevel {
  readonly level: number
  readonly query: Json
}

/** In how many works a term stands. */
export type Count = (term: string) => number

const term = (name: string, value: string): Json => ({ term: { [name]: cut(value) } })
const anyTerm = (name: string, values: readonly string[]): Json =>
  values.length === 1 ? term(name, values[0] as string) : { terms: { [name]: values.map(cut) } }
const prefix = (name: string, value: string): Json => ({ prefix: { [name]: cut(value) } })
export const all = (filter: readonly Json[]): Json =>
  filter.length === 1 ? (filter[0] as Json) : { bool: { filter } }
export const any = (should: readonly Json[]): Json =>
  should.length === 1 ? (should[0] as Json) : { bool: { should, minimum_should_match: 1 } }
export const nothing: Json = { match_none: {} }

/** The part of the index a mask means: "in_titles", "text_any". */
const fieldsOf = new Map<number, string>([
  ...([
    [anywhere, 'any'],
    [named, 'named'],
    [titles, 'titles'],
  ] as const),
  ...([
    [field.creator, 'creator'],
    [field.series, 'series'],
    [field.subject, 'subject'],
  ] as const),
])
const nameOf = (mask: number): string => fieldsOf.get(mask) ?? 'any'

/**
 * A level as a score and back: a score is the better the higher. Sums of whole numbers below 2^24 are exact in a score, so
 * that something else may stand above `scoreStep` in it.
 */
export const scoreOf = (of: number): number => 256 - of
export const scoreStep = 512
export const levelAt = (score: number): number => 256 - (Math.round(score) % scoreStep)

/** What must be counted before a question can be asked: whole subjects, and words that may be two. */
export const countedFor = (text: string): string[] =>
  clausesOf(text).flatMap(clause => {
    if (clause.phrase || clause.mask === field.shelf) return []
    const asked = words(clause.text)
    const [only = ''] = asked
    return [
      ...(clause.mask === anywhere ? [wholeSubjectStems(asked)] : []),
      ...(asked.length === 1 && waysToPart(only).length ? [kinds.word + only] : []),
    ].map(cut)
  })

const wholeSubjectStems = (asked: readonly string[]): string =>
  kinds.subjectStems + asked.map(stemOf).join(' ')

function levelsOf(clause: Clause, count: Count, most: number): AtLevel[] {
  if (clause.mask === field.shelf) {
    const key = kinds.shelf + shelfMarkKey(clause.text)
    return [
      { level: level(1), query: term('whole', key) },
      { level: level(2), query: prefix('whole', key) },
    ]
  }
  const asked = words(clause.text).slice(0, most)
  if (!asked.length) return []
  if (clause.phrase) return phrase(asked, clause.mask)
  return [...whole(clause, count), ...byWords(asked, clause.mask, count)]
}

/** Those called just that: identifier, title, name, series, subject; and titles that begin so. */
function whole({ text, mask }: Clause, count: Count): AtLevel[] {
  const found: AtLevel[] = []
  const add = (at: number, query: Json) => found.push({ level: at, query })
  const id = identifier(text)
  if (mask === anywhere && id.length >= 4) add(level(0), term('whole', kinds.id + id))
  const title = wholeTitle(text)
  if (mask & titles) {
    add(level(1), term('whole', kinds.title + title))
    add(level(1, 1), term('titled', kinds.title + title))
    add(level(2, 3), prefix('titled', `${kinds.title}${title} `))
  }
  if (mask & field.creator) {
    const name = wholeName(text)
    add(level(1), term('whole', kinds.name + name))
    const [initials] = initialled(name)
    if (initials) add(level(2), term('whole', kinds.name + initials))
    add(level(2), term('whole', kinds.family + name))
  }
  if (mask & field.series) {
    if (mask === field.series) add(level(1), term('whole', kinds.series + title))
    add(level(2), term('whole', kinds.place + title))
  }
  if (!(mask & field.subject)) return found
  const stems = wholeSubjectStems(words(text))
  const alone = mask === field.subject
  const isBroad = !alone && count(cut(stems)) >= many
  const exact = term('whole', kinds.subject + words(text).join(' '))
  add(alone ? level(1) : isBroad ? level(2, 1) : level(5), exact)
  if (alone || isBroad) add(alone ? level(2) : level(2, 2), term('whole', stems))
  return found
}

/** Those that say all the words: as written, inflected, parted or joined, or with å, ä, ö where a and o were written. */
function byWords(asked: readonly string[], mask: number, count: Count): AtLevel[] {
  const found: AtLevel[] = []
  const alone = mask === field.subject
  const [close, wide] = [`in_${nameOf(alone ? mask : mask & named)}`, `in_${nameOf(mask)}`]
  const add = (at: number, queries: readonly Json[]) => found.push({ level: at, query: all(queries) })
  /** Inflected words in titles and names, else anywhere: the one better than the other. */
  const addWide = (inNamed: number, otherwise: number, terms: readonly (readonly string[])[]) => {
    const within = (name: string): Json[] => terms.map(one => anyTerm(name, one))
    if (mask === anywhere) add(inNamed, within(close))
    else if (alone && inNamed < otherwise) add(inNamed, [...within(wide), ...within('in_named')])
    add(mask === anywhere || alone ? otherwise : inNamed, within(wide))
  }
  add(
    level(3, 1),
    asked.map(word => term(close, kinds.word + word)),
  )
  if (mask === anywhere) found.push(...titleAndName(asked))
  const stems = asked.map(word => stemsOf(word).map(stem => kinds.stem + stem))
  addWide(level(4), alone ? level(4) : level(5, 1), stems)
  for (const [n, joined] of joinedStems(asked).entries()) {
    if (!joined.length) continue
    const terms = joined.map(stem => kinds.stem + stem)
    addWide(level(4, 1), level(5, 2), [...stems.slice(0, n), terms, ...stems.slice(n + 2)])
  }
  const [only = ''] = asked
  if (asked.length === 1 && !count(cut(kinds.word + only)))
    for (const parts of waysToPart(only))
      found.push({ level: level(4, 2), query: beside(parts.join(' '), `text_${nameOf(mask)}`) })
  if (!asked.every(word => !withoutRings(word))) return found
  const ringed = asked.map((word, n) => [
    kinds.plain + stemOf(word),
    ...(asked.length === 1 ? [] : (stems[n] as string[])),
  ])
  add(
    level(6, 6),
    ringed.map(terms => anyTerm(wide, terms)),
  )
  return found
}

/** Those of whose title the words are the whole, and the name the rest: "kallocain karin boye", "boye kallocain". */
const titleAndName = (asked: readonly string[]): AtLevel[] =>
  asked.slice(1).flatMap((_, n) => {
    const [front, back] = [asked.slice(0, n + 1).join(' '), asked.slice(n + 1).join(' ')]
    return [
      [front, back],
      [back, front],
    ].map(([title = '', name = '']) => ({
      level: level(3),
      query: all([
        term('titled', kinds.title + wholeTitle(title)),
        anyTerm('whole', [kinds.name + name, kinds.family + name]),
      ]),
    }))
  })

const beside = (said: string, name: string): Json => ({ match_phrase: { [name]: said } })

/** Those where the words stand beside one another in one text: a whole text, its beginning, within it, in a subject. */
function phrase(asked: readonly string[], mask: number): AtLevel[] {
  const said = asked.join(' ')
  const alone = mask === field.subject
  const name = `text_${nameOf(alone ? mask : mask & named)}`
  const found = [
    { level: level(1), query: beside(`< ${said} >`, name) },
    { level: level(2), query: beside(`< ${said}`, name) },
    { level: level(3, 1), query: beside(said, name) },
  ]
  return mask === anywhere ? [...found, { level: level(5), query: beside(said, 'text_subject') }] : found
}

/** The server takes no query of more parts than 1,024: these are left to the words, the others to what is nearest. */
const mostParts = 800
const mostClauses = 8

/** How many single questions a query is made of, as the server counts them. */
export function partsOf(query: unknown): number {
  if (Array.isArray(query)) return query.reduce((sum: number, one) => sum + partsOf(one), 0)
  if (typeof query !== 'object' || query === null) return 0
  return Object.entries(query).reduce(
    (sum, [name, value]) =>
      sum + (['term', 'terms', 'prefix', 'match_phrase', 'exists'].includes(name) ? 1 : partsOf(value)),
    0,
  )
}

const atLevel = (of: number, query: Json): Json => ({
  constant_score: { filter: query, boost: scoreOf(of) },
})

/** The best of some levels counts: a work's score is that of the best level it stands at. */
const bestOf = (levels: readonly Json[]): Json => (levels.length ? { dis_max: { queries: levels } } : nothing)

function built(clauses: readonly Clause[], count: Count, shift: (of: number) => number, most: number): Json {
  const lists = clauses.map(clause =>
    levelsOf(clause, count, most).map(one => ({ ...one, level: shift(one.level) })),
  )
  const levels = [...new Set(lists.flat().map(one => one.level))].sort((a, b) => a - b)
  const [only] = lists
  const upTo = (of: number, here: (one: number) => boolean): Json[] => {
    const met = lists.map(list => list.filter(one => here(one.level)).map(one => one.query))
    return met.every(queries => queries.length) ? [atLevel(of, all(met.map(any)))] : []
  }
  // A work stands at the worst level of its clauses: where each is met at that level or a better one.
  return bestOf(levels.flatMap(of => upTo(of, one => (lists.length === 1 && only ? one === of : one <= of))))
}

/**
 * A question as a query whose score says the level of each work, see `levelAt`. What is longer than the server takes is
 * asked by its first words.
 */
export function queryOf(text: string, count: Count, shift = (of: number): number => of): Json {
  const clauses = clausesOf(text).slice(0, mostClauses)
  if (!clauses.length) return nothing
  for (let most = mostWords; ; most >>= 1) {
    const query = built(clauses, count, shift, most)
    if (partsOf(query) <= mostParts || most <= 1) return query
  }
}

/** Every work there is, all alike: a question without words. */
export const everyWork: Json = atLevel(level(3), { term: { about: 'work' } })

/** The works that say a word which begins so. */
export const beginning = (word: string): Json => atLevel(level(7), prefix('in_any', kinds.word + word))
