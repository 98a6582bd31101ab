import type { Format } from '../../modules/catalogue/index.ts'

export type FormatCode = Format

/** The forms a title comes in, as the catalogue names them, in the order they are shown; one left out does not compile. */
const order: Record<FormatCode, number> = {
  book: 1,
  'large-print': 2,
  comic: 3,
  braille: 4,
  audiobook: 5,
  'talking-book': 6,
  'e-book': 7,
  'e-audiobook': 8,
  film: 9,
  'e-film': 10,
  music: 11,
  'e-music': 12,
  game: 13,
  'board-game': 14,
  magazine: 15,
  newspaper: 16,
  'e-magazine': 17,
  'sheet-music': 18,
  map: 19,
  picture: 20,
  kit: 21,
  'cd-rom': 22,
  object: 23,
  article: 24,
}
export const formatCodes = (Object.keys(order) as FormatCode[]).sort((a, b) => order[a] - order[b])

/** The languages of the county's shelves that have a name in every language of the site. */
export const languageCodes = [
  'swe',
  'eng',
  'fin',
  'ara',
  'nor',
  'dan',
  'ger',
  'fre',
  'spa',
  'som',
  'tir',
  'prs',
  'per',
  'ukr',
  'rus',
  'pol',
  'kur',
  'tur',
  'tha',
  'bos',
  'hrv',
  'srp',
  'sme',
  'fit',
  'rom',
  'yid',
  'ovd',
  'ita',
  'jpn',
  'chi',
  'por',
  'dut',
  'est',
  'lav',
  'lit',
  'hun',
  'rum',
  'sqi',
  'amh',
  'lat',
  'ice',
  'mul',
  'und',
] as const
export type LanguageCode = (typeof languageCodes)[number]

const known = <T extends string>(codes: readonly T[]) => {
  const all = new Set<string>(codes)
  return (code: string): code is T => all.has(code)
}
const isFormat = known(formatCodes)
const isLanguage = known(languageCodes)

/** The format to name for a code of the index; what it does not know is an object. */
export const formatOf = (code: string): FormatCode => (isFormat(code) ? code : 'object')
/** The language to name for a MARC code; what has no name here is 'und'. */
export const languageOf = (code: string | null): LanguageCode => (code && isLanguage(code) ? code : 'und')

const html: Partial<Record<LanguageCode, string>> = {
  swe: 'sv',
  eng: 'en',
  fin: 'fi',
  ara: 'ar',
  nor: 'no',
  dan: 'da',
  ger: 'de',
  fre: 'fr',
  spa: 'es',
  som: 'so',
  tir: 'ti',
  prs: 'fa-AF',
  per: 'fa',
  ukr: 'uk',
  rus: 'ru',
  pol: 'pl',
  kur: 'ku',
  tur: 'tr',
  tha: 'th',
  bos: 'bs',
  hrv: 'hr',
  srp: 'sr',
  sme: 'se',
  fit: 'fit',
  rom: 'rom',
  yid: 'yi',
  ovd: 'ovd',
  ita: 'it',
  jpn: 'ja',
  chi: 'zh',
  por: 'pt',
  dut: 'nl',
  est: 'et',
  lav: 'lv',
  lit: 'lt',
  hun: 'hu',
  rum: 'ro',
  sqi: 'sq',
  amh: 'am',
  lat: 'la',
  ice: 'is',
}
/** The language of what libraries write themselves, where nothing else is known. */
export const ourLang = 'sv'

/** The lang attribute (BCP 47) for a MARC language code; undefined when the page's own will do. */
export const htmlLang = (code: string | null): string | undefined => html[languageOf(code)]
