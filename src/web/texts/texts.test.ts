import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayParts, dayText, timeText } from './dates.ts'
import { formatOf, htmlLang, languageCodes, languageOf } from './formats.ts'
import { languageTag, localeFacts, localePath, locales, plural, splitLocale } from './locale.ts'
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
  const swedish = leaves(textsFor('sv'))
    .map(leaf => leaf.path)
    .sort()
  for (const locale of locales) {
    const all = leaves(textsFor(locale))
    assert.deepEqual(all.map(leaf => leaf.path).sort(), swedish)
    for (const { path, value } of all) {
      assert.ok(typeof value === 'string' || typeof value === 'function', path)
      if (typeof value === 'string') assert.ok(value.trim(), path)
    }
  }
})

test('no other language has Swedish left standing', () => {
  const swedish = new Map(leaves(textsFor('sv')).map(leaf => [leaf.path, leaf.value]))
  for (const locale of locales) {
    if (localeFacts(locale).lang === 'sv') continue
    for (const { path, value } of leaves(textsFor(locale))) {
      if (typeof value === 'string' && / [a-zåäö]{3,} /i.test(value))
        assert.notEqual(value, swedish.get(path), path)
    }
  }
})

test('what is written in other letters has none but names in Latin ones', () => {
  // What is browsed is filed by Latin letters, so its examples are written in them.
  const latin =
    /ISSN|A إلى Ö|Lagerlöf, Selma|Gösta Berlings saga|fåglar|Sagan om ringen|WCAG|AA|EN|axe|IP|ISBN|Digg|Myndigheten för digital förvaltning|meröppet|RIS|Zotero|EndNote|Mendeley|BibTeX|LaTeX|ms/g
  for (const { path, value } of leaves(textsFor('ar'))) {
    if (typeof value !== 'string') continue
    assert.doesNotMatch(value.replace(latin, ''), /[a-zåäö]/i, path)
    if (!/^(ISBN|–)$/.test(value)) assert.match(value, /[\u0600-\u06ff]/, path)
  }
})

/** Three numbers that are found again in what is said; names where a text bends its name as letters. */
const numbers = [701, 702, 703]
const names = ['ᚠᚠᚠ', 'ᚢᚢᚢ', 'ᚦᚦᚦ']
function saidOf(value: unknown, given: readonly unknown[]): string | null {
  try {
    return typeof value === 'function' ? JSON.stringify(value(...given)) : null
  } catch {
    return null
  }
}

test('every language says what was handed to it: names, days and numbers alike', () => {
  const swedish = new Map(leaves(textsFor('sv')).map(leaf => [leaf.path, leaf.value]))
  for (const locale of locales) {
    for (const { path, value } of leaves(textsFor(locale))) {
      // Refusals are handed facts with names; their own test tells them.
      if (typeof value !== 'function' || path.startsWith('refusals.')) continue
      const given = saidOf(swedish.get(path), numbers) === null ? names : numbers
      const [ours, theirs] = [saidOf(swedish.get(path), given) ?? '', saidOf(value, given) ?? '']
      for (const mark of given)
        if (ours.includes(String(mark))) assert.ok(theirs.includes(String(mark)), `${locale} ${path} ${mark}`)
      assert.doesNotMatch(theirs, /undefined|\[object|NaN/, `${locale} ${path}`)
    }
  }
})

test('each language tells apart the counts that Unicode says it tells apart', () => {
  for (const locale of locales) {
    const { pluralCategories } = new Intl.PluralRules(languageTag(locale)).resolvedOptions()
    assert.deepEqual([...localeFacts(locale).plurals].sort(), [...pluralCategories].sort(), locale)
  }
})

test('Arabic counts by none, one, two, few, many and round numbers', () => {
  const { copies } = textsFor('ar').work
  assert.deepEqual([0, 1, 2, 3, 10, 11, 99, 100, 103].map(copies), [
    ...['لا نسخ', 'نسخة واحدة', 'نسختان', '3 نسخ', '10 نسخ', '11 نسخة', '99 نسخة', '100 نسخة', '103 نسخ'],
  ])
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
  assert.match(dayText('ar', '2027-03-04', 'long'), /^الخميس، 4 مارس$/)
  assert.deepEqual(dayParts('ar', '2027-03-04'), { weekday: 'الخميس', day: '4', month: 'مارس' })
  assert.equal(dayParts('sv', '2027-03-04').day, '4')
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
