import type { Day } from '../../kernel/day.ts'
import type { CopyRow } from '../../modules/catalogue/index.ts'

/** When something can be collected, in eight cases of ten. */
export type PromisedDays = {
  readonly from: Day
  readonly latest: Day
  /** The branch a copy comes from that stands free; null = it waits in turn. */
  readonly comesFrom: number | null
}

/**
 * By work when it can be collected somewhere; what nothing is known of is left out.
 * @param languages by work the language meant, known when the works have been read; any where none is named
 */
export type Arriving = (languages?: ReadonlyMap<number, string>) => ReadonlyMap<number, PromisedDays>

/** Copies of some works, and when the works can be collected somewhere. */
export type CopiesArriving = { readonly copies: readonly CopyRow[]; readonly days: Arriving }
