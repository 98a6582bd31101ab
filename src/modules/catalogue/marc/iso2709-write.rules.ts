import { fieldEnd, leaderLength, recordEnd, subfieldMark } from './iso2709-record.rules.ts'
import { isControl, isControlTag, type MarcRecord } from './record.rules.ts'

export type WrittenRecord =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string }

const utf8 = new TextEncoder()
const delimiters = [recordEnd, fieldEnd, subfieldMark].map(code => String.fromCharCode(code))
const longestField = 9999
const longestRecord = 99_999

/** The leader as it must stand in a UTF-8 record of ISO 2709: what the rest of the record decides is set by that. */
export function leaderFor(leader: string, length = 0, base = 0): string {
  const old = leader.padEnd(leaderLength).slice(0, leaderLength)
  const digits = (value: number) => String(value).padStart(5, '0')
  return `${digits(length)}${old.slice(5, 9)}a22${digits(base)}${old.slice(17, 20)}4500`
}

/**
 * Writes a record strictly: UTF-8, lengths and base address computed, directory in the fields' order.
 * What the format cannot hold is refused with its reason (write MARCXML instead), never cut.
 */
export function writeIso2709(record: MarcRecord): WrittenRecord {
  const bodies: Uint8Array[] = []
  let directory = ''
  let start = 0
  for (const field of record.fields) {
    if (!/^[0-9A-Za-z]{3}$/.test(field.tag)) return { ok: false, reason: `"${field.tag}" is no tag` }
    if (isControl(field) !== isControlTag(field.tag))
      return { ok: false, reason: `field ${field.tag} is not of its tag's kind` }
    const parts = isControl(field) ? [field.value] : field.subfields.map(([code, value]) => code + value)
    if (parts.some(part => delimiters.some(mark => part.includes(mark))))
      return { ok: false, reason: `field ${field.tag} holds a delimiter in its text` }
    if (!isControl(field)) {
      if (!/^[ -~]{2}$/.test(field.ind))
        return { ok: false, reason: `field ${field.tag} has wrong indicators` }
      const odd = field.subfields.find(([code]) => !/^[!-~]$/.test(code))
      if (odd) return { ok: false, reason: `field ${field.tag} has a subfield code "${odd[0]}"` }
    }
    const mark = String.fromCharCode(subfieldMark)
    const text = isControl(field) ? field.value : [field.ind, ...parts].join(mark)
    const body = utf8.encode(text + String.fromCharCode(fieldEnd))
    if (body.length > longestField)
      return { ok: false, reason: `field ${field.tag} is ${body.length} bytes, over ${longestField}` }
    directory += field.tag + String(body.length).padStart(4, '0') + String(start).padStart(5, '0')
    start += body.length
    bodies.push(body)
  }
  const base = leaderLength + directory.length + 1
  const length = base + start + 1
  if (length > longestRecord)
    return { ok: false, reason: `the record is ${length} bytes, over ${longestRecord}` }
  const leader = leaderFor(record.leader, length, base)
  if (!/^[ -~]{24}$/.test(leader)) return { ok: false, reason: 'the leader holds more than plain characters' }
  const bytes = new Uint8Array(length)
  bytes.set(utf8.encode(leader + directory + String.fromCharCode(fieldEnd)))
  let at = base
  for (const body of bodies) {
    bytes.set(body, at)
    at += body.length
  }
  bytes[at] = recordEnd
  return { ok: true, bytes }
}
