import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { buildAssets } from '../assets.ts'

const origin = 'https://bibliotek.example'
const offline = '<h1>Utan nät</h1>'

/** The worker as it is sent, in a browser that has nothing but what it kept; `ahead` is what was fetched ahead of it. */
async function navigate(path: string, ahead: Promise<Response | undefined>): Promise<Response> {
  const heard = new Map<string, (event: object) => void>()
  const kept = new Map([['/utan-nat', offline]])
  const cache = { match: async (name: string) => (kept.has(name) ? new Response(kept.get(name)) : undefined) }
  runInNewContext(buildAssets().serviceWorker('1', ['/utan-nat']), {
    addEventListener: (name: string, listener: (event: object) => void) => heard.set(name, listener),
    caches: { open: async () => cache, has: async () => false },
    fetch: async () => {
      throw new TypeError('no network')
    },
    location: { origin },
    navigator: { onLine: true },
    ...{ Headers, Response, URL },
  })
  const request = { method: 'GET', mode: 'navigate', url: origin + path }
  let answer: Promise<Response> | undefined
  heard.get('fetch')?.({
    request,
    preloadResponse: ahead,
    respondWith: (given: Promise<Response>) => {
      answer = given
    },
  })
  assert.ok(answer, 'the worker answers')
  return answer
}

const failed = (): Promise<undefined> => {
  const rejection = Promise.reject(new TypeError('no network'))
  rejection.catch(() => {})
  return rejection
}

for (const [browser, ahead] of [
  ['Chromium, where what is fetched ahead fails', failed],
  ['Firefox, where what failed is given as an answer', async () => Response.error()],
  ['Safari 15, which fetches nothing ahead', async () => undefined],
] as const)
  test(`without a network its page is shown in ${browser}`, async () => {
    assert.equal(await (await navigate('/sok?q=resa', ahead())).text(), offline)
  })

test('what was fetched ahead is the page', async () => {
  const answer = await navigate('/sok?q=resa', Promise.resolve(new Response('hits')))
  assert.equal(await answer.text(), 'hits')
})
