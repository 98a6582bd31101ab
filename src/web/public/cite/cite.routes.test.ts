import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlFaults } from '../../../../test/audit/html.ts'
import { locales } from '../../texts/locale.ts'
import { visitor } from '../site.fixture.ts'

const v = visitor()
const text = async (path: string) => (await v.get(path)).text()
const page = '/kallhanvisning/1'

test('the page has the references in words, other editions to choose and files to fetch', async () => {
  const html = await text(page)
  assert.match(html, /Lagerlöf, S\. \(1901\)\. <i>Jerusalem: en berättelse<\/i>\. Bonnier\./)
  assert.match(html, /Lagerlöf, Selma \(1901\)\. <i>Jerusalem/)
  assert.match(html, /href="\/kallhanvisning\/1\?utgava=11" aria-current="page"[\s\S]*\?utgava=12"/)
  assert.match(
    html,
    /href="\/kallhanvisning\/1\.ris\?utgava=11"[\s\S]*href="\/kallhanvisning\/1\.bib\?utgava=11"/,
  )
  assert.match(html, /<meta name="robots" content="noindex"/)
  assert.match(await text('/verk/1/titel'), /href="\/kallhanvisning\/1"/)
})

test('another edition is cited as what it is, in every language', async () => {
  assert.match(await text(`${page}?utgava=12`), /\(u\.å\.\)\. <i>[^<]+<\/i> \[Ljudbok\]\./)
  for (const locale of locales) {
    const html = await text(`${locale === 'sv' ? '' : `/${locale}`}${page}?utgava=12`)
    assert.deepEqual(await htmlFaults(html), [], locale)
    assert.doesNotMatch(html, /undefined|\[object/)
  }
})

test('the files are sent as what they are, whole', async () => {
  const ris = await v.get(`${page}.ris`)
  assert.equal(ris.headers.get('content-type'), 'application/x-research-info-systems; charset=utf-8')
  assert.equal(ris.headers.get('content-disposition'), 'attachment; filename="verk-1.ris"')
  assert.match(
    await ris.text(),
    /^TY {2}- BOOK\r\n[\s\S]*UR {2}- http:\/\/[^/]+\/verk\/1\/titel\r\nER {2}- \r\n$/,
  )
  const bib = await v.get(`${page}.bib?utgava=12`)
  assert.equal(bib.headers.get('content-type'), 'application/x-bibtex; charset=utf-8')
  assert.match(await bib.text(), /^@misc\{lagerlofjerusalem,\n/)
})

test('a work that became another, or an edition that is elsewhere now, leads to what there is', async () => {
  assert.equal((await v.get('/kallhanvisning/4.ris')).headers.get('location'), '/kallhanvisning/1.ris')
  assert.equal((await v.get(`/en${page}?utgava=77`)).headers.get('location'), `/en${page}`)
  for (const path of ['/kallhanvisning/99', '/kallhanvisning/x', `${page}.pdf`, '/kallhanvisning/0'])
    assert.equal((await v.get(path)).status, 404, path)
})
