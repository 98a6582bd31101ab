import assert from 'node:assert/strict'
import { test } from 'node:test'
import { website } from '../../server.ts'
import { buildAssets, type Painter } from '../../ui/index.ts'
import { fixtureHouse } from '../house.fixture.ts'
import { visitor } from '../site.fixture.ts'
import { eventPoster, versionOf } from './pictures.ts'
import { drawPoster, type Poster } from './poster.ts'

const imageOf = async (get: (path: string) => Promise<Response>, path: string) => {
  const html = await (await get(path)).text()
  return /property="og:image" content="http:\/\/bibliotek.test([^"]+)"/.exec(html)?.[1] ?? 'no picture'
}

test('works, events and libraries have a picture of their own, as large as it says, kept for a year', async () => {
  const { get } = visitor()
  for (const [path, address] of [
    ['/verk/1/titel', /^\/og\/verk\/1\.png\?v=[0-9a-f]{10}$/],
    ['/ar/verk/1/titel', /^\/og\/verk\/1\.png\?v=[0-9a-f]{10}$/],
    ['/evenemang/1/sprakcafe', /^\/og\/evenemang\/1\.png\?v=[0-9a-f]{10}$/],
    ['/bibliotek/mora', /^\/og\/bibliotek\/mora\.png\?v=[0-9a-f]{10}$/],
  ] as const) {
    const picture = await imageOf(get, path)
    assert.match(picture, address)
    const answer = await get(picture)
    assert.equal(answer.headers.get('content-type'), 'image/png')
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable', picture)
    const png = Buffer.from(await answer.arrayBuffer())
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630])
    assert.ok(png.length < 300_000)
  }
  assert.equal(await imageOf(get, '/verk/1/titel'), await imageOf(get, '/ar/verk/1/titel'))
})

test('pages about no single thing share the picture of the house', async () => {
  const { get } = visitor()
  const shared = await imageOf(get, '/')
  assert.match(shared, /^\/og\/huset\/dalabiblioteken\.png\?v=[0-9a-f]{10}$/)
  for (const path of [
    '/en',
    '/sok',
    '/sok?q=lager',
    '/barn',
    '/evenemang',
    '/bladdra/upphov',
    '/bladdra/amnen',
  ])
    assert.equal(await imageOf(get, path), shared, path)
  const answer = await get(shared)
  assert.equal(answer.headers.get('content-type'), 'image/png')
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
})

test('what there is not has no picture; an address of yesterday shows today’s and is soon asked for again', async () => {
  const { get } = visitor()
  for (const path of [
    'verk/999',
    'verk/0',
    'verk/x',
    'evenemang/999',
    'evenemang/x',
    'bibliotek/nowhere',
    'huset/annat',
    'annat/1',
  ])
    assert.equal((await get(`/og/${path}.png`)).status, 404, path)
  for (const address of ['/og/verk/1.png', '/og/verk/1.png?v=0000000000']) {
    const answer = await get(address)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=3600')
  }
})

const assets = buildAssets()
/** A site whose painter paints when it is told to. */
function studio() {
  const begun: string[] = []
  const gates: (() => void)[] = []
  const painter: Painter = {
    paint: svg =>
      new Promise(settle => {
        begun.push(svg)
        gates.push(() => settle(Buffer.alloc(6_000_000)))
      }),
    close: async () => {},
  }
  const house = fixtureHouse()
  const { event } = house
  house.event = async id => {
    const found = await event(1)
    return found && { ...found, event: { ...found.event, id } }
  }
  const app = website({
    ...{ house, assets, painter, baseUrl: 'http://bibliotek.test', secret: 's'.repeat(32) },
    health: async () => ({ ok: true }),
    report: error => assert.fail(String(error)),
  })
  const get = (path: string, agent = 'Mozilla/5.0') =>
    app.request(`http://bibliotek.test${path}`, { headers: { 'user-agent': agent } })
  const settle = async (asked: Promise<Response>[]) => {
    while (gates.length) {
      gates.shift()?.()
      await new Promise(resolve => setTimeout(resolve, 1))
    }
    return Promise.all(asked)
  }
  const begin = () => new Promise(resolve => setTimeout(resolve, 20))
  return { house, begun, get, settle, begin }
}

/** Another name for each number, so that each has a picture of its own. */
function manyEvents(house: ReturnType<typeof fixtureHouse>): void {
  const { event } = house
  house.event = async id => {
    const found = await event(id)
    return found && { ...found, event: { ...found.event, title: `Språkcafé ${id}` } }
  }
}

test('many who ask for one picture at once wait for one painting, and it is remembered', async () => {
  const { begun, get, settle, begin } = studio()
  const asked = [1, 2, 3].map(async () => get('/og/evenemang/1.png'))
  await begin()
  for (const answer of await settle(asked)) assert.equal(answer.status, 200)
  assert.equal((await get('/og/evenemang/1.png')).status, 200)
  assert.equal(begun.length, 1)
})

test('more than can be painted soon are asked to come back, and what was painted longest ago is forgotten', async () => {
  const { house, begun, get, settle, begin } = studio()
  manyEvents(house)
  const asked = Array.from({ length: 18 }, async (_, n) => get(`/og/evenemang/${n + 1}.png`))
  await begin()
  const answers = await settle(asked)
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [...Array(16).fill(200), 503, 503],
  )
  const busy = answers.find(({ status }) => status === 503)
  assert.deepEqual([busy?.headers.get('retry-after'), busy?.headers.get('cache-control')], ['2', 'no-store'])
  // Six million bytes each: four are remembered.
  assert.equal(begun.length, 16)
  assert.equal((await get('/og/evenemang/16.png')).status, 200)
  assert.equal(begun.length, 16)
  const again = get('/og/evenemang/1.png')
  await begin()
  await settle([Promise.resolve(again)])
  assert.equal(begun.length, 17)
})

test('whoever asks for new pictures without end is slowed down; what is known is always given', async t => {
  // However long the painting of this takes.
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() })
  const { house, get, settle, begin } = studio()
  manyEvents(house)
  const crawler = 'some-crawler/1.0'
  let slowed = 0
  for (let n = 1; n <= 25; n++) {
    const asked = get(`/og/evenemang/${n}.png`, crawler)
    await begin()
    const [answer] = await settle([Promise.resolve(asked)])
    if (answer?.status === 429) slowed++
  }
  assert.ok(slowed >= 4, `${slowed} slowed`)
  const found = await house.event(20)
  const version = found ? versionOf(eventPoster(found.event)) : ''
  assert.equal((await get(`/og/evenemang/20.png?v=${version}`, crawler)).status, 200)
})

const poster = (changes: Partial<Poster> = {}): Poster => ({
  ...{ title: 'Gösta Berlings saga', by: 'Selma Lagerlöf', where: 'Falun, Mora' },
  cover: { id: 1, title: 'Gösta Berlings saga', creator: 'Selma Lagerlöf', subjects: ['Deckare'] },
  ...changes,
})

test('the picture says title, name and places, and wears the colours of the cover on the site', () => {
  const svg = drawPoster(poster())
  for (const words of ['Gösta', 'Selma Lagerlöf', 'Falun, Mora', 'Dalabiblioteken', '#26262f', '#d4574c'])
    assert.ok(svg.includes(words), words)
  assert.ok(!drawPoster(poster({ cover: null })).includes('#26262f'))
  assert.notEqual(versionOf(poster()), versionOf(poster({ where: 'Falun' })))
  assert.equal(versionOf(poster()), versionOf(poster()))
})

test('signs that mean something in a drawing are written out, and letters that cannot be set are left away', () => {
  const svg = drawPoster(poster({ title: 'A & <B> "C"\u0007', by: '三体' }))
  assert.match(svg, /A &amp; &lt;B> &quot;C&quot;/)
  assert.doesNotMatch(svg, /三|\p{Cc}(?<!\n)/u)
})

test('of many libraries three are named, in the order of the alphabet and for every reader the same', async () => {
  const { house, get } = visitor()
  const { work } = house
  const named = async (names: string[]) => {
    house.work = async (...order) => {
      const view = await work(...order)
      const [row] = view?.shelves ?? []
      return view && row ? { ...view, shelves: names.map(branch => ({ ...row, branch })) } : view
    }
    return imageOf(get, '/verk/1/titel')
  }
  const order = await named(['Mora', 'Falun', 'Orsa', 'Rättvik', 'Mora'])
  assert.equal(order, await named(['Rättvik', 'Orsa', 'Falun', 'Mora']))
  assert.notEqual(order, await named(['Falun', 'Mora', 'Orsa']))
  assert.notEqual(await named([]), order)
})
