type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

type LocaleFacts = {
  /** What the language calls itself, for the switch. */
  readonly name: string
  /** The lang attribute of its pages. Easy Swedish is Swedish to a screen reader. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Tells the languages apart to search engines (hreflang). */
  readonly tag: string
  /** Writes days, numbers, lists and counts. Arabic keeps the digits of the shelves and the cards. */
  readonly intl: string
  /** The plural categories the language tells apart (Unicode CLDR): a count must be written in all of them. */
  readonly plurals: readonly PluralCategory[]
}

const two = ['one', 'other'] as const
const facts = {
  sv: { name: 'Svenska', lang: 'sv', dir: 'ltr', tag: 'sv-SE', intl: 'sv-SE', plurals: two },
  lattlast: {
    ...{ name: 'Lätt svenska', lang: 'sv', dir: 'ltr', tag: 'sv-x-lattlast' },
    ...{ intl: 'sv-SE', plurals: two },
  },
  en: { name: 'English', lang: 'en', dir: 'ltr', tag: 'en-GB', intl: 'en-GB', plurals: two },
  fi: { name: 'Suomi', lang: 'fi', dir: 'ltr', tag: 'fi', intl: 'fi-FI', plurals: two },
  ar: {
    ...{ name: 'العربية', lang: 'ar', dir: 'rtl', tag: 'ar', intl: 'ar-u-nu-latn' },
    plurals: ['zero', 'one', 'two', 'few', 'many', 'other'] as const,
  },
} as const satisfies Record<string, LocaleFacts>

/** A language the site speaks. Swedish has no prefix in the address; the others have their code. */
export type Locale = keyof typeof facts
export const locales = Object.keys(facts) as readonly Locale[]
export const isLocale = (code: string): code is Locale => Object.hasOwn(facts, code)

export const localeFacts = (locale: Locale): LocaleFacts => facts[locale]
/** The language as Intl knows it. */
export const languageTag = (locale: Locale): string => facts[locale].intl

/** The forms of a counted text: every category of the language, or it does not compile. */
type PluralForms<L extends Locale> = { readonly other: string } & Readonly<
  Record<(typeof facts)[L]['plurals'][number], string>
>

const once = <T>(make: (locale: Locale) => T): ((locale: Locale) => T) => {
  const made = new Map<Locale, T>()
  return locale => {
    const known = made.get(locale) ?? make(locale)
    made.set(locale, known)
    return known
  }
}
const rules = once(locale => new Intl.PluralRules(languageTag(locale)))
const numbers = once(locale => new Intl.NumberFormat(languageTag(locale)))
const lists = once(locale => new Intl.ListFormat(languageTag(locale)))

/** Chooses the plural form of the language for a count. */
export function plural<L extends Locale>(locale: L, count: number, forms: PluralForms<L>): string {
  const said: Partial<Record<PluralCategory, string>> & { readonly other: string } = forms
  return said[rules(locale).select(count)] ?? said.other
}

/** A whole number as the language writes it: 12 500 in Swedish, 12,500 in English. */
export const number = (locale: Locale, value: number): string => numbers(locale).format(value)

/** "a, b och c". */
export const listed = (locale: Locale, list: readonly string[]): string => lists(locale).format(list)

/** A name or title inside a sentence that may run the other way: keeps its own direction and disturbs no neighbour. */
export const isolated = (text: string): string => `\u2068${text}\u2069`

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
