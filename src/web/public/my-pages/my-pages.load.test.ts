import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { county, hold } from '../loads.fixture.ts'
import { stepsOf } from './holds.page.tsx'
import { cardText, type HoldSource, holdSource, holdView, loanSource, loanView } from './my-pages.load.ts'

test('a reservation says where it is on its way to the reader', () => {
  const state = (change: Partial<HoldSource>) => holdView(county, { ...hold, ...change }).state
  assert.deepEqual(state({}), { kind: 'waiting', place: 2, copies: 3, expected: null })
  const promised = {
    today: day('2026-11-24'),
    from: day('2026-11-26'),
    latest: day('2026-11-27'),
    comesFrom: 1,
  }
  const expected = { today: '2026-11-24', from: '2026-11-26', latest: '2026-11-27' }
  assert.deepEqual(holdView(county, { ...hold, state: 'assigned' }, promised).state, {
    kind: 'assigned',
    from: 'Avesta',
    expected,
  })
  assert.deepEqual(holdView(county, hold, { ...promised, comesFrom: null }).state, {
    ...{ kind: 'waiting', place: 2, copies: 3 },
    expected,
  })
  assert.deepEqual(state({ state: 'in_transit', from: 1, expected: day('2026-11-26') }), {
    kind: 'in_transit',
    from: 'Avesta',
    arrives: '2026-11-26',
  })
  assert.deepEqual(state({ state: 'on_shelf', shelfNumber: 12, collectBy: day('2026-12-01') }), {
    kind: 'on_shelf',
    number: 12,
    collectBy: '2026-12-01',
  })
  assert.deepEqual(state({ state: 'captured' }), { kind: 'captured' })
  assert.equal(holdView(county, hold).pickup, 'Älvdalen')
})

test('a reservation has so many steps to go: none on the road for what stands where it is fetched', () => {
  const steps = (change: Partial<HoldSource>, comesFrom: number | null = null) => {
    const today = day('2026-11-24')
    const view = holdView(county, { ...hold, ...change }, { today, from: today, latest: today, comesFrom })
    const { steps, current } = stepsOf(view)
    return [steps.length, steps[current], steps.at(-1)]
  }
  assert.deepEqual(steps({}), [4, 'waiting', 'on_shelf'])
  assert.deepEqual(steps({ state: 'assigned' }, 1), [4, 'assigned', 'on_shelf'])
  assert.deepEqual(steps({ state: 'assigned' }, hold.pickup), [3, 'assigned', 'on_shelf'])
  assert.deepEqual(steps({ state: 'captured' }), [4, 'captured', 'on_shelf'])
  assert.deepEqual(steps({ state: 'in_transit', from: 1 }), [4, 'in_transit', 'on_shelf'])
  const ready = { state: 'on_shelf', shelfNumber: 1, collectBy: day('2026-12-01') } as const
  assert.deepEqual(steps(ready), [4, 'on_shelf', 'on_shelf'])
})

test('a card number is written in groups of four', () => {
  assert.equal(cardText('20390001'), '2039 0001')
  assert.equal(cardText('203900012'), '2039 0001 2')
  assert.equal(cardText(null), '')
})

test('what the modules say of loans and reservations is what the page shows', () => {
  const facts = { subjects: ['Nås'], audience: 'adult' }
  const loan = loanSource(
    {
      id: 1,
      barcode: '3',
      title: 'Jerusalem',
      language: 'fin',
      work: 7,
      creator: null,
      format: 'book',
      loanClass: 'ordinary',
      dueOn: day('2026-12-01'),
      lentAt: Temporal.Instant.from('2026-11-03T10:00:00Z'),
      renewals: 2,
      waiting: 0,
    },
    facts,
  )
  assert.equal(loanView(loan).language, 'fin')
  assert.deepEqual([loan.work, loan.dueOn, loan.renewals, loan.subjects], [7, '2026-12-01', 2, ['Nås']])
  const line = {
    id: 3,
    workId: 7,
    title: 'Jerusalem',
    language: 'fin',
    creator: null,
    state: 'in_transit' as const,
    pickupBranch: 15,
    queuedAt: Temporal.Instant.from('2026-11-03T10:00:00Z'),
    pausedUntil: null,
    shelfNumber: null,
    collectBy: null,
    promisedAt: Temporal.Instant.from('2026-11-25T23:30:00Z'),
    place: 1,
    copies: 2,
  }
  const source = holdSource(line, facts)
  assert.deepEqual([source?.pickup, source?.expected, source?.state], [15, '2026-11-26', 'in_transit'])
  assert.equal(source && holdView(county, source).language, 'fin')
  assert.equal(holdSource({ ...line, promisedAt: null }, facts)?.expected, null)
  for (const state of ['collected', 'cancelled', 'expired', 'not_collected'] as const)
    assert.equal(holdSource({ ...line, state }, facts), null)
})
