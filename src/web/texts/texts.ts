import { texts as en } from './en/index.ts'
import type { Locale } from './locale.ts'
import { texts as sv } from './sv/index.ts'

/** Every text of the site: the Swedish catalogue sets the keys; a language that lacks one does not compile. */
export type Texts = typeof sv

const catalogues: Record<Locale, Texts> = { sv, en }

export const textsFor = (locale: Locale): Texts => catalogues[locale]
