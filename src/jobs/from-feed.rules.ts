/** A job to be done because of a deed. Its key makes it one job however often the feed is read. */
export interface Job {
  readonly task: 'notice-ready'
  readonly payload: { readonly hold: number }
  readonly key: string
}

/** Which jobs a deed gives: a hold that came to its shelf is told of. */
export function jobsOf(event: { readonly facts: Readonly<Record<string, unknown>> }): Job[] {
  const hold = event.facts.shelvedHold
  return typeof hold === 'number'
    ? [{ task: 'notice-ready', payload: { hold }, key: `notice-ready:${hold}` }]
    : []
}
