import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comesFromUs, contentSecurityPolicy, formToken, isOurToken } from './security.ts'

const secret = 's'.repeat(32)

test('a token holds for its own session and secret, and for no other', () => {
  const token = formToken(secret, 'anna')
  assert.ok(isOurToken(secret, 'anna', token))
  assert.ok(!isOurToken(secret, 'bo', token))
  assert.ok(!isOurToken('t'.repeat(32), 'anna', token))
  assert.ok(!isOurToken(secret, 'anna', ''))
  assert.ok(!isOurToken(secret, 'anna', `${token}x`.replace(/^./, '_')))
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
