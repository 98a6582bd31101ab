import { filingKey } from './filing.ts'

/** What tells where a copy stands within its department. */
export interface ShelfLabel {
  /** The mark on its back: "Hce", "Hc.01", "612.3", "Hce LAG". */
  readonly callNumber: string | null
  /** As it is shown, "Selma Lagerlöf", or as it is filed, "Lagerlöf, Selma". */
  readonly creator: string | null
  readonly title: string
}

// So much of each counts: a key stays well below what an index takes (2,700 bytes), also when each letter takes seven.
const [markLength, nameLength, titleLength] = [60, 80, 120]
// Both come before every letter and digit: what ends comes before what goes on, and a word before a longer one.
const [end, between] = [' ', '!']

/** Letters of other scripts by their number, so that the key is plain ASCII and every comparison agrees about it. */
const plain = (filed: string): string =>
  filed
    .replaceAll(' ', between)
    .replace(/[^ -~]/gu, sign => `~${(sign.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`)

const cut = (text: string, length: number): string => [...text].slice(0, length).join('')

/** Numbers by their size (9 before 10), then words as Swedish files them, then decimals by their digits (.31 before .4). */
function keyOfPart(part: string): string {
  if (/^[.,]/.test(part)) return `3${part.slice(1)}${between}`
  if (!/^\d/.test(part)) return `2${plain(filingKey(part))}${between}`
  const digits = part.replace(/^0+(?=\d)/, '')
  return `1${String(digits.length).padStart(2, '0')}${digits}`
}

/**
 * A shelf mark as it is filed, in parts: words, numbers, and the decimals after a point; what stands between them only
 * parts them. Nothing comes before something, so that "Hc" comes before "Hce" and "Hc.01".
 */
export const markKey = (mark: string): string =>
  (cut(mark.normalize('NFC'), markLength).match(/\p{L}+|[.,][0-9]+|[0-9]+/gu) ?? []).map(keyOfPart).join('')

/** A name as books are filed by it: the surname, which is the last word, first. */
function filed(name: string): string {
  if (name.includes(',')) return name
  const words = name.trim().split(/\s+/)
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}

/**
 * The place of a copy within its department: by the mark, then the author, then the title; copies without a mark come
 * last. ASCII; plain comparison of keys, here or by bytes in the database, is the order of the shelf.
 */
export function shelfKey({ callNumber, creator, title }: ShelfLabel): string {
  const name = plain(filingKey(cut(filed(creator ?? ''), nameLength)))
  return `${callNumber ? '0' : '9'}${markKey(callNumber ?? '')}${end}${name}${end}${plain(filingKey(cut(title, titleLength)))}`
}

/** Where copies with a mark, or with one that begins like it, begin within a department. */
export const keyOfMark = (mark: string): string => `0${markKey(mark)}`
