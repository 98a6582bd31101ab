import type { FeedCursor } from '../../database/feed.ts'
import { buildSegment } from './build.ts'
import { explain } from './explain.ts'
import { gather } from './gather.ts'
import { placeIn, type Searcher, searcherOf } from './lists.ts'
import type { Part } from './merge.ts'
import type {
  Explanation,
  IndexChange,
  IndexCopy,
  IndexDocument,
  SearchRequest,
  SearchResult,
  Suggestion,
} from './port.ts'
import { readRequest } from './reading.ts'
import { placeOfWork, type Segment } from './segment.ts'
import type { Municipalities } from './shelves.ts'
import { hasBit, rewriteFreeAt } from './shelves.ts'
import { suggest } from './suggest.ts'
import { textAt } from './texts.ts'

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

  /** What it is made of, to be merged. */
  get parts(): Part[] {
    return this.#searchers.map(({ segment, gone }) => ({ segment, gone }))
  }

  /** Bytes its segments take. */
  get bytes(): number {
    return this.#searchers.reduce((sum, { segment }) => sum + bytesOf(segment), 0)
  }

  query(request: SearchRequest): SearchResult {
    const searchers = this.#searchers
    const {
      request: asked,
      understood,
      rest,
      leftOut,
    } = readRequest(searchers, request, this.#municipalities)
    const result = gather(searchers, asked, this.#municipalities)
    const all = leftOut.length ? { ...result, leftOut: [...leftOut, ...result.leftOut] } : result
    return understood.length ? { ...all, understood, rest } : all
  }

  /** Titles, names, series and subjects that begin with what has been typed so far; from two letters. */
  suggest(text: string, limit: number): Suggestion[] {
    return suggest(this.#searchers, text, limit)
  }

  explain(request: SearchRequest, work: number): Explanation {
    const { request: asked } = readRequest(this.#searchers, request, this.#municipalities)
    return explain(this.#searchers, asked, work, this.#municipalities)
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
    for (const searcher of this.#searchers) {
      const at = placeOfWork(searcher.segment, work)
      if (at === undefined) continue
      searcher.gone[at] = 1
      searcher.someGone = true
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
      writeCopies(searcher.segment, placeOfWork(searcher.segment, work) ?? 0, copies)
      return
    }
    const at = placeIn(this.#base, work)
    if (at !== undefined) writeCopies(this.#base.segment, at, copies)
  }

  /** Whether a work is here with just these copies, wherever they stand now: if not, its whole document is needed. */
  fits(work: number, copies: readonly IndexCopy[]): boolean {
    for (const searcher of this.#searchers) {
      const { segment } = searcher
      const doc = placeIn(searcher, work)
      if (doc === undefined) continue
      const from = segment.copyOffsets[doc] as number
      if ((segment.copyOffsets[doc + 1] as number) - from !== copies.length) return false
      return copies.every(
        ({ branch, format }, n) =>
          hasBit(segment, branch) && formatOfForm(segment, segment.copyForm[from + n] as number) === format,
      )
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

function writeCopies(segment: Segment, doc: number, copies: readonly IndexCopy[]): void {
  const from = segment.copyOffsets[doc] as number
  if ((segment.copyOffsets[doc + 1] as number) - from !== copies.length) return
  for (const [n, copy] of copies.entries()) {
    segment.copyBranch[from + n] = copy.branch
    segment.copyFree[from + n] = copy.available ? 1 : 0
  }
  rewriteFreeAt(segment, doc)
}

const formatOfForm = ({ facets, formFormat }: Segment, form: number): string =>
  textAt(facets.names.format, formFormat[form] as number)

function bytesOf(part: object): number {
  return Object.values(part).reduce<number>((sum, value) => {
    if (ArrayBuffer.isView(value)) return sum + value.byteLength
    return sum + (value && typeof value === 'object' ? bytesOf(value) : 0)
  }, 0)
}
