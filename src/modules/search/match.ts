import { identifier, stemOf, wholeName, wholeTitle, withoutRings, words } from './analyse.rules.ts'
import { field, kinds, type Segment } from './segment.ts'

/** A segment with what a thread keeps beside it: where each term stands, and room to work in. */
export interface Searcher {
  readonly segment: Segment
  readonly termAt: ReadonlyMap<string, number>
  /** Works that a newer segment holds, or that are gone: 1 = skip. */
  readonly gone: Uint8Array
  readonly tierOf: Uint8Array
  readonly workAt: ReadonlyMap<number, number>
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

/** The works in all lists, each in one of the fields asked for. The shortest list leads; the others are searched ahead in it. */
function inAll(lists: readonly List[], mask: number): number[] {
  const byLength = lists.toSorted((a, b) => a.docs.length - b.docs.length)
  const [first, ...others] = byLength
  if (!first?.docs.length) return []
  const places = others.map(() => 0)
  const found: number[] = []
  next: for (let n = 0; n < first.docs.length; n++) {
    if (!((first.masks[n] as number) & mask)) continue
    const doc = first.docs[n] as number
    for (const [k, { docs, masks }] of others.entries()) {
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
      if (at >= docs.length) return found
      if (docs[at] !== doc || !((masks[at] as number) & mask)) continue next
    }
    found.push(doc)
  }
  return found
}

const mostBeginnings = 3000

/** Terms that begin with something: a stretch of the sorted list. */
export function* beginning({ segment: { terms } }: Searcher, start: string): Generator<number> {
  let [low, high] = [0, terms.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] as string) < start) low = middle + 1
    else high = middle
  }
  for (
    let n = low;
    n < terms.length && n < low + mostBeginnings && (terms[n] as string).startsWith(start);
    n++
  )
    yield n
}

/**
 * Finds the works of a segment for a text, the best tier of each in `tierOf`; gives them in no order. The caller clears
 * `tierOf` for those given.
 */
export function match(searcher: Searcher, text: string): number[] {
  const { segment, tierOf, gone } = searcher
  const found: number[] = []
  const take = (docs: Iterable<number>, tier: number) => {
    for (const doc of docs) {
      if (gone[doc]) continue
      const before = tierOf[doc] as number
      if (before === 255) found.push(doc)
      if (tier < before) tierOf[doc] = tier
    }
  }
  const asked = words(text)
  if (!asked.length) {
    if (text.trim()) return found
    for (let doc = 0; doc < segment.size; doc++) take([doc], 3)
    return found
  }
  const id = identifier(text)
  if (id.length >= 4) take(listOf(searcher, kinds.id + id).docs, 0)
  const title = wholeTitle(text)
  take(listOf(searcher, kinds.title + title).docs, 1)
  take(listOf(searcher, kinds.name + wholeName(text)).docs, 1)
  take(listOf(searcher, kinds.series + title).docs, 2)
  for (const term of beginning(searcher, `${kinds.title}${title} `))
    take(listOf(searcher, segment.terms[term] as string).docs, 2)
  const exact = asked.map(word => listOf(searcher, kinds.word + word))
  take(inAll(exact, named), 3)
  const broad = asked.map(word => listOf(searcher, kinds.stem + stemOf(word)))
  take(inAll(broad, named), 4)
  take(inAll(broad, named | field.subject), 5)
  // Who wrote å as a meant å only if nothing is spelt so: the lowest tier, and only for words without rings.
  if (asked.every(word => !withoutRings(word))) {
    const plain = asked.map((word, n) => {
      const ringed = listOf(searcher, kinds.plain + stemOf(word))
      return ringed.docs.length ? union(ringed, broad[n] as List) : (broad[n] as List)
    })
    take(inAll(plain, named | field.subject), 6)
  }
  return found
}

function union(a: List, b: List): List {
  const both = new Map<number, number>()
  for (const list of [a, b])
    for (let n = 0; n < list.docs.length; n++) {
      const doc = list.docs[n] as number
      both.set(doc, (both.get(doc) ?? 0) | (list.masks[n] as number))
    }
  const docs = Uint32Array.from([...both.keys()].sort((x, y) => x - y))
  return { docs, masks: Uint8Array.from(docs, doc => both.get(doc) as number) }
}
