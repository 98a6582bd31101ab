import { addDays, type Day, weekday } from '../../kernel/day.ts'
import type { Timetable } from './timetable.rules.ts'

/** What transport costs, in öre: one run of one van, and the hands that pack and unpack one copy. */
export interface TransportPrices {
  readonly perRun: number
  readonly perCopy: number
}

export type PriceRefusal = { readonly code: 'not-a-price'; readonly price: keyof TransportPrices }

/** Prices nobody has set yet cost nothing: a report must not invent money. */
export const noPrices: TransportPrices = { perRun: 0, perCopy: 0 }

/** A hundred thousand kronor: more is a slip of the hand. */
const highest = 10_000_000
const isPrice = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highest

const kinds = ['perRun', 'perCopy'] as const

/** Whether prices may be set: all that is wrong at once. */
export const refusalsOfPrices = (prices: TransportPrices): PriceRefusal[] =>
  kinds.filter(kind => !isPrice(prices[kind])).map(price => ({ code: 'not-a-price', price }))

/** Stored prices, of whatever version: what is missing or makes no sense costs nothing. */
export function readPrices(stored: unknown): TransportPrices {
  const from = (stored ?? {}) as Record<string, unknown>
  const [perRun, perCopy] = kinds.map(kind => (isPrice(from[kind]) ? from[kind] : 0))
  return { perRun: perRun ?? 0, perCopy: perCopy ?? 0 }
}

/** How many times vans set out from one day to the day before another, by the timetable and the days when none runs. */
export function runsBetween(timetable: Timetable, from: Day, to: Day): number {
  const perWeekday = new Map<number, Set<number>>()
  for (const stop of timetable.stops)
    perWeekday.set(stop.weekday, (perWeekday.get(stop.weekday) ?? new Set()).add(stop.route))
  let runs = 0
  for (let day = from; day < to; day = addDays(day, 1))
    if (!timetable.noRun.has(day)) runs += perWeekday.get(weekday(day))?.size ?? 0
  return runs
}

/**
 * Shares what the runs cost among those they carried for, by copies, in whole öre: the largest remainders get the öre that
 * are left, the earlier first, so that the shares are the whole.
 */
export function sharedCost(copies: readonly number[], whole: number): number[] {
  const all = copies.reduce((sum, n) => sum + n, 0)
  if (all === 0) return copies.map(() => 0)
  const shares = copies.map(n => Math.floor((n * whole) / all))
  const left = whole - shares.reduce((sum, n) => sum + n, 0)
  const byRemainder = copies
    .map((n, index) => ({ index, remainder: (n * whole) % all }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}
