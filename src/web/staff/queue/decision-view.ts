import { dayOf } from '../../../kernel/day.ts'
import type { decisionsOfItem } from '../../../modules/holds/index.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import type { DecisionView } from './queue.view.ts'
import { barText, decisionReason } from './queue-words.ts'

type Decision = Awaited<ReturnType<typeof decisionsOfItem>>[number]

export const momentText = (at: Temporal.Instant): string => `${dayText('sv', dayOf(at))} ${timeText(at)}`
const stamp = (at: number | null): string =>
  at === null ? '' : momentText(Temporal.Instant.fromEpochMilliseconds(at))

/** A stored decision as staff read it. */
export const decisionView = (decision: Decision, nameOf: (branch: number) => string): DecisionView => ({
  id: decision.id,
  at: momentText(decision.at),
  barcode: decision.barcode,
  branch: nameOf(decision.branchId),
  occasion: decision.occasion === 'capture' ? 'återlämning' : 'planering',
  reason: decisionReason(decision.reason, decision.windowDays),
  candidates: decision.candidates.map(one => ({
    hold: one.hold,
    pickup: one.pickup ? nameOf(one.pickup) : '',
    queued: stamp(one.queuedAt),
    arrives: stamp(one.arrives),
    transports: one.transports,
    chosen: one.hold === decision.chosenHold,
  })),
  barred: decision.barred.map(({ hold, why }) => ({ hold, why: barText(why) })),
})
