/** Which editions a reservation accepts, as the form says it. */
export type EditionWish =
  | { readonly kind: 'any' }
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'edition'; readonly edition: number }

/** Reads 'alla', 'form:book', 'sprak:eng', 'utgava:12'; what makes no sense is any edition. */
export function readWish(value: string): EditionWish {
  const [kind, rest = ''] = value.split(':')
  if (kind === 'form' && rest) return { kind: 'format', format: rest }
  if (kind === 'sprak' && rest) return { kind: 'language', language: rest }
  if (kind === 'utgava' && /^[1-9]\d{0,14}$/.test(rest)) return { kind: 'edition', edition: Number(rest) }
  return { kind: 'any' }
}

/** The wish in an address: from the form itself, or from a link of the work page (?form=book, ?utgava=12). */
export function wishFrom(params: URLSearchParams): string {
  const edition = params.get('utgava')
  if (edition && /^\d+$/.test(edition)) return `utgava:${edition}`
  if (edition) return edition
  const format = params.get('form')
  return format ? `form:${format}` : 'alla'
}
