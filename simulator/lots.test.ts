import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { interest, makeDemand, taste } from './demand.ts'
import { cumulated, drawn, exponential, lotOf, normal, poisson, stream } from './draw.ts'
import { firstDayOf, simulatedCounty } from './places.ts'
import { countySize, makeSupply, type Size } from './supply.ts'

const times = <T>(count: number, what: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => what(n))
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('lots', () => {
  test('a stream is the same for the same names, and another for others', () => {
    const numbers = (...names: number[]) => times(5, stream(...names))
    assert.deepEqual(numbers(1, 2), numbers(1, 2))
    assert.notDeepEqual(numbers(1, 2), numbers(2, 1))
    assert.equal(lotOf(3, 4), lotOf(3, 4))
    assert.notEqual(lotOf(3, 4), lotOf(3, 5))
  })
  test('numbers lie from 0 up to 1, spread evenly', () => {
    for (const numbers of [times(20_000, stream(7)), times(20_000, n => lotOf(7, n))]) {
      assert.ok(numbers.every(number => number >= 0 && number < 1))
      for (const tenth of times(10, n => n)) {
        const share = numbers.filter(number => Math.floor(number * 10) === tenth).length / 20_000
        assert.ok(Math.abs(share - 0.1) < 0.01, `${tenth}: ${share}`)
      }
    }
  })
  test('as many events come as are expected, whether few or many', () => {
    for (const expected of [0, 0.3, 5, 200]) {
      const draw = stream(8, expected)
      const counts = times(5000, () => poisson(expected, draw))
      assert.ok(counts.every(count => Number.isInteger(count) && count >= 0))
      assert.ok(Math.abs(mean(counts) - expected) <= 0.05 * expected, `${expected}: ${mean(counts)}`)
    }
  })
  test('waits without memory have the mean asked for, and the normal curve has its middle at 0 and width 1', () => {
    const draw = stream(9)
    assert.ok(Math.abs(mean(times(20_000, () => exponential(12, draw()))) - 12) < 0.4)
    const values = times(20_000, () => normal(draw))
    assert.ok(Math.abs(mean(values)) < 0.03)
    assert.ok(Math.abs(mean(values.map(value => value * value)) - 1) < 0.05)
  })
  test('an index is drawn by its weight, and never one that weighs nothing', () => {
    const sums = cumulated([0, 1, 0, 3, 0])
    assert.deepEqual([...sums], [0, 1, 1, 4, 4])
    assert.deepEqual(
      [0, 0.249, 0.25, 0.999].map(lot => drawn(sums, lot)),
      [1, 1, 3, 3],
    )
  })
})

const county = simulatedCounty(firstDayOf('2026-01-01', 0), 90)
const size: Size = { ...countySize, scale: 0.01 }
const supply = makeSupply(county, size, 90, 1)

describe('stock', () => {
  test('there are as many titles and copies as the size says, each title with one at least', () => {
    assert.equal(supply.works, 3300)
    assert.ok(Math.abs(supply.copies / 12_500 - 1) < 0.1, `${supply.copies}`)
    for (let title = 0; title < supply.works; title++) {
      const [from, to] = [supply.firstCopy[title] ?? 0, supply.firstCopy[title + 1] ?? 0]
      assert.ok(to > from)
      assert.ok(supply.titleOf.subarray(from, to).every(of => of === title))
    }
  })
  test('copies stand where stock stands, and no title has an edition without copies', () => {
    assert.ok(supply.home.every(place => (county.places[place]?.stock ?? 0) > 0))
    for (let title = 0; title < supply.works; title++) {
      const editions = new Set(supply.edition.subarray(supply.firstCopy[title], supply.firstCopy[title + 1]))
      assert.deepEqual(
        [...editions].sort(),
        times(editions.size, n => n),
      )
    }
  })
  test('only new titles come out near the year, and the same seed buys the same', () => {
    for (let title = 0; title < supply.works; title++)
      assert.equal((supply.release[title] ?? 0) > -9999, supply.isNew[title] === 1)
    assert.deepEqual(makeSupply(county, size, 90, 1), supply)
    assert.notDeepEqual(makeSupply(county, size, 90, 2).home, supply.home)
  })
})

describe('wishes', () => {
  const demand = makeDemand(county, supply, size, 1)
  test('they come in the order they are placed, for a title there is, to a place where one can fetch', () => {
    for (let halfDay = 0; halfDay < 60; halfDay++) {
      const wishes = demand.wishes(halfDay)
      assert.deepEqual(wishes, demand.wishes(halfDay))
      for (const [n, wish] of wishes.entries()) {
        assert.ok(wish.ago <= (wishes[n - 1]?.ago ?? Number.POSITIVE_INFINITY))
        assert.ok(wish.ago >= 0 && wish.ago < 6 * 3_600_000)
        assert.ok(wish.title >= 0 && wish.title < supply.works)
        assert.ok((county.places[wish.pickup]?.visits ?? 0) > 0)
      }
    }
  })
  test('about as many as the year has, by the days that have passed', () => {
    const count = times(180, n => demand.wishes(n).length).reduce((sum, one) => sum + one, 0)
    const expected = (size.holds * size.scale * 90) / 365
    assert.ok(count > 0.7 * expected && count < 1.4 * expected, `${count} of ${expected}`)
  })
  test('nobody asks for a title weeks before it is out; interest peaks, then fades, and is 1 in all', () => {
    assert.equal(interest(-taste.before - 1), 0)
    const peak = taste.rise - taste.before
    assert.ok(interest(peak) > interest(peak - 5) && interest(peak) > interest(peak + 5))
    const all = times(800, n => interest(n - 100)).reduce((sum, one) => sum + one, 0)
    assert.ok(Math.abs(all - 1) < 0.02, `${all}`)
  })
  test('a book is taken from a shelf more often, the more it is borrowed', () => {
    const draw = stream(4)
    const taken = new Float64Array(supply.works)
    for (let n = 0; n < 50_000; n++) {
      const title = demand.browse(draw())
      taken[title] = (taken[title] ?? 0) + 1
    }
    const order = [...supply.borrowed.keys()].sort(
      (a, b) => (supply.borrowed[b] ?? 0) - (supply.borrowed[a] ?? 0),
    )
    const sum = (titles: readonly number[]) => titles.reduce((all, title) => all + (taken[title] ?? 0), 0)
    assert.ok(sum(order.slice(0, 330)) > 2 * sum(order.slice(-330)))
  })
})
