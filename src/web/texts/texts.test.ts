import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayText, timeText } from './dates.ts'
import { formatOf, htmlLang, languageCodes, languageOf } from './formats.ts'
import { localePath, locales, plural, splitLocale } from './locale.ts'
import { textsFor } from './texts.ts'

type Leaf = { path: string; value: unknown }

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

const spoken = (value: unknown): string => {
  if (typeof value !== 'function') return String(value)
  const two: unknown = value(2, 3, 4)
  return String(two)
}

test('every language has every text, and none is empty', () => {
  const swedish = leaves(textsFor('sv')).map(leaf => leaf.path)
  for (const locale of locales) {
    const all = leaves(textsFor(locale))
    assert.deepEqual(
      all.map(leaf => leaf.path),
      swedish,
    )
    for (const { path, value } of all) {
      assert.ok(typeof value === 'string' || typeof value === 'function', path)
      if (typeof value === 'string') assert.ok(value.trim(), path)
    }
  }
})

test('English is not Swedish left standing', () => {
  const same = leaves(textsFor('en')).filter(
    leaf => typeof leaf.value === 'string' && / [a-zåäö]{3,} /i.test(leaf.value),
  )
  const swedish = new Map(leaves(textsFor('sv')).map(leaf => [leaf.path, leaf.value]))
  for (const { path, value } of same) assert.notEqual(value, swedish.get(path), path)
})

test('no text says that an error occurred without saying what', () => {
  for (const locale of locales) {
    for (const { path, value } of leaves(textsFor(locale))) {
      if (typeof value === 'string') assert.doesNotMatch(value, /ett fel uppstod|an error occurred/i, path)
    }
  }
})

test('counts take the plural form of the language', () => {
  const forms = { one: 'ett', other: 'flera' }
  assert.equal(plural('sv', 1, forms), 'ett')
  assert.equal(plural('sv', 0, forms), 'flera')
  assert.equal(plural('en', 2, forms), 'flera')
  assert.equal(textsFor('sv').search.heading(1, 'lagerlöf'), '1 träff för ”lagerlöf”')
  assert.match(textsFor('sv').search.heading(12500, ''), /^12.500 titlar$/)
  assert.equal(textsFor('en').search.heading(12500, ''), '12,500 titles')
  assert.equal(spoken(textsFor('sv').mine.renewed), '2 lån är omlånade.')
})

test('days are written the way people write them', () => {
  assert.equal(dayText('sv', '2027-03-04', 'long'), 'torsdag 4 mars')
  assert.equal(dayText('en', '2027-03-04', 'long'), 'Thursday 4 March')
  assert.match(dayText('sv', '2027-03-04'), /^tors?\.? 4 mars$/)
})

test('the clock is Sweden’s, in winter and summer', () => {
  assert.equal(timeText(Temporal.Instant.from('2027-01-10T17:00:00Z')), '18:00')
  assert.equal(timeText(Temporal.Instant.from('2027-07-10T17:00:00Z')), '19:00')
})

test('a page has the same address in every language, behind the prefix of the language', () => {
  for (const path of ['/', '/sok?q=en+bok', '/bibliotek/mora']) {
    for (const locale of locales) {
      const [only = '', query = ''] = localePath(locale, path).split('?')
      const found = splitLocale(only)
      assert.equal(found.locale, locale)
      assert.equal(query ? `${found.path}?${query}` : found.path, path)
    }
  }
  assert.deepEqual(splitLocale('/engelska'), { locale: 'sv', path: '/engelska' })
})

test('codes of the catalogue that have no name are named as other, never shown raw', () => {
  assert.equal(formatOf('hologram'), 'object')
  assert.equal(formatOf('large-print'), 'large-print')
  assert.equal(languageOf('zzz'), 'und')
  assert.equal(languageOf(null), 'und')
  assert.equal(htmlLang('ara'), 'ar')
  assert.equal(htmlLang('und'), undefined)
  for (const code of languageCodes) assert.ok(textsFor('sv').search.languages[code], code)
})
