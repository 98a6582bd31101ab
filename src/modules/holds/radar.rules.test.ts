import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { WaitingHold } from './allocate.rules.ts'
import { longestWait, type RadarCase, type RadarCopy, radarLine, servedOn } from './radar.rules.ts'

let serial = 0
/** Somebody who waits at a branch; the tens of a branch's number are its municipality. */
const waits = (pickup: number, more: Partial<WaitingHold> = {}): WaitingHold => ({
  ...{ id: ++serial, queuedAt: serial, priority: 0, pickup, target: 'work', edition: null, item: null },
  ...{ languages: null, formats: null },
  ...more,
})
const copy = (freeIn: number, home = 10, more: Partial<RadarCopy> = {}): RadarCopy => ({
  ...{ item: ++serial, edition: 1, language: 'swe', format: 'book', home, freeIn },
  ...more,
})
const book = { edition: 1, language: 'swe', format: 'book' }
const asked = (of: Partial<RadarCase>): RadarCase => ({
  ...{ holds: [], copies: [], editions: [book], cycle: 20, delivery: 10 },
  municipalityOf: branch => Math.floor(branch / 10),
  hasShelves: branch => branch % 10 !== 9,
  ...of,
})

test('copies go to those in turn as they come free, and round again', () => {
  assert.deepEqual(servedOn([5, 12], 5, 20), [5, 12, 25, 32, 45])
  assert.deepEqual(servedOn([0], 3, 20), [0, 20, 40])
})

test('nobody is thought to wait longer than a year, and without copies all do', () => {
  assert.deepEqual(servedOn([], 2, 20), [longestWait, longestWait])
  assert.deepEqual(servedOn([360], 2, 20), [360, longestWait])
})

test('a copy goes round in a day at least', () => {
  assert.deepEqual(servedOn([0], 3, 0), [0, 1, 2])
})

test('four wait for one copy: by hand, one more saves 5, 25 and 35 days of 140', () => {
  // As it is: 5, 25, 45, 65 = 140. With one more on day 10: 5, 10, 25, 30 = 70.
  const line = radarLine(asked({ holds: [1, 2, 3, 4].map(() => waits(10)), copies: [copy(5)] }))
  assert.deepEqual(line, {
    ...{ edition: 1, format: 'book', waiting: 4, copies: 1, municipality: 1, branch: 10 },
    ...{ waitNow: 35, waitThen: 18, savedDays: 70 },
  })
})

test('a title without any copy left saves what a year of waiting is longer than the delivery', () => {
  const line = radarLine(asked({ holds: [waits(10)] }))
  assert.deepEqual([line?.savedDays, line?.copies], [longestWait - 10, 0])
})

test('a copy that comes back before a new one is delivered saves nothing: then the title is not on the list', () => {
  assert.equal(radarLine(asked({ holds: [waits(10)], copies: [copy(10)] })), null)
  assert.equal(radarLine(asked({ holds: [waits(10)], copies: [copy(11)] }))?.savedDays, 1)
})

test('the copy belongs in the municipality where most wait beyond the copies it owns', () => {
  // Three wait in 1, which owns two; two wait in 2, which owns none.
  const holds = [waits(10), waits(10), waits(11), waits(20), waits(20)]
  const line = radarLine(asked({ holds, copies: [copy(30, 10), copy(30, 11)] }))
  assert.deepEqual([line?.municipality, line?.branch], [2, 20])
})

test('as many unserved: where most wait; and then the lower number', () => {
  const more = [waits(10), waits(20), waits(20)]
  assert.equal(radarLine(asked({ holds: more, copies: [copy(30, 20)] }))?.municipality, 2)
  assert.equal(radarLine(asked({ holds: [waits(20), waits(10)] }))?.municipality, 1)
})

test('within the municipality it is the branch that has most unserved, if it has shelves', () => {
  const at = (...pickups: number[]) =>
    radarLine(asked({ holds: pickups.map(pickup => waits(pickup)), copies: [copy(90, 11)] }))?.branch
  assert.equal(at(10, 10, 11, 11), 10)
  // 19 is a stop of the book bus.
  assert.equal(at(19, 19, 19, 10), 10)
  assert.equal(at(19, 19), 11)
  assert.equal(radarLine(asked({ holds: [waits(19)] }))?.branch, null)
})

test('the edition to buy is the one most of those who wait would take', () => {
  const film = { edition: 2, language: 'swe', format: 'film' }
  const holds = [waits(10, { formats: ['film'] }), waits(10, { formats: ['film'] }), waits(10)]
  const line = radarLine(asked({ holds, editions: [book, film] }))
  assert.deepEqual([line?.edition, line?.format, line?.waiting], [2, 'film', 3])
})

test('as many would take either: the one there are more copies of, else the newer', () => {
  const other = { ...book, edition: 2 }
  const editions = [book, other]
  assert.equal(radarLine(asked({ holds: [waits(10)], editions }))?.edition, 2)
  assert.equal(radarLine(asked({ holds: [waits(10)], editions, copies: [copy(90)] }))?.edition, 1)
})

test('copies that none of them would take do not serve them', () => {
  const holds = [waits(10, { languages: ['eng'] })]
  const line = radarLine(asked({ holds, copies: [copy(1)], editions: [{ ...book, language: 'eng' }] }))
  assert.deepEqual([line?.copies, line?.savedDays], [0, longestWait - 10])
})

test('who waits for one very copy is not helped by another', () => {
  assert.equal(radarLine(asked({ holds: [waits(10, { target: 'item', item: 99 })] })), null)
  assert.equal(radarLine(asked({ holds: [waits(10)], editions: [] })), null)
  assert.equal(radarLine(asked({})), null)
})

test('one more copy never makes anybody wait longer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(60), { maxLength: 6 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(40),
      (free, waiting, cycle, delivery) => {
        const now = servedOn(free, waiting, cycle)
        const then = servedOn([...free, delivery], waiting, cycle)
        now.forEach((day, n) => {
          assert.ok((then[n] ?? 0) <= day)
        })
      },
    ),
  )
})
