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
    ['9/lan/1/lana-om', 'barn=9&omlanade=1'],
    ['9/reservationer/4/ta-bort', 'barn=9&klart=borttagen&reservation=4'],
    ['9/reservationer/4/angra', 'barn=9&klart=tillbaka&reservation=4'],
  ]) {
    const answer = await v.post(`/mina-sidor/familj/${path}`)
    assert.equal(answer.headers.get('location'), `/mina-sidor/familj?${to}`)
  }
  // Some of all were refused: that is explained at once.
  const all = await v.post('/mina-sidor/familj/9/lan/lana-om')
  assert.equal(all.status, 422)
  assert.match(await all.text(), /Det gick inte att låna om åt Nils:/)
  assert.deepEqual(v.house.deeds, ['renew 1 for 9', 'cancel 4 for 9', 'undo 4 for 9', 'renew all for 9'])
  const told = async (query: string) => (await v.get(`/mina-sidor/familj?${query}`)).text()
  assert.match(await told('barn=9&omlanade=2'), /2 av Nils lån är omlånade/)
  const cancelled = await told('barn=9&klart=borttagen&reservation=4')
  assert.match(cancelled, /Reservationen av Aniara åt Nils är borttagen/)
  assert.match(cancelled, /action="\/mina-sidor\/familj\/9\/reservationer\/4\/angra"/)
  assert.match(await told('barn=9&klart=tillbaka&reservation=4'), /åt Nils är tillbaka på sin plats/)
})

const untrue = /omlånade|tillbaka på sin plats|är borttagen|är pausad|gäller igen|inget att pausa/

test('the family page tells nothing that is not so of a child that is open, whatever a link says', async () => {
  const v = visitor()
  for (const query of [
    'barn=77&klart=tillbaka&reservation=4',
    'barn=10&klart=borttagen&reservation=4',
    'barn=9&klart=tillbaka&reservation=99',
    'barn=9&klart=pausad&reservation=4',
    'barn=9&klart=alla-galler&antal=99',
    'barn=9&klart=alla-pausade&antal=2&till=2026-12-01',
    'barn=10&klart=alla-galler&antal=0',
    'barn=9&omlanade=3',
  ])
    assert.doesNotMatch(await (await v.get(`/mina-sidor/familj?${query}`)).text(), untrue, query)
})

test('a child’s reservation is paused to a day and goes on again, told of the child by name', async () => {
  const v = visitor()
  const of = '/mina-sidor/familj/9/reservationer/6'
  const form = await (await v.get(`${of}/pausa`)).text()
  assert.match(form, /Hur länge vill du pausa Aniara åt Nils\?/)
  assert.match(form, /men Nils behåller sin plats i kön/)
  assert.match(form, new RegExp(`action="${of}/pausa"`))
  assert.match(form, /href="\/mina-sidor\/familj#barn-9"/)
  assert.match(await (await v.get('/mina-sidor/familj')).text(), new RegExp(`href="${of}/pausa"`))
  const paused = await v.post(`${of}/pausa`, { till: '2026-12-01' })
  assert.equal(paused.headers.get('location'), '/mina-sidor/familj?barn=9&klart=pausad&reservation=6')
  const told = await (await v.get(paused.headers.get('location') ?? '')).text()
  assert.match(told, /Reservationen av Aniara åt Nils är pausad till tisdag 1 december/)
  assert.match(told, /Pausad till/)
  assert.doesNotMatch(told, new RegExp(`href="${of}/pausa"`))
  assert.match(told, new RegExp(`action="${of}/fortsatt"[^>]* data-region="familj"`))
  const resumed = await v.post(`${of}/fortsatt`)
  assert.match(await (await v.get(resumed.headers.get('location') ?? '')).text(), /åt Nils gäller igen/)
  assert.deepEqual(v.house.deeds, ['pause 6 until 2026-12-01 for 9', 'pause 6 until null for 9'])
})

test('all that a child waits for is paused to a day, told of the child by name, and goes on again', async () => {
  const v = visitor()
  const of = '/mina-sidor/familj/9/reservationer'
  const form = await (await v.get(`${of}/pausa`)).text()
  assert.match(form, /Hur länge vill du pausa alla reservationer åt Nils\?/)
  assert.match(form, /men Nils behåller sina platser i köerna/)
  assert.match(form, /redan på väg eller framme[\s\S]*<li><bdi lang="sv">Mördare utan ansikte</)
  assert.match(form, new RegExp(`action="${of}/pausa"`))
  assert.match(form, /href="\/mina-sidor\/familj#barn-9"/)
  const paused = await v.post(`${of}/pausa`, { till: '2026-12-01' })
  const to = paused.headers.get('location') ?? ''
  assert.equal(to, '/mina-sidor/familj?barn=9&klart=alla-pausade&antal=2&till=2026-12-01')
  const told = await (await v.get(to)).text()
  assert.match(told, /2 reservationer åt Nils är pausade till tisdag 1 december/)
  assert.match(told, /redan på väg eller framme[\s\S]*<li><bdi lang="sv">Mördare utan ansikte</)
  assert.match(told, new RegExp(`action="${of}/fortsatt"[^>]* data-region="familj"`))
  const resumed = await v.post(`${of}/fortsatt`)
  const again = await (await v.get(resumed.headers.get('location') ?? '')).text()
  assert.match(again, /2 reservationer åt Nils gäller igen/)
  assert.deepEqual(v.house.deeds, ['pause all until 2026-12-01 for 9', 'resume all for 9'])
})

test('a child’s reservation is collected elsewhere, and removed when the page has asked', async () => {
  const v = visitor()
  const of = '/mina-sidor/familj/9/reservationer/4'
  const form = await (await v.get(`${of}/hamtstalle`)).text()
  assert.match(form, /Var ska Nils reservation av Mördare utan ansikte hämtas\?/)
  assert.match(form, /Den står framme åt Nils i Älvdalen/)
  const moved = await v.post(`${of}/hamtstalle`, { hamta: 'mora' })
  assert.equal(moved.headers.get('location'), '/mina-sidor/familj?barn=9&klart=flyttad&reservation=4')
  const told = await (await v.get(moved.headers.get('location') ?? '')).text()
  assert.match(told, /Nils reservation av Mördare utan ansikte hämtas nu i/)
  assert.match(told, new RegExp(`href="${of}/ta-bort"`))
  const ask = await (await v.get(`${of}/ta-bort`)).text()
  assert.match(ask, /Den står framme åt Nils\./)
  assert.match(ask, new RegExp(`action="${of}/ta-bort"`))
  assert.deepEqual(v.house.deeds, ['move 4 to mora for 9'])
})

test('why a child waits is told of the child', async () => {
  const v = visitor()
  const of = '/mina-sidor/familj/9/reservationer/6'
  assert.match(await (await v.get('/mina-sidor/familj')).text(), /Varför väntar Nils\?/)
  const why = await (await v.get(`${of}/varfor`)).text()
  assert.match(why, /Därför väntar Nils på Aniara/)
  assert.match(why, /<a href="\/mina-sidor\/familj#barn-9">Till familjens reservationer/)
})

const ofOneHold = ['varfor', 'ta-bort', 'pausa', 'hamtstalle']
const toOneHold = ['ta-bort', 'angra', 'pausa', 'fortsatt', 'hamtstalle']

test('nothing is shown or done for a child that is not one’s own to act for', async () => {
  const v = visitor()
  for (const child of ['10', '77', '7', 'x']) {
    for (const page of [...ofOneHold.map(page => `4/${page}`), 'pausa'])
      assert.equal((await v.get(`/mina-sidor/familj/${child}/reservationer/${page}`)).status, 404)
    const ofAll = ['lan/lana-om', 'reservationer/pausa', 'reservationer/fortsatt']
    for (const deed of ['lan/1/lana-om', ...ofAll, ...toOneHold.map(deed => `reservationer/4/${deed}`)])
      assert.equal((await v.post(`/mina-sidor/familj/${child}/${deed}`, { till: '2026-12-01' })).status, 404)
  }
  for (const hold of ['99', 'x'])
    for (const page of ofOneHold)
      assert.equal((await v.get(`/mina-sidor/familj/9/reservationer/${hold}/${page}`)).status, 404)
  assert.deepEqual(v.house.deeds, [])
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

test('whoever is not logged in comes to the login page first, and back to the page or to the family', async () => {
  const v = visitor(false)
  const home = '/mina-sidor/familj'
  const of = `${home}/9/reservationer/4`
  for (const [answer, next] of [
    [await v.get(home), home],
    [await v.post(`${home}/9/lan/1/lana-om`), home],
    [await v.post(`${home}/9/lan/lana-om`), home],
    [await v.post(`${home}/samtycke/3/ge`), home],
    [await v.post(`${of}/angra`), home],
    [await v.post(`${of}/fortsatt`), home],
    [await v.post(`${home}/9/reservationer/fortsatt`), home],
    [await v.post(`${home}/9/reservationer/pausa`), `${home}/9/reservationer/pausa`],
    [await v.get(`${of}/pausa`), `${of}/pausa`],
    [await v.post(`${of}/pausa`), `${of}/pausa`],
    [await v.post(`${of}/hamtstalle`), `${of}/hamtstalle`],
    [await v.post(`${of}/ta-bort`), `${of}/ta-bort`],
  ] as const)
    assert.equal(answer.headers.get('location'), `/logga-in?vidare=${encodeURIComponent(next)}`)
  assert.deepEqual(v.house.deeds, [])
})
