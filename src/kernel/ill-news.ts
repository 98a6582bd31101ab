/** What befalls an interlibrary loan that its borrower is to hear of. */
export const illNewsKinds = ['ill-ready', 'ill-unfilled', 'ill-renewal'] as const
export type IllNews = (typeof illNewsKinds)[number]
