import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideLogin, decideTry, endOf, isAlive, type LoginCase } from './login.rules.ts'

const refusal = (changes: Partial<LoginCase>) => {
  const decision = decideLogin({ cardKnown: true, pinFits: true, cardBlocked: false, ...changes })
  return decision.outcome === 'refused' ? decision.refusal.code : 'in'
}
const at = (time: string) => Temporal.Instant.from(`2027-02-01T${time}:00Z`)
const until = (card: string | null, address: string | null) => {
  const decision = decideTry({
    cardFullSince: card ? at(card) : null,
    addressFullSince: address ? at(address) : null,
  })
  if (decision.outcome === 'try') return 'try'
  return decision.refusal.code === 'too-many-tries' ? decision.refusal.until.toString().slice(11, 16) : ''
}

test('the right card and PIN let one in', () => assert.equal(refusal({}), 'in'))

test('a wrong PIN and an unknown card sound the same', () => {
  assert.equal(refusal({ pinFits: false }), 'wrong-card-or-pin')
  assert.equal(refusal({ cardKnown: false }), 'wrong-card-or-pin')
})

test('only who knows the PIN is told that the card is blocked', () => {
  assert.equal(refusal({ cardBlocked: true }), 'card-blocked')
  assert.equal(refusal({ cardBlocked: true, pinFits: false }), 'wrong-card-or-pin')
})

test('a closed card or address opens a quarter of an hour after the tries that closed it, the later of the two', () => {
  assert.equal(until(null, null), 'try')
  assert.equal(until('10:00', null), '10:15')
  assert.equal(until(null, '10:02'), '10:17')
  assert.equal(until('10:00', '10:02'), '10:17')
  assert.equal(until('10:05', '10:02'), '10:20')
})

test('a session ends with an hour of silence, and a day after the login however busy it was', () => {
  const next = (time: string) => at(time).add({ hours: 24 })
  const alive = (startedAt: string, seenAt: string, now: string) =>
    isAlive({ startedAt: at(startedAt), seenAt: at(seenAt), now: at(now) })
  assert.equal(alive('08:00', '09:00', '09:59'), true)
  assert.equal(alive('08:00', '09:00', '10:00'), false)
  const old = { startedAt: at('08:00'), seenAt: next('07:50') }
  assert.equal(isAlive({ ...old, now: next('07:59') }), true)
  assert.equal(isAlive({ ...old, now: next('08:00') }), false)
  assert.equal(endOf(old).toString(), next('08:00').toString())
  assert.equal(endOf({ startedAt: at('08:00'), seenAt: at('09:00') }).toString(), at('10:00').toString())
})
