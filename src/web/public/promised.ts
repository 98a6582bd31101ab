import type { Day } from '../../kernel/day.ts'
import type { CopyRow } from '../../modules/catalogue/index.ts'

/** When something can be collected, in eight cases of ten. */
export type PromisedDays = {
  readonly from: Day
  readonly latest: Day
  /** The branch a copy comes from that stands free; null = it waits in turn. */
  readonly comesFrom: number | null
}

/** Copies of some works, and by work when it can be collected somewhere; what nothing is known of is left out. */
export type CopiesArriving = {
  readonly copies: readonly CopyRow[]
  readonly days: ReadonlyMap<number, PromisedDays>
}
