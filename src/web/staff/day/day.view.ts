import type { BranchChoice } from '../clerk.ts'
export type DayView = {
  readonly toPick: number
  readonly onShelf: number
  readonly toClear: number
  readonly incoming: number
  readonly outgoing: number
  readonly inOutbox: number
  readonly branches: readonly BranchChoice[]
}
