import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../kernel/day.ts'
import { byPromise } from './fastest.rules.ts'

const here = 15
const days = (from: string, latest: string, comesFrom: number | null = null) => ({
  comesFrom,
  from: day(`2027-02-${from}`),
  latest: day(`2027-02-${latest}`),
})

test('what can be fetched first comes first, of the same day what is surer; without a promise last, each as they came', () => {
  const promised = new Map([
    [2, days('05', '09')],
    [3, days('05', '06')],
    [4, days('04', '12')],
    [6, days('05', '06')],
  ])
  assert.deepEqual(byPromise([1, 2, 3, 4, 5, 6], promised, here), [4, 3, 6, 2, 1, 5])
  assert.deepEqual(byPromise([6, 5, 1, 3], promised, here), [6, 3, 5, 1])
})

test('what stands on the shelf of the library itself comes before all that is sent there', () => {
  const promised = new Map([
    [1, days('04', '04', 2)],
    [2, days('05', '06', here)],
    [3, days('07', '08', here)],
  ])
  assert.deepEqual(byPromise([1, 2, 3], promised, here), [2, 3, 1])
})

test('nothing is lost and nothing comes twice; without promises nothing moves', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(50)),
      fc.dictionary(
        fc.nat(50).map(String),
        fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 })),
      ),
      (works, told) => {
        const two = (n: number) => String(n).padStart(2, '0')
        const promised = new Map(
          Object.entries(told).map(([work, [from, latest]]) => [Number(work), days(two(from), two(latest))]),
        )
        assert.deepEqual(byPromise(works, promised, here).toSorted(), works.toSorted())
        assert.deepEqual(byPromise(works, new Map(), here), works)
      },
    ),
  )
})
