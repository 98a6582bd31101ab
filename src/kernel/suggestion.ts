/** Why the libraries do not buy what somebody suggested. */
export const declineReasons = [
  'not-for-sale',
  'too-costly',
  'have-it',
  'interlibrary',
  'not-for-us',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** What keeps somebody from the reservation they asked for with a suggestion. */
export const holdBars = [
  'card-expired',
  'card-blocked',
  'owes-fees',
  'too-many-holds',
  'too-young',
  'not-lent-here',
  'at-home',
  'no-pickup-place',
] as const
export type HoldBar = (typeof holdBars)[number]
