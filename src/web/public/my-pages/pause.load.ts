import { addDays, type Day, parseDay } from '../../../kernel/day.ts'
import type { HoldView } from './holds.page.tsx'
import type { PauseAllView, PauseDays, PauseView } from './pause.page.tsx'

/** A pause is for a journey or an exam, not for ever: the queue would fill with names. */
export const longestPause = 180
const proposed = 14

const pauseDays = (today: Day): PauseDays => ({
  from: addDays(today, 1),
  to: addDays(today, longestPause),
  chosen: addDays(today, proposed),
  errors: [],
})

export const pauseView = (hold: HoldView, today: Day): PauseView => ({ hold, ...pauseDays(today) })

/** @param goOn those a copy is on its way to or ready for: they are not paused with the others */
export const pauseAllView = (goOn: readonly HoldView[], today: Day): PauseAllView => ({
  goOn,
  ...pauseDays(today),
})

/** The day asked for; undefined when it is none, or outside what may be asked for. */
export function pauseDay(asked: string, view: Pick<PauseDays, 'from' | 'to'>): Day | undefined {
  const day = parseDay(asked)
  return day && day >= view.from && day <= view.to ? day : undefined
}
