import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '../public/site.fixture.ts'
import { locales } from '../texts/locale.ts'
import { textsFor } from '../texts/texts.ts'

const pageOf = async (path: string) => (await visitor().get(path)).text()

test('the browser itself opens and closes a dialog: its buttons name it, and it is called by its heading', async () => {
  const html = await pageOf('/sok?q=lager&form=book')
  const dialog = /<section class="dialog dialog-beside" id="filter-val" popover="auto"[^>]*>/.exec(html)?.[0]
  assert.ok(dialog, html)
  const heading = /aria-labelledby="([^"]+)"/.exec(dialog)?.[1]
  assert.match(html, new RegExp(`<h2 id="${heading}">Avgränsa</h2>`))
  const buttons = [...html.matchAll(/<button[^>]*popovertarget="filter-val"[^>]*>/g)].map(([tag]) => tag)
  assert.deepEqual(
    buttons.map(tag => /popovertargetaction="hide"/.test(tag)),
    [false, true, true],
    'one opens it, two close it',
  )
})

test('the server calls nothing a modal dialog: only the script shuts off the rest of the page', async () => {
  for (const path of ['/sok?q=lager', '/stil'])
    assert.doesNotMatch(await pageOf(path), /aria-modal|role="dialog"|\binert\b/, path)
})

test('the button at the foot of the filters says how many hits it shows, and what it does when there are none', () => {
  const said = (locale: (typeof locales)[number], n: number) => textsFor(locale).search.showTotal(n)
  assert.deepEqual(
    [0, 1, 7, 12_345].map(n => said('sv', n).replace(/\s/g, ' ')),
    ['Inga träffar, stäng', 'Visa 1 träff', 'Visa 7 träffar', 'Visa 12 345 träffar'],
  )
  for (const locale of locales) assert.match(said(locale, 7), /7/, locale)
})
