/** How long, in days, what says something of a person is kept after it has served. Each has its job that forgets it. */
export const keptDays = {
  /** Whose a hold was that ended without being collected: somebody may ask where it went. */
  endedHold: 7,
  /** Who stood behind a suggestion to buy something, when it has been answered. */
  suggestion: 180,
  /** Whose an interlibrary loan was: the other library's bills and questions come late. */
  endedInterlibraryLoan: 90,
  /** What was written to whom. */
  notice: 30,
  /** Which member of staff looked at or changed whose record. */
  audit: 730,
  /** What was borrowed, on a fee that has been settled: it may be asked about. */
  feeTitle: 365,
} as const

/** Whole years that books of money are kept after the year a fee was settled in: so long they may say whose it was. */
export const bookYears = 7

/** The moment before which something is forgotten. */
export const forgottenBefore = (of: keyof typeof keptDays, now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: 24 * keptDays[of] })
