import type { Day } from '../../kernel/day.ts'
import { isbn13, titleKey } from '../../kernel/text.ts'

/** A search that has been answered, as much of it as is counted. */
export interface Asked {
  readonly question: string
  /** Whether it was asked as it is, on the first page, without filters: narrowing and turning pages ask nothing new. */
  readonly plain: boolean
  /** Asked exactly as written: the way back from a correction. */
  readonly exact: boolean
  readonly total: number
  readonly corrected: boolean
  readonly ms: number
}

export type Counted = 'asked' | 'zero' | 'corrected' | 'taken-back' | 'opened' | `ms-${number}`

/** Milliseconds an answer took at most, in steps; what took longer than the last stands there too. */
export const steps = [1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200, 500, 1000, 5000] as const

const last = steps[steps.length - 1] as number
export const stepOf = (ms: number): number => steps.find(step => ms <= step) ?? last

/** What one search adds to the counts of its day. */
export function countsOf(asked: Asked): Counted[] {
  if (!asked.plain || !asked.question.trim()) return []
  // Who takes a correction back asks the same question once more: it is counted as taken back, not as a new one.
  if (asked.exact) return ['taken-back']
  return [
    'asked',
    `ms-${stepOf(asked.ms)}`,
    ...(asked.total === 0 ? (['zero'] as const) : []),
    ...(asked.corrected ? (['corrected'] as const) : []),
  ]
}

const longestQuestion = 60
const mostWords = 6
const street = /(?:gata|gatan|väg|vägen|gränd|gränden|stig|stigen|torg|torget|backe|backen|allé|allén)$/

/**
 * A question that found nothing, as it may be kept: its words in lower case. Null when it may be about somebody: an e-mail
 * address, a long number (personal number, card, telephone), a date, a street with its number, words beside a year or any
 * other number of four digits; or when it is too long to be a title. An ISBN is a book's and is kept.
 */
export function keptQuestion(question: string): string | null {
  const isbn = isbn13(question)
  if (isbn && /^(?:ISBN:?)?[\s\dXx\u2010-\u2015-]+$/.test(question.trim())) return isbn
  if (/[@＠]|https?:|www\./i.test(question)) return null
  // Digits stand together however they are parted: 19 85 03-14, 070/123 45 67.
  const digits = question.normalize('NFKC').replace(/(?<=\p{Nd})[\s.,:;/+()\u2010-\u2015_-]+(?=\p{Nd})/gu, '')
  if (/\p{Nd}{4}/u.test(digits)) return null
  const kept = titleKey(question)
  const words = kept.split(' ').filter(Boolean)
  if (kept.length < 2 || kept.length > longestQuestion || words.length > mostWords) return null
  const address = words.some((word, n) => street.test(word) && /^\p{Nd}/u.test(words[n + 1] ?? ''))
  return address ? null : kept
}

/** Kept months of counts, and days of a question that was never asked on enough days to be shown. */
export const keptMonths = 13
export const patience = 90
/** A question is shown when it was asked on so many different days. */
export const fewestDays = 5

/** Counts of a day as they are stored. */
export interface DayCount {
  readonly day: Day
  readonly what: string
  readonly times: number
}

export interface DayFigures {
  readonly day: Day
  readonly asked: number
  readonly zero: number
  readonly corrected: number
  readonly takenBack: number
  readonly opened: number
  /** Milliseconds half of the answers, and 95 of 100, took at most; null = nothing was asked. */
  readonly p50: number | null
  readonly p95: number | null
}

/** The step within which a share of the answers came. */
export function withinMs(times: ReadonlyMap<number, number>, share: number): number | null {
  const all = [...times.values()].reduce((sum, one) => sum + one, 0)
  if (!all) return null
  let seen = 0
  for (const step of steps) {
    seen += times.get(step) ?? 0
    if (seen >= all * share) return step
  }
  return last
}

function figuresOf(day: Day, counts: readonly DayCount[]): DayFigures {
  const of = (what: Counted) =>
    counts.filter(count => count.what === what).reduce((sum, count) => sum + count.times, 0)
  const times = new Map(steps.map(step => [step, of(`ms-${step}`)]))
  return {
    day,
    ...{ asked: of('asked'), zero: of('zero'), corrected: of('corrected') },
    ...{ takenBack: of('taken-back'), opened: of('opened') },
    ...{ p50: withinMs(times, 0.5), p95: withinMs(times, 0.95) },
  }
}

/** The figures of each day that has any, latest first, and of all of them together. */
export function qualityOf(
  counts: readonly DayCount[],
  today: Day,
): { readonly days: readonly DayFigures[]; readonly together: DayFigures } {
  const byDay = Map.groupBy(counts, count => count.day)
  return {
    days: [...byDay].map(([day, of]) => figuresOf(day, of)).sort((a, b) => (a.day < b.day ? 1 : -1)),
    together: figuresOf(today, counts),
  }
}
