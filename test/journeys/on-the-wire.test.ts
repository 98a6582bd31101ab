import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import { after, test } from 'node:test'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())

/** One request as it goes over the wire: what came before the answer, and the answer. */
async function ask(path: string, headers: Record<string, string>) {
  const asked = request(running.app.url + path, { headers })
  const early: string[] = []
  asked.on('information', ({ statusCode, headers: told }) => early.push(`${statusCode} ${told.link}`))
  asked.end()
  const [answer] = await once(asked, 'response')
  answer.resume()
  await once(answer, 'end')
  return { early, status: Number(answer.statusCode), headers: answer.headers }
}

test('a browser on its way to a page is told of stylesheet and letters before the page is made', async () => {
  const { early, status } = await ask('/sok?q=resa', { 'sec-fetch-dest': 'document' })
  assert.equal(status, 200)
  assert.equal(early.length, 1)
  const links = [...(early[0] ?? '').matchAll(/<([^>]+)>; rel=preload/g)].map(([, link]) => link ?? '')
  assert.equal(links.length, 3)
  for (const link of links) {
    const { headers } = await ask(link, { 'accept-encoding': 'br' })
    assert.match(String(headers['cache-control']), /immutable/, link)
  }
  assert.deepEqual((await ask('/sok?q=resa', {})).early, [])
})

test('pages and files travel as brotli to who takes it, as gzip to others, and plain to the rest', async () => {
  const encodings = async (path: string) => {
    const found = []
    for (const accept of ['gzip, deflate, br', 'gzip', ''])
      found.push((await ask(path, accept ? { 'accept-encoding': accept } : {})).headers['content-encoding'])
    return found
  }
  const page = await (await fetch(running.app.url)).text()
  const style = /rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? ''
  for (const path of ['/', style]) assert.deepEqual(await encodings(path), ['br', 'gzip', undefined], path)
})

test('a page that somebody reads is counted by kind and language, and nothing else of it', async () => {
  const { db, visits } = running.app
  const agent = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }
  await ask('/ar/sok?q=hemligt', { ...agent, 'sec-fetch-site': 'none' })
  const first = await ask('/ar/sok?q=annat', { ...agent, 'sec-fetch-site': 'same-origin' })
  const again = await ask('/ar/sok?q=annat', { ...agent, 'if-none-match': String(first.headers.etag) })
  assert.equal(again.status, 304)
  await ask('/ar/finns-inte', agent)
  await ask('/ar/sok?q=resa', { 'user-agent': 'Examplebot/1.0' })
  await visits.write(db)
  const found = await db.driver.unsafe(
    `select page, pages, visits from statistics.page_count where locale = 'ar' order by page`,
  )
  assert.deepEqual(
    found.map(row => [row.page, row.pages, row.visits]),
    [['/sok', 3, 2]],
  )
})

test('a form larger than any is answered with a page before it has all been read, whether or not it says how large it is', async () => {
  for (const headers of [{ 'content-length': String(2_000_000) }, {}]) {
    for (const path of ['/bli-lantagare', '/personal/logga-in']) {
      const asked = request(running.app.url + path, { method: 'POST', headers })
      asked.on('error', () => {})
      for (let n = 0; n < 10; n++) asked.write('x'.repeat(100_000))
      const [answer] = await once(asked, 'response')
      assert.equal(answer.statusCode, 413)
      let html = ''
      for await (const part of answer) html += part
      assert.match(html, /<h1>Det var för mycket/)
      asked.destroy()
    }
  }
})

test('the longest forms of a stranger go through the login without an address that no server takes', async () => {
  const { url } = running.app
  const long = (n: number) =>
    Array.from({ length: n }, (_, i) => String.fromCodePoint(0x627 + ((i * 7 + n) % 36))).join('')
  const fields = {
    titel: long(1000),
    upphov: long(1000),
    varfor: long(1000),
    anteckning: long(1000),
    artikel: long(1000),
  }
  for (const path of ['/foresla-inkop', '/fjarrlan']) {
    const page = await (await fetch(`${url}/logga-in`)).text()
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const sent = await fetch(url + path, {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams({ csrf, ...fields }) },
    })
    assert.equal(sent.status, 303)
    const login = sent.headers.get('location') ?? ''
    assert.ok(login.length < 5000, String(login.length))
    assert.equal((await ask(login, { referer: url + login })).status, 200)
    const next = new URL(login, url).searchParams.get('vidare') ?? ''
    assert.match(next, /\?skrivet=/)
    const { status } = await ask(next, { referer: url + login })
    assert.equal(status, path === '/fjarrlan' ? 303 : 200)
  }
})

test('a page is known by its mark only while nobody has a session: a form shown in one session is no good in another', async () => {
  const { headers } = await ask('/logga-in', {})
  const known = { 'if-none-match': String(headers.etag) }
  assert.equal((await ask('/logga-in', known)).status, 304)
  for (const cookie of ['dala=ended', 'dala=another']) {
    const answer = await ask('/logga-in', { ...known, cookie })
    assert.deepEqual([answer.status, answer.headers.etag], [200, undefined])
  }
})
