import {
  identifier,
  initialled,
  shelfMarkKey,
  stemOf,
  wholeName,
  wholeTitle,
  withoutRings,
  words,
} from './analyser/index.ts'
import { broadList, joinedLists, partings } from './apart.ts'
import type { Clause } from './ask.rules.ts'
import { anywhere, field, named, titles } from './fields.rules.ts'
import { inAll, type List, listAt, listOf, type Searcher, union } from './lists.ts'
import { kinds, type Segment, textMark } from './segment.ts'
import { indexOfText, stretchOf, textAt } from './texts.ts'

/** A place in the order of hits: the tier, and within it what comes before worth. Fits a byte; 255 = not found. */
export const level = (tier: number, within = 0): number => tier * 16 + within
export const tierAt = (of: number): number => of >> 4
/** From here on nothing was found as it was written. */
export const bad = level(6)

/** Most titles looked at that begin with what was asked: all the others stand among those with all words. */
const mostBeginnings = 3000
/** A question has no more words than this that count. */
export const mostWords = 64

/** Takes works found, each with its level; whole lists at once where that is much quicker. */
interface Taker {
  take(doc: number, level: number): void
  /** Those of a list that stand in a field of the mask: in a named field at one level, else at the other. */
  takeList(list: List, mask: number, ifNamed: number, otherwise: number): void
  /** Those that say a word as it was written, in a named field, at the first level; in any other form at the others. */
  takeForms(word: List, stem: List, mask: number, levels: FormLevels): void
}

interface FormLevels {
  readonly asWritten: number
  readonly ifNamed: number
  readonly otherwise: number
}

/** Puts works into a searcher's own room, each once, at its best level. */
class Room implements Taker {
  count = 0
  readonly #searcher: Searcher
  readonly #shift: (of: number) => number
  constructor(searcher: Searcher, shift: (of: number) => number) {
    this.#searcher = searcher
    this.#shift = shift
  }
  take(doc: number, found: number): void {
    const { levelOf, gone, room } = this.#searcher
    if (gone[doc]) return
    const before = levelOf[doc] as number
    const now = this.#shift(found)
    if (before === 255) room[this.count++] = doc
    if (now < before) levelOf[doc] = now
  }
  takeList({ docs, masks }: List, mask: number, ifNamed: number, otherwise: number): void {
    const { levelOf, gone, room, someGone } = this.#searcher
    const [high, low] = [this.#shift(ifNamed), this.#shift(otherwise)]
    let count = this.count
    for (let n = 0; n < docs.length; n++) {
      const seen = masks[n] as number
      const doc = docs[n] as number
      if (!(seen & mask) || (someGone && gone[doc])) continue
      const before = levelOf[doc] as number
      const now = seen & named ? high : low
      if (before === 255) room[count++] = doc
      if (now < before) levelOf[doc] = now
    }
    this.count = count
  }
  takeForms(word: List, stem: List, mask: number, levels: FormLevels): void {
    const { levelOf, gone, room } = this.#searcher
    const [best, high, low] = [levels.asWritten, levels.ifNamed, levels.otherwise].map(this.#shift) as [
      number,
      number,
      number,
    ]
    const asWritten = mask & named
    let count = this.count
    let other = 0
    // Both lists are in order, and every work that says a word is in the list of its stem: one walk does for both.
    for (let at = 0; at < stem.docs.length; at++) {
      const doc = stem.docs[at] as number
      const seen = stem.masks[at] as number
      let now = seen & named ? high : low
      if (word.docs[other] === doc && (word.masks[other++] as number) & asWritten) now = best
      if (!(seen & mask) || gone[doc]) continue
      const before = levelOf[doc] as number
      if (before === 255) room[count++] = doc
      if (now < before) levelOf[doc] = now
    }
    this.count = count
  }
}

/** Notes which of the works already found meet a further clause. */
class Further implements Taker {
  readonly found = new Map<number, number>()
  readonly #levelOf: Uint8Array
  readonly #shift: (of: number) => number
  constructor({ levelOf }: Searcher, shift: (of: number) => number) {
    this.#levelOf = levelOf
    this.#shift = shift
  }
  take(doc: number, found: number): void {
    if (this.#levelOf[doc] === 255) return
    this.found.set(doc, Math.min(this.found.get(doc) ?? 255, this.#shift(found)))
  }
  takeList({ docs, masks }: List, mask: number, ifNamed: number, otherwise: number): void {
    for (const [n, doc] of docs.entries()) {
      const seen = masks[n] as number
      if (seen & mask) this.take(doc, seen & named ? ifNamed : otherwise)
    }
  }
  takeForms(word: List, stem: List, mask: number, levels: FormLevels): void {
    this.takeList(word, mask & named, levels.asWritten, levels.asWritten)
    this.takeList(stem, mask, levels.ifNamed, levels.otherwise)
  }
}

/**
 * Finds the works of a segment that meet every clause, the level of each in `levelOf`: its worst among the clauses. Gives
 * them in no order, in the searcher's own room. The caller clears `levelOf` for those given before the next question.
 * @param isMany whether a term stands in many works, all segments together
 * @param shift what becomes of a level: words that were put right stand below all that were found as written
 */
export function match(
  searcher: Searcher,
  clauses: readonly Clause[],
  shift = (of: number): number => of,
  isMany: IsMany = () => false,
): Uint32Array {
  const { levelOf, room } = searcher
  const [first, ...others] = clauses
  if (!first) return room.subarray(0, 0)
  const all = new Room(searcher, shift)
  meet(searcher, first, all, isMany)
  for (const clause of others) {
    const also = new Further(searcher, shift)
    meet(searcher, clause, also, isMany)
    let kept = 0
    for (let n = 0; n < all.count; n++) {
      const doc = room[n] as number
      const found = also.found.get(doc)
      if (found === undefined) levelOf[doc] = 255
      else {
        levelOf[doc] = Math.max(levelOf[doc] as number, found)
        room[kept++] = doc
      }
    }
    all.count = kept
  }
  return room.subarray(0, all.count)
}

/** Every work there is, all alike: a question without words. */
export function everything({ segment, gone, levelOf, room }: Searcher): Uint32Array {
  let count = 0
  for (let doc = 0; doc < segment.size; doc++) {
    if (gone[doc]) continue
    levelOf[doc] = level(3)
    room[count++] = doc
  }
  return room.subarray(0, count)
}

export function clear({ levelOf }: Searcher, docs: Uint32Array): void {
  if (docs.length > levelOf.length / 16) {
    levelOf.fill(255)
    return
  }
  for (let n = 0; n < docs.length; n++) levelOf[docs[n] as number] = 255
}

function meet({ segment }: Searcher, clause: Clause, to: Taker, isMany: IsMany): void {
  if (clause.mask === field.shelf) {
    byShelfMark(segment, clause.text, to)
    return
  }
  const asked = words(clause.text).slice(0, mostWords)
  if (!asked.length) return
  if (clause.phrase) phrase(segment, asked, clause.mask, to)
  else {
    whole(segment, clause, to, isMany)
    byWords(segment, asked, clause.mask, to)
  }
}

/** Those that stand at a shelf mark, then those below it: "Hc" before "Hc.01". */
function byShelfMark(segment: Segment, text: string, to: Taker): void {
  const key = kinds.shelf + shelfMarkKey(text)
  const [from, end] = stretchOf(segment.terms, key)
  for (let term = from; term < Math.min(end, from + mostBeginnings); term++) {
    const found = textAt(segment.terms, term) === key ? level(1) : level(2)
    to.takeList(listAt(segment, term), field.shelf, found, found)
  }
}

/** Those called just that: identifier, title, name, series, subject; and titles that begin so. */
function whole(segment: Segment, { text, mask }: Clause, to: Taker, isMany: IsMany): void {
  const takeAll = (list: List, found: number): void => to.takeList(list, 255, found, found)
  const id = identifier(text)
  if (mask === anywhere && id.length >= 4) takeAll(listOf(segment, kinds.id + id), level(0))
  const title = wholeTitle(text)
  if (mask & titles) {
    const { docs, masks } = listOf(segment, kinds.title + title)
    // The work's own title before a title one of its editions has.
    for (let n = 0; n < docs.length; n++)
      to.take(docs[n] as number, level(1, (masks[n] as number) & field.title ? 0 : 1))
    const [from, end] = stretchOf(segment.terms, `${kinds.title}${title} `)
    for (let term = from; term < Math.min(end, from + mostBeginnings); term++)
      takeAll(listAt(segment, term), level(2, 3))
  }
  if (mask & field.creator) {
    const name = wholeName(text)
    takeAll(listOf(segment, kinds.name + name), level(1))
    // Given names in full find whom the catalogue has with initials.
    const [initials] = initialled(name)
    if (initials) takeAll(listOf(segment, kinds.name + initials), level(2))
    takeAll(listOf(segment, kinds.family + name), level(2))
  }
  if (mask & field.series) {
    if (mask === field.series) takeAll(listOf(segment, kinds.series + title), level(1))
    // By each way to call a series: "Wallander" is Kurt Wallander.
    takeAll(listOf(segment, kinds.place + title), level(2))
  }
  if (mask & field.subject) wholeSubject(segment, text, mask, takeAll, isMany)
}

/** Whether a term stands in many works. */
type IsMany = (term: string) => boolean

/**
 * Those whose subject or genre is called just that, in whatever form: "deckare", "katt". Who writes the name of what many
 * works are about asks for those works, and titles that only begin so or say the word come after them.
 */
function wholeSubject(
  segment: Segment,
  text: string,
  mask: number,
  takeAll: (list: List, found: number) => void,
  isMany: IsMany,
): void {
  const said = words(text)
  const exact = listOf(segment, kinds.subject + said.join(' '))
  const stems = kinds.subjectStems + said.map(stemOf).join(' ')
  const inflected = listOf(segment, stems)
  const alone = mask === field.subject
  const isBroad = !alone && isMany(stems)
  takeAll(exact, alone ? level(1) : isBroad ? level(2, 1) : level(5))
  if (alone || isBroad) takeAll(inflected, alone ? level(2) : level(2, 2))
}

/** Those that say all the words: as written, inflected, or with å, ä, ö where a and o were written. */
function byWords(segment: Segment, asked: readonly string[], mask: number, to: Taker): void {
  const exact = asked.map(word => listOf(segment, kinds.word + word))
  const broad = asked.map(word => broadList(segment, word))
  // Who asks for a subject means that field; who names none means titles and names before subjects.
  const all = level(3, 1)
  // A word with no other forms, by far the broadest questions, is walked over once and not twice.
  const [word, stem] = [exact[0], broad[0]]
  if (asked.length === 1 && word && stem && mask !== field.subject && sameLists(word, stem))
    to.takeList(word, mask, all, level(5, 1))
  else if (asked.length === 1 && word && stem && mask !== field.subject)
    to.takeForms(word, stem, mask, { asWritten: all, ifNamed: level(4), otherwise: level(5, 1) })
  else {
    takeThose(exact, mask === field.subject ? mask : mask & named, all, all, to)
    if (mask === anywhere) titleAndName(segment, asked, to)
    takeThose(broad, mask, level(4), mask === field.subject ? level(4) : level(5, 1), to)
  }
  apart(segment, asked, broad, mask, to)
  // Who wrote å as a meant å only if nothing is spelt so: only for words without rings.
  if (!asked.every(word => !withoutRings(word))) return
  const ringed = asked.map(word => listOf(segment, kinds.plain + stemOf(word)))
  if (!ringed.some(list => list.docs.length)) return
  // One word alone has been looked for as it is: what is left is only the other spelling.
  const plain = asked.length === 1 ? ringed : ringed.map((list, n) => union(list, broad[n] as List))
  takeThose(plain, mask, level(6, 6), level(6, 6), to)
}

/** Whether two lists are the same works in the same fields; every work that says a word is in the list of its stem. */
const sameLists = (word: List, stem: List): boolean =>
  word.docs.length === stem.docs.length && Buffer.compare(word.masks, stem.masks) === 0

/** Those in all lists; one word is by far the broadest question, and its list is taken as it is. */
function takeThose(
  lists: readonly List[],
  mask: number,
  ifNamed: number,
  otherwise: number,
  to: Taker,
): void {
  const [only] = lists
  if (only && lists.length === 1) to.takeList(only, mask, ifNamed, otherwise)
  else inAll(lists, mask, (doc, allNamed) => to.take(doc, allNamed ? ifNamed : otherwise))
}

/** Those that say as one word what was written as two, or as two what was written as one. */
function apart(
  segment: Segment,
  asked: readonly string[],
  broad: readonly List[],
  mask: number,
  to: Taker,
): void {
  for (const lists of joinedLists(segment, asked, broad))
    inAll(lists, mask, (doc, allNamed) => to.take(doc, allNamed ? level(4, 1) : level(5, 2)))
  const [only] = asked
  if (only === undefined || asked.length > 1) return
  const further = {
    take: (doc: number) => to.take(doc, level(4, 2)),
    takeList: to.takeList.bind(to),
    takeForms: to.takeForms.bind(to),
  }
  for (const parts of partings(segment, only)) phrase(segment, parts, mask, further)
}

/** Those of whose title the words are the whole, and the name the rest: "kallocain karin boye", "boye kallocain". */
function titleAndName(segment: Segment, asked: readonly string[], to: Taker): void {
  for (let n = 1; n < asked.length; n++)
    for (const [title, name] of [
      [asked.slice(0, n), asked.slice(n)],
      [asked.slice(n), asked.slice(0, n)],
    ] as const) {
      const called = listOf(segment, kinds.title + wholeTitle(title.join(' ')))
      if (!called.docs.length) continue
      for (const kind of [kinds.name, kinds.family])
        inAll([called, listOf(segment, kind + name.join(' '))], anywhere, doc => to.take(doc, level(3)))
    }
}

/** Those where the words stand beside one another in one text of the fields asked for. */
function phrase(segment: Segment, asked: readonly string[], mask: number, to: Taker): void {
  const terms = asked.map(word => indexOfText(segment.terms, kinds.word + word))
  if (terms.includes(-1)) return
  inAll(
    terms.map(term => listAt(segment, term)),
    mask,
    doc => {
      const found = standsIn(segment, doc, terms, mask)
      if (found < 255) to.take(doc, found)
    },
  )
}

/** The best level of a phrase in one work: a whole text, its beginning, within it, in a subject. */
function standsIn(
  { stream, streamOffsets }: Segment,
  doc: number,
  terms: readonly number[],
  mask: number,
): number {
  const end = streamOffsets[doc + 1] as number
  let best = 255
  let [textField, begin] = [0, 0]
  for (let at = streamOffsets[doc] as number; at < end; at++) {
    const here = stream[at] as number
    if (here >= textMark) {
      textField = here - textMark
      begin = at + 1
      continue
    }
    if (!(textField & mask) || !terms.every((term, n) => at + n < end && stream[at + n] === term)) continue
    const after = at + terms.length
    const ends = after >= end || (stream[after] as number) >= textMark
    const found =
      textField === field.subject && mask !== field.subject
        ? level(5)
        : at > begin
          ? level(3, 1)
          : ends
            ? level(1)
            : level(2)
    best = Math.min(best, found)
  }
  return best
}
