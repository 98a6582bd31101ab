import type { Deps } from '../../database/deps.ts'
import type { CheckinPolicy, SeenCurve } from '../circulation/index.ts'
import type { AllocationPolicy, Pace, PlacePolicy, ShelfPolicy } from '../holds/index.ts'
import type { Organisation } from '../organisation/index.ts'
import type { Timetable } from '../transport/index.ts'

/** What the desk's deeds are given: the database and a clock, the consortium and its vans, and the rule of the queue. */
export interface DeskDeps extends Deps {
  readonly organisation: Organisation
  readonly timetable: Timetable
  readonly policy: AllocationPolicy
  /** What is decided of copies that come over the desk; the county's own rule when nothing is said. */
  readonly checkin?: CheckinPolicy
  /** How much one borrower may wait for; the county's own rule when nothing is said. */
  readonly placing?: PlacePolicy
  /** How long copies stand on the hold shelf; the county's own rule when nothing is said. */
  readonly shelf?: ShelfPolicy
  /** How copies have been seen to go round and come back; a guess when nothing is said. */
  readonly experience?: Experience
}

/** What promises rest on. */
export interface Experience {
  readonly pace: Pace
  readonly curves: readonly SeenCurve[]
}
