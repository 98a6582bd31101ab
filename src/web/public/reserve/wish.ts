import { formatOf } from '../../texts/formats.ts'

/** Which editions a reservation accepts, as the form says it. */
export type EditionWish =
  | { readonly kind: 'any' }
  /** Without a language: in any. */
  | { readonly kind: 'format'; readonly format: string; readonly language?: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'edition'; readonly edition: number }
  | { readonly kind: 'part'; readonly part: string }

/** Reads 'alla', 'form:book', 'form:book:swe', 'sprak:eng', 'utgava:12', 'del:2027:1'; what makes no sense is any edition. */
export function readWish(value: string): EditionWish {
  const [kind, ...words] = value.split(':')
  // The name of an issue may hold a colon itself: "2027:1".
  const rest = words.join(':')
  const [format, language] = words
  if (kind === 'form' && format) return { kind: 'format', format, ...(language ? { language } : {}) }
  if (kind === 'sprak' && rest) return { kind: 'language', language: rest }
  if (kind === 'utgava' && /^[1-9]\d{0,14}$/.test(rest)) return { kind: 'edition', edition: Number(rest) }
  if (kind === 'del' && rest) return { kind: 'part', part: rest }
  return { kind: 'any' }
}

/** The wish in an address: from the form itself, or from a link of the work page (?form=book, ?utgava=12, ?del=2027:1). */
export function wishFrom(params: URLSearchParams): string {
  const part = params.get('del')
  if (part) return `del:${part}`
  const edition = params.get('utgava')
  if (edition && /^\d+$/.test(edition)) return `utgava:${edition}`
  if (edition) return edition
  const format = params.get('form')
  return format ? `form:${format}` : 'alla'
}

/** What a work has, as far as a wish is about it. */
export type WishedOf = {
  /** Of the title it is shown under. */
  readonly language: string | null
  readonly editions: readonly {
    readonly id: number
    readonly format: string
    readonly language: string | null
  }[]
  readonly copies: readonly { readonly edition: number }[]
}

/** The language meant by who names none: that of the title that was read, when there are copies in it and in others. */
export function languageMeant(work: WishedOf, format: string | null): string | null {
  const others = work.editions.some(edition => edition.language !== work.language)
  const inIt = work.editions.some(
    edition =>
      edition.language === work.language &&
      (format === null || formatOf(edition.format) === format) &&
      work.copies.some(copy => copy.edition === edition.id),
  )
  return others && inIt ? work.language : null
}

/** The wish in an address, in the language of the title unless another, or any, was chosen. */
export function wishFor(params: URLSearchParams, work: WishedOf): string {
  const said = wishFrom(params)
  const wish = readWish(said)
  if (wish.kind === 'format' && !wish.language) {
    const language = languageMeant(work, wish.format)
    return language ? `${said}:${language}` : said
  }
  const language = said === 'alla' && !params.has('utgava') ? languageMeant(work, null) : null
  return language ? `sprak:${language}` : said
}
