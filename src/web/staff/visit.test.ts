import assert from 'node:assert/strict'
import { test } from 'node:test'
import { menuAt } from './visit.tsx'

const at = (path: string) => {
  const room = menuAt(path).filter(one => one.current)
  return [room.map(one => one.text), (room[0]?.beside ?? []).filter(one => one.current).map(one => one.text)]
}

test('the menu tells where one is, and what lies beside it', () => {
  assert.deepEqual(at('/personal/plocklista'), [['Plocklista'], ['Att plocka']])
  assert.deepEqual(at('/personal/plocklista/saknas'), [['Plocklista'], ['Saknade exemplar']])
  assert.deepEqual(at('/personal/lador/7/etikett'), [['Transporter'], ['Lådor']])
  assert.deepEqual(at('/personal/disk/flera'), [['Återlämna'], ['Många på en gång']])
  assert.deepEqual(at('/personal/regler'), [['Regler'], ['Köer och återlämning']])
})

test('a page outside the rooms, or one that only begins alike, is in none', () => {
  assert.deepEqual(at('/personal'), [[], []])
  assert.deepEqual(at('/personal/reglering'), [[], []])
})
