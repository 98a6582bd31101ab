import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canBeSet, linesOf, sizeOf, textWidth } from './set-text.rules.ts'

test('wide letters take more room than narrow ones, and marks none', () => {
  assert.ok(textWidth('mm') > textWidth('nn') && textWidth('nn') > textWidth('ss'))
  assert.ok(textWidth('ss') > textWidth('ii') && textWidth('AA') > textWidth('nn'))
  assert.ok(textWidth('нн') > textWidth('nn'))
  assert.equal(textWidth('e\u0301'), textWidth('e'))
})

test('lines break between words, and inside one only when it is wider than the line', () => {
  assert.deepEqual(linesOf('Gösta  Berlings saga', 8, 3), ['Gösta Berlings', 'saga'])
  assert.deepEqual(linesOf('', 8, 3), [])
  const [first = '', ...rest] = linesOf('Nordvästersjökustartilleriflygspaning', 8, 9)
  assert.ok(first.endsWith('-') && rest.length > 1 && !rest.at(-1)?.endsWith('-'))
  assert.deepEqual(linesOf('En Nordvästersjökust', 8, 9)[0], 'En')
})

test('what does not fit is left out, and three dots say so within the line', () => {
  const lines = linesOf('Nils Holgerssons underbara resa genom Sverige', 8, 2)
  assert.equal(lines.length, 2)
  assert.match(lines[1] ?? '', / …$/)
  assert.doesNotMatch(linesOf('Nils resa', 8, 1).join(), /…/)
})

test('no line is wider than its room, and nothing is lost when there are lines enough', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 3, max: 30 }), (text, room) => {
      const lines = linesOf(text, room, 1000)
      for (const line of lines) assert.ok(textWidth(line) <= room, line)
      const letters = (one: string) => one.replaceAll(/[\s-]/g, '')
      assert.equal(letters(lines.join('')), letters(text))
      for (const line of linesOf(text, room, 2)) assert.ok(textWidth(line) <= room + 0.01, line)
      assert.ok(linesOf(text, room, 2).length <= 2)
    }),
  )
})

test('the largest letters that fit are chosen, and the smallest when none do', () => {
  const sizes = [
    [60, 1],
    [30, 2],
    [20, 2],
  ] as const
  assert.equal(sizeOf('Kort', 300, sizes).size, 60)
  assert.equal(sizeOf('En titel av flera ord', 300, sizes).size, 30)
  const long = sizeOf('ord '.repeat(80), 300, sizes)
  assert.deepEqual([long.size, long.lines.length], [20, 2])
  assert.equal(sizeOf('x', 300, []).size, 16)
})

test('scripts whose letters the house has can be set, others cannot', () => {
  for (const text of ['Åsa & Öl – 1984', 'Преступление', 'Ὀδύσσεια', 'ألف ليلة', ''])
    assert.equal(canBeSet(text), true, text)
  for (const text of ['三体', 'ሰላም', 'Skratta 😀']) assert.equal(canBeSet(text), false, text)
})
