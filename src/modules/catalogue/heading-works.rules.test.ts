import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsOf, formPlaces, isReadInOrder, missingParts, workForms } from './heading-works.rules.ts'

test('every format has one form, and every form its formats', () => {
  assert.deepEqual(
    workForms.flatMap(form => formatsOf(form)).toSorted(),
    formPlaces.map(({ format }) => format).toSorted(),
  )
  assert.ok(workForms.every(form => formatsOf(form).length > 0))
  assert.deepEqual(formatsOf('film'), ['film', 'e-film'])
  assert.equal(formPlaces.find(({ format }) => format === 'e-book')?.form, 0)
  assert.equal(formPlaces.find(({ format }) => format === 'object')?.form, workForms.length - 1)
})

test('a number between those that are there is missing; none after the last is', () => {
  assert.deepEqual(missingParts([1, 2, 3, 5, 6]), [4])
  assert.deepEqual(missingParts([2, 3]), [1])
  assert.deepEqual(missingParts([1, 1, 2, 2.5, 0, 3]), [])
  assert.deepEqual(missingParts([1.5, 3, 1]), [2])
  assert.deepEqual(missingParts([]), [])
})

test('where more is lacking than is there, or the numbers are a publisher’s, nothing is named', () => {
  assert.deepEqual(missingParts([1, 4]), [2, 3])
  assert.deepEqual(missingParts([1, 5]), [])
  assert.deepEqual(missingParts([0, 1, 5]), [], 'a part before the first is not counted')
  const all = Array.from({ length: 101 }, (_, n) => n + 1)
  assert.deepEqual(missingParts(all.slice(0, 100).filter(place => place !== 7)), [7])
  assert.deepEqual(missingParts(all.filter(place => place !== 7)), [])
})

test('a series is read in order when most of it is by one', () => {
  assert.equal(isReadInOrder(['Ek', 'Ek', 'Al']), true)
  assert.equal(isReadInOrder(['Ek', 'Al']), false)
  assert.equal(isReadInOrder(['Ek', 'Ek', 'Al', 'Bo']), false)
  assert.equal(isReadInOrder([null, null, null, 'Ek']), false)
  assert.equal(isReadInOrder([]), false)
})
