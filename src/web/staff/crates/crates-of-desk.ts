import { dayOf } from '../../../kernel/day.ts'
import { type DeskDeps, receiveCrate } from '../../../modules/desk/index.ts'
import { may } from '../../../modules/staff/index.ts'
import {
  type Crate,
  type CrateOutcome,
  callOffCrate,
  closeCrate,
  contentsOf,
  crateByCode,
  crateById,
  crateful,
  cratesFrom,
  cratesTo,
  openCrate,
  type Packed,
  packItem,
  reopenCrate,
  sendCrate,
  takeOut,
  travelAt,
  unpackedAt,
} from '../../../modules/transport/index.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import type { Clerk } from '../clerk.ts'
import { scanViews } from '../desk/scan-views.ts'
import { crateRefusal } from './crate-words.ts'
import type { CrateDeed, CrateForm, CrateItem, CrateLine, CratesView, CrateView, Way } from './crates.view.ts'

const actorOf = (clerk: Clerk) => ({ kind: 'staff', account: clerk.account, branch: clerk.branch }) as const
const mayWork = (clerk: Clerk): boolean => may(clerk.role, 'work-the-vans')
const notAllowed: CrateOutcome = { outcome: 'refused', refusals: [{ code: 'not-allowed' }] }
const deeds = { stang: closeCrate, oppna: reopenCrate, avboka: callOffCrate } as const
const blank: CrateForm = { code: '', to: '', capacity: '40' }
const queued = (one: Packed) => ({
  ...one,
  sentAt: one.sentAt.epochMilliseconds,
  promisedAt: one.promisedAt?.epochMilliseconds ?? null,
})

/** The pages of crates, by the deeds of the desk and the vans. */
export function cratePagesOf(desk: () => DeskDeps) {
  const nameOf = (branch: number): string => desk().organisation.branch(branch).shortName
  const today = (): string => dayOf(desk().now())
  const { receivedView } = scanViews(nameOf, today)

  const when = (moment: Temporal.Instant): string =>
    dayOf(moment) === today() ? 'i dag' : dayText('sv', dayOf(moment))
  const vanText = (route: string | null, departs: Temporal.Instant, arrives: Temporal.Instant): string =>
    `${route ? `${route}, ` : ''}går ${when(departs)} ${timeText(departs)}, framme ${when(arrives)} ${timeText(arrives)}`
  const nextVan = (from: number, to: number): string => {
    const way = travelAt(desk().timetable, desk().now())(from, to)
    return way
      ? vanText(
          way.route,
          Temporal.Instant.fromEpochMilliseconds(way.departs),
          Temporal.Instant.fromEpochMilliseconds(way.arrives),
        )
      : 'Ingen bil inom två veckor'
  }
  const line = (crate: Crate): CrateLine => ({
    id: crate.id,
    code: crate.code,
    from: nameOf(crate.fromBranch),
    to: nameOf(crate.toBranch),
    state: crate.state,
    packed: crate.packed,
    capacity: crate.capacity,
    van:
      crate.departsAt && crate.promisedAt
        ? vanText(crate.route, crate.departsAt, crate.promisedAt)
        : nextVan(crate.fromBranch, crate.toBranch),
  })
  const itemLine = ({ barcode, title, reason, toBranch }: Packed): CrateItem => ({
    barcode,
    title,
    reason,
    to: nameOf(toBranch),
  })
  const wordsOf = (outcome: CrateOutcome, field: string) =>
    outcome.outcome === 'done'
      ? []
      : outcome.refusals.map(refusal => ({
          field: refusal.code === 'bad-capacity' ? 'platser' : field,
          text: crateRefusal(refusal, nameOf),
        }))

  const crates = async (clerk: Clerk): Promise<CratesView> => {
    const { db, organisation } = desk()
    const [here, coming, unpacked] = await Promise.all([
      cratesFrom(db, clerk.branch),
      cratesTo(db, clerk.branch),
      unpackedAt(db, clerk.branch, null),
    ])
    const ways = [...Map.groupBy(unpacked, one => one.toBranch)].map(
      ([to, all]): Way => ({
        to,
        name: nameOf(to),
        van: nextVan(clerk.branch, to),
        waiting: all.length,
        holds: all.filter(one => one.reason === 'hold').length,
      }),
    )
    return {
      ways: ways.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
      here: here.map(line),
      coming: coming.map(line),
      branches: organisation.branches
        .filter(branch => branch.kind !== 'bus_stop' && branch.id !== clerk.branch)
        .map(branch => ({ value: String(branch.id), label: branch.shortName }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'sv')),
      form: blank,
      errors: [],
      elsewhere: null,
      received: null,
    }
  }

  const crate = async (clerk: Clerk, id: number): Promise<CrateView | null> => {
    const { db } = desk()
    const found = await crateById(db, id)
    if (!found) return null
    const [contents, unpacked] = await Promise.all([
      contentsOf(db, id),
      unpackedAt(db, found.fromBranch, found.toHub ? null : found.toBranch),
    ])
    const { goes, stays } = crateful(
      unpacked.map(one => ({ ...queued(one), line: itemLine(one) })),
      found.capacity - found.packed,
    )
    return {
      crate: line(found),
      mayChange: mayWork(clerk) && found.fromBranch === clerk.branch,
      mayPack: mayWork(clerk) && found.fromBranch === clerk.branch && found.state === 'open',
      contents: contents.map(itemLine),
      goes: goes.map(one => one.line),
      stays: stays.map(one => one.line),
      errors: [],
      full: null,
    }
  }

  const shown = async (clerk: Clerk, id: number, outcome: CrateOutcome): Promise<CrateView | null> => {
    const view = await crate(clerk, id)
    return view && { ...view, errors: wordsOf(outcome, 'streckkod') }
  }

  return {
    crates,
    crate,
    /** The number of the new crate, or the page with what stands in the way. */
    openCrate: async (clerk: Clerk, form: CrateForm): Promise<number | CratesView> => {
      if (!mayWork(clerk)) return { ...(await crates(clerk)), form, errors: wordsOf(notAllowed, 'kod') }
      const { organisation } = desk()
      const known = organisation.branches.some(branch => String(branch.id) === form.to)
      const outcome = await openCrate(desk(), {
        code: form.code,
        to: known ? Number(form.to) : clerk.branch,
        capacity: /^\d{1,3}$/.test(form.capacity) ? Number(form.capacity) : Number.NaN,
        actor: actorOf(clerk),
      })
      if (outcome.outcome === 'done') return outcome.crate
      return { ...(await crates(clerk)), form, errors: wordsOf(outcome, 'kod') }
    },
    receiveCrate: async (clerk: Clerk, code: string, here: boolean): Promise<CratesView> => {
      if (!mayWork(clerk)) return { ...(await crates(clerk)), errors: wordsOf(notAllowed, 'in') }
      const found = await crateByCode(desk().db, code)
      if (!found) {
        const errors = wordsOf({ outcome: 'refused', refusals: [{ code: 'unknown-crate' }] }, 'in')
        return { ...(await crates(clerk)), errors }
      }
      const outcome = await receiveCrate(desk(), { crate: found.id, actor: actorOf(clerk), here })
      const view = await crates(clerk)
      if (outcome.outcome === 'refused') {
        const wrong = outcome.refusals.some(refusal => refusal.code === 'wrong-branch')
        return {
          ...view,
          errors: wordsOf(outcome, 'in'),
          elsewhere: wrong ? { code, to: nameOf(found.toBranch) } : null,
        }
      }
      const scans = outcome.items.map(item => receivedView(item.barcode, item))
      return { ...view, received: { code, scans, sorted: found.toHub && found.toBranch === clerk.branch } }
    },
    packItem: async (clerk: Clerk, id: number, barcode: string, insists: boolean) => {
      if (!mayWork(clerk)) return shown(clerk, id, notAllowed)
      const outcome = await packItem(desk(), { crate: id, barcode, insists, actor: actorOf(clerk) })
      const view = await shown(clerk, id, outcome)
      const onlyFull =
        outcome.outcome === 'refused' && outcome.refusals.every(refusal => refusal.code === 'room-for-holds')
      return view && { ...view, full: onlyFull ? barcode : null }
    },
    takeOut: async (clerk: Clerk, id: number, barcode: string) =>
      shown(
        clerk,
        id,
        mayWork(clerk) ? await takeOut(desk(), { crate: id, barcode, actor: actorOf(clerk) }) : notAllowed,
      ),
    crateDeed: async (clerk: Clerk, id: number, deed: CrateDeed) => {
      if (!mayWork(clerk)) return shown(clerk, id, notAllowed)
      const order = { crate: id, actor: actorOf(clerk) }
      return shown(
        clerk,
        id,
        deed === 'skicka' ? await sendCrate(desk(), order) : await deeds[deed](desk(), order),
      )
    },
  }
}

export type CratePages = ReturnType<typeof cratePagesOf>
