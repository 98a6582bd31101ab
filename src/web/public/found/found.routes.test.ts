import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { website } from '../../server.ts'
import { buildAssets } from '../../ui/index.ts'
import { alvasSession, fixtureHouse } from '../house.fixture.ts'

const base = 'http://bibliotek.test'
const assets = buildAssets()
const visitor = () => {
  const app = website({
    house: fixtureHouse(),
    assets,
    baseUrl: base,
    secret: 's'.repeat(32),
    health: async () => ({ ok: true }),
    report: error => assert.fail(String(error)),
  })
  return (path: string, headers: Record<string, string> = {}) => app.request(base + path, { headers })
}

/** Throws on XML that is not well formed. */
function wellFormed(xml: string): string {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  return xml
}

const json = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')

test('robots.txt keeps crawlers from what is somebody’s own, lets them read what says noindex, and names the sitemap', async () => {
  const text = await (await visitor()('/robots.txt')).text()
  for (const line of ['Disallow: /mina-sidor', 'Disallow: /*/reservera', `Sitemap: ${base}/sitemap.xml`])
    assert.ok(text.split('\n').includes(line), line)
  const forbidden = [...text.matchAll(/^Disallow: (.*)$/gm)].map(([, path = '']) => path)
  assert.deepEqual(
    forbidden.filter(path => path.includes('?')),
    [],
    'a narrowed search is read, so that its noindex is',
  )
})

test('the sitemap names every file, and each file its pages with the day they changed', async () => {
  const get = visitor()
  const index = wellFormed(await (await get('/sitemap.xml')).text())
  const files = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(found => (found[1] ?? '').slice(base.length))
  assert.deepEqual(files, [
    '/sitemap-sidor.xml',
    '/sitemap-bibliotek.xml',
    '/sitemap-evenemang.xml',
    '/sitemap-rubriker-1.xml',
    '/sitemap-verk-1.xml',
    '/sitemap-verk-2.xml',
  ])
  for (const file of files) {
    const answer = await get(file)
    assert.equal(answer.headers.get('content-type'), 'application/xml; charset=utf-8')
    wellFormed(await answer.text())
  }
  assert.match(await (await get('/sitemap-sidor.xml')).text(), /<loc>http:\/\/bibliotek\.test\/regler<\/loc>/)
  const headings = await (await get('/sitemap-rubriker-1.xml')).text()
  assert.match(headings, /<loc>http:\/\/bibliotek\.test\/upphov\/1\/selma-lagerlof<\/loc><\/url>/)
  assert.equal((await get('/sitemap-rubriker-2.xml')).status, 404)
  const works = await (await get('/sitemap-verk-1.xml')).text()
  assert.match(
    works,
    /<loc>http:\/\/bibliotek\.test\/verk\/1\/gosta-berling<\/loc><lastmod>2026-11-01<\/lastmod>/,
  )
  assert.match(
    works,
    /\/verk\/9\/%D0%BA%D0%BB%D1%8E%D1%87</,
    'other letters are written as addresses have them',
  )
  assert.equal((await get('/sitemap-verk-3.xml')).status, 404)
})

test('a sitemap file is packed for who can unpack it', async () => {
  const answer = await visitor()('/sitemap-verk-1.xml', { 'accept-encoding': 'gzip, br' })
  assert.equal(answer.headers.get('content-encoding'), 'gzip')
  assert.match(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString(), /<\/urlset>/)
})

test('the events can be followed in a feed reader, also of one municipality', async () => {
  const answer = await visitor()('/evenemang/atom.xml?kommun=mora')
  assert.equal(answer.headers.get('content-type'), 'application/atom+xml; charset=utf-8')
  const feed = wellFormed(await answer.text())
  assert.match(feed, /<title>Kaffe &amp; &lt;språk&gt;, mora torsdag 26 november 18:00<\/title>/)
  assert.match(feed, /<id>http:\/\/bibliotek\.test\/evenemang\/atom\.xml\?kommun=mora<\/id>/)
  assert.match(feed, /<updated>2026-11-20T08:00:00Z<\/updated>/)
  assert.match(
    await (await visitor()('/evenemang')).text(),
    /type="application\/atom\+xml" href="\/evenemang\/atom\.xml"/,
  )
})

test('every page says its one address and its other languages, without the query that only chooses a view', async () => {
  const html = await (await visitor()('/en/verk/1/titel?form=book')).text()
  const heads = (pattern: RegExp) => [...html.matchAll(pattern)].map(found => found[1])
  assert.deepEqual(heads(/rel="canonical" href="([^"]+)"/g), [`${base}/en/verk/1/titel`])
  assert.ok(heads(/hreflang="sv-SE" href="([^"]+)"/g).includes(`${base}/verk/1/titel`))
  assert.ok(heads(/hreflang="x-default" href="([^"]+)"/g).includes(`${base}/verk/1/titel`))
  assert.deepEqual(heads(/property="og:url" content="([^"]+)"/g), [`${base}/en/verk/1/titel`])
})

test('a plain search may be found; narrowed, sorted, turned over or vain ones may not', async () => {
  const get = visitor()
  const hidden = async (path: string) =>
    /name="robots" content="noindex"/.test(await (await get(path)).text())
  assert.equal(await hidden('/sok?q=lager'), false)
  for (const rest of ['form=book', 'sida=2', 'sortera=newest', 'inne=1', 'exakt=1', 'ord=lager'])
    assert.equal(await hidden(`/sok?q=lager&${rest}`), true, rest)
  assert.equal(await hidden('/sok?q=qqq'), true)
  for (const path of ['/evenemang?sida=2', '/evenemang?for=child', '/evenemang?nar=week'])
    assert.equal(await hidden(path), true, path)
  assert.equal(await hidden('/evenemang?kommun=mora'), false)
})

test('search engines are told of a work: what it is, by whom, and where it can be borrowed', async () => {
  const data = json(await (await visitor()('/verk/1/titel')).text())
  assert.equal(data['@context'], 'https://schema.org')
  assert.equal(data['@type'], 'Book')
  assert.equal(data.url, `${base}/verk/1/titel`)
  assert.equal(data.author['@type'], 'Person')
  for (const offer of data.offers) {
    assert.equal(offer['@type'], 'Offer')
    assert.match(offer.availability, /^https:\/\/schema\.org\/(InStock|InStoreOnly|OutOfStock)$/)
    assert.match(offer.offeredBy['@id'], /^http:\/\/bibliotek\.test\/bibliotek\//)
  }
  const isbns = data.workExample.map((one: { isbn?: string }) => one.isbn).filter(Boolean)
  for (const isbn of isbns) assert.match(isbn, /^(97[89])?\d{9}[\dX]$/)
})

test('search engines are told of a library, but not of hours that are only examples', async () => {
  const data = json(await (await visitor()('/bibliotek/mora')).text())
  assert.equal(data['@type'], 'Library')
  assert.deepEqual(data.address, {
    '@type': 'PostalAddress',
    streetAddress: 'Köpmangatan 4',
    addressRegion: 'Dalarna',
    addressCountry: 'SE',
  })
  assert.equal(data.openingHoursSpecification, undefined)
})

test('one who asks for filters without end is told to wait, and nobody who is logged in ever is', async () => {
  const get = visitor()
  const greedy = { 'user-agent': 'GreedyBot/1.0' }
  const many = async (headers: Record<string, string>) => {
    for (let n = 0; n < 20; n++) assert.equal((await get(`/sok?q=a&ar=${1900 + n}`, headers)).status, 200)
    return get('/sok?q=a&ar=2000', headers)
  }
  const refused = await many(greedy)
  assert.equal(refused.status, 429)
  assert.equal(refused.headers.get('retry-after'), '3')
  assert.match(await refused.text(), /Vänta en liten stund/)
  assert.equal((await get('/sok?q=a', greedy)).status, 200, 'a plain search is always answered')
  assert.equal((await get('/verk/1/titel', greedy)).status, 200, 'and so is a work')
  assert.equal((await many({ ...greedy, cookie: `dala=${alvasSession}` })).status, 200)
})

test('an address of a former site leads to its page here for good, an unknown one to the same path', async () => {
  const app = website({
    house: fixtureHouse(),
    assets,
    baseUrl: base,
    secret: 's'.repeat(32),
    health: async () => ({ ok: true }),
    report: error => assert.fail(String(error)),
  })
  const lead = async (url: string, method = 'GET') => {
    const answer = await app.request(url, { method })
    return [answer.status, answer.headers.get('location')]
  }
  assert.deepEqual(await lead('http://mora.test/bok?id=1'), [301, `${base}/verk/1/titel`])
  assert.deepEqual(await lead('http://mora.test/annat?id=1'), [302, `${base}/annat`])
  assert.deepEqual(await lead(`${base}/forr`), [301, '/om'])
  assert.equal((await lead(`${base}/aldrig`))[0], 404)
  assert.equal((await lead('http://stranger.test/om'))[0], 200, 'other names of this site are this site')
  assert.equal((await lead('http://mora.test/logga-in', 'POST'))[0], 403, 'nothing is sent on from a form')
})
