import { stretchOf, type Texts, textAt } from './texts.ts'

/** How many errors a word may hold: none in short ones, which all resemble one another. */
export const errorsIn = (word: string): number =>
  /\d/.test(word) ? 0 : word.length < 4 ? 0 : word.length < 8 ? 1 : 2

const rings: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o' }

/** What writing one letter for another costs: leaving off the rings is no error. */
const costOf = (asked: string, said: string): number => (asked === said || rings[said] === asked ? 0 : 1)

export interface Near {
  readonly term: number
  readonly word: string
  readonly errors: number
}

/**
 * The words of a sorted block within so many errors of a word: letters wrong, missing, too many, or two that changed
 * places. The block is walked as a tree: a beginning that is already too far off is passed over with all that follows it.
 * @param prefix what stands before every word of the kind
 */
export function nearWords(terms: Texts, prefix: string, word: string, most: number): Near[] {
  const asked = [...word]
  const width = asked.length + 1
  const rows: Uint8Array[] = [Uint8Array.from({ length: width }, (_, n) => n)]
  const found: Near[] = []
  let before: string[] = []
  const [from, to] = stretchOf(terms, prefix)
  for (let at = from; at < to; ) {
    const text = textAt(terms, at).slice(prefix.length)
    const letters = [...text]
    let depth = 0
    while (depth < before.length && depth < letters.length && before[depth] === letters[depth]) depth++
    let least = 0
    while (depth < letters.length && depth < asked.length + most + 1) {
      least = nextRow(rows, depth, letters, asked)
      depth++
      if (least > most) break
    }
    before = letters.slice(0, depth)
    if (least > most || depth < letters.length) {
      at = stretchOf(terms, prefix + before.join(''), at)[1]
      continue
    }
    const errors = rows[depth]?.[asked.length] ?? 255
    if (errors <= most) found.push({ term: at, word: text, errors })
    at++
  }
  return found
}

/** The costs of all beginnings of the word against one letter more; gives the least of them. */
function nextRow(
  rows: Uint8Array[],
  depth: number,
  letters: readonly string[],
  asked: readonly string[],
): number {
  const above = rows[depth] as Uint8Array
  const row = rows[depth + 1] ?? new Uint8Array(above.length)
  rows[depth + 1] = row
  const letter = letters[depth] as string
  row[0] = depth + 1
  let least = depth + 1
  for (let n = 1; n <= asked.length; n++) {
    const here = asked[n - 1] as string
    let cost = Math.min(
      (above[n] as number) + 1,
      (row[n - 1] as number) + 1,
      (above[n - 1] as number) + costOf(here, letter),
    )
    if (depth > 0 && n > 1 && here === letters[depth - 1] && asked[n - 2] === letter)
      cost = Math.min(cost, (rows[depth - 1]?.[n - 2] ?? 255) + 1)
    row[n] = cost
    if (cost < least) least = cost
  }
  return least
}
