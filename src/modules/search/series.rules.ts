import { wholeTitle, withoutArticle } from './analyser/words.rules.ts'

/** Works of a series that are not numbered stand after those that are. */
export const unnumbered = '~'

const romans = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
]

/** What stands between the numbers of a volume that holds several parts: "1-3", "1, 2 & 3", "1 och 2". */
const span = /^\s*(?:[-–—&+,]|och|and|till|to)\s*(?=\d)/i
/** A number, also a half one: "3", "3,5", "3.5", "3½". A comma with a space after it parts two numbers. */
const figure = /^(\d+)(?:[.,](\d)(?!\d)|(½))?/

/** Numbers from here on are years and the like: no series reaches them. */
const tooHigh = 1000

/** The first number in a text and, when more are joined to it, the highest of them. */
function numbersIn(text: string): readonly [from: number, to: number] | null {
  const roman = romans.indexOf((/(?:^|\s)([ivx]+)\W*$/i.exec(text.trim())?.[1] ?? '-').toLowerCase())
  const at = text.search(/\d/)
  if (at < 0) return roman > 0 ? [roman, roman] : null
  let rest = text.slice(at)
  const numbers: number[] = []
  for (let found = figure.exec(rest); found; found = figure.exec(rest)) {
    const [whole, digits, tenth, half] = found
    numbers.push(Number(digits) + (half ? 0.5 : Number(tenth ?? 0) / 10))
    rest = rest.slice(whole.length)
    const joint = span.exec(rest)
    if (!joint) break
    rest = rest.slice(joint[0].length)
  }
  const [from = tooHigh] = numbers
  const to = Math.max(...numbers)
  return to < tooHigh ? [from, to] : null
}

const padded = (number: number): string => String(Math.round(number * 10)).padStart(5, '0')

/**
 * The place of a part in the reading order of its series, to be compared as text: by number, half numbers between the
 * whole ones; a volume of several parts after the last one it holds. `unnumbered` when no number of a part is said.
 */
export function readingPlace(number: string | null | undefined): string {
  const found = numbersIn(number ?? '')
  if (!found) return unnumbered
  const [from, to] = found
  return padded(to) + padded(tooHigh - from)
}

/** What a series is called when its name is a person's: "Kurt Wallander" is "Wallander" too. */
const calledLess = (series: string): string[] =>
  /^\p{Lu}\p{Ll}+ (\p{Lu}[\p{Ll}-]+)$/u.exec(series.normalize('NFC'))?.slice(1) ?? []

/**
 * The terms of a work of a series: that it is of it, by each way to call the series, and its place in it when it is numbered.
 * The places of one series stand in reading order.
 */
export function seriesTerms(series: string, number: string | null): string[] {
  const place = readingPlace(number)
  return [series, ...calledLess(series)].flatMap(called => {
    const key = wholeTitle(called)
    return place === unnumbered ? [key] : [key, `${key}|${place}`]
  })
}

/** How a work stands among the hits of a question that names a series. */
export interface Standing {
  readonly level: number
  /** Swedish goes before other languages whatever the part. */
  readonly swedish: boolean
  /** Its place in the series; null = it is of another series or none. */
  readonly place: string | null
}

/**
 * The works of a series in reading order among themselves, in the places they have among the hits together: no level and no
 * language is crossed, equal places stay as they stood, and every other work stands where it stood.
 */
export function inReadingOrder<T>(hits: readonly T[], standingOf: (hit: T) => Standing): T[] {
  const ordered = [...hits]
  const standings = hits.map(standingOf)
  for (let from = 0; from < hits.length; ) {
    const { level, swedish } = standings[from] as Standing
    let to = from
    while (to < hits.length && standings[to]?.level === level && standings[to]?.swedish === swedish) to++
    const lines: number[] = []
    for (let n = from; n < to; n++) if (standings[n]?.place !== null) lines.push(n)
    const inOrder = lines.toSorted((a, b) => {
      const [one, other] = [standings[a]?.place ?? '', standings[b]?.place ?? '']
      return one < other ? -1 : one > other ? 1 : a - b
    })
    for (const [n, line] of lines.entries()) ordered[line] = hits[inOrder[n] as number] as T
    from = to
  }
  return ordered
}

/** So many hits from the first on are put in reading order, whichever of their pages is turned to. */
export const readInOrder = 100
/** Longer questions name no series with a name beside it. */
const mostWordsOfSeries = 8

/** A way to read words as a series, and the name beside it, if there is one. */
export interface NamedSeries {
  readonly series: string
  readonly name: string | null
}

/** The series that some words are the whole name of. */
export const wholeSeries = (words: readonly string[]): NamedSeries[] =>
  words.length ? [{ series: withoutArticle(words.join(' ')), name: null }] : []

/** The series words may name with a name before or after it. */
export function seriesBeside(words: readonly string[]): NamedSeries[] {
  if (words.length > mostWordsOfSeries) return []
  return words.slice(1).flatMap((_, n) => {
    const [front, back] = [words.slice(0, n + 1).join(' '), words.slice(n + 1).join(' ')]
    return [
      { series: withoutArticle(front), name: back },
      { series: withoutArticle(back), name: front },
    ]
  })
}
