import { texts as en } from './en/index.ts'
import type { Locale } from './locale.ts'
import { texts as sv, type Texts } from './sv/index.ts'

const catalogues: Record<Locale, Texts> = { sv, en }

export const textsFor = (locale: Locale): Texts => catalogues[locale]
