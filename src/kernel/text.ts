/** Letters that have no parts in Unicode, as a Swedish reader files them. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ä',
  ø: 'ö',
  ß: 'ss',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
}
const lettersPattern = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/**
 * Lower case, without marks: é as e, ü as u. But å, ä and ö are letters of their own, and æ and ø are their brothers.
 * The result is NFC.
 */
export function fold(text: string): string {
  // Nearly all texts have only these letters, and folding them is no more than writing them small.
  if (/^[ -~åäöÅÄÖ]*$/.test(text)) return text.toLowerCase()
  // What joins letters or keeps them apart without a space is no letter: Persian is written with it and without.
  const lower = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u200c\u200d]/g, '')
  if (/^[ -~]*$/.test(lower)) return lower
  return (
    lower
      .normalize('NFD')
      // Elfdalian ą̊ is an å said through the nose: the hook stands before the ring, which must not go with it.
      .replace(/([ao])\u0328(?=[\u0308\u030a])/g, '$1')
      .replace(lettersPattern, letter => letters[letter] ?? letter)
      .replace(/(a\u030a|a\u0308|o\u0308)|\p{Mn}/gu, (_mark, kept: string | undefined) => kept ?? '')
      .normalize('NFC')
  )
}

/** Folded words, `&` read as "och", only letters and digits of any script, one space between. */
const words = (text: string): string =>
  fold(text)
    .replaceAll('&', ' och ')
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A title for comparing: without what stands in square brackets ("[Ljudupptagning]"), unless nothing else is there. */
export const titleKey = (title: string): string => words(title.replace(/\[[^\]]*\]/g, ' ')) || words(title)

/** The family name, and the given name when the part after the comma is one: dates are none. */
function nameParts(name: string): { family: string; given: string } {
  const [family = '', given = ''] = name.split(',').map(part => part.trim())
  return { family, given: /^\d/.test(given) ? '' : given }
}

/** A person for comparing: family name and first initial, of "Lindgren, Astrid, 1907-2002" as of "Astrid Lindgren". */
export function nameKey(name: string): string {
  const { family, given } = nameParts(name.replace(/\([^)]*\)/g, ' '))
  if (name.includes(',')) return `${words(family)} ${words(given).charAt(0)}`.trim()
  const all = words(family).split(' ')
  return all.length > 1 ? `${all.at(-1)} ${all[0]?.charAt(0)}` : (all[0] ?? '')
}

/** A name as people say it: "Lindgren, Astrid, 1907-2002" -> "Astrid Lindgren". */
export function spokenName(name: string): string {
  const { family, given } = nameParts(name)
  return given ? `${given} ${family}` : family
}

const weigh = (digits: string, weight: (at: number) => number): number =>
  [...digits].reduce((sum, digit, at) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(at), 0)
const weight13 = (at: number): number => (at % 2 ? 3 : 1)

/** The thirteen digits of an ISBN-10 or ISBN-13, whatever its dashes and remarks; null when the check digit is wrong. */
export function isbn13(text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '')
  const long = /^(?:ISBN:?)?(97[89]\d{10})(?!\d)/.exec(bare)?.[1]
  if (long) return weigh(long, weight13) % 10 === 0 ? long : null
  const short = /^(?:ISBN:?)?(\d{9}[\dX])(?![\dX])/.exec(bare)?.[1]
  if (!short || weigh(short, at => 10 - at) % 11 !== 0) return null
  const body = `978${short.slice(0, 9)}`
  return body + ((10 - (weigh(body, weight13) % 10)) % 10)
}

/** A part of an address: plain letters and digits with dashes between; "titel" when nothing is left. */
export const slugOf = (text: string): string =>
  fold(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'titel'
