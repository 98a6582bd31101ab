import type { FacetName } from './port.ts'
import type { Texts } from './texts.ts'

/** The facets that stand fixed in an index; where copies stand now, and what is new, is counted live. */
export const fixedFacets = [
  'format',
  'language',
  'audience',
  'age',
  'decade',
  'digital',
  'genre',
  'subject',
  'series',
  'creator',
] as const satisfies readonly FacetName[]
export type FixedFacet = (typeof fixedFacets)[number]

/** Facets with few values: what a work has of all of them together is one of few signatures, counted at one stroke. */
export const signedFacets: readonly FixedFacet[] = fixedFacets.slice(0, 7)

/**
 * All facet values of a work: its signature, and a row of the others, so that one walk over the works found counts every
 * facet. Values are numbered facet by facet, within each in the order of its names.
 */
export interface FacetRows {
  /** Sorted by bytes. */
  readonly names: Readonly<Record<FixedFacet, Texts>>
  readonly signatures: Uint32Array
  /** The values of signature n are `signatureValues[signatureOffsets[n] .. signatureOffsets[n + 1]]`. */
  readonly signatureOffsets: Uint32Array
  readonly signatureValues: Uint32Array
  /** The other values of work n are `values[offsets[n] .. offsets[n + 1]]`. */
  readonly offsets: Uint32Array
  readonly values: Uint32Array
  /** 1 for the commonest values of each facet in the rows; those values in order; and the rows with those alone, each value
   * as its place among them, so that counting them needs little memory. */
  readonly inHead: Uint8Array
  readonly heads: Uint32Array
  readonly headOffsets: Uint32Array
  readonly headValues: Uint16Array
  /** For each facet how many works have the commonest value outside its head. */
  readonly tailMost: Uint32Array
}

/** The numbers of a facet's values among those of all: the first, and the one after the last. */
export function stretchOfFacet(
  { names }: Pick<FacetRows, 'names'>,
  facet: FixedFacet,
): readonly [number, number] {
  let from = 0
  for (const one of fixedFacets) {
    if (one === facet) break
    from += names[one].length
  }
  return [from, from + names[facet].length]
}

/** No language said. */
export const noLanguage = 0xffffffff

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
  /** Numbers of works in the order of `works`, so that one is found by halving. */
  readonly byWork: Uint32Array
  readonly titles: Texts
  readonly sortTitles: Texts
  readonly firstCreators: Texts
  /** Sorted by bytes; what a term means is said by its first letter (see `kinds`). */
  readonly terms: Texts
  readonly termOffsets: Uint32Array
  readonly postings: Uint32Array
  readonly masks: Uint8Array
  /** The words of each work in the order they are written, as terms; `textMark + field` stands before each text. */
  readonly stream: Uint32Array
  readonly streamOffsets: Uint32Array
  readonly facets: FacetRows
  /** When the latest copy of a work came, in days since 1970; 0 = nobody knows. */
  readonly addedDay: Uint16Array
  /** Which part of its series a work is; 0 = none said. */
  readonly part: Uint16Array
  /** Every kind of edition there is: its format and language as places among the names of those facets. */
  readonly formFormat: Uint32Array
  readonly formLanguage: Uint32Array
  /** The kinds of editions a work has: those of work n are `forms[formOffsets[n] .. formOffsets[n + 1]]`. */
  readonly formOffsets: Uint32Array
  readonly forms: Uint16Array
  readonly copyOffsets: Uint32Array
  readonly copyBranch: Int32Array
  /** 1 = can be had now. Written in place at every scan. */
  readonly copyFree: Uint8Array
  /** The kind of edition a copy is of. */
  readonly copyForm: Uint16Array
  /** For each work the branches with a copy that can be had now, a bit each, so many words as `lanes`; kept like `copyFree`. */
  readonly freeAt: Uint32Array
  /** Terms very many works say, and for each what their facets count: see `heavy.ts`. */
  readonly heavyTerms: Uint32Array
  readonly heavyCounts: Uint32Array
}

/** First letters of terms: word, stem, å-less word, whole title, whole name, the end of a name, series, place in a series, whole subject, its stems, shelf mark, identifier. */
export const kinds = {
  word: 'w',
  stem: 's',
  plain: 'p',
  title: 't',
  name: 'n',
  family: 'f',
  series: 'r',
  place: 'o',
  subject: 'b',
  subjectStems: 'd',
  shelf: 'c',
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
export const uint16 = (length: number): Uint16Array =>
  shared(buffer => new Uint16Array(buffer, 0, length), length * 2)
export const uint8 = (length: number): Uint8Array =>
  shared(buffer => new Uint8Array(buffer, 0, length), length)
export const float32 = (length: number): Float32Array =>
  shared(buffer => new Float32Array(buffer, 0, length), length * 4)

/** What stands in a stream before each text, with its field added: no term has so high a number. */
export const textMark = 0xffffff00

/** Where a work stands in a segment; undefined = not there. */
export function placeOfWork({ works, byWork }: Segment, work: number): number | undefined {
  let [low, high] = [0, byWork.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((works[byWork[middle] as number] as number) < work) low = middle + 1
    else high = middle
  }
  const at = byWork[low]
  return at !== undefined && works[at] === work ? at : undefined
}
