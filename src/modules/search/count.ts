import { tailMostOf } from './heads.ts'
import type { Searcher } from './lists.ts'
import { type FacetName, newWithin, type SearchFacet } from './port.ts'
import { eachValue, valueAt } from './rows.ts'
import {
  type FixedFacet,
  fixedFacets,
  noLanguage,
  type Segment,
  signedFacets,
  stretchOfFacet,
} from './segment.ts'
import { addBits, lanesOf } from './shelves.ts'
import { textAt } from './texts.ts'

/** Which municipality a branch belongs to. */
export type Municipalities = ReadonlyMap<number, number>

export const isFixed = (name: FacetName): name is FixedFacet =>
  (fixedFacets as readonly string[]).includes(name)

/** Values shown for a facet; the live ones are few and all are shown. */
export const valuesShown = 40

interface Value {
  readonly value: string
  readonly count: number
}

const mostFirst = (a: Value, b: Value): number => b.count - a.count || (a.value < b.value ? -1 : 1)

/** Which copies count: of the kinds of editions marked 1, at branches that are wanted; null = wherever. */
export interface Wanted {
  readonly forms: Uint8Array
  readonly at: ((branch: number) => boolean) | null
}

/** Names of places and their counts, whatever segment they come from. */
type Named = Map<string, number>
const more = (counts: Named, name: string, by: number): void => {
  if (by) counts.set(name, (counts.get(name) ?? 0) + by)
}

/**
 * Counts facets exactly over the works of several segments. The first segment is the large one: its counts stay numbers,
 * and a value gets its name only when it is shown, since a broad question meets ten thousand creators.
 */
export class Counts {
  readonly #asked: readonly FacetName[]
  readonly #fixed: readonly FixedFacet[]
  readonly #municipalities: Municipalities
  readonly #today: number
  #first: Searcher | undefined
  /** Works of the first segment whose rarer values are not counted yet. */
  #tailOf: Uint32Array | undefined
  /** Works found in the other segments: so much may a value have there. */
  #otherHits = 0
  /** What the first segment has no number for, and what is counted by copies. */
  readonly #others = new Map<FacetName, Named>()

  constructor(asked: readonly FacetName[], municipalities: Municipalities, today: number) {
    this.#asked = asked
    this.#fixed = asked.filter(isFixed)
    this.#municipalities = municipalities
    this.#today = today
  }

  #named(name: FacetName): Named {
    const known = this.#others.get(name)
    if (known) return known
    const made: Named = new Map()
    this.#others.set(name, made)
    return made
  }

  /** Begins a segment: its counts are empty. */
  begin(searcher: Searcher): void {
    this.#first ??= searcher
    searcher.counts.fill(0)
  }

  /** Counts works for every fixed facet and for what is new; those found by a kind of edition are counted apart. */
  add(searcher: Searcher, docs: Uint32Array): void {
    const { segment, counts, ofSignature } = searcher
    if (this.#asked.includes('new')) this.#addNew(segment, docs)
    if (this.#fixed.some(name => signedFacets.includes(name))) {
      ofSignature.fill(0)
      const { signatures, signatureOffsets, signatureValues } = segment.facets
      for (let n = 0; n < docs.length; n++) {
        const signature = signatures[docs[n] as number] as number
        ofSignature[signature] = (ofSignature[signature] as number) + 1
      }
      for (let signature = 0; signature < ofSignature.length; signature++) {
        const count = ofSignature[signature] as number
        if (!count) continue
        const end = signatureOffsets[signature + 1] as number
        for (let at = signatureOffsets[signature] as number; at < end; at++) {
          const value = signatureValues[at] as number
          counts[value] = (counts[value] as number) + count
        }
      }
    }
    const inRows = this.#fixed.some(name => !signedFacets.includes(name))
    if (searcher !== this.#first) this.#otherHits += docs.length
    if (!inRows) return
    const { offsets, values, headOffsets, headValues } = segment.facets
    // Of very many works only the commonest values can be shown: the others are counted only if that proves wrong.
    if (searcher === this.#first && docs.length >= manyWorks) {
      addRows(headOffsets, headValues, docs, counts)
      this.#tailOf = docs
    } else addRows(offsets, values, docs, counts)
  }

  /** Counts the values outside the head of a facet, where one of them may be among those shown, or was chosen. */
  #addTail(first: Searcher, name: FixedFacet, chosen: readonly string[]): void {
    const docs = this.#tailOf
    if (!docs || signedFacets.includes(name)) return
    const { facets } = first.segment
    const most = tailMostOf(facets, name)
    const [from, to] = stretchOfFacet(facets, name)
    const shown = mostOf(first.counts, from, to)
    const least = shown.length < valuesShown ? 0 : (first.counts[shown[valuesShown - 1] as number] as number)
    if (most === 0 || (!chosen.length && least >= most + this.#otherHits)) return
    const { offsets, values, inHead } = facets
    for (let n = 0; n < docs.length; n++) {
      const doc = docs[n] as number
      for (let at = offsets[doc] as number; at < (offsets[doc + 1] as number); at++) {
        const value = values[at] as number
        if (value >= from && value < to && !inHead[value])
          first.counts[value] = (first.counts[value] as number) + 1
      }
    }
  }

  /** Counts works for one facet alone: those that only its own filter keeps out. */
  addTo(name: FacetName, { segment, counts }: Searcher, docs: readonly number[]): void {
    if (name === 'new') this.#addNew(segment, docs)
    if (!isFixed(name)) return
    const [from, to] = stretchOfFacet(segment.facets, name)
    for (const doc of docs)
      eachValue(segment.facets, doc, value => {
        if (value >= from && value < to) counts[value] = (counts[value] as number) + 1
      })
  }

  #addNew({ addedDay }: Segment, docs: ArrayLike<number>): void {
    const counts = this.#named('new')
    for (const days of newWithin) {
      const since = this.#today - Number(days)
      let count = 0
      for (let n = 0; n < docs.length; n++) if ((addedDay[docs[n] as number] as number) > since) count++
      more(counts, days, count)
    }
  }

  /** Counts, for formats or languages, the works by the kinds of their editions, or of their copies on the wanted shelves. */
  addByForm(
    name: 'format' | 'language',
    { segment, counts }: Searcher,
    docs: ArrayLike<number>,
    { forms, at: atBranch }: Wanted,
    onShelf: boolean,
  ): void {
    const [from, to] = stretchOfFacet(segment.facets, name)
    counts.fill(0, from, to)
    const placesOf = name === 'format' ? segment.formFormat : segment.formLanguage
    const last = new Int32Array(to - from).fill(-1)
    const count = (doc: number, form: number): void => {
      const value = placesOf[form] as number
      if (!forms[form] || value === noLanguage || last[value] === doc) return
      last[value] = doc
      counts[from + value] = (counts[from + value] as number) + 1
    }
    const { copyOffsets, copyFree, copyBranch, copyForm, formOffsets } = segment
    for (let n = 0; n < docs.length; n++) {
      const doc = docs[n] as number
      if (onShelf) {
        for (let at = copyOffsets[doc] as number; at < (copyOffsets[doc + 1] as number); at++)
          if (copyFree[at] && (!atBranch || atBranch(copyBranch[at] as number)))
            count(doc, copyForm[at] as number)
      } else
        for (let at = formOffsets[doc] as number; at < (formOffsets[doc + 1] as number); at++)
          count(doc, segment.forms[at] as number)
    }
  }

  /** Counts where works can be had now: a work with three copies in one place counts once there. */
  addPlaces(searcher: Searcher, docs: Uint32Array, forms: Uint8Array | null): void {
    const { segment } = searcher
    const [shelf, municipality] = [this.#asked.includes('shelf'), this.#asked.includes('municipality')]
    if (!shelf && !municipality) return
    if (!forms && lanesOf(segment)) {
      if (shelf) this.#addBranches(segment, docs)
      if (municipality) this.#addMunicipalities(segment, docs)
    } else this.#addByCopies(segment, docs, forms)
  }

  #addBranches(segment: Segment, docs: Uint32Array): void {
    const lanes = lanesOf(segment)
    const { freeAt } = segment
    const count = docs.length
    const words = scratch(count * lanes)
    for (let n = 0; n < count; n++) {
      const from = (docs[n] as number) * lanes
      for (let lane = 0; lane < lanes; lane++) words[lane * count + n] = freeAt[from + lane] as number
    }
    const sums = new Uint32Array(lanes * 32)
    for (let lane = 0; lane < lanes; lane++) addBits(words.subarray(lane * count), count, sums, lane * 32)
    const counts = this.#named('shelf')
    for (const [branch, sum] of sums.entries()) more(counts, String(branch), sum)
  }

  #addMunicipalities(segment: Segment, docs: Uint32Array): void {
    const lanes = lanesOf(segment)
    const names = [...new Set(this.#municipalities.values())]
    const numberOf = new Map(names.map((name, n) => [name, n]))
    const counts = this.#named('municipality')
    for (let first = 0; first < names.length; first += 32) {
      const tables = byteTables(lanes, branch => {
        const n = numberOf.get(this.#municipalities.get(branch) ?? -1) ?? -1
        return n >= first && n < first + 32 ? n - first : -1
      })
      const words = scratch(docs.length)
      for (let n = 0; n < docs.length; n++)
        words[n] = throughTables(segment.freeAt, (docs[n] as number) * lanes, lanes, tables)
      const sums = new Uint32Array(32)
      addBits(words, docs.length, sums, 0)
      for (const [n, count] of sums.entries()) more(counts, String(names[first + n]), count)
    }
  }

  #addByCopies(
    { copyOffsets, copyFree, copyBranch, copyForm }: Segment,
    docs: Uint32Array,
    forms: Uint8Array | null,
  ): void {
    const seen = new Map<number, number>()
    const places = new Map<number, number>()
    const seenPlace = new Map<number, number>()
    const placeCounts = new Map<number, number>()
    const once = (
      last: Map<number, number>,
      counts: Map<number, number>,
      place: number,
      doc: number,
    ): void => {
      if (last.get(place) === doc) return
      last.set(place, doc)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
    for (const doc of docs)
      for (let at = copyOffsets[doc] as number; at < (copyOffsets[doc + 1] as number); at++) {
        if (!copyFree[at] || (forms && !forms[copyForm[at] as number])) continue
        const branch = copyBranch[at] as number
        once(seen, places, branch, doc)
        const municipality = this.#municipalities.get(branch)
        if (municipality !== undefined) once(seenPlace, placeCounts, municipality, doc)
      }
    if (this.#asked.includes('shelf'))
      for (const [place, count] of places) more(this.#named('shelf'), String(place), count)
    if (this.#asked.includes('municipality'))
      for (const [place, count] of placeCounts) more(this.#named('municipality'), String(place), count)
  }

  /** Ends a segment: what is not the first gives its counts to the first, or keeps them by name. */
  end(searcher: Searcher): void {
    const first = this.#first
    if (!first || searcher === first) return
    for (const name of this.#fixed) {
      const { facets } = searcher.segment
      const [from, to] = stretchOfFacet(facets, name)
      for (let value = from; value < to; value++) {
        const count = searcher.counts[value] as number
        if (!count) continue
        const text = textAt(facets.names[name], value - from)
        const there = valueAt(first.segment.facets, name, text)
        if (there === undefined) more(this.#named(name), text, count)
        else first.counts[there] = (first.counts[there] as number) + count
      }
    }
  }

  /** The values most have first; those chosen are shown however few have them. */
  facet(name: FacetName, chosen: readonly string[] = []): SearchFacet {
    const values: Value[] = [...(this.#others.get(name) ?? [])].map(([value, count]) => ({ value, count }))
    const first = this.#first
    if (isFixed(name) && first) {
      this.#addTail(first, name, chosen)
      const { facets } = first.segment
      const [from, to] = stretchOfFacet(facets, name)
      const wanted = chosen.flatMap(value => valueAt(facets, name, value) ?? [])
      for (const value of new Set([...mostOf(first.counts, from, to), ...wanted])) {
        const count = first.counts[value] as number
        if (count) values.push({ value: textAt(facets.names[name], value - from), count })
      }
    }
    values.sort(mostFirst)
    if (!isFixed(name)) return { name, values }
    const must = new Set(chosen)
    return { name, values: values.filter(({ value }, n) => n < valuesShown || must.has(value)) }
  }
}

/** From so many works on a question is very broad. */
const manyWorks = 20_000

/** Works counted together: few enough that what is read of them stays in the nearest cache. */
const together = 64

/**
 * Counts the rows of works. The rows of works found lie far apart in memory: those of some works are touched first, with
 * nothing between that depends on them, so that the processor waits for all at once and not for one after the other.
 * Measured at a million works: half the time.
 */
function addRows(offsets: Uint32Array, values: Uint32Array, docs: Uint32Array, counts: Uint32Array): void {
  for (let first = 0; first < docs.length; first += together) {
    const last = Math.min(docs.length, first + together)
    _touched ^= touch(offsets, values, docs, first, last)
    for (let n = first; n < last; n++) {
      const doc = docs[n] as number
      const end = offsets[doc + 1] as number
      for (let at = offsets[doc] as number; at < end; at++) {
        const value = values[at] as number
        counts[value] = (counts[value] as number) + 1
      }
    }
  }
}

/** What was touched, kept so that no compiler takes the touching away. */
let _touched = 0
function touch(
  offsets: Uint32Array,
  values: Uint32Array,
  docs: Uint32Array,
  first: number,
  last: number,
): number {
  let all = 0
  for (let n = first; n < last; n++) {
    const at = offsets[docs[n] as number] as number
    if (at < values.length) all ^= values[at] as number
  }
  return all
}

/** The numbers of the largest counts in a stretch, the first of equal ones. */
function mostOf(counts: Uint32Array, from: number, to: number): number[] {
  const most: number[] = []
  let least = 0
  for (let value = from; value < to; value++) {
    const count = counts[value] as number
    if (count <= least) continue
    let at = most.length
    while (at > 0 && (counts[most[at - 1] as number] as number) < count) at--
    most.splice(at, 0, value)
    if (most.length > valuesShown) most.pop()
    if (most.length === valuesShown) least = counts[most[valuesShown - 1] as number] as number
  }
  return most
}

/** Room for words of bits, kept between questions: each thread answers one at a time. */
let room = new Uint32Array(1024)
function scratch(length: number): Uint32Array {
  if (room.length < length) room = new Uint32Array(Math.max(length, room.length * 2))
  return room
}

/** For each byte of a work's words, what bits its branches give: four tables of 256 for each word. */
function byteTables(lanes: number, bitOf: (branch: number) => number): Uint32Array {
  const tables = new Uint32Array(lanes * 4 * 256)
  for (let byte = 0; byte < lanes * 4; byte++)
    for (let bits = 1; bits < 256; bits++) {
      const low = 31 - Math.clz32(bits & -bits)
      const bit = bitOf(byte * 8 + low)
      tables[byte * 256 + bits] =
        ((tables[byte * 256 + (bits & (bits - 1))] as number) | (bit < 0 ? 0 : 1 << bit)) >>> 0
    }
  return tables
}

function throughTables(words: Uint32Array, from: number, lanes: number, tables: Uint32Array): number {
  let all = 0
  for (let lane = 0; lane < lanes; lane++) {
    const word = words[from + lane] as number
    if (!word) continue
    const base = lane * 1024
    all |=
      (tables[base + (word & 255)] as number) |
      (tables[base + 256 + ((word >>> 8) & 255)] as number) |
      (tables[base + 512 + ((word >>> 16) & 255)] as number) |
      (tables[base + 768 + (word >>> 24)] as number)
  }
  return all >>> 0
}
