/** Which editions a reservation accepts, as the form says it. */
export type EditionWish =
  | { readonly kind: 'any' }
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'edition'; readonly edition: number }
  | { readonly kind: 'part'; readonly part: string }

/** Reads 'alla', 'form:book', 'sprak:eng', 'utgava:12', 'del:2027:1'; what makes no sense is any edition. */
export function readWish(value: string): EditionWish {
  const [kind, ...words] = value.split(':')
  // The name of an issue may hold a colon itself: "2027:1".
  const rest = words.join(':')
  if (kind === 'form' && rest) return { kind: 'format', format: rest }
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
