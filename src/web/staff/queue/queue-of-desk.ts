import {
  type ChangeOutcome,
  type DeskDeps,
  moveHold,
  reorderQueue,
  retarget,
  setPriority,
} from '../../../modules/desk/index.ts'
import {
  decisionsOfWork,
  logOfHold,
  moveTo,
  type QueueLine,
  queuedHold,
  queueOf,
  queueOfTitle,
  titleInQueue,
} from '../../../modules/holds/index.ts'
import { dayText } from '../../texts/dates.ts'
import { languageOf } from '../../texts/formats.ts'
import { textsFor } from '../../texts/texts.ts'
import type { Clerk } from '../clerk.ts'
import { changeRefusal, holdStates } from '../words.ts'
import { decisionView, momentText } from './decision-view.ts'
import type { QueueAnswer, QueueDeed, QueuedView, QueueRow, QueueView } from './queue.view.ts'
import { deedText, groupKinds, queueReasons } from './queue-words.ts'

const { languages } = textsFor('sv').search
const holdsOnAPage = 50
const decisionsOnAPage = 10

type Of = { readonly work: number; readonly hold: number }
type Order = Of & { readonly deed: QueueDeed; readonly form: URLSearchParams }

/** Cataloguers look after titles; who comes first is for those who meet the borrowers. */
const mayChange = (clerk: Clerk): boolean => clerk.role !== 'cataloguer'
const isWaiting = (line: QueueLine): boolean => line.state === 'waiting' || line.state === 'assigned'
const refused = (field: string, text: string): QueueAnswer => ({
  outcome: 'refused',
  errors: [{ field, text }],
})

function notesOf(line: QueueLine): string[] {
  const day = (of: string): string => dayText('sv', of)
  return [
    line.priority > 0 ? `Förtur ${line.priority}` : line.priority < 0 ? 'Efter alla andra' : '',
    line.priorityReason ? (queueReasons[line.priorityReason] ?? line.priorityReason) : '',
    line.target === 'item' ? 'Gäller ett visst exemplar' : '',
    line.target === 'edition' ? 'Gäller en viss utgåva' : '',
    line.part ? `Gäller del ${line.part}` : '',
    line.languages ? `Språk: ${line.languages.map(code => languages[languageOf(code)]).join(', ')}` : '',
    line.groupKind ? groupKinds[line.groupKind] : '',
    line.pausedUntil ? `Pausad till ${day(line.pausedUntil)}` : '',
    line.startsOn ? `Gäller från ${day(line.startsOn)}` : '',
    line.neededBy ? `Behövs senast ${day(line.neededBy)}` : '',
    line.hopelessSince ? `Inget exemplar kan fylla den sedan ${momentText(line.hopelessSince)}` : '',
    line.collectBy ? `Hämtas senast ${day(line.collectBy)}` : '',
  ].filter(Boolean)
}

/** The pages of a title's queue, by the deeds of the desk. */
export const queuePagesOf = (desk: () => DeskDeps, nameOf: (branch: number) => string) => {
  const rowOf = (line: QueueLine): QueueRow => ({
    hold: line.id,
    place: line.place,
    state:
      line.state === 'on_shelf'
        ? `Att hämta, nummer ${line.shelfNumber}`
        : (holdStates[line.state] ?? line.state),
    tone: line.state === 'on_shelf' ? 'in' : isWaiting(line) ? 'queue' : 'plain',
    pickup: nameOf(line.pickupBranch),
    queued: momentText(line.queuedAt),
    notes: notesOf(line),
    barcode: line.barcode,
  })

  async function change(clerk: Clerk, { work, hold, deed, form }: Order, line: QueueLine) {
    const actor = { kind: 'staff', account: clerk.account, branch: clerk.branch } as const
    const typed = (name: string): string => (form.get(name) ?? '').trim()
    const reason = typed('skal')
    const order = { hold, actor, reason }
    if (!(reason in queueReasons)) return refused(`${deed}-skal`, 'Välj ett skäl.')
    switch (deed) {
      case 'fortur': {
        const priority = /^(-1|\d)$/.test(typed('fortur')) ? Number(typed('fortur')) : null
        if (priority === null) return refused('fortur', 'Välj en klass.')
        return said(deed, await setPriority(desk(), { ...order, priority }))
      }
      case 'plats':
        return move({ work, hold, place: /^\d{1,5}$/.test(typed('plats')) ? Number(typed('plats')) : 0 })
      case 'nytt-exemplar':
        return said(deed, await retarget(desk(), { ...order, soft: typed('satt') !== 'hart' }))
      case 'flytta':
        if (line.target !== 'item') return refused('nytt-exemplar', 'Reservationen gäller hela titeln.')
        return said(deed, await moveHold(desk(), { ...order, barcode: typed('streckkod') }))
    }

    async function move(to: Of & { place: number }): Promise<QueueAnswer> {
      const queue = await queueOf(desk().db, to.work)
      const waiting = queue.filter(one => one.state === 'waiting' || one.state === 'assigned')
      const moved = moveTo(waiting, to.hold, to.place - (queue.length - waiting.length))
      if (moved.outcome === 'refused') {
        if (moved.code === 'other-class')
          return refused('plats', 'Den platsen har någon med annan förtur. Ändra förturen i stället.')
        const first = queue.length - waiting.length + 1
        return refused('plats', `Skriv en plats från ${first} till ${queue.length}.`)
      }
      const answer = await reorderQueue(desk(), { work: to.work, order: moved.order, actor, reason })
      return answer.outcome === 'reordered'
        ? { outcome: 'done' }
        : refused('plats', 'Kön har ändrats under tiden. Se efter och försök igen.')
    }
  }

  const said = (deed: QueueDeed, outcome: ChangeOutcome): QueueAnswer =>
    outcome.outcome === 'changed'
      ? { outcome: 'done' }
      : refused(deed, outcome.refusals.map(changeRefusal).join(' '))

  return {
    queue: async (
      _clerk: Clerk,
      work: number,
      at: { page: number; decisions: number },
    ): Promise<QueueView | null> => {
      const { db } = desk()
      const title = await titleInQueue(db, work)
      if (!title) return null
      const [queue, decisions] = await Promise.all([
        queueOfTitle(db, { work, limit: holdsOnAPage, offset: (at.page - 1) * holdsOnAPage }),
        decisionsOfWork(db, {
          work,
          limit: decisionsOnAPage,
          offset: (at.decisions - 1) * decisionsOnAPage,
        }),
      ])
      return {
        work,
        title: title.title,
        creator: title.creator,
        stock: stockText(title),
        total: queue.total,
        page: at.page,
        pages: Math.max(1, Math.ceil(queue.total / holdsOnAPage)),
        rows: queue.lines.map(rowOf),
        decisions: decisions.map(one => decisionView(one, nameOf)),
        decisionPage: at.decisions,
        decisionPages: Math.max(1, Math.ceil((decisions[0]?.total ?? 0) / decisionsOnAPage)),
      }
    },
    queued: async (clerk: Clerk, { work, hold }: Of): Promise<QueuedView | null> => {
      const { db } = desk()
      const [title, line, log] = await Promise.all([
        titleInQueue(db, work),
        queuedHold(db, { work, hold }),
        logOfHold(db, hold),
      ])
      if (!title || !line) return null
      return {
        work,
        title: title.title,
        row: rowOf(line),
        priority: line.priority,
        isOnCopy: line.target === 'item',
        isWaiting: isWaiting(line),
        mayChange: mayChange(clerk),
        log: log.map(entry => ({ id: entry.id, at: momentText(entry.at), text: logText(entry) })),
        said: null,
        errors: [],
      }
    },
    changeQueue: async (clerk: Clerk, order: Order): Promise<QueueAnswer> => {
      const line = await queuedHold(desk().db, order)
      if (!line) return { outcome: 'unknown' }
      if (!mayChange(clerk)) return refused('fortur', 'Bibliotekarier och administratörer ändrar köer.')
      return change(clerk, order, line)
    },
  }
}

function logText(entry: Awaited<ReturnType<typeof logOfHold>>[number]): string {
  const who = { patron: 'låntagaren', system: 'systemet', staff: entry.name ?? 'personalen' }[entry.byKind]
  const why = entry.reason ? ` (${(queueReasons[entry.reason] ?? entry.reason).toLowerCase()})` : ''
  return `${deedText(entry.deed)}, av ${who}${why}`
}

function stockText(of: { copies: number; free: number; quick: number; deposits: number }): string {
  return [
    `${of.copies} exemplar att reservera, ${of.free} inne.`,
    of.quick ? `${of.quick} snabblån räknas för sig.` : '',
    of.deposits ? `${of.deposits} i deposition räknas för sig.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
