import type { Executor } from '../../database/connect.ts'
import type { Actor, Deps } from '../../database/deps.ts'
import { event, wake } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, brokenConstraint, inTransaction, type Transaction } from '../../database/transaction.ts'
import { audit } from '../staff/index.ts'
import { type PackRefusal, refusalsOfPacking } from './crate.rules.ts'
import * as rows from './crate.sql.ts'
import { type Timetable, travelAt } from './timetable.rules.ts'

export type Crate = Row<typeof rows.crateById>
export type Packed = Row<typeof rows.inCrate>

type By = Actor & { readonly kind: 'staff' }

export type CrateRefusal =
  | PackRefusal
  | { readonly code: 'unknown-crate' }
  | { readonly code: 'box-in-use'; readonly from: number; readonly to: number }
  | { readonly code: 'no-such-way' }
  | { readonly code: 'bad-code' }
  | { readonly code: 'bad-capacity' }
  | { readonly code: 'crate-empty' }
  | { readonly code: 'crate-not-empty' }
  | { readonly code: 'wrong-state'; readonly state: Crate['state'] }
  | { readonly code: 'not-in-crate' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'not-your-crate'; readonly from: number }
  | { readonly code: 'wrong-branch'; readonly to: number }

export type CrateOutcome =
  | { readonly outcome: 'done'; readonly crate: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly CrateRefusal[] }

const refused = (...refusals: CrateRefusal[]): CrateOutcome => ({ outcome: 'refused', refusals })

/** Boxes in use at a branch: packed here, and on their way here. */
export const cratesFrom = (db: Executor, branch: number): Promise<Crate[]> =>
  db.run(rows.cratesFrom, { branch })
export const cratesTo = (db: Executor, branch: number): Promise<Crate[]> => db.run(rows.cratesTo, { branch })
/** The journey the box with this code is on; undefined when it is on none. */
export const crateByCode = async (db: Executor, code: string): Promise<Crate | undefined> =>
  (await db.run(rows.crateByCode, { code }))[0]
export const crateById = async (db: Executor, id: number): Promise<Crate | undefined> =>
  (await db.run(rows.crateById, { id }))[0]
export const contentsOf = (db: Executor, crate: number): Promise<Packed[]> => db.run(rows.inCrate, { crate })
/** What stands at a branch and could go in a crate to `to`; null = everything. */
export const unpackedAt = (db: Executor, branch: number, to: number | null): Promise<Packed[]> =>
  db.run(rows.unpackedAt, { branch, to })

/** What a Code 128 label holds and a scanner types. */
const scannable = /^[!-~](?:[ -~]{0,18}[!-~])?$/

/** A box is set out to be packed. One box makes one journey at a time. */
export async function openCrate(
  deps: Deps,
  order: { code: string; to: number; capacity: number; actor: By },
): Promise<CrateOutcome> {
  const { code, to, capacity, actor } = order
  const from = actor.branch
  if (from === to) return refused({ code: 'no-such-way' })
  if (!scannable.test(code)) return refused({ code: 'bad-code' })
  if (!(Number.isInteger(capacity) && capacity >= 1 && capacity <= 500))
    return refused({ code: 'bad-capacity' })
  try {
    return await told(deps, async tx => {
      const at = deps.now()
      const [crate] = await tx.run(rows.addCrate, { code, from, to, capacity, at })
      return done(crate?.id ?? 0, [audit(actor, 'open-crate', `crate:${crate?.id}`, at, { code, to })])
    })
  } catch (error) {
    if (brokenConstraint(error) !== 'one_journey_per_box') throw error
    const used = await crateByCode(deps.db, code)
    return refused({ code: 'box-in-use', from: used?.fromBranch ?? from, to: used?.toBranch ?? to })
  }
}

/** A copy is scanned into a crate. The same scan again changes nothing. */
export const packItem = (
  deps: Deps,
  order: { crate: number; barcode: string; actor: By; insists?: boolean },
): Promise<CrateOutcome> =>
  packer(deps, order, async (tx, crate) => {
    const [moving] = await tx.run(rows.transferOfBarcode, { barcode: order.barcode })
    if (moving?.crate === crate.id) return { outcome: 'done', crate: crate.id }
    const beside = await tx.run(rows.unpackedAt, {
      branch: crate.fromBranch,
      to: crate.toHub ? null : crate.toBranch,
    })
    const refusals = refusalsOfPacking({
      crate,
      transfer: moving ? { ...moving, inCrate: moving.state === 'in_crate' } : null,
      holdsWaiting: beside.filter(one => one.reason === 'hold' && one.transfer !== moving?.transfer).length,
      insists: order.insists ?? false,
    })
    if (refusals.length || !moving) return refused(...refusals)
    const packed = await tx.run(rows.pack, { transfer: moving.transfer, crate: crate.id })
    if (!packed.length) return refused({ code: 'not-in-transit' })
    return done(crate.id, [
      audit(order.actor, 'pack-item', `item:${moving.item}`, deps.now(), { crate: crate.id }),
    ])
  })

/** Takes a copy out again: it stands where it stood. */
export const takeOut = (
  deps: Deps,
  order: { crate: number; barcode: string; actor: By },
): Promise<CrateOutcome> =>
  packer(deps, order, async (tx, crate) => {
    if (crate.state !== 'open') return refused({ code: 'crate-not-open' })
    const [moving] = await tx.run(rows.transferOfBarcode, { barcode: order.barcode })
    if (moving?.crate !== crate.id) return refused({ code: 'not-in-crate' })
    return done(crate.id, [
      bind(rows.unpack, { transfer: moving.transfer, crate: crate.id }),
      audit(order.actor, 'take-out', `item:${moving.item}`, deps.now(), { crate: crate.id }),
    ])
  })

/** Shut: nothing more goes in. An empty box goes nowhere. */
export const closeCrate = (deps: Deps, order: { crate: number; actor: By }): Promise<CrateOutcome> =>
  step(deps, order, 'close-crate', ['open'], crate =>
    crate.packed ? bind(rows.closeCrate, { id: crate.id, at: deps.now() }) : { code: 'crate-empty' },
  )

/** Opened again before the van has come. */
export const reopenCrate = (deps: Deps, order: { crate: number; actor: By }): Promise<CrateOutcome> =>
  step(deps, order, 'reopen-crate', ['closed'], crate => bind(rows.reopenCrate, { id: crate.id }))

/** Set out by mistake: only while nothing is in it. */
export const callOffCrate = (deps: Deps, order: { crate: number; actor: By }): Promise<CrateOutcome> =>
  step(deps, order, 'call-off-crate', ['open'], crate =>
    crate.packed
      ? { code: 'crate-not-empty' }
      : bind(rows.endCrate, {
          id: crate.id,
          state: 'called_off',
          at: deps.now(),
          branch: order.actor.branch,
        }),
  )

/** The van takes it: what is in it is promised anew, by the timetable as it is now. */
export const sendCrate = (
  deps: Deps & { readonly timetable: Timetable },
  order: { crate: number; actor: By },
): Promise<CrateOutcome> =>
  packer(deps, order, async (tx, crate) => {
    if (crate.state !== 'closed') return refused({ code: 'wrong-state', state: crate.state })
    const at = deps.now()
    const travel = travelAt(deps.timetable, at)
    const way = travel(crate.fromBranch, crate.toBranch)
    const moment = (ms: number | undefined) =>
      ms === undefined ? null : Temporal.Instant.fromEpochMilliseconds(ms)
    const contents = await tx.run(rows.inCrate, { crate: crate.id })
    return done(crate.id, [
      bind(rows.sendCrate, {
        id: crate.id,
        at,
        route: way?.route ?? null,
        departs: moment(way?.departs),
        promised: moment(way?.arrives),
      }),
      ...contents.map(one =>
        bind(rows.promise, {
          transfer: one.transfer,
          promised: moment(travel(crate.fromBranch, one.toBranch)?.arrives),
        }),
      ),
      audit(order.actor, 'send-crate', `crate:${crate.id}`, at),
    ])
  })

/**
 * The crate is scanned where it arrives. At the hub everything is taken out to be sorted; elsewhere the desk goes on to
 * receive each copy. `here`: it is opened though it was going elsewhere.
 */
export const crateArrives = (
  deps: Deps,
  order: { crate: number; actor: By; here?: boolean },
): Promise<CrateOutcome> =>
  change(deps, order, async (tx, crate) => {
    const { branch } = order.actor
    if (crate.state !== 'sent' && crate.state !== 'closed')
      return refused({ code: 'wrong-state', state: crate.state })
    if (branch !== crate.toBranch && !order.here) return refused({ code: 'wrong-branch', to: crate.toBranch })
    const at = deps.now()
    const sorted = crate.toHub && branch === crate.toBranch
    if (sorted) await tx.run(rows.unpackAll, { crate: crate.id, branch })
    return done(crate.id, [
      bind(rows.endCrate, { id: crate.id, state: 'received', at, branch }),
      audit(order.actor, 'receive-crate', `crate:${crate.id}`, at),
    ])
  })

type Change = (tx: Transaction, crate: Crate) => Promise<CrateOutcome | Done>
interface Done {
  readonly crate: number
  readonly writes: readonly Bound[]
}
const done = (crate: number, writes: readonly Bound[]): Done => ({ crate, writes })

/** What is still in a crate that has come in stands there unpacked, to be sent on: it was opened where it set out. */
export const unpackLeft = (deps: Deps, order: { crate: number; branch: number }): Promise<CrateOutcome> =>
  change(deps, order, async (_tx, crate) =>
    crate.state === 'received'
      ? done(crate.id, [bind(rows.unpackAll, order)])
      : refused({ code: 'wrong-state', state: crate.state }),
  )

/** One deed on one crate, alone with it. */
const change = (deps: Deps, order: { crate: number }, deed: Change): Promise<CrateOutcome> =>
  told(deps, async tx => {
    const [locked] = await tx.run(rows.lockCrate, { id: order.crate })
    const [crate] = locked ? await tx.run(rows.crateById, locked) : []
    return crate ? deed(tx, crate) : refused({ code: 'unknown-crate' })
  })

/** A deed of those who pack: only where the crate stands, which for what is sorted is the hub. */
const packer = (deps: Deps, order: { crate: number; actor: By }, deed: Change): Promise<CrateOutcome> =>
  change(deps, order, async (tx, crate) =>
    order.actor.branch === crate.fromBranch
      ? deed(tx, crate)
      : refused({ code: 'not-your-crate', from: crate.fromBranch }),
  )

/** A deed that takes the crate from one state to the next and does nothing else. */
const step = (
  deps: Deps,
  order: { crate: number; actor: By },
  deed: string,
  from: readonly Crate['state'][],
  write: (crate: Crate) => Bound | CrateRefusal,
): Promise<CrateOutcome> =>
  packer(deps, order, async (_tx, crate) => {
    if (!from.includes(crate.state)) return refused({ code: 'wrong-state', state: crate.state })
    const next = write(crate)
    if ('code' in next) return refused(next)
    return done(crate.id, [next, audit(order.actor, deed, `crate:${crate.id}`, deps.now())])
  })

/** The transaction of a deed, with its event; followers are told when it is committed. */
async function told(
  deps: Deps,
  deed: (tx: Transaction) => Promise<CrateOutcome | Done>,
): Promise<CrateOutcome> {
  const outcome = await inTransaction<CrateOutcome>(deps.db, async tx => {
    const came = await deed(tx)
    if ('outcome' in came) return came
    return answer<CrateOutcome>({ outcome: 'done', crate: came.crate }, [
      ...came.writes,
      event({ kind: 'crate.changed', facts: { crate: came.crate } }),
    ])
  })
  wake(deps.db)
  return outcome
}
