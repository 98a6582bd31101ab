import { addDays, type Day, weekday } from '../../src/kernel/day.ts'

export interface Holiday {
  readonly day: Day
  /** In Swedish, as shown. */
  readonly reason: string
  /** False for the eves: no public holiday by law (1989:253), but libraries are closed. */
  readonly red: boolean
}

const dayIn = (year: number, month: number, date: number): Day =>
  Temporal.PlainDate.from({ year, month, day: date }).toString() as Day

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * correction + 114
  return dayIn(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** The first Saturday from a day on. */
const saturdayFrom = (from: Day): Day => addDays(from, (6 - weekday(from) + 7) % 7)

/** The days of a year when libraries are closed and no van runs: Sweden's public holidays and five eves, by date. */
export function holidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const midsummer = saturdayFrom(dayIn(year, 6, 20))
  const red = (day: Day, reason: string): Holiday => ({ day, reason, red: true })
  const eve = (day: Day, reason: string): Holiday => ({ day, reason, red: false })
  const all = [
    red(dayIn(year, 1, 1), 'Nyårsdagen'),
    red(dayIn(year, 1, 6), 'Trettondedag jul'),
    red(addDays(easter, -2), 'Långfredagen'),
    eve(addDays(easter, -1), 'Påskafton'),
    red(easter, 'Påskdagen'),
    red(addDays(easter, 1), 'Annandag påsk'),
    red(dayIn(year, 5, 1), 'Första maj'),
    red(addDays(easter, 39), 'Kristi himmelsfärdsdag'),
    eve(addDays(easter, 48), 'Pingstafton'),
    red(addDays(easter, 49), 'Pingstdagen'),
    red(dayIn(year, 6, 6), 'Sveriges nationaldag'),
    eve(addDays(midsummer, -1), 'Midsommarafton'),
    red(midsummer, 'Midsommardagen'),
    red(saturdayFrom(dayIn(year, 10, 31)), 'Alla helgons dag'),
    eve(dayIn(year, 12, 24), 'Julafton'),
    red(dayIn(year, 12, 25), 'Juldagen'),
    red(dayIn(year, 12, 26), 'Annandag jul'),
    eve(dayIn(year, 12, 31), 'Nyårsafton'),
  ]
  // Two can fall on one day (Ascension Day on 1 May): the first named stands for both.
  return [...new Map(all.reverse().map(holiday => [holiday.day, holiday])).values()].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  )
}
