import { stretchOf, type Texts, textAt } from './texts.ts'

/** How many errors a word may hold: none in short ones, which all resemble one another. */
export const errorsIn = (word: string): number =>
  /\d/.test(word) ? 0 : word.length < 4 ? 0 : word.length < 8 ? 1 : 2

export interface Near {
  readonly term: number
  readonly word: string
  readonly errors: number
}

/** What two words within few errors must share: how long they are, and which letters they are made of. */
interface Shapes {
  readonly from: number
  readonly lengths: Uint8Array
  /** A bit for each letter; å and ä stand with a, ö with o. */
  readonly letters: Uint32Array
}

const [aRing, aDots, oDots] = [0xe5, 0xe4, 0xf6]
/** The letter somebody without å, ä, ö on the keyboard writes. */
const bare = (letter: number): number =>
  letter === aRing || letter === aDots ? 0x61 : letter === oDots ? 0x6f : letter

const bitOf = (letter: number): number => {
  const plain = bare(letter) - 0x61
  return 1 << (plain >= 0 && plain < 26 ? plain : 26 + (letter % 6))
}

const maskOf = (letters: ArrayLike<number>, length: number): number => {
  let mask = 0
  for (let n = 0; n < length; n++) mask |= bitOf(letters[n] as number)
  return mask >>> 0
}

const bitsIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** No word that is put right is longer: its letters are bits of one number. */
const longest = 32
const room = new Uint32Array(longest)

/** Reads the letters of a text into the room, so many as it holds; gives how many letters there are. */
function lettersAt({ offsets, bytes }: Texts, n: number, skip: number): number {
  let count = 0
  const end = offsets[n + 1] as number
  for (let at = (offsets[n] as number) + skip; at < end; ) {
    const first = bytes[at] as number
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    let letter = size === 1 ? first : first & (0xff >> (size + 1))
    for (let k = 1; k < size; k++) letter = (letter << 6) | ((bytes[at + k] as number) & 0x3f)
    if (count < longest) room[count] = letter
    count++
    at += size
  }
  return count
}

const known = new WeakMap<Texts, Map<string, Shapes>>()

/** The shapes of all words of a kind, made when they are first needed: a few milliseconds for a hundred thousand. */
function shapesOf(terms: Texts, prefix: string): Shapes {
  const ofTerms = known.get(terms) ?? new Map<string, Shapes>()
  known.set(terms, ofTerms)
  const there = ofTerms.get(prefix)
  if (there) return there
  const [from, to] = stretchOf(terms, prefix)
  const shapes = { from, lengths: new Uint8Array(to - from), letters: new Uint32Array(to - from) }
  for (let n = 0; n < to - from; n++) {
    const count = lettersAt(terms, from + n, prefix.length)
    shapes.lengths[n] = Math.min(count, 255)
    shapes.letters[n] = maskOf(room, Math.min(count, longest))
  }
  ofTerms.set(prefix, shapes)
  return shapes
}

/** For each letter a word may say, the places in the word asked where it fits: å and ä fit where a is asked, ö where o is. */
function placesIn(asked: readonly number[]): (letter: number) => number {
  const places = new Map<number, number>()
  for (const [n, letter] of asked.entries()) places.set(letter, (places.get(letter) ?? 0) | (1 << n))
  for (const ringed of [aRing, aDots, oDots])
    places.set(ringed, (places.get(ringed) ?? 0) | (places.get(bare(ringed)) ?? 0))
  const low = new Int32Array(256)
  for (const [letter, where] of places) if (letter < 256) low[letter] = where
  return letter => (letter < 256 ? (low[letter] as number) : (places.get(letter) ?? 0))
}

/**
 * The words of a sorted block within so many errors of a word: letters wrong, missing, too many, or two that changed
 * places; leaving off the rings is none. Words too long, too short or of other letters are passed over by number; for the
 * rest a column of the table of costs is one step on the bits of a number (Myers 1999, with transpositions by Hyyrö 2003).
 * @param prefix what stands before every word of the kind
 */
export function nearWords(terms: Texts, prefix: string, word: string, most: number): Near[] {
  const asked = [...word].map(letter => letter.codePointAt(0) as number)
  if (asked.length > longest || !asked.length) return []
  const { from, lengths, letters } = shapesOf(terms, prefix)
  const mask = maskOf(asked, asked.length)
  const fits = placesIn(asked)
  const found: Near[] = []
  for (let n = 0; n < lengths.length; n++) {
    const apart = (lengths[n] as number) - asked.length
    // A wrong letter takes one bit away and gives another.
    if (apart > most || -apart > most || bitsIn((letters[n] as number) ^ mask) > 2 * most) continue
    const count = lettersAt(terms, from + n, prefix.length)
    if (count > longest) continue
    const errors = errorsBetween(asked.length, count, fits)
    if (errors <= most)
      found.push({ term: from + n, word: textAt(terms, from + n).slice(prefix.length), errors })
  }
  return found
}

/** The errors between the word asked and the one in the room. */
function errorsBetween(asked: number, count: number, fits: (letter: number) => number): number {
  const last = 1 << (asked - 1)
  let more = -1
  let less = 0
  let diagonal = 0
  let before = 0
  let errors = asked
  for (let n = 0; n < count; n++) {
    const here = fits(room[n] as number)
    const swapped = ((~diagonal & here) << 1) & before
    diagonal = ((((here & more) + more) | 0) ^ more) | here | less | swapped
    const across = less | ~(diagonal | more)
    const down = diagonal & more
    if (across & last) errors++
    if (down & last) errors--
    const shifted = (across << 1) | 1
    more = (down << 1) | ~(diagonal | shifted)
    less = shifted & diagonal
    before = here
  }
  return errors
}
