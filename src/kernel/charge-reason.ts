/** What somebody can be charged for. */
export const chargeReasons = ['overdue', 'lost', 'damaged', 'new-card', 'interlibrary', 'other'] as const
export type ChargeReason = (typeof chargeReasons)[number]
