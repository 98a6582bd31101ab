import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import { noticeDelayed, noticeOfHold, noticeShelfEnds } from '../notices/index.ts'
import { cancelHold, changePickup, expireHolds, markCopy, placeHold, receive, undoCancel } from './index.ts'

// Deeds at the desk, the jobs the feed gives, and the letters that come of them: each told once.

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { given, holdOf, lettersOf } = scenarioOf(world, 10_000)
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
const notices = { ...world.deps, baseUrl: 'http://localhost', canMail: true }
const letter = async (kind: string) =>
  (
    await world.rows<{ subject: string; body: string; recipient: string; state: string }>(
      `select subject, body, recipient, state from notices.notice where kind = '${kind}' order by id desc limit 1`,
    )
  )[0]
/** Bo's hold, its copy on loan. */
const waiting = async () => {
  const title = await given('F')
  await world.lendTo('Eva', title.copy, 'FAL')
  return { ...title, hold: await world.holdFor('Bo', { work: title.work }, 'BOR') }
}
const ready = async () => {
  const held = await waiting()
  await receive(world.deps, { barcode: held.copy, branch: places.BOR })
  assert.deepEqual(await lettersOf(held.hold), ['ready'])
  return held
}
const move = (hold: number, place: Place, by: typeof karin | { kind: 'patron'; patron: number }) =>
  changePickup(world.deps, { hold, actor: by, pickup: places[place], redirect: true })

test('two days before the last day on the shelf: one letter, with number and day; not on the day it came', async () => {
  world.at('2027-02-01T10:00')
  const { hold } = await ready()
  assert.equal(await noticeShelfEnds(notices), 0)
  world.at('2027-02-05T08:00')
  assert.equal(await noticeShelfEnds(notices), 0, 'three days are left')
  world.at('2027-02-06T08:00')
  assert.equal(await noticeShelfEnds(notices), 1)
  assert.equal(await noticeShelfEnds(notices), 0)
  world.at('2027-02-07T08:00')
  assert.equal(await noticeShelfEnds(notices), 0, 'told once')
  assert.deepEqual(await lettersOf(hold), ['ready', 'ready-ends'])
  const sent = await letter('ready-ends')
  assert.match(sent?.body ?? '', /Borlänges bibliotek\nHämtnummer: \d{4}\nHämta senast: måndag 8 februari/)
  assert.deepEqual([sent?.recipient, sent?.state], ['bo@example.se', 'queued'])
  // Where copies stand one day only, nobody is told twice on one and the same day.
  const short = {
    ...world.deps,
    shelf: { days: 1, onClosed: 'same', endsOnClosedDays: false, borrowersRedirect: true },
  } as const
  const held = await waiting()
  await receive(short, { barcode: held.copy, branch: places.BOR })
  assert.equal(await noticeShelfEnds(notices), 0)
})

test('not collected in time: one letter when the job ends it', async () => {
  world.at('2027-03-01T10:00')
  const { hold } = await ready()
  world.at('2027-03-09T04:15')
  await expireHolds(world.deps)
  await expireHolds(world.deps)
  assert.deepEqual(await lettersOf(hold), ['ready', 'not-collected'])
  assert.match((await letter('not-collected'))?.body ?? '', /på Borlänges bibliotek, men tiden/)
})

test('needed by a day that passed: one letter', async () => {
  world.at('2027-03-10T10:00')
  const { work } = await waiting()
  const patron = world.patron('Cia')
  const actor = { kind: 'patron', patron } as const
  const neededBy = dayOf(world.now()) as Day
  const made = await placeHold(world.deps, { patron, wish: { work }, pickup: places.MOR, neededBy, actor })
  assert.ok(made.outcome === 'placed')
  world.pass({ hours: 24 })
  await expireHolds(world.deps)
  assert.deepEqual(await lettersOf(made.hold), ['expired'])
})

test('taken away by the library: told; let go by the borrower: not; taken back before it was told: not', async () => {
  const byStaff = await waiting()
  await cancelHold(world.deps, { hold: byStaff.hold, actor: karin })
  assert.deepEqual(await lettersOf(byStaff.hold), ['cancelled'])
  // Taken back and taken away again: that is news again.
  await undoCancel(world.deps, { hold: byStaff.hold, actor: karin })
  world.pass({ minutes: 1 })
  await cancelHold(world.deps, { hold: byStaff.hold, actor: karin })
  assert.deepEqual(await lettersOf(byStaff.hold), ['cancelled', 'cancelled'])
  const own = await waiting()
  await cancelHold(world.deps, { hold: own.hold, actor: { kind: 'patron', patron: world.patron('Bo') } })
  assert.deepEqual(await lettersOf(own.hold), [])
  const undone = await waiting()
  await cancelHold(world.deps, { hold: undone.hold, actor: karin })
  await undoCancel(world.deps, { hold: undone.hold, actor: karin })
  assert.deepEqual(await lettersOf(undone.hold), [])
})

test('another place by the library is told, in each state; by the borrower it is not', async () => {
  const waits = await waiting()
  await move(waits.hold, 'MOR', karin)
  assert.deepEqual(await lettersOf(waits.hold), ['moved'])
  assert.match((await letter('moved'))?.body ?? '', /hämtar du nu på Moras bibliotek/)
  await move(waits.hold, 'MOR', karin)
  assert.deepEqual(await lettersOf(waits.hold), ['moved'], 'to where it was already is no news')
  await world.scan(waits.copy, 'FAL')
  world.pass({ minutes: 1 })
  await move(waits.hold, 'LUD', karin)
  assert.deepEqual(await lettersOf(waits.hold), ['moved', 'moved'])
  const stands = await ready()
  await move(stands.hold, 'AVE', karin)
  assert.equal(
    (await holdOf(stands.hold))?.state,
    'captured',
    'staff elsewhere have not got it in their hands',
  )
  assert.deepEqual(await lettersOf(stands.hold), ['ready', 'moved'])
  // There it is ready again, which is told again.
  world.pass({ hours: 30 })
  await world.scan(stands.copy, 'BOR')
  world.pass({ hours: 30 })
  await world.scan(stands.copy, 'AVE')
  assert.deepEqual(await lettersOf(stands.hold), ['ready', 'moved', 'ready'])
  const own = await waiting()
  await move(own.hold, 'MOR', { kind: 'patron', patron: world.patron('Bo') })
  assert.deepEqual(await lettersOf(own.hold), [])
})

test('a day later than promised on its way: told once, and not when it has come', async () => {
  world.at('2027-04-05T10:00')
  // What the tests before have left on its way is late by now, and told.
  await noticeDelayed(notices)
  const held = await waiting()
  await world.scan(held.copy, 'MOR')
  const come = await waiting()
  await world.scan(come.copy, 'MOR')
  const [{ promised } = { promised: world.now() }] = await world.rows<{ promised: Temporal.Instant }>(
    `select promised_at as promised from transport.transfer where hold_id = ${held.hold}`,
  )
  const at = (hours: number) => ({ ...notices, now: () => promised.add({ hours }) })
  assert.equal(await noticeDelayed(at(24)), 0)
  world.pass({ hours: 30 })
  await world.scan(come.copy, 'BOR')
  assert.equal(await noticeDelayed(at(25)), 1)
  assert.equal(await noticeDelayed(at(49)), 0)
  assert.match((await letter('delayed'))?.subject ?? '', /^Försenad: T$/)
})

test('what stood ready is gone from its shelf: told, with the place in the queue kept', async () => {
  const { copy, hold } = await ready()
  await markCopy(world.deps, { barcode: copy, state: 'missing', actor: karin })
  assert.deepEqual(await lettersOf(hold), ['ready', 'not-ready'])
  // Nobody had been told of what was only planned.
  const planned = await given('F')
  const waits = await world.holdFor('Bo', { work: planned.work }, 'BOR')
  await markCopy(world.deps, { barcode: planned.copy, state: 'missing', actor: karin })
  assert.deepEqual(await lettersOf(waits), [])
})

test('who reads English is written to in English; without an address it waits to be printed', async () => {
  await world.rows(`update patrons.patron set language = 'en', email = null where id = ${world.patron('Bo')}`)
  const { hold } = await waiting()
  await cancelHold(world.deps, { hold, actor: karin })
  assert.deepEqual(await lettersOf(hold), ['cancelled'])
  assert.deepEqual(await letter('cancelled').then(one => [one?.subject, one?.recipient, one?.state]), [
    'Reservation removed: T',
    null,
    'outbox',
  ])
})

test('there is no letter about a hold that does not exist', async () => {
  assert.equal(await noticeOfHold(notices, { kind: 'moved', hold: 999_999, at: 1 }), false)
})
