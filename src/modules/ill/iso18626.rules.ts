import type { Day } from '../../kernel/day.ts'
import { type IllCase, type IllDeedName, isOverdueAtLender } from './case.rules.ts'

/** What a supplying library says of a request (ISO 18626:2021, 5.4.3: status). */
export const isoStatuses = [
  ...(['RequestReceived', 'ExpectToSupply', 'WillSupply', 'Loaned', 'Overdue', 'Recalled'] as const),
  ...(['RetryPossible', 'Unfilled', 'CopyCompleted', 'LoanCompleted', 'CompletedWithoutReturn'] as const),
  'Cancelled',
] as const
export type IsoStatus = (typeof isoStatuses)[number]

/** The status a case has in the words of the standard; null = no lender knows of it. */
export function isoStatusOf(
  c: Pick<IllCase, 'kind' | 'state' | 'lenderDueOn' | 'wasLost'>,
  today: Day,
): IsoStatus | null {
  switch (c.state) {
    case 'requested':
      return null
    case 'sent':
      return 'RequestReceived'
    case 'will_supply':
      return 'WillSupply'
    case 'received':
    case 'ready':
    case 'lent':
    case 'returned':
    case 'sent_back':
    case 'lost':
      if (c.kind === 'copy') return 'CopyCompleted'
      return isOverdueAtLender(c, today) ? 'Overdue' : 'Loaned'
    case 'closed':
      if (c.kind === 'copy') return 'CopyCompleted'
      return c.wasLost ? 'CompletedWithoutReturn' : 'LoanCompleted'
    case 'unfilled':
      return 'Unfilled'
    case 'cancelled':
      return 'Cancelled'
  }
}

/** What the lender is to be told of a deed (5.5.2: action); null = it is ours alone. */
export function isoActionOf(
  deed: IllDeedName,
): 'Request' | 'Received' | 'Cancel' | 'Renew' | 'ShippedReturn' | 'Notification' | null {
  switch (deed) {
    case 'send':
      return 'Request'
    case 'receive':
      return 'Received'
    case 'cancel':
      return 'Cancel'
    case 'ask-renewal':
      return 'Renew'
    case 'send-back':
      return 'ShippedReturn'
    case 'lose':
      return 'Notification'
    default:
      return null
  }
}
