import { addDays, type Day } from '../../kernel/day.ts'

export type NoRunRefusal = { readonly code: 'no-day' | 'past' | 'too-far' | 'set-already' | 'no-reason' }

/** Further ahead nobody knows which days are holidays. */
const daysAhead = 800
const longestReason = 80

/** Whether no van is to run on a day: all that stands in the way at once. */
export function refusalsOfNoRun(of: {
  readonly day: Day | undefined
  readonly reason: string
  readonly today: Day
  readonly set: ReadonlySet<Day>
}): NoRunRefusal[] {
  const { day, reason, today, set } = of
  const refusals: NoRunRefusal[] = []
  if (day === undefined) refusals.push({ code: 'no-day' })
  else if (day < today) refusals.push({ code: 'past' })
  else if (day > addDays(today, daysAhead)) refusals.push({ code: 'too-far' })
  else if (set.has(day)) refusals.push({ code: 'set-already' })
  if (!reason.trim() || reason.trim().length > longestReason) refusals.push({ code: 'no-reason' })
  return refusals
}
