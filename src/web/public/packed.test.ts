import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { packedAddress, unpackedFields } from './packed.ts'

const fieldsOf = (address: string) => [...unpackedFields(new URL(address, 'http://x').searchParams)]
const addressOf = (fields: Record<string, string>) => `/fjarrlan?${new URLSearchParams(fields)}`

test('a short address stays for people to read', () => {
  const address = addressOf({ titel: 'Kolmilan & hyttan' })
  assert.equal(packedAddress(address), address)
  assert.deepEqual(fieldsOf(address), [['titel', 'Kolmilan & hyttan']])
  assert.equal(packedAddress('/fjarrlan'), '/fjarrlan')
})

test('a full form goes along in a fifth of the letters, and nothing of it is lost', () => {
  const words = 'كتاب عن الغابات والبحيرات في دالارنا منذ زمن بعيد، + & % '
  const fields = { titel: words.repeat(5), upphov: words.repeat(3), anteckning: words.repeat(9) }
  const address = packedAddress(addressOf(fields))
  assert.ok(address.length * 5 < addressOf(fields).length, String(address.length))
  assert.deepEqual(Object.fromEntries(fieldsOf(address)), fields)
})

test('however much was written, the address stays within what servers take, twice over', () => {
  const noise = () => randomBytes(10_000).toString('hex')
  const address = packedAddress(addressOf({ titel: noise(), varfor: noise(), isbn: '9789100000103' }))
  assert.ok(address.length < 4100, String(address.length))
  const kept = new Map(fieldsOf(address))
  assert.equal(kept.get('isbn'), '9789100000103')
  assert.ok((kept.get('titel')?.length ?? 0) > 1000)
})

test('what is no form of ours is an empty one, also what swells when it is unpacked', () => {
  const bomb = deflateRawSync(JSON.stringify([['titel', 'x'.repeat(1_000_000)]])).toString('base64url')
  const other = (value: unknown) => deflateRawSync(JSON.stringify(value)).toString('base64url')
  for (const text of ['', 'x', bomb, other({}), other([1]), other([null])])
    assert.deepEqual(fieldsOf(`/fjarrlan?skrivet=${text}`), [], text.slice(0, 30))
})
