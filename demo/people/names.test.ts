import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventPeople, lots, nameGroups, streets } from './names.ts'

test('the same seed gives the same people, another seed others', () => {
  assert.deepEqual(inventPeople(50, 7), inventPeople(50, 7))
  assert.notDeepEqual(inventPeople(50, 7), inventPeople(50, 8))
})

test('asking for more people keeps the first ones', () => {
  assert.deepEqual(inventPeople(600, 3).slice(0, 100), inventPeople(100, 3))
})

test('shares add up to a hundred, and every language of the county is met among six hundred', () => {
  assert.equal(
    nameGroups.reduce((sum, group) => sum + group.share, 0),
    100,
  )
  const met = Map.groupBy(inventPeople(600), person => person.language)
  assert.deepEqual([...met.keys()].sort(), nameGroups.map(group => group.language).sort())
  const swedish = met.get('swe')?.length ?? 0
  assert.ok(swedish > 440 && swedish < 540, `${swedish}`)
})

test('no name stands twice in a list', () => {
  for (const { language, women, men, surnames } of nameGroups)
    for (const list of [women, men, surnames]) assert.equal(new Set(list).size, list.length, language)
  assert.equal(new Set(streets).size, streets.length)
})

test('e-mail is unique and goes nowhere; telephone numbers are those of fiction', () => {
  const people = inventPeople(600)
  assert.equal(new Set(people.map(person => person.email)).size, 600)
  for (const { email, phone, street } of people) {
    assert.match(email, /^[a-z]+\.[a-z]+\d+@lantagare\.example$/)
    assert.match(phone, /^070-174 06 (0[5-9]|[1-9]\d)$/)
    assert.match(street, /^[A-ZÅÄÖ][a-zåäö]+ \d{1,2}$/)
  }
})

test('lots lie from 0 up to 1 and spread evenly', () => {
  const draw = lots(42)
  const drawn = Array.from({ length: 2000 }, draw)
  assert.ok(drawn.every(lot => lot >= 0 && lot < 1))
  for (let tenth = 0; tenth < 10; tenth++) {
    const here = drawn.filter(lot => Math.floor(lot * 10) === tenth).length
    assert.ok(here > 140 && here < 260, `${tenth}: ${here}`)
  }
})
