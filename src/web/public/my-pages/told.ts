import { parseDay } from '../../../kernel/day.ts'
import { idFrom } from '../visit.ts'
import type { HoldView } from './holds.page.tsx'
import type { Outcome } from './outcome.ts'

/**
 * What happened, as it travels in the address of the page that tells it: which deed and which reservation. No title and no
 * words: the address stays in the history of a computer others use, and whoever sends a link could write them.
 * @returns null when there is something to explain, which is told at once
 */
export function addressOf(outcome: Outcome, hold: number): Record<string, string> | null {
  const told = (klart: string) => ({ klart, reservation: String(hold) })
  switch (outcome.kind) {
    case 'renewed':
      return outcome.refused.length === 0 ? { omlanade: String(outcome.renewed) } : null
    case 'cancelled':
      return told('borttagen')
    case 'restored':
      return told('tillbaka')
    case 'paused':
      return told('pausad')
    case 'resumed':
      return told('galler')
    case 'moved':
      return told('flyttad')
    case 'all-paused':
      return { klart: 'alla-pausade', antal: String(outcome.count), till: outcome.until }
    case 'all-resumed':
      return { klart: 'alla-galler', antal: String(outcome.count) }
    case 'refused':
      return null
  }
}

/** The reader's own: how many loans, what waits now, and the title of what was cancelled so lately that it can be had back. */
export interface OwnThings {
  readonly loans: number
  readonly holds: readonly HoldView[]
  cancelledTitle(hold: number): Promise<string | null>
}

/** What the address says has happened, in the words of the reader's own loans and reservations; nothing that cannot be true of them. */
export async function outcomeFrom(params: URLSearchParams, own: OwnThings): Promise<Outcome | null> {
  const number = (name: string) => idFrom(params.get(name) ?? undefined)
  const [renewed, hold] = [number('omlanade'), number('reservation')]
  if (renewed && renewed <= own.loans) return { kind: 'renewed', renewed, refused: [] }
  const done = params.get('klart')
  if (done === 'alla-pausade' || done === 'alla-galler') return allTold(params, own)
  if (hold === null) return null
  if (done === 'borttagen') {
    const title = await own.cancelledTitle(hold)
    return title === null ? null : { kind: 'cancelled', title, hold }
  }
  const found = own.holds.find(one => one.id === hold)
  if (!found) return null
  const { title, pausedUntil, pickup } = found
  if (done === 'tillbaka') return { kind: 'restored', title }
  if (done === 'flyttad') return { kind: 'moved', title, branch: pickup }
  if (done === 'pausad' && pausedUntil) return { kind: 'paused', title, until: pausedUntil }
  if (done === 'galler' && !pausedUntil) return { kind: 'resumed', title }
  return null
}

/** How many were paused or go on: no more than there are, and until a day that some of them say themselves. */
function allTold(params: URLSearchParams, { holds }: OwnThings): Outcome | null {
  const count = Number(params.get('antal') ?? Number.NaN)
  if (!Number.isInteger(count) || count < 0 || count > holds.length) return null
  if (params.get('klart') === 'alla-galler') return { kind: 'all-resumed', count }
  const until = parseDay(params.get('till') ?? '')
  if (until === undefined || (count > 0 && !holds.some(hold => hold.pausedUntil === until))) return null
  return { kind: 'all-paused', count, until }
}
