import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../src/database/testing.ts'
import { addDays, day, momentAt } from '../src/kernel/day.ts'
import { randomFrom } from '../src/kernel/random.ts'
import { travelAt } from '../src/modules/transport/index.ts'
import { buildWorld, type Person, type Place, places } from '../test/support/world.ts'
import { Figures } from './figures.ts'
import { checkin, endHold, planTitle } from './filling.ts'
import { holdState, type SimulatedHold } from './holds.ts'
import { lend } from './lending.ts'
import { orderRule } from './order-rules.ts'
import type { SimulatedCounty } from './places.ts'
import type { Supply } from './supply.ts'
import { copyState, World } from './world.ts'

/** Two weeks, so that some have waited longer than the window of 7 days when the second passes; with `--full` four, of fewer titles than the 50 holds a person may have. */
const [titles, days] = process.env.DALA_FULL ? [45, 28] : [24, 14]
const seed = 1

const people = ['Anna', 'Bo', 'Cia', 'Dan', 'Eva', 'Alva'] as const satisfies readonly Person[]
const pickups = ['FAL', 'BOR', 'MOR', 'LUD', 'AVE', 'ALV'] as const satisfies readonly Place[]
const letters = { FAL: 'F', BOR: 'B', MOR: 'M', LUD: 'L', AVE: 'A', ALV: 'V' } as const
const random = randomFrom(seed)
const draw = <T>(list: readonly T[]): T => list[random.below(list.length)] as T

const db = await testDatabase({ max: 4 })
const real = await buildWorld(db, { windowDays: 7 })
const codeOf = (branch: number): Place =>
  (Object.keys(places) as Place[]).find(code => places[code] === branch) ?? 'FAL'

/** Every copy: the same number in the simulated county as in this list, its barcode in the database. */
const copies: { readonly barcode: string; readonly title: number; readonly home: number }[] = []
const works: number[] = []
for (let title = 0; title < titles; title++) {
  const homes = Array.from({ length: 1 + random.below(3) }, () => draw(pickups))
  const barcodes = homes.map((home, n) => `${letters[home]}${9000 + title}-${n}`)
  works.push(await real.title(...barcodes))
  for (const [n, barcode] of barcodes.entries())
    copies.push({ barcode, title, home: places[homes[n] ?? 'FAL'] })
}
const rows = await real.rows<{ id: number; barcode: string }>('select id, barcode from catalogue.item')
const itemOf = new Map(rows.map(row => [row.barcode, row.id]))
const copyOf = new Map(copies.map(({ barcode }, copy) => [itemOf.get(barcode), copy]))

/** The same small county in memory; places have the numbers of the branches, and the test itself says when things happen. */
function inMemory(): World {
  const began = day('2027-02-01')
  const clockDays = Array.from({ length: 120 }, (_, n) => addDays(began, n))
  const county: SimulatedCounty = {
    municipalities: [{ name: 'Falun', population: 60_000 }],
    places: [],
    clock: {
      days: clockDays,
      moments: Float64Array.from(
        clockDays.flatMap(on => ['10:00', '16:00'].map(at => momentAt(on, at).epochMilliseconds)),
      ),
      halfDayOf: () => 0,
      indexOf: () => 0,
    },
    reachAt: () => () => undefined,
    openFrom: (_, from) => from,
    lastDay: (_, from) => from + 7,
  }
  const firstCopy = Int32Array.from(
    [...works, 0],
    (_, title) => copies.filter(copy => copy.title < title).length,
  )
  const none = new Uint8Array(copies.length)
  const supply: Supply = {
    ...{ works: titles, copies: copies.length, firstCopy, edition: none, loanClass: none },
    titleOf: Int32Array.from(copies, copy => copy.title),
    home: Uint8Array.from(copies, copy => copy.home),
    ...{ release: new Int16Array(titles).fill(-9999), isNew: new Uint8Array(titles) },
    ...{ wanted: new Float64Array(titles), borrowed: new Float64Array(titles) },
  }
  const rule = orderRule('window:7', { ownerOf: () => 0, municipalityOf: () => 0 })
  const behaviour = {
    dueOn: (_: number, on: number) => on + 28,
    returnDay: (_: number, due: number) => due,
    returnPlace: (at: number) => at,
    fetchDelay: () => 1,
  }
  return new World({ county, supply, rule, behaviour, figures: new Figures(), seed })
}
const model = inMemory()

/** The half-day is the same in both, and so are the vans. */
function pass(halfDay: number): void {
  real.at(`${model.county.clock.days[halfDay >> 1]}T${halfDay % 2 ? '16:00' : '10:00'}`)
  model.halfDay = halfDay
}
function vansOfNow(): void {
  const travel = travelAt(real.deps.timetable, real.now())
  model.reach = (from, to) =>
    from === to ? { arrives: real.now().epochMilliseconds, transports: 0 } : travel(from, to)
}

/** A hold of the simulated county, and whose it is in the database. */
const borrowers = new Map<number, { readonly person: Person; readonly hold: number }>()
const holdNumbers = new Map<number, number>()
/** Who has borrowed a copy. */
const readers = new Map<number, Person>()

/** Somebody who neither has the title nor waits for it asks for it: in the database, then in memory. */
async function ask(title: number): Promise<boolean> {
  const open = model.holds.filter(hold => hold.title === title && hold.state < holdState.collected)
  const busy = new Set<Person | undefined>(open.map(hold => borrowers.get(hold.id)?.person))
  for (const copy of model.copiesOf(title)) busy.add(readers.get(copy))
  const free = people.filter(person => !busy.has(person))
  if (!free.length) return false
  const [person, pickup] = [draw(free), draw(pickups)]
  vansOfNow()
  const queuedAt = real.now().epochMilliseconds
  const number = await real.holdFor(person, { work: works[title] ?? 0 }, pickup)
  const hold: SimulatedHold = {
    ...{ id: model.holds.length, title, pickup: places[pickup], queuedAt, priority: 0, target: 'work' },
    ...{ edition: null, item: null, languages: null, formats: null, state: holdState.waiting, copy: -1 },
    ...{ measured: false, capturedOn: 0, queued: false, promise: null },
  }
  model.holds.push(hold)
  model.queues.add(hold)
  borrowers.set(hold.id, { person, hold: number })
  holdNumbers.set(number, hold.id)
  planTitle(model, title)
  return true
}

/** What both say of every copy of a title, in the simulated county's numbers. */
async function bothSay(title: number) {
  const stands = ['on_order', 'available', 'on_loan', 'in_transit', 'on_hold_shelf', 'missing']
  const there = await real.rows<{
    item: number
    state: string
    at: number
    hold: number | null
    to: number | null
  }>(
    `select s.item_id as item, s.state, s.at_branch as at, t.to_branch as to,
       (select h.id from holds.hold h where h.item_id = s.item_id and h.state in ('in_transit', 'on_shelf')) as hold
     from circulation.item_status s
     join catalogue.item i on i.id = s.item_id join catalogue.edition e on e.id = i.edition_id
     left join transport.transfer t on t.item_id = s.item_id and t.ended_at is null
     where e.work_id = ${works[title]} order by s.item_id`,
  )
  const database = there.map(({ item, state, at, hold, to }) => ({
    ...{ copy: copyOf.get(item), state, hold: hold === null ? -1 : holdNumbers.get(hold) },
    place: state === 'on_loan' ? null : (to ?? at),
  }))
  const memory = [...model.copiesOf(title)].map(copy => ({
    ...{ copy, state: stands[model.state[copy] ?? 0], hold: model.keptFor[copy] },
    place: model.state[copy] === copyState.onLoan ? null : model.at[copy],
  }))
  return { database, memory }
}

let decisions = 0
let sent = 0
/** A copy is scanned at a place in both, and both must say the same of it and of all others of its title. */
async function scan(copy: number, place: number, why: string): Promise<void> {
  vansOfNow()
  const { barcode, title } = copies[copy] ?? { barcode: '', title: 0 }
  readers.delete(copy)
  const received = await real.scan(barcode, codeOf(place))
  assert.equal(received.outcome, 'received')
  checkin(model, copy, place)
  decisions++
  const kept = model.keptFor[copy] ?? -1
  if (received.outcome === 'received' && received.captured !== null)
    assert.equal(holdNumbers.get(received.captured), kept, `${why} ${barcode}`)
  if (received.outcome === 'received' && received.instruction.code === 'send') {
    sent++
    assert.equal(received.instruction.to, model.at[copy], `${why} ${barcode}`)
  }
  const { database, memory } = await bothSay(title)
  assert.deepEqual(database, memory, `${why} ${barcode} at ${codeOf(place)}`)
}

async function borrow(copy: number, person: Person, place: number): Promise<void> {
  await real.lendTo(person, copies[copy]?.barcode ?? '', codeOf(place))
  readers.set(copy, person)
}

/** Whoever a copy stands ready for fetches it. */
async function fetch(copy: number): Promise<void> {
  const reader = borrowers.get(model.keptFor[copy] ?? -1)
  assert.ok(reader)
  await borrow(copy, reader.person, model.at[copy] ?? 0)
  endHold(model, copy, holdState.collected)
  lend(model, copy)
}

/** Something happens to a copy by lot, if anything can. */
async function step(copy: number): Promise<void> {
  const place = model.at[copy] ?? 0
  const state = model.state[copy]
  if (state === copyState.inTransit) await scan(copy, place, 'arrives')
  else if (state === copyState.onHoldShelf) await fetch(copy)
  else if (state === copyState.onLoan) await scan(copy, places[draw(pickups)], 'returned')
  else if (model.plannedFor[copy] !== -1) await scan(copy, place, 'picked')
}

test('two sampled weeks go in the database, decision by decision, as they go in the simulated county', async () => {
  pass(0)
  // Two copies in three are out when the weeks begin.
  for (const [copy, { home }] of copies.entries()) {
    if (copy % 3 === 0) continue
    await borrow(copy, people[copy % people.length] as Person, home)
    lend(model, copy)
  }
  let asked = 0
  for (let halfDay = 0; halfDay < 2 * days; halfDay++) {
    pass(halfDay)
    for (let n = 0; n < titles / 3; n++) if (await ask(random.below(titles))) asked++
    for (let n = 0; n < copies.length / 3; n++) await step(random.below(copies.length))
  }
  assert.ok(asked > titles && decisions > 2 * titles && sent > titles / 2, `${asked}, ${decisions}, ${sent}`)
})
