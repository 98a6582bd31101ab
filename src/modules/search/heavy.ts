import { stemsOf, words } from './analyser/index.ts'
import { clausesOf } from './ask.rules.ts'
import { anywhere } from './fields.rules.ts'
import { listAt, type Searcher } from './lists.ts'
import { eachValue } from './rows.ts'
import { kinds, type Segment, signedFacets, stretchOfFacet, uint32 } from './segment.ts'
import { indexOfText, textAt } from './texts.ts'

/** From so many works on a question is very broad. */
export const manyWorks = 20_000

/** Every work there is, as if it were a word that all of them say. */
const everyWork = 0xffffffff

/**
 * What the facets of very common words count, made once with the index, since it never changes but for works that go: their
 * terms, and for each of them the counts of all signed values and of the heads.
 */
export type Heavy = Pick<Segment, 'heavyTerms' | 'heavyCounts'>

/** Values counted for a heavy term: those of the signatures come first among all values. */
const signedValues = ({ facets }: Pick<Segment, 'facets'>): number => {
  const last = signedFacets.at(-1)
  return last === undefined ? 0 : stretchOfFacet(facets, last)[1]
}

export function withHeavy(segment: Omit<Segment, keyof Heavy>): Segment {
  const { terms, termOffsets, postings, facets, size } = segment
  const heavy: number[] = []
  for (let term = 0; term < terms.length; term++)
    if (
      (termOffsets[term + 1] as number) - (termOffsets[term] as number) >= manyWorks &&
      textAt(terms, term).startsWith(kinds.stem)
    )
      heavy.push(term)
  if (size >= manyWorks) heavy.push(everyWork)
  const signed = signedValues(segment)
  const width = signed + facets.heads.length
  const heavyCounts = uint32(heavy.length * width)
  for (const [n, term] of heavy.entries()) {
    const counts = heavyCounts.subarray(n * width, (n + 1) * width)
    const count = (doc: number): void => {
      const signature = facets.signatures[doc] as number
      const end = facets.signatureOffsets[signature + 1] as number
      for (let at = facets.signatureOffsets[signature] as number; at < end; at++) {
        const value = facets.signatureValues[at] as number
        counts[value] = (counts[value] as number) + 1
      }
      for (let at = facets.headOffsets[doc] as number; at < (facets.headOffsets[doc + 1] as number); at++) {
        const value = signed + (facets.headValues[at] as number)
        counts[value] = (counts[value] as number) + 1
      }
    }
    if (term === everyWork) for (let doc = 0; doc < size; doc++) count(doc)
    else
      for (let at = termOffsets[term] as number; at < (termOffsets[term + 1] as number); at++)
        count(postings[at] as number)
  }
  const heavyTerms = uint32(heavy.length)
  heavyTerms.set(heavy)
  return { ...segment, heavyTerms, heavyCounts }
}

/** The heavy terms whose works a question finds all of, whatever else it finds. */
function termsWithin({ heavyTerms, terms }: Segment, text: string): number[] {
  if (!text.trim()) return [...heavyTerms.keys()].filter(n => heavyTerms[n] === everyWork)
  const clauses = clausesOf(text)
  const [clause] = clauses
  const asked = clause ? words(clause.text) : []
  const [word] = asked
  if (clauses.length !== 1 || clause?.phrase || clause?.mask !== anywhere || asked.length !== 1 || !word)
    return []
  return stemsOf(word)
    .map(stem => heavyTerms.indexOf(indexOfText(terms, kinds.stem + stem)))
    .filter(n => n >= 0)
}

/**
 * Writes the counts of the signed values and of the heads for works that are just those of one very common word, or all.
 * @param text what was asked @param docs all works found for it, none filtered away
 * @returns false when they are not, and must be counted one by one
 */
export function countHeavy(
  searcher: Searcher,
  text: string,
  docs: Uint32Array,
  counts: Uint32Array,
): boolean {
  const { segment } = searcher
  const { heavyTerms, heavyCounts, facets } = segment
  const signed = signedValues(segment)
  const width = signed + facets.heads.length
  for (const n of termsWithin(segment, text)) {
    const term = heavyTerms[n] as number
    const all = term === everyWork ? null : listAt(segment, term).docs
    const gone = goneFrom(searcher, all)
    // What the question finds holds all works of the term: as many are the same ones.
    if ((all?.length ?? segment.size) - gone.length !== docs.length) continue
    const known = heavyCounts.subarray(n * width, (n + 1) * width)
    counts.set(known.subarray(0, signed))
    for (let place = 0; place < facets.heads.length; place++)
      counts[facets.heads[place] as number] = known[signed + place] as number
    for (const doc of gone)
      eachValue(facets, doc, value => {
        if (value < signed || facets.inHead[value]) counts[value] = (counts[value] as number) - 1
      })
    return true
  }
  return false
}

/** The works of a list, or of all, that are gone. */
function goneFrom({ gone, someGone }: Searcher, docs: Uint32Array | null): number[] {
  if (!someGone) return []
  const found: number[] = []
  for (let doc = gone.indexOf(1); doc >= 0; doc = gone.indexOf(1, doc + 1))
    if (!docs || holds(docs, doc)) found.push(doc)
  return found
}

function holds(docs: Uint32Array, doc: number): boolean {
  let [low, high] = [0, docs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((docs[middle] as number) < doc) low = middle + 1
    else high = middle
  }
  return docs[low] === doc
}
