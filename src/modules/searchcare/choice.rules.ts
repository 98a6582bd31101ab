import { addDays, type Day, parseDay } from '../../kernel/day.ts'

/** Lifted to a place of its own among the hits, or put last. */
export type ChoiceKind = 'pin' | 'bury'

/** A choice as it is to be: what a form gave, already read. */
export interface WantedChoice {
  readonly question: string
  /** The question as it is compared; '' when it has no words. */
  readonly questionKey: string
  readonly work: number
  readonly kind: ChoiceKind
  /** 1 = first. Only of what is lifted. */
  readonly place: number | null
  /** Null = everywhere. */
  readonly municipality: number | null
  readonly reason: string
  readonly reasonPublic: boolean
  /** The last day it holds, as it was written. */
  readonly until: string
}

export const lowestPlace = 20
export const longestReason = 300
/** Longer, and nobody remembers why. */
const mostDays = 366

export type ChoiceRefusal = {
  readonly code:
    | 'not-allowed'
    | 'no-question'
    | 'no-work'
    | 'no-place'
    | 'no-municipality'
    | 'no-reason'
    | 'reason-too-long'
    | 'no-day'
    | 'day-passed'
    | 'day-too-far'
    | 'chosen-already'
    | 'no-such-choice'
}

/** Until when a choice holds if nobody says otherwise: three months. */
export const usualEnd = (today: Day): Day => addDays(today, 91)
export const latestEnd = (today: Day): Day => addDays(today, mostDays)

function dayRefusal(written: string, today: Day): ChoiceRefusal | undefined {
  const until = parseDay(written)
  if (!until) return { code: 'no-day' }
  if (until < today) return { code: 'day-passed' }
  return until > latestEnd(today) ? { code: 'day-too-far' } : undefined
}

function reasonRefusal(reason: string): ChoiceRefusal | undefined {
  if (!reason.trim()) return { code: 'no-reason' }
  return reason.trim().length > longestReason ? { code: 'reason-too-long' } : undefined
}

function placeRefusal({ kind, place }: WantedChoice): ChoiceRefusal | undefined {
  const fits =
    kind === 'bury'
      ? place === null
      : Number.isInteger(place) && Number(place) >= 1 && Number(place) <= lowestPlace
  return fits ? undefined : { code: 'no-place' }
}

/** What else is so: whether the role may, what exists. */
export interface ChoiceCase {
  readonly allowed: boolean
  readonly workExists: boolean
  readonly municipalityExists: boolean
  /** Another choice for the same work, question and place that has not been removed. */
  readonly chosenAlready: boolean
  readonly today: Day
}

/** All that stands in the way of a choice, at once; nothing = it may be made. */
export function refusalsOf(wanted: WantedChoice, known: ChoiceCase): ChoiceRefusal[] {
  if (!known.allowed) return [{ code: 'not-allowed' }]
  const found: (ChoiceRefusal | undefined)[] = [
    wanted.questionKey ? undefined : { code: 'no-question' },
    known.workExists ? undefined : { code: 'no-work' },
    placeRefusal(wanted),
    known.municipalityExists ? undefined : { code: 'no-municipality' },
    reasonRefusal(wanted.reason),
    dayRefusal(wanted.until, known.today),
    known.chosenAlready ? { code: 'chosen-already' } : undefined,
  ]
  return found.filter(one => one !== undefined)
}

/** What has become of a choice. */
export type ChoiceState = 'holds' | 'ended' | 'removed'
export const stateOf = (
  choice: { readonly until: Day; readonly removed: boolean },
  today: Day,
): ChoiceState => (choice.removed ? 'removed' : choice.until < today ? 'ended' : 'holds')

/** A choice that holds, to be laid over the hits. */
export interface HeldChoice {
  readonly work: number
  readonly kind: ChoiceKind
  readonly place: number | null
  readonly municipality: number | null
}

/** Those that hold where the reader stands: everywhere, and in the municipality; of two for one work the nearer. */
export function choicesFor<C extends HeldChoice>(held: readonly C[], municipality: number | null): C[] {
  const byWork = new Map<number, C>()
  for (const choice of held) {
    if (choice.municipality !== null && choice.municipality !== municipality) continue
    if (choice.municipality === null && byWork.has(choice.work)) continue
    byWork.set(choice.work, choice)
  }
  return [...byWork.values()]
}
