import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { decidePin, type PinCase } from './pin.rules.ts'

const given = (changes: Partial<PinCase> = {}): PinCase => ({
  failures: 0,
  oldFits: true,
  old: '4711',
  pin: '8305',
  again: changes.pin ?? '8305',
  birthDate: day('1987-03-09'),
  cards: ['25170924'],
  ...changes,
})
const told = (changes: Partial<PinCase>) => {
  const decided = decidePin(given(changes))
  return decided.outcome === 'refused' ? decided.refusals.map(refusal => refusal.code) : []
}

test('who knows the old PIN may choose another of four to eight digits', () => {
  assert.deepEqual(told({}), [])
  assert.deepEqual(told({ pin: '83051972' }), [])
  for (const pin of ['', '830', '830519724', '83a5', ' 8305'])
    assert.deepEqual(told({ pin }), ['pin-length'], pin)
})

test('five wrong tries stop the changing for a quarter of an hour, and nothing else is said', () => {
  assert.deepEqual(told({ failures: 4 }), [])
  assert.deepEqual(decidePin(given({ failures: 5, oldFits: false })), {
    outcome: 'refused',
    refusals: [{ code: 'too-many-tries', minutes: 15 }],
  })
})

test('what anybody would try first is refused, with the reason', () => {
  for (const pin of ['0000', '777777']) assert.deepEqual(told({ pin }), ['pin-same-digit'], pin)
  for (const pin of ['1234', '3456789', '9876']) assert.deepEqual(told({ pin }), ['pin-in-a-row'], pin)
  for (const pin of ['1235', '1243', '7766']) assert.deepEqual(told({ pin }), [], pin)
})

test('a birthday is known to too many, however it is written; without one on record none is looked for', () => {
  for (const pin of ['1987', '0309', '0903', '870309', '090387', '19870309', '09031987']) {
    assert.deepEqual(told({ pin }), ['pin-birthday'], pin)
    assert.deepEqual(told({ pin, birthDate: null }), [], pin)
  }
})

test('digits that stand on the card are no secret', () => {
  assert.deepEqual(told({ cards: ['21008305'] }), ['pin-in-card'])
  assert.deepEqual(told({ cards: ['21000830', '5'] }), [])
})

test('every reason is told at once', () => {
  assert.deepEqual(told({ oldFits: false, old: '1111', pin: '1111', again: '2222', cards: ['11111111'] }), [
    'wrong-old-pin',
    'pin-same-digit',
    'pin-in-card',
    'pin-unchanged',
    'pins-differ',
  ])
})
