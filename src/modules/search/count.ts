import type { Searcher } from './lists.ts'
import type { FacetName, SearchFacet } from './port.ts'
import { type Column, type FixedFacet, fixedFacets } from './segment.ts'
import { allTexts, textAt } from './texts.ts'

/** Which municipality a branch belongs to. */
export type Municipalities = ReadonlyMap<number, number>

export const isFixed = (name: FacetName): name is FixedFacet =>
  (fixedFacets as readonly string[]).includes(name)

/** Values shown for a facet; the live ones are few and all are shown. */
const valuesShown = 40

interface Value {
  readonly value: string
  readonly count: number
}

const mostFirst = (a: Value, b: Value): number => b.count - a.count || (a.value < b.value ? -1 : 1)

/** Where each value of a column stands: made once, when values of another segment must be added to it. */
const placesOf = new WeakMap<Column, ReadonlyMap<string, number>>()
export function valueAt(column: Column, name: string): number | undefined {
  let places = placesOf.get(column)
  if (!places) {
    places = new Map(allTexts(column.names).map((one, id) => [one, id]))
    placesOf.set(column, places)
  }
  return places.get(name)
}

/**
 * Counts one facet exactly over the works of several segments. The first segment is the large one and is counted in an
 * array; a value gets its name only when it is to be shown, since a broad question meets ten thousand creators.
 */
export class Counter {
  readonly name: FacetName
  readonly #municipalities: Municipalities
  #column: Column | undefined
  #counts = new Uint32Array(0)
  /** What the first segment does not know, and all live places. */
  readonly #others = new Map<string, number>()
  #live = new Uint32Array(0)
  #last = new Int32Array(0)

  constructor(name: FacetName, municipalities: Municipalities) {
    this.name = name
    this.#municipalities = municipalities
  }

  /** Counts some works; a work is given once for each segment. */
  add(searcher: Searcher, docs: ArrayLike<number>): void {
    if (isFixed(this.name)) this.#addFixed(searcher.segment.columns[this.name], docs)
    else this.#addLive(searcher, docs)
  }

  #addFixed(column: Column, docs: ArrayLike<number>): void {
    if (!docs.length) return
    const { offsets, values, names } = column
    if (!this.#column) {
      this.#column = column
      this.#counts = new Uint32Array(names.length)
    }
    const counts = column === this.#column ? this.#counts : new Uint32Array(names.length)
    for (let n = 0; n < docs.length; n++) {
      const doc = docs[n] as number
      const end = offsets[doc + 1] as number
      for (let at = offsets[doc] as number; at < end; at++) (counts[values[at] as number] as number)++
    }
    if (counts === this.#counts) return
    for (let id = 0; id < counts.length; id++) {
      const count = counts[id] as number
      if (!count) continue
      const name = textAt(names, id)
      const place = valueAt(this.#column, name)
      if (place === undefined) this.#others.set(name, (this.#others.get(name) ?? 0) + count)
      else this.#counts[place] = (this.#counts[place] as number) + count
    }
  }

  /** Works with a copy on the shelf now, by place: a work with three copies in one place counts once there. */
  #addLive({ segment }: Searcher, docs: ArrayLike<number>): void {
    const { copyOffsets, copyFree, copyBranch } = segment
    const byBranch = this.name === 'shelf'
    this.#last.fill(-1)
    for (let n = 0; n < docs.length; n++) {
      const doc = docs[n] as number
      const end = copyOffsets[doc + 1] as number
      for (let at = copyOffsets[doc] as number; at < end; at++) {
        if (!copyFree[at]) continue
        const branch = copyBranch[at] as number
        const place = byBranch ? branch : (this.#municipalities.get(branch) ?? 0)
        if (place >= this.#last.length) this.#widen(place)
        if (this.#last[place] === doc) continue
        this.#last[place] = doc
        this.#live[place] = (this.#live[place] as number) + 1
      }
    }
  }

  #widen(place: number): void {
    const live = new Uint32Array(Math.max(64, place * 2))
    const last = new Int32Array(live.length).fill(-1)
    live.set(this.#live)
    last.set(this.#last)
    this.#live = live
    this.#last = last
  }

  /** The values most have first; those chosen are shown however few have them. */
  facet(chosen: readonly string[] = []): SearchFacet {
    const values: Value[] = [...this.#others].map(([value, count]) => ({ value, count }))
    for (let place = 0; place < this.#live.length; place++)
      if (this.#live[place]) values.push({ value: String(place), count: this.#live[place] as number })
    const column = this.#column
    if (!column) return { name: this.name, values: shown(values.sort(mostFirst), chosen, isFixed(this.name)) }
    const least = this.#leastShown()
    const wanted = new Set(chosen.map(value => valueAt(column, value)))
    for (let id = 0; id < this.#counts.length; id++) {
      const count = this.#counts[id] as number
      if (count && (count >= least || wanted.has(id))) values.push({ value: textAt(column.names, id), count })
    }
    return { name: this.name, values: shown(values.sort(mostFirst), chosen, true) }
  }

  /** A count that so many values reach that no smaller one can be shown: found by how many have each count. */
  #leastShown(): number {
    let most = 0
    for (let id = 0; id < this.#counts.length; id++) most = Math.max(most, this.#counts[id] as number)
    if (most > 1_000_000) return 1
    const having = new Uint32Array(most + 1)
    for (let id = 0; id < this.#counts.length; id++) (having[this.#counts[id] as number] as number)++
    let sum = 0
    for (let count = most; count > 0; count--) {
      sum += having[count] as number
      if (sum >= valuesShown) return count
    }
    return 1
  }
}

const shown = (values: readonly Value[], chosen: readonly string[], bounded: boolean): readonly Value[] => {
  if (!bounded || values.length <= valuesShown) return values
  const wanted = new Set(chosen)
  return values.filter(({ value }, n) => n < valuesShown || wanted.has(value))
}
