import assert from 'node:assert/strict'
import { test } from 'node:test'
import { website } from '../../server.ts'
import { buildAssets } from '../../ui/index.ts'
import { alvasSession, fixtureHouse } from '../house.fixture.ts'

const assets = buildAssets()

function visitor(base = 'http://bibliotek.test') {
  const house = fixtureHouse()
  const app = website({
    house,
    assets,
    baseUrl: base,
    secret: 's'.repeat(32),
    health: async () => ({ ok: true }),
    report: () => {},
  })
  const get = async (path: string, cookie = '') => app.request(base + path, { headers: { cookie } })
  const post = async (path: string, cookie: string, fields: Record<string, string>, from = path) => {
    const csrf = /name="csrf" value="([^"]+)"/.exec(await (await get(from, cookie)).text())?.[1] ?? ''
    return app.request(base + path, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({ csrf, ...fields }).toString(),
    })
  }
  return { house, get, post }
}
const cookies = (answer: Response) => answer.headers.getSetCookie().join('\n')
const to = (answer: Response) => answer.headers.get('location')

test('the login page leads to the broker with the deed that was begun, and binds the login to the browser', async () => {
  const v = visitor()
  assert.match(
    await (await v.get('/logga-in?vidare=%2Freservera%2F1')).text(),
    /href="\/logga-in\/e-legitimation\?vidare=%2Freservera%2F1"/,
  )
  const sent = await v.get('/en/logga-in/e-legitimation?vidare=%2Fen%2Freservera%2F1')
  assert.equal(to(sent), 'https://broker.example/auth')
  assert.match(cookies(sent), /^dala-eid=state-1; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/)
  await v.get('/logga-in/e-legitimation?vidare=https%3A%2F%2Fond.example')
  assert.deepEqual(v.house.deeds, ['begin for /en/reservera/1', 'begin for /mina-sidor'])
})

test('whoever comes back from the broker goes on with the deed, in a new session', async () => {
  const answer = await visitor().get('/logga-in/e-legitimation/svar?code=alva', 'dala-eid=state-1')
  assert.equal(to(answer), '/en/reservera/1?hamta=mora')
  assert.match(cookies(answer), new RegExp(`dala=${alvasSession}; Path=/; HttpOnly; SameSite=Lax`))
  assert.match(cookies(answer), /dala-eid=; Max-Age=0/)
})

test('where the site is reached over https, cookies are sent over nothing else', async () => {
  const v = visitor('https://bibliotek.test')
  assert.match(cookies(await v.get('/logga-in/e-legitimation')), /; Secure/)
  const answer = await v.get('/logga-in/e-legitimation/svar?code=alva', 'dala-eid=state-1')
  assert.match(cookies(answer), /dala=alvas-session; .*Secure/)
})

test('a login that comes to nothing is told on the login page, in its language, and the deed is kept', async () => {
  const v = visitor()
  const answer = await v.get('/logga-in/e-legitimation/svar?error=access_denied', 'dala-eid=state-1')
  const back = to(answer) ?? ''
  assert.equal(back, '/en/logga-in?fel=avbruten&vidare=%2Fen%2Freservera%2F1%3Fhamta%3Dmora')
  const html = await (await v.get(back)).text()
  assert.match(html, /You cancelled the login/)
  assert.match(html, /name="vidare" value="\/en\/reservera\/1\?hamta=mora"/)
  assert.equal(to(await v.get('/logga-in/e-legitimation/svar?code=alva')), '/logga-in?fel=for-sent')
  assert.doesNotMatch(await (await v.get('/logga-in?fel=nonsens')).text(), /role="alert"/)
})

test('the first time, card and PIN are asked for once', async () => {
  const v = visitor()
  const answer = await v.get('/logga-in/e-legitimation/svar?code=ny', 'dala-eid=state-1')
  assert.equal(to(answer), '/en/logga-in/koppla')
  assert.match(cookies(answer), /dala-eid=ticket-1/)
  const pending = 'dala-eid=ticket-1'
  assert.match(await (await v.get('/logga-in/koppla', pending)).text(), /Koppla ditt bibliotekskort/)
  const textOf = async (fields: Record<string, string>) => {
    const refused = await v.post('/logga-in/koppla', pending, fields)
    assert.equal(to(refused), '/logga-in/koppla?nekad=1')
    const [kept] = cookies(refused).split(';')
    return (await v.get('/logga-in/koppla?nekad=1', `${pending}; ${kept}`)).text()
  }
  assert.match(await textOf({ kort: '', pinkod: '' }), /Skriv din pinkod/)
  const wrong = await textOf({ kort: '20390001', pinkod: '9' })
  assert.match(wrong, /hör inte ihop/)
  assert.match(wrong, /value="20390001"/)
  assert.match(await textOf({ kort: '20390002', pinkod: '1234' }), /redan kopplat till någon annan/)
  const linked = await v.post('/logga-in/koppla', pending, { kort: '20390001', pinkod: '1234' })
  assert.equal(to(linked), '/en/reservera/1?hamta=mora')
  assert.match(cookies(linked), /dala=alvas-session/)
  const late = await v.post('/logga-in/koppla', 'dala-eid=old', { kort: '20390001', pinkod: '1234' })
  assert.equal(to(late), '/logga-in?fel=for-sent')
  assert.equal(to(await v.get('/logga-in/koppla')), '/logga-in')
  assert.equal(to(await v.post('/logga-in/koppla', '', { kort: '1' }, '/logga-in')), '/logga-in')
})

test('one can log out at the broker too, and everywhere', async () => {
  const v = visitor()
  const loggedIn = `dala=${alvasSession}`
  assert.match(await (await v.get('/logga-in?utloggad=e')).text(), /href="\/logga-ut\/e-legitimation"/)
  assert.doesNotMatch(await (await v.get('/logga-in?utloggad=1')).text(), /logga-ut\/e-legitimation/)
  assert.equal(to(await v.get('/logga-ut/e-legitimation')), 'https://broker.example/out')
  assert.equal(to(await v.get('/logga-ut/overallt')), '/logga-in?vidare=%2Flogga-ut%2Foverallt')
  const out = await v.post('/logga-ut/overallt', loggedIn, {})
  assert.equal(to(out), '/logga-in?utloggad=1')
  assert.match(cookies(out), /dala=; Max-Age=0/)
  assert.deepEqual(v.house.deeds, ['logout 7 everywhere'])
  assert.equal(
    to(await v.post('/logga-ut/overallt', '', {}, '/logga-in')),
    '/logga-in?vidare=%2Flogga-ut%2Foverallt',
  )
})

test('without a broker there is no button, and its addresses lead nowhere', async () => {
  const v = visitor()
  Object.assign(v.house, { identityName: null, identityLogout: async () => null })
  assert.doesNotMatch(await (await v.get('/logga-in')).text(), /e-legitimation/)
  assert.equal((await v.get('/logga-in/e-legitimation')).status, 404)
  assert.equal(to(await v.get('/logga-in/koppla', 'dala-eid=x')), '/logga-in')
  assert.equal(to(await v.get('/logga-ut/e-legitimation')), '/logga-in?utloggad=1')
})
