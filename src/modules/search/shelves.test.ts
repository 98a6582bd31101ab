import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addBits } from './shelves.ts'

test('the sum of each bit is how many of the words have it, however many words there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 900 }),
      fc.nat({ max: 900 }),
      (words, wanted) => {
        const count = Math.min(wanted, words.length)
        const sums = new Uint32Array(40)
        addBits(Uint32Array.from(words), count, sums, 8)
        for (let bit = 0; bit < 32; bit++) {
          const plainly = words.slice(0, count).filter(word => (word / 2 ** bit) & 1).length
          assert.equal(sums[8 + bit], plainly, `bit ${bit}`)
        }
        assert.deepEqual([...sums.subarray(0, 8)], new Array(8).fill(0))
      },
    ),
  )
})
