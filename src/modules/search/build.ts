import {
  broadKeys,
  identifier,
  initialled,
  shelfMarkKey,
  stemOf,
  wholeName,
  wholeTitle,
  withoutRings,
  words,
} from './analyser/index.ts'
import { field } from './fields.rules.ts'
import { Growing, growingBytes, growingNumbers, growingShorts } from './growing.ts'
import { withHeavy } from './heavy.ts'
import { swedishPlaces, workOrder } from './order.ts'
import type { IndexDocument, Worth } from './port.ts'
import { RowBuilder } from './rows.ts'
import { float32, int16, int32, kinds, type Segment, textMark, uint8, uint16, uint32 } from './segment.ts'
import { seriesTerms } from './series.rules.ts'
import { freeAtOf } from './shelves.ts'
import { byBytes, textsOf } from './texts.ts'

const numbers = growingNumbers
const bytes = growingBytes

/** What the worth of a work is counted from. */
export interface WorthCase {
  readonly languages: readonly string[]
  /** The branch of each copy. */
  readonly branches: readonly number[]
  readonly loans: number
  readonly lastYear: number | null
}

/** What a Swedish edition is worth: more than all else together. */
export const swedishWorth = 40

/** Static worth within a tier, part by part: the parts after the first never sum to what Swedish gives. */
export const worthOf = ({ languages, branches, loans, lastYear }: WorthCase): Worth => ({
  swedish: languages.includes('swe') ? swedishWorth : 0,
  branches: Math.log1p(new Set(branches).size),
  copies: 0.5 * Math.log1p(branches.length),
  loans: 0.6 * Math.log1p(loans),
  recent: lastYear ? Math.max(0, Math.min(lastYear, 2030) - 1970) * 0.004 : 0,
})

/** Swedish before all others, then copies spread over branches and loans, weakly the recent. */
export function rankOf(document: IndexDocument): number {
  const { languages, loans, lastYear, copies } = document
  const worth = worthOf({ languages, branches: copies.map(copy => copy.branch), loans, lastYear })
  return worth.swedish + worth.branches + worth.copies + worth.loans + worth.recent
}

/** What a series prints for a work; null = nothing. */
export const numberIn = ({ numbers = [] }: IndexDocument, series: string): string | null =>
  numbers.find(one => one.series === series)?.number ?? null

export function familyFirst(name: string): string {
  const parts = name.split(' ')
  return parts.length > 1 ? `${parts.at(-1)} ${parts.slice(0, -1).join(' ')}` : name
}

/** Builds an index over works that come one at a time. The same code reads the words here and in the query. */
export class SegmentBuilder {
  readonly #termIds = new Map<string, number>()
  readonly #wordIds = new Map<string, readonly number[]>()
  /** For each term the number of its last pair, so that a work that says a word twice is noted once. */
  readonly #lastPair = numbers()
  readonly #pairTerm = numbers()
  readonly #pairDoc = numbers()
  readonly #pairMask = bytes()
  readonly #stream = numbers()
  readonly #streamOffsets = numbers()
  readonly #works = new Growing<Int32Array>(length => new Int32Array(length))
  readonly #rank = new Growing<Float32Array>(length => new Float32Array(length))
  readonly #loans = new Growing<Int32Array>(length => new Int32Array(length))
  readonly #firstYear = new Growing<Int16Array>(length => new Int16Array(length))
  readonly #lastYear = new Growing<Int16Array>(length => new Int16Array(length))
  readonly #copyOffsets = numbers()
  readonly #copyBranch = new Growing<Int32Array>(length => new Int32Array(length))
  readonly #copyFree = bytes()
  readonly #titles: string[] = []
  readonly #sortTitles: string[] = []
  readonly #firstCreators: string[] = []
  readonly #addedDay = growingShorts()
  readonly #part = growingShorts()
  readonly #rows = new RowBuilder()

  constructor() {
    this.#streamOffsets.push(0)
    this.#copyOffsets.push(0)
  }

  #id(term: string): number {
    const known = this.#termIds.get(term)
    if (known !== undefined) return known
    const id = this.#termIds.size
    this.#termIds.set(term, id)
    this.#lastPair.push(0xffffffff)
    return id
  }

  #term(term: string, doc: number, mask: number): void {
    this.#pair(this.#id(term), doc, mask)
  }

  #pair(id: number, doc: number, mask: number): void {
    const last = this.#lastPair.at[id] as number
    if (last !== 0xffffffff && this.#pairDoc.at[last] === doc) {
      this.#pairMask.at[last] = (this.#pairMask.at[last] as number) | mask
      return
    }
    this.#lastPair.at[id] = this.#pairTerm.length
    this.#pairTerm.push(id)
    this.#pairDoc.push(doc)
    this.#pairMask.push(mask)
  }

  #words(text: string, doc: number, mask: number): void {
    this.#stream.push(textMark + mask)
    for (const word of words(text)) {
      const ids = this.#idsOf(word)
      this.#stream.push(ids[0] as number)
      for (const id of ids) this.#pair(id, doc, mask)
    }
  }

  /** The terms of a word: as written, its stem and those of its parts, its stem without rings if it has any. Read once for each word. */
  #idsOf(word: string): readonly number[] {
    const known = this.#wordIds.get(word)
    if (known) return known
    const plain = withoutRings(word)
    const terms = [kinds.word + word, ...broadKeys(word).map(key => kinds.stem + key)]
    if (plain) terms.push(kinds.plain + stemOf(plain))
    const ids = terms.map(term => this.#id(term))
    this.#wordIds.set(word, ids)
    return ids
  }

  add(document: IndexDocument): void {
    const doc = this.#works.length
    this.#works.push(document.work)
    this.#rank.push(rankOf(document))
    this.#loans.push(document.loans)
    this.#firstYear.push(document.firstYear ?? 0)
    this.#lastYear.push(document.lastYear ?? 0)
    this.#titles.push(document.title)
    this.#sortTitles.push(document.sortTitle)
    this.#firstCreators.push(familyFirst(document.creators[0] ?? ''))
    for (const title of new Set([document.title, ...document.titles])) {
      const mask = title === document.title ? field.title : field.other
      this.#term(kinds.title + wholeTitle(title), doc, mask)
      this.#words(title, doc, mask)
    }
    for (const creator of document.creators) {
      const name = wholeName(creator)
      this.#term(kinds.name + name, doc, field.creator)
      // "Strindberg", "Ajvide Lindqvist": people are called by the end of their name.
      for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1))
        this.#term(kinds.family + name.slice(at + 1), doc, field.creator)
      for (const short of initialled(name)) this.#term(kinds.family + short, doc, field.creator)
      this.#words(creator, doc, field.creator)
    }
    for (const series of document.series) {
      this.#term(kinds.series + wholeTitle(series), doc, field.series)
      this.#words(series, doc, field.series)
    }
    for (const series of document.series)
      for (const term of seriesTerms(series, numberIn(document, series)))
        this.#term(kinds.place + term, doc, field.series)
    for (const subject of new Set([...document.subjects, ...document.genres])) {
      const said = words(subject)
      this.#term(kinds.subject + said.join(' '), doc, field.subject)
      this.#term(kinds.subjectStems + said.map(stemOf).join(' '), doc, field.subject)
      this.#words(subject, doc, field.subject)
    }
    for (const mark of document.classes ?? []) this.#term(kinds.shelf + shelfMarkKey(mark), doc, field.shelf)
    for (const id of document.identifiers) this.#term(kinds.id + identifier(id), doc, field.title)
    this.#streamOffsets.push(this.#stream.length)
    for (const copy of document.copies) {
      this.#copyBranch.push(copy.branch)
      this.#copyFree.push(copy.available ? 1 : 0)
    }
    this.#copyOffsets.push(this.#copyBranch.length)
    this.#addedDay.push(document.addedDay ?? 0)
    this.#part.push(document.part ?? 0)
    this.#rows.add(document)
  }

  done(): Segment {
    const sorted = [...this.#termIds.keys()]
    // The plain order is much quicker, and the same but for letters beyond the first plane.
    if (sorted.some(term => /[\ud800-\udfff]/.test(term))) sorted.sort(byBytes)
    else sorted.sort()
    const placeOfTerm = new Uint32Array(sorted.length)
    for (const [place, term] of sorted.entries()) placeOfTerm[this.#termIds.get(term) as number] = place
    this.#termIds.clear()
    const works = this.#works.shared(int32)
    const copies = {
      copyOffsets: this.#copyOffsets.shared(uint32),
      copyBranch: this.#copyBranch.shared(int32),
      copyFree: this.#copyFree.shared(uint8),
    }
    const stream = this.#stream.shared(uint32)
    for (let n = 0; n < stream.length; n++)
      if ((stream[n] as number) < textMark) stream[n] = placeOfTerm[stream[n] as number] as number
    return withHeavy({
      size: works.length,
      works,
      byWork: workOrder(works),
      rank: this.#rank.shared(float32),
      loans: this.#loans.shared(int32),
      firstYear: this.#firstYear.shared(int16),
      lastYear: this.#lastYear.shared(int16),
      byTitle: swedishPlaces(this.#sortTitles),
      byCreator: swedishPlaces(this.#firstCreators),
      titles: textsOf(this.#titles),
      sortTitles: textsOf(this.#sortTitles),
      firstCreators: textsOf(this.#firstCreators),
      terms: textsOf(sorted),
      ...this.#postings(placeOfTerm),
      stream,
      streamOffsets: this.#streamOffsets.shared(uint32),
      ...this.#rows.done(),
      addedDay: this.#addedDay.shared(uint16),
      part: this.#part.shared(uint16),
      ...copies,
      freeAt: freeAtOf(works.length, copies),
    })
  }

  /** Puts each pair at its term's place: works came in order, so that each list is in order as it fills. */
  #postings(placeOfTerm: Uint32Array): Pick<Segment, 'termOffsets' | 'postings' | 'masks'> {
    const count = this.#pairTerm.length
    const termOffsets = uint32(placeOfTerm.length + 1)
    const placeOf = (pair: number): number => placeOfTerm[this.#pairTerm.at[pair] as number] as number
    for (let pair = 0; pair < count; pair++) {
      const after = placeOf(pair) + 1
      termOffsets[after] = (termOffsets[after] as number) + 1
    }
    for (let n = 1; n < termOffsets.length; n++)
      termOffsets[n] = (termOffsets[n] as number) + (termOffsets[n - 1] as number)
    const next = termOffsets.slice()
    const postings = uint32(count)
    const masks = uint8(count)
    for (let pair = 0; pair < count; pair++) {
      const place = placeOf(pair)
      const at = next[place] as number
      next[place] = at + 1
      postings[at] = this.#pairDoc.at[pair] as number
      masks[at] = this.#pairMask.at[pair] as number
    }
    return { termOffsets, postings, masks }
  }
}

export function buildSegment(documents: Iterable<IndexDocument>): Segment {
  const builder = new SegmentBuilder()
  for (const document of documents) builder.add(document)
  return builder.done()
}
