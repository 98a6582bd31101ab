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

test('tips and themes stand side by side, each in its language, with first name and library', async () => {
  const page = await html('/tips')
  assert.match(page, /<h1>Boktips och teman<\/h1>/)
  assert.match(page, /30 tips och teman/)
  assert.match(page, /href="\/tips\/4-morka-kvallar"/)
  assert.match(page, /href="\/verk\/1\/titel"/)
  assert.match(page, /<blockquote lang="fi" dir="auto"><p>Läs den\.<\/p><p>Läs den igen\.<\/p>/)
  assert.match(page, /Karin på Mora bibliotek/)
  assert.match(page, /Tips · För unga/)
  assert.match(page, /Inne i Mora/)
  assert.doesNotMatch(page, /noindex/)
})

test('a choice is kept on the way to the next page and the feed; what makes no sense is left out', async () => {
  const page = await html('/tips?bibliotek=mora&malgrupp=young&sida=2')
  assert.match(page, /<h1>Boktips och teman: Mora bibliotek<\/h1>/)
  assert.match(page, /href="\/tips\?bibliotek=mora&amp;malgrupp=young&amp;sida=3"/)
  assert.match(page, /href="\/tips\/atom\.xml\?bibliotek=mora&amp;malgrupp=young"/)
  assert.match(page, /noindex/)
  assert.match(
    await html('/tips?bibliotek=mora'),
    /rel="canonical" href="http:\/\/bibliotek\.test\/tips\?bibliotek=mora"/,
  )
  for (const odd of ['malgrupp=x&sida=-1', 'sida=1.5', 'sida=99999'])
    assert.match(await html(`/tips?${odd}`), /href="\/tips\?sida=2"/)
})

test('where nothing is written it says so, and what to do', async () => {
  const page = await html('/tips?malgrupp=child')
  assert.match(page, /Inga tips att visa just nu/)
  assert.match(page, /Välj ett annat bibliotek eller andra läsare/)
})

test('a theme has one address, and tells its titles in order with how each can be had', async () => {
  for (const other of ['4', '4-nagot-annat']) {
    const answer = await get(`/en/tips/${other}`)
    assert.equal(answer.status, 301)
    assert.equal(answer.headers.get('location'), '/en/tips/4-morka-kvallar')
  }
  const page = await html('/tips/4-morka-kvallar')
  assert.match(page, /<h1 lang="sv" dir="auto">Mörka kvällar<\/h1>/)
  assert.ok(page.indexOf('>Bok 1<') < page.indexOf('>Bok 2<'))
  assert.match(page, /Visas till och med 24 december 2026/)
  assert.match(page, /href="\/reservera\/2"/)
  assert.match(page, /Hc\.02/)
  for (const unknown of ['/tips/9-x', '/tips/x', '/tips/0', '/en/tips/atom.xml'])
    assert.equal((await get(unknown)).status, 404, unknown)
})

test('a theme whose titles are gone says so', async () => {
  const page = await html('/tips/5-morka-kvallar')
  assert.match(page, /Titlarna i temat finns inte kvar/)
  assert.doesNotMatch(page, /Visas till och med/)
})

test('tips stand on the page of their work, on the start page and at their library', async () => {
  const work = await html('/verk/1/titel')
  assert.match(work, /En bibliotekaries tips/)
  assert.match(work, /id="tips-3"/)
  assert.doesNotMatch(await html('/verk/2/titel'), /En bibliotekaries tips/)
  assert.match(await html('/'), /Bibliotekarierna tipsar/)
  assert.match(await html('/bibliotek/mora'), /href="\/tips\?bibliotek=mora"/)
})

test('works like a work stand at its foot, each with why', async () => {
  const work = await html('/verk/1/titel')
  assert.match(work, /<h2>Liknande<\/h2>/)
  assert.match(work, /Samma ämne: Värmland/)
  assert.doesNotMatch(await html('/verk/2/titel'), /<h2>Liknande/)
})

test('the tips are a feed too, well formed whatever is written', async () => {
  const answer = await get('/tips/atom.xml?bibliotek=mora&sida=4')
  assert.equal(answer.headers.get('content-type'), 'application/atom+xml; charset=utf-8')
  const xml = await answer.text()
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => assert.fail(error))
  parser.write(xml).close()
  assert.match(xml, /<title>Boktips och teman: Mora bibliotek – Dalabiblioteken<\/title>/)
  assert.match(xml, /<title>Tema: Mörka &amp; &lt;långa&gt; kvällar<\/title>/)
  assert.match(xml, /rel="self" href="http:\/\/bibliotek\.test\/tips\/atom\.xml\?bibliotek=mora"/)
  assert.match(await (await get('/tips/atom.xml')).text(), /<title>Boktips och teman – Dalabiblioteken/)
})
