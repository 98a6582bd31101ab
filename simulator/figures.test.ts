import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Figures, summary } from './figures.ts'

const waits = (days: readonly number[], municipality: number, filled = true) =>
  days.map(one => ({ days: one, title: 0, municipality, filled, borrowed: false }))

test('waits are summed up for all and for each municipality, and one where nobody asked is neither best nor worst', () => {
  const figures = new Figures()
  figures.waits.push(...waits([1, 2, 3, 4], 0), ...waits([10], 1, false))
  const made = summary(figures, ['Falun', 'Mora', 'Orsa'])
  assert.deepEqual([made.holds, made.filled, made.meanWaitDays, made.medianWaitDays], [5, 4, 4, 3])
  assert.equal(made.p90WaitDays, 10)
  assert.deepEqual([made.bestMunicipalityDays, made.worstMunicipalityDays], [2.5, 10])
  assert.equal(made.byMunicipality.Mora?.filled, 0)
  assert.equal(made.byMunicipality.Orsa?.holds, 0)
})

test('a hold that was not filled stands ready within no number of days', () => {
  const figures = new Figures()
  figures.waits.push(...waits([1], 0), ...waits([1], 0, false))
  const { waitedAtMost } = summary(figures, ['Falun'])
  assert.deepEqual(
    waitedAtMost.filter(one => one.days <= 1).map(one => one.share),
    [0, 0.5],
  )
})

test('nothing counts before the measured time', () => {
  const figures = new Figures()
  figures.add('fills')
  figures.measuring = true
  figures.add('fills', 4)
  figures.add('holdTransfers', 3)
  assert.equal(figures.counts.fills, 4)
  assert.equal(summary(figures, []).transportsPerFill, 0.75)
})

test('promises are judged apart for copies that were free and for queues; only the free ones have a likeliest day to judge', () => {
  const figures = new Figures()
  const kept = { inside: true, early: false, off: 0 }
  figures.promises.push(
    { ...kept, free: true, error: 1 },
    { ...kept, free: true, error: 3 },
    { free: true, inside: false, early: true, off: -2, error: 5 },
    { free: false, inside: false, early: false, off: 4, error: 50 },
  )
  const made = summary(figures, [])
  assert.deepEqual([made.promises, made.promisesFree, made.promiseTooEarly], [4, 3, 1])
  assert.deepEqual([made.promiseInside, made.promiseInsideFree, made.promiseInsideQueued], [0.5, 0.6667, 0])
  assert.deepEqual([made.promiseReadySooner, made.promiseReadyLater], [0.25, 0.25])
  assert.deepEqual([made.promiseMedianErrorDays, made.promiseMeanErrorDays], [3, 3])
})

test('a run in which nothing happened has figures too: zeros', () => {
  const made = summary(new Figures(), ['Falun'])
  const { byMunicipality: _, waitedAtMost: __, ...numbers } = made
  assert.deepEqual(new Set(Object.values(numbers)), new Set([0]))
})
