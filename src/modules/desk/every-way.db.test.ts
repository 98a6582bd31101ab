import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import type { Day } from '../../kernel/day.ts'
import {
  type HoldState,
  holdTransitions,
  type ItemState,
  itemTransitions,
  type TransferState,
  together,
  transferTransitions,
} from '../../kernel/states.ts'
import { countyCheckin } from '../circulation/index.ts'
import { countyFees, setFeeRules } from '../fees/index.ts'
import { countyPlacing } from '../holds/index.ts'
import { openCrate, packItem, takeOut } from '../transport/index.ts'
import {
  abortTransit,
  cancelHold,
  changePickup,
  type DeskDeps,
  expireHolds,
  lend,
  type MarkOrder,
  markCopy,
  notFound,
  pauseHold,
  placeHold,
  receive,
  resumeHold,
  retarget,
  setPriority,
  undoCancel,
} from './index.ts'

// Every deed is done in every situation a copy and a hold can be in. What came of it must be a written way, into something
// that can be true; and every written way must have been gone by some deed.

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { damage, given, itemOf } = scenarioOf(world, 7000)
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
const deps: DeskDeps = { ...world.deps, placing: { ...countyPlacing, total: 100_000 } }
// Lost copies are charged to whoever had them, who goes on borrowing.
await setFeeRules(deps, { municipality: 2080, rules: { ...countyFees, book: 1 }, actor: karin })
const lenient: DeskDeps = {
  ...deps,
  checkin: { ...countyCheckin, holdsOnDamaged: true, captureNothingFrom: [] },
}

interface Subject {
  readonly work: number
  readonly copy: string
  /** The hold that is looked at; 0 = nobody waits. */
  readonly hold: number
}
/** Says 0 when there is nothing to reserve: then nobody waits. */
const placed = async (name: Person, work: number, place: Place): Promise<number> => {
  world.pass({ seconds: 1 })
  const patron = world.patron(name)
  const neededBy = '2027-02-20' as Day
  const made = await placeHold(deps, {
    ...{ patron, wish: { work }, pickup: places[place], neededBy },
    actor: { kind: 'patron', patron },
  })
  return made.outcome === 'placed' ? made.hold : 0
}
const scanAt = (copy: string, place: Place, by = deps) =>
  receive(by, { barcode: copy, branch: places[place], actor: karin })
const mark = (copy: string, state: MarkOrder['state']) =>
  markCopy(deps, { barcode: copy, state, actor: karin })
const lentTo = (name: Person, copy: string, overrides: string[] = []) =>
  lend(deps, { card: world.card(name), barcode: copy, branch: places.MOR, actor: karin, overrides })

const fresh = async (): Promise<Subject> => ({ ...(await given('F')), hold: 0 })
const onLoan = async (): Promise<Subject> => {
  const title = await fresh()
  await lentTo('Eva', title.copy)
  return title
}
/** Cia, who collects in Mora, waits for it. */
const wanted = async (before: () => Promise<Subject>): Promise<Subject> => {
  const title = await before()
  return { ...title, hold: await placed('Cia', title.work, 'MOR') }
}
const then = async (
  before: () => Promise<Subject>,
  ...deeds: ((subject: Subject) => unknown)[]
): Promise<Subject> => {
  const subject = await before()
  for (const deed of deeds) {
    world.pass({ minutes: 1 })
    await deed(subject)
  }
  return subject
}
const cancelled = ({ hold }: Subject) => cancelHold(deps, { hold, actor: karin })
/** Where a copy is going, and the crate it goes in; some way that can be, when it goes nowhere. */
const wayOf = async (copy: string) => {
  const [way] = await world.rows<{ from: number; to: number; crate: number | null }>(
    `select from_branch as "from", to_branch as "to", crate_id as crate from transport.transfer
     where ended_at is null and item_id = ${await itemOf(copy)}`,
  )
  return way ?? { from: places.FAL, to: places.MOR, crate: null }
}
let boxes = 0
const packed = async ({ copy }: Subject) => {
  const { from, to } = await wayOf(copy)
  const by = { ...karin, branch: from }
  boxes++
  const opened = await openCrate(deps, { code: `L${boxes}`, to, capacity: 40, actor: by })
  assert.ok(opened.outcome === 'done', JSON.stringify(opened))
  return packItem(deps, { crate: opened.crate, barcode: copy, actor: by })
}
const unpacked = async ({ copy }: Subject) => {
  const { from, crate } = await wayOf(copy)
  return takeOut(deps, { crate: crate ?? 0, barcode: copy, actor: { ...karin, branch: from } })
}
/** A copy begins on order: nothing goes back there. */
const ordered = async (): Promise<Subject> => {
  const title = await fresh()
  const item = await itemOf(title.copy)
  await world.rows(
    `delete from circulation.item_status where item_id = ${item};
     insert into circulation.item_status (item_id, state, at_branch) values (${item}, 'on_order', ${places.FAL})`,
  )
  return title
}
const marked = (state: MarkOrder['state']) => () => then(fresh, ({ copy }) => mark(copy, state))
const inTransit = () =>
  then(
    () => wanted(onLoan),
    ({ copy }) => scanAt(copy, 'FAL'),
  )
/** Gone on its way to Cia, who waits again; then marked further. */
const markedAndWanted = (state: MarkOrder['state']) => () =>
  then(
    inTransit,
    ({ copy }) => mark(copy, 'missing'),
    ({ copy }) =>
      damage(
        `update circulation.item_status set state = '${state}' where item_id = (select id from catalogue.item where barcode = '${copy}')`,
      ),
  )
const onShelf = () => then(inTransit, ({ copy }) => scanAt(copy, 'MOR'))
const goingHome = () => then(onLoan, ({ copy }) => scanAt(copy, 'BOR'))
const abort =
  (place: Place) =>
  ({ copy }: Subject) =>
    abortTransit(deps, { barcode: copy, branch: places[place], actor: karin })

const situations: Record<string, () => Promise<Subject>> = {
  free: fresh,
  planned: () => wanted(fresh),
  'on loan': onLoan,
  'on loan, wanted': () => wanted(onLoan),
  'said to be returned': () => then(onLoan, ({ copy }) => mark(copy, 'claimed_returned')),
  'said to be returned, wanted': () =>
    then(
      () => wanted(onLoan),
      ({ copy }) => mark(copy, 'claimed_returned'),
    ),
  'lost on loan': () => then(onLoan, ({ copy }) => mark(copy, 'lost')),
  'on its way home': goingHome,
  'on its way home, wanted': () => wanted(goingHome),
  'on its way home in a crate': () => then(goingHome, packed),
  'on its way to somebody': inTransit,
  'on its way to somebody in a crate': () => then(inTransit, packed),
  'on its way to somebody who let it go': () => then(inTransit, cancelled),
  'on the hold shelf': onShelf,
  'on the hold shelf, to be collected elsewhere': () =>
    then(onShelf, ({ hold }) =>
      changePickup(deps, {
        hold,
        actor: { kind: 'patron', patron: world.patron('Cia') },
        pickup: places.LUD,
      }),
    ),
  'on the hold shelf, let go': () => then(onShelf, cancelled),
  'on the hold shelf, let go for the next': () =>
    then(onShelf, ({ work }) => placed('Dan', work, 'LUD'), cancelled),
  'transport home called off': () => then(goingHome, abort('BOR')),
  'transport home called off, wanted': () => wanted(() => then(goingHome, abort('BOR'))),
  'transport to somebody called off': () => then(inTransit, abort('FAL')),
  'on order': ordered,
  'on order, wanted': () => wanted(ordered),
  collected: () => then(onShelf, ({ copy }) => lentTo('Cia', copy)),
  'not collected': () =>
    then(onShelf, ({ hold }) =>
      world.rows(
        `update holds.hold set state = 'not_collected', ended_at = now(), ended_by = 'system' where id = ${hold}`,
      ),
    ),
  'expired while waiting': () =>
    then(
      () => wanted(onLoan),
      ({ hold }) =>
        world.rows(
          `update holds.hold set state = 'expired', ended_at = now(), ended_by = 'system' where id = ${hold}`,
        ),
    ),
  'cancelled while waiting': () => then(() => wanted(onLoan), cancelled),
}
for (const state of ['missing', 'lost', 'damaged', 'withdrawn', 'in_processing'] as const) {
  situations[state] = marked(state)
  situations[`${state}, wanted`] = markedAndWanted(state)
}

const onHold = { actor: karin, reason: 'test' }
const all = ['held-for-another', 'not-for-loan', 'too-many-loans', 'reference-only']
const deeds: Record<string, (subject: Subject) => Promise<unknown>> = {
  'lend to a stranger': ({ copy }) => lentTo('Anna', copy),
  'lend to a stranger in spite of all': ({ copy }) => lentTo('Anna', copy, all),
  'lend to who waits': ({ copy }) => lentTo('Cia', copy, all),
  'scan at home': ({ copy }) => scanAt(copy, 'FAL'),
  'scan where it is collected': ({ copy }) => scanAt(copy, 'MOR'),
  'scan elsewhere': ({ copy }) => scanAt(copy, 'BOR'),
  'scan at home, damaged copies being lent': ({ copy }) => scanAt(copy, 'FAL', lenient),
  'scan where it is collected, damaged copies being lent': ({ copy }) => scanAt(copy, 'MOR', lenient),
  'call off the transport': abort('FAL'),
  'pack in a crate': packed,
  'take out of its crate': unpacked,
  cancel: cancelled,
  'undo a cancellation': ({ hold }) => undoCancel(deps, { hold, ...onHold }),
  pause: ({ hold }) => pauseHold(deps, { hold, ...onHold, until: '2027-03-01' as Day }),
  resume: ({ hold }) => resumeHold(deps, { hold, ...onHold }),
  'collect elsewhere': ({ hold }) => changePickup(deps, { hold, ...onHold, pickup: places.LUD }),
  'collect elsewhere, says the borrower': ({ hold }) =>
    changePickup(deps, {
      hold,
      actor: { kind: 'patron', patron: world.patron('Cia') },
      pickup: places.LUD,
    }),
  'send on': ({ hold }) => changePickup(deps, { hold, ...onHold, pickup: places.LUD, redirect: true }),
  'not found': ({ hold }) => notFound(deps, { hold, ...onHold, branch: places.FAL }),
  'look for another copy': ({ hold }) => retarget(deps, { hold, ...onHold }),
  'last of all': ({ hold }) => setPriority(deps, { hold, ...onHold, priority: -1 }),
  'reserve it too': ({ work }) => placed('Alva', work, 'ALV'),
  'time passes': () => expireHolds({ ...deps, now: () => Temporal.Instant.from('2027-06-01T04:00:00Z') }),
}
for (const state of [
  'available',
  'damaged',
  'missing',
  'in_processing',
  'withdrawn',
  'lost',
  'claimed_returned',
] as const)
  deeds[`mark as ${state}`] = ({ copy }) => mark(copy, state)

interface Now {
  readonly item: ItemState
  readonly tied: HoldState | null
  readonly open: TransferState | null
  readonly loan: boolean
  readonly hold: HoldState | null
  /** Every transfer there has been, by number. */
  readonly transfers: Readonly<Record<string, TransferState>>
}
const look = async ({ copy, hold }: Subject): Promise<Now> => {
  const item = await itemOf(copy)
  const [row] = await world.rows<Omit<Now, 'transfers'> & { transfers: Now['transfers'] | null }>(
    `select s.state as item, h.state as tied, t.state as open, l.id is not null as loan, w.state as hold,
       (select jsonb_object_agg(x.id, x.state) from transport.transfer x where x.item_id = s.item_id) as transfers
     from circulation.item_status s
       left join holds.hold h on h.item_id = s.item_id and h.state in ('assigned', 'captured', 'in_transit', 'on_shelf')
       left join transport.transfer t on t.item_id = s.item_id and t.ended_at is null
       left join circulation.loan l on l.item_id = s.item_id and l.returned_at is null
       left join holds.hold w on w.id = ${hold}
     where s.item_id = ${item}`,
  )
  assert.ok(row)
  return { ...row, transfers: row.transfers ?? {} }
}
/** So that what is left behind is in nobody's way. */
const clear = async ({ work, copy }: Subject) =>
  world.rows(
    `update holds.hold set state = 'cancelled', ended_at = now(), ended_by = 'system' where work_id = ${work} and ended_at is null;
     update circulation.loan set returned_at = now(), returned_branch = 1, patron_id = null where returned_at is null and item_id = ${await itemOf(copy)}`,
  )

const gone = { item: new Set<string>(), hold: new Set<string>(), transfer: new Set<string>() }
const written = (machine: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(machine)
    .flatMap(([from, to]) => to.map(state => `${from} -> ${state}`))
    .sort()

/** Who waits again may have a copy promised in the same deed: two ways, one after the other. */
const steps = (from: HoldState, to: HoldState): string[] =>
  to === 'assigned' && from !== 'waiting'
    ? [`${from} -> waiting`, 'waiting -> assigned']
    : [`${from} -> ${to}`]

for (const [situation, make] of Object.entries(situations))
  test(`${situation}: whatever is done, it goes a written way into something that can be true`, async () => {
    for (const [name, deed] of Object.entries(deeds)) {
      world.pass({ minutes: 1 })
      const subject = await make()
      const before = await look(subject)
      // Twenty minutes later no scan is taken for one of the same moment, nor a cancellation for a fresh one.
      world.pass({ minutes: 5 })
      await deed(subject)
      const after = await look(subject)
      const which = `${situation}: ${name}: ${JSON.stringify([before, after])}`
      assert.ok(
        together.some(
          one => one.item === after.item && one.hold === after.tied && one.transfer === after.open,
        ),
        which,
      )
      const settled =
        after.item === 'lost' ||
        (after.item === 'on_loan' || after.item === 'claimed_returned') === after.loan
      assert.ok(settled, which)
      if (before.item !== after.item) gone.item.add(`${before.item} -> ${after.item}`)
      if (before.hold && after.hold && before.hold !== after.hold)
        for (const way of steps(before.hold, after.hold)) gone.hold.add(way)
      for (const [id, from] of Object.entries(before.transfers))
        if (after.transfers[id] !== from) gone.transfer.add(`${from} -> ${after.transfers[id]}`)
      await clear(subject)
    }
  })

test('every written way of a copy is gone by some deed, and no other', () => {
  assert.deepEqual([...gone.item].sort(), written(itemTransitions))
})

test('every written way of a hold is gone by some deed, and no other', () => {
  assert.deepEqual([...gone.hold].sort(), written(holdTransitions))
})

test('every written way of a transfer is gone by some deed, and no other', () => {
  assert.deepEqual([...gone.transfer].sort(), written(transferTransitions))
})
