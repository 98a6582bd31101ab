import { day } from '../../../kernel/day.ts'
import type { Borrower, House } from '../house.ts'
import type { PickupChoice } from '../reserve/reserve.page.tsx'
import { type HoldView, isOnItsWay } from './holds.page.tsx'
import { pauseAllView, pauseView } from './pause.load.ts'

type HoldsHouse = Pick<
  House,
  | 'openHold'
  | 'pickupForm'
  | 'changePickup'
  | 'cancelHold'
  | 'undoCancel'
  | 'cancelledTitle'
  | 'whyHold'
  | 'pauseForm'
  | 'pauseHold'
  | 'pauseAllForm'
  | 'pauseAll'
  | 'resumeAll'
>

/** What a guardian does is told with the child's number. */
export const forWhom = ({ id, guardian }: Borrower): string => (guardian === undefined ? '' : ` for ${id}`)

/** Reservations for page tests; what is done is told to `deeds`. `now` are they all, with the pauses that were made. */
export function fixtureHolds(
  deeds: string[],
  holds: readonly HoldView[],
  pickups: readonly PickupChoice[],
): { now: () => HoldView[]; deeds: HoldsHouse } {
  const paused = new Map<number, string | null>()
  return {
    now: () => holds.map(one => ({ ...one, pausedUntil: paused.get(one.id) ?? null })),
    deeds: {
      pickupForm: async (_ctx, _reader, id) => {
        const found = holds.find(entry => entry.id === id)
        return found ? { hold: found, chosen: 'älvdalen', branches: pickups, errors: [] } : null
      },
      changePickup: async (_ctx, reader, id, pickup) => {
        deeds.push(`move ${id} to ${pickup}${forWhom(reader)}`)
        return { kind: 'moved', title: 'Aniara', branch: 'Mora' }
      },
      openHold: async (_reader, id) => holds.find(entry => entry.id === id) ?? null,
      cancelHold: async (_ctx, reader, id) => {
        deeds.push(`cancel ${id}${forWhom(reader)}`)
        return { kind: 'cancelled', title: 'Aniara', hold: id }
      },
      undoCancel: async (_ctx, reader, id) => {
        deeds.push(`undo ${id}${forWhom(reader)}`)
        return { kind: 'restored', title: 'Aniara' }
      },
      cancelledTitle: async (_reader, id) => (id === 4 ? 'Aniara' : null),
      whyHold: async (ctx, _reader, id) => {
        const found = holds.find(entry => entry.id === id)
        if (!found) return null
        const lines = [ctx.texts.why.collect('Mora')]
        return { hold: id, work: found.work, slug: found.slug, title: found.title, lines, passings: [] }
      },
      pauseForm: async (_ctx, _reader, id) => {
        const found = holds.find(entry => entry.id === id)
        return found ? pauseView(found, day('2026-11-24')) : null
      },
      pauseHold: async (_ctx, reader, id, until) => {
        deeds.push(`pause ${id} until ${until}${forWhom(reader)}`)
        paused.set(id, until)
        return until ? { kind: 'paused', title: 'Aniara', until } : { kind: 'resumed', title: 'Aniara' }
      },
      pauseAllForm: async () => pauseAllView(holds.filter(isOnItsWay), day('2026-11-24')),
      pauseAll: async (_ctx, reader, until) => {
        deeds.push(`pause all until ${until}${forWhom(reader)}`)
        for (const { id } of holds.filter(one => !isOnItsWay(one))) paused.set(id, until)
        return { kind: 'all-paused', count: 2, until }
      },
      resumeAll: async reader => {
        deeds.push(`resume all${forWhom(reader)}`)
        paused.clear()
        return { kind: 'all-resumed', count: 2 }
      },
    },
  }
}
