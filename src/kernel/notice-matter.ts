/** What a notice is about, as far as somebody may choose how to get it. */
export const noticeMatters = ['ready', 'due-soon', 'overdue', 'changes'] as const
export type NoticeMatter = (typeof noticeMatters)[number]
