import type { HoldNews } from '../kernel/hold-news.ts'
import { type IllNews, illNewsKinds } from '../kernel/ill-news.ts'

/** A job to be done because of a deed. Its key makes it one job however often the feed is read. */
export type Job = { readonly key: string } & (
  | {
      readonly task:
        | 'notice-ready'
        | 'notice-hold'
        | 'replan-all'
        | 'send-mail'
        | 'answer-suggesters'
        | 'link-suggestions'
        | 'notice-charged'
        | 'look-at-blocks'
      readonly payload: {
        readonly hold?: number
        readonly kind?: HoldNews
        readonly at?: number
        readonly suggestion?: number
        readonly charge?: number
      }
    }
  | {
      readonly task: 'notice-ill'
      readonly payload: { readonly kind: IllNews; readonly request: number; readonly at: number }
    }
)
/** What a deed tells of a hold that its borrower is to hear of: `facts.holdNews`. */
function newsOf(told: unknown): Job[] {
  if (typeof told !== 'object' || told === null) return []
  const { kind, hold, at } = told as { kind?: HoldNews; hold?: unknown; at?: unknown }
  if (kind === undefined || typeof hold !== 'number' || typeof at !== 'number') return []
  return [{ task: 'notice-hold', payload: { kind, hold, at }, key: `notice-hold:${kind}:${hold}:${at}` }]
}

/** A suggestion to buy something that has come to where those who made it are to hear: `facts.suggestionMoved`. */
function answersOf(told: unknown): Job[] {
  if (typeof told !== 'object' || told === null) return []
  const { suggestion, at } = told as { suggestion?: unknown; at?: unknown }
  if (typeof suggestion !== 'number' || typeof at !== 'number') return []
  return [
    { task: 'answer-suggesters', payload: { suggestion }, key: `answer-suggesters:${suggestion}:${at}` },
  ]
}

interface Told {
  readonly kind?: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** The same of an interlibrary loan: `facts.illNews`. */
function illNewsOf(told: unknown): Job[] {
  if (typeof told !== 'object' || told === null) return []
  const { kind, request, at } = told as { kind?: unknown; request?: unknown; at?: unknown }
  const known = illNewsKinds.find(one => one === kind)
  if (known === undefined || typeof request !== 'number' || typeof at !== 'number') return []
  const key = `notice-ill:${known}:${request}:${at}`
  return [{ task: 'notice-ill', payload: { kind: known, request, at }, key }]
}

/** Which jobs a deed gives: what came to its shelf, befell a hold or was charged is told, other rules share all queues out
 * anew, a letter that somebody waits for is sent, and records that come in may be what somebody has suggested to buy. */
function jobsOfOne(event: Told): Job[] {
  const hold = event.facts.shelvedHold
  const charge = event.facts.feeCharged
  return [
    ...(typeof hold === 'number'
      ? [{ task: 'notice-ready' as const, payload: { hold }, key: `notice-ready:${hold}` }]
      : []),
    ...newsOf(event.facts.holdNews),
    ...answersOf(event.facts.suggestionMoved),
    ...(event.kind === 'catalogue.imported'
      ? [{ task: 'link-suggestions' as const, payload: {}, key: 'link-suggestions' }]
      : []),
    ...illNewsOf(event.facts.illNews),
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
export function jobsOf(events: readonly Told[]): Job[] {
  return [...new Map(events.flatMap(jobsOfOne).map(job => [job.key, job])).values()]
}
