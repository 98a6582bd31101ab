import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { arrange, type ChosenHit } from './arrange.rules.ts'

/** Works 100, 101, ... stand at 0, 1, ... without any choice. */
const pageOf = (total: number, chosen: readonly ChosenHit[], offset = 0, limit = 20): number[] =>
  arrange(total, chosen, { offset, limit }).map(line => ('work' in line ? line.work : 100 + line.at))
const chosen = (at: number, place: number | null): ChosenHit => ({ work: 100 + at, at, place })

test('without choices the hits stand as they stood', () => assert.deepEqual(pageOf(5, [], 2, 2), [102, 103]))

test('a lifted work stands at its place and the others close the gap it left', () => {
  assert.deepEqual(pageOf(5, [chosen(3, 1)]), [103, 100, 101, 102, 104])
  assert.deepEqual(pageOf(5, [chosen(3, 2)]), [100, 103, 101, 102, 104])
  assert.deepEqual(pageOf(5, [chosen(0, 3)]), [101, 102, 100, 103, 104])
})

test('two works for one place: the one the search held better first, the other next', () =>
  assert.deepEqual(pageOf(5, [chosen(4, 1), chosen(2, 1)]), [102, 104, 100, 101, 103]))

test('lowered works stand last in the order they had, and none is gone', () =>
  assert.deepEqual(pageOf(5, [chosen(2, null), chosen(0, null)]), [101, 103, 104, 100, 102]))

test('a place beyond the end of a short list is the end of it, before what is put last', () => {
  assert.deepEqual(pageOf(4, [chosen(0, 20), chosen(1, null)]), [102, 103, 100, 101])
  assert.deepEqual(pageOf(3, [chosen(0, 20), chosen(1, 19), chosen(2, 3)]), [101, 100, 102])
})

test('whatever is chosen, every hit stands on one page and one only, and lifted works where they were lifted to', () => {
  const given = fc.integer({ min: 1, max: 60 }).chain(total =>
    fc.record({
      total: fc.constant(total),
      limit: fc.integer({ min: 1, max: 25 }),
      places: fc.dictionary(
        fc.integer({ min: 0, max: total - 1 }).map(String),
        fc.option(fc.integer({ min: 1, max: 20 })),
        { maxKeys: 8 },
      ),
    }),
  )
  fc.assert(
    fc.property(given, ({ total, limit, places }) => {
      const all = Object.entries(places).map(([at, place]) => chosen(Number(at), place))
      const pages: number[] = []
      for (let offset = 0; offset < total; offset += limit) {
        const page = pageOf(total, all, offset, limit)
        assert.equal(page.length, Math.min(limit, total - offset))
        pages.push(...page)
        for (const [n, line] of arrange(total, all, { offset, limit }).entries())
          if ('at' in line) assert.ok(Math.abs(line.at - offset - n) <= all.length)
      }
      assert.deepEqual(
        pages.toSorted((a, b) => a - b),
        Array.from({ length: total }, (_, n) => 100 + n),
      )
      const still = pages.filter(work => !all.some(one => one.work === work))
      assert.deepEqual(
        still,
        still.toSorted((a, b) => a - b),
        'the others keep their order',
      )
      const lowered = all.filter(one => one.place === null).map(one => one.work)
      assert.deepEqual(
        pages.slice(total - lowered.length),
        lowered.toSorted((a, b) => a - b),
      )
      const lifted = all.filter(one => one.place !== null)
      for (const { work, place } of lifted) {
        const alone = lifted.filter(one => one.place === place).length === 1
        const pushed = lifted.some(one => Number(one.place) < Number(place))
        if (alone && !pushed && Number(place) <= total - lowered.length - lifted.length)
          assert.equal(pages[Number(place) - 1], work)
      }
    }),
  )
})
