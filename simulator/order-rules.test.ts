import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { orderRule, type Question } from './order-rules.ts'

const now = Temporal.Instant.from('2026-03-02T09:00:00Z')
const ago = (days: number): number => now.epochMilliseconds - days * 86_400_000
const hold = (id: number, pickup: number, days: number): Question['holds'][number] => ({
  ...{ id, pickup, queuedAt: ago(days), priority: 0, target: 'work' },
  ...{ edition: null, item: null, languages: null, formats: null },
})
const copy = (item: number, branch: number): Question['copies'][number] => ({
  ...{ item, branch, edition: 1, language: null, format: 'book' },
})
/** Places 0 and 1 lie in municipality 0, place 2 in municipality 1; another place is a day away. */
const geography = {
  ownerOf: (item: number) => (item < 10 ? 0 : 1),
  municipalityOf: (place: number) => place >> 1,
}
const reach: Question['reach'] = (from, to) => ({
  arrives: now.epochMilliseconds + (from === to ? 0 : 86_400_000),
  transports: from === to ? 0 : 1,
})
const given = (policy: string, holds: Question['holds'], copies: Question['copies']) =>
  orderRule(policy, geography)
    .plan({ holds, copies, reach, now })
    .map(made => [made.hold, made.item])
    .sort()

describe('who gets a copy that stands in place 0', () => {
  const copies = [copy(1, 0)]
  const threeDays = [hold(1, 2, 3), hold(2, 0, 0)]
  const tenDays = [hold(1, 2, 10), hold(2, 0, 0)]
  test('fifo: whoever asked first, however far away', () => {
    assert.deepEqual(given('fifo', threeDays, copies), [[1, 1]])
  })
  test('nearest: whoever is near, however long the other has waited', () => {
    assert.deepEqual(given('nearest', tenDays, copies), [[2, 1]])
  })
  test('window:7: whoever is near, if the other asked no more than 7 days earlier', () => {
    assert.deepEqual(given('window:7', threeDays, copies), [[2, 1]])
    assert.deepEqual(given('window:7', tenDays, copies), [[1, 1]])
  })
  test('a window has the days it is given', () => {
    assert.deepEqual(given('window:2', threeDays, copies), [[1, 1]])
    assert.deepEqual(given('window:14', tenDays, copies), [[2, 1]])
  })
  test('owner-first: its own municipality, and the others when none of those wait', () => {
    assert.deepEqual(given('owner-first', tenDays, copies), [[2, 1]])
    assert.deepEqual(given('owner-first', [hold(1, 2, 10)], copies), [[1, 1]])
  })
  test('owner-first: nobody gets two copies, and no copy goes twice', () => {
    assert.deepEqual(given('owner-first', tenDays, [copy(1, 0), copy(2, 1)]), [
      [1, 2],
      [2, 1],
    ])
  })
  test('separate: its own municipality or nobody', () => {
    assert.deepEqual(given('separate', tenDays, copies), [[2, 1]])
    assert.deepEqual(given('separate', [hold(1, 2, 10)], copies), [])
  })
})

test('only separate libraries keep to themselves, and a rule bears the name it was asked by', () => {
  for (const policy of ['separate', 'fifo', 'owner-first', 'nearest', 'window:7']) {
    const rule = orderRule(policy, geography)
    assert.equal(rule.name, policy)
    assert.equal(rule.keepsToItself, policy === 'separate')
  }
})

test('what is no policy is refused by name', () => {
  for (const policy of ['', 'window', 'window:', 'window:7d', 'lottery'])
    assert.throws(() => orderRule(policy, geography), RangeError)
})
