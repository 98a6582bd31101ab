/** How often somebody may be wrong before they must wait. */
export const loginLimits = { minutes: 15, perCard: 5, perAddress: 30 } as const

/** How long a borrower stays logged in: an hour of silence, because the next one at a library's computer is somebody else, and half a day in all. */
export const sessionLimits = {
  idleMinutes: 60,
  // Silence can be prolonged without end; this cannot, so it must be longer than twenty hours (WCAG 2.2.1).
  hours: 24,
} as const

export type LoginRefusal =
  /** `until` = when the next try is taken. */
  | { readonly code: 'too-many-tries'; readonly until: Temporal.Instant }
  | { readonly code: 'wrong-card-or-pin' }
  | { readonly code: 'card-blocked' }

/** Since when as many were wrong as may be, within the last `loginLimits.minutes`; null = fewer were. */
export interface TriesSoFar {
  readonly cardFullSince: Temporal.Instant | null
  readonly addressFullSince: Temporal.Instant | null
}

/** Closed cards and addresses open again a quarter of an hour after the oldest of the tries that closed them. */
export function decideTry(
  c: TriesSoFar,
): { readonly outcome: 'try' } | { readonly outcome: 'refused'; readonly refusal: LoginRefusal } {
  const opens = [c.cardFullSince, c.addressFullSince]
    .filter(since => since !== null)
    .map(since => since.add({ minutes: loginLimits.minutes }))
    .toSorted(Temporal.Instant.compare)
  const until = opens.at(-1)
  return until ? { outcome: 'refused', refusal: { code: 'too-many-tries', until } } : { outcome: 'try' }
}

export interface LoginCase {
  readonly cardKnown: boolean
  readonly pinFits: boolean
  readonly cardBlocked: boolean
}

/**
 * A card and its PIN let one in. Nobody learns whether it was the card or the PIN that was wrong, and nobody learns
 * that a card is blocked without knowing its PIN.
 */
export function decideLogin(
  c: LoginCase,
): { readonly outcome: 'in' } | { readonly outcome: 'refused'; readonly refusal: LoginRefusal } {
  if (!c.cardKnown || !c.pinFits) return { outcome: 'refused', refusal: { code: 'wrong-card-or-pin' } }
  if (c.cardBlocked) return { outcome: 'refused', refusal: { code: 'card-blocked' } }
  return { outcome: 'in' }
}

type SessionTimes = { readonly startedAt: Temporal.Instant; readonly seenAt: Temporal.Instant }

/** When a session ends if nobody is seen any more: after a silence, or of age however busy it has been. */
export function endOf({ startedAt, seenAt }: SessionTimes): Temporal.Instant {
  const silent = seenAt.add({ minutes: sessionLimits.idleMinutes })
  const old = startedAt.add({ hours: sessionLimits.hours })
  return Temporal.Instant.compare(silent, old) < 0 ? silent : old
}

/** Whether a session lives: not silent for too long, and not too old. */
export const isAlive = (session: SessionTimes & { readonly now: Temporal.Instant }): boolean =>
  Temporal.Instant.compare(session.now, endOf(session)) < 0
