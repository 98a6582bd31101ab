import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatPattern, formatsNamed, surety } from './format-words.rules.ts'

test('forms named together are what both may be, else what the first is; words that name none are none', () => {
  for (const [text, formats, sure] of [
    ['film dvd', ['film'], surety.plain],
    ['ljudbok film', ['audiobook', 'e-audiobook'], surety.plain],
    ['spelet xbox', ['game'], surety.machine],
    ['spelet dvd', ['game', 'board-game'], surety.plain],
    ['skivan', ['music'], surety.ofTitles],
    ['med stora bokstäver', ['large-print'], surety.plain],
    ['hästar', [], surety.plain],
  ] as const)
    assert.deepEqual(formatsNamed(text), { formats: [...formats], surety: sure }, text)
})

test('the longest word that names a form is taken, with what leads to it', () => {
  const found = (text: string) => new RegExp(`^${formatPattern}`, 'iu').exec(text)?.[0]
  assert.equal(found('nintendo switch'), 'nintendo switch')
  assert.equal(found('xbox one'), 'xbox one')
  assert.equal(found('som ljudbok'), 'som ljudbok')
  assert.equal(found('ljudbok som mp3 hästar'), 'ljudbok som mp3')
  assert.equal(found('hästar'), undefined)
})
