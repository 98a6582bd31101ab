/** A calendar day in Sweden, 'YYYY-MM-DD'. Days compare with `<` and `>`. */
export type Day = string & { readonly __brand: 'Day' }

export const zone = 'Europe/Stockholm'

const iso = /^\d{4}-\d{2}-\d{2}$/

/** Reads a day. @throws {RangeError} when it is not a day of the calendar */
export function day(from: string): Day {
  if (!iso.test(from)) throw new RangeError(`"${from}" is not a day (YYYY-MM-DD)`)
  Temporal.PlainDate.from(from, { overflow: 'reject' })
  return from as Day
}

/** Reads a day that somebody wrote; undefined when it is none. */
export function parseDay(from: string): Day | undefined {
  try {
    return day(from)
  } catch {
    return undefined
  }
}

const plain = (of: Day): Temporal.PlainDate => Temporal.PlainDate.from(of)

/** The day a moment belongs to in Sweden. */
export const dayOf = (moment: Temporal.Instant): Day =>
  moment.toZonedDateTimeISO(zone).toPlainDate().toString() as Day

export const addDays = (to: Day, days: number): Day => plain(to).add({ days }).toString() as Day

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  plain(from).until(plain(to), { largestUnit: 'day' }).days

/** Full years on a day; a birthday on 29 February is kept on 1 March in other years. */
export function ageOn(today: Day, born: Day): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

/** 1 = Monday ... 7 = Sunday. */
export const weekday = (of: Day): number => plain(of).dayOfWeek

/** The moment a wall clock in Sweden shows a time ('HH:MM' or 'HH:MM:SS') on a day; in the hour that does not exist in spring, the later one. */
export const momentAt = (on: Day, time: string): Temporal.Instant =>
  plain(on)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()

/** The first moment after the day: days are 23 hours in spring and 25 in autumn. */
export const endOfDay = (of: Day): Temporal.Instant => momentAt(addDays(of, 1), '00:00')
