import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addressOf,
  comesFromUs,
  contentSecurityPolicy,
  fieldsSent,
  formToken,
  kindOfToken,
  readerOfToken,
  senderOf,
  withoutZeroes,
} from './security.ts'

const secret = 's'.repeat(32)

const isOurToken = (...of: Parameters<typeof kindOfToken>) => kindOfToken(...of) === 'ours'

test('a token holds for its own session and secret, and for no other', () => {
  const token = formToken(secret, 'anna')
  assert.ok(isOurToken(secret, 'anna', token))
  assert.ok(!isOurToken(secret, 'bo', token))
  assert.ok(!isOurToken('t'.repeat(32), 'anna', token))
  assert.ok(!isOurToken(secret, 'anna', ''))
  assert.ok(!isOurToken(secret, 'anna', `${token}x`.replace(/^./, '_')))
})

test('a token says who the form was shown to, and nobody can say otherwise', () => {
  const token = formToken(secret, 'anna', 'mark')
  assert.ok(isOurToken(secret, 'anna', token))
  assert.equal(readerOfToken(token), 'mark')
  assert.equal(readerOfToken(formToken(secret, 'anna')), '')
  assert.ok(!isOurToken(secret, 'anna', token.replace(/mark$/, 'other')))
  assert.ok(!isOurToken(secret, 'anna', token.replace(/\.mark$/, '')))
  assert.ok(!isOurToken(secret, 'anna', `${formToken(secret, 'anna')}.mark`))
})

test('a token of another session is told from one that is not ours', () => {
  const token = formToken(secret, 'anna', 'mark')
  assert.equal(kindOfToken(secret, 'anna', token), 'ours')
  assert.equal(kindOfToken(secret, 'bo', token), 'late')
  assert.equal(kindOfToken('t'.repeat(32), 'anna', token), 'forged')
  assert.equal(kindOfToken(secret, 'anna', token.replace(/mark$/, 'other')), 'forged')
  assert.equal(kindOfToken(secret, 'anna', ''), 'forged')
})

test('every page has a token of its own', () => {
  assert.notEqual(formToken(secret, 'anna'), formToken(secret, 'anna'))
})

test('the browser’s word decides where a form came from; silence leaves it to the token', () => {
  const from = (headers: Record<string, string>) =>
    comesFromUs(new Headers(headers), ['https://bibliotek.example'])
  assert.ok(from({ 'sec-fetch-site': 'same-origin' }))
  assert.ok(!from({ 'sec-fetch-site': 'same-site' }))
  assert.ok(!from({ 'sec-fetch-site': 'cross-site', origin: 'https://bibliotek.example' }))
  assert.ok(from({ origin: 'https://bibliotek.example' }))
  assert.ok(!from({ origin: 'https://ond.example' }))
  assert.ok(!from({ origin: 'null' }))
  assert.ok(from({}))
})

test('nothing inline and nobody else is let in', () => {
  assert.ok(!/unsafe|https?:|\*/.test(contentSecurityPolicy))
})

test('who asks is the other end of the socket, or whom our own proxies name, and nobody is what they say of themselves', () => {
  const proxies = new Set(['10.0.0.1', '10.0.0.2'])
  assert.equal(senderOf('192.0.2.7', '', proxies), '192.0.2.7')
  assert.equal(senderOf('192.0.2.7', '203.0.113.1', proxies), '192.0.2.7')
  assert.equal(senderOf('10.0.0.1', '192.0.2.7', proxies), '192.0.2.7')
  assert.equal(senderOf('::ffff:10.0.0.1', 'invented, 192.0.2.7, 10.0.0.2', proxies), '192.0.2.7')
  assert.equal(senderOf('10.0.0.1', '', proxies), '10.0.0.1')
  assert.equal(senderOf('::ffff:192.0.2.7', '', new Set()), '192.0.2.7')
  assert.equal(addressOf({ env: { sender: '192.0.2.7' } }), '192.0.2.7')
  assert.equal(addressOf({ env: undefined }), 'unknown')
})

test('a sign that no text can hold is left out of forms and addresses, and leads to nobody else’s site', () => {
  assert.deepEqual(
    [...fieldsSent('titel=a%00b&q=c')],
    [
      ['titel', 'ab'],
      ['q', 'c'],
    ],
  )
  assert.equal(fieldsSent('a=%00%00').get('a'), '')
  const clean = (path: string) => withoutZeroes(new URL(`http://x${path}`))
  assert.equal(clean('/sok?q=a'), null)
  assert.equal(clean('/sok?q=a%00b%00'), '/sok?q=ab')
  assert.equal(clean('/%00/ond.example'), '/ond.example')
})
