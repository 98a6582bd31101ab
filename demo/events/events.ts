import { readFileSync } from 'node:fs'
import { addDays, type Day, momentAt, weekday } from '../../src/kernel/day.ts'
import { holidays } from '../county/holidays.ts'

/** Once = a single time within the weeks asked for. */
export type Recurrence = 'weekly' | 'biweekly' | 'monthly' | 'once'
export type Audience = 'child' | 'young' | 'adult' | 'all'

export interface EventTemplate {
  /** A branch's slug. */
  readonly branch: string
  /** 1 = Monday ... 7 = Sunday. */
  readonly weekday: number
  /** 'HH:MM' on the clocks of Sweden. */
  readonly starts: string
  readonly minutes: number
  readonly recurs: Recurrence
  /** In Swedish, as shown. */
  readonly kind: string
  readonly audience: Audience
  /** As MARC writes it; mul = several. */
  readonly language: string
  /** Null = come as you are; a number = registration, and so many seats. */
  readonly places: number | null
  /** The room, when it has a name. */
  readonly place: string | null
  readonly title: string
  readonly description: string
}

export interface DatedEvent {
  readonly template: EventTemplate
  readonly slug: string
  readonly day: Day
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

const recurrences: readonly string[] = ['weekly', 'biweekly', 'monthly', 'once'] satisfies Recurrence[]
const audiences: readonly string[] = ['child', 'young', 'adult', 'all'] satisfies Audience[]
const isRecurrence = (text: string): text is Recurrence => recurrences.includes(text)
const isAudience = (text: string): text is Audience => audiences.includes(text)

/** Reads one line of events.txt. @throws {SyntaxError} with the line's number and what is wrong in it */
export function readTemplate(line: string, number: number): EventTemplate {
  const cells = line.split('|')
  const [branch, on, starts, minutes, recurs, kind, audience, language, places, place, title, description] =
    cells
  const wrong = (what: string) => new SyntaxError(`events.txt:${number}: ${what}`)
  if (cells.length !== 12) throw wrong(`${cells.length} columns instead of 12`)
  if (!branch || !kind || !language || !title || !description) throw wrong('an empty column')
  if (!recurs || !isRecurrence(recurs)) throw wrong(`"${recurs}" is no recurrence: ${recurrences.join(', ')}`)
  if (!audience || !isAudience(audience)) throw wrong(`"${audience}" is no audience: ${audiences.join(', ')}`)
  if (!/^[1-7]$/.test(on ?? '')) throw wrong(`"${on}" is no weekday from 1 to 7`)
  if (!starts || !/^([01]\d|2[0-3]):[0-5]\d$/.test(starts)) throw wrong(`"${starts}" is no time (HH:MM)`)
  if (!(Number(minutes) > 0)) throw wrong(`"${minutes}" is no length in minutes`)
  if (places && !(Number(places) > 0)) throw wrong(`"${places}" is no number of seats`)
  return {
    branch,
    weekday: Number(on),
    starts,
    minutes: Number(minutes),
    recurs,
    kind,
    audience,
    language,
    places: places ? Number(places) : null,
    place: place || null,
    title,
    description,
  }
}

export const eventTemplates: readonly EventTemplate[] = readFileSync(
  new URL('events.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .flatMap((line, at) => (line === '' || line.startsWith('#') ? [] : [readTemplate(line, at + 1)]))

const every: Record<Recurrence, number> = {
  weekly: 1,
  biweekly: 2,
  monthly: 4,
  once: Number.POSITIVE_INFINITY,
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/**
 * The templates as dated events in the weeks from a day on, soonest first. What does not come every week begins in
 * different weeks, so that the calendar fills evenly; on holidays nothing happens.
 */
export function datedEvents(
  from: Day,
  weeks: number,
  templates: readonly EventTemplate[] = eventTemplates,
): DatedEvent[] {
  const lastYear = Number(addDays(from, weeks * 7).slice(0, 4))
  const closed = new Set(
    [...new Set([Number(from.slice(0, 4)), lastYear])].flatMap(year => holidays(year)).map(({ day }) => day),
  )
  return templates
    .flatMap((template, at) => {
      const step = every[template.recurs]
      const firstWeek = at % Math.min(step, Math.max(1, weeks))
      const firstDay = addDays(from, (template.weekday - weekday(from) + 7) % 7)
      const days: Day[] = []
      for (let week = firstWeek; week < weeks; week += step) days.push(addDays(firstDay, week * 7))
      return days
        .filter(day => !closed.has(day))
        .map((day): DatedEvent => {
          const startsAt = momentAt(day, template.starts)
          return {
            template,
            slug: slugOf(template.title),
            day,
            startsAt,
            endsAt: startsAt.add({ minutes: template.minutes }),
          }
        })
    })
    .sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))
}
