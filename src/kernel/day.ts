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

/** The day asked for last, and the milliseconds in which it begins and ends: nearly all moments asked about lie in today. */
let latest: { readonly day: Day; readonly from: number; readonly until: number } | undefined

/** The day a moment belongs to in Sweden. */
export function dayOf(moment: Temporal.Instant): Day {
  const at = moment.epochMilliseconds
  if (latest && at >= latest.from && at < latest.until) return latest.day
  const there = moment.toZonedDateTimeISO(zone)
  const day = there.toPlainDate().toString() as Day
  const from = there.startOfDay()
  latest = {
    day,
    from: from.epochMilliseconds,
    until: from.add({ days: 1 }).startOfDay().epochMilliseconds,
  }
  return day
}

const millisecondsADay = 86_400_000
/** A day of the calendar is 24 hours long in UTC, always. */
export const addDays = (to: Day, days: number): Day => {
  const sum = new Date(Date.parse(to) + days * millisecondsADay)
  const year = sum.getUTCFullYear()
  // Beyond four figures a year is written otherwise, and what is no day is refused: as the calendar has it.
  if (!(year >= 1000 && year <= 9999) || !Number.isInteger(days))
    return plain(to).add({ days }).toString() as Day
  return sum.toISOString().slice(0, 10) as Day
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  plain(from).until(plain(to), { largestUnit: 'day' }).days

/** Full years on a day; a birthday on 29 February is kept on 1 March in other years. */
export function ageOn(today: Day, born: Day): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

/** Remembers what was worked out of late: pages ask the same few days and hours over and over. */
function remembering<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return key => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= 5000) known.clear()
    const made = make(key)
    known.set(key, made)
    return made
  }
}

const weekdayOf = remembering(day => plain(day as Day).dayOfWeek)
/** 1 = Monday ... 7 = Sunday. */
export const weekday = (of: Day): number => weekdayOf(of)

/** The moment a wall clock in Sweden shows a time ('HH:MM' or 'HH:MM:SS') on a day; in the hour that does not exist in spring, the later one. */
export const momentAt = (on: Day, time: string): Temporal.Instant => momentOf(`${on}T${time}`)

const momentOf = remembering(key => {
  const [on, time = ''] = key.split('T', 2)
  return plain(on as Day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
})

/** The first moment after the day: days are 23 hours in spring and 25 in autumn. */
export const endOfDay = (of: Day): Temporal.Instant => momentAt(addDays(of, 1), '00:00')
