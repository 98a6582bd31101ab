import { texts as ar } from './ar/index.ts'
import { texts as en } from './en/index.ts'
import { texts as fi } from './fi/index.ts'
import { texts as lattlast } from './lattlast/index.ts'
import type { Locale } from './locale.ts'
import { texts as sv, type Texts } from './sv/index.ts'

/** A language without texts, or with one text too few, does not compile; nothing falls back to Swedish. */
const catalogues: Record<Locale, Texts> = { sv, lattlast, en, fi, ar }

export const textsFor = (locale: Locale): Texts => catalogues[locale]
