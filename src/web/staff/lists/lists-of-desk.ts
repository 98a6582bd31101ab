import { dayOf } from '../../../kernel/day.ts'
import { circulationRows } from '../../../modules/circulation/index.ts'
import {
  type DeskDeps,
  loadPickSetting,
  markCopy,
  notFound,
  type PlannedLine,
  picksOf,
  type SetPicksOutcome,
  setPickSetting,
} from '../../../modules/desk/index.ts'
import { clearanceList, holdShelf } from '../../../modules/holds/index.ts'
import { may } from '../../../modules/staff/index.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import type { FormError } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import type {
  ClearView,
  ListNews,
  MissingView,
  PickRow,
  PickTimesView,
  PickView,
  ShelfRow,
  ShelfView,
} from './lists.view.ts'

const short = (day: string | null): string => (day ? dayText('sv', day) : '')
const moment = (at: Temporal.Instant | null): string =>
  at ? `${dayText('sv', dayOf(at))} ${timeText(at)}` : ''
const actorOf = (clerk: Clerk) => ({ kind: 'staff', account: clerk.account, branch: clerk.branch }) as const
const clearReasons: Partial<Record<string, string>> = {
  cancelled: 'avbokad',
  captured: 'hämtas någon annanstans',
}
const missingOnAPage = 50
const shelfOnAPage = 100
type ShelfLine = Awaited<ReturnType<typeof holdShelf>>[number]

/** The page asked for when there is such a page, else the nearest that is. */
function pageOf(asked: number, total: number, size: number) {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Number.isSafeInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1
  return { page, pages, from: (page - 1) * size }
}
const notAllowed = 'Bara bibliotekarier och administratörer gör det här.'

type SettingRefusal = Extract<SetPicksOutcome, { outcome: 'refused' }>['refusals'][number]

function settingRefusal(refusal: SettingRefusal): FormError {
  switch (refusal.code) {
    case 'not-allowed':
      return { field: 'innehall', text: notAllowed }
    case 'not-a-time':
      return { field: 'tider', text: `${refusal.text} är inget klockslag. Skriv till exempel 8.00.` }
    case 'too-many-rounds':
      return { field: 'tider', text: `Högst ${refusal.most} omgångar om dagen.` }
    case 'too-many-departments':
      return { field: 'avdelningar', text: `Högst ${refusal.most} avdelningar.` }
  }
}

/** The lists of the shelves, by the deeds and reads of the modules. */
export function listsOf(desk: () => DeskDeps) {
  const nameOf = (branch: number): string => desk().organisation.branch(branch).shortName
  const today = (): string => dayOf(desk().now())
  const mayChange = (clerk: Clerk): boolean => may(clerk.role, 'work-the-shelves')
  /** A time today is only a time. */
  const roundText = (at: Temporal.Instant): string =>
    dayOf(at) === today() ? `kl. ${timeText(at)}` : `${short(dayOf(at))} kl. ${timeText(at)}`

  const roundOfLine = ({ round }: PlannedLine): string => {
    if (round.when === 'now') return ''
    return round.when === 'left' ? `kvar från ${roundText(round.at)}` : `kommer ${roundText(round.at)}`
  }
  const pickRow =
    (here: number) =>
    (line: PlannedLine): PickRow => ({
      hold: line.hold,
      shelf: line.shelf ?? '',
      callNumber: line.callNumber ?? '',
      title: line.title,
      creator: line.creator ?? '',
      barcode: line.barcode,
      goesTo: line.pickupBranch === here ? 'hämthyllan här' : nameOf(line.pickupBranch),
      since: moment(line.assignedAt),
      round: roundOfLine(line),
    })

  /** Told only while it is true: the address of the page may be old. */
  async function newsOf(
    clerk: Clerk,
    missed: string | null,
    found: string | null,
    wanted: readonly string[],
  ): Promise<ListNews | null> {
    const barcode = missed ?? found
    if (barcode === null) return null
    const [copy] = await desk().db.run(circulationRows.caseOfBarcode, { barcode })
    if (!copy || copy.atBranch !== clerk.branch) return null
    if (missed !== null)
      return copy.state === 'missing'
        ? {
            tone: 'good',
            text: `${copy.title} är noterad som saknad. Nästa exemplar letas upp genast.`,
            undo: mayChange(clerk) ? barcode : null,
          }
        : null
    if (copy.state !== 'available') return null
    const next = wanted.includes(barcode)
      ? 'Någon väntar på den: läs in den under Återlämna.'
      : 'Ställ den på sin hylla.'
    return { tone: 'good', text: `${copy.title} är hittad. ${next}`, undo: null }
  }

  const shelfReason = (row: ShelfLine, here: number): string => {
    if (row.state === 'on_shelf') return short(row.collectBy)
    if (row.state === 'captured') return `ska vidare till ${nameOf(row.pickupBranch ?? here)}`
    return row.state === 'cancelled' ? 'avbokad' : 'inte hämtad'
  }
  const shelfRow = (row: ShelfLine, here: number): ShelfRow => ({
    number: row.shelfNumber === null ? 'utan' : String(row.shelfNumber),
    title: row.title,
    barcode: row.barcode,
    collectBy: shelfReason(row, here),
  })

  const timesView = async (clerk: Clerk): Promise<PickTimesView> => {
    const { rounds, walk } = await loadPickSetting(desk().db, clerk.branch)
    return {
      rounds: rounds.map(time => time.replace(':', '.')).join(', '),
      walk: walk.join('\n'),
      mayChange: may(clerk.role, 'set-pick-list'),
      said: null,
      errors: [],
    }
  }

  return {
    pickList: async (
      clerk: Clerk,
      asked: { all: boolean; missed: string | null; found: string | null },
    ): Promise<PickView> => {
      const { lines, present, next } = await picksOf(desk(), clerk.branch)
      const shown = asked.all ? lines : lines.filter(line => line.round.when !== 'next')
      return {
        rows: shown.map(pickRow(clerk.branch)),
        round: present ? `Omgång ${roundText(present)}` : '',
        next: next ? roundText(next) : '',
        hidden: lines.length - shown.length,
        showsAll: asked.all,
        mayChange: mayChange(clerk),
        news: await newsOf(
          clerk,
          asked.missed,
          asked.found,
          lines.map(line => line.barcode),
        ),
      }
    },
    /** @returns null when it is done, else why not */
    notFound: async (clerk: Clerk, hold: number): Promise<string | null> => {
      if (!mayChange(clerk)) return notAllowed
      // Only what stands on this branch's list: what is looked for elsewhere is not missed here.
      const { lines } = await picksOf(desk(), clerk.branch)
      const isHere = lines.some(line => line.hold === hold)
      const order = { hold, branch: clerk.branch, actor: actorOf(clerk) }
      const outcome = isHere ? await notFound(desk(), order) : null
      return outcome?.outcome === 'changed' ? null : 'Reservationen har redan fått ett annat exemplar.'
    },
    missing: async (clerk: Clerk, asked: { page: number; found: string | null }): Promise<MissingView> => {
      const page = Number.isSafeInteger(asked.page) && asked.page > 0 ? asked.page : 1
      const rows = await desk().db.run(circulationRows.missingAt, {
        branch: clerk.branch,
        limit: missingOnAPage,
        offset: (page - 1) * missingOnAPage,
      })
      const total = rows[0]?.total ?? 0
      const { lines } = await picksOf(desk(), clerk.branch)
      return {
        rows: rows.map(row => ({
          barcode: row.barcode,
          title: row.title,
          creator: row.creator ?? '',
          place: [row.callNumber, row.shelf].filter(Boolean).join(', ') || 'utan signum',
          since: moment(row.since),
        })),
        total,
        page,
        pages: Math.max(1, Math.ceil(total / missingOnAPage)),
        mayChange: mayChange(clerk),
        news: await newsOf(
          clerk,
          null,
          asked.found,
          lines.map(line => line.barcode),
        ),
      }
    },
    /** @returns null when it is done, else why not */
    foundAgain: async (clerk: Clerk, barcode: string): Promise<string | null> => {
      if (!mayChange(clerk)) return notAllowed
      const actor = actorOf(clerk)
      const marked = await markCopy(desk(), { barcode, state: 'available', from: 'missing', actor })
      return marked.outcome === 'marked'
        ? null
        : 'Exemplaret saknas inte längre: någon har hittat det eller läst in det.'
    },
    pickTimes: async (clerk: Clerk, isDone: boolean): Promise<PickTimesView> => ({
      ...(await timesView(clerk)),
      said: isDone ? 'Sparat. Plocklistan går efter det nu.' : null,
    }),
    /** @returns null when it is done, else the form again with what is wrong */
    setPickTimes: async (
      clerk: Clerk,
      form: { rounds: string; walk: string },
    ): Promise<PickTimesView | null> => {
      const outcome = await setPickSetting(desk(), {
        actor: actorOf(clerk),
        role: clerk.role,
        rounds: form.rounds.split(/[,;\s]+/),
        walk: form.walk.split('\n'),
      })
      if (outcome.outcome === 'set') return null
      const errors = outcome.refusals.map(settingRefusal)
      return { ...(await timesView(clerk)), ...form, errors }
    },
    holdShelf: async (clerk: Clerk, asked: number): Promise<ShelfView> => {
      const all = await holdShelf(desk().db, clerk.branch)
      const waiting = all.filter(row => row.state === 'on_shelf')
      const { page, pages, from } = pageOf(asked, waiting.length, shelfOnAPage)
      return {
        clear: all.filter(row => row.state !== 'on_shelf').map(row => shelfRow(row, clerk.branch)),
        waiting: waiting.slice(from, from + shelfOnAPage).map(row => shelfRow(row, clerk.branch)),
        ...{ total: waiting.length, page, pages },
      }
    },
    clearList: async (clerk: Clerk): Promise<ClearView> => ({
      rows: (await clearanceList(desk().db, clerk.branch)).map(row => ({
        number: row.shelfNumber === null ? 'utan' : String(row.shelfNumber),
        title: row.title,
        barcode: row.barcode,
        why: clearReasons[row.state] ?? 'inte hämtad',
        since: moment(row.endedAt) || '–',
        next:
          row.state === 'captured'
            ? nameOf(row.nextPickup ?? clerk.branch)
            : row.nextPickup === null
              ? 'ingen väntar'
              : row.nextPickup === clerk.branch
                ? 'nästa i kön, här'
                : `nästa i kön, ${nameOf(row.nextPickup)}`,
      })),
    }),
  }
}
