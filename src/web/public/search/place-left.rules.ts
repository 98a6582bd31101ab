import { fold } from '../../../kernel/text.ts'

/** A place whose name no title had: what is left of the question may be looked for there. */
export type PlaceLeft<P> = {
  readonly place: P
  /** The question without the name and the small word before it. */
  readonly q: string
}

const tokens = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
const before: ReadonlySet<string> = new Set(['i', 'på', 'in', 'at'])

/**
 * "deckare i mora": no title has the word, but there is a place that is called so.
 * @param leftOut words that were left out of the question
 */
export function placeLeft<P extends { readonly name: string }>(
  q: string,
  leftOut: readonly string[],
  places: readonly P[],
): PlaceLeft<P> | null {
  const left = new Set(leftOut.flatMap(tokens))
  // "Malung-Sälen" goes before a place called "Malung".
  const place = places
    .filter(({ name }) => tokens(name).every(token => left.has(token)))
    .toSorted((a, b) => tokens(b.name).length - tokens(a.name).length)[0]
  if (!place) return null
  const named = new Set(tokens(place.name))
  const isNamed = (word: string | undefined): boolean =>
    word !== undefined && tokens(word).length > 0 && tokens(word).every(token => named.has(token))
  const words = q.split(/\s+/).filter(Boolean)
  const rest = words.filter((word, n) => !isNamed(word) && !(before.has(fold(word)) && isNamed(words[n + 1])))
  return rest.length ? { place, q: rest.join(' ') } : null
}
