import { words } from './analyser/words.rules.ts'

/** Names of the languages there are works in, in Swedish, English and Finnish, by MARC code. */
const named: Readonly<Record<string, string>> = {
  swe: 'svenska swedish ruotsinkieliset ruotsinkielisiä',
  eng: 'engelska english englanninkieliset englanninkielisiä',
  fin: 'finska finnish suomenkieliset suomenkielisiä',
  ara: 'arabiska arabic arabiankieliset arabiankielisiä',
  nor: 'norska norwegian',
  dan: 'danska danish',
  ger: 'tyska german',
  fre: 'franska french',
  spa: 'spanska spanish',
  som: 'somaliska somali',
  tir: 'tigrinska tigrinja tigrinya',
  prs: 'dari',
  per: 'persiska farsi persian',
  rus: 'ryska russian',
  ukr: 'ukrainska ukrainian',
  pol: 'polska polish',
  kur: 'kurdiska kurmanji sorani kurdish',
  tur: 'turkiska turkish',
  tha: 'thailändska thai',
  bos: 'bosniska bosnian',
  hrv: 'kroatiska croatian',
  srp: 'serbiska serbian',
  ita: 'italienska italian',
  chi: 'kinesiska mandarin chinese',
  jpn: 'japanska japanese',
  por: 'portugisiska portuguese',
  dut: 'nederländska holländska dutch',
  hun: 'ungerska hungarian',
  lat: 'latin',
  ice: 'isländska icelandic',
  est: 'estniska estonian',
  lav: 'lettiska latvian',
  lit: 'litauiska lithuanian',
  rum: 'rumänska romanian',
  amh: 'amhariska amharic',
  rom: 'romani',
  sme: 'nordsamiska',
  fit: 'meänkieli',
  ovd: 'älvdalska',
  yid: 'jiddisch yiddish',
}

/** How those who read a language say "in" it. */
const inItself: Readonly<Record<string, string>> = {
  swe: 'ruotsiksi',
  eng: 'englanniksi',
  fin: 'suomeksi',
  ara: 'arabiaksi|بالعربية|باللغة العربية|عربية',
  rus: 'venäjäksi|на русском|на русском языке|по-русски',
  ukr: 'українською|українською мовою',
  per: 'به فارسی|فارسی',
  som: 'af soomaali|af-soomaali',
  pol: 'po polsku',
}

/** What each is called by those who read it, when that is the whole question. */
const ownNames: Readonly<Record<string, string>> = {
  fin: 'suomi|suomen kieli',
  ara: 'العربية|اللغة العربية',
  rus: 'русский|русский язык',
  ukr: 'українська|українська мова',
  som: 'soomaali|af soomaali',
  tir: 'ትግርኛ',
  prs: 'دری',
  kur: 'kurdî|سۆرانی',
  pol: 'polski|język polski',
  tur: 'türkçe',
  bos: 'bosanski',
  hrv: 'hrvatski',
  srp: 'srpski|српски',
  sqi: 'shqip',
  tha: 'ภาษาไทย',
  ger: 'deutsch',
  fre: 'français',
  spa: 'español',
}

const codes: ReadonlyMap<string, string> = new Map(
  Object.entries(named).flatMap(([code, names]) => names.split(' ').map(name => [name, code] as const)),
)
const byPhrase = (said: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(said).flatMap(([code, all]) => all.split('|').map(phrase => [phrase, code] as const)),
  )
const phrases = byPhrase(inItself)
const alone = byPhrase(ownNames)
/** The longest first: "на русском языке" before "на русском". */
const anyOf = (list: Iterable<string>): string => [...list].toSorted((a, b) => b.length - a.length).join('|')
const names = anyOf(codes.keys())

/** Books as such, which say nothing of what they are about. */
export const books = 'bok|boken|böcker|böckerna|litteratur|book|books|kirja|kirjat|kirjoja'
const booksElsewhere = 'كتب كتاب کتاب книги книга книги książki książka buugaag buug'

/** What a kind of thing is called: a language before it is the one it is in, "ryska filmer", "arabiska barnböcker". */
const things =
  '(?:barn|ungdoms|bilder|kapitel|ljud|e-|lättlästa |kok)?(?:bok|böcker|böckerna)|sagor|romaner|noveller|dikter|deckare|serier|film|filmer|tidningar|tidskrifter|novels|movies|films|children'

/** Words that name a language a work shall be in; the first group of each is what names it. */
export const languagePatterns: readonly string[] = [
  `(?:på|in) (${names})(?: språk)?`,
  `(${anyOf(phrases.keys())})`,
  `(${names}) (?:${books})`,
  `(${names})(?= (?:${things})(?![\\p{L}\\p{N}-]))`,
  `^(${anyOf([...codes.keys(), ...alone.keys()])})$`,
]

export const languageNamed = (name: string): string =>
  codes.get(name) ?? phrases.get(name) ?? alone.get(name) ?? 'und'

/** Whether it is the name of a language and nothing beside it. */
export const isLanguageName = (said: string): boolean => codes.has(said) || alone.has(said)

/** Words for books in the languages of readers who look for books in theirs, as the analyser reads them. */
export const booksInLanguages: readonly string[] = words(booksElsewhere)
