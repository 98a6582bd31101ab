import { daysBetween, day as readDay } from '../../kernel/day.ts'
import { type Locale, languageTag } from './locale.ts'
import type { Texts } from './sv/index.ts'

/** Days between which something is likely ('YYYY-MM-DD'), seen from a day. */
export type Span = { readonly today: string; readonly from: string; readonly latest: string }

type Words = Texts['common']['span']
type Length = 'short' | 'long'

/** Within a week a day is named by its weekday: nobody can take it for another. */
const near = 6
/** So far ahead a day of another year is told with its year. */
const far = 180

const cache = new Map<string, Intl.DateTimeFormat>()
function written(locale: Locale, day: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale}${JSON.stringify(options)}`
  const formatter =
    cache.get(key) ?? new Intl.DateTimeFormat(languageTag(locale), { ...options, timeZone: 'UTC' })
  cache.set(key, formatter)
  return formatter.format(new Date(`${day}T00:00:00Z`))
}

const ahead = (today: string, day: string): number => daysBetween(readDay(today), readDay(day))

/** One day as people say it: "i dag", "torsdag", "3 december", "3 februari 2029". */
function oneDay(locale: Locale, words: Words, today: string, day: string, length: Length): string {
  const days = ahead(today, day)
  if (days <= 0) return words.today
  if (days === 1) return words.tomorrow
  if (days <= near) return written(locale, day, { weekday: length })
  const isOtherYear = days > far && day.slice(0, 4) !== today.slice(0, 4)
  return written(locale, day, {
    day: 'numeric',
    month: length,
    ...(isOtherYear ? { year: 'numeric' } : {}),
  })
}

/** The first of two days, without what the second says again: "3" of "3 och 12 december". */
function firstOfTwo(locale: Locale, words: Words, { today, from, latest }: Span, length: Length): string {
  // Weekdays only when both are: "between Sunday and 24 December" is hard to picture.
  if (ahead(today, latest) <= near) return oneDay(locale, words, today, from, length)
  if (from.slice(0, 7) === latest.slice(0, 7)) return written(locale, from, { day: 'numeric' })
  const isOtherYear = ahead(today, from) > far && from.slice(0, 4) !== latest.slice(0, 4)
  return written(locale, from, {
    day: 'numeric',
    month: length,
    ...(isOtherYear ? { year: 'numeric' } : {}),
  })
}

/** "mellan 3 och 12 december", "i dag eller i morgon", "torsdag": as part of a sentence. */
export function spanText(locale: Locale, words: Words, span: Span): string {
  const last = oneDay(locale, words, span.today, span.latest, 'long')
  const apart = ahead(span.from, span.latest)
  if (apart === 0) return last
  const first = firstOfTwo(locale, words, span, 'long')
  // Two days have nothing between them.
  return apart === 1 ? words.either(first, last) : words.between(first, last)
}

/** The same where there is little room: "mån–tors", "3–12 dec." */
export function spanShort(locale: Locale, words: Words, span: Span): string {
  const last = oneDay(locale, words, span.today, span.latest, 'short')
  return span.from === span.latest ? last : `${firstOfTwo(locale, words, span, 'short')}–${last}`
}
