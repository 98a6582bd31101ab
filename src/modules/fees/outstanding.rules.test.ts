import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOfDay } from '../../kernel/day.ts'
import { mostOre } from '../../kernel/money.ts'
import {
  decideBlock,
  decideCancel,
  decideCorrect,
  decidePay,
  dueBack,
  type Entry,
  type EntryKind,
  lastDayBack,
  outstandingOf,
} from './outstanding.rules.ts'
import { countyFees, type FeeRules } from './policy.rules.ts'

const start = Temporal.Instant.from('2027-02-01T10:00:00Z')
const entry = (kind: EntryKind, amount: number, hours = 0): Entry => ({
  kind,
  amount,
  at: start.add({ hours }),
})

test('what is owed is the sum of what was done', () => {
  assert.equal(outstandingOf([]), 0)
  assert.equal(outstandingOf([entry('charged', 500), entry('paid', -200), entry('waived', -300)]), 0)
})

test('money goes to what has been owed longest, and no further than what is owed', () => {
  const lines = [
    { charge: 1, outstanding: 300 },
    { charge: 2, outstanding: -50 },
    { charge: 3, outstanding: 0 },
    { charge: 4, outstanding: 200 },
  ]
  const shares = (amount: number | undefined) => {
    const decided = decidePay(lines, amount)
    return decided.outcome === 'paid' ? decided.shares : decided.refusals[0]
  }
  assert.deepEqual(shares(300), [{ charge: 1, amount: 300 }])
  assert.deepEqual(shares(301), [
    { charge: 1, amount: 300 },
    { charge: 4, amount: 1 },
  ])
  assert.deepEqual(shares(500), [
    { charge: 1, amount: 300 },
    { charge: 4, amount: 200 },
  ])
  assert.deepEqual(shares(501), { code: 'more-than-owed', owed: 500 })
  for (const amount of [undefined, 0, -5, 0.5]) assert.deepEqual(shares(amount), { code: 'amount' })
  assert.deepEqual(decidePay([{ charge: 2, outstanding: -50 }], 50), {
    outcome: 'refused',
    refusals: [{ code: 'nothing-owed' }],
  })
  assert.deepEqual(dueBack(lines), [{ charge: 2, amount: 50 }])
})

test('a line is corrected to another amount, but never below what has been settled of it', () => {
  const entries = [entry('charged', 30_000), entry('corrected', -5_000), entry('paid', -10_000)]
  const to = (amount: number | undefined) => {
    const decided = decideCorrect(entries, amount, mostOre)
    return decided.outcome === 'corrected' ? decided.change : decided.refusals[0]
  }
  assert.equal(to(20_000), -5_000)
  assert.equal(to(10_000), -15_000)
  assert.equal(to(40_000), 15_000)
  assert.equal(to(mostOre), mostOre - 25_000)
  const free = decideCorrect([entry('charged', 500)], 0, mostOre)
  assert.deepEqual(free, { outcome: 'corrected', change: -500 })
  assert.deepEqual(to(9_999), { code: 'below-settled', least: 10_000 })
  assert.deepEqual(to(25_000), { code: 'unchanged' })
  for (const amount of [undefined, -1, 0.5, mostOre + 1]) assert.deepEqual(to(amount), { code: 'amount' })
})

const back = (entries: readonly Entry[], hours: number, change: Partial<FeeRules> = {}) =>
  decideCancel({
    entries,
    chargedAt: start,
    at: start.add({ seconds: Math.round(hours * 3600) }),
    rules: { ...countyFees, ...change },
  })

test('S120 a copy that comes back owes nothing: what was paid is given back, or not, or only for a while', () => {
  const unpaid = [entry('charged', 5_000)]
  const paid = [entry('charged', 5_000), entry('paid', -5_000, 1)]
  for (const change of [{}, { refunds: false }, { refundHours: 1 }])
    assert.equal(back(unpaid, 2, change), 5_000)
  assert.equal(back(paid, 48), 5_000, 'owed to the borrower')
  assert.equal(back(paid, 48, { refunds: false }), 0)
  assert.equal(back(paid, 1, { refundHours: 1 }), 5_000)
  assert.equal(back(paid, 2, { refundHours: 1 }), 5_000)
  assert.equal(back(paid, 3, { refundHours: 1 }), 0)
  const partly = [entry('charged', 5_000), entry('paid', -2_000, 1), entry('waived', -500, 1)]
  assert.equal(back(partly, 48), 4_500)
  assert.equal(back(partly, 48, { refunds: false }), 2_500)
  assert.equal(back([...paid, entry('cancelled', -5_000, 2), entry('refunded', 5_000, 3)], 4), 0)
})

test('S125 a copy that comes back too late is charged all the same', () => {
  const unpaid = [entry('charged', 5_000)]
  const days = (n: number) => back(unpaid, n * 24, { backDays: 7 })
  assert.deepEqual([6, 7, 8].map(days), [5_000, 0, 0])
  assert.equal(back(unpaid, 0, { backDays: 0 }), 0)
  // Any hour of the day that is told is in time, and the last hour of it too.
  const told = lastDayBack(start, 7)
  assert.equal(told, '2027-02-07')
  const lastHour = endOfDay(told).since(start).total('hours')
  assert.equal(back(unpaid, lastHour - 0.1, { backDays: 7 }), 5_000)
})

test('S109 who owes a municipality more than it lets be owed is kept from new loans, and from renewals where it says so', () => {
  const owed = (outstanding: number, blocksRenewals = false, blockAbove = 20_000) => ({
    outstanding,
    rules: { blockAbove, blocksRenewals },
  })
  assert.equal(decideBlock([]), null)
  assert.equal(decideBlock([owed(20_000, true)]), null)
  assert.equal(decideBlock([owed(20_001)]), 'but-renewals')
  assert.equal(decideBlock([owed(20_001, true)]), 'all')
  assert.equal(decideBlock([owed(15_000), owed(15_000)]), null, 'each municipality has its own limit')
  assert.equal(decideBlock([owed(20_001), owed(1, true)]), 'but-renewals')
  assert.equal(decideBlock([owed(20_001), owed(30_000, true)]), 'all')
})

/** A small generator of its own, so that a failure can be run again. */
function* draws(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

test('no sequence of deeds owes less than nothing, unless a paid copy came back; and the entries are the balance', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const lots = draws(seed)
    const draw = (below: number) => Math.floor(lots.next().value * below)
    const rules = { backDays: draw(2) * 365, refunds: draw(2) === 1, refundHours: draw(3) * 24 }
    const lines: { entries: Entry[]; cancelled: boolean }[] = []
    let [charged, money, given] = [0, 0, 0]
    for (let step = 0; step < 40; step++) {
      const at = start.add({ hours: step * 6 })
      const put = (line: number, kind: EntryKind, amount: number) =>
        void lines[line]?.entries.push({ kind, amount, at })
      const of = lines.length ? draw(lines.length) : 0
      const owed = lines.map(({ entries }, charge) => ({ charge, outstanding: outstandingOf(entries) }))
      const entries = lines[of]?.entries ?? []
      switch (draw(6)) {
        case 0: {
          const amount = 1 + draw(40_000)
          lines.push({ entries: [{ kind: 'charged', amount, at }], cancelled: false })
          charged += amount
          break
        }
        case 1: {
          const decided = decidePay(owed, 1 + draw(60_000))
          if (decided.outcome === 'paid')
            for (const { charge, amount } of decided.shares) {
              put(charge, 'paid', -amount)
              money += amount
            }
          break
        }
        case 2: {
          const left = outstandingOf(entries)
          if (left > 0) {
            put(of, 'waived', -left)
            given += left
          }
          break
        }
        case 3: {
          const decided = decideCorrect(entries, draw(50_000), mostOre)
          if (lines[of] && decided.outcome === 'corrected') {
            put(of, 'corrected', decided.change)
            charged += decided.change
          }
          break
        }
        case 4: {
          const [line, first] = [lines[of], entries[0]]
          if (!line || !first || line.cancelled) break
          const amount = decideCancel({ entries, chargedAt: first.at, at, rules })
          if (amount > 0) {
            put(of, 'cancelled', -amount)
            line.cancelled = true
            given += amount
          }
          break
        }
        default:
          for (const { charge, amount } of dueBack(owed)) {
            put(charge, 'refunded', amount)
            money -= amount
          }
      }
      const balance = outstandingOf(lines.flatMap(line => line.entries))
      assert.equal(balance, charged - money - given, `seed ${seed}, step ${step}`)
      for (const line of lines) {
        const left = outstandingOf(line.entries)
        assert.ok(Number.isSafeInteger(left))
        if (left < 0) assert.ok(line.cancelled && rules.refunds, `seed ${seed}, step ${step}: ${left}`)
      }
    }
  }
})
