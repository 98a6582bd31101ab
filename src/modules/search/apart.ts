import { stemsOf } from './analyser/index.ts'
import { type List, listOf, nothing, union } from './lists.ts'
import { kinds, type Segment } from './segment.ts'

/** Longer questions are asked as they are: few write so many words and one of them apart. */
const mostWords = 6
/** What is left on either side when a word is parted, and how long it must be. Nobody writes longer words for two. */
const [shortestPart, shortestWhole, longestWhole] = [2, 6, 40]

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
  return joinedStems(asked).flatMap((stems, n) => {
    const joined = stems.map(stem => listOf(segment, kinds.stem + stem)).reduce(union, nothing)
    return joined.docs.length ? [[...broad.slice(0, n), joined, ...broad.slice(n + 2)]] : []
  })
}

/** For each two words that stand beside one another the stems of both written as one; none for long questions. */
export function joinedStems(asked: readonly string[]): string[][] {
  if (asked.length < 2 || asked.length > mostWords) return []
  return asked.slice(1).map((second, n) => {
    const first = asked[n] as string
    // What is only one of the two with an ending is no joined word: "berg den" is not berget.
    const apart = new Set([...stemsOf(first), ...stemsOf(second)])
    // "vardag liv" is vardagsliv.
    return [first + second, `${first}s${second}`].flatMap(stemsOf).filter(stem => !apart.has(stem))
  })
}

/** The ways to part a word nothing says, into two that works say: "dalafloda" is Dala Floda. */
export function partings(segment: Segment, word: string): [first: string, second: string][] {
  const holds = (one: string): boolean => listOf(segment, kinds.word + one).docs.length > 0
  return holds(word) ? [] : waysToPart(word).filter(parts => parts.every(holds))
}

/** Every way to part a word that is neither too short nor too long. */
export function waysToPart(word: string): [first: string, second: string][] {
  const letters = [...word]
  if (letters.length < shortestWhole || letters.length > longestWhole) return []
  return Array.from({ length: letters.length - 2 * shortestPart + 1 }, (_, n) => {
    const at = n + shortestPart
    return [letters.slice(0, at).join(''), letters.slice(at).join('')]
  })
}
