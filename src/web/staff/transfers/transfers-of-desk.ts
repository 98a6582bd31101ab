import { dayOf } from '../../../kernel/day.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import {
  type Transfer,
  transferByBarcode,
  transferById,
  transfersFrom,
  transfersTo,
  travelAt,
} from '../../../modules/transport/index.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import type { Clerk } from '../clerk.ts'
import type { SlipView, TransferRow, TransfersView } from './transfers.view.ts'

const moment = (at: Temporal.Instant): string => `${dayText('sv', dayOf(at))} ${timeText(at)}`

/** Said to be there, and not there a day later. */
export const isLate = (promised: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  promised !== null && Temporal.Instant.compare(promised.add({ hours: 24 }), now) < 0

/** The pages of copies on their way, by the deeds of the desk and the vans. */
export function transferPagesOf(desk: () => DeskDeps) {
  const nameOf = (branch: number): string => desk().organisation.branch(branch).shortName

  /** "bilen går i dag 12:00, framme torsdag"; a day of next week has its date too. */
  const nextVan = (from: number, to: number): string => {
    const now = desk().now()
    const way = travelAt(desk().timetable, now)(from, to)
    if (!way) return 'ingen bil inom två veckor'
    const today = dayOf(now)
    const soon = Temporal.PlainDate.from(today).add({ days: 6 }).toString()
    const on = (ms: number): string => {
      const day = dayOf(Temporal.Instant.fromEpochMilliseconds(ms))
      return day === today ? 'i dag' : dayText('sv', day, day <= soon ? 'weekday' : 'long')
    }
    const leaves = timeText(Temporal.Instant.fromEpochMilliseconds(way.departs))
    return `bilen går ${on(way.departs)} ${leaves}, framme ${on(way.arrives)}`
  }

  const row =
    (end: 'fromBranch' | 'toBranch') =>
    (one: Transfer): TransferRow => ({
      transfer: one.id,
      title: one.title,
      barcode: one.barcode,
      other: nameOf(one[end]),
      reason: one.reason,
      sent: moment(one.sentAt),
      promised: one.promisedAt ? dayText('sv', dayOf(one.promisedAt)) : 'okänt',
      late: isLate(one.promisedAt, desk().now()),
    })

  return {
    transfers: async (clerk: Clerk): Promise<TransfersView> => {
      const [incoming, outgoing] = await Promise.all([
        transfersTo(desk().db, clerk.branch),
        transfersFrom(desk().db, clerk.branch),
      ])
      return { incoming: incoming.map(row('fromBranch')), outgoing: outgoing.map(row('toBranch')) }
    },
    /** The number of the journey a copy is on; null when it is on none. */
    transferOf: async (barcode: string): Promise<number | null> =>
      (await transferByBarcode(desk().db, barcode))?.id ?? null,
    /** null when it is not on its way any more. */
    transferSlip: async (id: number): Promise<SlipView | null> => {
      const found = await transferById(desk().db, id)
      if (!found) return null
      const { reason, hold, title, barcode } = found
      return {
        to: nameOf(found.toBranch),
        from: nameOf(found.standsAt),
        van: nextVan(found.standsAt, found.toBranch),
        ...{ reason, hold, title, barcode },
      }
    },
  }
}
