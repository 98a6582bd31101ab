import { dayOf } from '../../../kernel/day.ts'
import { type DeskDeps, markCopy, receive } from '../../../modules/desk/index.ts'
import { may } from '../../../modules/staff/index.ts'
import {
  lostAround,
  type Transfer,
  transferByBarcode,
  transferById,
  transfersFrom,
  transfersTo,
} from '../../../modules/transport/index.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import type { Clerk } from '../clerk.ts'
import { nextVan } from './next-van.ts'
import type { SlipView, TransferRow, TransfersView } from './transfers.view.ts'

const moment = (at: Temporal.Instant): string => `${dayText('sv', dayOf(at))} ${timeText(at)}`

const actorOf = (clerk: Clerk) => ({ kind: 'staff', account: clerk.account, branch: clerk.branch }) as const
const notAllowed = 'Bara bibliotekarier och administratörer gör det här.'
const notYours = 'Bara biblioteken som det går från och till gör det här.'
const touches = (one: Transfer, branch: number): boolean => [one.fromBranch, one.toBranch].includes(branch)

type TransferDeed = { readonly refused: string } | { readonly barcode: string }

/** Said to be there, and not there a day later. */
const isLate = (promised: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  promised !== null && Temporal.Instant.compare(promised.add({ hours: 24 }), now) < 0

/** The pages of copies on their way, by the deeds of the desk and the vans. */
export function transferPagesOf(desk: () => DeskDeps) {
  const nameOf = (branch: number): string => desk().organisation.branch(branch).shortName

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
      turnsTo: one.wantedAt === null || one.wantedAt === one.toBranch ? null : nameOf(one.wantedAt),
    })

  const transfers = async (
    clerk: Clerk,
    shown: { onlyLate: boolean; lost: string | null },
  ): Promise<TransfersView> => {
    const { db } = desk()
    const [coming, going, lost] = await Promise.all([
      transfersTo(db, clerk.branch),
      transfersFrom(db, clerk.branch),
      lostAround(db, clerk.branch),
    ])
    const late = (one: Transfer): boolean => isLate(one.promisedAt, desk().now())
    const kept = (all: readonly Transfer[]) => (shown.onlyLate ? all.filter(late) : all)
    const ways = [...Map.groupBy(kept(going), one => one.toBranch)].map(([to, rows]) => ({
      to: nameOf(to),
      van: nextVan(desk(), clerk.branch, to),
      rows: rows.map(row('toBranch')),
    }))
    const told = lost.find(one => one.barcode === shown.lost)
    return {
      incoming: kept(coming).map(row('fromBranch')),
      outgoing: ways.toSorted((a, b) => a.to.localeCompare(b.to, 'sv')),
      lost: lost.map(one => row(one.fromBranch === clerk.branch ? 'toBranch' : 'fromBranch')(one)),
      late: [...coming, ...going].filter(late).length,
      onlyLate: shown.onlyLate,
      mayChange: may(clerk.role, 'work-the-vans'),
      news: told
        ? {
            tone: 'good',
            text: `${told.title} är noterad som förkommen. Den som väntade får nästa exemplar.`,
            undo: null,
          }
        : null,
    }
  }

  return {
    transfers,
    /** It has not come: who was to have it gets the next copy at once. @returns why not, or null and its barcode */
    loseTransfer: async (clerk: Clerk, id: number): Promise<TransferDeed> => {
      if (!may(clerk.role, 'work-the-vans')) return { refused: notAllowed }
      const found = await transferById(desk().db, id)
      if (!found) return { refused: 'Exemplaret har redan kommit fram.' }
      if (!touches(found, clerk.branch)) return { refused: notYours }
      const { barcode } = found
      const marked = await markCopy(desk(), {
        ...{ barcode, state: 'missing', from: 'in_transit' },
        actor: actorOf(clerk),
      })
      return marked.outcome === 'marked' ? { barcode } : { refused: 'Exemplaret har redan kommit fram.' }
    },
    /** It has turned up here: the same as a scan. @param token what the desk shows the scan by */
    findTransfer: async (clerk: Clerk, id: number, token: string): Promise<TransferDeed> => {
      if (!may(clerk.role, 'work-the-vans')) return { refused: notAllowed }
      const found = (await lostAround(desk().db, clerk.branch)).find(one => one.id === id)
      if (!found) return { refused: 'Exemplaret är redan hittat, eller var inte på väg hit eller härifrån.' }
      const { barcode } = found
      await receive(desk(), { barcode, branch: clerk.branch, actor: actorOf(clerk), token })
      return { barcode }
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
        van: nextVan(desk(), found.standsAt, found.toBranch),
        ...{ reason, hold, title, barcode },
      }
    },
  }
}
