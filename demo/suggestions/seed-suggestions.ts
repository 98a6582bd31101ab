import type { Deps } from '../../src/database/deps.ts'
import {
  type By,
  considerSuggestion,
  declineSuggestion,
  orderSuggestion,
  suggest,
} from '../../src/modules/acquisitions/index.ts'
import type { DemoPatron } from '../people.ts'
import { demoSuggestions } from './suggestions.ts'

/**
 * Makes the demo's suggestions by the same deeds as borrowers and staff do. What the demo's catalogue has is not suggested.
 *
 * @returns how many there are
 */
export async function addSuggestions(
  deps: Deps,
  of: { readonly patrons: readonly DemoPatron[]; readonly by: By },
): Promise<number> {
  const [alva, ...others] = of.patrons
  let [made, next] = [0, 0]
  for (const { suggesters, alvas, daysAgo, now, ...written } of demoSuggestions) {
    const behind = Array.from({ length: suggesters - (alvas ? 1 : 0) }, () => others[next++ % others.length])
    const all = [...(alvas ? [alva] : []), ...behind].filter(patron => patron !== undefined)
    let suggestion: number | null = null
    for (const [n, patron] of all.entries()) {
      const then = { ...deps, now: () => deps.now().subtract({ hours: 24 * daysAgo - 7 * n }) }
      const outcome = await suggest(then, {
        ...{ patron: patron.id, branch: patron.home.id, reserve: n % 3 !== 2, anyway: false },
        wanted: { ...written, isbn: '', why: n === 0 ? written.why : '' },
      })
      if (outcome.outcome === 'done') suggestion = outcome.suggestion
    }
    if (suggestion === null) continue
    made++
    if (now === 'considered') await considerSuggestion(deps, suggestion, of.by)
    if (now === 'ordered') await orderSuggestion(deps, suggestion, of.by)
    if (typeof now === 'object')
      await declineSuggestion(deps, { suggestion, reason: now.declined, words: now.words }, of.by)
  }
  return made
}
