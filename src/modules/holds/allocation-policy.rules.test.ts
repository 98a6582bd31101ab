import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, type Day, day, momentAt } from '../../kernel/day.ts'
import {
  type AllocationCase,
  allocate,
  chooseFor,
  type FreeCopy,
  type WaitingHold,
} from './allocate.rules.ts'
import type { AllocationPolicy } from './allocation-policy.rules.ts'
import { places } from './queue.rules.ts'

const [FAL, BOR, MOR, LUD, AVE] = [1, 2, 3, 4, 5]
const today = day('2027-02-01')
const now = momentAt(today, '09:00')
const hours = (count: number): number => now.epochMilliseconds + count * 3_600_000

const hold = (id: number, pickup: number, more: Partial<WaitingHold> = {}): WaitingHold => ({
  id,
  queuedAt: hours(-24 * (50 - id)),
  priority: 0,
  pickup,
  target: 'work',
  edition: null,
  item: null,
  languages: null,
  formats: null,
  ...more,
})
const copy = (item: number, home: number, branch = home, more: Partial<FreeCopy> = {}): FreeCopy => ({
  item,
  edition: 10,
  language: 'swe',
  format: 'book',
  branch,
  home,
  ...more,
})
const given = (world: Partial<AllocationCase>): AllocationCase => ({
  holds: [],
  copies: [],
  reach: () => ({ arrives: hours(24), transports: 1 }),
  policy: { windowDays: 0 },
  now,
  ...world,
})
const pairs = (world: Partial<AllocationCase>): string[] =>
  allocate(given(world))
    .map(one => `${one.hold}<-${one.item}`)
    .sort()
const policy = (more: Partial<AllocationPolicy>): AllocationPolicy => ({ windowDays: 0, ...more })

test('S029 local priority by home library: the copy goes to its own people first, and no place changes', () => {
  const anna = hold(1, FAL, { patronHome: FAL })
  const bo = hold(2, FAL, { patronHome: BOR })
  const cia = hold(3, FAL, { patronHome: MOR })
  const holds = [anna, bo, cia]
  const rule = policy({ local: { hold: 'patron-home', copy: 'home' } })
  const [served] = allocate(given({ holds, copies: [copy(1, MOR, FAL)], policy: rule }))
  assert.equal(served?.hold, cia.id)
  assert.equal(served?.reason, 'own')
  // Who was passed for that is told, each once and with what they could have had, before the one who got it.
  assert.deepEqual(served?.passed, [anna.id, bo.id])
  assert.deepEqual(
    served?.candidates.map(one => one.hold),
    [anna.id, bo.id, cia.id],
  )
  assert.deepEqual(pairs({ holds, copies: [copy(1, MOR, FAL)] }), ['1<-1'])
  const shown = places(holds.map(one => ({ ...one, state: 'waiting' as const, capturedAt: null })))
  assert.deepEqual(
    [...shown],
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  )
})

test('local priority that decided nothing is not told of: nobody was passed who could have had the copy', () => {
  const rule = policy({ local: { hold: 'patron-home', copy: 'home' } })
  const own = hold(1, FAL, { patronHome: MOR })
  const other = hold(2, FAL, { patronHome: FAL })
  const [first] = allocate(given({ holds: [own, other], copies: [copy(1, MOR, FAL)], policy: rule }))
  assert.deepEqual([first?.hold, first?.reason, first?.passed], [1, 'first', []])
  // One who got another copy was not passed, nor one who could not have had this one.
  const served = hold(1, FAL, { patronHome: FAL })
  const item = hold(2, FAL, { patronHome: FAL, target: 'item', item: 99 })
  const mine = hold(3, FAL, { patronHome: MOR })
  const all = allocate(
    given({ holds: [served, item, mine], copies: [copy(1, MOR, FAL), copy(2, FAL, FAL)], policy: rule }),
  )
  assert.deepEqual(all.map(one => [one.hold, one.passed]).sort(), [
    [1, []],
    [3, []],
  ])
})

test('S030 local priority by where the copy stands: who collects there goes first', () => {
  const holds = [hold(1, FAL), hold(2, FAL), hold(3, MOR)]
  const rule = policy({ local: { hold: 'pickup', copy: 'holding' } })
  assert.deepEqual(pairs({ holds, copies: [copy(1, FAL, MOR)], policy: rule }), ['3<-1'])
  // By where it belongs instead, it is Anna's.
  const home = policy({ local: { hold: 'pickup', copy: 'home' } })
  assert.deepEqual(pairs({ holds, copies: [copy(1, FAL, MOR)], policy: home }), ['1<-1'])
})

test('S032 under local priority one wish takes one copy, and the others serve the rest', () => {
  const rule = policy({ local: { hold: 'pickup', copy: 'holding' } })
  const copies = [copy(1, FAL), copy(2, FAL), copy(3, FAL)]
  assert.deepEqual(pairs({ holds: [hold(1, FAL)], copies, policy: rule }), ['1<-1'])
  assert.deepEqual(pairs({ holds: [hold(1, BOR), hold(2, FAL)], copies, policy: rule }), ['1<-2', '2<-1'])
})

test('S035 a way forbidden to a kind of copy is not taken, and the log says who was kept from it', () => {
  const holds = [hold(1, FAL), hold(2, BOR)]
  const film = copy(1, MOR, MOR, { loanClass: 'film' })
  const one = policy({ forbidden: [{ from: MOR, to: FAL, loanClass: 'film' }] })
  const [served] = allocate(given({ holds, copies: [film], policy: one }))
  assert.equal(served?.hold, 2)
  assert.deepEqual(served?.barred, [{ hold: 1, why: 'forbidden-way' }])
  const both = policy({
    forbidden: [
      { from: MOR, to: FAL, loanClass: 'film' },
      { from: MOR, to: BOR },
    ],
  })
  assert.deepEqual(pairs({ holds, copies: [film], policy: both }), [])
  // Other kinds go there, and this kind goes elsewhere and comes from elsewhere.
  assert.deepEqual(pairs({ holds, copies: [copy(1, MOR, MOR, { loanClass: 'ordinary' })], policy: one }), [
    '1<-1',
  ])
  assert.deepEqual(pairs({ holds, copies: [{ ...film, branch: LUD }], policy: one }), ['1<-1'])
})

test('S036 the cheapest way is taken; with a lending order the first named in it', () => {
  const costs: Record<number, number> = { [LUD]: 0.2, [BOR]: 0.5 }
  const reach = (from: number) => ({ arrives: hours(100 * (costs[from] ?? 1)), transports: 1 })
  const copies = [copy(1, BOR), copy(2, LUD)]
  const holds = [hold(1, FAL)]
  assert.deepEqual(pairs({ holds, copies, reach }), ['1<-2'])
  const order = policy({ lendingOrder: [BOR, FAL, LUD] })
  assert.deepEqual(pairs({ holds, copies, reach, policy: order }), ['1<-1'])
  assert.deepEqual(pairs({ holds, copies: [copy(1, AVE), copy(2, LUD)], reach, policy: order }), ['1<-2'])
  // What stands at the pick-up branch is not lent from anywhere.
  assert.deepEqual(pairs({ holds, copies: [...copies, copy(3, FAL)], reach, policy: order }), ['1<-3'])
})

test('S040 where a copy may be collected: where it belongs, where it stands, or anywhere', () => {
  const goes = (pickup: number, rule: AllocationPolicy['pickup']) =>
    allocate(
      given({
        holds: [hold(1, pickup)],
        copies: [copy(1, FAL, BOR)],
        policy: policy(rule ? { pickup: rule } : {}),
      }),
    ).length === 1
  assert.deepEqual(
    [FAL, BOR, MOR].map(pickup => goes(pickup, 'home')),
    [true, false, false],
  )
  assert.deepEqual(
    [FAL, BOR, MOR].map(pickup => goes(pickup, 'holding')),
    [false, true, false],
  )
  assert.deepEqual(
    [FAL, BOR, MOR].map(pickup => goes(pickup, 'any')),
    [true, true, true],
  )
  assert.deepEqual(
    [FAL, BOR, MOR].map(pickup => goes(pickup, undefined)),
    [true, true, true],
  )
})

test('S041 which copy is preferred: the one that belongs at the pick-up branch, or the one that stands there', () => {
  const copies = [copy(1, FAL, BOR), copy(2, BOR, FAL)]
  const anna = [hold(1, FAL)]
  assert.deepEqual(pairs({ holds: anna, copies, policy: policy({ prefer: 'home' }) }), ['1<-1'])
  assert.deepEqual(pairs({ holds: anna, copies, policy: policy({ prefer: 'holding' }) }), ['1<-2'])
  assert.deepEqual(pairs({ holds: anna, copies }), ['1<-2'])
})

test('S042 nothing is fetched today from a branch that is closed, but what somebody holds in hand goes', () => {
  const holds = [hold(1, FAL), hold(2, FAL), hold(3, FAL)]
  const copies = [copy(1, FAL), copy(2, BOR), copy(3, BOR)]
  assert.deepEqual(pairs({ holds, copies, closed: new Set([FAL]) }), ['1<-2', '2<-3'])
  assert.deepEqual(pairs({ holds, copies }), ['1<-1', '2<-2', '3<-3'])
  const inHand = chooseFor({ ...given({ holds, closed: new Set([FAL]) }), copy: copy(1, FAL) })
  assert.equal(inHand?.hold, 1)
})

test('S043 a hold for a later day is passed over until the day is near enough', () => {
  const later = hold(1, FAL, { startsOn: addDays(today, 4) as Day })
  const current = hold(2, BOR)
  const copies = [copy(1, FAL)]
  for (const lookaheadDays of [0, 3]) {
    assert.deepEqual(pairs({ holds: [later], copies, policy: policy({ lookaheadDays }) }), [])
    assert.deepEqual(pairs({ holds: [later, current], copies, policy: policy({ lookaheadDays }) }), ['2<-1'])
  }
  assert.deepEqual(pairs({ holds: [later], copies }), [])
  assert.deepEqual(pairs({ holds: [later, current], copies, policy: policy({ lookaheadDays: 4 }) }), ['1<-1'])
})

const municipalityOf = (branch: number): number => (branch <= BOR ? 2080 : 2062)

test('within municipalities only: a copy serves those who collect where it belongs, wherever it stands', () => {
  const rule = policy({ municipalOnly: true, municipalityOf })
  const holds = [hold(1, MOR), hold(2, BOR)]
  const [served] = allocate(given({ holds, copies: [copy(1, FAL)], policy: rule }))
  assert.equal(served?.hold, 2)
  assert.deepEqual(served?.barred, [{ hold: 1, why: 'other-municipality' }])
  assert.deepEqual(pairs({ holds, copies: [copy(1, FAL, MOR)], policy: rule }), ['2<-1'])
  assert.deepEqual(pairs({ holds, copies: [copy(1, FAL)], policy: policy({ municipalityOf }) }), ['1<-1'])
})

test('a new copy stays in its municipality while somebody waits there, and no longer', () => {
  const rule = policy({ protectNewDays: 30, municipalityOf })
  const fresh = (daysOld: number) => copy(1, FAL, FAL, { addedOn: addDays(today, -daysOld) })
  const holds = [hold(1, MOR), hold(2, BOR)]
  assert.deepEqual(pairs({ holds, copies: [fresh(29)], policy: rule }), ['2<-1'])
  assert.deepEqual(pairs({ holds, copies: [fresh(30)], policy: rule }), ['1<-1'])
  assert.deepEqual(pairs({ holds: [hold(1, MOR)], copies: [fresh(29)], policy: rule }), ['1<-1'])
  assert.deepEqual(pairs({ holds, copies: [fresh(29)], policy: policy({ municipalityOf }) }), ['1<-1'])
  // Somebody there who waits for another edition does not keep it.
  const other = hold(2, BOR, { target: 'edition', edition: 11 })
  assert.deepEqual(pairs({ holds: [hold(1, MOR), other], copies: [fresh(1)], policy: rule }), ['1<-1'])
})

test('who was kept from a copy is told with the reason, if earlier in the queue and still without', () => {
  const reach = (_: number, to: number) => (to === LUD ? undefined : { arrives: hours(24), transports: 1 })
  const holds = [
    hold(1, LUD),
    hold(2, MOR, { neededBy: today }),
    hold(3, AVE, { languages: ['fin'] }),
    hold(4, BOR),
    hold(5, LUD),
  ]
  const [served] = allocate(given({ holds, copies: [copy(1, FAL)], reach }))
  assert.equal(served?.hold, 4)
  assert.deepEqual(served?.barred, [
    { hold: 1, why: 'no-way' },
    { hold: 2, why: 'too-late' },
  ])
})

test('who a new copy is kept from is told so', () => {
  const rule = policy({ protectNewDays: 30, municipalityOf })
  const fresh = copy(1, FAL, FAL, { addedOn: today })
  const [served] = allocate(given({ holds: [hold(1, MOR), hold(2, BOR)], copies: [fresh], policy: rule }))
  assert.deepEqual(served?.barred, [{ hold: 1, why: 'protected-new' }])
})

test('the last copy of a municipality serves those who collect there, and is sent to nobody else', () => {
  const rule = policy({ keepLastInMunicipality: true, municipalityOf })
  const holds = [hold(1, MOR), hold(2, BOR)]
  const of = (copies: FreeCopy[], standing = copies) => pairs({ holds, copies, standing, policy: rule })
  const [served] = allocate(given({ holds, copies: [copy(1, FAL)], policy: rule }))
  assert.deepEqual([served?.hold, served?.barred], [2, [{ hold: 1, why: 'last-copy' }]])
  // Another of the municipality's, on loan or free, lets it go; one of another municipality does not.
  assert.deepEqual(of([copy(1, FAL)], [copy(1, FAL), copy(2, BOR)]), ['1<-1'])
  assert.deepEqual(of([copy(1, FAL)], [copy(1, FAL), copy(2, LUD)]), ['2<-1'])
  // Where it belongs counts, not where it stands; where it stands it may be collected.
  assert.deepEqual(of([copy(1, MOR, FAL)]), ['1<-1'])
  assert.deepEqual(of([copy(1, FAL, MOR)]), ['1<-1'])
  assert.deepEqual(of([copy(1, FAL, LUD)]), ['2<-1'])
  assert.deepEqual(of([copy(1, FAL)], [copy(1, FAL), copy(2, BOR, MOR)]), ['1<-1'])
  assert.deepEqual(of([copy(1, FAL)], [copy(1, FAL), copy(2, MOR, BOR)]), ['2<-1'])
  assert.deepEqual(pairs({ holds, copies: [copy(1, FAL)], policy: policy({ municipalityOf }) }), ['1<-1'])
  const blind = policy({ keepLastInMunicipality: true })
  assert.deepEqual(pairs({ holds, copies: [copy(1, FAL)], policy: blind }), ['1<-1'])
})

test('the last copy of the county is collected where it stands', () => {
  const rule = policy({ keepLastInCounty: true })
  const holds = [hold(1, MOR), hold(2, BOR), hold(3, FAL)]
  assert.deepEqual(pairs({ holds, copies: [copy(1, FAL)], policy: rule }), ['3<-1'])
  assert.deepEqual(pairs({ holds: holds.slice(0, 2), copies: [copy(1, FAL)], policy: rule }), [])
  const standing = [copy(1, FAL), copy(2, LUD)]
  assert.deepEqual(pairs({ holds, copies: [copy(1, FAL)], standing, policy: rule }), ['1<-1'])
})
