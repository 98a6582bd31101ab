import { stemsOf } from './analyser/index.ts'
import { type List, listOf, nothing, union } from './lists.ts'
import { kinds, type Segment } from './segment.ts'

/** Longer questions are asked as they are: few write so many words and one of them apart. */
const mostWords = 6
/** What is left on either side when a word is parted, and how long it must be. */
const [shortestPart, shortestWhole] = [2, 6]

/** The works that say a word in whatever form. */
export const broadList = (segment: Segment, word: string): List =>
  stemsOf(word)
    .map(stem => listOf(segment, kinds.stem + stem))
    .reduce(union)

/**
 * A question with two words written as one, for each two that stand beside one another: "barn bok", "släkt forskning",
 * "dala floda". Only what the index knows: as lists, the joined one in the place of the two.
 */
export function joinedLists(segment: Segment, asked: readonly string[], broad: readonly List[]): List[][] {
  if (asked.length < 2 || asked.length > mostWords) return []
  return asked.slice(1).flatMap((second, n) => {
    const first = asked[n] as string
    // What is only one of the two with an ending is no joined word: "berg den" is not berget.
    const apart = new Set([...stemsOf(first), ...stemsOf(second)])
    // "vardag liv" is vardagsliv.
    const stems = [first + second, `${first}s${second}`].flatMap(stemsOf).filter(stem => !apart.has(stem))
    const joined = stems.map(stem => listOf(segment, kinds.stem + stem)).reduce(union, nothing)
    return joined.docs.length ? [[...broad.slice(0, n), joined, ...broad.slice(n + 2)]] : []
  })
}

/** The ways to part a word nothing says, into two that works say: "dalafloda" is Dala Floda. */
export function partings(segment: Segment, word: string): [first: string, second: string][] {
  const letters = [...word]
  if (letters.length < shortestWhole || listOf(segment, kinds.word + word).docs.length) return []
  const found: [string, string][] = []
  for (let at = shortestPart; at <= letters.length - shortestPart; at++) {
    const [first, second] = [letters.slice(0, at).join(''), letters.slice(at).join('')]
    if ([first, second].every(part => listOf(segment, kinds.word + part).docs.length))
      found.push([first, second])
  }
  return found
}
