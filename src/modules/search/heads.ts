import { growingShorts } from './growing.ts'
import {
  type FacetRows,
  type FixedFacet,
  fixedFacets,
  signedFacets,
  stretchOfFacet,
  uint8,
  uint16,
  uint32,
} from './segment.ts'

/** Of each facet in the rows so many values, those most works have, are its head. */
const headSize = 1024

/** The commonest values of the rows by themselves: among very many works found no others can be among those shown. */
export type Heads = Pick<FacetRows, 'inHead' | 'heads' | 'headOffsets' | 'headValues' | 'tailMost'>

/** How many works have each value. */
function frequencies(values: Uint32Array, total: number): Uint32Array {
  const counts = new Uint32Array(total)
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number
    counts[value] = (counts[value] as number) + 1
  }
  return counts
}

/** Marks the head of a facet; gives how many works have the commonest value outside it. */
function markHead(counts: Uint32Array, [from, to]: readonly [number, number], inHead: Uint8Array): number {
  const stretch = counts.subarray(from, to)
  const least = to - from <= headSize ? 0 : (stretch.toSorted()[to - from - headSize] as number)
  let room = headSize
  for (let value = from; value < to; value++)
    if ((counts[value] as number) > least) {
      inHead[value] = 1
      room--
    }
  let tailMost = 0
  // Of values as common as the last of the head only so many as there is still room for.
  for (let value = from; value < to; value++) {
    const count = counts[value] as number
    if (inHead[value]) continue
    if (count === least && room > 0) {
      inHead[value] = 1
      room--
    } else tailMost = Math.max(tailMost, count)
  }
  return tailMost
}

export function headsOf(rows: Pick<FacetRows, 'names' | 'offsets' | 'values'>): Heads {
  const { offsets, values } = rows
  const total = fixedFacets.reduce((sum, facet) => sum + rows.names[facet].length, 0)
  const counts = frequencies(values, total)
  const inHead = uint8(total)
  const tailMost = uint32(fixedFacets.length)
  for (const [n, facet] of fixedFacets.entries())
    if (n >= signedFacets.length) tailMost[n] = markHead(counts, stretchOfFacet(rows, facet), inHead)
  const heads = uint32(inHead.reduce((sum, one) => sum + one, 0))
  const placeOf = new Uint16Array(total)
  for (let value = 0, place = 0; value < total; value++)
    if (inHead[value]) {
      placeOf[value] = place
      heads[place++] = value
    }
  const headOffsets = uint32(offsets.length)
  const head = growingShorts()
  for (let doc = 0; doc + 1 < offsets.length; doc++) {
    const end = offsets[doc + 1] as number
    for (let at = offsets[doc] as number; at < end; at++) {
      const value = values[at] as number
      if (inHead[value]) head.push(placeOf[value] as number)
    }
    headOffsets[doc + 1] = head.length
  }
  return { inHead, heads, headOffsets, headValues: head.shared(uint16), tailMost }
}

/** How many works have the commonest value of a facet outside its head. */
export const tailMostOf = ({ tailMost }: FacetRows, facet: FixedFacet): number =>
  tailMost[fixedFacets.indexOf(facet)] as number
