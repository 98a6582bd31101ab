import { identifier, stemOf, wholeName, wholeTitle, withoutRings, words } from './analyser/index.ts'
import { field, kinds, type Segment } from './segment.ts'

/** A segment with what a thread keeps beside it: where each term stands, and room to work in. */
export interface Searcher {
  readonly segment: Segment
  readonly termAt: ReadonlyMap<string, number>
  /** Works that a newer segment holds, or that are gone: 1 = skip. */
  readonly gone: Uint8Array
  readonly tierOf: Uint8Array
  readonly workAt: ReadonlyMap<number, number>
  /** Room for the works found, so that no question makes a list of its own. */
  readonly room: Uint32Array
}

export function searcherOf(segment: Segment): Searcher {
  const termAt = new Map<string, number>()
  for (const [n, term] of segment.terms.entries()) termAt.set(term, n)
  const workAt = new Map<number, number>()
  for (let n = 0; n < segment.size; n++) workAt.set(segment.works[n] as number, n)
  return {
    segment,
    termAt,
    gone: new Uint8Array(segment.size),
    tierOf: new Uint8Array(segment.size).fill(255),
    workAt,
    room: new Uint32Array(segment.size),
  }
}

const nothing = new Uint32Array(0)
const named = field.title | field.creator | field.series

interface List {
  readonly docs: Uint32Array
  readonly masks: Uint8Array
}

function listOf({ segment, termAt }: Searcher, term: string): List {
  const at = termAt.get(term)
  if (at === undefined) return { docs: nothing, masks: new Uint8Array(0) }
  const [from, to] = [segment.termOffsets[at] as number, segment.termOffsets[at + 1] as number]
  return { docs: segment.postings.subarray(from, to), masks: segment.masks.subarray(from, to) }
}

/**
 * The works in all lists, each in one of the fields asked for; told whether all stand in named fields. The shortest list
 * leads; the others are searched ahead in it.
 */
function inAll(lists: readonly List[], mask: number, tell: (doc: number, allNamed: boolean) => void): void {
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

const mostBeginnings = 3000

/** The first place in the sorted list that is not before a text. */
function placeOf(terms: readonly string[], text: string, from = 0): number {
  let [low, high] = [from, terms.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] as string) < text) low = middle + 1
    else high = middle
  }
  return low
}

/** Terms that begin with something: a stretch of the sorted list, the first and the one after the last. */
export function beginning({ segment: { terms } }: Searcher, start: string): readonly [number, number] {
  const from = placeOf(terms, start)
  // No text begins with what stands at the end of all characters.
  return [from, Math.min(placeOf(terms, `${start}\uffff`, from), from + mostBeginnings)]
}

/**
 * Finds the works of a segment for a text, the best tier of each in `tierOf`; gives them in no order, in the searcher's own
 * room. The caller clears `tierOf` for those given before the next question.
 */
export function match(searcher: Searcher, text: string): Uint32Array {
  const { segment, tierOf, gone, room } = searcher
  let count = 0
  const take = (doc: number, tier: number): void => {
    if (gone[doc]) return
    const before = tierOf[doc] as number
    if (before === 255) room[count++] = doc
    if (tier < before) tierOf[doc] = tier
  }
  const takeAll = ({ docs }: List, tier: number): void => {
    for (let n = 0; n < docs.length; n++) take(docs[n] as number, tier)
  }
  const asked = words(text)
  if (!asked.length) {
    if (!text.trim()) for (let doc = 0; doc < segment.size; doc++) take(doc, 3)
    return room.subarray(0, count)
  }
  const id = identifier(text)
  if (id.length >= 4) takeAll(listOf(searcher, kinds.id + id), 0)
  const title = wholeTitle(text)
  takeAll(listOf(searcher, kinds.title + title), 1)
  takeAll(listOf(searcher, kinds.name + wholeName(text)), 1)
  takeAll(listOf(searcher, kinds.series + title), 2)
  const [from, to] = beginning(searcher, `${kinds.title}${title} `)
  for (let term = from; term < to; term++) takeAll(listOf(searcher, segment.terms[term] as string), 2)
  const exact = asked.map(word => listOf(searcher, kinds.word + word))
  inAll(exact, named, doc => take(doc, 3))
  const broad = asked.map(word => listOf(searcher, kinds.stem + stemOf(word)))
  inAll(broad, named | field.subject, (doc, allNamed) => take(doc, allNamed ? 4 : 5))
  // Who wrote å as a meant å only if nothing is spelt so: the lowest tier, and only for words without rings.
  if (asked.every(word => !withoutRings(word))) {
    const ringed = asked.map(word => listOf(searcher, kinds.plain + stemOf(word)))
    if (ringed.some(list => list.docs.length)) {
      // One word alone has been looked for as it is: what is left is only the other spelling.
      const plain = asked.length === 1 ? ringed : ringed.map((list, n) => union(list, broad[n] as List))
      inAll(plain, named | field.subject, doc => take(doc, 6))
    }
  }
  return room.subarray(0, count)
}

/** Two lists as one, each work once with the fields of both. */
function union(a: List, b: List): List {
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
