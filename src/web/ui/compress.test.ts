import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Asking, htmlResponse } from './compress.ts'

const page = `<!DOCTYPE html>${'<p>Åskväder över Älvdalen</p>'.repeat(200)}`
const ask = (asking: Partial<Asking>, html = page, status = 200) =>
  htmlResponse(html, status, { acceptEncoding: '', ...asking }, new Headers())

test('a page is compressed as the browser takes it, best way first, and a small one not at all', async () => {
  const body = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
  const best = ask({ acceptEncoding: 'gzip, deflate, br' })
  assert.equal(best.headers.get('content-encoding'), 'br')
  assert.equal(brotliDecompressSync(await body(best)).toString(), page)
  const second = ask({ acceptEncoding: 'gzip' })
  assert.equal(second.headers.get('content-encoding'), 'gzip')
  assert.equal(gunzipSync(await body(second)).toString(), page)
  for (const answer of [ask({}), ask({ acceptEncoding: 'br' }, '<p>Å</p>')])
    assert.equal(answer.headers.get('content-encoding'), null)
  assert.equal(await ask({}).text(), page)
})

test('who has just this page is not sent it again; a changed one, an error and one of somebody logged in are', async () => {
  const mark = ask({ has: '' }).headers.get('etag') ?? ''
  assert.match(mark, /^W\/"[\w-]{27}"$/)
  assert.equal(ask({ has: '', acceptEncoding: 'br' }).headers.get('etag'), mark)
  const again = ask({ has: `"x", ${mark}`, acceptEncoding: 'br' })
  assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', mark])
  assert.equal(again.headers.get('content-encoding'), null)
  assert.equal(ask({ has: mark }, `${page}!`).status, 200)
  const signed = (token: string) => `${page}<input value="${token}"><input value="${token}">`
  const first = ask({ has: '', token: 'abc' }, signed('abc')).headers.get('etag') ?? ''
  assert.equal(ask({ has: first, token: 'xyz' }, signed('xyz')).status, 304)
  assert.deepEqual(
    [ask({ has: mark }, page, 404).status, ask({ has: '' }, page, 404).headers.get('etag')],
    [404, null],
  )
  assert.deepEqual([ask({}).status, ask({}).headers.get('etag')], [200, null])
})
