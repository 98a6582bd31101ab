import { dayOf } from '../../../kernel/day.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import { travelAt } from '../../../modules/transport/index.ts'
import { dayText, timeText } from '../../texts/dates.ts'

/** "bilen går i dag 12:00, framme torsdag"; a day of next week has its date too. */
export function nextVan({ now: clock, timetable }: DeskDeps, from: number, to: number): string {
  const now = clock()
  const way = travelAt(timetable, now)(from, to)
  if (!way) return 'ingen bil inom två veckor'
  const today = dayOf(now)
  const soon = Temporal.PlainDate.from(today).add({ days: 6 }).toString()
  const on = (ms: number): string => {
    const day = dayOf(Temporal.Instant.fromEpochMilliseconds(ms))
    return day === today ? 'i dag' : dayText('sv', day, day <= soon ? 'weekday' : 'long')
  }
  const leaves = timeText(Temporal.Instant.fromEpochMilliseconds(way.departs))
  return `bilen går ${on(way.departs)} ${leaves}, framme ${on(way.arrives)}`
}
