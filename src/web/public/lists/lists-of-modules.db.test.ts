import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import type { ListOutcome } from '../../../modules/lists/index.ts'
import { listsHouse } from './lists-of-modules.ts'

const db = await testDatabase({ max: 2 })
const world = await buildWorld(db)
const asked: number[][] = []
const { organisation } = world.deps
const lists = listsHouse({
  ...world.deps,
  organisation: () => organisation,
  rooms: {
    arrivalsAt: async works => {
      asked.push([...works])
      return () => new Map()
    },
  },
})
const anna = { id: world.patron('Anna'), name: 'Anna', homeBranch: places.FAL }
const done = <T extends object>(answer: ListOutcome<T>): T => {
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  return answer
}
const work = await world.title('F1')
const { list } = done(await lists.save(anna, { work, to: { kind: 'new', name: 'Lista' }, note: 'Tips' }))
const to = { kind: 'list', list } as const

test('a list shows how each work can be had right now, and asks when it could be had at home', async () => {
  const view = await lists.one(anna, list, 1)
  assert.deepEqual(
    view?.entries.map(({ note, hit }) => [note, hit.id, hit.formats.map(({ state }) => state.kind)]),
    [['Tips', work, ['in']]],
  )
  assert.deepEqual(asked, [[work]])
  assert.equal(await lists.one({ ...anna, id: world.patron('Bo') }, list, 1), null)
})

test('notes are shown to others only when the owner says so', async () => {
  done(await lists.share(anna, list, { shownAs: '', showsNotes: false }))
  const token = (await lists.one(anna, list, 1))?.shareToken ?? ''
  const seen = async () => (await lists.shared(token, null, 1))?.entries.map(({ note }) => note)
  assert.deepEqual(await seen(), [''])
  done(await lists.share(anna, list, { shownAs: '', showsNotes: true }))
  assert.deepEqual(await seen(), ['Tips'])
  assert.equal(await lists.shared('x', null, 1), null)
})

test('a work that was joined to another later is shown, filed and found saved as that one', async () => {
  const [old, joined] = [await world.title('F2'), await world.title('F3')]
  done(await lists.save(anna, { work: old, to, note: '' }))
  await world.rows(`update catalogue.work set merged_into = ${joined} where id = ${old}`)
  assert.deepEqual(
    (await lists.one(anna, list, 1))?.entries.map(({ hit }) => hit.id),
    [work, joined],
  )
  assert.equal((await lists.file(anna, list))?.lines.length, 2)
  assert.equal((await lists.saved(anna, joined, list))?.work.id, joined)
  assert.equal((await lists.saved(anna, old, list))?.work.id, joined)
  assert.equal(await lists.saved(anna, await world.title('F9'), list), null)
  assert.deepEqual(
    (await lists.all(anna)).lists.map(({ name, works, covers }) => [name, works, covers.map(({ id }) => id)]),
    [['Lista', 2, [work, joined]]],
  )
})

test('a long list has pages; past the last the last is shown, and all of it stands on one to print', async () => {
  await world.rows(`
    insert into catalogue.work (title, sort_title) select 'M', 'M' from generate_series(1, 30);
    insert into lists.entry (list_id, work_id, place, added_at) select ${list}, id, id + 100, now() from catalogue.work where title = 'M'`)
  const facts = async (page: number | 'all') => {
    const view = await lists.one(anna, list, page)
    return [view?.page, view?.pages, view?.total, view?.entries.length, view?.isWhole]
  }
  assert.deepEqual(await facts(1), [1, 2, 32, 25, false])
  assert.deepEqual(await facts(9), [2, 2, 32, 7, false])
  asked.length = 0
  assert.deepEqual(await facts('all'), [1, 1, 32, 32, true])
  assert.deepEqual(asked, [])
})

test('a work that is not there is not offered to be saved', async () => {
  assert.equal(await lists.saveForm(anna, 999_999), null)
  assert.deepEqual(
    (await lists.saveForm(anna, work))?.lists.map(({ name }) => name),
    ['Lista'],
  )
})
