import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '../../database/testing.ts'
import { headingPart, type ListPlace, listBegins } from './headings.ts'

const db = await testDatabase({ max: 2 })
await db.driver.unsafe("insert into catalogue.work (title, sort_title) values ('Verk', 'verk')")

type Line = { readonly key: string; readonly see: boolean }
const label = (line: { readonly label: string; readonly see: string | null }) =>
  `${line.label}${line.see === null ? '' : ` se ${line.see}`}`

/** The list of subjects made anew: each key may be a heading with a work, and lead to "mål" any number of times. */
async function listOf(lines: readonly Line[]): Promise<void> {
  const headings = [...new Set(lines.filter(line => !line.see).map(line => line.key))]
  const references = lines.filter(line => line.see).map(line => line.key)
  await db.driver.unsafe('truncate catalogue.heading, catalogue.heading_variant restart identity cascade')
  await db.driver.unsafe(
    `insert into catalogue.heading (kind, key, label, works)
     select 'subject', key, 'rubrik ' || key, 1 from unnest($1::text[]) key union all values ('subject', 'mål', 'mål', 1)
     on conflict do nothing`,
    [headings],
  )
  await db.driver.unsafe(
    `insert into catalogue.heading_variant (kind, key, label, of_key, also, leads, work_id)
     select 'subject', key, 'annan ' || n, 'mål', false, true, 1 from unnest($1::text[]) with ordinality as r (key, n)`,
    [references],
  )
}

/** All lines as whoever turns the pages sees them. */
async function walk(limit: number, before: boolean): Promise<{ all: string[]; parts: number }> {
  const all: string[] = []
  let parts = 0
  for (let at: ListPlace | null = before ? { key: '~~~~', nr: 0 } : listBegins; at; parts++) {
    const part = await headingPart(db, { kind: 'subject', at, limit, before })
    assert.ok(part.lines.length <= limit)
    if (before) all.unshift(...part.lines.map(label))
    else all.push(...part.lines.map(label))
    at = before ? part.earlier : part.later
    assert.ok(parts < 200, 'the walk comes to an end')
  }
  return { all, parts }
}

const times = (key: string, n: number, see = true): Line[] => Array.from({ length: n }, () => ({ key, see }))

test('more lines with one key than a page has are all seen once, forth and back', async () => {
  await listOf([...times('anna', 3), ...times('berg', 60), ...times('berg', 1, false), ...times('carl', 4)])
  const { all, parts } = await walk(50, false)
  assert.equal(all.length, 3 + 61 + 4 + 1)
  assert.equal(new Set(all).size, all.length)
  assert.equal(all[3], 'rubrik berg', 'a heading stands before what is written so and leads elsewhere')
  assert.equal(parts, 2)
  assert.deepEqual((await walk(50, true)).all, all)
})

test('any list is walked in any steps, and turning back leads to where one came from', async () => {
  const lines = fc.array(fc.record({ key: fc.constantFrom('a', 'a b', 'ab', 'b', '{'), see: fc.boolean() }), {
    maxLength: 40,
  })
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (some, limit) => {
      await listOf(some)
      const expected = new Set(some.filter(line => !line.see).map(line => line.key)).size
      const { all } = await walk(limit, false)
      assert.equal(all.length, expected + some.filter(line => line.see).length + 1)
      assert.equal(new Set(all).size, all.length)
      assert.deepEqual((await walk(limit, true)).all, all)
      for (let at: ListPlace | null = listBegins, n = 0; at; n += limit) {
        const part = await headingPart(db, { kind: 'subject', at, limit, before: false })
        assert.equal(part.earlier === null, n === 0)
        if (part.earlier && n >= limit) {
          const back = await headingPart(db, { kind: 'subject', at: part.earlier, limit, before: true })
          assert.deepEqual(back.lines.map(label), all.slice(n - limit, n))
          assert.deepEqual(back.later, at)
        }
        at = part.later
      }
    }),
    { numRuns: 40 },
  )
})

test('past the end stand the last lines, and before the beginning the first', async () => {
  await listOf(times('b', 6))
  const end = { key: 'zzz', nr: 0 }
  const past = await headingPart(db, { kind: 'subject', at: end, limit: 3, before: false })
  assert.deepEqual(past.lines.map(label), ['annan 5 se mål', 'annan 6 se mål', 'mål'])
  assert.deepEqual([past.beyond, past.later], [true, null])
  assert.deepEqual(past.earlier, { key: 'b', nr: 5 })
  const first = await headingPart(db, { kind: 'subject', at: { key: 'a', nr: 0 }, limit: 3, before: true })
  assert.deepEqual(first.lines.map(label), ['annan 1 se mål', 'annan 2 se mål', 'annan 3 se mål'])
  assert.deepEqual([first.beyond, first.earlier], [false, null])
  assert.deepEqual(first.later, { key: 'b', nr: 4 })
  await db.driver.unsafe('truncate catalogue.heading, catalogue.heading_variant cascade')
  const none = await headingPart(db, { kind: 'subject', at: end, limit: 3, before: false })
  assert.deepEqual(none, { lines: [], earlier: null, later: null, beyond: false })
})
