import { createHash } from 'node:crypto'
import type { CopyRow } from '../../modules/catalogue/index.ts'
import { loansOfPatron } from '../../modules/circulation/index.ts'
import {
  type ChangeOutcome,
  cancelHold,
  cancelledTitle,
  changePickup,
  type DeskDeps,
  pauseAll,
  pauseHold,
  placeHold,
  promisesAt,
  promisesOfHold,
  promisesOfPatron,
  promisesToMake,
  promisesWithCopies,
  renewLoan,
  resumeAll,
  resumeHold,
  type ShownCopyRow,
  undoCancel,
} from '../../modules/desk/index.ts'
import { endedHold, holdsOfPatron, readyHoldsOf, whyOf } from '../../modules/holds/index.ts'
import { patronById } from '../../modules/patrons/index.ts'
import { type ReaderRefusal, refusalTexts } from '../texts/refusals.ts'
import type { PageContext } from '../ui/index.ts'
import type { Borrower } from './house.ts'
import { type CoverFacts, holdSource, loanSource } from './my-pages/my-pages.load.ts'
import type { PromisedDays } from './promised.ts'
import type { EditionWish } from './reserve/wish.ts'
import type { Refused, Rooms } from './rooms.ts'
import { liveRules } from './rules/live-rules.ts'

type DeskRooms = Pick<
  Rooms,
  | 'loans'
  | 'holds'
  | 'why'
  | 'email'
  | 'rules'
  | 'promises'
  | 'readyHolds'
  | 'arrivals'
  | 'arrivalsAt'
  | 'copiesArriving'
  | 'arrivalsOf'
  | 'placeHold'
  | 'renew'
  | 'changePickup'
  | 'cancelHold'
  | 'endedHold'
  | 'undoCancel'
  | 'cancelledTitle'
  | 'pauseHold'
  | 'pauseAll'
>

export type DeskRoomsDeps = {
  /** The desk with the consortium and the timetable as they are now. */
  readonly desk: () => DeskDeps
  /** What the covers of some works are coloured by. */
  readonly coverFacts: (works: readonly number[]) => Promise<ReadonlyMap<number, CoverFacts>>
}

const unknown: CoverFacts = { subjects: [], audience: null }

const refused = (ctx: PageContext, refusals: readonly ReaderRefusal[]): Refused => ({
  outcome: 'refused',
  refusals: refusalTexts(ctx.texts.refusals, refusals),
})

const changed = (ctx: PageContext, answer: ChangeOutcome): { readonly outcome: 'changed' } | Refused =>
  answer.outcome === 'changed' ? { outcome: 'changed' } : refused(ctx, answer.refusals)

const copyShown = ({ work, item, loanClass, ...copy }: ShownCopyRow): CopyRow => ({
  ...copy,
  ...{ workId: work, id: item, reference: loanClass === 'reference', quick: loanClass === 'short' },
})

/** Only what something is known of. */
const told = (made: ReadonlyMap<number, PromisedDays | null>): Map<number, PromisedDays> =>
  new Map([...made].flatMap(([key, one]): [number, PromisedDays][] => (one ? [[key, one]] : [])))

const asPatron = ({ id, guardian }: Borrower) =>
  ({ kind: 'patron', patron: id, ...(guardian === undefined ? {} : { guardian }) }) as const

function wishOf(work: number, wish: EditionWish) {
  switch (wish.kind) {
    case 'any':
      return { work }
    case 'format':
      return { work, formats: [wish.format], ...(wish.language ? { languages: [wish.language] } : {}) }
    case 'language':
      return { work, languages: [wish.language] }
    case 'edition':
      return { edition: wish.edition }
    case 'part':
      return { work, part: wish.part }
  }
}

/** What a reader has, waits for and does, by circulation, holds and the deeds of the desk. */
export function deskRooms({ desk, coverFacts }: DeskRoomsDeps): DeskRooms {
  return {
    loans: async patron => {
      const lines = await loansOfPatron(desk().db, patron)
      const facts = await coverFacts(lines.map(line => line.work))
      return lines.map(line => loanSource(line, facts.get(line.work) ?? unknown))
    },
    holds: async patron => {
      const lines = await holdsOfPatron(desk().db, patron)
      const facts = await coverFacts(lines.map(line => line.workId))
      return lines.flatMap(line => holdSource(line, facts.get(line.workId) ?? unknown) ?? [])
    },
    readyHolds: patron => readyHoldsOf(desk().db, patron),
    why: async (hold, queuedAt) => whyOf(desk().db, { id: hold, queuedAt }),
    email: async patron => (await patronById(desk().db, patron))?.email ?? null,
    rules: of => liveRules(desk(), of),
    promises: async patron => told(await promisesOfPatron(desk(), patron)),
    arrivals: async (work, pickups, { wish, patronHome }) =>
      told(await promisesAt(desk(), { ...wishOf(work, wish), work, pickups, patronHome })),
    arrivalsOf: async (patron, hold, pickups) =>
      told(await promisesOfHold(desk(), { patron, hold, pickups })),
    arrivalsAt: async (works, branch) => {
      const made = await promisesToMake(desk(), works, branch)
      return languages => told(made(languages))
    },
    copiesArriving: async (works, branch) => {
      const { copies, promises } = await promisesWithCopies(desk(), works, branch)
      return { copies: copies.map(copyShown), days: languages => told(promises(languages)) }
    },
    placeHold: async (ctx, { reader, work, wish, pickup, deed }) => {
      // Kept in the feed beside the title: it must not say who reserved.
      const token = `reserve:${createHash('sha256').update(`${reader.id}:${deed}`).digest('hex')}`
      const order = { patron: reader.id, wish: wishOf(work, wish), pickup, actor: asPatron(reader), token }
      const answer = await placeHold(desk(), order)
      switch (answer.outcome) {
        case 'placed':
          return { outcome: 'placed', hold: answer.hold, estimate: answer.estimate }
        case 'refused':
          return refused(ctx, answer.refusals)
        case 'unknown-target':
          return refused(ctx, [{ code: 'nothing-to-reserve' }])
        case 'not-guardian':
          return refused(ctx, [{ code: 'not-guardian' }])
        case 'unknown-patron':
          throw new Error(`patron ${reader.id} has a session but does not exist`)
      }
    },
    renew: async (ctx, { reader, loan }) => {
      const answer = await renewLoan(desk(), { loan, actor: asPatron(reader) })
      switch (answer.outcome) {
        case 'renewed':
          return { outcome: 'renewed', dueOn: answer.dueOn }
        case 'not-renewed':
          return refused(ctx, answer.refusals)
        case 'unknown-loan':
          return { outcome: 'refused', refusals: [] }
      }
    },
    changePickup: async (ctx, { reader, hold, pickup }) => {
      return changed(ctx, await changePickup(desk(), { hold, pickup, actor: asPatron(reader) }))
    },
    endedHold: (patron, hold) => endedHold(desk().db, { patron, hold }),
    undoCancel: async (ctx, { reader, hold }) =>
      changed(ctx, await undoCancel(desk(), { hold, actor: asPatron(reader) })),
    cancelledTitle: (patron, hold) => cancelledTitle(desk(), { patron, hold }),
    pauseHold: async (ctx, { reader, hold, until }) => {
      const order = { hold, actor: asPatron(reader) }
      return changed(
        ctx,
        until === null ? await resumeHold(desk(), order) : await pauseHold(desk(), { ...order, until }),
      )
    },
    pauseAll: ({ reader, until }) => {
      const order = { patron: reader.id, actor: asPatron(reader) }
      return until === null ? resumeAll(desk(), order) : pauseAll(desk(), { ...order, until })
    },
    cancelHold: async (ctx, { reader, hold }) => {
      const answer = await cancelHold(desk(), { hold, actor: asPatron(reader) })
      return answer.outcome === 'changed' ? { outcome: 'cancelled' } : refused(ctx, answer.refusals)
    },
  }
}
