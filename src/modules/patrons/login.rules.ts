/** How often somebody may be wrong before they must wait. */
export const loginLimits = { minutes: 15, perCard: 5, perAddress: 30 } as const

export type LoginRefusal =
  | { readonly code: 'too-many-tries'; readonly minutes: number }
  | { readonly code: 'wrong-card-or-pin' }
  | { readonly code: 'card-blocked' }

export interface LoginCase {
  /** Wrong tries within the last `loginLimits.minutes` with this card, and from this address. */
  readonly failuresOfCard: number
  readonly failuresOfAddress: number
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
  if (c.failuresOfCard >= loginLimits.perCard || c.failuresOfAddress >= loginLimits.perAddress)
    return { outcome: 'refused', refusal: { code: 'too-many-tries', minutes: loginLimits.minutes } }
  if (!c.cardKnown || !c.pinFits) return { outcome: 'refused', refusal: { code: 'wrong-card-or-pin' } }
  if (c.cardBlocked) return { outcome: 'refused', refusal: { code: 'card-blocked' } }
  return { outcome: 'in' }
}
