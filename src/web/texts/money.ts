import { moneyIn } from '../../kernel/money.ts'
import { type Locale, languageTag } from './locale.ts'

/** An amount as the language writes it: "250 kr", "SEK 250". @param ore whole öre */
export const moneyText = (locale: Locale, ore: number): string => moneyIn(languageTag(locale), ore)
