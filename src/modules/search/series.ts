import { wholeName, words } from './analyser/index.ts'
import { clausesOf } from './ask.rules.ts'
import { swedishWorth } from './build.ts'
import { field } from './fields.rules.ts'
import { listAt, listOf, type Searcher } from './lists.ts'
import { kinds } from './segment.ts'
import { inReadingOrder, type NamedSeries, readInOrder, seriesIn, unnumbered } from './series.rules.ts'
import type { Candidate } from './sort.ts'
import { indexOfText, stretchOf, textAt } from './texts.ts'

/** What a question may name as a series, the likeliest first. */
const mayName = (text: string): NamedSeries[] =>
  clausesOf(text).flatMap(({ mask, phrase, text: said }): NamedSeries[] => {
    if (phrase || !(mask & field.series)) return []
    const named = seriesIn(words(said))
    return mask === field.series ? named.slice(0, 1) : named
  })

const termsOfName = (name: string): string[] => [kinds.name, kinds.family].map(kind => kind + wholeName(name))

/** Every term it depends on whether a question names a series. */
export const termsOfSeries = (text: string): string[] =>
  mayName(text).flatMap(({ series, name }) => [
    kinds.place + series,
    ...(name === null ? [] : termsOfName(name)),
  ])

/** The series a question names, alone or beside a name; null = none. @param there whether any work holds a term */
export function seriesNamed(text: string, there: (term: string) => boolean): string | null {
  for (const { series, name } of mayName(text))
    if (there(kinds.place + series) && (name === null || termsOfName(name).some(there))) return series
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

/** The series a question names among the works of some segments. */
export const seriesAsked = (searchers: readonly Searcher[], text: string): string | null =>
  seriesNamed(text, term => searchers.some(({ segment }) => indexOfText(segment.terms, term) >= 0))

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
