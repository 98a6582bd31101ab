import { swedishWorth } from '../build.ts'
import { kinds } from '../segment.ts'
import { inReadingOrder, readInOrder, unnumbered } from '../series.rules.ts'
import { seriesNamed, termsOfSeries } from '../series.ts'
import { cut } from './document.ts'
import { levelAt } from './levels.ts'
import type { Hit, Questions } from './questions.ts'

/** The series a question names, as in `../series.ts`; the names beside it are counted only when there is such a series. */
export async function seriesAsked(questions: Questions, text: string, best: number): Promise<string | null> {
  const terms = termsOfSeries(text, best).map(cut)
  const series = terms.filter(term => term.startsWith(kinds.place))
  const count = await questions.count(series)
  if (!series.some(term => count(term) > 0)) return null
  const counted = await questions.count(terms)
  return seriesNamed(text, best, term => counted(cut(term)) > 0)
}

/** The place of a hit in a series, of the terms it is called by; null = it is of another series or none. */
function placeIn(series: string, called: readonly string[]): string | null {
  const start = cut(`${kinds.place}${series}|`)
  const term = called.find(one => one.startsWith(start))
  if (term !== undefined) return term.slice(start.length)
  return called.includes(cut(kinds.place + series)) ? unnumbered : null
}

/** The first hits by relevance, those of a series in reading order among themselves. @param hits with `whole` of each */
export function readFrom(series: string, hits: readonly Hit[]): Hit[] {
  const ordered = inReadingOrder(hits.slice(0, readInOrder), ({ _score, sort, _source }) => ({
    level: levelAt(Number(_score)),
    swedish: Number(sort?.[1]) >= swedishWorth,
    place: placeIn(series, (_source as { readonly whole?: readonly string[] }).whole ?? []),
  }))
  return [...ordered, ...hits.slice(readInOrder)]
}
