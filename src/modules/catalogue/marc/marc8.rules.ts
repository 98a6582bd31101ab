import { eastAsianCharacter } from './eacc.rules.ts'
import {
  basicLatin,
  type CharacterSet,
  characterSets,
  eastAsian,
  extendedLatin,
} from './marc8-tables.rules.ts'

export interface DecodedText {
  /** NFC. */
  readonly text: string
  /** What could not be read for certain; a byte or code without a character becomes U+FFFD. */
  readonly warnings: readonly string[]
}

const escapeByte = 0x1b
const lost = '\ufffd'
/** Control characters that MARC-8 itself defines: non-sorting begin and end, joiner, non-joiner. */
const ownControls = new Map([
  [0x88, '\u0098'],
  [0x89, '\u009c'],
  [0x8d, '\u200d'],
  [0x8e, '\u200c'],
])
/** Sets called by a single byte after the escape: Greek symbols, subscripts, superscripts, and back to ASCII. */
const shortCalls = new Map([
  [0x67, 0x67],
  [0x62, 0x62],
  [0x70, 0x70],
  [0x73, basicLatin],
])

type Half = 'g0' | 'g1'
const calledBy = (byte: number | undefined): Half | undefined =>
  byte === 0x28 || byte === 0x2c ? 'g0' : byte === 0x29 || byte === 0x2d ? 'g1' : undefined

interface Call {
  readonly half: Half
  readonly set: number
  readonly length: number
}

/** The set an escape sequence calls; undefined when it is broken or unknown. */
function callAt(bytes: Uint8Array, at: number): Call | undefined {
  const next = bytes[at + 1]
  const short = next === undefined ? undefined : shortCalls.get(next)
  if (short !== undefined) return { half: 'g0', set: short, length: 2 }
  let position = at + 1
  const many = next === 0x24
  if (many) position++
  const half = calledBy(bytes[position]) ?? (many ? 'g0' : undefined)
  if (!half) return undefined
  if (calledBy(bytes[position])) position++
  // '!' stands before ANSEL's own final byte.
  if (bytes[position] === 0x21) position++
  const set = bytes[position]
  if (set === undefined || many !== (set === eastAsian) || !(many || characterSets.has(set))) return undefined
  return { half, set, length: position - at + 1 }
}

/** Reads one subfield of MARC-8: marks that stand before their letter are set after it. */
export function decodeMarc8(bytes: Uint8Array): DecodedText {
  const warnings = new Set<string>()
  const called: Record<Half, number> = { g0: basicLatin, g1: extendedLatin }
  let text = ''
  let marks = ''
  const put = (character: string) => {
    text += character + marks
    marks = ''
  }
  const putUnknown = (what: string) => {
    warnings.add(`MARC-8: ${what} stands for no character`)
    put(lost)
  }
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number
    if (byte === escapeByte) {
      const call = callAt(bytes, at)
      if (call) called[call.half] = call.set
      else warnings.add('MARC-8: broken escape sequence')
      at += call?.length ?? 1
      continue
    }
    if (byte <= 0x20) {
      put(String.fromCharCode(byte))
      at++
      continue
    }
    const own = ownControls.get(byte)
    if (own !== undefined) {
      text += own
      at++
      continue
    }
    const set = called[byte < 0x80 ? 'g0' : 'g1']
    if (set === eastAsian) {
      const code =
        ((byte & 0x7f) << 16) | (((bytes[at + 1] ?? 0) & 0x7f) << 8) | ((bytes[at + 2] ?? 0) & 0x7f)
      const character = at + 2 < bytes.length ? eastAsianCharacter(code) : undefined
      if (character) put(character)
      else putUnknown(`East Asian code ${code.toString(16)}`)
      at += 3
      continue
    }
    const { characters, combining } = characterSets.get(set) as CharacterSet
    const character = characters.get(byte & 0x7f)
    if (character === undefined || byte === 0xff) putUnknown(`byte ${byte.toString(16)}`)
    else if (combining.has(byte & 0x7f)) marks += character
    else put(character)
    at++
  }
  if (marks) {
    warnings.add('MARC-8: a mark stands without its letter')
    text += marks
  }
  // The first half of a tie over two letters becomes Unicode's whole tie; the second half says nothing more.
  text = text.replace(/[\ufe21\ufe23]/g, '')
  return { text: expandReferences(text).normalize('NFC'), warnings: [...warnings] }
}

/** Characters that MARC-8 lacks are written as `&#x0161;` by those who convert without loss. */
const expandReferences = (text: string): string =>
  text.includes('&#x')
    ? text.replace(/&#x([0-9a-f]{4,6});/gi, (whole, hex: string) => {
        const code = Number.parseInt(hex, 16)
        return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
          ? String.fromCodePoint(code)
          : whole
      })
    : text
