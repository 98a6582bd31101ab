import { textReader } from './encoding.rules.ts'
import { type Field, isControlTag, type MarcRecord, type Subfield, storableText } from './record.rules.ts'

export const recordEnd = 0x1d
export const fieldEnd = 0x1e
export const subfieldMark = 0x1f
export const leaderLength = 24
const entryLength = 12

export type ParsedRecord =
  | { readonly ok: true; readonly record: MarcRecord; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string }

/** Plain characters, one a byte: for leader and directory. */
export const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** A whole number written in plain digits, else NaN. */
export const digitsOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN)

interface Entry {
  readonly tag: string
  readonly length: number
  readonly start: number
}

/** Five digits of length, the format's own "22", or its "45" near the end: enough to call it a leader. */
const leaderPattern = /^(?:\d{5}|.{10}22|.{20}45)/s

function directoryOf(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + 3 <= bytes.length; at += entryLength) {
    const text = latin1(bytes.subarray(at, at + entryLength))
    entries.push({
      tag: text.slice(0, 3),
      length: digitsOf(text.slice(3, 7)),
      start: digitsOf(text.slice(7, 12)),
    })
  }
  return entries
}

/** The directory is true when each entry begins at a field's beginning and ends at its end mark, and none is left out. */
const agrees = (entries: readonly Entry[], data: Uint8Array): boolean =>
  entries.reduce((sum, { length }) => sum + length, 0) === data.length &&
  entries.every(
    ({ length, start }) =>
      data[start + length - 1] === fieldEnd && (start === 0 || data[start - 1] === fieldEnd),
  )

function splitAt(bytes: Uint8Array, mark: number): Uint8Array[] {
  const parts: Uint8Array[] = []
  let from = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, from)) {
    parts.push(bytes.subarray(from, at))
    from = at + 1
  }
  parts.push(bytes.subarray(from))
  return parts
}

/** Each field's tag and bytes; by the directory when it is true, else by the end marks in the order of the starts. */
function fieldBytes(
  entries: readonly Entry[],
  data: Uint8Array,
  warnings: Set<string>,
): { tag: string; bytes: Uint8Array }[] {
  if (agrees(entries, data))
    return entries.map(({ tag, length, start }) => ({ tag, bytes: data.subarray(start, start + length - 1) }))
  warnings.add('the directory disagrees with the fields: split at the end marks')
  const pieces = splitAt(data, fieldEnd)
  while (pieces.length > entries.length && pieces.at(-1)?.length === 0) pieces.pop()
  const inOrder = entries.every(({ start }, at) => at === 0 || start >= (entries[at - 1] as Entry).start)
  const sorted =
    inOrder || entries.some(entry => Number.isNaN(entry.start))
      ? entries
      : [...entries].sort((a, b) => a.start - b.start)
  if (pieces.length !== sorted.length)
    warnings.add(`the directory lists ${sorted.length} fields, the record holds ${pieces.length}`)
  // A field without an entry keeps its text under the tag 999, a local one: nothing is lost.
  return pieces.map((bytes, at) => ({ tag: sorted[at]?.tag ?? '999', bytes }))
}

function readSubfields(parts: readonly Uint8Array[], read: (bytes: Uint8Array) => string): Subfield[] {
  const subfields: Subfield[] = []
  for (const part of parts) {
    if (part.length === 0) continue
    const text = storableText(read(part))
    const code = text.slice(0, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)
    if (code) subfields.push([code, text.slice(code.length)])
  }
  return subfields
}

/**
 * Reads one record of ISO 2709 (ANSI Z39.2). Lengths are not trusted: where leader or directory disagree with the end
 * marks, the marks decide and a warning says so.
 *
 * @param bytes from the leader to before the record's end mark
 */
export function parseIso2709(bytes: Uint8Array): ParsedRecord {
  if (bytes.length <= leaderLength)
    return { ok: false, reason: `${bytes.length} bytes are too few for a record` }
  const warnings = new Set<string>()
  const leader = storableText(latin1(bytes.subarray(0, leaderLength)))
  const directoryEnd = bytes.indexOf(fieldEnd, leaderLength)
  if (directoryEnd < 0) return { ok: false, reason: 'no directory: no field ends' }
  const directoryLength = directoryEnd - leaderLength
  const entries = directoryOf(bytes.subarray(leaderLength, directoryEnd))
  const known = entries.some(({ length, start }) => !Number.isNaN(length + start))
  if (!known && !leaderPattern.test(leader)) return { ok: false, reason: 'no directory: not a MARC record' }
  if (!entries.length) warnings.add('the record has no fields')
  if (directoryLength % entryLength) warnings.add('the directory is not a whole number of entries')
  if (digitsOf(leader.slice(12, 17)) !== directoryEnd + 1)
    warnings.add('the leader gives a wrong base address')
  if (digitsOf(leader.slice(0, 5)) !== bytes.length + 1)
    warnings.add('the leader gives a wrong record length')
  const data = bytes.subarray(directoryEnd + 1)
  const text = textReader(data, leader[9] === 'a')
  const fields = fieldBytes(entries, data, warnings).map(({ tag, bytes }): Field => {
    const name = storableText(tag)
    if (isControlTag(tag)) return { tag: name, value: storableText(text.read(bytes)) }
    const [head = new Uint8Array(), ...parts] = splitAt(bytes, subfieldMark)
    const ind = storableText(text.read(head))
    if (ind.length === 2) return { tag: name, ind, subfields: readSubfields(parts, text.read) }
    warnings.add(`field ${name} has ${ind.length} indicators`)
    const beyond: Subfield[] = ind.length > 2 ? [[' ', ind.slice(2)]] : []
    return {
      tag: name,
      ind: ind.slice(0, 2).padEnd(2),
      subfields: [...beyond, ...readSubfields(parts, text.read)],
    }
  })
  return { ok: true, record: { leader, fields }, warnings: [...warnings, ...text.warnings] }
}
