import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../kernel/day.ts'
import { isIsil } from './case.rules.ts'
import {
  decideLending,
  isLendingOver,
  type LendingCase,
  type LendingDeed,
  type LendingWish,
  lendingRefusals,
} from './lending.rules.ts'

const today = '2027-02-10' as Day
const asked: LendingCase = { kind: 'loan', state: 'asked', version: 1, dueOn: null }
const send: LendingDeed = { deed: 'send', dueOn: '2027-03-10' as Day }
const told = (c: LendingCase, d: LendingDeed, seen = c.version) => {
  const decided = decideLending(c, d, { today, seen })
  return decided.outcome === 'refused' ? decided.refusals.map(({ code }) => code) : decided.next
}

test('a loan is sent until a day and comes back; a copy is over when it is sent', () => {
  const sent = told(asked, send)
  assert.deepEqual(sent, { kind: 'loan', state: 'sent', version: 2, dueOn: '2027-03-10' })
  assert.deepEqual(told({ ...asked, state: 'sent', version: 2 }, { deed: 'return' }), {
    ...{ kind: 'loan', state: 'returned', version: 3, dueOn: null },
  })
  const copy = told({ ...asked, kind: 'copy' }, { deed: 'send', dueOn: null })
  assert.deepEqual(copy, { kind: 'copy', state: 'sent', version: 2, dueOn: null })
  assert.deepEqual(told({ ...asked, kind: 'copy', state: 'sent' }, { deed: 'return' }), ['not-now'])
})

test('a loan needs a day to come, a refusal a reason', () => {
  assert.deepEqual(told(asked, { deed: 'send', dueOn: null }), ['no-due'])
  assert.deepEqual(told(asked, { deed: 'send', dueOn: '2027-02-09' as Day }), ['day-passed'])
  assert.ok(!Array.isArray(told(asked, { deed: 'send', dueOn: today })))
  assert.deepEqual(told(asked, { deed: 'refuse', reason: '' }), ['no-reason'])
  const no = decideLending(asked, { deed: 'refuse', reason: 'not-lent' }, { today, seen: 1 })
  assert.ok(no.outcome === 'done')
  assert.deepEqual([no.next.state, no.reason], ['refused', 'not-lent'])
})

test('what was answered is answered once, and by one who saw how it stood', () => {
  for (const state of ['sent', 'refused', 'returned'] as const)
    assert.deepEqual(told({ ...asked, state }, send), ['not-now'])
  assert.deepEqual(told(asked, { deed: 'return' }), ['not-now'])
  assert.deepEqual(told(asked, send, 2), ['changed-meanwhile'])
})

test('a library and a title are written down, and a symbol that can be one', () => {
  const wish: LendingWish = {
    library: 'Umeå',
    isil: 'SE-Um',
    kind: 'loan',
    title: 'Dalmål',
    author: '',
    reference: '',
  }
  assert.deepEqual(lendingRefusals(wish, isIsil), [])
  assert.deepEqual(
    lendingRefusals({ ...wish, library: ' ', isil: '?', title: ' ' }, isIsil).map(({ code }) => code),
    ['no-library', 'bad-isil', 'no-title'],
  )
  const long = { ...wish, title: 'x'.repeat(301) }
  assert.deepEqual(lendingRefusals(long, isIsil), [{ code: 'title-too-long' }])
})

test('what is refused, back or a copy that was sent is over', () => {
  assert.equal(isLendingOver(asked), false)
  assert.equal(isLendingOver({ kind: 'loan', state: 'sent' }), false)
  for (const over of [
    { kind: 'copy', state: 'sent' },
    { kind: 'loan', state: 'refused' },
    { kind: 'loan', state: 'returned' },
  ] as const)
    assert.equal(isLendingOver(over), true)
})
