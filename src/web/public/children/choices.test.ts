import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type ChildrenAsk,
  childrenHref,
  choices,
  fullest,
  leadingSomewhere,
  readChildrenAsk,
  searchesOf,
} from './choices.ts'

const ask = (more: Partial<ChildrenAsk> = {}): ChildrenAsk => ({
  ...{ age: null, choice: null, q: '', exact: false, page: 1 },
  ...more,
})
const read = (query: string) => readChildrenAsk(new URLSearchParams(query))

test('a choice is read from its address and written to the same address', () => {
  const asked = ask({ age: '6-9', choice: 'djur', q: 'snälla katter', exact: true, page: 2 })
  const href = childrenHref('/barn/hitta', asked)
  assert.equal(href, '/barn/hitta?q=sn%C3%A4lla+katter&gillar=djur&alder=6-9&exakt=1&sida=2')
  assert.deepEqual(read(href.split('?')[1] ?? ''), asked)
  assert.equal(childrenHref('/barn', ask()), '/barn')
})

test('what makes no sense in an address is left out', () => {
  assert.deepEqual(read('alder=55&gillar=skatt&sida=-1&q=++'), ask())
  assert.equal(read('sida=1001').page, 1)
  assert.equal(read('sida=1.5').page, 1)
  assert.equal(read(`q=${'x'.repeat(300)}`).q.length, 200)
})

test('every choice is asked only among what is for children', () => {
  for (const choice of choices)
    for (const search of searchesOf(ask({ choice, age: '4-6' })))
      assert.deepEqual(search.filters.malgrupp, ['child'], choice)
  for (const search of searchesOf(ask({ q: 'mord' }))) assert.deepEqual(search.filters.malgrupp, ['child'])
})

test('an age narrows books of every kind, and neither films nor games', () => {
  const ageOf = (choice: ChildrenAsk['choice']) => searchesOf(ask({ choice, age: '6-9' }))[0]?.filters.alder
  for (const choice of [null, 'djur', 'latt', 'lyssna', 'serier'] as const)
    assert.deepEqual(ageOf(choice), ['6-9'], `${choice}`)
  for (const choice of ['film', 'spel'] as const) assert.deepEqual(ageOf(choice), [], choice)
  assert.deepEqual(searchesOf(ask())[0]?.filters.alder, [])
})

test('what a child likes is asked for in headings and in genre terms, however they begin', () => {
  const [headings, genres] = searchesOf(ask({ choice: 'spokligt' }))
  assert.ok(headings)
  assert.ok(headings.filters.amne.includes('spöken') && headings.filters.amne.includes('Spöken'))
  assert.deepEqual(headings.filters.genre, [])
  assert.deepEqual(genres?.filters.genre, headings.filters.amne)
  assert.deepEqual(genres?.filters.amne, [])
})

test('listening, films, comics and games are kinds of things, easy reading is a genre', () => {
  const first = (choice: ChildrenAsk['choice']) => searchesOf(ask({ choice }))[0]?.filters
  assert.deepEqual(first('lyssna')?.form, ['audiobook', 'e-audiobook', 'talking-book'])
  assert.deepEqual(first('film')?.form, ['film', 'e-film'])
  assert.deepEqual(first('serier')?.form, ['comic'])
  assert.deepEqual(first('spel')?.form, ['game', 'board-game'])
  assert.deepEqual(first('latt')?.genre, ['lättläst', 'Lättläst'])
})

test('the words, the page and the wish to take them as written go along', () => {
  const [search] = searchesOf(ask({ q: 'pipi', exact: true, page: 3 }))
  assert.deepEqual([search?.q, search?.exact, search?.page], ['pipi', true, 3])
})

test('of the ways to ask the one that finds most is taken, the first of equals', () => {
  assert.equal(fullest(['a', 'b'], [1, 2]), 'b')
  assert.equal(fullest(['a', 'b'], [2, 2]), 'a')
  assert.equal(fullest([], []), undefined)
})

test('a choice that leads nowhere is not shown', () => {
  const totals = new Map([
    ['djur', 3],
    ['fotboll', 0],
    ['magi', 1],
  ])
  assert.deepEqual(
    leadingSomewhere([...totals.keys()], choice => totals.get(choice) ?? 0),
    ['djur', 'magi'],
  )
})
