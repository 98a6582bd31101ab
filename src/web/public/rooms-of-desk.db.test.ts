import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, type Person, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, dayOf } from '../../kernel/day.ts'
import { endPauses } from '../../modules/desk/index.ts'
import { textsFor } from '../texts/texts.ts'
import type { PageContext } from '../ui/index.ts'
import type { Reader } from './house.ts'
import { deskRooms } from './rooms-of-desk.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const rooms = deskRooms({
  desk: () => world.deps,
  coverFacts: async works => new Map(works.map(work => [work, { subjects: ['Romaner'], audience: 'adult' }])),
})
const ctx: PageContext = {
  locale: 'sv',
  texts: textsFor('sv'),
  path: '/',
  origin: 'http://x',
  assets: {
    stylesheet: '',
    script: '',
    sprite: '',
    childrenSprite: '',
    staff: { stylesheet: '', script: '' },
    preloadFonts: [],
    touchIcon: '',
  },
  csrf: '',
  reader: null,
}
const reader = (name: Person, homeBranch: number): Reader => ({
  id: world.patron(name),
  name,
  card: world.card(name),
  homeBranch,
  expiresOn: '2030-01-01',
})
const alva = reader('Alva', places.ALV)
const anna = reader('Anna', places.FAL)
const any = { kind: 'any' } as const

test('a copy in Avesta can be fetched in Älvdalen on a day the timetable gives, and the reservation says so', async () => {
  const work = await world.title('A1')
  const arrivals = await rooms.arrivals(work, [places.ALV, places.AVE], {
    wish: any,
    patronHome: places.ALV,
  })
  assert.equal(arrivals.get(places.AVE)?.comesFrom, places.AVE)
  assert.equal(arrivals.get(places.ALV)?.comesFrom, places.AVE)
  const day = arrivals.get(places.ALV)?.from
  assert.ok(day && day > '2027-02-01')
  const placed = await rooms.placeHold(ctx, {
    reader: alva,
    work,
    wish: any,
    pickup: places.ALV,
    deed: 'alva-1',
  })
  assert.ok(placed.outcome === 'placed')
  assert.deepEqual([placed.estimate?.from, placed.estimate?.day], [places.AVE, day])
  const [hold] = await rooms.holds(alva.id)
  assert.deepEqual(
    [hold?.id, hold?.state, hold?.pickup, hold?.language, hold?.subjects],
    [placed.hold, 'assigned', places.ALV, 'swe', ['Romaner']],
  )
})

test('the same form sent twice is one reservation', async () => {
  const work = await world.title('F1')
  const order = { reader: anna, work, wish: any, pickup: places.FAL, deed: 'anna-1' }
  const first = await rooms.placeHold(ctx, order)
  const second = await rooms.placeHold(ctx, order)
  assert.ok(first.outcome === 'placed' && second.outcome === 'placed')
  assert.equal(first.hold, second.hold)
})

test('a format in a language is both: what is there in another is not sent', async () => {
  const work = await world.title('F3')
  const days = (language: string) =>
    rooms.arrivals(work, [places.FAL], {
      wish: { kind: 'format', format: 'book', language },
      patronHome: places.FAL,
    })
  assert.equal((await days('swe')).size, 1)
  assert.equal((await days('fin')).size, 0)
})

test('a second reservation of the same work is refused in words', async () => {
  const work = await world.title('F2')
  await world.holdFor('Anna', { work }, 'FAL')
  const again = await rooms.placeHold(ctx, {
    reader: anna,
    work,
    wish: any,
    pickup: places.FAL,
    deed: 'anna-2',
  })
  assert.ok(again.outcome === 'refused')
  assert.deepEqual(
    again.refusals.map(refusal => refusal.text),
    ['Du har redan reserverat den här.'],
  )
  const none = await rooms.placeHold(ctx, {
    reader: anna,
    work: 999_999,
    wish: any,
    pickup: places.FAL,
    deed: 'anna-3',
  })
  assert.ok(none.outcome === 'refused' && none.refusals[0]?.code === 'nothing-to-reserve')
})

test('one’s own reservation can be moved and cancelled, another’s cannot', async () => {
  const work = await world.title('M1')
  const hold = await world.holdFor('Anna', { work }, 'FAL')
  const foreign = await rooms.cancelHold(ctx, { reader: alva, hold })
  assert.ok(foreign.outcome === 'refused' && foreign.refusals[0]?.code === 'unknown-hold')
  assert.deepEqual(await rooms.changePickup(ctx, { reader: anna, hold, pickup: places.BOR }), {
    outcome: 'changed',
  })
  assert.equal((await rooms.holds(anna.id)).find(entry => entry.id === hold)?.pickup, places.BOR)
  assert.equal((await rooms.changePickup(ctx, { reader: anna, hold, pickup: places.NAV })).outcome, 'refused')
  assert.deepEqual(await rooms.cancelHold(ctx, { reader: anna, hold }), { outcome: 'cancelled' })
  assert.equal(
    (await rooms.holds(anna.id)).some(entry => entry.id === hold),
    false,
  )
})

test('a cancelled reservation is had back at its old place for ten minutes, and not when it is reserved anew', async () => {
  const work = await world.title('M2')
  const hold = await world.holdFor('Anna', { work }, 'FAL')
  await world.holdFor('Bo', { work }, 'BOR')
  const order = { reader: anna, hold }
  const code = (answer: Awaited<ReturnType<typeof rooms.undoCancel>>) =>
    answer.outcome === 'refused' ? answer.refusals[0]?.code : answer.outcome
  assert.equal(code(await rooms.undoCancel(ctx, order)), 'unknown-hold')
  assert.equal(await rooms.cancelledTitle(anna.id, hold), null)
  await rooms.cancelHold(ctx, order)
  assert.equal(code(await rooms.undoCancel(ctx, { reader: alva, hold })), 'unknown-hold')
  world.pass({ minutes: 10 })
  assert.deepEqual(
    [await rooms.cancelledTitle(anna.id, hold), await rooms.cancelledTitle(alva.id, hold)],
    ['T', null],
    'its title is told to its owner, while it can be had back',
  )
  assert.equal(code(await rooms.undoCancel(ctx, order)), 'changed')
  assert.equal((await rooms.holds(anna.id)).find(entry => entry.id === hold)?.place, 1)
  await rooms.cancelHold(ctx, order)
  world.pass({ minutes: 11 })
  assert.equal(await rooms.cancelledTitle(anna.id, hold), null)
  assert.equal(code(await rooms.undoCancel(ctx, order)), 'too-late')
  const again = await world.holdFor('Anna', { work }, 'FAL')
  await rooms.cancelHold(ctx, { reader: anna, hold: again })
  await world.holdFor('Anna', { work }, 'FAL')
  assert.equal(code(await rooms.undoCancel(ctx, { reader: anna, hold: again })), 'already-reserved')
})

test('a reservation that was taken back is known to whose it was, until it is back; one that was fetched is nobody’s', async () => {
  const work = await world.title('F9')
  const hold = await world.holdFor('Anna', { work }, 'FAL')
  assert.equal(await rooms.endedHold(anna.id, hold), null, 'it is open')
  await rooms.cancelHold(ctx, { reader: anna, hold })
  assert.deepEqual(await rooms.endedHold(anna.id, hold), { how: 'cancelled', work, title: 'T' })
  assert.equal(await rooms.endedHold(world.patron('Bo'), hold), null)
  await rooms.undoCancel(ctx, { reader: anna, hold })
  assert.equal(await rooms.endedHold(anna.id, hold), null)
  await world.lendTo('Anna', 'F9', 'FAL')
  assert.equal(await rooms.endedHold(anna.id, hold), null)
})

test('a paused reservation lets others pass, and gets a copy again when the pause ends', async () => {
  const work = await world.title('S1')
  const hold = await world.holdFor('Anna', { work }, 'FAL')
  const state = async () => (await rooms.holds(anna.id)).find(entry => entry.id === hold)?.state
  assert.equal(await state(), 'assigned')
  const today = dayOf(world.deps.now())
  await rooms.pauseHold(ctx, { reader: anna, hold, until: addDays(today, 2) })
  assert.equal(await state(), 'waiting')
  await endPauses(world.deps)
  assert.equal(await state(), 'waiting')
  world.pass({ hours: 48 })
  await endPauses(world.deps)
  assert.equal(await state(), 'assigned')
  assert.equal(await endPauses(world.deps), 0)
})

test('a loan is renewed, and refused in words when somebody waits whom no other copy serves', async () => {
  const work = await world.title('B1')
  await world.lendTo('Bo', 'B1', 'BOR')
  const bo = reader('Bo', places.BOR)
  const [loan] = await rooms.loans(bo.id)
  assert.ok(loan)
  assert.equal(loan.language, 'swe')
  world.pass({ hours: 24 * 10 })
  assert.equal((await rooms.renew(ctx, { reader: bo, loan: loan.id })).outcome, 'renewed')
  await world.holdFor('Cia', { work }, 'MOR')
  const refused = await rooms.renew(ctx, { reader: bo, loan: loan.id })
  assert.ok(refused.outcome === 'refused')
  assert.equal(refused.refusals[0]?.text, 'Någon annan väntar.')
  assert.deepEqual(await rooms.renew(ctx, { reader: anna, loan: loan.id }), {
    outcome: 'refused',
    refusals: [],
  })
})

test('messages go to the address the patron gave', async () => {
  assert.equal(await rooms.email(alva.id), 'alva@example.se')
  assert.equal(await rooms.email(999_999), null)
})
