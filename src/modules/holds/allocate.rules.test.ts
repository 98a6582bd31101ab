import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, type Day, day, momentAt } from '../../kernel/day.ts'
import {
  type AllocationCase,
  accepts,
  allocate,
  chooseFor,
  type FreeCopy,
  type Reach,
  takesPart,
  type WaitingHold,
} from './allocate.rules.ts'

const FAL = 1
const BOR = 2
const MOR = 3
const LUD = 4
const today = day('2027-02-01')
const now = momentAt(today, '09:00')
const at = now.epochMilliseconds
const hours = (count: number): number => at + count * 3_600_000
const daysAgo = (count: number): number => hours(-24 * count)

const hold = (id: number, pickup: number, more: Partial<WaitingHold> = {}): WaitingHold => ({
  id,
  queuedAt: daysAgo(100 - id),
  priority: 0,
  pickup,
  target: 'work',
  edition: null,
  item: null,
  languages: null,
  formats: null,
  ...more,
})
const copy = (item: number, branch: number, more: Partial<FreeCopy> = {}): FreeCopy => ({
  item,
  edition: 10,
  language: 'swe',
  format: 'book',
  branch,
  ...more,
})
/** Every other branch tomorrow, by one van. */
const tomorrow: Reach = () => ({ arrives: hours(24), transports: 1 })
const Anna = hold(1, FAL, { queuedAt: daysAgo(20) })
const Bo = hold(2, BOR, { queuedAt: daysAgo(14) })
const Cia = hold(3, MOR, { queuedAt: daysAgo(12) })

const given = (world: Partial<AllocationCase> & { windowDays?: number }): AllocationCase => ({
  holds: [Anna, Bo, Cia],
  copies: [],
  reach: tomorrow,
  policy: { windowDays: world.windowDays ?? 7 },
  now,
  ...world,
})
const pairs = (world: Partial<AllocationCase> & { windowDays?: number }) =>
  allocate(given(world))
    .map(one => `${one.hold}<-${one.item}`)
    .sort()
const winner = (branch: number, world: Partial<AllocationCase> & { windowDays?: number } = {}) =>
  chooseFor({ ...given(world), copy: copy(1, branch) })

test('S059 nearest, but never past anyone who has waited more than seven days longer', () => {
  assert.equal(winner(BOR)?.hold, Bo.id, 'six days behind Anna, and there already')
  assert.equal(winner(MOR)?.hold, Anna.id, 'Cia is eight days behind')
  assert.equal(winner(LUD)?.hold, Anna.id, 'nobody is nearer')
})

test('S059 the decision tells who it stood between, when each would have had it, and why', () => {
  const decided = winner(BOR)
  assert.equal(decided?.reason, 'nearer')
  assert.deepEqual(decided?.candidates, [
    { hold: Anna.id, arrives: hours(24), transports: 1 },
    { hold: Bo.id, arrives: at, transports: 0 },
  ])
  assert.equal(decided?.arrives, at)
  assert.equal(decided?.transports, 0)
  assert.equal(winner(LUD)?.reason, 'first')
})

test('the window holds to the millisecond', () => {
  const week = 7 * 24
  const behind = (by: number) => hold(2, BOR, { queuedAt: Anna.queuedAt + by })
  assert.equal(winner(BOR, { holds: [Anna, behind(week * 3_600_000)] })?.hold, 2)
  assert.equal(winner(BOR, { holds: [Anna, behind(week * 3_600_000 + 1)] })?.hold, 1)
})

test('S025 without a window the first in line gets it, wherever it is scanned', () => {
  for (const branch of [FAL, BOR, MOR, LUD])
    assert.equal(winner(branch, { windowDays: 0 })?.hold, Anna.id, `at ${branch}`)
})

test('S025 without a window two of the same moment go by number', () => {
  const twin = hold(0, BOR, { queuedAt: Anna.queuedAt })
  assert.equal(winner(FAL, { windowDays: 0, holds: [Anna, twin] })?.hold, 0)
})

test('S026 the time in the queue decides, not the order they are told in', () => {
  assert.equal(winner(LUD, { windowDays: 0, holds: [Cia, Anna, Bo] })?.hold, Anna.id)
  assert.equal(winner(LUD, { holds: [Cia, Bo, Anna] })?.hold, Anna.id)
})

test('S027 a wish for one copy is filled by that copy alone', () => {
  const wantsX = hold(1, FAL, { target: 'item', item: 100 })
  const wantsY = hold(2, FAL, { target: 'item', item: 101 })
  const any = hold(3, FAL)
  const holds = [wantsX, wantsY, any]
  const scan = (item: number) => chooseFor({ ...given({ holds }), copy: copy(item, FAL) })?.hold
  assert.equal(scan(100), 1)
  assert.equal(scan(101), 2)
  assert.equal(scan(102), 3)
})

test('S033 a wish for one copy and one for the title are both filled', () => {
  const wantsX = hold(1, FAL, { target: 'item', item: 100 })
  const any = hold(2, FAL)
  assert.deepEqual(pairs({ holds: [wantsX, any], copies: [copy(100, FAL), copy(101, FAL)] }), [
    '1<-100',
    '2<-101',
  ])
  assert.deepEqual(pairs({ holds: [any, wantsX], copies: [copy(100, FAL), copy(101, FAL)] }), [
    '1<-100',
    '2<-101',
  ])
})

test('S035 who cannot be reached is passed over, and when nobody can the copy stays', () => {
  const onlyTo =
    (...able: number[]): Reach =>
    (_, to) =>
      able.includes(to) ? { arrives: hours(24), transports: 1 } : undefined
  const holds = [Anna, Bo]
  assert.deepEqual(pairs({ holds, copies: [copy(1, MOR)], reach: onlyTo(BOR) }), ['2<-1'])
  assert.deepEqual(pairs({ holds, copies: [copy(1, MOR)], reach: onlyTo() }), [])
  assert.equal(winner(MOR, { holds, reach: onlyTo() }), undefined)
})

test('S036 of several copies the one that is there soonest is sent', () => {
  const reach: Reach = from => ({ arrives: hours(from === LUD ? 5 : 24), transports: 2 })
  assert.deepEqual(pairs({ holds: [Anna], copies: [copy(1, BOR), copy(2, LUD)], reach }), ['1<-2'])
})

test('of copies that are there as soon, the one with fewest vans is sent; of those the lowest number', () => {
  const reach: Reach = from => ({ arrives: hours(24), transports: from === LUD ? 1 : 2 })
  assert.deepEqual(pairs({ holds: [Anna], copies: [copy(1, BOR), copy(2, LUD)], reach }), ['1<-2'])
  assert.deepEqual(pairs({ holds: [Anna], copies: [copy(4, BOR), copy(3, BOR)] }), ['1<-3'])
})

test('one minute weighs more than any number of vans', () => {
  const reach: Reach = from => ({
    arrives: hours(24) + (from === LUD ? 60_000 : 0),
    transports: from === LUD ? 1 : 9,
  })
  assert.deepEqual(pairs({ holds: [Anna], copies: [copy(1, LUD), copy(2, BOR)], reach }), ['1<-2'])
})

test('S032 one wish takes one copy', () => {
  assert.deepEqual(pairs({ holds: [Anna], copies: [copy(1, FAL), copy(2, FAL), copy(3, FAL)] }), ['1<-1'])
})

test('S038 two copies where two wait go to those two, in whatever order they are told', () => {
  const holds = [hold(1, MOR), hold(2, BOR)]
  for (const copies of [
    [copy(1, BOR), copy(2, MOR)],
    [copy(2, MOR), copy(1, BOR)],
  ])
    for (const windowDays of [0, 7])
      for (let turn = 0; turn < 100; turn++)
        assert.deepEqual(pairs({ holds, copies, windowDays }), ['1<-2', '2<-1'])
})

test('S039 one who can take no copy consumes none', () => {
  const nothing = hold(1, FAL, { languages: ['fin'] })
  const holds = [nothing, hold(2, BOR), hold(3, MOR)]
  assert.deepEqual(pairs({ holds, copies: [copy(1, BOR), copy(2, BOR)] }), ['2<-1', '3<-2'])
  assert.deepEqual(pairs({ holds, copies: [copy(1, BOR), copy(2, BOR)], windowDays: 0 }), ['2<-1', '3<-2'])
})

test('one who can take no copy does not hold the window for those after', () => {
  const nothing = hold(1, FAL, { queuedAt: daysAgo(30), languages: ['fin'] })
  assert.equal(winner(BOR, { holds: [nothing, Anna, Bo] })?.hold, Bo.id)
  assert.equal(winner(BOR, { holds: [nothing, Anna, Bo] })?.candidates.length, 2)
})

test('S106 as many as can be are served: the earlier gives way to a copy only the later can take', () => {
  const early = hold(1, BOR, { queuedAt: daysAgo(60) })
  const late = hold(2, FAL, { queuedAt: daysAgo(1), target: 'item', item: 1 })
  const copies = [copy(1, BOR), copy(2, MOR)]
  assert.deepEqual(pairs({ holds: [early, late], copies }), ['1<-2', '2<-1'])
  assert.deepEqual(pairs({ holds: [early, late], copies, windowDays: 0 }), ['1<-2', '2<-1'])
})

test('when not all can be served, the earlier is not put out for the later', () => {
  const early = hold(1, BOR, { queuedAt: daysAgo(60) })
  const late = hold(2, FAL, { queuedAt: daysAgo(1), target: 'item', item: 1 })
  assert.deepEqual(pairs({ holds: [early, late], copies: [copy(1, BOR)] }), ['1<-1'])
})

test('total waiting counts from now: a copy that is there already does not make the others free', () => {
  // Served apart: 0 and 26 hours. Crossed: 24 and 24.5. The first is far less waiting in all.
  const holds = [hold(1, FAL), hold(2, BOR)]
  const copies = [copy(1, FAL), copy(2, LUD)]
  const reach: Reach = (from, to) => ({
    arrives: hours(from === FAL ? 24 : to === FAL ? 24.5 : 26),
    transports: 1,
  })
  assert.deepEqual(pairs({ holds, copies, reach }), ['1<-1', '2<-2'])
})

test('a higher priority is never passed, however near the other is', () => {
  const urgent = hold(9, FAL, { priority: 1, queuedAt: daysAgo(1) })
  assert.equal(winner(BOR, { holds: [Anna, Bo, urgent] })?.hold, 9)
  const near = hold(8, BOR, { priority: 0, queuedAt: daysAgo(1) })
  assert.equal(winner(BOR, { holds: [near, urgent] })?.hold, 9)
})

test('a paused one is passed over until its day, and has its place again then', () => {
  const paused = (until: Day) => [{ ...Anna, pausedUntil: until }, Bo]
  assert.equal(winner(FAL, { holds: paused(addDays(today, 1)) })?.hold, Bo.id)
  assert.equal(winner(FAL, { holds: paused(today) })?.hold, Anna.id)
})

test('a copy that comes later than it is needed is not sent', () => {
  const needed = (by: Day) => [{ ...Anna, neededBy: by }, Bo]
  assert.equal(winner(LUD, { holds: needed(today) })?.hold, Bo.id, 'it would come tomorrow')
  assert.equal(winner(LUD, { holds: needed(addDays(today, 1)) })?.hold, Anna.id)
  assert.equal(winner(FAL, { holds: needed(today) })?.hold, Anna.id, 'it is there already')
  assert.equal(winner(FAL, { holds: needed(addDays(today, -1)) })?.hold, Bo.id)
})

test('who takes part on a day: nobody paused, not begun, past its day, or behind another of its group', () => {
  const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)]
  const all = { pausedUntil: today, startsOn: today, neededBy: today, waitsForGroup: false }
  assert.equal(takesPart({}, today), true)
  assert.equal(takesPart(all, today), true)
  assert.equal(takesPart({ ...all, pausedUntil: tomorrow }, today), false)
  assert.equal(takesPart({ ...all, startsOn: tomorrow }, today), false)
  assert.equal(takesPart({ ...all, startsOn: tomorrow }, today, tomorrow), true, 'looked at a day ahead')
  assert.equal(takesPart({ ...all, neededBy: yesterday }, today), false)
  assert.equal(takesPart({ ...all, waitsForGroup: true }, today), false)
  assert.equal(winner(FAL, { holds: [{ ...Anna, waitsForGroup: true }, Bo] })?.hold, Bo.id)
  // One who takes no part keeps a copy from nobody, and is not told of as kept from it.
  const made = winner(FAL, { holds: [{ ...Anna, neededBy: yesterday }, Bo] })
  assert.deepEqual([made?.hold, made?.barred], [Bo.id, []])
})

test('the copy in hand is left to others when a nearer one is free for who waits', () => {
  const world = given({ holds: [Anna] })
  assert.equal(chooseFor({ ...world, copy: copy(1, BOR), others: [copy(2, FAL)] }), undefined)
  assert.equal(chooseFor({ ...world, copy: copy(1, BOR), others: [copy(2, LUD)] })?.hold, Anna.id)
})

test('a wish for an edition, a language or a format is filled with nothing else', () => {
  const swedish = copy(1, FAL, { edition: 10, language: 'swe', format: 'book' })
  const film = copy(2, FAL, { edition: 11, language: null, format: 'film' })
  const cases: [Partial<WaitingHold>, boolean, boolean][] = [
    [{}, true, true],
    [{ target: 'edition', edition: 11 }, false, true],
    [{ target: 'item', item: 1 }, true, false],
    [{ languages: ['swe', 'fin'] }, true, false],
    [{ languages: ['und'] }, false, true],
    [{ formats: ['film'] }, false, true],
    [{ languages: ['swe'], formats: ['film'] }, false, false],
  ]
  for (const [wish, one, other] of cases) {
    assert.equal(accepts(hold(1, FAL, wish), swedish), one, JSON.stringify(wish))
    assert.equal(accepts(hold(1, FAL, wish), film), other, JSON.stringify(wish))
  }
})

test('of a long queue twenty candidates are kept, the chosen one always', () => {
  const far = Array.from({ length: 30 }, (_, n) => hold(n + 1, FAL, { queuedAt: daysAgo(20) + n }))
  const near = hold(99, BOR, { queuedAt: daysAgo(19) })
  const decided = winner(BOR, { holds: [...far, near] })
  assert.equal(decided?.hold, 99)
  assert.equal(decided?.candidates.length, 20)
  assert.equal(decided?.candidates.at(0)?.hold, 1)
  assert.equal(decided?.candidates.at(-1)?.hold, 99)
  assert.equal(winner(FAL, { holds: far })?.candidates.at(-1)?.hold, 20)
})

test('a queue of 2,000 is decided on at once', () => {
  const holds = Array.from({ length: 2_000 }, (_, n) =>
    hold(n + 1, (n % 15) + 1, { queuedAt: daysAgo(400) + n * 17_000_000 }),
  )
  const began = performance.now()
  assert.equal(winner(LUD, { holds })?.hold, 4)
  assert.ok(performance.now() - began < 100)
})

test('everybody who was passed is told of, however many; nobody who came later or got another copy', () => {
  const many = Array.from({ length: 30 }, (_, n) => hold(n + 1, BOR, { queuedAt: daysAgo(12) + n }))
  const near = hold(50, FAL, { queuedAt: daysAgo(10) })
  const late = hold(51, BOR, { queuedAt: daysAgo(9) })
  const [one] = allocate(given({ holds: [...many, near, late], copies: [copy(1, FAL)] }))
  assert.deepEqual(
    one?.passed,
    many.map(other => other.id),
  )
  const both = allocate(given({ holds: [Anna, Bo], copies: [copy(1, BOR), copy(2, FAL)] }))
  assert.deepEqual(
    both.map(other => other.passed),
    [[], []],
  )
})

test('a hold on a part takes any copy of that part, and none that has no part', () => {
  const issue = hold(1, FAL, { target: 'part', part: '2027:3' })
  assert.ok(accepts(issue, copy(1, FAL, { part: '2027:3', edition: 11 })))
  assert.ok(!accepts(issue, copy(1, FAL, { part: '2027:4' })))
  assert.ok(!accepts(issue, copy(1, FAL)))
  assert.ok(!accepts({ ...issue, part: null }, copy(1, FAL, { part: null })))
  assert.ok(accepts(hold(1, FAL), copy(1, FAL, { part: '2027:3' })))
})
