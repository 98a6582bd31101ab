import { type Growing, growingBytes, growingNumbers } from './growing.ts'
import { withHeavy } from './heavy.ts'
import { insertedInOrder, placesOf, workOrder } from './order.ts'
import { mergedRows } from './rows.ts'
import { float32, int16, int32, type Segment, textMark, uint8, uint16, uint32 } from './segment.ts'
import { freeAtOf } from './shelves.ts'
import type { Texts } from './texts.ts'

/** A segment and which of its works are gone. */
export interface Part {
  readonly segment: Segment
  readonly gone: Uint8Array
}

/** A part with the new number of each of its works; -1 = gone. */
interface Placed extends Part {
  readonly numberOf: Int32Array
  readonly kept: readonly number[]
}

function placed(parts: readonly Part[]): Placed[] {
  let next = 0
  return parts.map(({ segment, gone }) => {
    const numberOf = new Int32Array(segment.size).fill(-1)
    const kept: number[] = []
    for (let doc = 0; doc < segment.size; doc++) {
      if (gone[doc]) continue
      numberOf[doc] = next++
      kept.push(doc)
    }
    return { segment, gone, numberOf, kept }
  })
}

class TextsBuilder {
  readonly #offsets = growingNumbers()
  readonly #bytes = growingBytes()
  constructor() {
    this.#offsets.push(0)
  }
  add({ offsets, bytes }: Texts, n: number): void {
    this.#bytes.pushAll(bytes.subarray(offsets[n], offsets[n + 1]))
    this.#offsets.push(this.#bytes.length)
  }
  done(): Texts {
    const offsets = this.#offsets.shared(uint32)
    return { length: offsets.length - 1, offsets, bytes: this.#bytes.shared(uint8) }
  }
}

function keptTexts(parts: readonly Placed[], name: 'titles' | 'sortTitles' | 'firstCreators'): Texts {
  const builder = new TextsBuilder()
  for (const { segment, kept } of parts) for (const doc of kept) builder.add(segment[name], doc)
  return builder.done()
}

const bytesAt = ({ offsets, bytes }: Texts, n: number): Uint8Array =>
  bytes.subarray(offsets[n], offsets[n + 1])

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const end = Math.min(one.length, other.length)
  for (let n = 0; n < end; n++) {
    const difference = (one[n] as number) - (other[n] as number)
    if (difference) return difference
  }
  return one.length - other.length
}

/** One dictionary of all, with the works of each term in the order of the parts; terms of gone works alone are dropped. */
function mergedTerms(parts: readonly Placed[]) {
  const terms = new TextsBuilder()
  const [termOffsets, postings, masks] = [growingNumbers(), growingNumbers(), growingBytes()]
  const termOf = parts.map(({ segment }) => new Uint32Array(segment.terms.length))
  const at = parts.map(() => 0)
  const heads = parts.map(({ segment }) => (segment.terms.length ? bytesAt(segment.terms, 0) : null))
  let count = 0
  termOffsets.push(0)
  for (;;) {
    let least: Uint8Array | null = null
    for (const head of heads) if (head && (!least || compareBytes(head, least) < 0)) least = head
    if (!least) break
    let from: Placed | null = null
    let term = 0
    const before = postings.length
    for (const [n, part] of parts.entries()) {
      const head = heads[n]
      if (!head || compareBytes(head, least) !== 0) continue
      const here = at[n] as number
      ;(termOf[n] as Uint32Array)[here] = count
      pushList(part, here, postings, masks)
      ;[from, term] = [part, here]
      at[n] = here + 1
      heads[n] = here + 1 < part.segment.terms.length ? bytesAt(part.segment.terms, here + 1) : null
    }
    if (!from || postings.length === before) continue
    terms.add(from.segment.terms, term)
    termOffsets.push(postings.length)
    count++
  }
  return {
    termOf,
    terms: terms.done(),
    termOffsets: termOffsets.shared(uint32),
    postings: postings.shared(uint32),
    masks: masks.shared(uint8),
  }
}

function pushList(
  { segment, numberOf }: Placed,
  term: number,
  postings: Growing<Uint32Array>,
  masks: Growing<Uint8Array>,
): void {
  for (let at = segment.termOffsets[term] as number; at < (segment.termOffsets[term + 1] as number); at++) {
    const doc = numberOf[segment.postings[at] as number] as number
    if (doc < 0) continue
    postings.push(doc)
    masks.push(segment.masks[at] as number)
  }
}

function mergedStream(parts: readonly Placed[], termOf: readonly Uint32Array[]) {
  const [stream, streamOffsets] = [growingNumbers(), growingNumbers()]
  streamOffsets.push(0)
  for (const [n, { segment, kept }] of parts.entries())
    for (const doc of kept) {
      for (
        let at = segment.streamOffsets[doc] as number;
        at < (segment.streamOffsets[doc + 1] as number);
        at++
      ) {
        const here = segment.stream[at] as number
        stream.push(here >= textMark ? here : (termOf[n]?.[here] as number))
      }
      streamOffsets.push(stream.length)
    }
  return { stream: stream.shared(uint32), streamOffsets: streamOffsets.shared(uint32) }
}

function mergedCopies(parts: readonly Placed[], formOf: readonly Uint16Array[]) {
  const total = parts.reduce((sum, { segment }) => sum + segment.copyBranch.length, 0)
  const [offsets, branches, free] = [growingNumbers(), new Int32Array(total), new Uint8Array(total)]
  const forms = new Uint16Array(total)
  let count = 0
  offsets.push(0)
  for (const [n, { segment, kept }] of parts.entries())
    for (const doc of kept) {
      for (let at = segment.copyOffsets[doc] as number; at < (segment.copyOffsets[doc + 1] as number); at++) {
        branches[count] = segment.copyBranch[at] as number
        forms[count] = formOf[n]?.[segment.copyForm[at] as number] as number
        free[count++] = segment.copyFree[at] as number
      }
      offsets.push(count)
    }
  const [copyBranch, copyFree, copyForm] = [int32(count), uint8(count), uint16(count)]
  copyBranch.set(branches.subarray(0, count))
  copyFree.set(free.subarray(0, count))
  copyForm.set(forms.subarray(0, count))
  const copies = { copyOffsets: offsets.shared(uint32), copyBranch, copyFree }
  return { ...copies, copyForm, freeAt: freeAtOf(copies.copyOffsets.length - 1, copies) }
}

/** The places in Swedish order: the order of the largest part stands, the works of the others are put into it. */
function mergedPlaces(parts: readonly Placed[], name: 'byTitle' | 'byCreator', texts: Texts): Uint32Array {
  let order: number[] = []
  for (const { segment, kept, numberOf } of parts) {
    const mine = kept.toSorted((a, b) => (segment[name][a] as number) - (segment[name][b] as number))
    const numbers = mine.map(doc => numberOf[doc] as number)
    order = order.length ? insertedInOrder(order, numbers, texts) : numbers
  }
  return placesOf(order)
}

type Numeric = Int32Array | Int16Array | Uint16Array | Float32Array
function mergedNumbers<T extends Numeric>(
  parts: readonly Placed[],
  read: (segment: Segment) => T,
  make: (length: number) => T,
): T {
  const all = make(parts.reduce((sum, { kept }) => sum + kept.length, 0))
  let at = 0
  for (const { segment, kept } of parts) for (const doc of kept) all[at++] = read(segment)[doc] as number
  return all
}

/** One segment of several, without the works that are gone: what building it anew from the works would give. */
export function mergeSegments(some: readonly Part[]): Segment {
  const parts = placed(some)
  const { termOf, ...terms } = mergedTerms(parts)
  const { formOf, ...rows } = mergedRows(parts)
  const works = mergedNumbers(parts, segment => segment.works, int32)
  const sortTitles = keptTexts(parts, 'sortTitles')
  const firstCreators = keptTexts(parts, 'firstCreators')
  return withHeavy({
    ...{ size: works.length, works, byWork: workOrder(works), sortTitles, firstCreators },
    rank: mergedNumbers(parts, segment => segment.rank, float32),
    loans: mergedNumbers(parts, segment => segment.loans, int32),
    firstYear: mergedNumbers(parts, segment => segment.firstYear, int16),
    lastYear: mergedNumbers(parts, segment => segment.lastYear, int16),
    titles: keptTexts(parts, 'titles'),
    byTitle: mergedPlaces(parts, 'byTitle', sortTitles),
    byCreator: mergedPlaces(parts, 'byCreator', firstCreators),
    ...terms,
    ...mergedStream(parts, termOf),
    addedDay: mergedNumbers(parts, segment => segment.addedDay, uint16),
    part: mergedNumbers(parts, segment => segment.part, uint16),
    ...rows,
    ...mergedCopies(parts, formOf),
  })
}
