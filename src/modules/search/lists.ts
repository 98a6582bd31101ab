import { named } from './fields.rules.ts'
import { fixedFacets, placeOfWork, type Segment } from './segment.ts'
import { indexOfText } from './texts.ts'

/** A segment with what a thread keeps beside it: which works are gone, and room to work in. */
export interface Searcher {
  readonly segment: Segment
  /** Works that a newer segment holds, or that are gone: 1 = skip. */
  readonly gone: Uint8Array
  /** The best level of each work for the question at hand; 255 = not found. */
  readonly levelOf: Uint8Array
  /** Room for the works found, so that no question makes a list of its own. */
  readonly room: Uint32Array
  /** Room for the counts of all facet values. */
  readonly counts: Uint32Array
  readonly ofSignature: Uint32Array
  /** Whether any work is gone at all. */
  someGone: boolean
}

export const searcherOf = (segment: Segment): Searcher => ({
  segment,
  gone: new Uint8Array(segment.size),
  levelOf: new Uint8Array(segment.size).fill(255),
  room: new Uint32Array(segment.size),
  counts: new Uint32Array(fixedFacets.reduce((sum, facet) => sum + segment.facets.names[facet].length, 0)),
  ofSignature: new Uint32Array(segment.facets.signatureOffsets.length - 1),
  someGone: false,
})

/** Where a work stands in a segment, unless it is gone from it. */
export function placeIn({ segment, gone }: Searcher, work: number): number | undefined {
  const at = placeOfWork(segment, work)
  return at === undefined || gone[at] ? undefined : at
}

/** The works a term stands in, in order, and in which of their fields. */
export interface List {
  readonly docs: Uint32Array
  readonly masks: Uint8Array
}

export const nothing: List = { docs: new Uint32Array(0), masks: new Uint8Array(0) }

export function listAt({ termOffsets, postings, masks }: Segment, term: number): List {
  if (term < 0) return nothing
  const [from, to] = [termOffsets[term] as number, termOffsets[term + 1] as number]
  return { docs: postings.subarray(from, to), masks: masks.subarray(from, to) }
}

export const listOf = (segment: Segment, term: string): List =>
  listAt(segment, indexOfText(segment.terms, term))

/** In how many works a term stands, all segments together. */
export const worksWith = (searchers: readonly Searcher[], term: string): number =>
  searchers.reduce((sum, { segment }) => sum + listOf(segment, term).docs.length, 0)

/** From so many works on a subject is what a question means that is called like it. */
export const many = 5

/** Whether a term stands in many works that are not gone. */
export function standsInMany(searchers: readonly Searcher[], term: string): boolean {
  let count = 0
  for (const { segment, gone } of searchers)
    for (const doc of listOf(segment, term).docs) if (!gone[doc] && ++count >= many) return true
  return false
}

/**
 * The works in all lists, each in one of the fields asked for; told whether all stand in named fields. The shortest list
 * leads; the others are searched ahead in it.
 */
export function inAll(
  lists: readonly List[],
  mask: number,
  tell: (doc: number, allNamed: boolean) => void,
): void {
  const byLength = lists.toSorted((a, b) => a.docs.length - b.docs.length)
  const [first, ...others] = byLength
  if (!first?.docs.length) return
  const places = new Uint32Array(others.length)
  next: for (let n = 0; n < first.docs.length; n++) {
    let seen = first.masks[n] as number
    if (!(seen & mask)) continue
    const doc = first.docs[n] as number
    let allNamed = (seen & named) !== 0
    for (let k = 0; k < others.length; k++) {
      const { docs, masks } = others[k] as List
      let at = places[k] as number
      // Leaps double until the work is passed, then the gap is halved: long lists cost little beside short ones.
      let leap = 1
      while (at + leap < docs.length && (docs[at + leap] as number) < doc) {
        at += leap
        leap <<= 1
      }
      let end = Math.min(at + leap, docs.length)
      while (at < end) {
        const middle = (at + end) >> 1
        if ((docs[middle] as number) < doc) at = middle + 1
        else end = middle
      }
      places[k] = at
      if (at >= docs.length) return
      seen = masks[at] as number
      if (docs[at] !== doc || !(seen & mask)) continue next
      if (!(seen & named)) allNamed = false
    }
    tell(doc, allNamed)
  }
}

/** Two lists as one, each work once with the fields of both. */
export function union(a: List, b: List): List {
  if (!a.docs.length) return b
  if (!b.docs.length) return a
  const docs = new Uint32Array(a.docs.length + b.docs.length)
  const masks = new Uint8Array(docs.length)
  let [i, j, n] = [0, 0, 0]
  while (i < a.docs.length || j < b.docs.length) {
    const one = i < a.docs.length ? (a.docs[i] as number) : Number.POSITIVE_INFINITY
    const other = j < b.docs.length ? (b.docs[j] as number) : Number.POSITIVE_INFINITY
    docs[n] = Math.min(one, other)
    if (one <= other) masks[n] = a.masks[i++] as number
    if (other <= one) masks[n] = (masks[n] as number) | (b.masks[j++] as number)
    n++
  }
  return { docs: docs.subarray(0, n), masks: masks.subarray(0, n) }
}
