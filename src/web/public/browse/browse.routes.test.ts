import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { website } from '../../server.ts'
import { buildAssets } from '../../ui/index.ts'
import { fixtureHouse } from '../house.fixture.ts'

const base = 'http://bibliotek.test'
const app = website({
  house: fixtureHouse(),
  assets: buildAssets(),
  baseUrl: base,
  secret: 's'.repeat(32),
  health: async () => ({ ok: true }),
  report: () => {},
})
const get = async (path: string) => app.request(base + path)
const html = async (path: string) => (await get(path)).text()

test('the shelf shows books in their order with mark and state, and the ways along it', async () => {
  const page = await html('/bibliotek/mora/hyllan')
  assert.ok(page.indexOf('Bok 1') < page.indexOf('Bok 2') && page.indexOf('Bok 2') < page.indexOf('Bok 3'))
  assert.match(page, /class="shelf-mark">utan signum/)
  assert.match(page, /class="shelf-mark">Hc\.02/)
  assert.match(page, /Utlånad, åter 12 december/)
  assert.match(page, /rel="next"/)
  assert.doesNotMatch(page, /rel="prev"/)
  assert.match(page, /Vidare till Barn/)
  assert.doesNotMatch(page, /noindex/)
})

test('the book one came from is marked, and such a view is nothing for search engines', async () => {
  const page = await html('/bibliotek/mora/hyllan?bok=2')
  assert.match(page, /<li id="boken" class="sought">/)
  assert.match(page, /noindex/)
})

test('a copy that belongs elsewhere leads to the shelf of that library, in the same language', async () => {
  const answer = await get('/en/bibliotek/mora/hyllan?bok=99')
  assert.equal(answer.status, 302)
  assert.equal(answer.headers.get('location'), '/en/bibliotek/avesta/hyllan?bok=99#boken')
})

test('an empty shelf, a shelf that ends and a shelf that is being made say so; an unknown library is not found', async () => {
  assert.match(await html('/bibliotek/avesta/hyllan'), /Här står inget än/)
  const ends = await html('/bibliotek/mora/hyllan?signum=Z')
  assert.match(ends, /Hyllan slutar före Z/)
  assert.match(ends, /Vi ställer böckerna i ordning just nu/)
  assert.equal((await get('/bibliotek/x/hyllan')).status, 404)
})

test('the work page and the library page lead to the shelf', async () => {
  assert.match(await html('/verk/1/titel'), /\/bibliotek\/mora\/hyllan\?bok=2#boken/)
  assert.match(await html('/bibliotek/mora'), /\/bibliotek\/mora\/hyllan"/)
})

test('each list shows titles with their state, a choice, the other lists, and leads on', async () => {
  for (const [path, title] of [
    ['/nytt', 'Nytt på hyllorna'],
    ['/nyss-lamnat', 'Nyss lämnat'],
    ['/mest-lanat', 'Mest lånat'],
  ]) {
    const page = await html(`${path}`)
    assert.match(page, new RegExp(`<h1>${title}</h1>`))
    assert.match(page, /Inne i Mora/)
    assert.match(page, new RegExp(`href="${path}\\?sida=2"`))
    assert.match(page, new RegExp(`href="${path}" aria-current="page"`))
    assert.doesNotMatch(page, /noindex/)
  }
})

test('a choice is kept on the way to the next page, the other lists and the feed; what makes no sense is left out', async () => {
  const page = await html('/nytt?bibliotek=mora&form=book&malgrupp=child&sida=2')
  assert.match(page, /<h1>Nytt på hyllorna: Mora bibliotek<\/h1>/)
  assert.match(page, /href="\/nytt\?bibliotek=mora&amp;form=book&amp;malgrupp=child&amp;sida=3"/)
  assert.match(page, /href="\/mest-lanat\?bibliotek=mora&amp;form=book&amp;malgrupp=child"/)
  assert.match(page, /href="\/nytt\/atom\.xml\?bibliotek=mora&amp;form=book&amp;malgrupp=child"/)
  assert.match(page, /noindex/)
  const odd = await html('/nytt?form=x&malgrupp=y&sida=-3')
  assert.match(odd, /href="\/nytt\?sida=2"/)
})

test('an empty list says so and what to do', async () => {
  const page = await html('/nytt?form=map')
  assert.match(page, /Inget nytt just nu/)
  assert.match(page, /Välj ett annat bibliotek/)
})

test('each list is a feed too, well formed whatever the titles hold', async () => {
  const answer = await get('/nyss-lamnat/atom.xml?bibliotek=mora&sida=4')
  assert.equal(answer.headers.get('content-type'), 'application/atom+xml; charset=utf-8')
  const xml = await answer.text()
  const parser = new SaxesParser({ xmlns: true })
  const names: string[] = []
  parser.on('opentag', tag => names.push(tag.name))
  parser.on('error', error => assert.fail(error))
  parser.write(xml).close()
  assert.deepEqual(names.slice(0, 4), ['feed', 'id', 'title', 'updated'])
  assert.match(xml, /<title>Nyss lämnat: Mora bibliotek – Dalabiblioteken<\/title>/)
  assert.match(xml, /<title>Kaffe &amp; &lt;språk&gt;<\/title>/)
  assert.match(xml, /rel="self" href="http:\/\/bibliotek\.test\/nyss-lamnat\/atom\.xml\?bibliotek=mora"/)
})
