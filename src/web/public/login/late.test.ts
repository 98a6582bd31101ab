import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlFaults } from '../../../../test/audit/html.ts'
import { visitor } from '../site.fixture.ts'
import { unseal } from './interrupted.tsx'

const secret = 's'.repeat(32)
const written = { titel: 'En <ny> bok', varfor: 'Den saknas' }
const waitingIn = (answer: Response) =>
  unseal(secret, /dala-sedan=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '')

/** The token of a form that was shown to Alva, in a session that has been left since. */
const shownToAlva = () => visitor({ loggedIn: true }).token('/foresla-inkop')

/** Somebody who has logged in since then, in a session of their own. */
function since(id = 7) {
  const browser = visitor({ cookie: 'dala=another-session' })
  const alva = visitor({ loggedIn: true }).house.readerOf
  browser.house.readerOf = async () => {
    const reader = await alva('alvas-session')
    return reader && { ...reader, id }
  }
  return browser
}

test('a form of somebody who has logged out in another tab waits for their login', async () => {
  const csrf = await shownToAlva()
  const out = visitor()
  const answer = await out.post('/foresla-inkop', { ...written, csrf })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/logga-in?vidare=%2Fmina-sidor&avbrutet=1')
  assert.deepEqual(waitingIn(answer)?.fields, Object.entries(written))
  assert.equal(waitingIn(answer)?.path, '/foresla-inkop')
  assert.deepEqual(out.house.deeds, [])
})

test('one who has logged in again is asked whether it is to be sent, with all that was written', async () => {
  const csrf = await shownToAlva()
  const back = since()
  const answer = await back.post('/en/foresla-inkop', { ...written, csrf, pinkod: '1234' })
  assert.equal(answer.status, 409)
  const html = await answer.text()
  assert.deepEqual(await htmlFaults(html), [])
  assert.match(html, /<form method="post" action="\/en\/foresla-inkop"/)
  assert.match(html, /name="titel" value="En &lt;ny> bok"/)
  assert.doesNotMatch(html, /1234/)
  assert.deepEqual(back.house.deeds, [])
  const main = html.slice(html.indexOf('<main'))
  const fresh = /name="csrf" value="([^"]+)"/.exec(main)?.[1] ?? ''
  assert.equal((await back.post('/foresla-inkop', { ...written, csrf: fresh })).status, 303)
})

test('somebody else sees nothing of it, and it waits for whoever wrote it', async () => {
  const csrf = await shownToAlva()
  const other = since(8)
  const answer = await other.post('/foresla-inkop', { ...written, csrf })
  assert.equal(answer.status, 403)
  const html = await answer.text()
  assert.match(html, /hör till någon annan/)
  assert.doesNotMatch(html, /En &lt;ny|Den saknas/)
  assert.deepEqual(waitingIn(answer)?.fields, Object.entries(written))
  assert.deepEqual(other.house.deeds, [])
})

test('a login form that stood open beside another login is shown again with the card and without the PIN', async () => {
  const csrf = await visitor().token('/logga-in')
  const answer = await since().post('/logga-in', {
    ...{ csrf, kort: '20390001', pinkod: '1234', vidare: '/reservera/1' },
  })
  assert.equal(answer.status, 409)
  const html = await answer.text()
  assert.deepEqual(await htmlFaults(html), [])
  assert.match(html, /value="20390001"/)
  assert.match(html, /name="vidare" value="\/reservera\/1"/)
  assert.match(html, /Skriv pinkoden igen/)
  assert.doesNotMatch(html, /1234/)
  assert.equal(answer.headers.get('set-cookie'), null)
})

test('who has logged out already is not asked to log in to log out', async () => {
  const csrf = await shownToAlva()
  const answer = await visitor().post('/logga-ut', { csrf })
  assert.equal(answer.headers.get('location'), '/logga-in?utloggad=1')
  assert.equal(answer.headers.get('set-cookie'), null)
})

test('the language of the page is changed all the same, and remembered nowhere', async () => {
  const csrf = await shownToAlva()
  const back = since()
  const answer = await back.post('/sprak', { csrf, till: 'ar', sida: '/om' })
  assert.equal(answer.headers.get('location'), '/ar/om')
  assert.equal(answer.headers.get('set-cookie'), null)
  assert.deepEqual(back.house.deeds, [])
})

test('what a foreign site sends with a token of ours does nothing and is not laid aside', async () => {
  const csrf = await shownToAlva()
  for (const [who, headers] of [
    [since(), { 'sec-fetch-site': 'cross-site' }],
    [visitor(), { 'sec-fetch-site': 'same-site' }],
    [since(), { 'sec-fetch-site': '', origin: 'https://ond.example' }],
    [visitor(), { 'sec-fetch-site': '' }],
  ] as const) {
    const answer = await who.post('/foresla-inkop', { ...written, csrf }, headers)
    assert.equal(answer.status, 403)
    assert.equal(answer.headers.get('set-cookie'), null)
    assert.doesNotMatch(await answer.text(), /En &lt;ny/)
    assert.deepEqual(who.house.deeds, [])
  }
})

test('a token whose marks are changed is not ours, whoever is logged in', async () => {
  const [nonce, marks = '', reader] = (await shownToAlva()).split('.')
  const changed = marks.startsWith('A') ? `B${marks.slice(1)}` : `A${marks.slice(1)}`
  for (const csrf of [`${nonce}.${changed}.${reader}`, `${nonce}.${marks}`, `${nonce}.${marks}.annan`])
    assert.equal((await since().post('/foresla-inkop', { ...written, csrf })).status, 403, csrf)
})
