import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlFaults } from '../../../../test/audit/html.ts'
import { visitor } from '../site.fixture.ts'

const keptIn = (answer: Response) =>
  /dala-nekad=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''

/** A refused login, and the page its browser is sent to. */
async function refused(fields: Record<string, string>, prefix = '') {
  const v = visitor()
  const csrf = await v.token(`${prefix}/logga-in`)
  const answer = await v.post(`${prefix}/logga-in`, { csrf, ...fields })
  const to = answer.headers.get('location') ?? ''
  const browser = visitor({ cookie: `dala-nekad=${keptIn(answer)}` })
  return { answer, to, browser, page: await browser.get(to) }
}

test('a wrong PIN leads to a page of its own, which back and reload ask for without sending anything again', async () => {
  const { answer, to, browser, page } = await refused({
    ...{ kort: '2039 0001', pinkod: '9999', vidare: '/reservera/1?hamta=mora' },
  })
  assert.equal(answer.status, 303)
  assert.equal(to, '/logga-in?nekad=1&vidare=%2Freservera%2F1%3Fhamta%3Dmora')
  assert.match(
    answer.headers.get('set-cookie') ?? '',
    /^dala-nekad=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  assert.equal(page.status, 200)
  assert.equal(page.headers.get('cache-control'), 'no-store')
  const html = await page.text()
  assert.deepEqual(await htmlFaults(html), [])
  assert.match(html, /value="2039 0001"/)
  assert.match(html, /name="vidare" value="\/reservera\/1\?hamta=mora"/)
  assert.match(html, /id="fel" tabindex="-1" autofocus/)
  assert.match(html, /<a href="#kort">Kortnumret och pinkoden hör inte ihop/)
  assert.doesNotMatch(html, /9999/)
  const withoutToken = (text: string) => text.replace(/name="csrf" value="[^"]+"/g, '')
  assert.equal(withoutToken(await (await browser.get(to)).text()), withoutToken(html), 'loaded again')
})

test('neither card nor PIN can be read in the address or in what the browser keeps', async () => {
  const { answer, to } = await refused({ kort: '20390001', pinkod: '9999' })
  assert.doesNotMatch(to, /2039|9999/)
  assert.doesNotMatch(Buffer.from(keptIn(answer), 'base64url').toString('latin1'), /2039|9999/)
})

test('each field that was left empty is told, in the language of the page', async () => {
  const { page } = await refused({ kort: '', pinkod: '' }, '/en')
  const html = await page.text()
  assert.equal(html.match(/class="error"/g)?.length, 2)
  assert.match(html, /<title>Error: /)
})

test('who must wait is told until when', async () => {
  const { page } = await refused({ kort: '20390099', pinkod: '0000' })
  assert.match(await page.text(), /Försök igen efter klockan 18:31/)
})

test('the login page asked for afresh, by another browser or ten minutes later, tells of no refusal', async () => {
  const { to, browser } = await refused({ kort: '20390001', pinkod: '9999' })
  const nothing = async (answer: Response) =>
    assert.doesNotMatch(await answer.text(), /20390001|hör inte ihop/)
  await nothing(await browser.get('/logga-in'))
  await nothing(await visitor().get(to))
  await nothing(await visitor({ cookie: 'dala-nekad=x' }).get(to))
  const late = browser.house.now().add({ minutes: 10 })
  browser.house.now = () => late
  await nothing(await browser.get(to))
})

test('a login that succeeds forgets the refusal, and going back to it leads on', async () => {
  const { to, browser } = await refused({ kort: '20390001', pinkod: '9999' })
  const csrf = await browser.token(to)
  const answer = await browser.post('/logga-in', { csrf, kort: '20390001', pinkod: '1234' })
  assert.equal(answer.headers.get('location'), '/mina-sidor')
  assert.match(answer.headers.getSetCookie().join('\n'), /dala-nekad=; Max-Age=0/)
  const back = await visitor({ loggedIn: true }).get(to)
  assert.equal(back.headers.get('location'), '/mina-sidor')
})

test('whoever is refused beside another login is told why, and shown nothing of the other', async () => {
  const { answer, to } = await refused({ kort: '20390001', pinkod: '9999' })
  const page = await visitor({ cookie: `dala=alvas-session; dala-nekad=${keptIn(answer)}` }).get(to)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /hör inte ihop/)
})

test('a card of any length is answered', async () => {
  const { page } = await refused({ kort: '1'.repeat(50_000), pinkod: '1' })
  assert.match(await page.text(), /hör inte ihop/)
})
