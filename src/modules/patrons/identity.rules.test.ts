import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../kernel/day.ts'
import { decideIdentity, identityOf, personalNumber } from './identity.rules.ts'

const today = '2027-02-01' as Day
const read = (written: string) => personalNumber(written, today)

// Numbers the tax office publishes for tests.
test('a personal number is the same however it is written', () => {
  for (const written of ['189001019802', '18900101-9802', '900101+9802', ' 18900101 9802 '])
    assert.equal(read(written), '189001019802')
  for (const written of ['201212121212', '121212-1212', '1212121212'])
    assert.equal(read(written), '201212121212')
})

test('a short number belongs to the last hundred years', () => {
  assert.equal(personalNumber('121212-1212', '2012-12-31' as Day), '201212121212')
  assert.equal(personalNumber('121212-1212', '2011-12-31' as Day), '191212121212')
  assert.equal(read('121212+1212'), '191212121212')
})

test('a coordination number has sixty added to its day', () => {
  assert.equal(read('197010632391'), '197010632391')
  assert.equal(read('701063-2391'), '197010632391')
})

test('what has a wrong check digit, date or length is no personal number', () => {
  for (const written of [
    '189001019803',
    '201302301214',
    '20121212121',
    'abc',
    '',
    '12121212121212',
    '201213121210',
  ])
    assert.equal(read(written), null, written)
})

test('an identity is a personal number at every broker, or an id at one', () => {
  const of = { issuer: 'https://a.example', today }
  assert.equal(identityOf('20121212-1212', 'personal-number', of), 'pnr|201212121212')
  assert.equal(identityOf('nonsense', 'personal-number', of), null)
  assert.equal(identityOf('x1', 'id', of), 'id|https://a.example|x1')
  for (const claim of [undefined, 7, '', '  ']) assert.equal(identityOf(claim, 'id', of), null)
})

test('one identity, one borrower', () => {
  assert.deepEqual(decideIdentity({ patron: 1, owner: null, hasAnother: false }), { outcome: 'link' })
  assert.deepEqual(decideIdentity({ patron: 1, owner: 1, hasAnother: false }), { outcome: 'linked-already' })
  const refused = { outcome: 'refused', refusals: [{ code: 'linked-to-another' }] }
  assert.deepEqual(decideIdentity({ patron: 1, owner: 2, hasAnother: false }), refused)
  assert.deepEqual(decideIdentity({ patron: 1, owner: null, hasAnother: true }), refused)
})
