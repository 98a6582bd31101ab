import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareMarks, inShelfOrder, type ShelfPlace } from './shelf-order.rules.ts'

const marks = (...given: string[]) => given.toSorted(compareMarks)
const place = (item: number, of: Partial<ShelfPlace>): ShelfPlace => ({
  item,
  shelf: 'Vuxen',
  callNumber: 'Hc',
  creator: null,
  title: 'T',
  ...of,
})
const walked = (places: ShelfPlace[], walk?: string[]) =>
  places.toSorted(inShelfOrder(walk)).map(one => one.item)

test('a short mark stands before the longer one that begins like it', () => {
  assert.deepEqual(marks('Hce', 'Hcf', 'Hc', 'H', 'Hc.01'), ['H', 'Hc', 'Hc.01', 'Hce', 'Hcf'])
  assert.deepEqual(marks('Hc.01', 'Hc LAG'), ['Hc LAG', 'Hc.01'])
})

test('letters are filed as in Swedish, and capitals stand among small ones', () => {
  assert.deepEqual(marks('Hö', 'Hz', 'Hå', 'Ha', 'Hä'), ['Ha', 'Hz', 'Hå', 'Hä', 'Hö'])
  assert.deepEqual(marks('hd', 'Hc', 'HE'), ['Hc', 'hd', 'HE'])
})

test('numbers go by their size, decimals by their digits', () => {
  assert.deepEqual(marks('10', '9', '100'), ['9', '10', '100'])
  assert.deepEqual(marks('612.4', '612', '612.31', '612.3', '94'), ['94', '612', '612.3', '612.31', '612.4'])
  assert.deepEqual(marks('612,4', '612.31'), ['612.31', '612,4'])
  assert.deepEqual(marks('Serie B', 'Serie 10', 'Serie 2'), ['Serie 2', 'Serie 10', 'Serie B'])
})

test('what only parts a mark does not order it', () => {
  assert.equal(compareMarks('Hc/LAG', 'Hc LAG'), 0)
})

test('departments come in the order the branch walks them, others after by name, none last', () => {
  const places = [
    place(1, { shelf: 'Magasin' }),
    place(2, { shelf: null }),
    place(3, { shelf: 'Barn' }),
    place(4, { shelf: 'Vuxen' }),
    place(5, { shelf: 'Åtta' }),
    place(6, { shelf: 'Zoologi' }),
  ]
  assert.deepEqual(walked(places, ['Vuxen', 'barn']), [4, 3, 1, 6, 5, 2])
  assert.deepEqual(walked(places), [3, 1, 4, 6, 5, 2])
})

test('within a department: the mark, then the author, then the title; without a mark last', () => {
  const places = [
    place(1, { callNumber: null, creator: 'Abel' }),
    place(2, { creator: 'Östergren, Klas' }),
    place(3, { creator: 'Ångström, Anna' }),
    place(4, { creator: 'Zweig, Stefan' }),
    place(5, { callNumber: 'H', creator: 'Östergren, Klas' }),
    place(6, { creator: 'Ångström, Anna', title: 'A' }),
    place(8, { creator: 'Ångström, Anna' }),
  ]
  assert.deepEqual(walked(places), [5, 4, 6, 3, 8, 2, 1])
})

test('a name is filed by its surname, however it is written', () => {
  const places = [
    place(1, { creator: 'Selma Lagerlöf' }),
    place(2, { creator: 'Kerstin Ekman' }),
    place(3, { creator: 'Lagercrantz, Olof' }),
    place(4, { creator: 'Carl von Linné' }),
    place(5, { creator: 'Aristoteles' }),
  ]
  assert.deepEqual(walked(places), [5, 2, 3, 1, 4])
})

test('it is one order, however the copies are told', () => {
  const some = fc.record({
    item: fc.integer(),
    shelf: fc.option(fc.constantFrom('Barn', 'Vuxen', 'Åtta')),
    callNumber: fc.option(fc.stringMatching(/^[Hce.01 /å-]{0,6}$/)),
    creator: fc.option(fc.constantFrom('Öst', 'Abel')),
    title: fc.constantFrom('A', 'Ö'),
  })
  fc.assert(
    fc.property(some, some, some, (a, b, c) => {
      const order = inShelfOrder(['Vuxen'])
      assert.equal(Math.sign(order(a, b)) + Math.sign(order(b, a)), 0)
      if (order(a, b) <= 0 && order(b, c) <= 0) assert.ok(order(a, c) <= 0)
    }),
    { numRuns: 2000 },
  )
})
