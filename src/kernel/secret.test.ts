import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitsSecret, hashSecret, hashToken, keyedHash, newSessionToken } from './secret.ts'

test('a secret fits its own hash and no other', async () => {
  const hashed = await hashSecret('4711')
  assert.match(hashed, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await fitsSecret('4711', hashed), true)
  assert.equal(await fitsSecret('4712', hashed), false)
})

test('the same secret is never stored the same way twice', async () => {
  assert.notEqual(await hashSecret('4711'), await hashSecret('4711'))
})

test('a damaged hash fits nothing', async () => {
  assert.equal(await fitsSecret('4711', ''), false)
  assert.equal(await fitsSecret('', '$argon2id$v=19$m=19456,t=2,p=1$abc'), false)
})

test('session tokens differ and are stored as a hash of 32 bytes', () => {
  assert.notEqual(newSessionToken(), newSessionToken())
  assert.equal(hashToken(newSessionToken()).length, 32)
})

test('what is keyed is found again with the key, and looks like nothing with another', () => {
  const [key, other] = ['a'.repeat(32), 'b'.repeat(32)]
  assert.deepEqual(keyedHash(key, 'pnr|201212121212'), keyedHash(key, 'pnr|201212121212'))
  assert.notDeepEqual(keyedHash(key, 'pnr|201212121212'), keyedHash(other, 'pnr|201212121212'))
  assert.notDeepEqual(keyedHash(key, 'pnr|201212121212'), keyedHash(key, 'pnr|201212121213'))
})
