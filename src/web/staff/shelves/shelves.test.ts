import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countOf, levelsOfForm } from './shelves.view.ts'

test('a form has as many shelves as it says, in their order', () => {
  const form = new URLSearchParams({
    ...{ 'hylla-0': 'Barn', 'golv-0': ' 3 ', 'tak-0': '', 'flyter-0': '1' },
    ...{ 'hylla-1': 'Zoo', 'golv-1': '', 'tak-1': '9', 'hylla-3': 'Lös' },
  })
  assert.deepEqual(levelsOfForm(form), [
    { shelf: 'Barn', floats: true, floor: '3', ceiling: '' },
    { shelf: 'Zoo', floats: false, floor: '', ceiling: '9' },
  ])
})

test('a number is read as it is written, nothing as nothing, anything else as no number', () => {
  assert.deepEqual([countOf('12', null), countOf('', null), countOf('', 0)], [12, null, 0])
  for (const text of ['-1', '1,5', 'tre', '12345678']) assert.ok(Number.isNaN(countOf(text, 0)))
})
