import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../kernel/day.ts'
import {
  type ApplicationCase,
  countyRegistration,
  decideApplication,
  decideVerify,
  isOverlong,
  isWeakPin,
  readRegistrationPolicy,
  type VerifyCase,
} from './registration.rules.ts'

const codes = (decided: { outcome: string; refusals?: readonly { code: string }[] }) =>
  decided.refusals?.map(refusal => refusal.code) ?? []
const apply = (changes: Partial<ApplicationCase> = {}) =>
  codes(
    decideApplication({
      today: '2027-02-01' as Day,
      name: 'Maja Lind',
      birthDate: '1990-05-01' as Day,
      email: 'maja@example.se',
      pin: '4827',
      branchKnown: true,
      guardian: null,
      fromAddress: 0,
      forMail: 0,
      ...changes,
    }),
  )
const grownUp = { birthDate: '1985-01-01' as Day, provisional: false }
const born = (day: string | undefined) => ({ birthDate: day as Day | undefined })

test('whoever says name, birth, mail, a PIN and a library may apply', () => assert.deepEqual(apply(), []))

test('every lack is told at once', () => {
  const nothing = { name: ' ', ...born(undefined), email: 'maja', pin: '12', branchKnown: false }
  assert.deepEqual(apply(nothing), ['no-name', 'no-birth-date', 'no-mail', 'weak-pin', 'unknown-branch'])
})

test('a name has two letters at least and a hundred at most', () => {
  assert.deepEqual([apply({ name: 'Bo' }), apply({ name: 'B' })], [[], ['no-name']])
  assert.deepEqual([apply({ name: 'x'.repeat(100) }), apply({ name: 'x'.repeat(101) })], [[], ['no-name']])
})

test('a birth date is a day that has been, within a long life', () => {
  assert.deepEqual(apply(born('2027-02-02')), ['no-birth-date'])
  assert.deepEqual(apply(born('1906-02-01')), ['no-birth-date'])
  assert.deepEqual(apply(born('1906-02-02')), [])
})

test('for somebody under eighteen a guardian applies, for a grown-up nobody else', () => {
  assert.deepEqual(apply(born('2009-02-02')), ['needs-guardian'])
  assert.deepEqual(apply({ ...born('2009-02-02'), guardian: grownUp }), [])
  assert.deepEqual(apply(born('2009-02-01')), [])
  assert.deepEqual(apply({ ...born('2009-02-01'), guardian: grownUp }), ['applies-alone'])
  assert.deepEqual(apply({ ...born('2027-02-01'), guardian: grownUp }), [])
})

test('whoever is under age or has shown nobody who they are applies for no child', () => {
  const by = (guardian: ApplicationCase['guardian']) => apply({ ...born('2018-01-01'), guardian })
  assert.deepEqual(by({ ...grownUp, provisional: true }), ['guardian-may-not'])
  assert.deepEqual(by({ ...grownUp, birthDate: '2009-02-02' as Day }), ['guardian-may-not'])
  assert.deepEqual(by({ ...grownUp, birthDate: '2009-02-01' as Day }), [])
  assert.deepEqual(by({ ...grownUp, birthDate: null }), [])
})

test('a mail address has one at sign, a host, and nothing that would make it two', () => {
  for (const email of ['a@b', 'a b@c.se', 'a@b.se,c@d.se', '<a@b.se>', 'a@b.', `${'a'.repeat(250)}@b.se`])
    assert.deepEqual(apply({ email }), ['no-mail'], email)
  assert.deepEqual(apply({ email: 'å.ö+x@bibliotek.example' }), [])
})

test('a PIN has four to eight digits, not all the same and not counted up or down', () => {
  for (const pin of ['123', '123456789', 'abcd', '1111', '1234', '9876', '']) assert.ok(isWeakPin(pin), pin)
  for (const pin of ['4827', '1357', '12345670', '0000001']) assert.ok(!isWeakPin(pin), pin)
})

test('ten applications a day from one address and three for one mail address are enough', () => {
  assert.deepEqual([apply({ fromAddress: 9 }), apply({ fromAddress: 10 })], [[], ['too-many']])
  assert.deepEqual([apply({ forMail: 2 }), apply({ forMail: 3 })], [[], ['too-many']])
})

test('a stored policy counts within its limits, each number for itself', () => {
  assert.deepEqual(readRegistrationPolicy({ holds: 0, days: 7 }), { holds: 0, days: 7 })
  assert.deepEqual(readRegistrationPolicy({ holds: 20, days: 120 }), { holds: 20, days: 120 })
  assert.deepEqual(readRegistrationPolicy({ holds: 21, days: 6 }), countyRegistration)
  assert.deepEqual(readRegistrationPolicy({ holds: -1, days: 121 }), countyRegistration)
  assert.deepEqual(readRegistrationPolicy({ holds: 5.5, days: '9' }), countyRegistration)
  assert.deepEqual(readRegistrationPolicy(null), countyRegistration)
})

test('a card becomes a real one when its owner shows a document, with a card to take along or without', () => {
  const verify = (changes: Partial<VerifyCase> = {}) =>
    codes(decideVerify({ provisional: true, document: 'passport', card: '', cardTaken: false, ...changes }))
  assert.deepEqual(verify(), [])
  assert.deepEqual(verify({ card: '20840001' }), [])
  assert.deepEqual(verify({ provisional: false, document: 'library bag', card: '12345', cardTaken: true }), [
    'not-provisional',
    'no-document',
    'bad-card',
    'card-taken',
  ])
  assert.deepEqual(verify({ card: '123456789012345' }), ['bad-card'])
})

test('what is longer than any name, address or code is overlong, and refused', () => {
  const fine = { name: 'a'.repeat(100), email: `${'a'.repeat(243)}@example.se`, pin: '48271936' }
  assert.equal(fine.email.length, 254)
  assert.equal(isOverlong(fine), false)
  for (const field of ['name', 'email', 'pin'] as const)
    assert.equal(isOverlong({ ...fine, [field]: `1${fine[field]}` }), true, field)
})
