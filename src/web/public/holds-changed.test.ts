import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from './site.fixture.ts'

test('removing a reservation asks first, and is told after a redirect', async () => {
  const v = visitor({ loggedIn: true })
  const page = await (await v.get('/mina-sidor/reservationer/4/ta-bort')).text()
  assert.match(page, /Den står framme för dig/)
  const answer = await v.post('/mina-sidor/reservationer/4/ta-bort', { csrf: await v.token('/mina-sidor') })
  assert.equal(answer.status, 303)
  const told = await (await v.get(answer.headers.get('location') ?? '')).text()
  assert.match(told, /Reservationen av Aniara är borttagen/)
})

test('a removed reservation is had back by the button beside the news of it', async () => {
  const v = visitor({ loggedIn: true })
  const told = await (await v.get('/mina-sidor?klart=borttagen&reservation=4')).text()
  assert.match(told, /action="\/mina-sidor\/reservationer\/4\/angra"/)
  const csrf = await v.token('/mina-sidor')
  const answer = await v.post('/mina-sidor/reservationer/4/angra', { csrf })
  assert.match(
    await (await v.get(answer.headers.get('location') ?? '')).text(),
    /Mördare utan ansikte är tillbaka på sin plats/,
  )
  assert.deepEqual(v.house.deeds, ['undo 4'])
})

test('a reservation is paused to a day, and goes on again', async () => {
  const v = visitor({ loggedIn: true })
  assert.match(
    await (await v.get('/mina-sidor/reservationer/4/pausa')).text(),
    /type="date" value="2026-12-08"/,
  )
  assert.equal((await v.get('/mina-sidor/reservationer/99/pausa')).status, 404)
  const csrf = await v.token('/mina-sidor')
  const paused = await v.post('/mina-sidor/reservationer/4/pausa', { csrf, till: '2026-12-01' })
  const told = await (await v.get(paused.headers.get('location') ?? '')).text()
  assert.match(told, /Mördare utan ansikte är pausad till tisdag 1 december/)
  const resumed = await v.post('/mina-sidor/reservationer/4/fortsatt', { csrf })
  assert.match(
    await (await v.get(resumed.headers.get('location') ?? '')).text(),
    /Mördare utan ansikte gäller igen/,
  )
  assert.deepEqual(v.house.deeds, ['pause 4 until 2026-12-01', 'pause 4 until null'])
})

test('all reservations are paused to a day, which is told with what goes on, and go on again', async () => {
  const v = visitor({ loggedIn: true })
  const form = await (await v.get('/mina-sidor/reservationer/pausa')).text()
  assert.match(form, /type="date" value="2026-12-08"/)
  assert.match(form, /redan på väg eller framme/)
  const csrf = await v.token('/mina-sidor')
  const paused = await v.post('/mina-sidor/reservationer/pausa', { csrf, till: '2026-12-01' })
  assert.equal(paused.status, 303)
  const told = await (await v.get(paused.headers.get('location') ?? '')).text()
  assert.match(told, /2 reservationer är pausade till tisdag 1 december/)
  assert.match(told, /redan på väg eller framme[\s\S]*<li><bdi lang="sv">Mördare utan ansikte</)
  assert.match(told, /action="\/mina-sidor\/reservationer\/fortsatt"/)
  const resumed = await v.post('/mina-sidor/reservationer/fortsatt', { csrf })
  assert.match(
    await (await v.get(resumed.headers.get('location') ?? '')).text(),
    /2 reservationer gäller igen/,
  )
  assert.equal((await v.get('/mina-sidor/reservationer/fortsatt')).headers.get('location'), '/mina-sidor')
  assert.deepEqual(v.house.deeds, ['pause all until 2026-12-01', 'resume all'])
  assert.equal((await visitor().get('/mina-sidor/reservationer/pausa')).status, 303)
  // Nonsense in an address tells nothing.
  for (const address of [
    'klart=alla-pausade&antal=2&till=x',
    'klart=alla-pausade&antal=-1',
    'klart=alla-galler',
  ])
    assert.doesNotMatch(await (await v.get(`/mina-sidor?${address}`)).text(), /pausade till|gäller igen/)
})

test('going back to a reservation that was taken back says so, with a way to reserve again', async () => {
  const v = visitor({ loggedIn: true })
  const back = await v.get('/reserverat/6')
  assert.equal(back.status, 200)
  const html = await back.text()
  assert.match(html, /<h1>Reservationen är borttagen</)
  assert.match(html, /href="\/reservera\/1"[^>]*>Reservera igen[\s\S]*href="\/mina-sidor#reservationer"/)
  assert.match(await (await v.get('/reserverat/6?vem=9')).text(), /href="\/reservera\/1\?vem=9"/)
  // From an old letter, when nobody came in time.
  assert.match(await (await v.get('/reserverat/7')).text(), /<h1>Reservationen hämtades inte i tid</)
  const none = await v.get('/reserverat/99')
  assert.equal(none.status, 404)
  assert.match(
    await none.text(),
    /<h1[^>]*>Reservationen finns inte<[\s\S]*href="\/mina-sidor#reservationer"/,
  )
})
