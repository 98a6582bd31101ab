import { texts as en } from './en/index.ts'
import type { Texts } from './keys.ts'
import type { Locale } from './locale.ts'
import { texts as sv } from './sv/index.ts'

const catalogues: Record<Locale, Texts> = { sv, en }

export const textsFor = (locale: Locale): Texts => catalogues[locale]
