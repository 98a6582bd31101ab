import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  asAnswerToForm,
  asCopy,
  copyOf,
  isTooOld,
  keptPages,
  offlinePageOf,
  prefixOf,
  wayOf,
} from './offline.rules.ts'

const way = (path: string, method = 'GET', navigates = true, ours = true) =>
  wayOf({ path, method, navigates, ours })

test('files come from the device, pages from the network, and everything else goes its own way', () => {
  assert.equal(way('/f/site.1234.css', 'GET', false), 'file')
  assert.equal(way('/verk/7/titel'), 'page')
  assert.equal(way('/fi/sok'), 'page')
  assert.equal(way('/sok/forslag', 'GET', false), 'pass')
  assert.equal(way('/', 'HEAD'), 'pass')
  assert.equal(way('/', 'GET', true, false), 'pass')
  assert.equal(way('/logga-ut', 'POST', true, false), 'pass')
})

test('the staff client is left alone, and only that', () => {
  for (const path of ['/personal', '/personal/disk', '/personal/logga-ut'])
    for (const method of ['GET', 'POST']) assert.equal(way(path, method), 'pass', path)
  assert.equal(way('/personalen'), 'page')
})

test('whoever logs out, blocks the card, leaves or keeps nothing here any more is forgotten first, in every language and however it is sent', () => {
  for (const path of [
    '/logga-ut',
    '/logga-ut/overallt',
    '/en/logga-ut',
    '/lattlast/logga-ut/',
    '/mina-sidor/installningar/sparra',
    '/fi/mina-sidor/kort/glom',
    '/ar/mina-sidor/uppgifter/ta-bort',
  ])
    for (const navigates of [true, false]) assert.equal(way(path, 'POST', navigates), 'leaving', path)
  assert.equal(way('/logga-ut/overallt', 'GET'), 'page')
  assert.equal(way('/logga-ut/e-legitimation', 'POST'), 'form')
})

test('other forms are sent, and only those that become a page are answered without a network', () => {
  assert.equal(way('/reservera/7', 'POST'), 'form')
  assert.equal(way('/reservera/7', 'POST', false), 'pass')
})

test('one copy of the card and one of the loans, whatever the language; nothing else is ever kept', () => {
  assert.equal(copyOf('/mina-sidor/kort'), '/mina-sidor/kort')
  assert.equal(copyOf('/ar/mina-sidor/kort'), '/mina-sidor/kort')
  assert.equal(copyOf('/fi/mina-sidor/lan/'), '/mina-sidor/lan')
  for (const path of [
    '/mina-sidor',
    '/mina-sidor/lan/7/lana-om',
    '/mina-sidor/historik',
    '/',
    '/xx/mina-sidor/kort',
  ])
    assert.equal(copyOf(path), null, path)
  assert.equal(keptPages.length, 2)
})

test('the page without a network speaks the language of the address', () => {
  assert.equal(offlinePageOf('/sok'), '/utan-nat')
  assert.equal(offlinePageOf('/en'), '/en/utan-nat')
  assert.equal(offlinePageOf('/lattlast/mina-sidor'), '/lattlast/utan-nat')
  assert.equal(prefixOf('/english'), '')
})

test('a copy is shown for thirty days; one without a day never', () => {
  const day = 86_400_000
  assert.equal(isTooOld(0, 30 * day - 1), false)
  assert.equal(isTooOld(0, 30 * day), true)
  assert.equal(isTooOld(Number.NaN, day), true)
})

test('the answer to a form that was not sent does not load itself again, which would send it', () => {
  assert.equal(asAnswerToForm('<div data-without-network="">a</div>'), '<div data-not-sent="">a</div>')
})

test('what is said only without a network is shown in the copy, and nothing else that is hidden', () => {
  assert.equal(
    asCopy('<p hidden data-when-offline="">a</p><p hidden="" data-when-offline>b</p><p hidden>c</p>'),
    '<p data-when-offline="">a</p><p data-when-offline>b</p><p hidden>c</p>',
  )
})
