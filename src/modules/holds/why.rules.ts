import type { Bar } from './allocation-policy.rules.ts'

/** A decision by which a copy was captured, as far as it touches one hold. Moments are milliseconds since 1970. */
export interface TouchingDecision {
  readonly at: number
  readonly reason: string
  readonly chosen: number | null
  readonly queuedAt: number | null
  readonly transports: number | null
  /** The hold asked about, when it was weighed in: whether it was passed. */
  readonly candidate: { readonly queuedAt: number | null; readonly passed: boolean } | null
  /** Why the copy was kept from it. */
  readonly barred: Bar | null
}

/** Why a copy went to another: never who, where or which copy. */
export type Passing = {
  readonly at: number
  /** How many whole days later the other had queued; 0 = the same day. Not below 0. */
  readonly daysLater: number
} & ({ readonly kind: 'stood-there' | 'nearer' | 'own' } | { readonly kind: 'barred'; readonly why: Bar })

const dayLength = 86_400_000

/**
 * What a borrower may know of why copies went to others who came later, in the order the decisions are told. Those that
 * went to somebody who came before are no passings.
 */
export function passingsOf(
  hold: { readonly id: number; readonly queuedAt: number },
  decisions: readonly TouchingDecision[],
): Passing[] {
  return decisions.flatMap((decision): Passing[] => {
    if (decision.chosen === hold.id || decision.queuedAt === null) return []
    const mine = decision.candidate?.queuedAt ?? hold.queuedAt
    const daysLater = Math.floor((decision.queuedAt - mine) / dayLength)
    if (daysLater < 0) return []
    const told = { at: decision.at, daysLater }
    if (decision.barred) return [{ ...told, kind: 'barred', why: decision.barred }]
    if (!decision.candidate?.passed) return []
    if (decision.reason === 'own') return [{ ...told, kind: 'own' }]
    return [{ ...told, kind: decision.transports === 0 ? 'stood-there' : 'nearer' }]
  })
}
