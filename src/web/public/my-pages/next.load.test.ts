import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextOfSeries } from './next.load.ts'

const work = (id: number, part: string | null) => ({
  id,
  title: `Del ${part}`,
  creator: null,
  subjects: [],
  part,
})
const works = [work(11, 'del 1'), work(12, '2'), work(13, '3'), work(14, null)]
const onLoan = (part: string | null, series = 'Jerusalem') => ({ series, part, works })
const next = (parts: readonly (string | null)[], has: readonly number[] = []) =>
  nextOfSeries(
    parts.map(part => onLoan(part)),
    new Set(has),
  )
const ids = ({ parts }: ReturnType<typeof nextOfSeries>) => parts.map(one => one.work.id)

test('the next part is the lowest above what is on loan, however the number is written', () => {
  assert.deepEqual(next(['1']).parts, [{ series: 'Jerusalem', part: '2', work: works[1] }])
  assert.deepEqual(ids(next(['bok 2'])), [13])
})

test('of several parts on loan the highest counts, and the series stands once', () => {
  assert.deepEqual(ids(next(['1', '2'])), [13])
})

test('a part that is at home or reserved already is not offered, in whichever work it is', () => {
  assert.deepEqual(ids(next(['1'], [12])), [])
  const twice = [{ ...onLoan('1'), works: [...works, work(22, '2')] }]
  assert.deepEqual(ids(nextOfSeries(twice, new Set([22]))), [])
  assert.deepEqual(ids(nextOfSeries(twice, new Set())), [12])
})

test('when there is no later part the series is one to be told of', () => {
  assert.deepEqual(next(['3']), { parts: [], ended: ['Jerusalem'] })
})

test('a series without a number has no next', () => {
  assert.deepEqual(next([null]), { parts: [], ended: [] })
})

test('each series has a next of its own', () => {
  const both = nextOfSeries([onLoan('1'), onLoan('3', 'Havet')], new Set())
  assert.deepEqual([ids(both), both.ended], [[12], ['Havet']])
})
