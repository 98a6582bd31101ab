/** One reason in words: what is in the way, and what to do next. */
export type RefusalText = { readonly code: string; readonly text: string; readonly next: string }
