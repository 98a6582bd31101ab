import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../kernel/day.ts'
import { byPromise } from './fastest.rules.ts'

const days = (from: string, latest: string) => ({
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
  assert.deepEqual(byPromise([1, 2, 3, 4, 5, 6], promised), [4, 3, 6, 2, 1, 5])
  assert.deepEqual(byPromise([6, 5, 1, 3], promised), [6, 3, 5, 1])
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
        assert.deepEqual(byPromise(works, promised).toSorted(), works.toSorted())
        assert.deepEqual(byPromise(works, new Map()), works)
      },
    ),
  )
})
