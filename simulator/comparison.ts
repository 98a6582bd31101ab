import { type RunFigures, type RunOptions, runWorld } from './run.ts'

/** The five ways to share that are compared, the county's own last. */
export const policies = ['separate', 'fifo', 'owner-first', 'nearest', 'window:7'] as const
export type PolicyName = (typeof policies)[number]

/** The same year under each way of sharing. */
export interface Comparison {
  /** Days that were measured. */
  readonly days: number
  readonly seed: number
  /** 1 = the whole county. */
  readonly scale: number
  readonly runs: readonly RunFigures[]
}

/** Lets the same year pass under each way of sharing, one after the other: two at once would hold twice the memory. */
export function compare(order: Omit<RunOptions, 'policy'>): Comparison {
  const runs = policies.map((policy, n) => {
    order.log?.(`${policy}, ${n + 1} of ${policies.length}`)
    return runWorld({ ...order, policy }).figures
  })
  return { days: order.days, seed: order.seed, scale: order.size?.scale ?? 1, runs }
}

/** @throws {RangeError} when the comparison has no such run */
export function runOf({ runs }: Comparison, policy: PolicyName): RunFigures {
  const run = runs.find(one => one.policy === policy)
  if (!run) throw new RangeError(`the comparison has no run of ${policy}`)
  return run
}

/** What sharing is asked to do, beside what it did. */
export interface Bar {
  readonly asked: string
  readonly measured: string
  readonly met: boolean
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

export function bars(comparison: Comparison): readonly Bar[] {
  const own = runOf(comparison, 'window:7')
  const fifo = runOf(comparison, 'fifo')
  const separate = runOf(comparison, 'separate')
  const fewer = 1 - own.transportsPerFillQueued / fifo.transportsPerFillQueued
  const longer = separate.meanWaitDays / own.meanWaitDays
  return [
    {
      asked: 'window:7 sends copies at least 20 % less often than fifo where three or more wait',
      measured: `${percent(fewer)} less often`,
      met: fewer >= 0.2,
    },
    {
      asked: 'window:7 lets nobody be passed by someone who asked more than 7 days later',
      measured: `${own.overtakesOver7d} passed`,
      met: own.overtakesOver7d === 0,
    },
    {
      asked: 'mean wait under window:7 is no longer than under fifo',
      measured: `${own.meanWaitDays} and ${fifo.meanWaitDays} days`,
      met: own.meanWaitDays <= fifo.meanWaitDays,
    },
    {
      asked: 'so is the wait that nine in ten stay below',
      measured: `${own.p90WaitDays} and ${fifo.p90WaitDays} days`,
      met: own.p90WaitDays <= fifo.p90WaitDays,
    },
    {
      asked: 'without sharing the mean wait is at least 2.5 times as long',
      measured: `${longer.toFixed(2)} times`,
      met: longer >= 2.5,
    },
    {
      asked: 'at least 80 % stand ready between the two days promised',
      measured: percent(own.promiseInside),
      met: own.promiseInside >= 0.8,
    },
    {
      asked: 'when a copy was free, the likeliest day is at most 2 days wrong (median)',
      measured: `${own.promiseMedianErrorDays} days`,
      met: own.promiseMedianErrorDays <= 2,
    },
    {
      asked: 'nothing stands ready before the earliest day promised',
      measured: `${own.promiseTooEarly} of ${own.promises}`,
      met: own.promiseTooEarly === 0,
    },
  ]
}
