import { addDays, type Day, parseDay } from '../../../kernel/day.ts'
import type { PauseView } from './hold-changes.page.tsx'
import type { HoldView } from './holds.page.tsx'

/** A pause is for a journey or an exam, not for ever: the queue would fill with names. */
export const longestPause = 180
const proposed = 14

export const pauseView = (hold: HoldView, today: Day): PauseView => ({
  hold,
  from: addDays(today, 1),
  to: addDays(today, longestPause),
  chosen: addDays(today, proposed),
  errors: [],
})

/** The day asked for; undefined when it is none, or outside what may be asked for. */
export function pauseDay(asked: string, view: Pick<PauseView, 'from' | 'to'>): Day | undefined {
  const day = parseDay(asked)
  return day && day >= view.from && day <= view.to ? day : undefined
}
