import type { Executor } from '../../database/connect.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row, together } from '../../database/statement.ts'
import { answer, inOneStatement, inTransaction } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import { type CheckinCase, circulationRows, decideCheckin, isDamaged } from '../circulation/index.ts'
import { collectBy, collectFrom, type FreeCopy, holdRows } from '../holds/index.ts'
import { endTransfer, sendTransfer, travelAt } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'
import { decision, loadQuestion, plan, waitingHold } from './plan.ts'
import { once, type Repeated } from './token.ts'

/** What to do now with the copy in hand: codes for every channel to put in words. */
export type Instruction =
  | { readonly code: 'shelve' }
  | { readonly code: 'hold-shelf'; readonly shelfNumber: number; readonly collectBy: Day }
  | {
      readonly code: 'send'
      readonly to: number
      readonly reason: 'hold' | 'home'
      /** When the van leaves and when the copy is there, milliseconds since 1970; null = no van within a fortnight. */
      readonly departs: number | null
      readonly arrives: number | null
      readonly route: string | null
      /** The first day it can be collected there. */
      readonly thereOn: Day | null
    }
  | { readonly code: 'already-shelved' }
  | { readonly code: 'already-on-hold-shelf'; readonly shelfNumber: number; readonly collectBy: Day }
  | { readonly code: 'already-sent'; readonly to: number }
  | { readonly code: 'withdrawn' }

export interface Received extends Repeated {
  readonly outcome: 'received'
  readonly item: number
  readonly barcode: string
  readonly title: string
  readonly instruction: Instruction
  readonly loanClosed: boolean
  /** The hold that got the copy now. */
  readonly captured: number | null
  /** What the register said of the copy was not so, and has been put right. */
  readonly repaired: boolean
}

export type ReceiveOutcome =
  | Received
  | ({ readonly outcome: 'unknown-item'; readonly barcode: string } & Repeated)

export interface ReceiveOrder {
  readonly barcode: string
  /** Where it is scanned. */
  readonly branch: number
  readonly token?: string | undefined
}

type Case = Row<typeof circulationRows.caseOfBarcode>

const caseOf = (found: Case, branch: number, chosen: { pickup: number } | null): CheckinCase => ({
  branch,
  item: { state: found.state, atBranch: found.atBranch, home: found.homeBranch },
  onLoan: found.loan !== null,
  transfer: found.transfer === null ? null : { to: found.sentTo ?? branch },
  keptFor:
    found.hold === null
      ? null
      : { pickup: found.holdPickup ?? branch, onShelf: found.holdState === 'on_shelf' },
  chosen,
})

/** Who gets a copy that nobody's hold is tied to: decided with all who wait and all that stands free. */
async function choose(tx: Executor, deps: DeskDeps, found: Case, branch: number) {
  const question = await loadQuestion(tx, deps, found.work)
  const copy: FreeCopy = {
    item: found.item,
    edition: found.edition,
    language: found.language,
    format: found.format,
    branch,
  }
  const lendable = found.loanClass !== 'short' && found.loanClass !== 'reference'
  const world = { gone: new Set([found.item]), free: lendable ? [copy] : [] }
  const made = plan(deps, question, world)
  const chosen = made.assignments.find(one => one.item === found.item) ?? null
  const pickup = question.holds.find(row => row.id === chosen?.hold)?.pickupBranch
  return { question, chosen, pickup, world }
}

/**
 * A copy comes over the desk, anywhere: its loan is closed, its transfer ends, whoever waits longest and nearest gets it,
 * and it is said what to do with it now. All in one transaction; a second scan changes nothing.
 */
export const receive = (deps: DeskDeps, order: ReceiveOrder): Promise<ReceiveOutcome> =>
  once<ReceiveOutcome>(
    deps.db,
    order.token,
    async () => (await receiveAlone(deps, order)) ?? receiveLocked(deps, order),
  )

/** Most copies only come home or leave by van: nobody's hold is touched, and each write has a table of its own. */
const isAlone = (found: Case): boolean =>
  found.hold === null && found.undecided === 0 && found.transfer === null

/** Without locks, when nobody waits for the title. Undefined = it must be done under locks. */
async function receiveAlone(deps: DeskDeps, order: ReceiveOrder): Promise<Received | undefined> {
  const { barcode } = order
  const [found] = await deps.db.run(circulationRows.scan, { card: null, barcode, locking: false })
  if (!found || found.item === null || !isAlone({ ...found, item: found.item })) return undefined
  const { item, version, work } = found
  const { writes, received, told } = await deedOf(deps.db, deps, { ...found, item }, order)
  const guard = bind(circulationRows.unchanged, { patron: null, openLoans: null, item, version, work })
  return (await inOneStatement(deps.db, together(told, ...writes, guard))) ? received : undefined
}

const receiveLocked = (deps: DeskDeps, order: ReceiveOrder): Promise<ReceiveOutcome> =>
  inTransaction<ReceiveOutcome>(deps.db, async tx => {
    const { barcode } = order
    const [found] = await tx.run(circulationRows.scan, { card: null, barcode, locking: true })
    if (!found || found.item === null) return { outcome: 'unknown-item', barcode }
    const { writes, received, told } = await deedOf(tx, deps, { ...found, item: found.item }, order)
    return answer(received, [...writes, told])
  })

/** The whole deed: what it writes, what it tells the feed, what it answers. */
async function deedOf(tx: Executor, deps: DeskDeps, found: Case, order: ReceiveOrder) {
  const { writes, received, works, facts } = await followRule(tx, deps, found, order.branch)
  const told = event({
    kind: 'loan.checkin',
    works,
    items: [found.item],
    facts,
    token: order.token,
    answer: received,
  })
  return { writes, received, told }
}

/** Turns what the rule of check-in says into writes and an instruction. */
async function followRule(tx: Executor, deps: DeskDeps, found: Case, branch: number) {
  const at = deps.now()
  const { item, barcode, title, work } = found
  const withdrawn = found.state === 'withdrawn' && found.loan === null
  const asked = found.hold === null && found.undecided > 0 && !withdrawn
  const { question, chosen, pickup, world } = asked
    ? await choose(tx, deps, found, branch)
    : { question: null, chosen: null, pickup: undefined, world: {} }
  const now = caseOf(found, branch, pickup === undefined ? null : { pickup })
  const justSent = found.transfer !== null && found.sentFrom === branch && found.loan === null
  const rule = decideCheckin(now)
  const writes: Bound[] = []
  const facts: Record<string, unknown> = { branch }
  const base = { outcome: 'received' as const, item, barcode, title }
  const done = (instruction: Instruction, more: { captured?: number | null; repaired?: boolean } = {}) => ({
    writes,
    facts,
    works: [work],
    received: {
      ...base,
      instruction,
      loanClosed: found.loan !== null,
      captured: more.captured ?? null,
      repaired: more.repaired ?? false,
    } satisfies Received,
  })
  const target = rule.what === 'send-home' || rule.what === 'send-to-hold' ? rule.to : null
  if (rule.what === 'withdrawn') return done({ code: 'withdrawn' })
  if (rule.what === 'already-done')
    return rule.where === 'shelf'
      ? done({ code: 'already-shelved' })
      : done({
          code: 'already-on-hold-shelf',
          shelfNumber: found.shelfNumber ?? 0,
          collectBy: found.collectBy as Day,
        })
  // The van has not left with it yet: the slip is printed again, nothing else happens.
  if (justSent && target === found.sentTo && !asked)
    return done({ code: 'already-sent', to: target ?? branch })

  if (found.loan !== null) writes.push(bind(circulationRows.closeLoan, { loan: found.loan, at, branch }))
  if (found.transfer !== null)
    writes.push(bind(endTransfer, { id: found.transfer, state: 'received', at, branch }))
  const repaired = isDamaged(now)
  if (repaired) facts.repaired = { from: found.state }
  const hold = found.hold ?? chosen?.hold ?? null

  if (question && chosen) {
    const holds = question.holds.map(waitingHold)
    writes.push(decision(deps, { work, item, branch, occasion: 'capture', chosen, holds }))
    // The one who got this copy needs no other: what had been planned for them goes to the next.
    const rest = plan(deps, question, { ...world, without: new Set([chosen.hold]), free: [] })
    writes.push(...rest.writes)
    if (question.holds.find(row => row.id === chosen.hold)?.state === 'assigned')
      writes.unshift(bind(holdRows.unassign, { holds: [chosen.hold] }))
  }

  if (rule.what === 'hold-shelf' && hold !== null) {
    const [free] = await tx.run(holdRows.freeShelfNumber, { seed: hold, branch })
    const shelfNumber = free?.number ?? 0
    const until = collectBy(deps.organisation.branch(branch).calendar, at)
    writes.push(
      bind(circulationRows.setItemState, { item, state: 'on_hold_shelf', branch, at }),
      bind(holdRows.captureOnShelf, { hold, item, at, collectBy: until, number: shelfNumber }),
    )
    facts.shelvedHold = hold
    return done({ code: 'hold-shelf', shelfNumber, collectBy: until }, { captured: hold, repaired })
  }
  if (target !== null) {
    const toHold = rule.what === 'send-to-hold' ? hold : null
    const journey = travelAt(deps.timetable, at)(branch, target)
    writes.push(
      bind(circulationRows.setItemState, { item, state: 'in_transit', branch, at }),
      ...(toHold === null ? [] : [bind(holdRows.captureInTransit, { hold: toHold, item, at })]),
      bind(sendTransfer, {
        item,
        from: branch,
        to: target,
        reason: toHold === null ? 'home' : 'hold',
        hold: toHold,
        at,
        promised: journey ? Temporal.Instant.fromEpochMilliseconds(journey.arrives) : null,
      }),
    )
    return done(
      {
        code: 'send',
        to: target,
        reason: toHold === null ? 'home' : 'hold',
        departs: journey?.departs ?? null,
        arrives: journey?.arrives ?? null,
        route: journey?.route ?? null,
        thereOn: journey
          ? collectFrom(
              deps.organisation.branch(target).calendar,
              Temporal.Instant.fromEpochMilliseconds(journey.arrives),
            )
          : null,
      },
      { captured: toHold, repaired },
    )
  }
  writes.push(bind(circulationRows.setItemState, { item, state: 'available', branch, at }))
  return done({ code: 'shelve' }, { repaired })
}
