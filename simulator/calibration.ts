import { loanClasses } from './supply.ts'
import type { World } from './world.ts'

/** Seven English authorities that share one queue: their open data, as rows of its summary files. */
export interface MeasuredData {
  readonly reservations: readonly {
    readonly owner: string
    readonly pickup: string
    readonly count: number
    readonly days: number
  }[]
  /** Copies under way on one day. */
  readonly transits: readonly { readonly from: string; readonly to: string; readonly count: number }[]
  readonly items: readonly { readonly type: string; readonly items: number; readonly issues: number }[]
}

/** The same ratio in the model and in the data; days and sizes differ too much to be set beside each other. */
export interface Ratio {
  readonly what: string
  readonly model: number
  readonly data: number
  readonly difference: number
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const ratio = (part: number, whole: number): number => (whole ? part / whole : 0)
const mean = (values: readonly number[]): number => ratio(sum(values), values.length)

export function modelRatios(world: World): readonly number[] {
  const { counts, waits } = world.figures
  const filled = waits.filter(one => one.filled)
  const days = (borrowed: boolean): number =>
    mean(filled.filter(one => one.borrowed === borrowed).map(one => one.days))
  const transfers = counts.holdTransfers + counts.homeTransfers
  const film = loanClasses.indexOf('film')
  return [
    ratio(counts.ownedElsewhere, counts.fills),
    ratio(days(true), days(false)),
    ratio(counts.crossings, transfers),
    ratio(transfers, counts.fills),
    ratio(world.supply.loanClass.filter(kind => kind === film).length, world.supply.copies),
  ]
}

const isFilm = (type: string): boolean => type.includes('DVD')

export function dataRatios({ reservations, transits, items }: MeasuredData): readonly number[] {
  const count = (own: boolean | null): number =>
    sum(reservations.filter(one => own === null || (one.owner === one.pickup) === own).map(one => one.count))
  const days = (own: boolean): number => {
    const rows = reservations.filter(one => (one.owner === one.pickup) === own)
    return ratio(sum(rows.map(one => one.days * one.count)), count(own))
  }
  const moving = sum(transits.map(one => one.count))
  return [
    ratio(count(false), count(null)),
    ratio(days(false), days(true)),
    ratio(sum(transits.filter(one => one.from !== one.to).map(one => one.count)), moving),
    ratio(moving, count(null)),
    ratio(sum(items.filter(one => isFilm(one.type)).map(one => one.items)), sum(items.map(one => one.items))),
  ]
}

const names = [
  'share of holds filled with another authority’s copy',
  'wait for another authority’s copy, for one of its own = 1',
  'share of transfers that leave the authority',
  'transfers per hold (data: only copies under way on the last day)',
  'share of copies that are films',
]

export function calibration(world: World, measured: MeasuredData): readonly Ratio[] {
  const [model, data] = [modelRatios(world), dataRatios(measured)]
  const short = (value: number): number => Math.round(value * 1000) / 1000
  return names.map((what, n) => {
    const [a, b] = [model[n] ?? 0, data[n] ?? 0]
    return { what, model: short(a), data: short(b), difference: short(a - b) }
  })
}
