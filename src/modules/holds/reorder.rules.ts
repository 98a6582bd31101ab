import { inQueueOrder } from './allocate.rules.ts'

export type ReorderRefusal =
  /** Named, but not an open hold of this queue that still waits. */
  | { readonly code: 'not-in-queue'; readonly holds: readonly number[] }
  | { readonly code: 'left-out'; readonly holds: readonly number[] }
  | { readonly code: 'named-twice'; readonly holds: readonly number[] }
  | { readonly code: 'places-with-gaps' }

/**
 * A new order of a queue: the times in it are handed out anew, earliest first, so that nobody outside it passes or is
 * passed. All who wait must be named once, with places 1, 2, 3 ...; else nothing changes.
 * @param queue who waits, in the present order, with the moments (milliseconds since 1970) that give them their places
 */
export function decideReorder(
  queue: readonly { readonly id: number; readonly queuedAt: number }[],
  order: readonly { readonly hold: number; readonly place: number }[],
):
  | {
      readonly outcome: 'reordered'
      readonly times: readonly { readonly hold: number; readonly at: number }[]
    }
  | { readonly outcome: 'refused'; readonly refusals: readonly ReorderRefusal[] } {
  const all: ReorderRefusal[] = []
  const known = new Set(queue.map(one => one.id))
  const named = new Set(order.map(one => one.hold))
  const foreign = [...named].filter(hold => !known.has(hold))
  const missing = [...known].filter(hold => !named.has(hold))
  const twice = [...named].filter(hold => order.filter(one => one.hold === hold).length > 1)
  if (foreign.length) all.push({ code: 'not-in-queue', holds: foreign })
  if (missing.length) all.push({ code: 'left-out', holds: missing })
  if (twice.length) all.push({ code: 'named-twice', holds: twice })
  const wanted = order.toSorted((a, b) => a.place - b.place)
  if (wanted.some((one, index) => one.place !== index + 1)) all.push({ code: 'places-with-gaps' })
  if (all.length) return { outcome: 'refused', refusals: all }
  const moments = queue.map(one => one.queuedAt).sort((a, b) => a - b)
  let last = Number.NEGATIVE_INFINITY
  return {
    outcome: 'reordered',
    // Two of the very same moment would go by number: each comes after the one before.
    times: wanted.map(({ hold }, index) => {
      last = Math.max(moments[index] ?? last, last + 1)
      return { hold, at: last }
    }),
  }
}

/**
 * The order of a queue with one hold at another place of those who wait, from 1. Only within its class of priority:
 * who has a higher goes before whatever the order says.
 * @param queue who waits; in any order
 */
export function moveTo(
  queue: readonly { readonly id: number; readonly queuedAt: number; readonly priority: number }[],
  hold: number,
  place: number,
):
  | {
      readonly outcome: 'moved'
      readonly order: readonly { readonly hold: number; readonly place: number }[]
    }
  | { readonly outcome: 'refused'; readonly code: 'not-in-queue' | 'no-such-place' | 'other-class' } {
  const asServed = queue.toSorted(inQueueOrder)
  const from = asServed.findIndex(one => one.id === hold)
  const mover = asServed[from]
  if (!mover) return { outcome: 'refused', code: 'not-in-queue' }
  const target = asServed[place - 1]
  if (!target) return { outcome: 'refused', code: 'no-such-place' }
  if (target.priority !== mover.priority) return { outcome: 'refused', code: 'other-class' }
  const asCome = queue.toSorted((a, b) => a.queuedAt - b.queuedAt || a.id - b.id).map(one => one.id)
  const order = asCome.filter(id => id !== hold)
  const there = target.id === hold ? asCome.indexOf(hold) : order.indexOf(target.id)
  order.splice(there + (place - 1 > from ? 1 : 0), 0, hold)
  return { outcome: 'moved', order: order.map((id, index) => ({ hold: id, place: index + 1 })) }
}
