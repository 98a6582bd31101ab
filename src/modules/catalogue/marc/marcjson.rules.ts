import {
  type Field,
  isControl,
  type MarcRecord,
  type ReadResult,
  type Subfield,
  storableText,
} from './record.rules.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }
type JsonObject = { readonly [key: string]: Json | undefined }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
const textOf = (value: string): string => storableText(value).normalize('NFC')

/** The only key and its value. */
function onlyEntry(value: Json): [string, Json] | undefined {
  if (!isObject(value)) return undefined
  const [entry, ...more] = Object.entries(value)
  return entry && !more.length && entry[1] !== undefined ? [entry[0], entry[1]] : undefined
}

function fieldOf(json: Json): Field | string {
  const entry = onlyEntry(json)
  if (!entry) return 'a field is not one tag with its value'
  const [tag, value] = entry
  if (typeof value === 'string') return { tag, value: textOf(value) }
  if (!isObject(value) || !isList(value.subfields)) return `field ${tag} has no subfields`
  const subfields: Subfield[] = []
  for (const one of value.subfields) {
    const subfield = onlyEntry(one)
    if (!subfield || typeof subfield[1] !== 'string') return `field ${tag} has a subfield that is no text`
    subfields.push([subfield[0], textOf(subfield[1])])
  }
  const indicator = (of: Json | undefined) => (typeof of === 'string' && of.length === 1 ? of : ' ')
  return { tag, ind: indicator(value.ind1) + indicator(value.ind2), subfields }
}

/** A record from its MARC-in-JSON object, or what is wrong with it. */
export function fromMarcJson(json: Json): MarcRecord | string {
  if (!isObject(json)) return 'not a JSON object'
  if (typeof json.leader !== 'string') return 'no leader'
  if (!isList(json.fields)) return 'no list of fields'
  const fields: Field[] = []
  for (const one of json.fields) {
    const field = fieldOf(one)
    if (typeof field === 'string') return field
    fields.push(field)
  }
  return { leader: storableText(json.leader).padEnd(24).slice(0, 24), fields }
}

/** The MARC-in-JSON object of a record, ready for JSON.stringify. */
export const toMarcJson = (record: MarcRecord): JsonObject => ({
  leader: record.leader,
  fields: record.fields.map(field => ({
    [field.tag]: isControl(field)
      ? field.value
      : {
          ind1: field.ind.charAt(0),
          ind2: field.ind.charAt(1),
          subfields: field.subfields.map(([code, value]) => ({ [code]: value })),
        },
  })),
})

type Parsed =
  | { readonly ok: true; readonly json: Json; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string }

const strings = /"(?:[^"\\]|\\.)*"/gs
/** JSON forbids line ends and other control characters within a text; some write them all the same. */
const escapeControls = (text: string): string =>
  text.replace(strings, string =>
    [...string]
      .map(one => (one < ' ' ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : one))
      .join(''),
  )

function parse(text: string): Parsed {
  try {
    return { ok: true, json: JSON.parse(text) as Json, warnings: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const escaped = escapeControls(text)
    if (escaped === text) return { ok: false, reason }
    const again = parse(escaped)
    return again.ok
      ? { ...again, warnings: ['control characters stand bare in the JSON'] }
      : { ok: false, reason }
  }
}

const longest = 10_000_000
const [openBrace, closeBrace, quote, backslash] = [0x7b, 0x7d, 0x22, 0x5c]
const between = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2c, 0x5b, 0x5d, 0x1e, 0xef, 0xbb, 0xbf])

/**
 * Reads MARC-in-JSON: one object, a list of them, or one after another (line by line). Each object is cut out by its
 * braces, so one that is broken is refused alone.
 */
export function marcJsonReader() {
  let pending: Uint8Array = new Uint8Array()
  let scanned = 0
  let depth = 0
  let inString = false
  let offset = 0
  let number = 0
  const decoder = new TextDecoder()

  const drop = (count: number) => {
    pending = pending.subarray(count)
    offset += count
    scanned = 0
    depth = 0
    inString = false
  }
  const refuse = (reason: string): ReadResult => ({ ok: false, number: ++number, byteOffset: offset, reason })

  function read(bytes: Uint8Array): ReadResult {
    const text = decoder.decode(bytes)
    const parsed = parse(text)
    if (!parsed.ok) return refuse(`broken JSON: ${parsed.reason}`)
    const record = fromMarcJson(parsed.json)
    if (typeof record === 'string') return refuse(`not MARC-in-JSON: ${record}`)
    return { ok: true, record, number: ++number, byteOffset: offset, warnings: parsed.warnings }
  }

  /** The end of the object that `pending` begins with; -1 when it is not there yet. */
  function objectEnd(): number {
    for (; scanned < pending.length; scanned++) {
      const byte = pending[scanned]
      if (inString) {
        if (byte === backslash) scanned++
        else if (byte === quote) inString = false
      } else if (byte === quote) inString = true
      else if (byte === openBrace) depth++
      else if (byte === closeBrace && --depth === 0) return scanned + 1
    }
    return -1
  }

  function take(last: boolean): ReadResult[] {
    const results: ReadResult[] = []
    for (;;) {
      let filler = 0
      while (scanned === 0 && filler < pending.length && between.has(pending[filler] as number)) filler++
      if (filler) drop(filler)
      if (!pending.length) return results
      if (pending[0] !== openBrace) {
        const next = pending.indexOf(openBrace)
        results.push(refuse('what stands between the records is not JSON'))
        drop(next < 0 ? pending.length : next)
        continue
      }
      const end = objectEnd()
      if (end < 0) {
        if (last || pending.length > longest) {
          results.push(
            refuse(last ? 'the file ends within a record' : `a record longer than ${longest} bytes`),
          )
          drop(pending.length)
        }
        return results
      }
      results.push(read(pending.subarray(0, end)))
      drop(end)
    }
  }

  return {
    push(chunk: Uint8Array): ReadResult[] {
      const joined = new Uint8Array(pending.length + chunk.length)
      joined.set(pending)
      joined.set(chunk, pending.length)
      pending = joined
      return take(false)
    },
    end: () => take(true),
  }
}
