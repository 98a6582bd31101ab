import type { Day } from '../../kernel/day.ts'

/** When something can be collected, in eight cases of ten. */
export type PromisedDays = {
  readonly from: Day
  readonly latest: Day
  /** The branch a copy comes from that stands free; null = it waits in turn. */
  readonly comesFrom: number | null
}
