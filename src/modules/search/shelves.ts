import { type Segment, uint32 } from './segment.ts'

/** Branches are numbered from 1 on, few and small; with larger numbers there are no bits and copies are looked at. */
const largestBranch = 1023

/** Branches that may open before the index is built anew. */
const spare = 8

/** Words of 32 branches for each work. */
const lanesFor = (branches: Int32Array): number => {
  let most = 0
  for (let at = 0; at < branches.length; at++) most = Math.max(most, branches[at] as number)
  return most > largestBranch ? 0 : ((most + spare) >> 5) + 1
}

type Copies = Pick<Segment, 'copyOffsets' | 'copyBranch' | 'copyFree'>

/** For each work the branches where a copy can be had now, a bit each. */
export function freeAtOf(size: number, copies: Copies): Uint32Array {
  const lanes = lanesFor(copies.copyBranch)
  const freeAt = uint32(size * lanes)
  for (let doc = 0; lanes && doc < size; doc++)
    for (let at = copies.copyOffsets[doc] as number; at < (copies.copyOffsets[doc + 1] as number); at++)
      if (copies.copyFree[at]) setBit(freeAt, doc * lanes, copies.copyBranch[at] as number)
  return freeAt
}

const setBit = (words: Uint32Array, from: number, bit: number): void => {
  const word = from + (bit >> 5)
  words[word] = ((words[word] as number) | (1 << (bit & 31))) >>> 0
}

export const lanesOf = ({ size, freeAt }: Pick<Segment, 'size' | 'freeAt'>): number =>
  size ? freeAt.length / size : 0

/** Whether a branch has a bit in a segment; with no bits at all none is missed. */
export const hasBit = (segment: Segment, branch: number): boolean => {
  const lanes = lanesOf(segment)
  return lanes === 0 || branch < lanes * 32
}

/** Writes anew where a work can be had, from its copies: whole words, so that no reader sees half of it. */
export function rewriteFreeAt(segment: Segment, doc: number): void {
  const lanes = lanesOf(segment)
  const words = new Uint32Array(lanes)
  for (let at = segment.copyOffsets[doc] as number; at < (segment.copyOffsets[doc + 1] as number); at++)
    if (segment.copyFree[at]) setBit(words, 0, segment.copyBranch[at] as number)
  segment.freeAt.set(words, doc * lanes)
}

/** Full adders over whole words: `a + b + c` as a sum and a carry, bit by bit. */
const sum = (a: number, b: number, c: number): number => a ^ b ^ c
const carry = (a: number, b: number, c: number): number => (a & b) | (c & (a | b))

/**
 * Adds up, for each of 32 bits, how many of the first `count` words have it set. Eight words at a time go through full
 * adders, so that a word costs a few operations and not one for each of its bits.
 */
export function addBits(words: Uint32Array, count: number, into: Uint32Array, from: number): void {
  let ones = 0
  let twos = 0
  let fours = 0
  const planes = new Int32Array(5)
  let held = 0
  let n = 0
  for (; n + 8 <= count; n += 8) {
    const a = words[n] as number
    const b = words[n + 1] as number
    const c = words[n + 2] as number
    const d = words[n + 3] as number
    const e = words[n + 4] as number
    const f = words[n + 5] as number
    const g = words[n + 6] as number
    const h = words[n + 7] as number
    const twosA = carry(ones, a, b)
    const onesA = sum(ones, a, b)
    const twosB = carry(onesA, c, d)
    const onesB = sum(onesA, c, d)
    const twosC = carry(onesB, e, f)
    const onesC = sum(onesB, e, f)
    const twosD = carry(onesC, g, h)
    ones = sum(onesC, g, h)
    const foursA = carry(twos, twosA, twosB)
    const twosE = sum(twos, twosA, twosB)
    const foursB = carry(twosE, twosC, twosD)
    twos = sum(twosE, twosC, twosD)
    let eights = carry(fours, foursA, foursB)
    fours = sum(fours, foursA, foursB)
    for (let plane = 0; eights; plane++) {
      const before = planes[plane] as number
      planes[plane] = before ^ eights
      eights &= before
    }
    if (++held === 31) {
      flush(planes, 8, into, from)
      held = 0
    }
  }
  flush(planes, 8, into, from)
  flush(Int32Array.of(ones, twos, fours), 1, into, from)
  for (; n < count; n++) flush(Int32Array.of(words[n] as number), 1, into, from)
}

/** Adds planes of bits to the sums, the first worth `worth`, each next twice as much, and empties them. */
function flush(planes: Int32Array, worth: number, into: Uint32Array, from: number): void {
  for (let plane = 0; plane < planes.length; plane++) {
    let bits = planes[plane] as number
    while (bits) {
      const bit = 31 - Math.clz32(bits & -bits)
      into[from + bit] = (into[from + bit] as number) + worth * 2 ** plane
      bits &= bits - 1
    }
  }
  planes.fill(0)
}

/** Room for words of bits, kept between questions: each thread answers one at a time. */
let room = new Uint32Array(1024)
export function scratch(length: number): Uint32Array {
  if (room.length < length) room = new Uint32Array(Math.max(length, room.length * 2))
  return room
}

/** Which municipality a branch belongs to. */
export type Municipalities = ReadonlyMap<number, number>

/** Up to 32 municipalities, and the tables that give a bit for each where a work is free. */
interface PlaceTables {
  readonly municipalities: readonly number[]
  readonly tables: Uint32Array
}

const madeTables = new WeakMap<Municipalities, Map<number, readonly PlaceTables[]>>()

/** The tables of all municipalities, 32 at a time, for works of so many words; made once. */
export function placeTables(of: Municipalities, lanes: number): readonly PlaceTables[] {
  const known = madeTables.get(of) ?? new Map<number, readonly PlaceTables[]>()
  madeTables.set(of, known)
  const all = [...new Set(of.values())]
  const made =
    known.get(lanes) ??
    Array.from({ length: Math.ceil(all.length / 32) }, (_, n): PlaceTables => {
      const municipalities = all.slice(n * 32, n * 32 + 32)
      const bitOf = (branch: number): number => municipalities.indexOf(of.get(branch) ?? -1)
      return { municipalities, tables: byteTables(lanes, bitOf) }
    })
  known.set(lanes, made)
  return made
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

export function throughTables(words: Uint32Array, from: number, lanes: number, tables: Uint32Array): number {
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
