import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { errorsIn, nearWords } from './near.ts'
import { byBytes, indexOfText, stretchOf, textAt, textsOf } from './texts.ts'

const plain: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o' }

/** Letters wrong, missing, too many, or two that changed places; å for a is none. The plain table. */
function errorsBetween(asked: string, said: string): number {
  const [a, b] = [[...asked], [...said]]
  const table = [...Array(a.length + 1)].map((_, i) =>
    [...Array(b.length + 1)].map((_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => table[i]?.[j] ?? 99
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const [one = '', other = ''] = [a[i - 1], b[j - 1]]
      const fits = (asked: string, said: string) => asked === said || plain[said] === asked
      const same = fits(one, other)
      let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && fits(one, b[j - 2] ?? '') && fits(a[i - 2] ?? '', other))
        cost = Math.min(cost, at(i - 2, j - 2) + 1)
      ;(table[i] as number[])[j] = cost
    }
  return at(a.length, b.length)
}

const word = fc
  .array(fc.constantFrom('a', 'å', 'b', 'o', 'ö', '𐐷'), { minLength: 1, maxLength: 7 })
  .map(list => list.join(''))

test('the words near another are those a plain table of errors gives', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 40 }),
      word,
      fc.integer({ min: 0, max: 2 }),
      (known, asked, most) => {
        const terms = textsOf([...known.map(one => `w${one}`), 'sbo', 'xab'].sort(byBytes))
        assert.deepEqual(
          nearWords(terms, 'w', asked, most)
            .map(({ word, errors }) => `${word} ${errors}`)
            .sort(),
          known
            .map(one => ({ one, errors: errorsBetween(asked, one) }))
            .filter(({ errors }) => errors <= most)
            .map(({ one, errors }) => `${one} ${errors}`)
            .sort(),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('a word of more letters than a number has bits is not put right, and does no harm to others', () => {
  const long = 'a'.repeat(33)
  const terms = textsOf([`w${'a'.repeat(31)}`, `w${long}`])
  assert.deepEqual(nearWords(terms, 'w', long, 2), [])
  assert.deepEqual(
    nearWords(terms, 'w', 'a'.repeat(32), 2).map(({ word, errors }) => [word.length, errors]),
    [[31, 1]],
  )
  assert.deepEqual(nearWords(terms, 'w', '', 2), [])
})

test('a sorted block of texts gives each text, its place, and what begins with a text', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (list, start) => {
      const sorted = list.toSorted(byBytes)
      const texts = textsOf(sorted)
      for (const [n, text] of sorted.entries()) {
        assert.equal(textAt(texts, n), text)
        assert.equal(indexOfText(texts, text), n)
      }
      assert.equal(indexOfText(texts, 'zz'), -1)
      const [from, to] = stretchOf(texts, start)
      assert.deepEqual(
        sorted.slice(from, to),
        sorted.filter(text => text.startsWith(start)),
      )
    }),
  )
})

test('short words and numbers hold no errors, long words two', () => {
  assert.deepEqual(['mio', 'mord', 'lindgre', 'lindgren', '1984', 'x2000y'].map(errorsIn), [0, 1, 1, 2, 0, 0])
})
