import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ComponentProps, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Day } from '../../kernel/day.ts'
import type { Month } from '../../kernel/month.ts'
import type { Locale } from '../texts/locale.ts'
import { textsFor } from '../texts/texts.ts'
import { Calendar } from './calendar.tsx'
import type { PageContext } from './page.ts'

const d = (day: string) => day as Day
const in1 = (locale: Locale) => ({ locale, texts: textsFor(locale) }) as PageContext
const found = (count: number) => ({ count, about: `${count} saker`, href: `/x?n=${count}` })

function html(changes: Partial<ComponentProps<typeof Calendar>> = {}, locale: Locale = 'sv'): string {
  return renderToString(
    h(Calendar, {
      ctx: in1(locale),
      id: 'manad',
      month: '2026-11' as Month,
      today: d('2026-11-27'),
      days: new Map([
        [d('2026-11-27'), found(2)],
        [d('2026-11-28'), found(3)],
      ]),
      legend: 'Siffran är antalet.',
      ...changes,
    }),
  )
}
/** The cell of a day, by its number. */
const cell = (page: string, number: number): string =>
  page.match(/<td.*?<\/td>/g)?.find(td => new RegExp(`>${number}<`).test(td)) ?? ''
/** What is read aloud: without what is hidden, and without tags. */
const aloud = (page: string): string =>
  page
    .replaceAll(/<(\w+) aria-hidden="true">.*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .trim()

test('a month is a table with its name, weekdays from Monday and numbered weeks', () => {
  const page = html()
  assert.match(page, /<caption>november 2026<\/caption>/)
  const heads = page.match(/<th scope="col".*?<\/th>/g) ?? []
  assert.deepEqual(heads.map(aloud), [
    ...['Vecka', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  ])
  assert.match(heads[6] ?? '', /<abbr title="lördag">lör<\/abbr>/)
  const weeks = page.match(/<th scope="row".*?<\/th>/g) ?? []
  assert.deepEqual(weeks.map(aloud), [
    ...['Vecka 44', 'Vecka 45', 'Vecka 46', 'Vecka 47', 'Vecka 48', 'Vecka 49'],
  ])
  assert.equal(page.match(/<td/g)?.length, 6 * 7)
  assert.match(page, /Siffran är antalet\./)
})

test('a day with something on it is a link that says which day and how much, and shows the number', () => {
  const td = cell(html(), 28)
  assert.match(td, /<a [^>]*href="\/x\?n=3"/)
  assert.equal(aloud(td), 'lördag 28 november, 3 saker')
  assert.match(td, /<b aria-hidden="true">28<\/b><small aria-hidden="true">3<\/small>/)
  assert.doesNotMatch(td, /aria-current|calendar-chosen|calendar-past/)
})

test('a day without anything is plain text, and quiet when it is over', () => {
  assert.equal(cell(html(), 29), '<td><span>29</span></td>')
  assert.equal(cell(html(), 26), '<td class="calendar-past"><span>26</span></td>')
})

test('today is marked, in words too, whether it leads anywhere or not', () => {
  const td = cell(html(), 27)
  assert.match(td, /^<td aria-current="date"><a /)
  assert.equal(aloud(td), 'fredag 27 november, 2 saker, i dag')
  const empty = cell(html({ days: new Map() }), 27)
  assert.match(empty, /^<td aria-current="date"><span/)
  assert.equal(aloud(empty), '27, i dag')
})

test('the day chosen is marked, in words too', () => {
  const td = cell(html({ chosen: d('2026-11-28') }), 28)
  assert.match(td, /<a class="calendar-chosen"[^>]* aria-current="true"/)
  assert.equal(aloud(td), 'lördag 28 november, 3 saker, vald')
  const empty = cell(html({ chosen: d('2026-11-30') }), 30)
  assert.match(empty, /^<td><span class="calendar-chosen">/)
  assert.equal(aloud(empty), '30, vald')
  assert.equal(aloud(cell(html({ chosen: d('2026-11-27') }), 27)), 'fredag 27 november, 2 saker, i dag, vald')
})

test('other months are links with their names, left out where there is nothing', () => {
  assert.doesNotMatch(html(), /rel="(prev|next)"/)
  const page = html({ before: '/f', after: '/e', region: 'evenemang' })
  const links = page.match(/<a id.*?<\/a>/g) ?? []
  assert.deepEqual(links.map(aloud), ['Föregående månad: oktober 2026', 'Nästa månad: december 2026'])
  assert.match(links[0] ?? '', /id="manad-1" href="\/f" rel="prev" data-region="evenemang"/)
  assert.match(links[1] ?? '', /id="manad1" class="calendar-after" href="\/e" rel="next"/)
  assert.match(links[0] ?? '', />‹ <[^›]*oktober 2026<\/a>$/)
  assert.match(links[1] ?? '', /^[^‹]*december 2026<span aria-hidden="true"> ›<\/span><\/a>$/)
  assert.match(cell(page, 28), /data-region="evenemang"/)
})

test('days and months are named in the language of the page', () => {
  const english = html({}, 'en')
  assert.match(english, /<caption>November 2026<\/caption>/)
  assert.equal(aloud(cell(english, 27)), 'Friday 27 November, 2 saker, today')
  const arabic = html({}, 'ar')
  assert.match(arabic, /<caption>نوفمبر 2026<\/caption>/)
  assert.match(arabic, /<abbr title="الاثنين">ن<\/abbr>/)
  assert.match(html({}, 'fi'), /<abbr title="maanantai">ma<\/abbr>/)
})
