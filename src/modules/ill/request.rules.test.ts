import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../kernel/day.ts'
import { countyIll, outOfRange, readIllPolicy } from './policy.rules.ts'
import {
  type IllWish,
  mayBeOwn,
  readIdentifier,
  type WhoCase,
  whoRefusals,
  wishRefusals,
} from './request.rules.ts'

const today = '2027-02-10' as Day
const wish: IllWish = {
  ...{ kind: 'loan', title: 'Bergmästarens bok', author: 'Ek, Anna', year: '', edition: '', identifier: '' },
  ...{ language: '', anyEdition: true, part: '', partAuthor: '', pages: '', volume: '', issue: '' },
  ...{ neededBy: '', note: '', copyrightAccepted: false },
}
const codes = (change: Partial<IllWish>, pickupExists = true): string[] =>
  wishRefusals({ ...wish, ...change }, { today, pickupExists }).map(refusal => refusal.code)

test('a title and a place to fetch at are enough', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ title: ' ' }), ['no-title'])
  assert.deepEqual(codes({}, false), ['no-pickup'])
})

test('all that is wrong is said at once', () => {
  assert.deepEqual(codes({ title: '', year: 'häromåret', identifier: '12', neededBy: 'snart' }, false), [
    ...['no-title', 'bad-year', 'identifier-length', 'bad-needed-by', 'no-pickup'],
  ])
})

test('a year is four digits, or two with a line between', () => {
  for (const year of ['1978', '1978-1980', ' 1978–1980 ']) assert.deepEqual(codes({ year }), [])
  for (const year of ['78', '1978?', '19788']) assert.deepEqual(codes({ year }), ['bad-year'])
})

test('no field is longer than it may be, and which one is said', () => {
  assert.deepEqual(wishRefusals({ ...wish, note: 'x'.repeat(501) }, { today, pickupExists: true }), [
    { code: 'too-long', field: 'note', most: 500 },
  ])
  assert.deepEqual(codes({ note: 'x'.repeat(500), title: 'x'.repeat(300) }), [])
  assert.deepEqual(codes({ title: 'x'.repeat(301) }), ['too-long'])
})

test('it may be needed by a day to come, not by today', () => {
  assert.deepEqual(codes({ neededBy: '2027-02-11' }), [])
  assert.deepEqual(codes({ neededBy: '2027-02-10' }), ['needed-by-passed'])
  assert.deepEqual(codes({ neededBy: '2027-02-30' }), ['bad-needed-by'])
})

test('a copy is of some pages of a part, and its rules are accepted', () => {
  assert.deepEqual(codes({ kind: 'copy' }), ['no-part', 'no-pages', 'copyright-not-accepted'])
  assert.deepEqual(codes({ kind: 'copy', part: 'Om fäbodar', pages: '12-20', copyrightAccepted: true }), [])
})

test('ISBN and ISSN are read with and without hyphens, and written as they are kept', () => {
  assert.deepEqual(readIdentifier('978-91-0-012345-6'), { code: 'identifier-check', of: 'ISBN' })
  assert.deepEqual(readIdentifier(' ISBN 978-91-0-000000-4 '), { code: 'ISBN', value: '9789100000004' })
  assert.deepEqual(readIdentifier('91-0-012345-X'), { code: 'identifier-check', of: 'ISBN' })
  assert.deepEqual(readIdentifier('0-8044-2957-x'), { code: 'ISBN', value: '9780804429573' })
  assert.deepEqual(readIdentifier('ISSN: 0317-8471'), { code: 'ISSN', value: '0317-8471' })
  assert.deepEqual(readIdentifier('2434561x'), { code: 'ISSN', value: '2434-561X' })
  assert.equal(readIdentifier('  '), null)
})

test('what is wrong with a number is said: its signs, its length or its check digit', () => {
  assert.deepEqual(readIdentifier('0317-8472'), { code: 'identifier-check', of: 'ISSN' })
  assert.deepEqual(readIdentifier('97891000'), { code: 'identifier-check', of: 'ISSN' })
  assert.deepEqual(readIdentifier('97891000000041'), { code: 'identifier-length', digits: 14 })
  for (const typed of ['91-X-00', 'Ek, Anna', '978910000000X'])
    assert.deepEqual(readIdentifier(typed), { code: 'identifier-signs' }, typed)
  assert.deepEqual(codes({ identifier: '0317-8472' }), ['identifier-check'])
})

const who: WhoCase = {
  ...{
    today,
    expiresOn: '2028-01-01' as Day,
    blocked: null,
    provisional: false,
  },
  ...{ open: 0, limit: 5, owes: false, guardian: null },
}
const whoCodes = (change: Partial<WhoCase>): string[] =>
  whoRefusals({ ...who, ...change }).map(refusal => refusal.code)

test('who may: a card that is valid and open, shown to be one’s own, with few enough open', () => {
  assert.deepEqual(whoCodes({}), [])
  assert.deepEqual(whoCodes({ expiresOn: '2027-02-09' as Day }), ['card-expired'])
  assert.deepEqual(whoCodes({ expiresOn: today }), [])
  assert.deepEqual(whoCodes({ open: 4 }), [])
  assert.deepEqual(whoCodes({ blocked: 'staff', provisional: true, open: 5 }), [
    ...['patron-blocked', 'not-verified', 'too-many-open'],
  ])
})

test('a guardian asks for a child while they may act for it', () => {
  assert.deepEqual(whoCodes({ guardian: { may: false }, blocked: 'staff' }), ['not-guardian'])
  assert.deepEqual(whoCodes({ guardian: { may: true } }), [])
})

test('who owes more than the limit orders nothing more, and is told with all other reasons', () => {
  assert.deepEqual(whoCodes({ owes: true }), ['owes-fees'])
  assert.deepEqual(whoCodes({ owes: true, blocked: 'staff', open: 5 }), [
    ...['patron-blocked', 'owes-fees', 'too-many-open'],
  ])
})

test('a work of ours is known by its title and a name in common', () => {
  const ours = { title: 'Jerusalem : en berättelse', creator: 'Lagerlöf, Selma' }
  assert.equal(mayBeOwn({ title: 'jerusalem', author: 'Selma Lagerlöf' }, ours), true)
  assert.equal(mayBeOwn({ title: 'Jerusalem: en berättelse', author: '' }, ours), true)
  assert.equal(mayBeOwn({ title: 'Jerusalem', author: 'Sebag Montefiore' }, ours), false)
  assert.equal(mayBeOwn({ title: 'Jerusalem i våra hjärtan', author: 'Lagerlöf' }, ours), false)
  assert.equal(mayBeOwn({ title: '?', author: '' }, { title: '!', creator: null }), false)
  assert.equal(
    mayBeOwn({ title: 'Jerusalem', author: 'Lagerlöf' }, { title: 'Jerusalem', creator: null }),
    true,
  )
})

test('the county’s own numbers stand for what is not set or cannot be', () => {
  assert.deepEqual(readIllPolicy(undefined), countyIll)
  assert.deepEqual(readIllPolicy({ open: 3, loanFee: -1, copyFee: 'x', other: 1 }), { ...countyIll, open: 3 })
  assert.deepEqual(outOfRange({ ...countyIll, open: 0, shelfDays: 31, marginDays: 1.5 }), [
    'open',
    'shelfDays',
    'marginDays',
  ])
  assert.deepEqual(outOfRange(countyIll), [])
})
