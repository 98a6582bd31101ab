import { curveDays, curveOfCounts, guessedReturns } from '../src/modules/circulation/index.ts'
import type { PromiseCase, ReturnCurve } from '../src/modules/holds/index.ts'

const { from, length } = curveDays

/** What has been seen of returns, rounds and vans: promises rest on it as the product's would. It begins with a guess. */
export class Experience {
  /** Returns by days from the due day, for loans of two weeks or less and for longer ones, when somebody waited. */
  readonly #returns = [guessedReturns(true), guessedReturns(false)]
  readonly #curves: (ReturnCurve | null)[] = [null, null]
  readonly #travel = new Float64Array(40)
  #rounds = { count: 20, sum: 20 * 21, squares: 20 * (21 ** 2 + 8 ** 2) }

  constructor() {
    for (const [days, count] of [
      [0, 6],
      [1, 12],
      [2, 10],
      [3, 7],
      [4, 4],
      [7, 1],
    ] as const)
      this.#travel[days] = count
  }

  returned(sinceDue: number, short: boolean): void {
    const counts = this.#returns[short ? 0 : 1] as Float64Array
    const at = Math.min(length - 1, Math.max(0, sinceDue - from))
    counts[at] = (counts[at] ?? 0) + 1
    this.#curves[short ? 0 : 1] = null
  }

  travelled(days: number): void {
    const at = Math.min(39, days)
    this.#travel[at] = (this.#travel[at] ?? 0) + 1
  }

  /**
   * A copy captured for one hold, and as it came back for another: so many days between. As the product counts them, a
   * round is of 1 to 90 days.
   */
  wentRound(days: number): void {
    if (days < 1 || days > 90) return
    this.#rounds.count++
    this.#rounds.sum += days
    this.#rounds.squares += days * days
  }

  curve(short: boolean): ReturnCurve {
    const known = this.#curves[short ? 0 : 1]
    if (known) return known
    const curve = curveOfCounts(this.#returns[short ? 0 : 1] as Float64Array)
    this.#curves[short ? 0 : 1] = curve
    return curve
  }

  get cycle(): PromiseCase['cycle'] {
    const { count, sum, squares } = this.#rounds
    const mean = sum / count
    return { mean, spread: Math.sqrt(Math.max(1, squares / count - mean * mean)) }
  }

  get travel(): PromiseCase['travel'] {
    const all = this.#travel.reduce((sum, count) => sum + count, 0)
    const quantile = (share: number): number => {
      let sum = 0
      return this.#travel.findIndex(count => {
        sum += count
        return sum >= share * all
      })
    }
    return { soonest: quantile(0.1), usual: quantile(0.5), latest: quantile(0.9) }
  }
}
