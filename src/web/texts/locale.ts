/** The languages the site speaks. Swedish has no prefix in the address; the others have theirs. */
export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]

/** What the language calls itself, for the switch. */
export const localeNames: Record<Locale, string> = { sv: 'Svenska', en: 'English' }

const bcp47: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' }
export const languageTag = (locale: Locale): string => bcp47[locale]

/** The plural categories a language tells apart (Unicode CLDR). Swedish and English need two. */
type PluralForms = { readonly one: string; readonly other: string }

const rules = { sv: new Intl.PluralRules('sv-SE'), en: new Intl.PluralRules('en-GB') }

/** Chooses the plural form of the language for a count. */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  return rules[locale].select(count) === 'one' ? forms.one : forms.other
}

const numbers = { sv: new Intl.NumberFormat('sv-SE'), en: new Intl.NumberFormat('en-GB') }
/** A whole number as the language writes it: 12 500 in Swedish, 12,500 in English. */
export const number = (locale: Locale, value: number): string => numbers[locale].format(value)

/** The address of the same page in a language: Swedish plain, the others behind their prefix. */
export function localePath(locale: Locale, path: string): string {
  if (locale === 'sv') return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** Splits an address into its language and the path below it. */
export function splitLocale(path: string): { locale: Locale; path: string } {
  for (const locale of locales) {
    if (locale === 'sv') continue
    if (path === `/${locale}`) return { locale, path: '/' }
    if (path.startsWith(`/${locale}/`)) return { locale, path: path.slice(locale.length + 1) }
  }
  return { locale: 'sv', path }
}

const conjunctions = { sv: new Intl.ListFormat('sv-SE'), en: new Intl.ListFormat('en-GB') }
/** "a, b och c". */
export const listed = (locale: Locale, list: readonly string[]): string => conjunctions[locale].format(list)
