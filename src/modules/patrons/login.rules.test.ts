import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideLogin, type LoginCase } from './login.rules.ts'

const given = (changes: Partial<LoginCase> = {}): LoginCase => ({
  failuresOfCard: 0,
  failuresOfAddress: 0,
  cardKnown: true,
  pinFits: true,
  cardBlocked: false,
  ...changes,
})
const refusal = (changes: Partial<LoginCase>) => {
  const decision = decideLogin(given(changes))
  return decision.outcome === 'refused' ? decision.refusal.code : 'in'
}

test('the right card and PIN let one in', () => assert.equal(refusal({}), 'in'))

test('a wrong PIN and an unknown card sound the same', () => {
  assert.equal(refusal({ pinFits: false }), 'wrong-card-or-pin')
  assert.equal(refusal({ cardKnown: false }), 'wrong-card-or-pin')
})

test('five wrong tries with a card close it for a quarter of an hour, even for the right PIN', () => {
  assert.equal(refusal({ failuresOfCard: 4 }), 'in')
  assert.equal(refusal({ failuresOfCard: 5 }), 'too-many-tries')
  const decision = decideLogin(given({ failuresOfCard: 5 }))
  assert.deepEqual(decision, { outcome: 'refused', refusal: { code: 'too-many-tries', minutes: 15 } })
})

test('thirty wrong tries from one address close that address', () => {
  assert.equal(refusal({ failuresOfAddress: 29 }), 'in')
  assert.equal(refusal({ failuresOfAddress: 30 }), 'too-many-tries')
})

test('only who knows the PIN is told that the card is blocked', () => {
  assert.equal(refusal({ cardBlocked: true }), 'card-blocked')
  assert.equal(refusal({ cardBlocked: true, pinFits: false }), 'wrong-card-or-pin')
})
