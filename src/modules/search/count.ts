import { tailMostOf } from './heads.ts'
import { countHeavy, manyWorks } from './heavy.ts'
import type { Searcher } from './lists.ts'
import { mostOf, type Stretch, valuesShown } from './most.ts'
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
import { addBits, lanesOf, type Municipalities, placeTables, scratch, throughTables } from './shelves.ts'
import { textAt } from './texts.ts'

export const isFixed = (name: FacetName): name is FixedFacet =>
  (fixedFacets as readonly string[]).includes(name)

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
  /** Values of the first segment that works of the others have too. */
  readonly #fromOthers = new Set<number>()
  /** Values of the rows that were counted in the first segment, while its works found are few; undefined = any may be. */
  #counted: Set<number> | undefined
  /** Works found in the other segments: so much may a value have there. */
  #otherHits = 0
  /** What the first segment has no number for, and what is counted by copies. */
  readonly #others = new Map<FacetName, Named>()

  readonly #few: number

  /** @param few so few works are counted value by value */
  constructor(asked: readonly FacetName[], municipalities: Municipalities, today: number, few = fewWorks) {
    this.#few = few
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

  /**
   * Counts works for every fixed facet and for what is new; those found by a kind of edition are counted apart.
   * @param question what was asked, when these are all works found for it
   */
  add(searcher: Searcher, docs: Uint32Array, question: string | null): void {
    const { segment, counts, ofSignature } = searcher
    if (this.#asked.includes('new')) this.#addNew(segment, docs)
    if (searcher === this.#first && docs.length <= this.#few) {
      this.#addFew(searcher, docs)
      return
    }
    if (
      question !== null &&
      searcher === this.#first &&
      docs.length &&
      countHeavy(searcher, question, docs, counts)
    ) {
      this.#tailOf = docs
      return
    }
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
    const { offsets, values, heads, headOffsets, headValues } = segment.facets
    // Of very many works only the commonest values can be shown: the others are counted only if that proves wrong.
    if (searcher === this.#first && docs.length >= manyWorks) {
      const ofHeads = new Uint32Array(heads.length)
      addRows(headOffsets, headValues, docs, ofHeads)
      for (const [place, value] of heads.entries()) counts[value] = ofHeads[place] as number
      this.#tailOf = docs
    } else addRows(offsets, values, docs, counts)
  }

  /** Counts few works value by value, and remembers which: there are a hundred thousand others to pass by. */
  #addFew({ segment, counts }: Searcher, docs: Uint32Array): void {
    const counted = new Set<number>()
    for (const doc of docs)
      eachValue(segment.facets, doc, value => {
        counts[value] = (counts[value] as number) + 1
        counted.add(value)
      })
    this.#counted = counted
  }

  /**
   * Values of a facet of which those most works have are some. Of few works these are what was counted. Of very many works these are the head and what newer works
   * have, unless a value outside the head may be among those shown, or was chosen: then all are counted.
   */
  #mayBeShown(first: Searcher, name: FixedFacet, chosen: readonly string[]): readonly number[] | Stretch {
    const { facets } = first.segment
    const [from, to] = stretchOfFacet(facets, name)
    const docs = this.#tailOf
    const inFacet = (value: number) => value >= from && value < to
    if (signedFacets.includes(name)) return { from, to }
    if (this.#counted) return [...this.#counted.union(this.#fromOthers)].filter(inFacet)
    if (!docs) return { from, to }
    const known = [...new Set([...facets.heads, ...this.#fromOthers].filter(inFacet))]
    const most = tailMostOf(facets, name)
    const shown = mostOf(first.counts, known)
    const least = shown.length < valuesShown ? 0 : (first.counts[shown[valuesShown - 1] as number] as number)
    if (most === 0 || (!chosen.length && least >= most + this.#otherHits)) return known
    this.#addTail(first, docs, from, to)
    return { from, to }
  }

  /** Counts the values of a facet outside its head. */
  #addTail({ segment, counts }: Searcher, docs: Uint32Array, from: number, to: number): void {
    const { offsets, values, inHead } = segment.facets
    for (let n = 0; n < docs.length; n++) {
      const doc = docs[n] as number
      for (let at = offsets[doc] as number; at < (offsets[doc + 1] as number); at++) {
        const value = values[at] as number
        if (value >= from && value < to && !inHead[value]) counts[value] = (counts[value] as number) + 1
      }
    }
  }

  /** Counts works for one facet alone: those that only its own filter keeps out. */
  addTo(name: FacetName, searcher: Searcher, docs: readonly number[]): void {
    const { segment, counts } = searcher
    if (name === 'new') this.#addNew(segment, docs)
    if (!isFixed(name)) return
    const [from, to] = stretchOfFacet(segment.facets, name)
    for (const doc of docs)
      eachValue(segment.facets, doc, value => {
        if (value < from || value >= to) return
        counts[value] = (counts[value] as number) + 1
        if (searcher === this.#first) this.#counted?.add(value)
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
    const counts = this.#named('municipality')
    for (const { municipalities, tables } of placeTables(this.#municipalities, lanes)) {
      const words = scratch(docs.length)
      for (let n = 0; n < docs.length; n++)
        words[n] = throughTables(segment.freeAt, (docs[n] as number) * lanes, lanes, tables)
      const sums = new Uint32Array(32)
      addBits(words, docs.length, sums, 0)
      for (const [n, municipality] of municipalities.entries())
        more(counts, String(municipality), sums[n] as number)
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
        else {
          first.counts[there] = (first.counts[there] as number) + count
          this.#fromOthers.add(there)
        }
      }
    }
  }

  /** The values most have first; those chosen are shown however few have them. */
  facet(name: FacetName, chosen: readonly string[] = []): SearchFacet {
    const values: Value[] = [...(this.#others.get(name) ?? [])].map(([value, count]) => ({ value, count }))
    const first = this.#first
    if (isFixed(name) && first) {
      const { facets } = first.segment
      const [from] = stretchOfFacet(facets, name)
      const most = mostOf(first.counts, this.#mayBeShown(first, name, chosen))
      const wanted = chosen.flatMap(value => valueAt(facets, name, value) ?? [])
      for (const value of new Set([...most, ...wanted])) {
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

/** So few works are counted value by value. */
const fewWorks = 500

/** Works counted together: few enough that what is read of them stays in the nearest cache. */
const together = 64

/**
 * Counts the rows of works. The rows of works found lie far apart in memory: those of some works are touched first, with
 * nothing between that depends on them, so that the processor waits for all at once and not for one after the other.
 * Measured at a million works: half the time.
 */
function addRows(
  offsets: Uint32Array,
  values: Uint32Array | Uint16Array,
  docs: Uint32Array,
  counts: Uint32Array,
): void {
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
  values: Uint32Array | Uint16Array,
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
