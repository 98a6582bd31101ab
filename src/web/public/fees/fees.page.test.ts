import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlFaults } from '../../../../test/audit/html.ts'
import { website } from '../../server.ts'
import { locales } from '../../texts/locale.ts'
import { buildAssets } from '../../ui/index.ts'
import { alvasSession, fixtureHouse } from '../house.fixture.ts'

const app = website({
  house: fixtureHouse(),
  assets: buildAssets(),
  baseUrl: 'http://bibliotek.test',
  secret: 's'.repeat(32),
  health: async () => ({ ok: true }),
  report: error => {
    throw error
  },
})
const get = async (path: string, loggedIn = true) =>
  app.request(`http://bibliotek.test${path}`, { headers: loggedIn ? { cookie: `dala=${alvasSession}` } : {} })
const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ').replace(/<[^>]+>/g, '')

test('each line says what for, which title, by which rule, when, where, to whom and whom to ask', async () => {
  const html = await (await get('/mina-sidor/avgifter')).text()
  assert.deepEqual(await htmlFaults(html), [])
  const text = plain(html)
  for (const words of [
    'Du har 315,50 kr att betala.',
    'Biblioteket är skyldigt dig 50 kr.',
    'Du är skyldig mer än vad som går att ha obetalt.',
    'på vilket bibliotek som helst i Dalarna',
    'Förkommen: Jerusalem',
    'Jerusalem räknas som förkommen. Den skulle ha lämnats senast 2 oktober 2026.',
    'En bok kostar 300 kr att ersätta i Mora kommun. Pengarna går till Mora kommun.',
    'Lämnar du tillbaka den senast 19 november 2027 behöver du inte betala.',
    'Uppskrivet 20 november 2026, Mora bibliotek. Fråga Mora bibliotek',
    'Det kostar 1,50 kr om dagen i Mora kommun.',
    '22 november 2026: 15 kr betalades. Med kort. Kvitto 12.',
    'Personalen skriver: Kopior &lt;b',
    '22 november 2026: 20 kr togs bort. Det var bibliotekets fel.',
    '22 november 2026: den kom tillbaka. 10 kr togs bort.',
    '23 november 2026: 5 kr betalades tillbaka.',
    'Det kostar 300 kr i Mora kommun.',
    'Ett fjärrlån kostar 15 kr på alla bibliotek i Dalarna.',
    'Det lånade har blivit skadad.',
    'Biblioteket gav 300 kr för den.',
  ])
    assert.ok(text.includes(words), words)
  assert.match(html, /href="\/bibliotek\/mora"/)
})

test('the page is whole in every language, and of the reader alone', async () => {
  for (const locale of locales) {
    const prefix = locale === 'sv' ? '' : `/${locale}`
    const answer = await get(`${prefix}/mina-sidor/avgifter`)
    assert.equal(answer.status, 200, locale)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    const html = await answer.text()
    assert.deepEqual(await htmlFaults(html), [], locale)
    assert.doesNotMatch(html, /undefined|NaN|\[object/)
  }
  const stranger = await get('/mina-sidor/avgifter', false)
  assert.match(stranger.headers.get('location') ?? '', /^\/logga-in\?vidare=%2Fmina-sidor%2Favgifter/)
})

test('a guardian sees what a child owes, of a child whom they may act for and of no other', async () => {
  const html = await (await get('/mina-sidor/familj/9/avgifter')).text()
  assert.match(html, /Avgifter för Nils[\s\S]*Nils har inget att betala/)
  assert.equal((await get('/mina-sidor/familj/10/avgifter')).status, 404)
  assert.equal((await get('/mina-sidor/familj/x/avgifter')).status, 404)
  assert.equal((await get('/mina-sidor/familj/9/avgifter', false)).status, 303)
})
