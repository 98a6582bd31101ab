import { type Locale, languageTag } from './locale.ts'

type Style = 'short' | 'long' | 'weekday' | 'weekdayShort' | 'weekdayLetter' | 'month' | 'full'

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  weekdayLetter: { weekday: 'narrow' },
  month: { month: 'long', year: 'numeric' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
}

const cache = new Map<string, Intl.DateTimeFormat>()
function formatter(locale: Locale, style: Style): Intl.DateTimeFormat {
  const key = `${locale}-${style}`
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(languageTag(locale), { ...styles[style], timeZone: 'UTC' })
  cache.set(key, made)
  return made
}

/** A calendar day ('YYYY-MM-DD') in words: "tors 5 mars", "torsdag 5 mars". */
export function dayText(locale: Locale, day: string, style: Style = 'short'): string {
  return formatter(locale, style).format(new Date(`${day}T00:00:00Z`))
}

/** A month ('YYYY-MM') in words: "mars 2027". */
export const monthText = (locale: Locale, month: string): string => dayText(locale, `${month}-01`, 'month')

/** A Monday, to name the days of the week from. */
const monday = Date.UTC(2024, 0, 1)
const millisecondsADay = 86_400_000

/** The weekdays from Monday, in full and as short as the head of a column; Arabic has no short names but letters. */
export function weekdayNames(locale: Locale): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, n) => {
    const day = new Date(monday + n * millisecondsADay).toISOString().slice(0, 10)
    const short = dayText(locale, day, 'weekdayShort')
    const long = dayText(locale, day, 'weekday')
    return { long, short: short === long ? dayText(locale, day, 'weekdayLetter') : short }
  })
}

/** The parts of a day as a tear-off calendar shows them, whatever the order of the language. */
export function dayParts(locale: Locale, day: string): { weekday: string; day: string; month: string } {
  const parts = formatter(locale, 'short').formatToParts(new Date(`${day}T00:00:00Z`))
  const part = (type: 'weekday' | 'day' | 'month') => parts.find(one => one.type === type)?.value ?? ''
  return { weekday: part('weekday'), day: part('day'), month: part('month') }
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Stockholm',
})
/** The time of a moment on the clocks of Dalarna: "18:30". */
export function timeText(moment: Temporal.Instant): string {
  return clock.format(new Date(moment.epochMilliseconds))
}
