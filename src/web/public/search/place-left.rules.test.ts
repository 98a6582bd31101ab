import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeLeft } from './place-left.rules.ts'

const places = [{ name: 'Mora' }, { name: 'Malung' }, { name: 'Malung-Sälen' }, { name: 'Älvdalen' }]
const told = (q: string, ...leftOut: string[]) => {
  const found = placeLeft(q, leftOut, places)
  return found && [found.place.name, found.q]
}

test('a place that no title names is offered, with the question less its name and the small word before it', () => {
  assert.deepEqual(told('deckare i mora', 'mora'), ['Mora', 'deckare'])
  assert.deepEqual(told('deckare på MORA  för barn', 'mora'), ['Mora', 'deckare för barn'])
  assert.deepEqual(told('crime in Älvdalen', 'crime', 'älvdalen'), ['Älvdalen', 'crime'])
  assert.deepEqual(told('mora, deckare', 'mora'), ['Mora', 'deckare'])
})

test('the longer name goes before the shorter', () => {
  assert.deepEqual(told('skidor i Malung-Sälen', 'malung', 'sälen'), ['Malung-Sälen', 'skidor'])
  assert.deepEqual(told('skidor i malung sälen', 'malung', 'sälen'), ['Malung-Sälen', 'skidor'])
  assert.deepEqual(told('skidor i malung', 'malung'), ['Malung', 'skidor'])
})

test('a word that was found is no place, nor is half a name, and a name alone leaves nothing to look for', () => {
  assert.equal(told('deckare i mora', 'deckare'), null)
  assert.equal(told('skidor i sälen', 'sälen'), null)
  assert.equal(told('i mora', 'mora'), null)
  assert.equal(told('deckare i moran', 'moran'), null)
})

test('small words that stand elsewhere, and signs, stay', () => {
  assert.deepEqual(told('i mora i snön – sagor', 'mora'), ['Mora', 'i snön – sagor'])
})
