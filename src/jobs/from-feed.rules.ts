import type { HoldNews } from '../kernel/hold-news.ts'

/** A job to be done because of a deed. Its key makes it one job however often the feed is read. */
export interface Job {
  readonly task:
    | 'notice-ready'
    | 'notice-hold'
    | 'notice-charged'
    | 'look-at-blocks'
    | 'replan-all'
    | 'send-mail'
  readonly payload: {
    readonly charge?: number
    readonly hold?: number
    readonly kind?: HoldNews
    readonly at?: number
  }
  readonly key: string
}

/** What a deed tells of a hold that its borrower is to hear of: `facts.holdNews`. */
function newsOf(told: unknown): Job[] {
  if (typeof told !== 'object' || told === null) return []
  const { kind, hold, at } = told as { kind?: HoldNews; hold?: unknown; at?: unknown }
  if (kind === undefined || typeof hold !== 'number' || typeof at !== 'number') return []
  return [{ task: 'notice-hold', payload: { kind, hold, at }, key: `notice-hold:${kind}:${hold}:${at}` }]
}

/** Which jobs a deed gives: what came to its shelf, befell a hold or was charged is told, other rules share all queues out anew, and a letter
 * that somebody waits for is sent. */
function jobsOfOne(event: { readonly facts: Readonly<Record<string, unknown>> }): Job[] {
  const hold = event.facts.shelvedHold
  const charge = event.facts.feeCharged
  return [
    ...(typeof hold === 'number'
      ? [{ task: 'notice-ready' as const, payload: { hold }, key: `notice-ready:${hold}` }]
      : []),
    ...newsOf(event.facts.holdNews),
    ...(typeof charge === 'number'
      ? [{ task: 'notice-charged' as const, payload: { charge }, key: `notice-charged:${charge}` }]
      : []),
    ...(event.facts.feesChanged
      ? [{ task: 'look-at-blocks' as const, payload: {}, key: 'look-at-blocks' }]
      : []),
    ...(event.facts.mailWaits ? [{ task: 'send-mail' as const, payload: {}, key: 'send-mail' }] : []),
    ...(event.facts.rulesChanged ? [{ task: 'replan-all' as const, payload: {}, key: 'replan-all' }] : []),
  ]
}

/** The jobs of many deeds: a key once, as the last deed has it, since the queue takes no key twice in one go. */
export function jobsOf(events: readonly { readonly facts: Readonly<Record<string, unknown>> }[]): Job[] {
  return [...new Map(events.flatMap(jobsOfOne).map(job => [job.key, job])).values()]
}
