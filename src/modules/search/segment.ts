import {
  broadKeys,
  identifier,
  stemOf,
  wholeName,
  wholeTitle,
  withoutRings,
  words,
} from './analyser/index.ts'
import type { FacetName, IndexDocument } from './port.ts'

/** The facets that stand fixed in an index; where copies stand now is counted live. */
export const fixedFacets = [
  'format',
  'language',
  'audience',
  'genre',
  'subject',
  'decade',
  'series',
  'creator',
] as const satisfies readonly FacetName[]
export type FixedFacet = (typeof fixedFacets)[number]

/** Where in a work a word stands. */
export const field = { title: 1, creator: 2, series: 4, subject: 8 } as const

/** Values of a facet for every work: those of work n are `values[offsets[n] .. offsets[n + 1]]`. */
export interface Column {
  readonly names: readonly string[]
  readonly offsets: Uint32Array
  readonly values: Uint32Array
}

/** An index over some works, on flat typed arrays. Works are numbered from 0 within it. */
export interface Segment {
  readonly size: number
  readonly works: Int32Array
  readonly rank: Float32Array
  readonly loans: Int32Array
  readonly firstYear: Int16Array
  readonly lastYear: Int16Array
  /** Place in Swedish order of title, and of first creator. */
  readonly byTitle: Uint32Array
  readonly byCreator: Uint32Array
  readonly titles: readonly string[]
  readonly sortTitles: readonly string[]
  readonly firstCreators: readonly string[]
  /** Sorted; what a term means is said by its first letter (see `kinds`). */
  readonly terms: readonly string[]
  readonly termOffsets: Uint32Array
  readonly postings: Uint32Array
  readonly masks: Uint8Array
  readonly columns: Readonly<Record<FixedFacet, Column>>
  readonly copyOffsets: Uint32Array
  readonly copyBranch: Int32Array
  /** 1 = can be had now. Written in place at every scan. */
  readonly copyFree: Uint8Array
}

/** First letters of terms: word, stem, å-less word, whole title, whole name, series, identifier. */
export const kinds = {
  word: 'w',
  stem: 's',
  plain: 'p',
  title: 't',
  name: 'n',
  series: 'r',
  id: 'i',
} as const

const shared = <T>(make: (buffer: SharedArrayBuffer) => T, bytes: number): T =>
  make(new SharedArrayBuffer(Math.max(bytes, 8)))
export const int32 = (length: number): Int32Array =>
  shared(buffer => new Int32Array(buffer, 0, length), length * 4)
export const uint32 = (length: number): Uint32Array =>
  shared(buffer => new Uint32Array(buffer, 0, length), length * 4)
export const int16 = (length: number): Int16Array =>
  shared(buffer => new Int16Array(buffer, 0, length), length * 2)
export const uint8 = (length: number): Uint8Array =>
  shared(buffer => new Uint8Array(buffer, 0, length), length)
export const float32 = (length: number): Float32Array =>
  shared(buffer => new Float32Array(buffer, 0, length), length * 4)

/** A list of numbers that grows without boxing each. */
class Growing {
  at = new Uint32Array(4)
  length = 0
  push(value: number): void {
    if (this.length === this.at.length) {
      const wider = new Uint32Array(this.length * 2)
      wider.set(this.at)
      this.at = wider
    }
    this.at[this.length++] = value
  }
}

/** Static worth within a tier: copies spread over branches, loans, Swedish before others, weakly the recent. */
function rankOf(document: IndexDocument): number {
  const branches = new Set(document.copies.map(copy => copy.branch)).size
  return (
    Math.log1p(branches) +
    0.5 * Math.log1p(document.copies.length) +
    0.6 * Math.log1p(document.loans) +
    (document.languages.includes('swe') ? 0.8 : 0) +
    (document.lastYear ? Math.max(0, Math.min(document.lastYear, 2030) - 1970) * 0.004 : 0)
  )
}

const valuesOf: Readonly<Record<FixedFacet, (document: IndexDocument) => readonly string[]>> = {
  format: document => document.formats,
  language: document => document.languages,
  audience: document => [document.audience],
  genre: document => document.genres,
  subject: document => document.subjects,
  decade: document => (document.firstYear === null ? [] : [String(Math.floor(document.firstYear / 10) * 10)]),
  series: document => document.series,
  creator: document => document.creators,
}

function columnOf(
  documents: readonly IndexDocument[],
  read: (document: IndexDocument) => readonly string[],
): Column {
  const ids = new Map<string, number>()
  const offsets = uint32(documents.length + 1)
  const all = new Growing()
  for (const [n, document] of documents.entries()) {
    for (const value of new Set(read(document))) {
      let id = ids.get(value)
      if (id === undefined) {
        id = ids.size
        ids.set(value, id)
      }
      all.push(id)
    }
    offsets[n + 1] = all.length
  }
  const values = uint32(all.length)
  values.set(all.at.subarray(0, all.length))
  return { names: [...ids.keys()], offsets, values }
}

const collator = new Intl.Collator('sv-SE', { sensitivity: 'base', numeric: true })

/** The place of each text in Swedish order; empty ones last. */
function order(texts: readonly string[]): Uint32Array {
  const places = uint32(texts.length)
  const at = texts.map((_, n) => n)
  at.sort((a, b) => {
    const [one = '', other = ''] = [texts[a], texts[b]]
    if (!one || !other) return one ? -1 : other ? 1 : a - b
    return collator.compare(one, other) || a - b
  })
  for (const [place, n] of at.entries()) places[n] = place
  return places
}

/** Builds an index over works. The same code reads the words here and in the query. */
export function buildSegment(documents: readonly IndexDocument[]): Segment {
  const size = documents.length
  const lists = new Map<string, { docs: Growing; masks: Growing }>()
  const add = (term: string, n: number, mask: number) => {
    let list = lists.get(term)
    if (!list) {
      list = { docs: new Growing(), masks: new Growing() }
      lists.set(term, list)
    }
    const last = list.docs.length - 1
    if (last >= 0 && list.docs.at[last] === n) list.masks.at[last] = (list.masks.at[last] as number) | mask
    else {
      list.docs.push(n)
      list.masks.push(mask)
    }
  }
  const addWords = (text: string, n: number, mask: number) => {
    for (const word of words(text)) {
      add(kinds.word + word, n, mask)
      for (const key of broadKeys(word)) add(kinds.stem + key, n, mask)
      const plain = withoutRings(word)
      if (plain) add(kinds.plain + stemOf(plain), n, mask)
    }
  }
  const copyOffsets = uint32(size + 1)
  const copies = documents.reduce((sum, document) => sum + document.copies.length, 0)
  const segment = {
    works: int32(size),
    rank: float32(size),
    loans: int32(size),
    firstYear: int16(size),
    lastYear: int16(size),
    copyBranch: int32(copies),
    copyFree: uint8(copies),
  }
  let copyAt = 0
  for (const [n, document] of documents.entries()) {
    segment.works[n] = document.work
    segment.rank[n] = rankOf(document)
    segment.loans[n] = document.loans
    segment.firstYear[n] = document.firstYear ?? 0
    segment.lastYear[n] = document.lastYear ?? 0
    for (const title of new Set([document.title, ...document.titles])) {
      add(kinds.title + wholeTitle(title), n, field.title)
      addWords(title, n, field.title)
    }
    for (const creator of document.creators) {
      add(kinds.name + wholeName(creator), n, field.creator)
      addWords(creator, n, field.creator)
    }
    for (const series of document.series) {
      add(kinds.series + wholeTitle(series), n, field.series)
      addWords(series, n, field.series)
    }
    for (const subject of [...document.subjects, ...document.genres]) addWords(subject, n, field.subject)
    for (const id of document.identifiers) add(kinds.id + identifier(id), n, field.title)
    for (const copy of document.copies) {
      segment.copyBranch[copyAt] = copy.branch
      segment.copyFree[copyAt] = copy.available ? 1 : 0
      copyAt++
    }
    copyOffsets[n + 1] = copyAt
  }
  const terms = [...lists.keys()].sort()
  const total = terms.reduce((sum, term) => sum + (lists.get(term)?.docs.length ?? 0), 0)
  const termOffsets = uint32(terms.length + 1)
  const postings = uint32(total)
  const masks = uint8(total)
  let at = 0
  for (const [n, term] of terms.entries()) {
    const list = lists.get(term)
    if (list) {
      postings.set(list.docs.at.subarray(0, list.docs.length), at)
      for (let k = 0; k < list.masks.length; k++) masks[at + k] = list.masks.at[k] as number
      at += list.docs.length
      lists.delete(term)
    }
    termOffsets[n + 1] = at
  }
  const columns = Object.fromEntries(
    fixedFacets.map(name => [name, columnOf(documents, valuesOf[name])]),
  ) as Record<FixedFacet, Column>
  const sortTitles = documents.map(document => document.sortTitle)
  const firstCreators = documents.map(document => {
    const parts = (document.creators[0] ?? '').split(' ')
    return parts.length > 1 ? `${parts.at(-1)} ${parts.slice(0, -1).join(' ')}` : (parts[0] ?? '')
  })
  return {
    size,
    ...segment,
    byTitle: order(sortTitles),
    byCreator: order(firstCreators),
    titles: documents.map(document => document.title),
    sortTitles,
    firstCreators,
    terms,
    termOffsets,
    postings,
    masks,
    columns,
    copyOffsets,
  }
}
