import {
  type Assignment,
  allocate,
  type FreeCopy,
  type Reach,
  type WaitingHold,
} from '../src/modules/holds/index.ts'

/** One title at one moment: who waits, what stands free. */
export interface Question {
  readonly holds: readonly WaitingHold[]
  readonly copies: readonly FreeCopy[]
  readonly reach: Reach
  readonly now: Temporal.Instant
}

/** Who gets which copy. Every choice is made by the product's own allocation; rules differ in what they ask it. */
export interface OrderRule {
  readonly name: string
  /** Holds can be filled only with copies of the same municipality. */
  readonly keepsToItself: boolean
  plan(question: Question): readonly Assignment[]
}

/** The municipality a copy belongs to, and the one a place lies in. */
export interface Geography {
  ownerOf(item: number): number
  municipalityOf(place: number): number
}

const within =
  (windowDays: number) =>
  (question: Question): readonly Assignment[] =>
    allocate({ ...question, policy: { windowDays } })

/** Longer than anybody waits. */
const everything = 36_500

/** Each municipality's copies for the holds that are fetched there. */
function ownFirst(question: Question, { ownerOf, municipalityOf }: Geography): readonly Assignment[] {
  const owners = Map.groupBy(question.copies, copy => ownerOf(copy.item))
  return [...owners].flatMap(([owner, copies]) =>
    within(0)({
      ...question,
      copies,
      holds: question.holds.filter(hold => municipalityOf(hold.pickup) === owner),
    }),
  )
}

/** @throws {RangeError} for a policy that is none */
export function orderRule(policy: string, geography: Geography): OrderRule {
  const shared = (plan: OrderRule['plan']): OrderRule => ({ name: policy, keepsToItself: false, plan })
  if (policy === 'fifo') return shared(within(0))
  if (policy === 'nearest') return shared(within(everything))
  if (policy === 'separate')
    return { name: policy, keepsToItself: true, plan: question => ownFirst(question, geography) }
  if (policy === 'owner-first')
    return shared(question => {
      const own = ownFirst(question, geography)
      const [held, gone] = [new Set(own.map(one => one.hold)), new Set(own.map(one => one.item))]
      const rest = within(0)({
        ...question,
        holds: question.holds.filter(hold => !held.has(hold.id)),
        copies: question.copies.filter(copy => !gone.has(copy.item)),
      })
      return [...own, ...rest]
    })
  const days = /^window:(\d{1,3})$/.exec(policy)?.[1]
  if (days === undefined)
    throw new RangeError(`"${policy}" is no policy: separate, fifo, owner-first, nearest or window:N`)
  return shared(within(Number(days)))
}
