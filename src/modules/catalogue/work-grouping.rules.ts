import type { Edition } from './edition.rules.ts'
import { workKeys } from './work-key.rules.ts'

export type JoinRefusal =
  | { readonly code: 'no-such-work'; readonly work: number }
  | { readonly code: 'already-joined'; readonly work: number; readonly into: number }
  | { readonly code: 'same-work' }

/** A work as it stands: `mergedInto` when it has been joined to another. */
export interface StandingWork {
  readonly id: number
  readonly mergedInto: number | null
}

/** Two works that stand by themselves may be joined; one that has been joined already is named by its new one. */
export function decideJoin(of: {
  readonly into: number
  readonly from: number
  readonly works: readonly StandingWork[]
}): JoinRefusal[] {
  const refusals: JoinRefusal[] = of.into === of.from ? [{ code: 'same-work' }] : []
  for (const work of new Set([of.into, of.from])) {
    const found = of.works.find(one => one.id === work)
    if (!found) refusals.push({ code: 'no-such-work', work })
    else if (found.mergedInto !== null)
      refusals.push({ code: 'already-joined', work, into: found.mergedInto })
  }
  return refusals
}

export type SplitRefusal =
  | { readonly code: 'no-such-work'; readonly work: number }
  | { readonly code: 'no-editions-named' }
  | { readonly code: 'edition-of-another-work'; readonly edition: number }
  | { readonly code: 'nothing-would-remain' }

export interface GroupedEdition {
  readonly id: number
  readonly facts: Edition
  /** The key of its record, which it has when it can have no other. */
  readonly ownKey: string
}

export type SplitDecision =
  | { readonly outcome: 'refused'; readonly refusals: readonly SplitRefusal[] }
  | {
      readonly outcome: 'split'
      readonly editions: readonly GroupedEdition[]
      readonly keys: readonly string[]
    }

/**
 * Some of a work's editions may leave it, not all. They take with them the keys that no remaining edition has, so that
 * what is imported later under those keys follows them.
 */
export function decideSplit(of: {
  readonly work: number
  readonly exists: boolean
  readonly leaving: readonly number[]
  readonly editions: readonly GroupedEdition[]
}): SplitDecision {
  if (!of.exists) return { outcome: 'refused', refusals: [{ code: 'no-such-work', work: of.work }] }
  const refusals: SplitRefusal[] = []
  const wanted = new Set(of.leaving)
  if (!wanted.size) refusals.push({ code: 'no-editions-named' })
  const here = new Set(of.editions.map(edition => edition.id))
  for (const edition of wanted)
    if (!here.has(edition)) refusals.push({ code: 'edition-of-another-work', edition })
  const editions = of.editions.filter(edition => wanted.has(edition.id))
  const remaining = of.editions.filter(edition => !wanted.has(edition.id))
  if (wanted.size && !remaining.length) refusals.push({ code: 'nothing-would-remain' })
  if (refusals.length) return { outcome: 'refused', refusals }
  const keysOf = (edition: GroupedEdition) => workKeys(edition.facts, edition.ownKey)
  const kept = new Set(remaining.flatMap(keysOf))
  const keys = [...new Set(editions.flatMap(keysOf))].filter(key => !kept.has(key))
  return { outcome: 'split', editions, keys }
}
