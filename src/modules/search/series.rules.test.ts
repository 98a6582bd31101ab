import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  inReadingOrder,
  readingPlace,
  type Standing,
  seriesBeside,
  seriesTerms,
  unnumbered,
  wholeSeries,
} from './series.rules.ts'

test('parts stand by number, half ones between, a volume of several after the last it holds, what says no number last', () => {
  const read = [
    '0.5',
    'Del 1',
    'bok 2',
    '[3]',
    '1-3',
    '3,5',
    'IV',
    '1–4',
    '5',
    '4, 5 & 6',
    '7 och 8',
    '10',
    '',
    '1999',
  ]
  assert.deepEqual(
    read
      .toReversed()
      .toSorted((a, b) => (readingPlace(a) < readingPlace(b) ? -1 : 1))
      .slice(0, 12),
    read.slice(0, 12),
  )
  for (const none of ['', null, undefined, '1000', '1999', 'Årsbok', '1998-2001'])
    assert.equal(readingPlace(none), unnumbered)
  assert.ok(readingPlace('999') < unnumbered)
})

test('one number written in other ways is one place, and what counts the parts is none of them', () => {
  for (const same of ['3', ' 03.', 'del 3', 'Bok 3', '3 av 7', '3 (5)', 'III', 'Volym III', '3:e'])
    assert.equal(readingPlace(same), readingPlace('3'), same)
  assert.equal(readingPlace('3½'), readingPlace('3,5'))
  assert.equal(readingPlace('1-3'), readingPlace('1, 2, 3'))
  assert.notEqual(readingPlace('1-3'), readingPlace('2-3'))
})

test('a series that is called like a person is called by the family name too', () => {
  assert.deepEqual(seriesTerms('Kurt Wallander', '3'), [
    'kurt wallander',
    `kurt wallander|${readingPlace('3')}`,
    'wallander',
    `wallander|${readingPlace('3')}`,
  ])
  for (const [series, term] of [
    ['Roman om ett brott', 'roman om ett brott'],
    ['Wallander', 'wallander'],
    ['Stockholm noir', 'stockholm noir'],
    ['The Witcher', 'witcher'],
  ] as const)
    assert.equal(seriesTerms(series, null)[0], term)
  assert.deepEqual(seriesTerms('Stockholm noir', null), ['stockholm noir'])
})

test('words name a series, or a series and a name in either order', () => {
  assert.deepEqual(wholeSeries(['den', 'mumin']), [{ series: 'mumin', name: null }])
  assert.deepEqual(seriesBeside(['den', 'mumin']), [
    { series: 'den', name: 'mumin' },
    { series: 'mumin', name: 'den' },
  ])
  assert.deepEqual(seriesBeside(['mumin']), [])
  assert.deepEqual([wholeSeries([]), seriesBeside([])], [[], []])
  const long = (words: number) => Array.from({ length: words }, () => 'ord')
  assert.deepEqual([wholeSeries(long(9)).length, seriesBeside(long(9)).length], [1, 0])
  assert.equal(seriesBeside(long(8)).length, 14)
})

type Line = Standing & { readonly work: number }
const line = fc.record({
  level: fc.constantFrom(32, 33, 49),
  swedish: fc.boolean(),
  place: fc.option(fc.constantFrom('1', '2', '3', unnumbered)),
})
/** Hits as an index gives them: by level, Swedish first. */
const hits = fc
  .array(line, { maxLength: 30 })
  .map(list =>
    list
      .toSorted((a, b) => a.level - b.level || Number(b.swedish) - Number(a.swedish))
      .map((one, n): Line => ({ ...one, work: n })),
  )

test('whatever the hits, each stands once, all of other series where they stood, those of the series by part within their level and language', () => {
  fc.assert(
    fc.property(hits, list => {
      const ordered = inReadingOrder(list, one => one)
      assert.deepEqual(
        ordered.map(one => one.work).toSorted((a, b) => a - b),
        list.map(one => one.work),
      )
      for (const [n, one] of list.entries()) {
        const there = ordered[n] as Line
        assert.deepEqual([there.level, there.swedish], [one.level, one.swedish])
        assert.equal(there.place === null, one.place === null)
        if (one.place === null) assert.equal(there.work, one.work)
      }
      const members = ordered.filter(one => one.place !== null)
      for (const [n, one] of members.entries()) {
        const before = members[n - 1]
        if (!before || before.level !== one.level || before.swedish !== one.swedish) continue
        assert.ok((before.place ?? '') <= (one.place ?? ''))
        if (before.place === one.place) assert.ok(before.work < one.work, 'equal places stay as they stood')
      }
    }),
  )
})
