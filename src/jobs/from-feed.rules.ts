/** A job to be done because of a deed. Its key makes it one job however often the feed is read. */
export interface Job {
  readonly task: 'notice-ready' | 'replan-all'
  readonly payload: { readonly hold?: number }
  readonly key: string
}

/** Which jobs a deed gives: a hold that came to its shelf is told of, and other rules share all queues out anew. */
export function jobsOf(event: { readonly facts: Readonly<Record<string, unknown>> }): Job[] {
  const hold = event.facts.shelvedHold
  return [
    ...(typeof hold === 'number'
      ? [{ task: 'notice-ready' as const, payload: { hold }, key: `notice-ready:${hold}` }]
      : []),
    ...(event.facts.rulesChanged ? [{ task: 'replan-all' as const, payload: {}, key: 'replan-all' }] : []),
  ]
}
