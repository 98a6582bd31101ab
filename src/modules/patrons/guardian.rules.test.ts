import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '../../kernel/day.ts'
import {
  accessOf,
  countyFamily,
  decideConsent,
  decideLink,
  type LinkCase,
  readFamilyPolicy,
} from './guardian.rules.ts'

const today = '2027-02-01' as Day
const born = (birthDate: string | null, consented = false) => ({
  today,
  birthDate: birthDate as Day | null,
  consented,
  policy: countyFamily,
})

test('a guardian sees and acts until the day the child turns fifteen', () => {
  assert.deepEqual(accessOf(born('2012-02-02')), { kind: 'guardian' })
  assert.deepEqual(accessOf(born('2012-02-01')), { kind: 'closed', reason: 'no-consent' })
})

test('from fifteen only with the young person’s consent', () => {
  assert.deepEqual(accessOf(born('2010-06-01', true)), { kind: 'consent' })
  assert.deepEqual(accessOf(born('2010-06-01', false)), { kind: 'closed', reason: 'no-consent' })
})

test('from eighteen nobody sees, consent or not', () => {
  assert.deepEqual(accessOf(born('2009-02-02', true)), { kind: 'consent' })
  assert.deepEqual(accessOf(born('2009-02-01', true)), { kind: 'closed', reason: 'of-age' })
})

test('whose age nobody knows decides alone', () => {
  assert.deepEqual(accessOf(born(null)), { kind: 'closed', reason: 'no-consent' })
  assert.deepEqual(accessOf(born(null, true)), { kind: 'consent' })
})

test('no consent, no loans: at no age above the age of consent is anything seen without it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 13, max: 18 }), fc.integer({ min: 0, max: 40 }), (consentFrom, age) => {
      const birthDate = `${2027 - age}-01-01` as Day
      const access = accessOf({ today, birthDate, consented: false, policy: { consentFrom } })
      return (access.kind === 'guardian') === age < consentFrom
    }),
  )
})

test('a child has no consent to give or take back, a teenager has', () => {
  assert.deepEqual(decideConsent(born('2015-01-01')), {
    outcome: 'refused',
    refusals: [{ code: 'too-young-to-decide', from: 15 }],
  })
  assert.deepEqual(decideConsent(born('2010-01-01')), { outcome: 'set' })
})

const link = (changes: Partial<LinkCase> = {}) => {
  const decided = decideLink({
    today,
    guardian: { id: 1, birthDate: '1985-01-01' as Day },
    child: { id: 2, birthDate: '2015-01-01' as Day },
    linked: false,
    reason: 'Visade legitimation',
    ...changes,
  })
  return decided.outcome === 'refused' ? decided.refusals.map(refusal => refusal.code) : []
}

test('a grown-up becomes a child’s guardian for a stated reason', () => {
  assert.deepEqual(link(), [])
  assert.deepEqual(link({ guardian: { id: 1, birthDate: null } }), [])
  assert.deepEqual(link({ reason: '  ' }), ['no-reason'])
})

test('nobody is guardian of a grown-up, of somebody of unknown age, of themselves, or twice; nor is a child', () => {
  assert.deepEqual(link({ child: { id: 2, birthDate: '2009-02-01' as Day } }), ['child-of-age'])
  assert.deepEqual(link({ child: { id: 2, birthDate: null } }), ['child-age-unknown'])
  assert.deepEqual(link({ child: { id: 1, birthDate: '2015-01-01' as Day } }), ['same-person'])
  assert.deepEqual(link({ guardian: { id: 1, birthDate: '2009-02-02' as Day } }), ['guardian-not-of-age'])
  assert.deepEqual(link({ guardian: { id: 1, birthDate: '2009-02-01' as Day } }), [])
  assert.deepEqual(link({ linked: true, reason: '' }), ['linked-already', 'no-reason'])
})

test('a stored age of consent counts from thirteen to eighteen; anything else is the county’s own', () => {
  assert.deepEqual(readFamilyPolicy({ consentFrom: 13 }), { consentFrom: 13 })
  assert.deepEqual(readFamilyPolicy({ consentFrom: 18 }), { consentFrom: 18 })
  for (const stored of [
    { consentFrom: 12 },
    { consentFrom: 19 },
    { consentFrom: 15.5 },
    { consentFrom: '13' },
    7,
    null,
  ])
    assert.deepEqual(readFamilyPolicy(stored), countyFamily)
})
