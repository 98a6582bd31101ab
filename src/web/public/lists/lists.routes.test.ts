import assert from 'node:assert/strict'
import { test } from 'node:test'
import { website } from '../../server.ts'
import { buildAssets } from '../../ui/index.ts'
import { alvasSession, fixtureHouse } from '../house.fixture.ts'

const base = 'http://bibliotek.test'
const assets = buildAssets()
const here = '/mina-sidor/listor'

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
    house,
    get,
    post,
    text: async (path: string) => (await get(path)).text(),
    to: async (path: string, fields: Record<string, string> = {}) =>
      (await post(path, fields)).headers.get('location'),
  }
}

test('a work is saved from the hits with one button, and the way back leads to the same hits', async () => {
  const v = visitor()
  const hits = await v.text('/sok?q=selma&sida=2')
  assert.match(hits, /formaction="\/spara\/1"/)
  assert.match(hits, /name="tillbaka" value="\/sok\?q=selma&amp;sida=2"/)
  const work = (await v.get('/verk/1')).headers.get('location') ?? ''
  assert.match(await v.text(work), /formaction="\/spara\/1"/)
  const to = await v.to('/spara/1', { tillbaka: '/sok?q=selma&sida=2' })
  assert.equal(to, '/sparat/1?lista=1&tillbaka=%2Fsok%3Fq%3Dselma%26sida%3D2')
  assert.deepEqual(v.house.deeds, ['save 1 in Min lista'])
  const saved = await v.text(to ?? '')
  assert.match(saved, /finns nu i Läsa i sommar/)
  assert.match(saved, /href="\/sok\?q=selma&amp;sida=2"/)
  assert.match(saved, /action="\/mina-sidor\/listor\/1\/titel\/11\/ta-bort"/)
})

test('the way back never leads off the site', async () => {
  const v = visitor()
  assert.equal(await v.to('/spara/1', { tillbaka: 'https://ond.example/' }), '/sparat/1?lista=1')
  assert.equal(await v.to('/spara/1', { tillbaka: '//ond.example/' }), '/sparat/1?lista=1')
  assert.doesNotMatch(
    await v.text('/spara/1?tillbaka=//ond.example'),
    /name="tillbaka"|href="[^"]*ond\.example/,
  )
  assert.equal(
    await v.to('/en/spara/1', { tillbaka: '/en/sok?q=x' }),
    '/en/sparat/1?lista=1&tillbaka=%2Fsok%3Fq%3Dx',
  )
})

test('who is not logged in logs in first, and comes back to the saving', async () => {
  const v = visitor(false)
  assert.equal(
    await v.to('/spara/1', { tillbaka: '/sok?q=selma' }),
    '/logga-in?vidare=%2Fspara%2F1%3Ftillbaka%3D%252Fsok%253Fq%253Dselma',
  )
  for (const path of [here, `${here}/1`, '/spara/1', '/sparat/1?lista=1'])
    assert.match((await v.get(path)).headers.get('location') ?? '', /^\/logga-in\?vidare=/)
  for (const path of ['', '/1/namn', '/1/ta-bort', '/1/dela', '/1/titel/11/ta-bort', '/1/titel/11/till'])
    assert.match((await v.to(here + path)) ?? '', /^\/logga-in\?vidare=/)
  assert.deepEqual(v.house.deeds, [])
})

test('the form of saving chooses a list, makes a new one, and keeps what was written when it is refused', async () => {
  const v = visitor()
  const form = await v.text('/spara/1?tillbaka=/sok')
  assert.match(form, /<option value="1" selected/)
  assert.match(form, /<option value="ny"/)
  await v.post('/spara/1', { lista: '2', anteckning: 'Från Karin' })
  await v.post('/spara/1', { lista: 'ny', namn: 'Ny' })
  assert.deepEqual(v.house.deeds, ['save 1 in 2: Från Karin', 'save 1 in Ny'])
  const answer = await v.post('/spara/1', { lista: 'ny', namn: '', anteckning: 'Min text' })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /href="#namn">Ge listan ett namn/)
  assert.match(html, /Min text/)
  const long = await v.post('/spara/1', { lista: '1', anteckning: 'a'.repeat(1001) })
  assert.match(await long.text(), /href="#anteckning">Korta anteckningen till högst 1000 tecken/)
  const gone = await v.post('/spara/1', { lista: '9' })
  assert.match(await gone.text(), /href="#lista">Det du ville ändra finns inte kvar/)
  assert.equal((await v.post('/spara/7')).status, 404)
  for (const path of ['/spara/7', '/spara/x', '/sparat/2?lista=1', '/sparat/1', '/sparat/x?lista=1'])
    assert.equal((await v.get(path)).status, 404, path)
})

test('the overview shows every list and what it holds, and makes a new one', async () => {
  const v = visitor()
  const html = await v.text(here)
  assert.match(html, /Läsa i sommar[\s\S]*2 titlar · Delad med länk/)
  assert.match(html, /Tomma listan[\s\S]*0 titlar · Bara du ser den/)
  assert.equal(await v.to(here, { namn: 'Ny' }), `${here}/2?klart=gjord`)
  const refused = await v.post(here, { namn: '' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /href="#namn">Ge listan ett namn/)
})

test('a list shows each work as the search does, with its note, and can be reserved from', async () => {
  const html = await visitor().text(`${here}/1`)
  assert.match(html, /Tips från Karin/)
  assert.match(html, /href="\/reservera\/1"/)
  assert.match(html, /class="pills"/)
  assert.match(html, /http:\/\/bibliotek.test\/lista\/hemligt/)
  const empty = await visitor().text(`${here}/2`)
  assert.match(empty, /Listan är tom/)
  assert.doesNotMatch(empty, /\/lista\/|lista\.csv/)
  for (const path of ['/9', '/x', '/9/lista.csv'])
    assert.equal((await visitor().get(here + path)).status, 404, path)
})

test('the whole list stands on one page to be printed, without what changes it', async () => {
  const html = await visitor().text(`${here}/1?sida=alla`)
  assert.match(html, /Tips från Karin/)
  assert.doesNotMatch(html, /<details class="entry-deeds|id="fran"|formaction="\/spara\//)
})

test('what is done to a list or its works is told on the page it leads to', async () => {
  const v = visitor()
  for (const [path, fields, to, words] of [
    ['1/namn', { namn: 'Nytt' }, '1?klart=namn', /bytt namn/],
    ['1/dela', { fran: 'Klass 4B', anteckningar: '1' }, '1?klart=delad', /Listan är delad/],
    ['1/sluta-dela', {}, '1?klart=odelad', /inte delad längre/],
    ['1/ta-bort', {}, '?klart=borttagen&lista=1', /listor\/1\/angra/],
    ['1/angra', {}, '1?klart=listan', /Listan Läsa i sommar är tillbaka/],
    ['1/titel/11/anteckning', { anteckning: 'Ny' }, '1?klart=anteckning#titel-11', /Anteckningen är sparad/],
    ['1/titel/11/flytta', { vart: 'down', sida: '2' }, '1?sida=2&klart=flyttad#titel-11', /Ordningen/],
    ['1/titel/11/till', { lista: '2' }, '1?klart=till&lista=2', /flyttad till Tomma listan/],
    ['1/titel/11/ta-bort', {}, '1?klart=borta&titel=11', /listor\/1\/titel\/11\/angra/],
    ['1/titel/11/angra', {}, '1?klart=tillbaka#titel-11', /tillbaka på sin plats/],
  ] as [string, Record<string, string>, string, RegExp][]) {
    const target = `${here}${to.startsWith('?') ? '' : '/'}${to}`
    assert.equal(await v.to(`${here}/${path}`, fields), target)
    assert.match(await v.text(target.split('#')[0] ?? ''), words)
  }
  assert.deepEqual(v.house.deeds, [
    ...['rename 1 Nytt', 'share 1 as Klass 4B with notes', 'unshare 1', 'delete 1', 'restore 1'],
    ...['note 11: Ny', 'move 11 down', 'move 11 to 2', 'take out 11', 'put back 11'],
  ])
})

test('what is refused is told on the page, at its field, with what was written', async () => {
  const v = visitor()
  for (const [path, fields, words] of [
    ['1/namn', { namn: '' }, /href="#namn">Ge listan ett namn/],
    ['1/dela', { fran: 'a'.repeat(61) }, /href="#fran">Skriv högst 60 tecken/],
    ['2/angra', {}, /mer än tio minuter/],
    ['1/titel/11/anteckning', { anteckning: `${'a'.repeat(1000)}slut` }, /href="#anteckning-11"[\s\S]*slut/],
    ['1/titel/11/till', { lista: '3' }, /href="#lista-11">Titeln finns redan/],
  ] as [string, Record<string, string>, RegExp][]) {
    const answer = await v.post(`${here}/${path}`, fields)
    assert.equal(answer.status, 422, path)
    assert.match(await answer.text(), words)
  }
  for (const path of [
    ...['9/namn', '9/ta-bort', 'x/namn', 'x/ta-bort', 'x/angra'],
    ...['1/titel/x/angra', '1/titel/11/flytta', '1/titel/11/till'],
  ])
    assert.equal((await v.post(`${here}/${path}`)).status, 404, path)
})

test('a list is taken home as a file that no spreadsheet runs', async () => {
  const answer = await visitor().get(`${here}/1/lista.csv`)
  assert.match(answer.headers.get('content-type') ?? '', /text\/csv/)
  assert.equal(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer()),
    '\uFEFF"Titel";"Upphov";"Anteckning";"Sparad"\r\n"\'=1+1";"";"Säg ""hej""";"2026-11-24"\r\n',
  )
})

test('a shared list is seen by anybody with the link, is not indexed, and names nobody by itself', async () => {
  const v = visitor(false)
  const html = await v.text('/lista/hemligt')
  assert.match(html, /<meta name="robots" content="noindex/)
  assert.match(html, /En lista som någon har delat · 2 titlar/)
  assert.doesNotMatch(html, /Alva|Klass 4B|anteckning-11|mina-sidor\/listor/)
  assert.match(html, /href="\/reservera\/1"/)
  assert.equal((await v.get('/lista/annat')).status, 404)
})
