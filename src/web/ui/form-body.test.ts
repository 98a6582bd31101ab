import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAtMost } from './form-body.ts'

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://x/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

/** A body without a length, a thousand bytes at a time, and how many were asked for. */
function endless() {
  const given = { parts: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull: controller => {
      given.parts += 1
      controller.enqueue(new Uint8Array(1000).fill(97))
    },
  })
  return { body, given }
}

test('a form is read whole, whatever its letters, up to what is allowed and no byte more', async () => {
  assert.equal(await readAtMost(post('namn=Åsa'), 9), 'namn=Åsa')
  assert.equal(await readAtMost(post('namn=Åsa'), 8), null)
  assert.equal(await readAtMost(new Request('http://x/', { method: 'POST' }), 9), '')
})

test('what says itself that it is too large is not read', async () => {
  const { body, given } = endless()
  assert.equal(await readAtMost(post(body, { 'content-length': '5001' }), 5000), null)
  assert.ok(given.parts <= 1, String(given.parts))
})

test('what does not say how large it is, is measured while it is read', async () => {
  const { body, given } = endless()
  assert.equal(await readAtMost(post(body), 5000), null)
  assert.ok(given.parts <= 7, String(given.parts))
})
