import { type Locale, languageTag } from './locale.ts'

type Style = 'short' | 'long' | 'weekday' | 'full'

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
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
