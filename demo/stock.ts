import type { County, CountyBranch } from './county/county.ts'
import { lots } from './people/names.ts'
import { callNumberOf, type DemoCopy, type Shape, shelfOf } from './records.ts'
import type { DemoWork } from './works/read.ts'

export interface StockedEdition {
  readonly work: DemoWork
  readonly number: number
  readonly shape: Shape
  readonly copies: readonly DemoCopy[]
}

/** How much of the county's stock a place holds, by the people around it and what kind of place it is. */
function weightOf(branch: CountyBranch, county: County): number {
  const share = { main: 1, branch: 0.16, bus: 0.14, deposit: 0.03, bus_stop: 0, hub: 0 }[branch.kind]
  const people =
    county.municipalities.find(municipality => municipality.id === branch.municipality)?.population ?? 0
  return share * Math.sqrt(people)
}

/** A title that stands in Avesta alone, and on its shelf: the book of the first journey. */
export const loneTitle = 'Idioten'

/**
 * Spreads copies over the county: few titles in many places, many titles in few, as in real stock. The same seed gives
 * the same copies.
 */
export function stockOf(
  works: readonly DemoWork[],
  county: County,
  seed: number,
  copiesWanted: number,
): StockedEdition[] {
  const draw = lots(seed)
  const places = county.branches.filter(branch => weightOf(branch, county) > 0)
  const weights = places.map(branch => weightOf(branch, county))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const drawPlace = (): number => {
    let left = draw() * all
    const at = weights.findIndex(weight => {
      left -= weight
      return left < 0
    })
    return Math.max(at, 0)
  }
  // Popularity by lot, Zipf-like; children's books and crime stand in more places than their number.
  const popularity = new Map(works.map(work => [work, draw() ** 0.5 * (work.kind === 'book' ? 1 : 0.7)]))
  const ranked = works.toSorted((a, b) => (popularity.get(b) ?? 0) - (popularity.get(a) ?? 0))
  const shares = new Map(ranked.map((work, rank) => [work, 1 / (rank + 12) ** 0.62]))
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0)
  let serial = 0
  const copy = (work: DemoWork, shape: Shape, branch: string, reference: boolean): DemoCopy => ({
    barcode: `3${String(++serial).padStart(9, '0')}`,
    branch,
    shelf: shelfOf(work, shape),
    callNumber: callNumberOf(work),
    reference,
  })
  return works.flatMap((work, n) => {
    const wanted = Math.max(1, Math.round(((shares.get(work) ?? 0) / total) * copiesWanted))
    const top = wanted >= 14
    const spread = (count: number): string[] => {
      const taken = new Set<number>()
      return Array.from({ length: count }, () => {
        let at = drawPlace()
        // A second copy in one place only when most places have a first.
        for (let tries = 0; taken.has(at) && tries < 4; tries++) at = drawPlace()
        taken.add(at)
        return places[at]?.code ?? 'FAL'
      })
    }
    const isBook = work.kind === 'book' && work.language === 'swe'
    const lone = work.title === loneTitle
    const plain = lone ? ['AVE'] : spread(wanted)
    const editions: StockedEdition[] = [
      {
        work,
        number: n + 1,
        shape: 'plain',
        copies: plain.map(branch => copy(work, 'plain', branch, !lone && draw() < 0.008)),
      },
    ]
    if (isBook && top && !lone) {
      if (draw() < 0.35)
        editions.push({
          work,
          number: n + 1,
          shape: 'large-print',
          copies: spread(2).map(branch => copy(work, 'large-print', branch, false)),
        })
      if (draw() < 0.5)
        editions.push({
          work,
          number: n + 1,
          shape: 'audiobook',
          copies: spread(2).map(branch => copy(work, 'audiobook', branch, false)),
        })
    }
    return editions
  })
}
