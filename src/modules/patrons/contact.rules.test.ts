import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Contact, channelFor, decideContact } from './contact.rules.ts'

const byMail = {
  ready: 'mail',
  'due-soon': 'mail',
  overdue: 'mail',
  changes: 'mail',
  suggestions: 'mail',
} as const
const told = (changes: Partial<Contact>) =>
  decideContact({
    email: 'alva@example.se',
    phone: '070-123 45 67',
    channels: byMail,
    canText: true,
    ...changes,
  })
const codes = (changes: Partial<Contact>) => told(changes).map(refusal => refusal.code)

test('an address and a number are taken as people write them', () => {
  assert.deepEqual(codes({}), [])
  for (const phone of ['+46 70 123 45 67', '0250-26000', '1234567', null])
    assert.deepEqual(codes({ phone }), [], String(phone))
})

test('what cannot be an address or a number is refused', () => {
  for (const email of [
    'alva',
    'alva@',
    '@example.se',
    'alva@example',
    'a lva@example.se',
    'a@b@c.se',
    `${'a'.repeat(196)}@b.se`,
  ])
    assert.deepEqual(codes({ email }), ['address-format'], email)
  for (const phone of ['123456', '12 34 5 6----', 'ring mig', '+46 70 123 45 67 89 10 11'])
    assert.deepEqual(codes({ phone }), ['phone-format'], phone)
})

test('a way of being reached needs what it goes by', () => {
  assert.deepEqual(codes({ email: null }), ['mail-needs-address'])
  const channels = { ...byMail, ready: 'sms' } as const
  assert.deepEqual(codes({ channels }), [])
  assert.deepEqual(codes({ channels, phone: null }), ['sms-needs-phone'])
  assert.deepEqual(codes({ channels, phone: null, canText: false }), ['sms-not-yet'])
  const letters = {
    ready: 'letter',
    'due-soon': 'none',
    overdue: 'letter',
    changes: 'letter',
    suggestions: 'none',
  } as const
  assert.deepEqual(codes({ channels: letters, email: null, phone: null }), [])
})

test('only the kind reminder and what becomes of a suggestion may be left out', () => {
  assert.deepEqual(codes({ channels: { ...byMail, 'due-soon': 'none', suggestions: 'none' } }), [])
  for (const about of ['ready', 'overdue', 'changes'] as const)
    assert.deepEqual(told({ channels: { ...byMail, [about]: 'none' } }), [{ code: 'must-be-told', about }])
})

test('a notice goes as chosen while that can reach somebody, else by mail, else by letter', () => {
  const all = { email: 'a@b.se', phone: '070', canText: true }
  assert.equal(channelFor({ ...all, chosen: null }), 'mail')
  assert.equal(channelFor({ ...all, chosen: null, email: null }), 'letter')
  assert.equal(channelFor({ ...all, chosen: 'mail' }), 'mail')
  assert.equal(channelFor({ ...all, chosen: 'mail', email: null }), 'letter')
  assert.equal(channelFor({ ...all, chosen: 'sms' }), 'sms')
  assert.equal(channelFor({ ...all, chosen: 'sms', phone: null }), 'mail')
  assert.equal(channelFor({ ...all, chosen: 'sms', canText: false }), 'mail')
  assert.equal(channelFor({ ...all, chosen: 'letter' }), 'letter')
  assert.equal(channelFor({ ...all, chosen: 'none', email: null }), 'none')
})
