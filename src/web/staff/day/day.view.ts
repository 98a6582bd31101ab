import type { BranchChoice } from '../clerk.ts'
export type DayView = {
  readonly toPick: number
  readonly onShelf: number
  readonly toClear: number
  readonly incoming: number
  readonly outgoing: number
  readonly inOutbox: number
  /** Suggestions to buy that nobody has answered, and interlibrary loans that wait for a deed of ours: of this library. */
  readonly suggested: number
  readonly interlibrary: number
  /** Its slug. */
  readonly library: string
  readonly branches: readonly BranchChoice[]
}
