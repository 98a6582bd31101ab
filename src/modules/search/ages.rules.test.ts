import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AgeFacts, agesOf } from './ages.rules.ts'

const ages = (facts: Partial<AgeFacts>) => agesOf({ audience: 'child', ...facts }).join(' ')

test('the note of a record tells how old the readers are, whatever else it says', () => {
  assert.equal(ages({ ages: '6–9', sab: ['uHc'], subjects: ['bilderböcker'] }), '6-9')
  assert.equal(ages({ ages: '0–3' }), '0-3')
  assert.equal(ages({ ages: '3–6' }), '4-6')
  assert.equal(ages({ ages: '4–7' }), '4-6 6-9')
  assert.equal(ages({ ages: '2–5' }), '0-3 4-6')
  assert.equal(ages({ ages: '9–12' }), '9-12')
  assert.equal(ages({ ages: '11+' }), '9-12')
})

test('a note of an age no shelf is made for leaves it to the shelf', () => {
  assert.equal(ages({ ages: '12+', sab: ['uHc'] }), '9-12')
  assert.equal(ages({ ages: '12–15' }), '')
})

test('without a note the kind of book tells, in genres and in headings', () => {
  assert.equal(ages({ genres: ['Pekböcker'], sab: ['uHcf'] }), '0-3')
  assert.equal(ages({ subjects: ['småbarn', 'bilderböcker'] }), '0-3 4-6')
  assert.equal(ages({ subjects: ['bilderböcker'] }), '4-6')
  assert.equal(ages({ genres: ['Kapitelböcker'], sab: ['uHc'] }), '6-9')
  assert.equal(ages({ subjects: ['om bilderböcker'] }), '')
})

test('else the shelf tells: picture books, stories for those who read by themselves, stories from nine', () => {
  assert.equal(ages({ sab: ['uHcf'] }), '4-6')
  assert.equal(ages({ sab: ['Hcf'] }), '4-6')
  assert.equal(ages({ sab: ['Hcg'] }), '6-9')
  assert.equal(ages({ sab: ['uHc'] }), '9-12')
  assert.equal(ages({ sab: ['uHce.01'] }), '9-12')
  assert.equal(ages({ sab: ['uHcf', 'uHc'] }), '4-6')
  assert.equal(ages({ sab: ['Hc'] }), '')
  assert.equal(ages({ sab: ['uNa'] }), '')
})

test('what is not for children has no such age', () => {
  assert.equal(ages({ audience: 'young', ages: '9–12' }), '')
  assert.equal(ages({ audience: 'adult', sab: ['uHc'] }), '')
  assert.equal(ages({ subjects: ['Ungdomsböcker'], sab: ['uHc'] }), '')
})
