import { broadKeys, stemOf, stemsOf, withoutRings, words } from './analyser/index.ts'
import { worthOf } from './build.ts'
import { field } from './fields.rules.ts'
import { find } from './find.ts'
import { filterOf, reached } from './gather.ts'
import { placeIn, type Searcher, worksWith } from './lists.ts'
import { clear, tierAt } from './match.ts'
import type { Explanation, SearchRequest, WordMet, Worth } from './port.ts'
import { namesOf } from './rows.ts'
import { kinds, type Segment, textMark } from './segment.ts'
import { readInOrder } from './series.rules.ts'
import { isOf, readFrom, seriesAsked } from './series.ts'
import type { Municipalities } from './shelves.ts'
import { best, between, type Candidate, type Near } from './sort.ts'
import { textAt } from './texts.ts'

const fieldNames = [
  [field.title, 'title'],
  [field.creator, 'creator'],
  [field.series, 'series'],
  [field.subject, 'subject'],
  [field.other, 'other-title'],
] as const

/** The words of a work as they are written, each with the fields it stands in. */
function wordsOf({ stream, streamOffsets, terms }: Segment, doc: number): Map<string, number> {
  const found = new Map<string, number>()
  let mask = 0
  for (let at = streamOffsets[doc] as number; at < (streamOffsets[doc + 1] as number); at++) {
    const here = stream[at] as number
    if (here >= textMark) mask = here - textMark
    else {
      const word = textAt(terms, here).slice(1)
      found.set(word, (found.get(word) ?? 0) | mask)
    }
  }
  return found
}

/** How a word meets another; null = it does not. The nearest way first. */
function wayOf(asked: string, word: string): WordMet['as'] | null {
  if (asked === word) return 'written'
  const stems = stemsOf(asked)
  const meets = (keys: readonly string[]): boolean => stems.some(stem => keys.includes(stem))
  if (meets(stemsOf(word))) return 'inflected'
  if (meets(broadKeys(word))) return 'part'
  const plain = withoutRings(word)
  return plain && !withoutRings(asked) && stemOf(plain) === stems[0] ? 'rings' : null
}
const nearest: readonly WordMet['as'][] = ['written', 'inflected', 'part', 'rings']

function metIn(there: ReadonlyMap<string, number>, asked: string): WordMet | null {
  const ways = [...there].flatMap(([word, mask]) => {
    const as = wayOf(asked, word)
    return as ? [{ as, word, mask }] : []
  })
  const [best] = ways.sort((a, b) => nearest.indexOf(a.as) - nearest.indexOf(b.as))
  if (!best) return null
  const fields = fieldNames.flatMap(([bit, name]) => (best.mask & bit ? [name] : []))
  return { as: best.as, word: best.word, fields }
}

function worthIn({ facets, copyOffsets, copyBranch, loans, lastYear }: Segment, doc: number): Worth {
  const year = lastYear[doc] as number
  return worthOf({
    languages: namesOf(facets, 'language', doc),
    branches: [...copyBranch.subarray(copyOffsets[doc], copyOffsets[doc + 1])],
    loans: loans[doc] as number,
    lastYear: year === 0 ? null : year,
  })
}

/** How many of the hits stand before a work, under the filters asked with; null = a filter keeps it out. */
function placeOf(
  searchers: readonly Searcher[],
  docs: readonly Uint32Array[],
  at: { readonly searcher: Searcher; readonly doc: number },
  pass: (searcher: Searcher) => (doc: number) => boolean,
): number | null {
  if (!pass(at.searcher)(at.doc)) return null
  const [level, rank, work] = [
    at.searcher.levelOf[at.doc] as number,
    at.searcher.segment.rank[at.doc] as number,
    at.searcher.segment.works[at.doc] as number,
  ]
  let before = 0
  for (const [n, searcher] of searchers.entries()) {
    const passes = pass(searcher)
    const { levelOf, segment } = searcher
    for (const doc of docs[n] as Uint32Array) {
      const order =
        (levelOf[doc] as number) - level ||
        rank - (segment.rank[doc] as number) ||
        (segment.works[doc] as number) - work
      if (order < 0 && passes(doc)) before++
    }
  }
  return before
}

/** Where it stands among the first hits, those of the series a question names in reading order; -1 = not among them. */
function placeInSeries(
  searchers: readonly Searcher[],
  docs: readonly Uint32Array[],
  work: number,
  series: string,
  pass: (searcher: Searcher) => (doc: number) => boolean,
): number {
  const near: Near = new Map()
  const first = searchers.flatMap((searcher, n) => {
    const kept = (docs[n] as Uint32Array).filter(pass(searcher))
    return best(searcher, kept, readInOrder, 'relevance', near).map(
      (doc): Candidate => ({
        ...{ searcher, doc, work: searcher.segment.works[doc] as number },
        ...reached(searcher.levelOf[doc] as number),
      }),
    )
  })
  const hits = first.sort(between('relevance', near)).slice(0, readInOrder)
  return readFrom(series, hits).findIndex(hit => hit.work === work)
}

/** Why a work stands where it stands among the hits of a question, or why it is not there. */
export function explain(
  searchers: readonly Searcher[],
  request: SearchRequest,
  work: number,
  municipalities: Municipalities,
): Explanation {
  const found = find(searchers, request.text, request.exact)
  const asked = words(found.corrected ?? request.text)
  const searcher = searchers.find(one => placeIn(one, work) !== undefined)
  const doc = searcher && placeIn(searcher, work)
  const level = searcher && doc !== undefined ? (searcher.levelOf[doc] as number) : 255
  const there = searcher && doc !== undefined ? wordsOf(searcher.segment, doc) : new Map<string, number>()
  const series = seriesAsked(searchers, request.text, found)
  const pass = (one: Searcher) => filterOf(one, request, municipalities)
  const byWorth =
    searcher && doc !== undefined && level < 255
      ? placeOf(searchers, found.docs, { searcher, doc }, pass)
      : null
  const readIn =
    searcher && doc !== undefined && series !== null && isOf(searcher, series, doc) ? series : null
  const inOrder =
    readIn === null || byWorth === null ? -1 : placeInSeries(searchers, found.docs, work, readIn, pass)
  const inside = {
    indexed: doc !== undefined,
    level: level === 255 ? null : level & 15,
    place: inOrder < 0 ? byWorth : inOrder,
    worth: searcher && doc !== undefined ? worthIn(searcher.segment, doc) : null,
    inSeries: inOrder >= 0,
    met: asked.map(word => metIn(there, word)),
  }
  for (const [n, one] of searchers.entries()) clear(one, found.docs[n] as Uint32Array)
  return {
    ...{ work, tier: level === 255 ? null : tierAt(level), inside },
    score: searcher && doc !== undefined ? (searcher.segment.rank[doc] as number) : 0,
    ...{ corrected: found.corrected, leftOut: found.leftOut },
    words: asked.map(word => ({
      word,
      stem: stemOf(word),
      works: worksWith(searchers, kinds.word + word),
      inflected: worksWith(searchers, kinds.stem + stemOf(word)),
    })),
  }
}
