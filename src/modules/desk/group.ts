import { randomInt } from 'node:crypto'
import type { Actor } from '../../database/deps.ts'
import { randomFrom } from '../../kernel/random.ts'
import { holdRows } from '../holds/index.ts'
import { cancelHold } from './change.ts'
import type { DeskDeps } from './deps.ts'
import { type PlaceOutcome, placeHold, type Wish } from './place.ts'

export interface GroupOrder {
  /** Who is to have it, each with the branch to collect at. */
  readonly members: readonly { readonly patron: number; readonly pickup: number }[]
  readonly work: number
  /** What the order is drawn from; drawn itself when it is not given, and stored. */
  readonly seed?: number
  readonly actor: Actor
}

export interface GroupOutcome {
  readonly group: number
  readonly seed: number
  /** In the order of the lot: what came of each. Who waits for it already is not among them. */
  readonly placed: readonly { readonly patron: number; readonly outcome: PlaceOutcome }[]
}

/** The order of the lot: the same people and seed give the same, in whatever order they are told. */
export const drawnOrder = <T extends { readonly patron: number }>(members: readonly T[], seed: number): T[] =>
  randomFrom(seed).shuffled(members.toSorted((a, b) => a.patron - b.patron))

/**
 * Reserves a title for each of a circle, in an order drawn by lot from a stored seed, so that nobody is first for being
 * first in the alphabet. Each is a hold of its own: one that is refused keeps nobody else from theirs.
 */
export async function placeForGroup(deps: DeskDeps, order: GroupOrder): Promise<GroupOutcome> {
  const { work, actor, members } = order
  const seed = order.seed ?? randomInt(2 ** 31 - 1)
  const patrons = members.map(member => member.patron)
  const waiting = new Set((await deps.db.run(holdRows.whoWaitsFor, { work, patrons })).map(row => row.patron))
  const [group] = await deps.db.run(holdRows.addGroup, { kind: 'lottery', seed, at: deps.now() })
  const id = group?.id ?? 0
  const placed: { patron: number; outcome: PlaceOutcome }[] = []
  for (const { patron, pickup } of drawnOrder(members, seed)) {
    if (waiting.has(patron)) continue
    const seq = placed.length + 1
    const outcome = await placeHold(deps, { patron, wish: { work }, pickup, actor, group: { id, seq } })
    placed.push({ patron, outcome })
  }
  return { group: id, seed, placed }
}

export type SeriesOutcome = { readonly group: number; readonly placed: readonly PlaceOutcome[] }

/**
 * Reserves several titles that belong together for one borrower. 'any': the first that comes is enough, the others end
 * when it is captured. 'series': one after the other, the next takes part when the one before has been collected.
 */
export async function placeTogether(
  deps: DeskDeps,
  order: {
    readonly kind: 'any' | 'series'
    readonly patron: number
    readonly wishes: readonly Wish[]
    readonly pickup: number
    readonly actor: Actor
  },
): Promise<SeriesOutcome> {
  const { kind, patron, pickup, actor } = order
  const [group] = await deps.db.run(holdRows.addGroup, { kind, seed: null, at: deps.now() })
  const id = group?.id ?? 0
  const placed: PlaceOutcome[] = []
  for (const [index, wish] of order.wishes.entries())
    placed.push(await placeHold(deps, { patron, wish, pickup, actor, group: { id, seq: index + 1 } }))
  return { group: id, placed }
}

export type SetOutcome =
  | { readonly outcome: 'placed'; readonly group: number; readonly holds: readonly number[] }
  | { readonly outcome: 'not-placed'; readonly because: PlaceOutcome }

/**
 * Reserves a class set: so many copies of one title for one borrower, told to be ready when all stand on the shelf. All or
 * none: when one of them is refused, those before it are taken back.
 */
export async function placeSet(
  deps: DeskDeps,
  order: {
    readonly patron: number
    readonly work: number
    readonly copies: number
    readonly pickup: number
    readonly actor: Actor
  },
): Promise<SetOutcome> {
  const { patron, work, copies, pickup, actor } = order
  const [group] = await deps.db.run(holdRows.addGroup, { kind: 'set', seed: null, at: deps.now() })
  const id = group?.id ?? 0
  const holds: number[] = []
  for (let seq = 1; seq <= copies; seq++) {
    const placed = await placeHold(deps, {
      patron,
      wish: { work },
      pickup,
      actor,
      group: { id, seq, copies },
    })
    if (placed.outcome !== 'placed') {
      for (const hold of holds)
        await cancelHold(deps, { hold, actor: { kind: 'system' }, reason: 'set-refused' })
      return { outcome: 'not-placed', because: placed }
    }
    holds.push(placed.hold)
  }
  return { outcome: 'placed', group: id, holds }
}
