import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import type { OpeningCalendar } from '../../kernel/opening-hours.ts'
import type { HoldState } from '../../kernel/states.ts'
import { decidePlace, type PlaceCase } from './place.rules.ts'
import { places, type Queued } from './queue.rules.ts'
import { collectBy, collectFrom } from './shelf.rules.ts'

const plain: PlaceCase = {
  today: day('2027-02-01'),
  patron: {
    expiresOn: day('2027-02-01'),
    blocked: null,
    owes: false,
    openHolds: 29,
    openAtPickup: 2,
    birthDate: null,
    hasIt: false,
    sameOpen: 0,
    provisionalLimit: null,
  },
  pickup: { isPickup: true },
  copies: 1,
  limit: 30,
  branchLimit: null,
  titleLimit: 1,
  ageLimit: null,
  groupBar: null,
}
const told = (change: Partial<PlaceCase>, patron: Partial<PlaceCase['patron']> = {}): string[] => {
  const decision = decidePlace({ ...plain, ...change, patron: { ...plain.patron, ...patron } })
  return decision.outcome === 'refused' ? decision.refusals.map(one => one.code) : [decision.outcome]
}

test('one may reserve to the last day of the card and the last free place', () => {
  assert.deepEqual(told({}), ['placed'])
})

test('each reason alone refuses', () => {
  assert.deepEqual(told({}, { expiresOn: day('2027-01-31') }), ['card-expired'])
  assert.deepEqual(told({}, { blocked: 'staff' }), ['patron-blocked'])
  assert.deepEqual(told({}, { owes: true }), ['owes-fees'])
  assert.deepEqual(told({}, { openHolds: 30 }), ['too-many-holds'])
  assert.deepEqual(told({}, { hasIt: true }), ['already-borrowed'])
  assert.deepEqual(told({}, { sameOpen: 1 }), ['already-reserved'])
})

test('until somebody has shown who they are, fewer holds are enough, and the reason says so', () => {
  assert.deepEqual(told({}, { provisionalLimit: 3, openHolds: 2 }), ['placed'])
  assert.deepEqual(told({}, { provisionalLimit: 3, openHolds: 3 }), ['too-many-unchecked'])
  assert.deepEqual(told({}, { provisionalLimit: 3, openHolds: 99 }), ['too-many-unchecked'])
  assert.deepEqual(told({ pickup: null }), ['unknown-pickup'])
  assert.deepEqual(told({ pickup: { isPickup: false } }), ['no-pickup-place'])
  assert.deepEqual(told({ copies: 0 }), ['nothing-to-reserve'])
})

test('every reason is told at once', () => {
  assert.equal(told({ copies: 0, pickup: null }, { hasIt: true, blocked: 'staff' }).length, 4)
})

const hold = (id: number, state: HoldState, change: Partial<Queued> = {}): Queued => ({
  ...{ id, state, queuedAt: id * 10, priority: 0, capturedAt: null },
  ...change,
})
const order = (...queue: Queued[]): number[] =>
  [...places(queue)].toSorted(([, a], [, b]) => a - b).map(([id]) => id)

test('places count from one, in the order people came', () => {
  assert.deepEqual(
    [...places([hold(2, 'waiting'), hold(1, 'waiting')])],
    [
      [1, 1],
      [2, 2],
    ],
  )
  assert.deepEqual(order(hold(1, 'assigned', { queuedAt: 30 }), hold(2, 'waiting')), [2, 1])
  assert.deepEqual(order(hold(2, 'waiting', { queuedAt: 5 }), hold(1, 'waiting', { queuedAt: 5 })), [1, 2])
})

test('who has a copy captured stands before who waits, in the order of capture', () => {
  const queue = [
    hold(1, 'waiting'),
    hold(2, 'in_transit', { capturedAt: 90 }),
    hold(3, 'on_shelf', { capturedAt: 80 }),
    hold(4, 'captured', { capturedAt: 90, queuedAt: 1 }),
  ]
  assert.deepEqual(order(...queue), [3, 4, 2, 1])
  assert.deepEqual(order(...queue.toReversed()), [3, 4, 2, 1])
})

test('priority goes before time among those who wait', () => {
  assert.deepEqual(order(hold(1, 'waiting'), hold(2, 'waiting', { priority: 1 })), [2, 1])
})

test('what has ended has no place', () => {
  for (const state of ['collected', 'cancelled', 'expired', 'not_collected'] as const)
    assert.deepEqual(order(hold(1, state), hold(2, 'waiting')), [2])
})

const tuesdays: OpeningCalendar = {
  weekly: [{ weekday: 2, opens: '10:00', closes: '18:00', kind: 'staffed' }],
  exceptions: new Map(),
}

test('a copy stands a week on the hold shelf, and never to a day when the place is closed', () => {
  // 2027-02-02 is a Tuesday.
  assert.equal(collectBy(tuesdays, Temporal.Instant.from('2027-02-02T09:00:00Z')), '2027-02-09')
  assert.equal(collectBy(tuesdays, Temporal.Instant.from('2027-02-03T09:00:00Z')), '2027-02-16')
})

test('what arrives can be fetched that day if the place is open then, else the next open day', () => {
  assert.equal(collectFrom(tuesdays, Temporal.Instant.from('2027-02-02T12:00:00Z')), '2027-02-02')
  assert.equal(collectFrom(tuesdays, Temporal.Instant.from('2027-02-02T23:30:00Z')), '2027-02-09')
})

test('the age a rating asks for is reached on the birthday, not the day before; unknown is old enough', () => {
  const born = (birthDate: string | null, ageLimit: number | null = 15) =>
    told({ ageLimit }, { birthDate: birthDate === null ? null : day(birthDate) })
  assert.deepEqual(born('2012-02-01'), ['placed'])
  assert.deepEqual(born('2012-02-02'), ['too-young'])
  assert.deepEqual(born('2012-01-31'), ['placed'])
  assert.deepEqual(born('2013-01-01'), ['too-young'])
  assert.deepEqual(born('2011-12-31'), ['placed'])
  assert.deepEqual(born('2011-02-02'), ['placed'])
  assert.deepEqual(born(null), ['placed'])
  assert.deepEqual(born('2026-01-01', null), ['placed'])
  // Of an old person the whole century counts.
  assert.deepEqual(born('1930-06-01', 96), ['placed'])
  assert.deepEqual(born('1930-06-01', 97), ['too-young'])
  const refusal = decidePlace({
    ...plain,
    ageLimit: 15,
    patron: { ...plain.patron, birthDate: day('2020-01-01') },
  })
  assert.deepEqual(refusal.outcome === 'refused' && refusal.refusals, [{ code: 'too-young', age: 15 }])
})

test('a branch’s own limit is met by the hold that would pass it, and no limit is none', () => {
  assert.deepEqual(told({ branchLimit: 3 }), ['placed'])
  assert.deepEqual(told({ branchLimit: 2 }), ['too-many-at-branch'])
  assert.deepEqual(told({ branchLimit: 1 }), ['too-many-at-branch'])
  assert.deepEqual(told({ branchLimit: 0 }, { openAtPickup: 0 }), ['too-many-at-branch'])
  assert.deepEqual(told({}, { openAtPickup: 29 }), ['placed'])
})
