import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { htmlFaults } from '../../../test/audit/html.ts'
import { localeFacts, locales } from '../texts/locale.ts'
import { visitor } from './site.fixture.ts'

const open = [
  '/',
  '/sok',
  '/sok?q=lagerl%C3%B6f&form=book&inne=1&sida=2',
  '/sok?q=qqq',
  '/sok/forslag',
  '/sok/forslag?q=je',
  '/sok?q=sellma',
  '/sok?q=g%C3%B6sta+berlin',
  '/sok?q=selma+zzz',
  '/verk/1/titel',
  '/verk/5/titel',
  '/kallhanvisning/1?utgava=12',
  '/logga-in',
  '/logga-in?utloggad=1',
  '/logga-in?utloggad=e',
  '/logga-in?fel=avbruten&vidare=%2Freservera%2F1',
  '/bli-lantagare',
  '/bli-lantagare/skickat',
  '/bli-lantagare/bekrafta?kod=egen',
  '/bibliotek',
  '/bibliotek?oppet=1',
  '/bibliotek/mora',
  '/evenemang',
  '/evenemang?nar=2026-11-28',
  '/evenemang?kommun=mora&for=child&nar=2026-12',
  '/evenemang/1/sprakcafe',
  '/evenemang/2/sprakcafe',
  '/evenemang/3/sprakcafe',
  '/om',
  '/rattvisa',
  '/sokkvalitet',
  '/tillganglighet',
  '/stil',
]
const own = [
  '/mina-sidor',
  '/mina-sidor?omlanade=2',
  '/reservera/1',
  '/reserverat/4',
  '/logga-ut/overallt',
  '/bli-lantagare',
  '/bli-lantagare/klart',
  '/bli-lantagare/klart?barn=9',
  '/mina-sidor/familj',
  '/mina-sidor/familj?barn=9&klart=borttagen&reservation=4',
  '/mina-sidor/familj?barn=9&klart=tillbaka&reservation=4',
  '/mina-sidor/familj/9/reservationer/4/ta-bort',
  '/mina-sidor/familj/9/reservationer/4/varfor',
  '/mina-sidor/familj/9/reservationer/6/pausa',
  '/mina-sidor/familj/9/reservationer/5/hamtstalle',
  '/mina-sidor/familj?klart=ge&koppling=3',
  '/reservera/1?vem=9',
  '/reserverat/4?vem=9',
  '/reserverat/6',
  '/reserverat/6?vem=9',
  '/mina-sidor/reservationer/4/ta-bort',
  '/mina-sidor/reservationer/4/varfor',
  '/mina-sidor/reservationer/4/pausa',
  '/mina-sidor/reservationer/5/hamtstalle',
  '/mina-sidor/reservationer/pausa',
  '/mina-sidor?klart=alla-pausade&antal=2&till=2026-12-01',
  '/mina-sidor?klart=alla-galler&antal=2',
]

describe('every public page, in every language', () => {
  for (const locale of locales) {
    const prefix = locale === 'sv' ? '' : `/${locale}`
    for (const [paths, loggedIn] of [
      [open, false],
      [own, true],
    ] as const) {
      for (const path of paths) {
        const address = prefix + path
        test(`${address} is a complete, valid page`, async () => {
          const answer = await visitor({ loggedIn }).get(address)
          assert.equal(answer.status, 200)
          const html = await answer.text()
          assert.deepEqual(await htmlFaults(html), [])
          const { lang, dir } = localeFacts(locale)
          assert.match(html, new RegExp(`<html lang="${lang}" dir="${dir}">`))
          assert.equal(html.match(/<h1[ >]/g)?.length, 1, 'one first heading')
          assert.equal(html.match(/<main[ >]/g)?.length, 1, 'one main landmark')
          assert.match(html, /<title>[^<]*Dalabiblioteken<\/title>/)
          assert.match(html, /href="#innehall"/)
          assert.doesNotMatch(
            html,
            / style="| on[a-z]+="|<script(?![^>]* src=| type="application\/ld\+json")/,
            'nothing inline',
          )
          assert.doesNotMatch(
            html,
            /(src|href)="(https?:)?\/\/(?!bibliotek\.test|www\.digg\.se)/,
            'nobody else',
          )
          // Tokens are drawn by lot and may spell anything.
          assert.doesNotMatch(html.replaceAll(/name="csrf" value="[^"]*"/g, ''), /undefined|NaN|\[object/)
        })
      }
    }
  }
})

test('the search page is light: under 20 kB of HTML before compression for six hits', async () => {
  const html = await (await visitor().get('/sok?q=lager')).text()
  assert.ok(html.length < 20_000, String(html.length))
})

test('the headers let nothing foreign in and keep private pages off every disk', async () => {
  const stranger = await visitor().get('/')
  assert.match(stranger.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.equal(stranger.headers.get('set-cookie'), null, 'no cookie for a visitor')
  const alva = await visitor({ loggedIn: true }).get('/mina-sidor')
  assert.equal(alva.headers.get('cache-control'), 'no-store')
})

test('one who is not logged in comes to the login page, and on to what was begun', async () => {
  const v = visitor()
  const sent = await v.get('/reservera/1?hamta=mora')
  assert.equal(sent.status, 303)
  const login = sent.headers.get('location') ?? ''
  assert.equal(login, '/logga-in?vidare=%2Freservera%2F1%3Fhamta%3Dmora')
  const csrf = await v.token(login)
  const answer = await v.post('/logga-in', {
    csrf,
    kort: '2039 0001',
    pinkod: '1234',
    vidare: '/reservera/1?hamta=mora',
  })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/reservera/1?hamta=mora')
  assert.match(
    answer.headers.get('set-cookie') ?? '',
    /^dala=alvas-session; Path=\/; HttpOnly; SameSite=Lax$/,
  )
})

test('a login never leads to another site', async () => {
  const v = visitor()
  const csrf = await v.token('/logga-in')
  const answer = await v.post('/logga-in', {
    csrf,
    kort: '20390001',
    pinkod: '1234',
    vidare: '//ond.example/',
  })
  assert.equal(answer.headers.get('location'), '/mina-sidor')
})

test('more than any form holds is refused with a page that says so, and changes nothing', async () => {
  const v = visitor({ loggedIn: true })
  const csrf = await v.token('/mina-sidor')
  const answer = await v.post('/mina-sidor/lan/1/lana-om', { csrf, text: 'x'.repeat(256 * 1024) })
  assert.equal(answer.status, 413)
  const html = await answer.text()
  assert.match(html, /Det var för mycket text/)
  assert.deepEqual(await htmlFaults(html), [])
  assert.deepEqual(v.house.deeds, [])
})

test('a form from another site, or without our token, changes nothing', async () => {
  const v = visitor({ loggedIn: true })
  const csrf = await v.token('/mina-sidor')
  const path = '/mina-sidor/lan/1/lana-om'
  assert.equal((await v.post(path, { csrf }, { 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal((await v.post(path, { csrf: 'x' })).status, 403)
  assert.equal((await v.post(path, { csrf: await visitor().token('/logga-in') })).status, 409)
  assert.deepEqual(v.house.deeds, [])
  assert.equal((await v.post(path, { csrf })).status, 303)
  assert.deepEqual(v.house.deeds, ['renew 1'])
})

test('a reservation leads to its own page with place and day', async () => {
  const v = visitor({ loggedIn: true })
  const csrf = await v.token('/reservera/1')
  const answer = await v.post('/reservera/1', { csrf, hamta: 'älvdalen', utgava: 'alla', deed: 'd' })
  assert.equal(answer.headers.get('location'), '/reserverat/4?fran=avesta')
  assert.deepEqual(v.house.deeds, ['reserve 1 for 7 at älvdalen, alla'])
})

test('the days a book can be collected are told in plain words: on hits, the work, the form, the receipt and my pages', async () => {
  const v = visitor({ loggedIn: true })
  const textOf = async (path: string) => (await (await v.get(path)).text()).replaceAll('\u00a0', ' ')
  assert.match(await textOf('/sok?q=saga'), /Hos dig i Älvdalen: tors–lör/)
  assert.match(await textOf('/verk/1/titel'), /Troligen hos dig i Älvdalen torsdag eller fredag\./)
  assert.match(await textOf('/reservera/1'), /Älvdalen bibliotek: troligen tors–fre/)
  assert.match(await textOf('/reserverat/4'), /Troligen hos dig torsdag eller fredag\./)
  assert.match(await textOf('/mina-sidor'), /Troligen hos dig mellan 2 och 18 januari/)
  assert.match(await textOf('/mina-sidor/reservationer/5/hamtstalle'), /Mora bibliotek: troligen tors–fre/)
  assert.match(await textOf('/en/sok?q=saga'), /With you in Älvdalen: Thu–Sat/)
})

test('a reservation that cannot be made tells why and keeps what was chosen', async () => {
  const v = visitor({ loggedIn: true })
  const csrf = await v.token('/reservera/1')
  const refused = await v.post('/reservera/2', { csrf, hamta: 'mora', utgava: 'form:book' })
  assert.equal(refused.status, 422)
  const html = await refused.text()
  assert.match(html, /role="alert"/)
  assert.match(html, /Någon annan väntar\./)
  assert.match(html, /<option selected value="mora"|<option value="mora" selected/)
  const wrong = await v.post('/reservera/1', { csrf, hamta: 'ingenstans', utgava: 'alla' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /href="#hamta"/)
})

test('a reservation sent after the session ended goes on after login with its choices', async () => {
  const v = visitor()
  const csrf = await v.token('/logga-in')
  const answer = await v.post('/reservera/1', { csrf, hamta: 'mora', utgava: 'alla' })
  assert.equal(
    answer.headers.get('location'),
    `/logga-in?vidare=${encodeURIComponent('/reservera/1?hamta=mora&utgava=alla')}`,
  )
})

test('renewing all tells each loan that could not be renewed, and why', async () => {
  const v = visitor({ loggedIn: true })
  const answer = await v.post('/mina-sidor/lan/lana-om', { csrf: await v.token('/mina-sidor') })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /1 lån är omlånat/)
  assert.match(html, /Någon annan väntar\. Lämna tillbaka senast torsdag 26 november\./)
})

test('a page after the last says how many there are, and leads to the last and the first', async () => {
  const v = visitor()
  const html = await (await v.get('/sok?q=bok&sida=999')).text()
  assert.match(html, /Sökningen har bara 3 sidor/)
  assert.doesNotMatch(html, /Kontrollera stavningen|Sida 999/)
  assert.match(html, /<a href="\/sok\?q=bok&amp;sida=3">Till sista sidan/)
  assert.match(html, /<a href="\/sok\?q=bok">Till första sidan/)
  assert.match(await (await v.get('/ar/sok?q=bok&sida=999')).text(), /عدد صفحات نتائج البحث: 3 فقط/)
  assert.match(await (await v.get('/sok?q=qqq&sida=999')).text(), /Kontrollera stavningen/)
})

test('an old or wrong name in an address leads to the right one', async () => {
  const v = visitor()
  assert.equal((await v.get('/verk/1')).headers.get('location'), '/verk/1/titel')
  assert.equal(
    (await v.get('/en/verk/1/fel?form=book')).headers.get('location'),
    '/en/verk/1/titel?form=book',
  )
  assert.equal((await v.get('/evenemang/1')).headers.get('location'), '/evenemang/1/sprakcafe')
  assert.equal((await v.get('/isbn/978-91-0012345-6')).headers.get('location'), '/verk/1/titel')
})

test('what does not exist says so, in the language of the address', async () => {
  const v = visitor()
  for (const path of [
    '/finns-inte',
    '/verk/99',
    '/verk/x/y',
    '/isbn/1',
    '/bibliotek/atlantis',
    '/evenemang/99',
  ])
    assert.equal((await v.get(path)).status, 404, path)
  assert.match(await (await v.get('/en/nowhere')).text(), /There is no such page/)
})

test('a book by its number that no library has leads to a suggestion and an interlibrary loan, with the number filled in', async () => {
  const answer = await visitor().get('/en/isbn/91-29-68831-0')
  assert.equal(answer.status, 404)
  const html = await answer.text()
  assert.match(html, /<h1>No results for “9129688310”<\/h1>/)
  assert.match(html, /href="\/en\/foresla-inkop\?isbn=9129688310"/)
  assert.match(html, /href="\/en\/fjarrlan\?isbn=\d+"/)
})

test('a fault is reported to the house and told to the visitor without its insides', async () => {
  const v = visitor()
  v.house.search = async () => {
    throw new Error('secret insides')
  }
  const answer = await v.get('/en/sok?q=a')
  assert.equal(answer.status, 500)
  const html = await answer.text()
  assert.doesNotMatch(html, /secret insides/)
  assert.match(html, /loans and reservations are safe/)
  assert.equal(v.errors.length, 1)
})

test('a search that was put right says so, and leads back to the words as they were written', async () => {
  const html = await (await visitor().get('/sok?q=sellma')).text()
  assert.match(html, /Vi rättade ”sellma”\./)
  assert.match(html, /href="\/sok\?q=sellma&amp;exakt=1"/)
  assert.doesNotMatch(await (await visitor().get('/sok?q=sellma&exakt=1')).text(), /Vi rättade/)
})

test('a better spelling is offered, and words left out are named with a way back', async () => {
  const offer = await (await visitor().get('/sok?q=g%C3%B6sta+berlin')).text()
  assert.match(offer, /Menade du <a href="\/sok\?q=g%C3%B6sta\+berling">gösta berling<\/a>\?/)
  const without = await (await visitor().get('/en/sok?q=selma+zzz')).text()
  assert.match(without, /No title has all the words\. We searched without “zzz”\./)
  assert.match(without, /href="\/en\/sok\?q=selma\+zzz&amp;exakt=1"/)
  assert.match(without, /<a href="\/en\/sok\?q=selma&amp;kommun=mora">Show what there is in Mora<\/a>/)
})

test('before the hits stands whom or what the question is the name of: a person with the latest and the series, a series by its parts', async () => {
  const named = async (q: string) => {
    const html = await (await visitor().get(`/sok?q=${q}`)).text()
    return /<aside class="answer named"[\s\S]*?<\/aside>/.exec(html)?.[0] ?? ''
  }
  const person = await named('selma+lagerl%C3%B6f')
  assert.match(person, /href="\/upphov\/1\/selma-lagerlof"[^>]*>Selma Lagerlöf<\/a>/)
  assert.match(person, /Upphov · 23 titlar/)
  assert.match(person, /Senaste titeln: <a href="\/verk\/2\/host"[^>]*>Höst<\/a> \(1933\)/)
  assert.match(person, /href="\/serie\/3\/lowenskoldarna"/)
  const series = await named('millennium')
  assert.match(series, /Serie av Stieg Larsson · 3 titlar/)
  assert.equal(series.match(/Börja här/g)?.length, 1)
  assert.match(series, /Män som hatar kvinnor<\/a><span class="begin-here">Börja här/)
  assert.match(series, /href="\/serie\/4\/millennium">Visa alla 3 titlar i serien/)
  assert.equal(await named('jerusalem'), '')
})
