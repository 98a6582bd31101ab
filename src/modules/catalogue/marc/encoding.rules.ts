import { decodeMarc8 } from './marc8.rules.ts'

/** Reads the text of one record's subfields, whatever the record says of itself. */
export interface TextReader {
  readonly encoding: 'utf-8' | 'marc-8' | 'windows-1252' | 'cp850'
  read(bytes: Uint8Array): string
  /** What was wrong or guessed, each said once. */
  readonly warnings: Set<string>
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const utf8Anyhow = new TextDecoder('utf-8', { ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')

const isPlain = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x80 || byte === 0x1b) return false
  }
  return true
}

const strictUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** The upper half of code page 850, position 0x80-0xFF. */
const upper850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
const decode850 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : upper850.charAt(byte - 0x80)
  return text
}

const northern = /[åäöÅÄÖéÉüÜøæØÆ]/g
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/**
 * Are these bytes MARC-8? Escapes prove it. Else both readings are weighed: marks that melt with their letter speak for
 * MARC-8, bytes without a character and marks left over a foreign letter ("för" in Latin-1: a mark over an r) against
 * it; the letters of Swedish speak for the other reading. An even weight goes to MARC-8, which such records declare.
 */
function looksLikeMarc8(bytes: Uint8Array, otherwise: string): boolean {
  if (bytes.includes(0x1b)) return true
  const { text } = decodeMarc8(bytes)
  let marks = 0
  for (const byte of bytes) if (byte >= 0xe0 && byte < 0xff) marks++
  // A tie over two letters stays beside them in Unicode too.
  const loose = count(text, /(?![\u0360\u0361])\p{Mn}/gu)
  const unknown = count(text, /\ufffd/g)
  return marks - 3 * loose - 3 * unknown >= count(otherwise, northern)
}

/** Bytes 0x80-0x9F are letters in code page 850 (å ä ö), and signs between words in Windows-1252. */
const looksLike850 = (bytes: Uint8Array): boolean => {
  let low = 0
  let high = 0
  for (const byte of bytes) {
    if (byte >= 0x80 && byte < 0xa0) low++
    else if (byte >= 0xc0) high++
  }
  return low > high
}

/** The parts between delimiters that strict UTF-8 refuses, one after another; and whether others hold UTF-8 letters. */
function withoutUtf8(data: Uint8Array): { odd: Uint8Array; hasUtf8: boolean } {
  const odd: number[] = []
  let hasUtf8 = false
  let from = 0
  for (let at = 0; at <= data.length; at++) {
    const byte = data[at]
    if (byte !== undefined && byte !== 0x1e && byte !== 0x1f) continue
    const part = data.subarray(from, at)
    from = at + 1
    if (part.every(one => one < 0x80 && one !== 0x1b)) continue
    if (strictUtf8(part) === undefined) odd.push(...part, 0x20)
    else hasUtf8 = true
  }
  return { odd: Uint8Array.from(odd), hasUtf8 }
}

/** At least one letter of several bytes, whole: a text that is UTF-8 but for some damaged bytes. */
const mostlyUtf8 = (text: string): boolean => count(text, /[\u0080-\ufffc]/g) >= count(text, /\ufffd/g)

/**
 * Decides how the text of a record is to be read: by what its bytes are first, by what leader/09 says second.
 *
 * @param data the record's fields, without the directory
 * @param declaredUtf8 leader/09 = a
 */
export function textReader(data: Uint8Array, declaredUtf8: boolean): TextReader {
  const warnings = new Set<string>()
  const plain = (bytes: Uint8Array): string => utf8Anyhow.decode(bytes)
  if (isPlain(data)) return { encoding: 'utf-8', warnings, read: plain }
  if ((declaredUtf8 || !data.includes(0x1b)) && strictUtf8(data) !== undefined) {
    if (!declaredUtf8) warnings.add('the text is UTF-8, though the leader says MARC-8')
    return { encoding: 'utf-8', warnings, read: bytes => plain(bytes).normalize('NFC') }
  }
  const { odd, hasUtf8 } = withoutUtf8(data)
  const oneByte = looksLike850(odd) ? 'cp850' : 'windows-1252'
  const decodeOneByte = (bytes: Uint8Array): string =>
    (oneByte === 'cp850' ? decode850(bytes) : windows1252.decode(bytes)).normalize('NFC')
  const encoding = looksLikeMarc8(odd, decodeOneByte(odd)) ? 'marc-8' : oneByte
  const readOdd = (bytes: Uint8Array): string => {
    if (encoding !== 'marc-8') return decodeOneByte(bytes)
    const decoded = decodeMarc8(bytes)
    for (const warning of decoded.warnings) warnings.add(warning)
    return decoded.text
  }
  if (!declaredUtf8 || !hasUtf8) {
    if (encoding !== 'marc-8') warnings.add(`the text is neither UTF-8 nor MARC-8: read as ${encoding}`)
    else if (declaredUtf8) warnings.add('the text is MARC-8, though the leader says UTF-8')
    if (!declaredUtf8) return { encoding, warnings, read: readOdd }
  }
  const read = (bytes: Uint8Array): string => {
    const strict = strictUtf8(bytes)
    if (strict !== undefined) return strict.normalize('NFC')
    const damaged = plain(bytes)
    if (hasUtf8 && mostlyUtf8(damaged)) {
      warnings.add('some bytes are not valid UTF-8')
      return damaged.normalize('NFC')
    }
    warnings.add(`some text is not UTF-8: read as ${encoding}`)
    return readOdd(bytes)
  }
  return { encoding: 'utf-8', warnings, read }
}
