import type { FeedCursor } from '../../database/feed.ts'
import { stemOf, wholeTitle, words } from './analyser/index.ts'
import type { Municipalities } from './count.ts'
import { gather } from './gather.ts'
import { beginning, match, type Searcher, searcherOf } from './match.ts'
import type {
  Explanation,
  IndexChange,
  IndexCopy,
  IndexDocument,
  SearchRequest,
  SearchResult,
  Suggestion,
} from './port.ts'
import { buildSegment, kinds, type Segment } from './segment.ts'

export interface EngineStart {
  readonly segment: Segment
  readonly cursor: FeedCursor
  readonly municipalities: readonly (readonly [branch: number, municipality: number])[]
}

/** A segment of works that came or changed since the large one was built, with their documents to merge it from. */
interface Fresh {
  readonly searcher: Searcher
  readonly documents: Map<number, IndexDocument>
}

/**
 * The search engine in one thread: a large segment that never changes but for where copies stand, and small ones of works
 * that came or changed since. Each change makes a segment of its own; two of like size are merged, so that there are few,
 * and a work is built anew only a few times however many come after it.
 */
export class Engine {
  readonly #municipalities: Municipalities
  readonly #base: Searcher
  readonly #fresh: Fresh[] = []
  cursor: FeedCursor

  constructor({ segment, cursor, municipalities }: EngineStart) {
    this.#municipalities = new Map(municipalities)
    this.#base = searcherOf(segment)
    this.cursor = cursor
  }

  get #searchers(): Searcher[] {
    return [this.#base, ...this.#fresh.map(one => one.searcher)]
  }

  query(request: SearchRequest): SearchResult {
    return gather(this.#searchers, request, this.#municipalities)
  }

  /** Titles, names and series that begin with what has been typed so far; from two letters. */
  suggest(text: string, limit: number): Suggestion[] {
    const typed = words(text).join(' ')
    const start = wholeTitle(text)
    if (start.length < 2) return []
    const found: { kind: Suggestion['kind']; searcher: Searcher; doc: number; term: number; rank: number }[] =
      []
    for (const searcher of this.#searchers) {
      const { segment, gone } = searcher
      const { termOffsets, postings, rank } = segment
      for (const [kind, prefix, begin] of [
        ['work', kinds.title, start],
        ['creator', kinds.name, typed],
        ['series', kinds.series, start],
      ] as const) {
        const [from, to] = beginning(searcher, prefix + begin)
        for (let term = from; term < to; term++) {
          let top = -1
          const end = termOffsets[term + 1] as number
          for (let at = termOffsets[term] as number; at < end; at++) {
            const doc = postings[at] as number
            if (!gone[doc] && (top < 0 || (rank[doc] as number) > (rank[top] as number))) top = doc
          }
          if (top >= 0) found.push({ kind, searcher, doc: top, term, rank: rank[top] as number })
        }
      }
    }
    found.sort((a, b) => b.rank - a.rank || workOf(a) - workOf(b))
    const shown = new Map<string, Suggestion>()
    for (const one of found) {
      if (shown.size >= limit) break
      const { kind, searcher, doc, term } = one
      const text = suggestionText(
        searcher.segment,
        kind,
        doc,
        (searcher.segment.terms[term] as string).slice(1),
      )
      const key = `${kind} ${text}`
      if (!shown.has(key)) shown.set(key, { kind, text, work: workOf(one) })
    }
    return [...shown.values()]
  }

  explain(request: SearchRequest, work: number): Explanation {
    const searchers = this.#searchers
    const where = searchers.find(
      searcher => searcher.workAt.has(work) && !searcher.gone[searcher.workAt.get(work) ?? 0],
    )
    const doc = where?.workAt.get(work)
    let tier: number | null = null
    if (where && doc !== undefined) {
      const found = match(where, request.text)
      const reached = where.tierOf[doc] as number
      tier = reached === 255 ? null : reached
      for (const one of found) where.tierOf[one] = 255
    }
    const count = (term: string): number =>
      searchers.reduce((sum, { segment, termAt }) => {
        const at = termAt.get(term)
        return at === undefined
          ? sum
          : sum + (segment.termOffsets[at + 1] as number) - (segment.termOffsets[at] as number)
      }, 0)
    return {
      work,
      tier,
      score: where && doc !== undefined ? (where.segment.rank[doc] as number) : 0,
      words: words(request.text).map(word => ({
        word,
        stem: stemOf(word),
        works: count(kinds.word + word),
        inflected: count(kinds.stem + stemOf(word)),
      })),
    }
  }

  feed(changes: readonly IndexChange[], cursor?: FeedCursor): void {
    const put = new Map<number, IndexDocument>()
    for (const change of changes) {
      if (change.kind === 'copies') {
        this.#setCopies(change.work, change.copies)
        continue
      }
      const work = change.kind === 'put' ? change.document.work : change.work
      this.#forget(work)
      put.delete(work)
      if (change.kind === 'put') put.set(work, change.document)
    }
    if (put.size) this.#add(put)
    if (cursor) this.cursor = cursor
  }

  #forget(work: number): void {
    for (const { workAt, gone } of this.#searchers) {
      const at = workAt.get(work)
      if (at !== undefined) gone[at] = 1
    }
    for (const { documents } of this.#fresh) documents.delete(work)
  }

  #add(documents: Map<number, IndexDocument>): void {
    let newest = documents
    for (
      let last = this.#fresh.at(-1);
      last && last.documents.size <= 2 * newest.size;
      last = this.#fresh.at(-1)
    ) {
      newest = new Map([...last.documents, ...newest])
      this.#fresh.pop()
    }
    this.#fresh.push({ searcher: searcherOf(buildSegment([...newest.values()])), documents: newest })
  }

  /** Writes where a work's copies stand, in place; how many there are does not change (see `fits`). */
  #setCopies(work: number, copies: readonly IndexCopy[]): void {
    for (const { searcher, documents } of this.#fresh) {
      const document = documents.get(work)
      if (!document) continue
      documents.set(work, { ...document, copies })
      writeCopies(searcher.segment, searcher.workAt.get(work) ?? 0, copies)
      return
    }
    const at = this.#base.workAt.get(work)
    if (at !== undefined && !this.#base.gone[at]) writeCopies(this.#base.segment, at, copies)
  }

  /** Whether a work is here with just so many copies: if not, its whole document is needed. */
  fits(work: number, copies: number): boolean {
    for (const { segment, workAt, gone } of this.#searchers) {
      const at = workAt.get(work)
      if (at === undefined || gone[at]) continue
      return (segment.copyOffsets[at + 1] as number) - (segment.copyOffsets[at] as number) === copies
    }
    return false
  }

  get works(): number {
    let gone = 0
    for (const one of this.#base.gone) gone += one
    return this.#base.segment.size - gone + this.changed
  }

  get changed(): number {
    return this.#fresh.reduce((sum, one) => sum + one.documents.size, 0)
  }
}

const workOf = ({ searcher, doc }: { searcher: Searcher; doc: number }): number =>
  searcher.segment.works[doc] as number

function writeCopies(segment: Segment, doc: number, copies: readonly IndexCopy[]): void {
  const from = segment.copyOffsets[doc] as number
  if ((segment.copyOffsets[doc + 1] as number) - from !== copies.length) return
  for (const [n, copy] of copies.entries()) {
    segment.copyBranch[from + n] = copy.branch
    segment.copyFree[from + n] = copy.available ? 1 : 0
  }
}

function suggestionText(segment: Segment, kind: Suggestion['kind'], doc: number, key: string): string {
  if (kind === 'work') return segment.titles[doc] as string
  const column = segment.columns[kind === 'creator' ? 'creator' : 'series']
  for (let at = column.offsets[doc] as number; at < (column.offsets[doc + 1] as number); at++) {
    const name = column.names[column.values[at] as number] as string
    if (words(name).join(' ').includes(key)) return name
  }
  return key
}
