import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lots } from '../../../demo/people/names.ts'
import { buildSegment, type FacetName, searchInThreads } from '../../modules/search/index.ts'
import { testCatalogue } from './catalogue.ts'

const full = Boolean(process.env.DALA_FULL)
const count = full ? 100_000 : 3000
const { documents } = testCatalogue(full ? 50_000 : 10_000)
const index = searchInThreads(
  { segment: buildSegment(documents), cursor: { xid: '0', seq: 0 }, municipalities: [[1, 2080]] },
  1,
)
test.after(() => index.close())

const draw = lots(404)
const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T
const characters = (from: number, to: number) => () =>
  String.fromCodePoint(from + Math.floor(draw() * (to - from)))
/** What may stand in a question: words of titles, scripts, signs, operators, and what is no text at all. */
const pieces: readonly (() => string)[] = [
  () => pick(pick(documents).title.split(' ')),
  () => pick(documents).creators[0] ?? '',
  () => pick(['titel:', 'författare:', 'ämne:', 'serie:', 'TITEL:', 'title:"', 'x:y']),
  () => pick(['"', '”', '“', "'", '«', '""', '"""']),
  () =>
    pick([
      'AND',
      'OR',
      'NOT',
      '&&',
      '||',
      '!',
      '*',
      '?',
      '~2',
      '^',
      '(',
      ')',
      '[',
      '{',
      '\\',
      '%',
      '_',
      ';',
      '--',
      '$1',
    ]),
  () => pick(['🦄', '👨‍👩‍👧‍👦', '🇸🇪', '☃️', '𝔖', '\u{1F600}']),
  () => pick(['كتاب', 'سلام', 'ספר', '\u202Eabc\u202C', '\u200F', 'كِتَاب', 'می‌خواهم']),
  () =>
    pick(['\u0000', '\ud800', '\udfff', '\uffff', '\ufeff', '\u0301\u0301', 'a\u030a', '\u200b', '\t', '\n']),
  () => pick(['ª', 'ﬁ', 'ß', 'İ', 'ŉ', 'ΐ', 'ﷺ', 'Ǆ']),
  () =>
    pick([
      '978',
      '0-00-',
      '1984',
      '٣',
      'Ⅷ',
      '½',
      '1e9',
      '-1',
      'NaN',
      'undefined',
      '__proto__',
      'constructor',
    ]),
  characters(0x20, 0x7f),
  characters(0x80, 0x250),
  characters(0x400, 0x500),
  characters(0x4e00, 0x9fff),
]
const question = (): string => {
  const long = draw() < 0.01
  const parts = Array.from({ length: long ? 4000 : Math.floor(draw() * 8) }, () => pick(pieces)())
  return parts.join(pick(['', ' ', ' ', '\u00a0'])).slice(0, 10_000)
}
interface Spread {
  readonly p99: number
  readonly most: number
}
const facets: readonly FacetName[] = ['shelf', 'municipality', 'format', 'creator']

test(`${count} questions of any characters are answered, each in its time`, async () => {
  // The processor's time for a question, of all threads together, is the same on a machine that has other things to do.
  const busy: number[] = []
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const text = question()
    const began = performance.now()
    const before = process.cpuUsage()
    try {
      const { total, hits } = await index.query({ text, facets, limit: 20, exact: draw() < 0.2 })
      const { user, system } = process.cpuUsage(before)
      busy.push((user + system) / 1000)
      times.push(performance.now() - began)
      assert.ok(hits.length <= 20 && hits.length <= total)
      const suggestions = await index.suggest(text.slice(0, 100))
      assert.ok(suggestions.length <= 10)
    } catch (error) {
      assert.fail(`${JSON.stringify(text.slice(0, 300))}: ${error instanceof Error ? error.stack : error}`)
    }
  }
  const [cpu, wall] = [busy, times].map(list => {
    list.sort((a, b) => a - b)
    return { p99: list[Math.floor(list.length * 0.99)] ?? Number.NaN, most: list.at(-1) ?? Number.NaN }
  }) as [Spread, Spread]
  const told = ({ p99, most }: Spread): string => `p99 ${p99.toFixed(1)} ms, at most ${most.toFixed(1)} ms`
  process.stderr.write(`${count} questions: ${told(wall)} by the clock; ${told(cpu)} of the processor\n`)
  assert.ok(cpu.p99 <= 50, `of the processor: ${told(cpu)}`)
})
