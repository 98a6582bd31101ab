import type { texts } from './sv/index.ts'

/** Every text of the site: the Swedish catalogue sets the keys; a language that lacks one does not compile. */
export type Texts = typeof texts
