import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '../../texts/locale.ts'
import { visitor } from '../site.fixture.ts'

const mine = '/mina-sidor/fjarrlan'
const here = (loggedIn = true) => {
  const v = visitor({ loggedIn })
  const post = async (path: string, fields: Record<string, string> = {}) =>
    v.post(path, { csrf: await v.token(loggedIn ? '/fjarrlan' : '/logga-in'), ...fields })
  return { ...v, post, text: async (path: string) => (await v.get(path)).text() }
}
const wish = { slag: 'lan', titel: 'Bergmästarens bok', upphov: 'Ek, Anna', annan: '1', hamta: 'mora' }

test('who is not logged in logs in first, and comes back to what was written', async () => {
  const v = here(false)
  const get = await v.get('/fjarrlan?titel=Rig&upphov=Ek&isbn=9789100000004')
  assert.equal(
    get.headers.get('location'),
    '/logga-in?vidare=%2Ffjarrlan%3Ftitel%3DRig%26upphov%3DEk%26isbn%3D9789100000004',
  )
  const posted = await v.post('/fjarrlan', {
    ...wish,
    slag: 'kopia',
    artikel: 'Om fäbodar',
    vem: '9',
    annan: '0',
  })
  const next = new URL(
    new URL(posted.headers.get('location') ?? '', 'http://x').searchParams.get('vidare') ?? '',
    'http://x',
  )
  assert.deepEqual(Object.fromEntries(next.searchParams), {
    ...{ slag: 'kopia', titel: 'Bergmästarens bok', upphov: 'Ek, Anna', artikel: 'Om fäbodar' },
    ...{ hamta: 'mora', annan: '0', vem: '9' },
  })
  for (const path of [mine, `${mine}/1/avboka`])
    assert.equal((await v.get(path)).headers.get('location'), `/logga-in?vidare=${encodeURIComponent(path)}`)
  assert.deepEqual(v.house.deeds, [])
})

test('the form is filled in from its address, and says what it costs before anything is sent', async () => {
  const html = await here().text('/fjarrlan?titel=Rig&upphov=Ek&isbn=0317-8471&slag=kopia&vem=9')
  assert.match(html, /name="titel"[^>]*value="Rig"/)
  assert.match(html, /name="upphov"[^>]*value="Ek"/)
  assert.match(html, /name="isbn"[^>]*value="0317-8471"/)
  assert.match(html, /value="kopia" checked/)
  assert.match(html, /value="9" checked/)
  assert.match(html, /Ett lån kostar inget\. En kopia kostar 30 kr\. Du betalar när du hämtar\./)
  assert.match(html, /Du har 1 öppen beställning och kan ha 5\./)
  assert.match(html, /upphovsrätt/)
})

test('a request is sent once, and its page says its number', async () => {
  const v = here()
  const sent = await v.post('/fjarrlan', wish)
  assert.equal(sent.headers.get('location'), `${mine}?klart=skickad&nummer=DALA-2026-000001`)
  assert.match(await v.text(sent.headers.get('location') ?? ''), /Den har nummer DALA-2026-000001\./)
  await v.post('/fjarrlan', { ...wish, slag: 'kopia', villkor: '1', vem: '9' })
  assert.deepEqual(v.house.deeds, [
    'ask loan Bergmästarens bok for me at mora',
    'ask copy Bergmästarens bok for 9 at mora',
  ])
})

test('what is wrong is said at its field, and what was written stays', async () => {
  const v = here()
  const empty = await v.post('/fjarrlan', { ...wish, titel: '' })
  assert.equal(empty.status, 422)
  const html = await empty.text()
  assert.match(html, /<a href="#titel">Skriv en titel\.<\/a>/)
  assert.match(html, /name="upphov"[^>]*value="Ek, Anna"/)
  const copy = await (await v.post('/fjarrlan', { ...wish, slag: 'kopia' })).text()
  assert.match(copy, /<a href="#villkor">Läs hur kopian får användas/)
  const refused = await v.post('/fjarrlan', { ...wish, titel: 'Spärrad' })
  assert.match(await refused.text(), /Du kan ha 5 beställningar på en gång/)
  assert.deepEqual(v.house.deeds, [])
})

test('what we have is shown with a way to reserve it, and is asked for only when that is said', async () => {
  const v = here()
  const found = await v.post('/fjarrlan', { ...wish, titel: 'Jerusalem' })
  assert.equal(found.status, 422)
  const html = await found.text()
  assert.match(html, /href="\/verk\/1\/jerusalem"/)
  assert.match(html, /href="\/reservera\/1"/)
  assert.match(html, /name="anda" value="1"/)
  assert.deepEqual(v.house.deeds, [])
  // Said once, it stays said while something else is put right.
  const again = await (await v.post('/fjarrlan', { ...wish, titel: '', anda: '1' })).text()
  assert.match(again, /type="hidden" name="anda" value="1"/)
  await v.post('/fjarrlan', { ...wish, titel: 'Jerusalem', anda: '1' })
  assert.deepEqual(v.house.deeds, ['ask loan Jerusalem for me at mora'])
})

test('my page says how each stands, what comes next and what can be done', async () => {
  const html = await here().text(mine)
  assert.match(html, /Vi letar efter ett bibliotek som har den/)
  assert.match(html, /Hämta på Älvdalen senast torsdag 3 december\. Ditt hämtnummer är F60001\./)
  assert.match(html, /Lämna tillbaka senast söndag 20 december/)
  assert.match(html, /De bibliotek som har den lånar inte ut den\./)
  assert.match(html, /För Nils · Kopia/)
  assert.match(html, new RegExp(`href="${mine}/1/avboka"`))
  assert.match(html, new RegExp(`action="${mine}/3/lana-om"`))
  assert.match(html, /href="\/fjarrlan\?slag=kopia&amp;titel=Rig"/)
})

test('it is cancelled after one question, at once or by asking', async () => {
  const v = here()
  assert.match(await v.text(`${mine}/1/avboka`), /tas bort direkt/)
  assert.match(await v.text(`${mine}/2/avboka`), /Vi frågar om det går att stoppa/)
  assert.equal((await v.get(`${mine}/3/avboka`)).headers.get('location'), mine)
  assert.equal((await v.get(`${mine}/99/avboka`)).status, 404)
  const now = await v.post(`${mine}/1/avboka`)
  assert.match(await v.text(now.headers.get('location') ?? ''), /Beställningen är avbokad\./)
  const asked = await v.post(`${mine}/2/avboka`)
  assert.match(await v.text(asked.headers.get('location') ?? ''), /Vi har fått din fråga om att avboka\./)
  const home = await v.post(`${mine}/3/avboka`)
  assert.equal(home.status, 422)
  assert.match(await home.text(), /Du har redan hämtat den/)
  assert.equal((await v.post(`${mine}/99/avboka`)).status, 404)
  assert.deepEqual(v.house.deeds, ['cancel ill 1', 'cancel ill 2'])
})

test('a renewal is asked for, and what stands in the way is said', async () => {
  const v = here()
  const sent = await v.post(`${mine}/3/lana-om`)
  assert.match(await v.text(sent.headers.get('location') ?? ''), /Vi frågar det andra biblioteket\./)
  const refused = await v.post(`${mine}/1/lana-om`)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /låter ingen låna om den/)
  assert.deepEqual(v.house.deeds, ['renew ill 3'])
})

test('a search leads here with its question, as a title or as a number', async () => {
  const v = here(false)
  assert.match(await v.text('/sok?q=selma'), /href="\/fjarrlan\?titel=selma"/)
  assert.match(await v.text('/sok?q=qqq'), /href="\/fjarrlan\?titel=qqq"/)
  assert.match(await v.text('/sok?q=978-91-0-000000-4'), /href="\/fjarrlan\?isbn=9789100000004"/)
  assert.match(await v.text('/sok'), /href="\/fjarrlan"/)
})

test('every language shows the form and the page whole', async () => {
  for (const locale of locales) {
    const prefix = locale === 'sv' ? '' : `/${locale}`
    for (const path of ['/fjarrlan', mine]) {
      const answer = await here().get(prefix + path)
      assert.equal(answer.status, 200, prefix + path)
      assert.doesNotMatch(await answer.text(), /undefined|\[object/)
    }
  }
})

test('my pages tell first what is ready to fetch from outside and leave out what is neither ready nor due', async () => {
  const html = await here().text('/mina-sidor')
  const first = html.slice(html.indexOf('id="forst"'), html.indexOf('id="lan"'))
  assert.match(first, /F60001/)
  assert.match(first, /href="\/mina-sidor\/fjarrlan#arende-2"/)
  assert.doesNotMatch(first, /arende-[134]"/)
  assert.match(
    first,
    /315,50.kr att betala\. Du är skyldig mer/,
    'and that what is owed keeps them from borrowing',
  )
})

test('one’s own pages stand in three groups, each page once, and where one is is said', async () => {
  const html = await here().text(mine)
  const menu = html.slice(html.indexOf('class="own-menu"'), html.indexOf('<h1'))
  assert.equal(menu.match(/<ul /g)?.length, 3)
  const places = [...menu.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
  assert.deepEqual([places.length, new Set(places).size], [13, 13])
  assert.match(menu, /<summary>Dina sidor: <strong>Fjärrlån<\/strong>/)
  assert.equal(menu.match(/aria-current="page"/g)?.length, 1)
})
