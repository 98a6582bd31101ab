import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../kernel/day.ts'
import {
  firstName,
  longest,
  mostWorks,
  type PieceCase,
  pieceRefusals,
  publishRefusals,
  showingOn,
  type WantedPiece,
  worksAfter,
} from './piece.rules.ts'

const theme: WantedPiece = {
  ...{ kind: 'theme', title: 'Mörka kvällar', body: 'Läs vid lampan.', language: 'swe', audience: null },
  ...{ from: '2027-02-01', until: '', work: null, branches: [] },
}
const tip: WantedPiece = { ...theme, kind: 'tip', title: '', work: 7 }
const fine: PieceCase = { allowed: true, workExists: true, branchesExist: true }
const codes = (wanted: WantedPiece, known: PieceCase = fine) =>
  pieceRefusals(wanted, known).map(({ code }) => code)

test('a tip needs a work that there is and no title, a theme a title and no work', () => {
  assert.deepEqual(codes(tip), [])
  assert.deepEqual(codes(theme, { ...fine, workExists: false }), [])
  assert.deepEqual(codes(tip, { ...fine, workExists: false }), ['no-work'])
  assert.deepEqual(codes({ ...theme, title: '  ' }), ['no-title'])
  assert.deepEqual(codes({ ...tip, title: 'x'.repeat(200) }), [])
})

test('texts are neither empty nor longer than one wants to read; blanks around them do not count', () => {
  assert.deepEqual(codes({ ...theme, title: ` ${'x'.repeat(longest.title)} ` }), [])
  assert.deepEqual(codes({ ...theme, title: 'x'.repeat(longest.title + 1) }), ['title-too-long'])
  assert.deepEqual(codes({ ...tip, body: ' \n ' }), ['no-body'])
  assert.deepEqual(codes({ ...tip, body: ` ${'x'.repeat(longest.tip)} ` }), [])
  assert.deepEqual(codes({ ...tip, body: 'x'.repeat(longest.tip + 1) }), ['body-too-long'])
  assert.deepEqual(codes({ ...theme, body: 'x'.repeat(longest.tip + 1) }), [])
  assert.deepEqual(codes({ ...theme, body: 'x'.repeat(longest.theme + 1) }), ['body-too-long'])
})

test('it says in what language it is written, from when it is shown, and until when, if it says so at all', () => {
  assert.deepEqual(codes({ ...tip, language: 'svenska' }), ['no-language'])
  assert.deepEqual(codes({ ...tip, from: 'i morgon' }), ['no-from'])
  assert.deepEqual(codes({ ...tip, until: '2027-02-30' }), ['no-until'])
  assert.deepEqual(codes({ ...tip, until: '2027-02-01' }), [])
  assert.deepEqual(codes({ ...tip, until: '2027-01-31' }), ['until-before-from'])
})

test('everything that is wrong is said at once, but to who may not write only that', () => {
  const faulty = { ...theme, title: '', body: '', language: '', from: '', until: 'x' }
  assert.deepEqual(codes(faulty, { ...fine, branchesExist: false }), [
    ...['no-title', 'no-body', 'no-language', 'no-from', 'no-until', 'unknown-branch'],
  ])
  assert.deepEqual(codes(faulty, { ...fine, allowed: false }), ['not-allowed'])
})

test('what has no works, or whose last day has been, cannot be published', () => {
  const known = { allowed: true, today: day('2027-02-10') }
  const of = (shownUntil: string | null, works: number, may = true) =>
    publishRefusals(
      { shownUntil: shownUntil === null ? null : day(shownUntil), works },
      { ...known, allowed: may },
    ).map(({ code }) => code)
  assert.deepEqual(of(null, 1), [])
  assert.deepEqual(of('2027-02-10', 1), [])
  assert.deepEqual(of('2027-02-09', 0), ['no-work', 'until-passed'])
  assert.deepEqual(of(null, 0, false), ['not-allowed'])
})

test('a piece is written, waits for its day, is shown to its last day, and is over', () => {
  const today = day('2027-02-10')
  const of = (state: 'draft' | 'published' | 'ended', from: string, until: string | null = null) =>
    showingOn({ state, shownFrom: day(from), shownUntil: until === null ? null : day(until) }, today)
  assert.equal(of('draft', '2027-01-01', '2027-01-02'), 'draft')
  assert.equal(of('published', '2027-02-11'), 'coming')
  assert.equal(of('published', '2027-02-10'), 'shown')
  assert.equal(of('published', '2027-02-01', '2027-02-10'), 'shown')
  assert.equal(of('published', '2027-02-01', '2027-02-09'), 'over')
  assert.equal(of('ended', '2027-02-11'), 'over')
})

test('a work is put last, taken out, and moved a step at a time', () => {
  const after = (work: number, deed: 'add' | 'remove' | 'up' | 'down', exists = true) => {
    const of = worksAfter([1, 2, 3], work, deed, exists)
    return 'works' in of ? of.works : of.refusal.code
  }
  assert.deepEqual(after(4, 'add'), [1, 2, 3, 4])
  assert.deepEqual(after(4, 'add', false), 'no-work')
  assert.deepEqual(after(2, 'add'), 'work-there-already')
  assert.deepEqual(after(2, 'remove', false), [1, 3])
  assert.deepEqual(after(4, 'remove'), 'no-work')
  assert.deepEqual(after(3, 'up'), [1, 3, 2])
  assert.deepEqual(after(1, 'up'), [1, 2, 3])
  assert.deepEqual(after(1, 'down'), [2, 1, 3])
  assert.deepEqual(after(3, 'down'), [1, 2, 3])
  assert.deepEqual(after(4, 'up'), 'no-work')
  const full = Array.from({ length: mostWorks }, (_, n) => n + 1)
  assert.deepEqual(worksAfter(full, 99, 'add', true), { refusal: { code: 'too-many-works' } })
  assert.ok('works' in worksAfter(full.slice(1), 99, 'add', true))
})

test('however works are moved, none is lost and none stands twice', () => {
  const step = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('up', 'down', 'add', 'remove'))
  fc.assert(
    fc.property(fc.array(step), steps => {
      let works: readonly number[] = [1, 2, 3]
      const there = new Set(works)
      for (const [work, deed] of steps) {
        const of = worksAfter(works, work, deed, true)
        if ('refusal' in of) continue
        works = of.works
        if (deed === 'add') there.add(work)
        if (deed === 'remove') there.delete(work)
      }
      assert.deepEqual([...works].sort(), [...there].sort())
    }),
  )
})

test('readers see the first name and no more', () => {
  assert.equal(firstName(' Karin  Dahl '), 'Karin')
  assert.equal(firstName(''), '')
})
