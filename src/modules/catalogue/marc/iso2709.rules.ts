import { digitsOf, fieldEnd, latin1, leaderLength, parseIso2709, recordEnd } from './iso2709-record.rules.ts'
import type { ReadResult } from './record.rules.ts'

/**
 * Beyond this a record without an end mark is given up. The format allows 99,999 bytes; periodicals with an item field
 * for every issue are exported with more than a million.
 */
const longest = 16_000_000

const blank = 0x20
/** Between records: line ends, blanks, NUL, byte order mark, end-of-file marks of old systems. */
const filler: ReadonlySet<number> = new Set([...Array(blank + 1).keys(), 0x7f, 0xef, 0xbb, 0xbf])
const digits: ReadonlySet<number> = new Set([...'0123456789'].map(digit => digit.charCodeAt(0)))

/**
 * How many bytes of filler stand first. Blanks before anything but a digit are a leader without its length, as some
 * systems write it; at the end of what has come so far they may be.
 */
function fillerLength(bytes: Uint8Array, last: boolean): number {
  const found = bytes.findIndex(byte => !filler.has(byte))
  const length = found < 0 ? bytes.length : found
  if (found < 0 ? last : digits.has(bytes[found] as number)) return length
  return bytes.subarray(0, length).findLastIndex(byte => byte !== blank) + 1
}

/** Where a leader begins in what should be a record, if anywhere: length, five codes, 22, base address. */
function leaderWithin(bytes: Uint8Array): number {
  const found = /\d{5}[a-z ][a-z][ -~]{3}[ 0-9]{2}\d{5}/.exec(latin1(bytes.subarray(0, 4096)))
  return found ? found.index : -1
}

/** Where the record ends that begins here: as its leader says, when its directory leads to the very same place. */
function endsAt(bytes: Uint8Array): number | undefined {
  const length = digitsOf(latin1(bytes.subarray(0, 5)))
  const base = digitsOf(latin1(bytes.subarray(12, 17)))
  if (bytes[length - 1] !== recordEnd || bytes[base - 1] !== fieldEnd) return undefined
  let end = base
  for (let at = leaderLength; at < base - 1; at += 12) {
    const fieldLength = digitsOf(latin1(bytes.subarray(at + 3, at + 7)))
    const stop = base + digitsOf(latin1(bytes.subarray(at + 7, at + 12))) + fieldLength
    if (bytes[stop - 1] !== fieldEnd) return undefined
    end = Math.max(end, stop)
  }
  return end === length - 1 ? length : undefined
}

export interface Iso2709Reader {
  /** Takes the next bytes; gives the records they complete. */
  push(chunk: Uint8Array): ReadResult[]
  /** Gives what is left when there are no more bytes. */
  end(): ReadResult[]
}

/**
 * Reads a stream of ISO 2709 records. A record ends where its leader says when its directory agrees, else at the next
 * record end mark; what stands between records is skipped; what is no record is reported with its place.
 */
export function iso2709Reader(): Iso2709Reader {
  let pending: Uint8Array = new Uint8Array()
  let searched = 0
  let offset = 0
  let number = 0
  let skipping = false

  const drop = (count: number) => {
    if (!count) return
    pending = pending.subarray(count)
    offset += count
    searched = 0
  }
  const refuse = (reason: string): ReadResult => ({ ok: false, number: ++number, byteOffset: offset, reason })

  /** Reads what stands before an end mark; a whole record behind other bytes is found by its own leader. */
  function read(bytes: Uint8Array): ReadResult {
    const at = leaderWithin(bytes)
    const isWhole = at > 0 && endsAt(bytes.subarray(at)) === bytes.length - at
    const parsed = isWhole ? undefined : parseIso2709(bytes.subarray(0, -1))
    if (parsed?.ok)
      return {
        ok: true,
        record: parsed.record,
        number: ++number,
        byteOffset: offset,
        warnings: parsed.warnings,
      }
    const later = parseIso2709(bytes.subarray(Math.max(at, 0), -1))
    if (!later.ok) return refuse(later.reason)
    const warnings = [`${at} bytes before the record skipped`, ...later.warnings]
    return { ok: true, record: later.record, number: ++number, byteOffset: offset + at, warnings }
  }

  function take(last: boolean): ReadResult[] {
    const results: ReadResult[] = []
    for (;;) {
      if (!skipping) drop(fillerLength(pending, last))
      if (!pending.length) return results
      // A record end mark inside the text would end it too early: so the leader is asked first.
      const told = skipping ? Number.NaN : digitsOf(latin1(pending.subarray(0, 5)))
      if (!last && told > pending.length) return results
      const trusted = told <= pending.length ? endsAt(pending) : undefined
      const mark = trusted === undefined ? pending.indexOf(recordEnd, searched) : trusted - 1
      if (mark < 0) {
        searched = pending.length
        if (pending.length > longest && !skipping) {
          results.push(refuse(`no end of record within ${longest} bytes`))
          skipping = true
        }
        if (skipping) drop(pending.length)
        if (last && pending.length) {
          results.push(readUnended())
          drop(pending.length)
        }
        return results
      }
      if (skipping) skipping = false
      else if (mark > 0) results.push(read(pending.subarray(0, mark + 1)))
      drop(mark + 1)
    }
  }

  /** The file ends without an end mark: what is there is kept, and it is said. */
  function readUnended(): ReadResult {
    const parsed = parseIso2709(pending)
    const cut = `the file ends within a record, after ${pending.length} of its bytes`
    if (!parsed.ok) return refuse(cut)
    return {
      ok: true,
      record: parsed.record,
      number: ++number,
      byteOffset: offset,
      warnings: [cut, ...parsed.warnings],
    }
  }

  return {
    push(chunk) {
      if (pending.length) {
        const joined = new Uint8Array(pending.length + chunk.length)
        joined.set(pending)
        joined.set(chunk, pending.length)
        pending = joined
      } else pending = chunk
      return take(false)
    },
    end: () => take(true),
  }
}
