import assert from 'node:assert/strict'
import { test } from 'node:test'
import { website } from '../../server.ts'
import { buildAssets } from '../../ui/index.ts'
import { alvasSession, fixtureHouse } from '../house.fixture.ts'

const base = 'http://bibliotek.test'
const assets = buildAssets()
const here = '/mina-sidor/bevakningar'

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
    /name="csrf" value="([^"]+)"/.exec(await (await get(loggedIn ? here : '/logga-in')).text())?.[1] ?? ''
  const post = async (path: string, fields: Record<string, string> = {}) =>
    app.request(base + path, {
      method: 'POST',
      headers: {
        ...cookie,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({ csrf: await csrf(), ...fields }).toString(),
    })
  return {
    app,
    house,
    get,
    post,
    text: async (path: string) => (await get(path)).text(),
    to: async (path: string, fields: Record<string, string> = {}) =>
      (await post(path, fields)).headers.get('location'),
  }
}

test('a search, a series and a name are watched with one button each, from where they are seen', async () => {
  const v = visitor()
  assert.match(await v.text('/sok?q=selma&sida=2'), /name="fraga" value="\/sok\?q=selma"/)
  assert.match(await v.text('/sok?q=sellma'), /name="fraga" value="\/sok\?q=selma"/, 'as it was put right')
  assert.doesNotMatch(await v.text('/sok'), /name="fraga"/, 'everything is not watched')
  const work = await v.text((await v.get('/verk/1')).headers.get('location') ?? '')
  assert.match(work, /name="fraga" value="\/sok\?serie=Jerusalem"/)
  assert.match(work, /name="fraga" value="\/sok\?forfattare=Selma\+Lagerl%C3%B6f"/)
  const to = await v.to('/bevaka', { fraga: '/sok?serie=Jerusalem' })
  assert.equal(to, `${here}?klart=bevakad&fraga=%2Fsok%3Fserie%3DJerusalem`)
  assert.match(await v.text(to ?? ''), /Du bevakar nu Jerusalem\./)
  await v.post('/bevaka', { fraga: '/sok?q=selma&sida=2', takt: 'weekly' })
  assert.deepEqual(v.house.deeds, [
    'watch series /sok?serie=Jerusalem daily',
    'watch search /sok?q=selma weekly',
  ])
})

test('who is not logged in logs in first, and comes back to what was to be watched', async () => {
  const v = visitor(false)
  const login = '/logga-in?vidare=%2Fbevaka%3Ffraga%3D%252Fsok%253Fq%253Dselma'
  assert.equal(await v.to('/bevaka', { fraga: '/sok?q=selma' }), login)
  assert.equal((await v.get('/bevaka?fraga=/sok?q=selma')).headers.get('location'), login)
  for (const path of ['', '/1', '/1/ta-bort'])
    assert.equal(
      await v.to(here + path, { takt: 'none' }),
      path ? '/logga-in?vidare=%2Fmina-sidor%2Fbevakningar' : null,
    )
  assert.deepEqual(v.house.deeds, [])
})

test('the form says what is watched and asks how often; without anything to watch it leads to the search', async () => {
  const v = visitor()
  const html = await v.text('/bevaka?fraga=%2Fsok%3Fq%3Dselma')
  assert.match(html, /<h1>Bevaka selma<\/h1>/)
  assert.match(html, /value="daily" checked/)
  assert.equal((await v.get('/bevaka?fraga=/verk/1')).headers.get('location'), '/sok')
})

test('what cannot be watched is told, with what to do', async () => {
  const v = visitor()
  const many = await v.post('/bevaka', { fraga: `/sok?q=${encodeURIComponent('för många')}` })
  assert.equal(many.status, 422)
  assert.match(await many.text(), /Du har redan 50 bevakningar/)
  const nothing = await v.post('/bevaka', { fraga: '/sok' })
  assert.equal(nothing.status, 422)
  assert.match(await nothing.text(), /Skriv några sökord/)
})

test('the page shows what is watched and how often, and that nobody can be written to without an address', async () => {
  const html = await visitor().text(here)
  assert.match(html, /href="\/sok\?q=fj%C3%A4ll&amp;bibliotek=mora"[^>]*>fjäll · Mora/)
  assert.match(html, /<option value="none" selected/)
  assert.match(html, /Du har ingen e-postadress hos oss/)
})

test('how often is changed, and watching ends with a way back', async () => {
  const v = visitor()
  const changed = await v.to(`${here}/2`, { takt: 'weekly' })
  assert.match(await v.text(changed ?? ''), /Ändringen är sparad/)
  const gone = await v.to(`${here}/2/ta-bort`)
  assert.match(await v.text(gone ?? ''), /Bevakningen är borttagen[\s\S]*href="\/sok\?serie=Jerusalem"/)
  assert.deepEqual(v.house.deeds, ['pace 2 weekly', 'unwatch 2'])
  for (const [path, takt] of [
    ['/3', 'daily'],
    ['/x', 'daily'],
    ['/1', 'hourly'],
    ['/3/ta-bort', ''],
    ['/x/ta-bort', ''],
  ] as const)
    assert.equal((await v.post(`${here}${path}`, { takt })).status, 404, path)
  assert.doesNotMatch(await v.text(`${here}?klart=borttagen&fraga=//ond.example`), /href="[^"]*ond\.example/)
})

test('the link of a letter shows a button; only the button, or a mail program’s one click, ends the letters', async () => {
  const v = visitor(false)
  const path = '/bevakningar/avsluta/hemlig'
  assert.match(await v.text(path), /Avsluta mejlen/)
  assert.deepEqual(v.house.deeds, [])
  const click = await v.app.request(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  assert.equal(click.status, 200)
  assert.match(await (await v.post(`/en${path}`)).text(), /The e-mails have ended/)
  assert.deepEqual(v.house.deeds, ['silence', 'silence'])
  assert.equal((await v.get('/bevakningar/avsluta/annan')).status, 410)
  assert.equal((await v.post('/bevakningar/avsluta/annan')).status, 410)
})

test('nothing else is done without our token', async () => {
  const v = visitor()
  for (const path of ['/bevaka', `${here}/1`, '/bevakningar/avsluta/hemlig/mer', '/spara/1'])
    assert.equal((await v.app.request(base + path, { method: 'POST', body: 'x=1' })).status, 403, path)
})

test('my pages offer the next part of a series on loan, and to be told where there is none yet', async () => {
  const html = await visitor().text('/mina-sidor')
  assert.match(html, /Nästa i serien[\s\S]*Del 2 i Jerusalem[\s\S]*href="\/reservera\/5"/)
  assert.match(html, /name="fraga" value="\/sok\?serie=L%C3%B6wensk%C3%B6ldska\+ringen"/)
})
