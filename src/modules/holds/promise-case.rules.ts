import type { ComingCopy, PromiseCase, ReturnCurve } from './promise.rules.ts'

/** What has been seen of how copies go round, by which a promise is made. */
export interface Pace {
  /** Days from one borrower's capture of a copy to the next one's. */
  readonly cycle: PromiseCase['cycle']
  /** Days from capture until it can be collected. */
  readonly travel: PromiseCase['travel']
  /** Share of the holds in front that give up before their turn. */
  readonly leaves: number
  /** Days after what the timetable says that copies which stood free have been ready: half, nine of ten. */
  readonly lag: NonNullable<PromiseCase['lag']>
}

/** Until enough has been seen. */
export const guessedPace: Pace = {
  cycle: { mean: 21, spread: 8 },
  travel: { soonest: 0, usual: 2, latest: 4 },
  leaves: 0.04,
  lag: { usual: 0, latest: 0 },
}

/** What has been counted of how copies go round. */
export interface PaceSeen {
  readonly rounds: number
  readonly mean: number | null
  readonly spread: number | null
  readonly ways: number
  readonly soonest: number | null
  readonly usual: number | null
  readonly latest: number | null
  readonly ended: number
  readonly gaveUp: number
  /** Promises made when a copy stood free, and the days after their first day that it was ready. */
  readonly free: number
  readonly lagUsual: number | null
  readonly lagLatest: number | null
}

/** What rests on fewer is not believed. */
export const enoughSeen = 100

/** The pace by what has been counted; the guess for what there is too little of. */
export function paceFrom(seen: PaceSeen): Pace {
  const { cycle, travel, leaves, lag } = guessedPace
  const { rounds, mean, spread, ways, soonest, usual, latest, ended, gaveUp } = seen
  const { free, lagUsual, lagLatest } = seen
  return {
    cycle:
      rounds >= enoughSeen && mean !== null && spread !== null
        ? { mean, spread: Math.max(1, spread) }
        : cycle,
    travel:
      ways >= enoughSeen && soonest !== null && usual !== null && latest !== null
        ? { soonest, usual, latest }
        : travel,
    // Of those in front about half of those that give up have done so when it is somebody's turn.
    leaves: ended >= enoughSeen ? gaveUp / ended / 2 : leaves,
    lag:
      free >= enoughSeen && lagUsual !== null && lagLatest !== null
        ? { usual: lagUsual, latest: lagLatest }
        : lag,
  }
}

/** Where a copy is that may serve a hold some day. Days count from today. */
export type CopySeen =
  | { readonly at: 'borrower'; readonly dueIn: number; readonly curve: ReturnCurve }
  /** On its way: to somebody who waits, or home. */
  | { readonly at: 'van'; readonly forSomebody: boolean; readonly arrivesIn: number | null }
  /** On the hold shelf for somebody. */
  | { readonly at: 'hold-shelf' }
  /** Bought and not here yet, or being made ready; null = nobody knows when. */
  | { readonly at: 'workroom'; readonly readyIn: number | null }
  /** On its shelf, planned for somebody in front. */
  | { readonly at: 'shelf' }

/** Of a way round, so much is left when the copy is on its way to a borrower, and when it waits to be collected. */
const leftOnTheWay = 0.9
const leftOnTheShelf = 0.8
/** Days until a copy on its way home is there. */
const wayHome = { inDays: 2, spread: 1.5 }
/** Days until something that is being made ready is, when nobody knows, and what it may differ. */
const workroom = { inDays: 14, spread: 7, known: 3 }

/** When a copy will be free. */
export function comingCopy(seen: CopySeen, { cycle: { mean, spread } }: Pick<Pace, 'cycle'>): ComingCopy {
  switch (seen.at) {
    case 'borrower':
      return { kind: 'loan', dueIn: seen.dueIn, curve: seen.curve }
    case 'van':
      return seen.forSomebody
        ? { kind: 'expected', inDays: mean * leftOnTheWay, spread }
        : {
            kind: 'expected',
            inDays: Math.max(0, seen.arrivesIn ?? wayHome.inDays),
            spread: wayHome.spread,
          }
    case 'hold-shelf':
      return { kind: 'expected', inDays: mean * leftOnTheShelf, spread }
    case 'workroom':
      return seen.readyIn === null
        ? { kind: 'expected', inDays: workroom.inDays, spread: workroom.spread }
        : { kind: 'expected', inDays: Math.max(1, seen.readyIn), spread: workroom.known }
    case 'shelf':
      return { kind: 'expected', inDays: mean, spread }
  }
}

/**
 * How many may change places with a hold: those within the window before it, and those within it after. As many will
 * come after as came before, when that is still to be seen.
 */
export const nearInQueue = (of: { readonly before: number; readonly after: number }): number =>
  of.before + Math.max(of.before, of.after)
