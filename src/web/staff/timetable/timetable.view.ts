import { type Day, weekday as weekdayOf } from '../../../kernel/day.ts'
import type { Timetable } from '../../../modules/transport/index.ts'

export type CallView = {
  readonly branch: string
  readonly arrives: string
  readonly departs: string
  readonly cutoff: string
}

/** A route on those weekdays when it goes the same way at the same times. */
export type RunView = {
  readonly route: string
  readonly days: string
  readonly calls: readonly CallView[]
}

export type LegView = {
  readonly route: string
  readonly from: string
  readonly to: string
  readonly packed: string
  readonly departs: string
  readonly arrives: string
}

export type TimetableView = {
  readonly runs: readonly RunView[]
  readonly noRuns: readonly { readonly day: Day; readonly name: string; readonly reason: string }[]
  readonly branches: readonly { readonly value: string; readonly name: string }[]
  /** What was asked: from where to where, packed when. */
  readonly asked: { readonly from: string; readonly to: string; readonly day: string; readonly time: string }
  /** Null when nothing was asked. */
  readonly way: { readonly legs: readonly LegView[]; readonly text: string } | null
  readonly form: { readonly day: string; readonly reason: string }
  readonly mayChange: boolean
  readonly said: string | null
  readonly errors: readonly { readonly field: string; readonly text: string }[]
}

const dayNames = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']

/** Weekdays in words: '1, 2, 3, 5' is 'måndag–onsdag och fredag'. */
export function weekdaysInWords(weekdays: readonly number[]): string {
  const spans: number[][] = []
  for (const day of [...weekdays].sort((a, b) => a - b)) {
    const span = spans.at(-1)
    if (span?.at(-1) === day - 1) span.push(day)
    else spans.push([day])
  }
  const name = (day: number | undefined): string => dayNames[(day ?? 1) - 1] ?? ''
  const words = spans.flatMap(span =>
    span.length > 2 ? [`${name(span[0])}–${name(span.at(-1))}`] : span.map(name),
  )
  return new Intl.ListFormat('sv', { type: 'conjunction' }).format(words)
}

/** The timetable as people read it: each route with its stops, weekdays that are alike taken together. */
export function runsOf(timetable: Timetable, nameOf: (branch: number) => string): RunView[] {
  const byRoute = Map.groupBy(timetable.stops, stop => stop.route)
  return [...byRoute]
    .sort(([a], [b]) => a - b)
    .flatMap(([route, stops]) => {
      const alike = new Map<string, { weekdays: number[]; calls: CallView[] }>()
      for (const [weekday, onTheDay] of [...Map.groupBy(stops, stop => stop.weekday)].sort(
        ([a], [b]) => a - b,
      )) {
        const calls = onTheDay
          .toSorted((a, b) => a.seq - b.seq)
          .map(({ branch, arrives, departs, cutoff }) => ({
            branch: nameOf(branch),
            arrives,
            departs,
            cutoff,
          }))
        const key = JSON.stringify(calls)
        const same = alike.get(key) ?? { weekdays: [], calls }
        same.weekdays.push(weekday)
        alike.set(key, same)
      }
      return [...alike.values()].map(({ weekdays, calls }) => ({
        ...{
          route: timetable.routeNames.get(route) ?? String(route),
          days: weekdaysInWords(weekdays),
          calls,
        },
      }))
    })
}

/** '2027-02-01' is a Monday: 'måndag 1 februari 2027'. */
export const dayInWords = (day: Day): string =>
  `${dayNames[weekdayOf(day) - 1]} ${Temporal.PlainDate.from(day).toLocaleString('sv-SE', { day: 'numeric', month: 'long', year: 'numeric' })}`
