import assert from 'node:assert/strict'
import { test } from 'node:test'
import { website } from '../../server.ts'
import { buildAssets } from '../../ui/index.ts'
import { alvasSession, fixtureHouse } from '../house.fixture.ts'

const base = 'http://bibliotek.test'
const assets = buildAssets()

function visitor(loggedIn = false) {
  const house = fixtureHouse()
  const app = website({
    house,
    assets,
    baseUrl: base,
    secret: 's'.repeat(32),
    health: async () => ({ ok: true }),
    report: () => {},
  })
  const cookie = loggedIn ? `dala=${alvasSession}` : ''
  const get = async (path: string) => app.request(base + path, { headers: { cookie } })
  const post = async (path: string, fields: Record<string, string>) => {
    const csrf = /name="csrf" value="([^"]+)"/.exec(await (await get('/bli-lantagare')).text())?.[1] ?? ''
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

const filled = {
  namn: 'Maja Lind',
  fodd: '1990-05-01',
  epost: 'maja@example.se',
  telefon: '',
  bibliotek: 'mora',
  pinkod: '4827',
}

test('an application that is taken leads to a page that says to look in the mail, whoever applied', async () => {
  const v = visitor()
  const answer = await v.post('/bli-lantagare', filled)
  assert.equal(answer.headers.get('location'), '/bli-lantagare/skickat')
  assert.match(await (await v.get('/bli-lantagare/skickat')).text(), /Titta i din e-post/)
  const guardian = visitor(true)
  assert.match(await (await guardian.get('/bli-lantagare')).text(), /Ansök om kort till ett barn/)
  await guardian.post('/bli-lantagare', filled)
  assert.deepEqual(
    [...v.house.deeds, ...guardian.house.deeds],
    ['apply for Maja Lind by nobody', 'apply for Maja Lind by 7'],
  )
})

test('an application with something missing keeps what was written, but not the PIN', async () => {
  const answer = await visitor().post('/bli-lantagare', { ...filled, namn: '' })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /href="#namn"/)
  assert.match(html, /value="maja@example.se"/)
  assert.doesNotMatch(html, /4827/)
})

test('the link in the mail asks before it makes the card; one’s own logs in, a child’s leads to its guardian', async () => {
  const v = visitor()
  assert.match(await (await v.get('/bli-lantagare/bekrafta?kod=egen')).text(), /name="kod" value="egen"/)
  const own = await v.post('/bli-lantagare/bekrafta', { kod: 'egen' })
  assert.equal(own.headers.get('location'), '/bli-lantagare/klart')
  assert.match(own.headers.get('set-cookie') ?? '', /^dala=alvas-session; Path=\/; HttpOnly/)
  const child = await v.post('/bli-lantagare/bekrafta', { kod: 'barn' })
  assert.equal(child.headers.get('location'), '/bli-lantagare/klart?barn=9')
  assert.equal(child.headers.get('set-cookie'), null)
})

test('a link that is used or too old says so, with what to do', async () => {
  const v = visitor()
  for (const answer of [
    await v.get('/bli-lantagare/bekrafta?kod=annan'),
    await v.get('/bli-lantagare/bekrafta'),
    await v.post('/bli-lantagare/bekrafta', { kod: 'annan' }),
  ]) {
    assert.equal(answer.status, 404)
    assert.match(await answer.text(), /Länken gäller inte längre/)
  }
})

test('the new card is shown to its owner or its guardian, and leads on when it has all rights already', async () => {
  const v = visitor(true)
  assert.match(await (await v.get('/bli-lantagare/klart')).text(), /9000 0001/)
  assert.match(await (await v.get('/bli-lantagare/klart?barn=9')).text(), /Maja har fått ett kort/)
  assert.equal((await v.get('/bli-lantagare/klart?barn=10')).headers.get('location'), '/mina-sidor')
  assert.equal(
    (await visitor().get('/bli-lantagare/klart?barn=9')).headers.get('location'),
    '/logga-in?vidare=%2Fbli-lantagare%2Fklart%3Fbarn%3D9',
  )
})
