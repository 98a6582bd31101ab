import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { type FairnessCount, fairnessReport, fewest, mondayOf, weeksBefore } from './fairness.rules.ts'

const first = day('2027-02-01')
const second = day('2027-02-08')
const count = (change: Partial<FairnessCount>): FairnessCount => ({
  week: first,
  municipality: 1,
  fills: 10,
  waitHours: 480,
  transports: 5,
  passed: 2,
  passedHours: 72,
  ...change,
})

test('a week begins on Monday, and only whole weeks are told', () => {
  assert.equal(mondayOf(day('2027-02-01')), '2027-02-01')
  assert.equal(mondayOf(day('2027-02-07')), '2027-02-01')
  assert.deepEqual(weeksBefore(day('2027-02-14'), 2), ['2027-01-25', '2027-02-01'])
  assert.deepEqual(weeksBefore(day('2027-02-15'), 2), ['2027-02-01', '2027-02-08'])
})

test('means are over holds, not over weeks; the longest passing is the longest of any week', () => {
  const counts = [count({}), count({ week: second, fills: 30, waitHours: 2400, passed: 1, passedHours: 24 })]
  const { municipalities, county, waitByWeek } = fairnessReport([first, second], [1], counts)
  const figure = { fills: 40, waitDays: 3, transportsPerFill: 0.25, passed: 3, passedDays: 3 }
  assert.deepEqual(municipalities, [{ municipality: 1, figure }])
  assert.deepEqual(county, figure)
  assert.deepEqual(
    waitByWeek.map(one => one.waitDays),
    [2, 2400 / 24 / 30],
  )
})

test('a week with fewer than five is in no figure at all, so that it cannot be reckoned from the others', () => {
  assert.equal(fewest, 5)
  const counts = [
    count({}),
    count({ municipality: 2, fills: 4, waitHours: 9999, passed: 50, passedHours: 160 }),
    count({ municipality: 3, fills: 5, waitHours: 120, transports: 0, passed: 0, passedHours: 0 }),
  ]
  const { municipalities, county } = fairnessReport([first], [1, 2, 3], counts)
  assert.equal(municipalities[1]?.figure, null)
  assert.deepEqual(municipalities[2]?.figure, {
    fills: 5,
    waitDays: 1,
    transportsPerFill: 0,
    passed: 0,
    passedDays: 0,
  })
  assert.deepEqual(county, {
    fills: 15,
    waitDays: 600 / 24 / 15,
    transportsPerFill: 1 / 3,
    passed: 2,
    passedDays: 3,
  })
})

test('what lies outside the weeks asked for, and what never was, is not told', () => {
  const { county, waitByWeek } = fairnessReport([second], [1], [count({})])
  assert.equal(county, null)
  assert.deepEqual(waitByWeek, [{ week: second, waitDays: null }])
})
