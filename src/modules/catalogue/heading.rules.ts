import { filingKey } from '../../kernel/filing.ts'
import { type Edition, tidy } from './edition.rules.ts'
import { type DataField, dataFields, first, type MarcRecord, values } from './marc/record.rules.ts'

export const headingKinds = ['creator', 'title', 'subject', 'series'] as const
export type HeadingKind = (typeof headingKinds)[number]

/** What works stand under: its place in the list, and how it is written. */
export interface Heading {
  readonly kind: HeadingKind
  readonly key: string
  readonly label: string
  /** The part of a series, as printed. */
  readonly part: string | null
}

/** What leads to a heading: "see", or with `also` "see also". */
export interface Variant {
  readonly kind: HeadingKind
  readonly key: string
  readonly label: string
  readonly ofKey: string
  readonly also: boolean
  /** What it is to the heading it leads to; null = it stands beside. */
  readonly relation: 'broader' | 'narrower' | null
}

/** What the headings of a work are made of: the editions that may be seen. */
export interface Described {
  readonly title: string
  readonly editions: readonly Pick<
    Edition,
    'sortTitle' | 'variantTitles' | 'originalTitle' | 'creators' | 'subjects' | 'series'
  >[]
}

const longest = 300
const heading = (kind: HeadingKind, label: string, filed = label, part: string | null = null): Heading => ({
  ...{ kind, part, label: label.trim().slice(0, longest) },
  key: filingKey(filed).slice(0, longest),
})

/** Of the same key once, the first as it was written; what has no letter or figure is filed nowhere. */
function once<T extends { readonly kind: HeadingKind; readonly key: string }>(all: readonly T[]): T[] {
  const seen = new Map<string, T>()
  for (const one of all) {
    const name = `${one.kind} ${one.key}`
    if (one.key !== '' && !seen.has(name)) seen.set(name, one)
  }
  return [...seen.values()]
}

/** The headings a work stands under, each once, and the other titles that lead to its own. */
export function headingsOf({ title, editions }: Described): {
  readonly headings: readonly Heading[]
  readonly variants: readonly Variant[]
} {
  const [first] = editions
  if (!first) return { headings: [], variants: [] }
  const own = heading('title', title, first.sortTitle)
  const headings = once([
    own,
    ...editions.flatMap(edition => [
      ...edition.creators.map(({ name }) => heading('creator', name)),
      ...edition.subjects.map(subject => heading('subject', subject)),
      ...edition.series.map(one => heading('series', one.title, one.title, one.number)),
    ]),
  ])
  const others = editions.flatMap(({ variantTitles, originalTitle }) => [
    ...variantTitles,
    ...(originalTitle ? [originalTitle] : []),
  ])
  const variants = own.key
    ? once(others.map(other => heading('title', other))).filter(({ key }) => key !== own.key)
    : []
  return {
    headings,
    variants: variants.map(({ key, label }) => ({
      ...{ kind: 'title', key, label, ofKey: own.key },
      ...{ also: false, relation: null },
    })),
  }
}

/** Which headings a field of an authority record stands for: its last two figures. */
const kindsOf: Readonly<Record<string, readonly HeadingKind[]>> = {
  // Who writes is written about too.
  ...{ '00': ['creator', 'subject'], '10': ['creator', 'subject'], '11': ['creator', 'subject'] },
  ...{
    '30': ['title', 'series'],
    '48': ['subject'],
    '50': ['subject'],
    '51': ['subject'],
    '55': ['subject'],
  },
}

/** A name without its dates, as works are filed under it; a subject with its divisions. */
function labelOf(field: DataField, kind: HeadingKind): string {
  if (kind !== 'subject') return tidy(values(field, 'ab').join(' '))
  const [main, ...divisions] = [tidy(values(field, 'ab').join(' ')), ...values(field, 'xyzv').map(tidy)]
  return [main, ...divisions].filter(Boolean).join(' – ')
}

/** By the first sign of $w of a 5XX: g = a broader term, h = a narrower one. */
const relations: Readonly<Record<string, Variant['relation']>> = { g: 'broader', h: 'narrower' }

/** What an authority record leads from: its 4XX are "see", its 5XX "see also", wider and narrower ones told apart. */
export function variantsOf(record: MarcRecord): Variant[] {
  return Object.entries(kindsOf).flatMap(([type, kinds]) => {
    const [field] = dataFields(record, `1${type}`)
    if (!field) return []
    return kinds.flatMap(kind => {
      const ofKey = filingKey(labelOf(field, kind)).slice(0, longest)
      if (!ofKey) return []
      const leading = (tag: string, also: boolean) =>
        once(
          dataFields(record, tag).map(one => ({
            ...heading(kind, labelOf(one, kind)),
            relation: (also && relations[first(one, 'w').charAt(0)]) || null,
          })),
        )
          .filter(({ key }) => key !== ofKey)
          .map(({ key, label, relation }): Variant => ({ kind, key, label, ofKey, also, relation }))
      return [...leading(`4${type}`, false), ...leading(`5${type}`, true)]
    })
  })
}

const division = ' – '
/** The wider subjects a subject with divisions is written under: of "A – B – C" both "A – B" and "A". */
export function widerThan(label: string): string[] {
  const parts = label.split(division)
  return parts.slice(1).map((_, n) => parts.slice(0, n + 1).join(division))
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
/** More than this is no number of a part. */
const highestPlace = 999_999

/** The number a part of a series is read by, from how it is printed: "Bok 3", "2:1", "1.5", "IV"; null = none. */
export function placeIn(part: string | null): number | null {
  const digits = /\d+(?:[.,]\d+)?/.exec(part ?? '')?.[0]
  if (digits) {
    const place = Number(digits.replace(',', '.'))
    return place <= highestPlace ? place : null
  }
  const letters = /(?:^|\s)([IVXLC]+)\.?$/.exec(part?.trim() ?? '')?.[1]
  if (!letters) return null
  const values = [...letters].map(letter => roman[letter] ?? 0)
  return values.reduce((sum, value, n) => sum + (value < (values[n + 1] ?? 0) ? -value : value), 0)
}
