import { words } from './analyser/index.ts'
import { clausesOf } from './ask.rules.ts'
import { swedishWorth } from './build.ts'
import { field } from './fields.rules.ts'
import type { Found } from './find.ts'
import { listAt, listOf, type Searcher } from './lists.ts'
import { tierAt } from './match.ts'
import { kinds } from './segment.ts'
import {
  inReadingOrder,
  type NamedSeries,
  readInOrder,
  seriesBeside,
  unnumbered,
  wholeSeries,
} from './series.rules.ts'
import type { Candidate } from './sort.ts'
import { indexOfText, stretchOf, textAt } from './texts.ts'

/**
 * What a question may name as a series, the likeliest first: beside a name only when nothing is called as the question is
 * written, since whoever writes a title or a name asks for no series.
 * @param best the best level of what was found
 */
function mayName(text: string, best: number): NamedSeries[] {
  const alone = tierAt(best) > 2
  return clausesOf(text).flatMap(({ mask, phrase, text: said }): NamedSeries[] => {
    if (phrase || !(mask & field.series)) return []
    const asked = words(said)
    return [...wholeSeries(asked), ...(alone && mask !== field.series ? seriesBeside(asked) : [])]
  })
}

const termsOfName = (name: string): string[] => [kinds.name, kinds.family].map(kind => kind + name)
/** Several are called by their family names: "Sjöwall Wahlöö". */
const familiesIn = (name: string): string[] => name.split(' ').map(word => kinds.family + word)
const isNamed = (name: string, there: (term: string) => boolean): boolean =>
  termsOfName(name).some(there) || familiesIn(name).every(there)

/** Every term it depends on whether a question names a series. */
export const termsOfSeries = (text: string, best: number): string[] =>
  mayName(text, best).flatMap(({ series, name }) => [
    kinds.place + series,
    ...(name === null ? [] : [...termsOfName(name), ...familiesIn(name)]),
  ])

/** The series a question names, alone or beside a name; null = none. @param there whether any work holds a term */
export function seriesNamed(text: string, best: number, there: (term: string) => boolean): string | null {
  for (const { series, name } of mayName(text, best))
    if (there(kinds.place + series) && (name === null || isNamed(name, there))) return series
  return null
}

/** The words a question was asked with at last: put right, or without those that were left out. */
export const askedWords = (
  text: string,
  { corrected, leftOut }: { readonly corrected: string | null; readonly leftOut: readonly string[] },
): string => {
  if (corrected !== null) return corrected
  if (!leftOut.length) return text
  return words(text)
    .filter(word => !leftOut.includes(word))
    .join(' ')
}

/** The best level found, as far as it matters: the first that is a title or a name ends the search. */
function bestFound(searchers: readonly Searcher[], docs: readonly Uint32Array[]): number {
  let best = 255
  for (const [n, { levelOf }] of searchers.entries()) {
    const list = docs[n] as Uint32Array
    for (let k = 0; k < list.length; k++) {
      best = Math.min(best, levelOf[list[k] as number] as number)
      if (tierAt(best) <= 2) return best
    }
  }
  return best
}

/** The series a question names among the works of some segments, where it has been asked. */
export function seriesAsked(searchers: readonly Searcher[], text: string, found: Found): string | null {
  const there = (term: string): boolean =>
    searchers.some(({ segment }) => indexOfText(segment.terms, term) >= 0)
  return seriesNamed(askedWords(text, found), bestFound(searchers, found.docs), there)
}

/** Whether a work is of a series. */
export const isOf = ({ segment }: Searcher, series: string, doc: number): boolean =>
  listOf(segment, kinds.place + series).docs.includes(doc)

/** The place of each work of a series in a segment. */
function placesIn({ segment }: Searcher, series: string): ReadonlyMap<number, string> {
  const places = new Map<number, string>()
  for (const doc of listOf(segment, kinds.place + series).docs) places.set(doc, unnumbered)
  const start = `${kinds.place}${series}|`
  const [from, to] = stretchOf(segment.terms, start)
  for (let term = from; term < to; term++) {
    const place = textAt(segment.terms, term).slice(start.length)
    for (const doc of listAt(segment, term).docs) places.set(doc, place)
  }
  return places
}

/** Hits in their order, those of a series in reading order among themselves: see `inReadingOrder`. */
export function readFrom(series: string, hits: readonly Candidate[]): Candidate[] {
  const first = hits.slice(0, readInOrder)
  const places = new Map<Searcher, ReadonlyMap<number, string>>()
  const placeOf = ({ searcher, doc }: Candidate): string | null => {
    const known = places.get(searcher) ?? placesIn(searcher, series)
    places.set(searcher, known)
    return known.get(doc) ?? null
  }
  const ordered = inReadingOrder(first, hit => ({
    level: hit.level,
    swedish: (hit.searcher.segment.rank[hit.doc] as number) >= swedishWorth,
    place: placeOf(hit),
  }))
  return hits.length > readInOrder ? [...ordered, ...hits.slice(readInOrder)] : ordered
}
