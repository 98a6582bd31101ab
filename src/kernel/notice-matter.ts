/** What a notice is about, as far as somebody may choose how to get it. */
export const noticeMatters = ['ready', 'due-soon', 'overdue', 'changes', 'suggestions'] as const
export type NoticeMatter = (typeof noticeMatters)[number]

/** Of these nobody needs to hear: what reminds in kindness, and what becomes of a suggestion. */
export const mayBeSilent = (about: NoticeMatter): boolean => about === 'due-soon' || about === 'suggestions'
