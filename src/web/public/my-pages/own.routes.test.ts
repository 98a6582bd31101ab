import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlFaults } from '../../../../test/audit/html.ts'
import { ownPlaces } from '../../../modules/desk/own-data.ts'
import { website } from '../../server.ts'
import { localePath, locales } from '../../texts/locale.ts'
import { textsFor } from '../../texts/texts.ts'
import { buildAssets } from '../../ui/index.ts'
import { alvasSession, fixtureHouse } from '../house.fixture.ts'

const assets = buildAssets()
const base = 'http://bibliotek.test'

function visitor(loggedIn = true) {
  const house = fixtureHouse()
  const app = website({
    house,
    assets,
    baseUrl: base,
    secret: 's'.repeat(32),
    health: async () => ({ ok: true }),
    report: error => {
      throw error
    },
  })
  const cookie: Record<string, string> = loggedIn ? { cookie: `dala=${alvasSession}` } : {}
  const get = async (path: string) => app.request(base + path, { headers: cookie })
  const post = async (path: string, fields: Record<string, string> = {}) => {
    const form = loggedIn ? '/mina-sidor/installningar' : '/logga-in'
    const csrf = /name="csrf" value="([^"]+)"/.exec(await (await get(form)).text())?.[1] ?? ''
    return app.request(base + path, {
      method: 'POST',
      headers: {
        ...cookie,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({ ...fields, csrf }).toString(),
    })
  }
  return { house, get, post }
}

const pages = [
  '/mina-sidor/installningar',
  '/mina-sidor/installningar?klart=sparat',
  '/mina-sidor/installningar/sparra',
  '/mina-sidor/historik',
  '/mina-sidor/historik?q=saga',
  '/mina-sidor/historik/av',
  '/mina-sidor/historik/radera',
  '/mina-sidor/meddelanden',
  '/mina-sidor/uppgifter',
  '/mina-sidor/uppgifter/allt',
  '/mina-sidor/uppgifter/ta-bort',
]
const byAnybody = ['/bekrafta-adress/x', '/kortet-sparrat', '/konto-borttaget?kvitto=ABCD-EFGH-JK23']

test('every page of one’s own is whole HTML, kept by nobody on the way, and asks a stranger to log in', async () => {
  const [alva, stranger] = [visitor(), visitor(false)]
  for (const path of pages) {
    const answer = await alva.get(path)
    assert.equal(answer.status, 200, path)
    assert.equal(answer.headers.get('cache-control'), 'no-store', path)
    assert.deepEqual(await htmlFaults(await answer.text()), [], path)
    const sent = await stranger.get(path)
    assert.match(sent.headers.get('location') ?? '', /^\/logga-in\?vidare=%2Fmina-sidor/, path)
  }
  for (const path of byAnybody) {
    const answer = await stranger.get(path)
    assert.equal(answer.status, 200, path)
    assert.deepEqual(await htmlFaults(await answer.text()), [], path)
  }
  assert.equal((await stranger.get('/konto-borttaget?kvitto=<b>')).status, 404)
})

test('files of the history and of everything are downloads that nobody keeps; no cell is a formula', async () => {
  const { get } = visitor()
  const history = await get('/mina-sidor/historik.csv')
  assert.match(history.headers.get('content-disposition') ?? '', /attachment.*historik\.csv/)
  const rows = Buffer.from(await history.arrayBuffer()).toString('utf8')
  assert.equal(
    rows,
    '\uFEFF"Titel";"Upphov";"Form";"Lånad";"Återlämnad"\r\n"\'=SUMMA(""A1"")";"";"Bok";"2026-11-01";"2026-11-20"\r\n',
  )
  const all = await get('/mina-sidor/uppgifter.json')
  assert.equal(all.headers.get('cache-control'), 'no-store')
  const data = (await all.json()) as { channels: unknown }
  assert.deepEqual(data.channels, [{ about: 'due-soon', channel: 'none' }])
})

test('everything that is known is read in words: codes by their names, and those without one only in the file', async () => {
  const html = await (await visitor().get('/mina-sidor/uppgifter/allt')).text()
  for (const words of [
    'Alva Ström',
    '>nej<',
    '>Svenska<',
    '9 mars 1987',
    'När lånetiden snart går ut',
    'Inget besked',
    '20 november 2026 11:00',
    'bibliotekarie',
    'Kolmilan',
    'Den är bra',
    '>Beställt<',
    'Till mormor',
    'En läsare',
    '>Upphovsperson<',
    '>En gång i veckan<',
    'Nils Holgersson',
    '>På väg<',
    'Hämtstället ändrades',
    'DALA-2026-000123',
    '>Vi frågar andra bibliotek<',
    '>KB, GUB<',
    'Biblioteket lovade att skicka den',
  ])
    assert.ok(html.includes(words), words)
  assert.doesNotMatch(
    html,
    /a-deed-without-a-name|due-soon|librarian|ordered|in_transit|creator|weekly|change-pickup|will-supply|Bibliotekets svar/,
  )
})

test('every place of the export has its section on the page, in every language', async () => {
  const told = ownPlaces.flatMap(({ told }) => ('name' in told ? [told.name] : []))
  const { get } = visitor()
  for (const locale of locales) {
    const { places } = textsFor(locale).own.record
    assert.deepEqual(Object.keys(places).toSorted(), told.toSorted(), locale)
    const html = await (await get(localePath(locale, '/mina-sidor/uppgifter/allt'))).text()
    const headings = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, heading]) => heading)
    assert.equal(new Set(Object.values(places)).size, told.length, locale)
    for (const heading of Object.values(places))
      assert.ok(headings.includes(heading), `${locale}: ${heading}`)
  }
})

const deeds = [
  ['/mina-sidor/installningar/kontakt', { bibliotek: 'mora', sprak: 'en' }, 'contact en'],
  ['/mina-sidor/installningar/e-post', { epost: 'ny@example.se' }, 'address ny@example.se'],
  ['/mina-sidor/installningar/e-post', { epost: '' }, 'address '],
  ['/mina-sidor/installningar/pinkod', { gammal: '1234', ny: '8305', igen: '8305' }, 'pin'],
  ['/mina-sidor/installningar/logga-ut', {}, 'log out elsewhere'],
  ['/mina-sidor/installningar/sparra', {}, 'block'],
  ['/mina-sidor/historik/pa', {}, 'history true'],
  ['/mina-sidor/historik/av', {}, 'history false'],
  ['/mina-sidor/historik/radera', {}, 'clear history'],
  ['/mina-sidor/historik/12/glom', {}, 'forget 12'],
] as const

test('each deed is done once and answered with a page to fetch; a stranger does none', async () => {
  for (const [path, fields, deed] of deeds) {
    const { house, post } = visitor()
    const answer = await post(path, fields)
    assert.equal(answer.status, 303, path)
    assert.deepEqual(house.deeds, [deed], path)
    const stranger = visitor(false)
    assert.match((await stranger.post(path, fields)).headers.get('location') ?? '', /logga-in/, path)
    assert.deepEqual(stranger.house.deeds, [], path)
  }
  assert.equal((await visitor().post('/mina-sidor/historik/x/glom')).status, 404)
})

test('who chooses another language goes on in it; one that is not spoken changes nothing', async () => {
  const go = async (sprak: string) =>
    (await visitor().post('/mina-sidor/installningar/kontakt', { bibliotek: 'mora', sprak })).headers.get(
      'location',
    )
  assert.equal(await go('en'), '/en/mina-sidor/installningar?klart=sparat')
  assert.equal(await go('sv'), '/mina-sidor/installningar?klart=sparat')
  assert.equal(await go('xx'), '/mina-sidor/installningar?klart=sparat')
})

const wrong = [
  ['kontakt', { bibliotek: 'x' }, 'bibliotek', /Välj ett bibliotek/],
  ['kontakt', { bibliotek: 'mora', telefon: 'fel' }, 'telefon', /telefonnummer/],
  ['kontakt', { bibliotek: 'mora', 'besked-ready': 'sms' }, 'besked-ready', /sms än/],
  ['kontakt', { bibliotek: 'mora', 'besked-overdue': 'none' }, 'besked-overdue', /måste nå dig/],
  ['kontakt', { bibliotek: 'mora', 'besked-changes': 'mail' }, 'besked-changes', /först en e-postadress/],
  ['e-post', { epost: 'fel' }, 'epost', /namn@exempel/],
  ['pinkod', { gammal: '1', ny: '8305', igen: '8305' }, 'gammal', /stämmer inte/],
  ['pinkod', { gammal: '1234', ny: '8305', igen: '1' }, 'igen', /två olika/],
] as const

test('what is not taken is told at its field, and what was written still stands there', async () => {
  for (const [form, fields, at, reason] of wrong) {
    const answer = await visitor().post(`/mina-sidor/installningar/${form}`, fields)
    const html = await answer.text()
    assert.equal(answer.status, 422, form)
    assert.match(html, new RegExp(`href="#${at}"`), form)
    assert.match(html, reason, form)
  }
  const again = await visitor().post('/mina-sidor/installningar/e-post', { epost: 'fel' })
  assert.match(await again.text(), /value="fel"/)
})

test('leaving asks for the PIN, logs out, and gives a receipt; with loans at home it says why not', async () => {
  const { get, post } = visitor()
  assert.match(await (await get('/mina-sidor/uppgifter/ta-bort')).text(), /3 lån hemma/)
  const no = await post('/mina-sidor/uppgifter/ta-bort', { pinkod: '0' })
  assert.equal(no.status, 422)
  const html = await no.text()
  assert.deepEqual(await htmlFaults(html), [])
  assert.match(html, /Pinkoden stämmer inte[\s\S]*2 reservationer/)
  const yes = await post('/mina-sidor/uppgifter/ta-bort', { pinkod: '1234' })
  assert.equal(yes.headers.get('location'), '/konto-borttaget?kvitto=ABCD-EFGH-JK23')
  assert.match(yes.headers.get('set-cookie') ?? '', /dala=;.*Max-Age=0/)
})

test('the link of a mail asks first; the button answers, also for who is not logged in', async () => {
  const { post } = visitor(false)
  assert.equal((await post('/bekrafta-adress/right')).status, 200)
  const old = await post('/bekrafta-adress/wrong')
  assert.equal(old.status, 410)
  assert.match(await old.text(), /gäller inte längre/)
})
