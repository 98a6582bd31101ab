import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answered, begins, isRead, pageOf } from './visits.rules.ts'

const asked: Answered = {
  ...{ method: 'GET', status: 200, isPage: true, path: '/sok?q=x', agent: 'Mozilla/5.0 Firefox/140.0' },
  ...{ purpose: '', from: 'same-origin', referer: '' },
}
const read = (change: Partial<Answered>) => isRead({ ...asked, ...change })
const origin = 'https://bibliotek.example'
const begun = (from: string, referer = '') => begins({ ...asked, from, referer }, origin)

test('a page is read when a person asked for it and got it, also when the browser had it already', () => {
  assert.deepEqual([read({}), read({ status: 304, isPage: false })], [true, true])
  for (const change of [
    { method: 'POST' },
    { method: 'HEAD' },
    { status: 404 },
    { status: 303 },
    { isPage: false },
    { agent: '' },
    { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' },
    { agent: 'curl/8.1' },
    { purpose: 'prefetch;prerender' },
  ])
    assert.equal(read(change), false, JSON.stringify(change))
})

test('a visit begins where somebody comes from elsewhere or writes the address', () => {
  assert.deepEqual(
    ['none', 'cross-site', 'same-origin', 'same-site'].map(from => begun(from)),
    [true, true, false, false],
  )
  // An old browser says only where it was before.
  assert.deepEqual(
    ['', 'https://annan.example/', `${origin}/sok`, origin, `${origin}.example/`].map(from =>
      begun('', from),
    ),
    [true, true, false, false, true],
  )
})

test('of an address only its kind is kept', () => {
  assert.deepEqual(
    ['/', '', '/sok?q=cancer', '/verk/12/hemligt', '/mina-sidor#lan', `/${'x'.repeat(90)}`].map(pageOf),
    ['/', '/', '/sok', '/verk', '/mina-sidor', `/${'x'.repeat(59)}`],
  )
})
