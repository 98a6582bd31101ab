import assert from 'node:assert/strict'
import { test } from 'node:test'
import { website } from '../../server.ts'
import { buildAssets } from '../../ui/index.ts'
import { alvasSession, fixtureHouse } from '../house.fixture.ts'

const base = 'http://bibliotek.test'
const assets = buildAssets()

function visitor(loggedIn = true) {
  const house = fixtureHouse()
  const app = website({
    house,
    assets,
    baseUrl: base,
    secret: 's'.repeat(32),
    health: async () => ({ ok: true }),
    report: () => {},
  })
  const cookie: Record<string, string> = loggedIn ? { cookie: `dala=${alvasSession}` } : {}
  const get = async (path: string) => app.request(base + path, { headers: cookie })
  const csrf = async () =>
    /name="csrf" value="([^"]+)"/.exec(
      await (await get(loggedIn ? '/mina-sidor/familj' : '/logga-in')).text(),
    )?.[1] ?? ''
  return {
    house,
    get,
    post: async (path: string, fields: Record<string, string> = {}) =>
      app.request(base + path, {
        method: 'POST',
        headers: {
          ...cookie,
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        body: new URLSearchParams({ csrf: await csrf(), ...fields }).toString(),
      }),
  }
}

test('the family page shows a child’s loans and holds, and of a teenager who says no not one title', async () => {
  const html = await (await visitor().get('/mina-sidor/familj')).text()
  const tyra = html.slice(html.indexOf('barn-10'), html.indexOf('tillgang'))
  assert.match(html.slice(0, html.indexOf('barn-10')), /Gösta Berlings saga/)
  assert.match(tyra, /Tyra bestämmer själv/)
  assert.doesNotMatch(tyra, /Gösta|Kejsarn|Mördare|Aniara|old man/)
})

test('what is done for a child leads to the family page, which says whom it was for and offers to undo', async () => {
  const v = visitor()
  for (const [path, to] of [
    ['9/lan/1/lana-om', 'klart=omlanat&barn=9&antal=1'],
    ['9/lan/lana-om', 'klart=omlanat&barn=9&antal=1'],
    ['9/reservationer/4/ta-bort', 'klart=borttagen&barn=9&reservation=4'],
    ['9/reservationer/4/angra', 'klart=tillbaka&barn=9'],
  ]) {
    const answer = await v.post(`/mina-sidor/familj/${path}`)
    assert.equal(answer.headers.get('location'), `/mina-sidor/familj?${to}`)
  }
  assert.deepEqual(v.house.deeds, ['renew 1 for 9', 'renew all for 9', 'cancel 4 for 9', 'undo 4 for 9'])
  const told = async (query: string) => (await v.get(`/mina-sidor/familj?${query}`)).text()
  assert.match(await told('klart=omlanat&barn=9&antal=2'), /2 av Nils lån är omlånade/)
  assert.match(await told('klart=borttagen&barn=9&reservation=4'), /familj\/9\/reservationer\/4\/angra/)
  assert.match(await told('klart=tillbaka&barn=9'), /är tillbaka på sin plats/)
  assert.doesNotMatch(await told('klart=tillbaka&barn=77'), /är tillbaka på sin plats/)
})

test('nothing is done for a child that is not one’s own to act for', async () => {
  const v = visitor()
  for (const path of ['10/lan/1/lana-om', '10/lan/lana-om', '10/reservationer/4/ta-bort', 'x/lan/1/lana-om'])
    assert.equal((await v.post(`/mina-sidor/familj/${path}`)).status, 404)
})

test('a young person gives and takes back consent, and is told what it means', async () => {
  const v = visitor()
  const given = await v.post('/mina-sidor/familj/samtycke/3/ge')
  assert.equal(given.headers.get('location'), '/mina-sidor/familj?klart=ge&koppling=3')
  assert.match(await (await v.get('/mina-sidor/familj?klart=ge&koppling=3')).text(), /kan nu se dina lån/)
  await v.post('/mina-sidor/familj/samtycke/3/ta-tillbaka')
  assert.deepEqual(v.house.deeds, ['consent 3 true', 'consent 3 false'])
  assert.equal((await v.post('/mina-sidor/familj/samtycke/8/ge')).status, 422)
})

test('a reservation for a child is made in the child’s name and its receipt is the child’s', async () => {
  const v = visitor()
  assert.match(await (await v.get('/reservera/1?vem=9')).text(), /name="vem" value="9"/)
  const answer = await v.post('/reservera/1', { hamta: 'mora', utgava: 'alla', deed: 'd', vem: '9' })
  assert.equal(answer.headers.get('location'), '/reserverat/4?fran=avesta&vem=9')
  assert.deepEqual(v.house.deeds, ['reserve 1 for 9 at mora, alla'])
  const receipt = await (await v.get('/reserverat/4?vem=9')).text()
  assert.match(receipt, /Reserverat åt Nils/)
  assert.match(receipt, /familj\/9\/reservationer\/4\/ta-bort/)
})

test('whoever is not logged in comes to the login page first', async () => {
  const v = visitor(false)
  for (const answer of [
    await v.get('/mina-sidor/familj'),
    await v.post('/mina-sidor/familj/9/lan/1/lana-om'),
    await v.post('/mina-sidor/familj/9/lan/lana-om'),
    await v.post('/mina-sidor/familj/9/reservationer/4/ta-bort'),
    await v.post('/mina-sidor/familj/samtycke/3/ge'),
  ])
    assert.equal(answer.headers.get('location'), '/logga-in?vidare=%2Fmina-sidor%2Ffamilj')
  assert.deepEqual(v.house.deeds, [])
})
