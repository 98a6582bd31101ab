/**
 * The one-byte character sets of MARC-8, by the final byte of their escape sequence.
 * Facts: Library of Congress, MARC 21 Specifications, code tables. Sets of the right half are listed by their
 * left-half position (0x21-0x7E), so that a set means the same in G0 and G1.
 */
export interface CharacterSet {
  readonly characters: ReadonlyMap<number, string>
  readonly combining: ReadonlySet<number>
}

/** Runs of characters: from a position, one character a position. */
function characterSet(
  runs: Readonly<Record<number, string>>,
  combiningRuns: Readonly<Record<number, string>>,
) {
  const characters = new Map<number, string>()
  const combining = new Set<number>()
  const lay = (from: string, run: string, mark: boolean) => {
    ;[...run].forEach((character, index) => {
      characters.set(Number(from) + index, character)
      if (mark) combining.add(Number(from) + index)
    })
  }
  for (const [from, run] of Object.entries(runs)) lay(from, run, false)
  for (const [from, run] of Object.entries(combiningRuns)) lay(from, run, true)
  return { characters, combining }
}

const range = (from: number, to: number): string => {
  let text = ''
  for (let code = from; code <= to; code++) text += String.fromCodePoint(code)
  return text
}
const digits = '0123456789'

const ascii = characterSet({ 33: range(0x21, 0x7e) }, {})

/** ANSEL: Latin letters that ASCII lacks, signs, and marks that stand before their letter. */
const ansel = characterSet(
  {
    33: 'ŁØĐÞÆŒʹ·♭®±ƠƯʼ',
    48: 'ʻłøđþæœʺı£ð',
    60: 'ơư',
    64: '°ℓ℗©♯¿¡ß€',
  },
  {
    96: '\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030c\u030a\u0361\ufe21\u0315\u030b\u0310',
    112: '\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031c\u032e\u0360\ufe23',
    126: '\u0313',
  },
)

const hebrew = characterSet(
  {
    33: `!״#$%&׳()*+,־./${digits}:;<=>?`,
    91: '[',
    93: ']',
    96: `${range(0x5d0, 0x5ea)}װױײ`,
  },
  { 64: '\u05b7\u05b8\u05b6\u05b5\u05b4\u05b9\u05bb\u05b0\u05b2\u05b3\u05b1\u05bc\u05bf\u05c1\ufb1e' },
)

const arabic = characterSet(
  {
    33: `!"#$٪&'()٭+،-./${range(0x660, 0x669)}:؛<=>؟`,
    65: `${range(0x621, 0x63a)}[`,
    93: ']',
    96: range(0x640, 0x64a),
    115: '\u0671\u0670',
    120: '٬”“',
  },
  { 107: range(0x64b, 0x652) },
)

const extendedArabic = characterSet(
  {
    33: '\u06fd\u0672\u0673\u0679\u067a\u067b\u067c\u067d\u067e\u067f\u0680\u0681\u0682\u0683\u0684\u0685\u0686\u06bf',
    51: `${range(0x687, 0x69c)}\u06fa\u069d\u069e\u06fb\u069f\u06a0\u06fc`,
    80: `${range(0x6a1, 0x6b8)}\u06ba\u06bb\u06bc\u06bd\u06b9\u06be\u06c0\u06c4\u06c5\u06c6\u06ca\u06cb\u06cd\u06ce\u06d0\u06d2\u06d3`,
  },
  { 125: '\u0306\u030c' },
)

const cyrillic = characterSet(
  { 33: `!"#$%&'()*+,-./${digits}:;<=>?юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧ` },
  {},
)

const extendedCyrillic = characterSet(
  { 64: 'ґђѓєёѕіїјљњћќўџ', 80: 'ѣѳѵѫ', 91: '[', 93: ']', 95: '_ҐЂЃЄЁЅІЇЈЉЊЋЌЎЏЪѢѲѴѪ' },
  {},
)

const greek = characterSet(
  {
    48: '«»“”ʹ͵',
    59: '·',
    63: ';',
    65: 'ΑΒ',
    68: 'ΓΔΕϚϜΖΗΘΙΚΛΜΝΞΟΠϞΡΣ',
    88: 'ΤΥΦΧΨΩϠ',
    97: 'αβϐγδεϛϝζηθικλμνξοπϟρσςτυφχψωϡ',
  },
  { 33: '\u0300\u0301\u0308\u0342\u0313\u0314\u0345' },
)

const subscripts = characterSet({ 40: '₍₎', 43: '₊', 45: '₋', 48: '₀₁₂₃₄₅₆₇₈₉' }, {})
const superscripts = characterSet({ 40: '⁽⁾', 43: '⁺', 45: '⁻', 48: '⁰¹²³⁴⁵⁶⁷⁸⁹' }, {})
const greekSymbols = characterSet({ 97: 'αβγ' }, {})

/** Final byte of the escape sequence -> set. 0x31, East Asian, takes three bytes a character and stands apart. */
export const characterSets: ReadonlyMap<number, CharacterSet> = new Map([
  [0x42, ascii],
  [0x45, ansel],
  [0x32, hebrew],
  [0x33, arabic],
  [0x34, extendedArabic],
  [0x4e, cyrillic],
  [0x51, extendedCyrillic],
  [0x53, greek],
  [0x62, subscripts],
  [0x70, superscripts],
  [0x67, greekSymbols],
])
export const eastAsian = 0x31
export const basicLatin = 0x42
export const extendedLatin = 0x45
