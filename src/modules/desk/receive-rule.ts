import type { Executor } from '../../database/connect.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import type { Day } from '../../kernel/day.ts'
import { moveHome } from '../catalogue/index.ts'
import {
  type CheckinCase,
  circulationRows,
  countyCheckin,
  decideCheckin,
  isDamaged,
  isUsedInHouse,
} from '../circulation/index.ts'
import { collectBy, collectFrom, holdRows } from '../holds/index.ts'
import { audit } from '../staff/index.ts'
import { endTransfer, findLostTransfer, sendTransfer, travelAt } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'
import { decision, loadQuestion, plan, type Question, waitingHold } from './plan.ts'
import type { Instruction, Received, ReceiveOrder } from './received.ts'

export type Case = Row<typeof circulationRows.caseOfBarcode>
type Shelf = Row<typeof circulationRows.shelfCase>

/** So many are read at first of a long queue: whom a copy or two can go to stands nearly always among them. */
const front = 500

/** Who gets a copy that nobody's hold is tied to: decided with all who wait and all that stands free. */
async function choose(tx: Executor, deps: DeskDeps, found: Case, branch: number) {
  const near = decideFor(deps, found, branch, await loadQuestion(tx, deps, found.work, front))
  if (near.isCertain) return near
  return decideFor(deps, found, branch, await loadQuestion(tx, deps, found.work))
}

function decideFor(deps: DeskDeps, found: Case, branch: number, question: Question) {
  const known = question.stock.find(copy => copy.item === found.item)
  const gone = new Set([found.item])
  const made = plan(deps, question, { gone, free: known ? [{ ...known, branch, inHand: true }] : [] })
  const chosen = made.assignments.find(one => one.item === found.item) ?? null
  const row = question.holds.find(one => one.id === chosen?.hold)
  const pickup = row?.pickupBranch
  if (!chosen) return { question, chosen, pickup, writes: [], isCertain: made.isCertain }
  // The one who got this copy needs no other: what had been planned for them goes to the next.
  const rest = plan(deps, question, { gone, without: new Set([chosen.hold]) })
  const freed = row?.state === 'assigned' ? [bind(holdRows.unassign, { holds: [chosen.hold] })] : []
  const writes = [...freed, ...rest.writes]
  return { question, chosen, pickup, writes, isCertain: made.isCertain && rest.isCertain }
}

/** What a copy's shelf says about it is read only when something depends on it. */
const needsShelf = (deps: DeskDeps, order: ReceiveOrder, found: Case): boolean => {
  const { floating, verifyShelves } = deps.checkin ?? countyCheckin
  return (
    floating ||
    verifyShelves.length > 0 ||
    order.inventory === true ||
    (found.state === 'available' && found.loan === null)
  )
}

const caseOf = (
  deps: DeskDeps,
  found: Case,
  order: ReceiveOrder,
  shelf: Shelf | null,
  pickup: number | undefined,
): CheckinCase => ({
  branch: order.branch,
  at: deps.now().epochMilliseconds,
  item: { state: found.state, atBranch: found.atBranch, home: found.homeBranch },
  onLoan: found.loan !== null,
  transfer:
    found.transfer === null
      ? null
      : { to: found.sentTo ?? order.branch, sentAt: found.sentAt?.epochMilliseconds ?? 0 },
  keptFor:
    found.hold === null
      ? null
      : { pickup: found.holdPickup ?? order.branch, onShelf: found.holdState === 'on_shelf' },
  chosen: pickup === undefined ? null : { pickup },
  shelf: shelf && {
    needsVerifying: (deps.checkin ?? countyCheckin).verifyShelves.includes(shelf.shelf ?? ''),
    floats: shelf.floatsHere && shelf.floatsHome && !shelf.isTemporary,
    hasRoom: shelf.ceiling === null || shelf.standing < shelf.ceiling,
    needy: shelf.isTemporary ? [] : shelf.needy,
  },
  leavesTodayFor: to => {
    const journey = travelAt(deps.timetable, deps.now())(order.branch, to)
    const day = (moment: number) =>
      Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Europe/Stockholm').toPlainDate()
    return (
      journey !== undefined &&
      journey.transports > 0 &&
      day(journey.departs).equals(day(deps.now().epochMilliseconds))
    )
  },
  capture: order.capture ?? null,
  mode: order.mode ?? 'normal',
  insists: order.overrides?.includes('transit-too-young') ?? false,
  policy: deps.checkin ?? countyCheckin,
})

/** Where it was on its way to, when the one it is for collects elsewhere by now or it has got off at the wrong place. */
const turned = (found: Case, branch: number, target: number): { insteadOf?: number } =>
  found.loan === null &&
  found.sentTo !== null &&
  found.sentTo !== target &&
  (found.sentTo !== branch || found.hold !== null)
    ? { insteadOf: found.sentTo }
    : {}

/** What was missing, or lost on its way, is in somebody's hands again. */
const foundAgain = (
  { item, state }: Case,
  { branch, actor }: ReceiveOrder,
  at: Temporal.Instant,
): Bound[] => [
  bind(findLostTransfer, { item, at, branch }),
  ...(actor?.kind === 'staff' ? [audit(actor, 'found-copy', `item:${item}`, at, { from: state })] : []),
]

/** Turns what the rule of check-in says into writes and an instruction. */
export async function followRule(tx: Executor, deps: DeskDeps, found: Case, order: ReceiveOrder) {
  const at = deps.now()
  const { branch } = order
  const { item, barcode, title, work } = found
  const policy = deps.checkin ?? countyCheckin
  const keeps =
    found.loan === null &&
    (found.state === 'withdrawn' ||
      (found.state === 'damaged' && !policy.holdsOnDamaged) ||
      policy.captureNothingFrom.includes(found.state))
  const asked =
    found.hold === null &&
    found.undecided > 0 &&
    !keeps &&
    order.mode !== 'no-op' &&
    order.capture !== 'decline'
  const [asking, shelves] = await Promise.all([
    asked ? choose(tx, deps, found, branch) : { question: null, chosen: null, pickup: undefined, writes: [] },
    needsShelf(deps, order, found) ? tx.run(circulationRows.shelfCase, { item, branch }) : [],
  ])
  const { question, chosen, pickup } = asking
  const shelf = shelves[0] ?? null
  const now = caseOf(deps, found, order, shelf, pickup)
  const rule = decideCheckin(now)
  const writes: Bound[] = []
  const facts: Record<string, unknown> = { branch }
  const usedInHouse = isUsedInHouse(now, shelf)
  if (usedInHouse) writes.push(bind(circulationRows.useInHouse, { item, branch, at }))
  // Seen where it belongs, or where it may stay.
  if (order.inventory && (found.homeBranch === branch || now.shelf?.floats))
    writes.push(bind(circulationRows.noteSeen, { item, branch, at, workstation: order.workstation ?? null }))
  const done = (instruction: Instruction, more: { captured?: number | null; repaired?: boolean } = {}) => ({
    writes,
    facts,
    works: [work],
    received: {
      outcome: 'received' as const,
      item,
      barcode,
      title,
      instruction,
      loanClosed: found.loan !== null,
      captured: more.captured ?? null,
      repaired: more.repaired ?? false,
      usedInHouse,
    } satisfies Received,
  })
  const target = 'to' in rule ? rule.to : null
  if (rule.what === 'withdrawn' || rule.what === 'damaged') return done({ code: rule.what })
  if (rule.what === 'too-young')
    return done({
      code: 'transit-too-young',
      sentAt: now.transfer?.sentAt ?? 0,
      minutes: policy.minTransitMinutes,
    })
  if (rule.what === 'already-done')
    return rule.where === 'shelf'
      ? done({ code: 'already-shelved' })
      : done({
          code: 'already-on-hold-shelf',
          shelfNumber: found.shelfNumber ?? 0,
          collectBy: found.collectBy as Day,
        })
  // The van has not left with it yet: the slip is printed again, nothing else happens.
  const justSent = found.transfer !== null && found.sentFrom === branch && found.loan === null
  if (justSent && target === found.sentTo && !asked)
    return done({ code: 'already-sent', to: target ?? branch })

  if (found.loan !== null) {
    // Nobody returns anything in the future: a clock or a finger was wrong.
    const back =
      order.returnedAt && Temporal.Instant.compare(order.returnedAt, at) < 0 ? order.returnedAt : at
    writes.push(bind(circulationRows.closeLoan, { loan: found.loan, at: back, branch }))
  }
  if (found.transfer !== null)
    writes.push(bind(endTransfer, { id: found.transfer, state: 'received', at, branch }))
  if (found.state === 'missing' || found.state === 'lost') writes.push(...foundAgain(found, order, at))
  const repaired = isDamaged(now)
  if (repaired) {
    facts.repaired = { from: found.state }
    if (order.actor?.kind === 'staff')
      writes.push(audit(order.actor, 'repaired', `item:${item}`, at, { from: found.state }))
  }
  const shelve = (instruction: Instruction) => {
    writes.push(bind(circulationRows.setItemState, { item, state: 'available', branch, at }))
    return done(instruction, { repaired })
  }
  if (rule.what === 'put-aside') return shelve({ code: 'put-aside' })
  if (rule.what === 'confirm-capture') {
    facts.capture = 'delayed'
    return shelve({ code: 'confirm-capture', pickup: pickup ?? branch })
  }
  const hold = found.hold ?? chosen?.hold ?? null
  if (question && chosen) {
    const holds = question.holds.map(waitingHold)
    writes.push(decision(deps, { work, item, branch, occasion: 'capture', chosen, holds }))
    writes.push(...asking.writes)
  }
  const isCapture = rule.what === 'hold-shelf' || rule.what === 'send-to-hold'
  if (isCapture && found.hold !== null && found.holdState === 'assigned') {
    const { windowDays } = deps.policy
    writes.push(bind(holdRows.recordFetched, { hold: found.hold, item, branch, at, windowDays }))
  }

  if (rule.what === 'hold-shelf' && hold !== null) {
    const [free] = await tx.run(holdRows.freeShelfNumber, { seed: hold, branch })
    const shelfNumber = free?.number ?? 0
    const until = collectBy(deps.organisation.branch(branch).calendar, at, deps.shelf)
    writes.push(
      bind(circulationRows.setItemState, { item, state: 'on_hold_shelf', branch, at }),
      bind(holdRows.captureOnShelf, { hold, item, at, collectBy: until, number: shelfNumber }),
      bind(holdRows.keepSetUntil, { hold, collectBy: until }),
    )
    facts.shelvedHold = hold
    return done({ code: 'hold-shelf', shelfNumber, collectBy: until }, { captured: hold, repaired })
  }
  if (target !== null) {
    const toHold = rule.what === 'send-to-hold' ? hold : null
    const reason = rule.what === 'send-to-hold' ? 'hold' : rule.what === 'send-to-shelf' ? 'shelf' : 'home'
    const journey = travelAt(deps.timetable, at)(branch, target)
    const arrives = journey && Temporal.Instant.fromEpochMilliseconds(journey.arrives)
    writes.push(
      bind(circulationRows.setItemState, { item, state: 'in_transit', branch, at }),
      ...(toHold === null ? [] : [bind(holdRows.captureInTransit, { hold: toHold, item, at })]),
      ...(reason === 'shelf' ? [moveHome(item, target)] : []),
      bind(sendTransfer, {
        item,
        from: branch,
        to: target,
        reason,
        hold: toHold,
        at,
        promised: arrives ?? null,
      }),
    )
    return done(
      {
        code: 'send',
        to: target,
        reason,
        ...turned(found, branch, target),
        departs: journey?.departs ?? null,
        arrives: journey?.arrives ?? null,
        route: journey?.route ?? null,
        thereOn: arrives ? collectFrom(deps.organisation.branch(target).calendar, arrives) : null,
      },
      { captured: toHold, repaired },
    )
  }
  if (rule.what === 'float') writes.push(moveHome(item, branch))
  return shelve({ code: rule.what === 'float' || rule.what === 'cart' ? rule.what : 'shelve' })
}
