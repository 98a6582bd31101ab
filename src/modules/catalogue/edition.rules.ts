import { isbn13, nameKey, spokenName, titleKey } from '../../kernel/text.ts'
import { type Audience, agesOf, audienceOf, fictionOf } from './audience.rules.ts'
import { type Carrier, type Format, formatOf } from './format.rules.ts'
import { control, type DataField, dataFields, first, type MarcRecord, values } from './marc/record.rules.ts'

export interface Creator {
  /** As filed: "Lindgren, Astrid". */
  readonly name: string
  /** As people say it: "Astrid Lindgren". */
  readonly displayName: string
  /** MARC relator code where known ('aut', 'ill', 'trl', 'drt', 'nrt' ...), else ''. */
  readonly role: string
  readonly dates: string | null
  /** For comparing: "lindgren a". */
  readonly key: string
}

export interface SeriesPlace {
  readonly title: string
  /** As printed: "3", "del 2". */
  readonly number: string | null
}

/** What an edition is, derived from its record; stored as `catalogue.edition.facts`. */
export interface Edition {
  readonly title: string
  readonly subtitle: string | null
  readonly part: string | null
  readonly responsibility: string | null
  /** For filing in Swedish order: articles that do not count are skipped. */
  readonly sortTitle: string
  readonly variantTitles: readonly string[]
  readonly originalTitle: string | null
  readonly originalLanguage: string | null
  readonly creators: readonly Creator[]
  readonly subjects: readonly string[]
  readonly genres: readonly string[]
  readonly series: readonly SeriesPlace[]
  /** MARC codes; the first is the one the edition is filed under. */
  readonly languages: readonly string[]
  readonly year: number | null
  readonly audience: Audience
  readonly ages: string | null
  readonly fiction: boolean | null
  readonly easyToRead: boolean
  readonly format: Format
  readonly carrier: Carrier | null
  readonly isbns: readonly string[]
  readonly issns: readonly string[]
  readonly eans: readonly string[]
  readonly systemNumbers: readonly string[]
  readonly sab: readonly string[]
  readonly dewey: readonly string[]
  readonly publisher: string | null
  readonly extent: string | null
  readonly statement: string | null
  readonly summary: string | null
  readonly links: readonly { readonly url: string; readonly label: string | null }[]
  readonly requestable: boolean
  /** Deleted at its source: kept, but shown to nobody. */
  readonly hidden: boolean
  /** What a cataloguer should look at: stable codes. */
  readonly findings: readonly string[]
}

/** ISBD writes its signs at the end of the part before: they belong to no part. */
export const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s*[/:;,=]\s*$/, '')
    .replace(/([^.]{3})\.\s*$/, '$1')
    .trim()

const unique = <T>(list: readonly T[], key: (one: T) => string = String): T[] =>
  [...new Map(list.toReversed().map(one => [key(one), one])).values()].reverse()

const text = (field: DataField | undefined, codes: string): string | null =>
  field ? tidy(values(field, codes).join(' ')) || null : null

/** Relator words that appear instead of codes. */
const relators: readonly [RegExp, string][] = [
  [/^förf|^author|^writer/i, 'aut'],
  [/^ill/i, 'ill'],
  [/^övers|^transl/i, 'trl'],
  [/^reg(i|issör)|^direct/i, 'drt'],
  [/^(uppläs|inläs|berättare|narrat)/i, 'nrt'],
  [/^red|^edit/i, 'edt'],
]

function roleOf(field: DataField): string {
  const code = first(field, '4').replace(/^.*\//, '').toLowerCase()
  if (/^[a-z]{3}$/.test(code)) return code
  const word = first(field, 'e')
  return relators.find(([pattern]) => pattern.test(word))?.[1] ?? (field.tag.startsWith('1') ? 'aut' : '')
}

function creatorOf(field: DataField): Creator | null {
  const name = values(field, field.tag.endsWith('00') ? 'abc' : 'ab')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*[/:;,=]?\s*$/, '')
    .trim()
    // A dot belongs to the name only after an initial.
    .replace(/(\p{L}{2,})\.$/u, '$1')
  if (!name) return null
  const person = field.tag.endsWith('00')
  return {
    name,
    displayName: person && field.ind.charAt(0) !== '0' ? spokenName(name) : name,
    role: roleOf(field),
    dates: text(field, 'd'),
    key: person ? nameKey(name) : titleKey(name),
  }
}

/** Main entry first, then the others; a name with a title of its own ($t) speaks of another work. */
export const creatorsOf = (record: MarcRecord): Creator[] =>
  unique(
    dataFields(record, '100', '110', '111', '700', '710', '711')
      .filter(field => !first(field, 't'))
      .map(creatorOf)
      .filter(creator => creator !== null),
    creator => creator.key || creator.name,
  )

/** The year of the edition: the date of publication in 008, else the first year in 264 or 260. */
function yearOf(record: MarcRecord): number | null {
  const coded = control(record, '008').slice(7, 11)
  if (/^[12]\d{3}$/.test(coded)) return Number(coded)
  for (const field of dataFields(record, '264', '260')) {
    const year = /\b1[4-9]\d{2}\b|\b20\d{2}\b/.exec(values(field, 'c').join(' '))
    if (year) return Number(year[0])
  }
  return null
}

const isLanguage = (code: string): boolean => /^[a-z]{3}$/.test(code) && code !== 'zxx' && code !== 'xxx'

function languagesOf(record: MarcRecord): string[] {
  const main = control(record, '008').slice(35, 38).toLowerCase()
  // Old records write several codes in one subfield: "sweeng".
  const named = dataFields(record, '041')
    .flatMap(field => values(field, 'ad'))
    .flatMap(codes => codes.toLowerCase().match(/.{3}/g) ?? [])
  const all = unique([main, ...named].filter(isLanguage))
  return main === 'mul' || main === 'und' ? [...all.filter(code => code !== main), main] : all
}

/** How many signs of the title do not count when filing; a count that cuts a word in two is not believed. */
export function filedTitle(title: string, skip: number): string {
  if (!skip || skip >= title.length || !/[\s'’"«-]/.test(title.charAt(skip - 1))) return title
  return title.slice(skip)
}

function originalOf(record: MarcRecord): { title: string | null; language: string | null } {
  const uniform = dataFields(record, '130', '240')[0]
  const linked = dataFields(record, '765')[0]
  const note = dataFields(record, '500')
    .map(field => /^Originaltitel:\s*(.+?)\.?$/i.exec(first(field, 'a'))?.[1])
    .find(Boolean)
  const translated = dataFields(record, '041').find(field => first(field, 'h'))
  const language = translated ? (first(translated, 'h').toLowerCase().match(/.{3}/g)?.at(-1) ?? null) : null
  const title = text(uniform, 'anp') ?? text(linked, 't') ?? note ?? null
  return { title, language }
}

const subjectTags = ['600', '610', '611', '630', '648', '650', '651', '653']
const subjectText = (field: DataField): string =>
  field.tag === '600' ? tidy(values(field, 'abcq').join(' ')) : values(field, 'abvxyz').map(tidy).join(' – ')

/** A term that stands in several vocabularies is one to the reader; Swedish ones come first. */
const swedishFirst = (fields: readonly DataField[]): DataField[] => {
  const rank = (field: DataField): number =>
    ['sao', 'barn', 'saogf', 'barngf'].includes(first(field, '2')) ? 0 : 1
  return [...fields].sort((a, b) => rank(a) - rank(b))
}

const terms = (fields: readonly DataField[], read: (field: DataField) => string): string[] =>
  unique(swedishFirst(fields).map(read).filter(Boolean), term => titleKey(term))

const seriesOf = (record: MarcRecord): SeriesPlace[] =>
  unique(
    dataFields(record, '800', '810', '811', '830', '490').flatMap(field => {
      const title = text(
        field,
        field.tag.startsWith('80') || field.tag === '810' || field.tag === '811' ? 't' : 'anp',
      )
      return title ? [{ title, number: text(field, 'v') }] : []
    }),
    place => titleKey(place.title),
  )

function findingsOf(record: MarcRecord, isbns: readonly string[]): string[] {
  const findings: string[] = []
  if (!first(dataFields(record, '245')[0], 'a')) findings.push('no-title')
  if (!languagesOf(record).length) findings.push('no-language')
  if (dataFields(record, '020').some(field => first(field, 'a') && !isbn13(first(field, 'a'))))
    findings.push('bad-isbn')
  if (dataFields(record, '100', '110', '111', '130').length > 1) findings.push('two-main-entries')
  if (dataFields(record, '245').some(field => /\uFFFD|\p{L}\?\p{L}/u.test(values(field, 'ab').join(' '))))
    findings.push('lost-letters')
  if (isbns.length > 6) findings.push('many-isbns')
  return findings
}

/** What a record without a title is called. */
export const untitled = 'Utan titel'

/** Derives what an edition is from its record. Never fails: what a record lacks is null, and a record without a title is "Utan titel". */
export function editionOf(record: MarcRecord): Edition {
  const field245 = dataFields(record, '245')[0]
  const title = text(field245, 'a') ?? text(dataFields(record, '130', '240', '246')[0], 'a') ?? untitled
  const original = originalOf(record)
  const isbns = unique(dataFields(record, '020').flatMap(field => isbn13(first(field, 'a')) ?? []))
  const facts = formatOf(record)
  const skip = Number(field245?.ind.charAt(1)) || 0
  return {
    title,
    subtitle: text(field245, 'b'),
    part: text(field245, 'np'),
    responsibility: text(field245, 'c'),
    sortTitle: filedTitle(first(field245, 'a') || title, skip),
    variantTitles: unique(dataFields(record, '246', '740').flatMap(field => text(field, 'ab') ?? [])),
    originalTitle: original.title && titleKey(original.title) !== titleKey(title) ? original.title : null,
    originalLanguage: original.language,
    creators: creatorsOf(record),
    subjects: terms(dataFields(record, ...subjectTags), subjectText),
    genres: terms(dataFields(record, '655'), field => tidy(first(field, 'a'))),
    series: seriesOf(record),
    languages: languagesOf(record),
    year: yearOf(record),
    audience: audienceOf(record),
    ages: agesOf(record),
    fiction: fictionOf(record),
    easyToRead: facts.easyToRead,
    format: facts.format,
    carrier: facts.carrier,
    isbns,
    issns: unique(dataFields(record, '022').flatMap(field => values(field, 'a'))),
    eans: unique(
      dataFields(record, '024')
        .filter(field => '13'.includes(field.ind.charAt(0)))
        .flatMap(field => values(field, 'a')),
    ),
    systemNumbers: unique(dataFields(record, '035').flatMap(field => values(field, 'a'))),
    sab: unique(
      dataFields(record, '084')
        .filter(field => /kssb/.test(first(field, '2')) || !first(field, '2'))
        .flatMap(field => values(field, 'a')),
    ),
    dewey: unique(
      dataFields(record, '082')
        .flatMap(field => values(field, 'a'))
        .map(mark => mark.replaceAll('/', '')),
    ),
    publisher: text(
      dataFields(record, '264').find(field => field.ind.charAt(1) === '1') ??
        dataFields(record, '264', '260')[0],
      'b',
    ),
    extent: text(dataFields(record, '300')[0], 'a'),
    statement: text(dataFields(record, '250')[0], 'ab'),
    summary:
      dataFields(record, '520')
        .map(field => values(field, 'a').join(' '))
        .find(Boolean) ?? null,
    links: dataFields(record, '856').flatMap(field =>
      values(field, 'u')
        .filter(url => /^https?:\/\//.test(url))
        .map(url => ({ url, label: text(field, 'yz') })),
    ),
    requestable: facts.requestable,
    hidden: record.leader.charAt(5) === 'd',
    findings: findingsOf(record, isbns),
  }
}
