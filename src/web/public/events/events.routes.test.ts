import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '../site.fixture.ts'
import { eventsHref } from './events.page.tsx'

const page = async (query: string, prefix = '') =>
  (await (await visitor().get(`${prefix}/evenemang${query}`)).text()).replaceAll('&amp;', '&')
const calendarOf = (html: string) => /<div class="calendar".*?<\/table>/.exec(html)?.[0] ?? ''
const links = (html: string) => [...calendarOf(html).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
const chip = (html: string) => /<a class="chip chip-on" href="([^"]*)"[^>]*>(.*?)<svg/.exec(html)
const whenChosen = (html: string) =>
  /<select[^>]*id="nar".*?<\/select>/.exec(html)?.[0].match(/<option value="([^"]*)" selected>([^<]*)/)

test('the calendar leads to days and on to the next month, and keeps place and audience', async () => {
  assert.deepEqual(links(await page('?kommun=mora&for=child&sida=2')), [
    '/evenemang?kommun=mora&for=child&nar=2026-12#manad',
    '/evenemang?kommun=mora&for=child&nar=2026-11-26#lista',
    '/evenemang?kommun=mora&for=child&nar=2026-11-28#lista',
  ])
  assert.deepEqual(links(await page('', '/ar')), [
    '/ar/evenemang?nar=2026-12#manad',
    '/ar/evenemang?nar=2026-11-26#lista',
    '/ar/evenemang?nar=2026-11-28#lista',
  ])
})

test('from a later month one comes back, and on only while there is something', async () => {
  const html = await page('?nar=2026-12')
  assert.deepEqual(links(html), ['/evenemang?nar=2026-11#manad'])
  assert.match(html, /<caption>december 2026<\/caption>/)
})

test('a chosen day is said with the count, can be taken away, and stands among the times', async () => {
  const html = await page('?kommun=mora&for=child&nar=2026-11-28')
  assert.match(html, /60 evenemang lördag 28 november<\/p>/)
  assert.match(html, /<title>Evenemang: lördag 28 november/)
  assert.deepEqual(chip(html)?.slice(1), [
    '/evenemang?kommun=mora&for=child',
    '<span class="vh">Ta bort </span>lördag 28 november',
  ])
  assert.deepEqual(whenChosen(html)?.slice(1), ['2026-11-28', 'lördag 28 november'])
  assert.match(html, /aria-current="true"[^>]*><span class="vh">lördag 28 november, 1 evenemang, vald/)
})

test('a chosen month is said with the count, can be taken away, and stands among the times', async () => {
  const html = await page('?nar=2026-12')
  assert.match(html, /60 evenemang i december 2026<\/p>/)
  assert.deepEqual(chip(html)?.slice(1), ['/evenemang', '<span class="vh">Ta bort </span>december 2026'])
  assert.deepEqual(whenChosen(html)?.slice(1), ['2026-12', 'december 2026'])
})

test('a period is chosen as ever: no chip, the count alone, and today marked in the calendar', async () => {
  const html = await page('?nar=today')
  assert.match(html, /60 evenemang<\/p>/)
  assert.equal(chip(html), null)
  assert.deepEqual(whenChosen(html)?.slice(1), ['today', 'I dag'])
  assert.match(html, /torsdag 26 november, 3 evenemang, i dag, vald/)
  assert.doesNotMatch(html, /<title>Evenemang:/)
})

test('what is no time in an address is left out, without an error', async () => {
  for (const nonsense of ['2026-02-30', 'lördag', '2026-13', '']) {
    const answer = await visitor().get(`/evenemang?nar=${nonsense}`)
    assert.equal(answer.status, 200)
    assert.equal(chip(await answer.text()), null, nonsense)
  }
})

test('pages of a day keep the day', async () => {
  assert.match(await page('?nar=2026-11-28'), /href="\/evenemang\?nar=2026-11-28&sida=2"/)
})

test('only the plain list and that of a municipality are for search engines', async () => {
  const noindex = /<meta name="robots" content="noindex/
  assert.doesNotMatch(await page('?kommun=mora'), noindex)
  for (const query of ['?nar=2026-11-28', '?nar=2026-12', '?for=child', '?sida=2'])
    assert.match(await page(query), noindex, query)
})

test('the address of a selection says no more than was chosen', () => {
  const none = { municipality: null, audience: null, when: null, page: 1 }
  assert.equal(eventsHref(none), '/evenemang')
  assert.equal(
    eventsHref({
      municipality: 'mora',
      audience: 'adult',
      when: { kind: 'period', period: 'week' },
      page: 3,
    }),
    '/evenemang?kommun=mora&for=adult&nar=week&sida=3',
  )
})
