/** What befalls a hold without its borrower's doing, and is told in a letter. */
export type HoldNews = 'not-collected' | 'expired' | 'cancelled' | 'moved' | 'not-ready'
