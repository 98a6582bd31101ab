import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keyOfMark, markKey, type ShelfLabel, shelfKey } from './shelf-key.ts'

const byKey = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const label = (of: Partial<ShelfLabel>): ShelfLabel => ({
  callNumber: 'Hc',
  creator: null,
  title: 'T',
  ...of,
})

/** The rule told in another way: part for part, words by the collator of Swedish. */
const collator = new Intl.Collator('sv-SE', { sensitivity: 'base' })
function slowly(a: string, b: string): number {
  const parts = (mark: string) => mark.match(/\p{L}+|[.,]\d+|\d+/gu) ?? []
  const rank = (part: string) => (/^\d/.test(part) ? 0 : /^[.,]/.test(part) ? 2 : 1)
  const [left, right] = [parts(a), parts(b)]
  for (let n = 0; n < Math.min(left.length, right.length); n++) {
    const [one = '', other = ''] = [left[n], right[n]]
    const order =
      rank(one) - rank(other) ||
      (rank(one) === 0
        ? Number(one) - Number(other)
        : rank(one) === 2
          ? byKey(one.slice(1), other.slice(1))
          : collator.compare(one, other))
    if (order) return Math.sign(order)
  }
  return Math.sign(left.length - right.length)
}

test('keys of marks are ordered as the marks are, part for part', () => {
  const mark = fc.stringMatching(/^[HhCceéüåäöÖwvz019., /-]{0,9}$/)
  fc.assert(
    fc.property(mark, mark, (a, b) => {
      assert.equal(byKey(markKey(a), markKey(b)), slowly(a, b), `${a} | ${b}`)
    }),
    { numRuns: 5000 },
  )
})

test('keys of copies are ordered by the mark, then the author, then the title, and nothing runs over', () => {
  const words = fc.stringMatching(/^([a-cåäö]{1,3} ){0,2}[a-cåäö]{1,3}$/)
  const one = fc.record({
    callNumber: fc.option(fc.stringMatching(/^[H][ce.0 ]{0,3}$/)),
    creator: fc.option(fc.constantFrom('Berg', 'Berg, Anna', 'Bergman, Bo', 'Öst, Å')),
    title: words,
  })
  fc.assert(
    fc.property(one, one, (a, b) => {
      const order =
        Number(!a.callNumber) - Number(!b.callNumber) ||
        slowly(a.callNumber ?? '', b.callNumber ?? '') ||
        collator.compare(a.creator?.replace(',', '') ?? '', b.creator?.replace(',', '') ?? '') ||
        collator.compare(a.title, b.title)
      assert.equal(byKey(shelfKey(a), shelfKey(b)), Math.sign(order), `${JSON.stringify([a, b])}`)
    }),
    { numRuns: 5000 },
  )
})

test('a key is plain ASCII and fits an index, whatever is written', () => {
  const any = fc.string({ unit: 'binary', maxLength: 400 })
  fc.assert(
    fc.property(any, any, any, (callNumber, creator, title) => {
      const key = shelfKey({ callNumber, creator, title })
      assert.match(key, /^[ -~]*$/)
      assert.ok(key.length < 2500, `${key.length}`)
    }),
  )
  assert.ok(shelfKey({ callNumber: null, creator: 'ж'.repeat(900), title: '本'.repeat(900) }).length < 2500)
})

test('a long number is still ordered by its size, and zeros before it do not count', () => {
  assert.ok(markKey('999999999999') < markKey('1000000000000'))
  assert.equal(markKey('007'), markKey('7'))
  assert.equal(byKey(markKey('0'), markKey('00')), 0)
})

test('other scripts come after the Latin letters', () => {
  const creators = ['Толстой, Лев', 'Östergren, Klas', 'محفوظ', 'Abel']
  assert.deepEqual(
    creators.toSorted((a, b) => byKey(shelfKey(label({ creator: a })), shelfKey(label({ creator: b })))),
    ['Abel', 'Östergren, Klas', 'Толстой, Лев', 'محفوظ'],
  )
})

test('a jump to a mark comes before all that begin like it and after all before them', () => {
  const at = keyOfMark('Hce')
  const before = ['H', 'Hc', 'Hc.01', 'Hcd'].map(callNumber => shelfKey(label({ callNumber })))
  const from = ['Hce', 'Hce LAG', 'hcf', 'I'].map(callNumber => shelfKey(label({ callNumber })))
  for (const key of before) assert.ok(key < at, key)
  for (const key of from) assert.ok(key >= at, key)
  assert.ok(shelfKey(label({ callNumber: null })) > keyOfMark('Ö'))
})
