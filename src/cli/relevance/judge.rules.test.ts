import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Expected,
  type JudgedAnswer,
  type JudgedHit,
  meets,
  passes,
  scored,
  type Token,
  tokenOf,
} from './judge.rules.ts'

const hit = (title: string, facts: Partial<JudgedHit> = {}): JudgedHit => ({
  ...{ titles: [title], creators: [], series: [], genres: [], languages: ['swe'] },
  ...facts,
})
const answer = (hits: readonly JudgedHit[], facts: Partial<JudgedAnswer> = {}): JudgedAnswer => ({
  ...{ hits, total: hits.length, shelfMark: false, page: null },
  ...facts,
})
const judged = (token: Token, expect: readonly Expected[], hits: readonly JudgedHit[]): boolean =>
  passes(token, expect, answer(hits))
const [a, b, c, d, e, f] = ['A', 'B', 'C', 'D', 'E', 'F'].map(title => hit(title)) as [
  JudgedHit,
  JudgedHit,
  JudgedHit,
  JudgedHit,
  JudgedHit,
  JudgedHit,
]
const is = (title: string): Expected => ({ title })

test('the token stands in brackets before the note', () => {
  const query = (note: string) => ({ q: '', intent: '', expect: [], note })
  assert.equal(tokenOf(query('[top3any] a remark')), 'top3any')
  assert.equal(tokenOf(query(' [zero]')), 'zero')
  assert.equal(tokenOf(query('top1')), null)
  assert.equal(tokenOf(query('[best]')), null)
})

test('a hit is what was expected when all that is named fits, names in either order', () => {
  const book = hit('Mio, min Mio', { creators: ['Astrid Lindgren'], series: ['S'], genres: ['sagor'] })
  assert.ok(meets(book, { title: 'mio min mio!', author: 'Lindgren, Astrid' }))
  assert.ok(meets(book, { series: 's', genre: 'Sagor', language: 'swe' }))
  assert.ok(meets(hit('x', { creators: ['Stendhal'] }), { author: 'Stendhal' }))
  for (const not of [
    { title: 'Mio' },
    { author: 'Barbro Lindgren' },
    { series: 'T' },
    { genre: 'x' },
    { language: 'fin' },
  ])
    assert.ok(!meets(book, not), JSON.stringify(not))
})

test('top1 and top3 ask for the first expected, the "any" for one of them, "all" for each', () => {
  assert.ok(judged('top1', [is('A'), is('B')], [a, b]))
  assert.ok(!judged('top1', [is('A'), is('B')], [b, a]))
  assert.ok(!judged('top1', [], [a]))
  assert.ok(judged('top3', [is('C')], [a, b, c]))
  assert.ok(!judged('top3', [is('D'), is('A')], [a, b, c, d]))
  assert.ok(!judged('top3', [], [a]))
  assert.ok(judged('top3any', [is('D'), is('C')], [a, b, c, d]))
  assert.ok(!judged('top3any', [is('D')], [a, b, c, d]))
  assert.ok(judged('top5any', [is('E')], [a, b, c, d, e]))
  assert.ok(!judged('top5any', [is('F')], [a, b, c, d, e, f]))
  const ten = [a, a, a, a, a, a, a, a, a, b]
  assert.ok(judged('top10any', [is('B')], ten))
  assert.ok(!judged('top10any', [is('C')], [...ten, c]))
  assert.ok(judged('top10all', [is('A'), is('B')], ten))
  assert.ok(!judged('top10all', [is('A'), is('C')], [...ten, c]))
  assert.ok(!judged('top10all', [], ten))
})

test('dom10: seven of ten by the creator or in the series, and one among the first three', () => {
  const by = hit('X', { creators: ['Karin Boye'] })
  const of = hit('Y', { series: ['Mumin'] })
  const times = (count: number, one: JudgedHit) => Array.from({ length: count }, () => one)
  assert.ok(judged('dom10', [{ author: 'Karin Boye' }], [...times(7, by), a, a, a]))
  assert.ok(!judged('dom10', [{ author: 'Karin Boye' }], [...times(6, by), a, a, a, a]))
  assert.ok(!judged('dom10', [{ author: 'Karin Boye' }], [a, a, a, ...times(7, by)]))
  assert.ok(judged('dom10', [{ series: 'mumin' }], times(3, of)))
  assert.ok(!judged('dom10', [{ title: 'Y' }], times(3, of)))
  assert.ok(!judged('dom10', [{ author: 'Karin Boye' }], []))
})

test('genre10 wants eight of ten, lang10 every one', () => {
  const crime = hit('X', { genres: ['deckare'] })
  const ten = (count: number) => [
    ...Array.from({ length: count }, () => crime),
    ...Array.from({ length: 10 - count }, () => a),
  ]
  assert.ok(judged('genre10', [{ genre: 'Deckare' }], ten(8)))
  assert.ok(judged('genre10', [{ title: 'Deckare' }], ten(8)))
  assert.ok(!judged('genre10', [{ genre: 'Deckare' }], ten(7)))
  assert.ok(!judged('genre10', [{}], ten(8)))
  assert.ok(judged('lang10', [{ language: 'swe' }], [a, b]))
  assert.ok(judged('lang10', [{ title: 'swe' }], [a, b]))
  assert.ok(!judged('lang10', [{ language: 'swe' }], [a, hit('B', { languages: ['ara'] })]))
  assert.ok(!judged('lang10', [{}], [a]))
})

test('only1, class, page and zero', () => {
  assert.ok(judged('only1', [is('A')], [a]))
  assert.ok(!judged('only1', [is('A')], [a, b]))
  assert.ok(!judged('only1', [is('B')], [a]))
  assert.ok(!judged('only1', [], [a]))
  assert.ok(passes('class', [], answer([], { shelfMark: true })))
  assert.ok(!judged('class', [], []))
  assert.ok(passes('page', [], answer([], { page: '/kort' })))
  assert.ok(!judged('page', [], []))
  assert.ok(judged('zero', [], []))
  assert.ok(!judged('zero', [], [a]))
})

test('scores are summed by name', () => {
  const scores = {}
  scored(scores, 'x', true)
  scored(scores, 'x', false)
  assert.deepEqual(scores, { x: { n: 2, passed: 1 } })
})
