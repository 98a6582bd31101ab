import { dayOf } from '../../../kernel/day.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import type { House } from '../house.ts'
import type { Rooms } from '../rooms.ts'
import { type HoldView, isOnItsWay, mayBePaused } from './holds.page.tsx'
import { holdView } from './my-pages.load.ts'
import { gone } from './outcome.ts'
import { pauseAllView, pauseDay, pauseView } from './pause.load.ts'

type PauseHouse = Pick<House, 'pauseForm' | 'pauseHold' | 'pauseAllForm' | 'pauseAll' | 'resumeAll'>

type PauseDeps = {
  readonly now: () => Temporal.Instant
  readonly organisation: () => Organisation
  readonly rooms: Pick<Rooms, 'holds' | 'pauseHold' | 'pauseAll'>
}

/** Pausing one reservation, or all for a journey. */
export function pauseHouse({ rooms, organisation, now }: PauseDeps): PauseHouse {
  const today = () => dayOf(now())
  const holdsOf = async (reader: number): Promise<HoldView[]> =>
    (await rooms.holds(reader)).map(hold => holdView(organisation(), hold))
  const holdOf = async (reader: number, id: number) => (await holdsOf(reader)).find(hold => hold.id === id)
  return {
    pauseForm: async (_ctx, reader, id) => {
      const hold = await holdOf(reader.id, id)
      return hold ? pauseView(hold, today()) : null
    },
    pauseHold: async (ctx, reader, id, asked) => {
      const hold = await holdOf(reader.id, id)
      if (!hold) return gone(ctx)
      const view = pauseView(hold, today())
      const until = asked === null ? null : pauseDay(asked, view)
      if (until === undefined) {
        const errors = [{ field: 'till', text: ctx.texts.mine.pauseDayWrong }]
        return { kind: 'invalid', view: { ...view, chosen: asked ?? '', errors } }
      }
      const answer = await rooms.pauseHold(ctx, { reader, hold: id, until })
      if (answer.outcome === 'refused') return { kind: 'refused', refusals: answer.refusals }
      return until ? { kind: 'paused', title: hold.title, until } : { kind: 'resumed', title: hold.title }
    },
    pauseAllForm: async (_ctx, reader) => {
      const holds = await holdsOf(reader.id)
      return holds.some(mayBePaused) ? pauseAllView(holds.filter(isOnItsWay), today()) : null
    },
    pauseAll: async (ctx, reader, asked) => {
      const view = pauseAllView((await holdsOf(reader.id)).filter(isOnItsWay), today())
      const until = pauseDay(asked, view)
      if (until === undefined) {
        const errors = [{ field: 'till', text: ctx.texts.mine.pauseDayWrong }]
        return { kind: 'invalid', view: { ...view, chosen: asked, errors } }
      }
      return { kind: 'all-paused', count: await rooms.pauseAll({ reader, until }), until }
    },
    resumeAll: async reader => ({
      kind: 'all-resumed',
      count: await rooms.pauseAll({ reader, until: null }),
    }),
  }
}
