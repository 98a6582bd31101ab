import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import {
  deleteList,
  entriesOf,
  forgetRemoved,
  type ListOutcome,
  listLimits,
  listOf,
  listsOf,
  listsWith,
  makeList,
  moveToList,
  moveWork,
  noteWork,
  removeWork,
  renameList,
  restoreList,
  restoreWork,
  type SaveTo,
  saveWork,
  sharedList,
  shareList,
  unshareList,
  wholeList,
} from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { deps } = world
const [anna, bo] = [world.patron('Anna'), world.patron('Bo')]
const works = [await world.title('F1'), await world.title('F2'), await world.title('F3')] as const

const usual: SaveTo = { kind: 'usual', name: 'Min lista' }
const save = (work: number, to: SaveTo = usual, patron = anna, note = '') =>
  saveWork(deps, { patron, work, to, note })
const done = <T extends object>(answer: ListOutcome<T>): T => {
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  return answer
}
const codes = (answer: ListOutcome) =>
  answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code) : answer.outcome
const inList = async (list: number) =>
  (await entriesOf(db, { list, ...wholeList })).entries.map(({ work }) => work)
const make = async (name: string, patron = anna) => done(await makeList(deps, { patron, name })).list

test('what is saved without a choice goes to the list used last, and the first time to one that is made for it', async () => {
  const first = done(await save(works[0]))
  assert.deepEqual(
    (await listsOf(db, anna)).map(({ name, works: n }) => [name, n]),
    [['Min lista', 1]],
  )
  world.pass({ minutes: 1 })
  const summer = await make('  Läsa   i sommar ')
  world.pass({ minutes: 1 })
  assert.equal(done(await save(works[1])).list, summer)
  world.pass({ minutes: 1 })
  done(await save(works[2], { kind: 'list', list: first.list }))
  assert.equal(done(await save(works[1])).list, first.list)
  assert.deepEqual(await inList(first.list), [works[0], works[2], works[1]])
  assert.equal((await listOf(db, { patron: anna, list: summer }))?.name, 'Läsa i sommar')
})

test('a form that is sent several times makes one list, and one asked for later is another', async () => {
  const cia = world.patron('Cia')
  const named = async () => (await listsOf(db, cia)).map(({ id, name }) => [id, name])
  const first = await make('Höst', cia)
  world.pass({ seconds: 30 })
  const more = await Promise.all([make(' Höst ', cia), make('Höst', cia)])
  assert.deepEqual(more, [first, first])
  assert.deepEqual(await named(), [[first, 'Höst']])
  // So does a new list that is made to save something in, and nobody else's list is taken for it.
  const saved = done(await save(works[0], { kind: 'new', name: 'Höst' }, cia))
  assert.equal(saved.list, first)
  assert.notEqual(await make('Höst', world.patron('Dan')), first)
  world.pass({ seconds: 31 })
  const second = await make('Höst', cia)
  assert.notEqual(second, first)
  // One that was deleted is not what was asked for.
  await deleteList(deps, { patron: cia, list: second })
  assert.notEqual(await make('Höst', cia), second)
})

test('a work is in a list once, however often it is saved, and keeps its note', async () => {
  const list = await make('En gång')
  const to: SaveTo = { kind: 'list', list }
  const one = done(await save(works[0], to, anna, ' från Karin '))
  const again = done(await save(works[0], to, anna, 'annat'))
  assert.deepEqual(again, one)
  const { total, entries } = await entriesOf(db, { list, ...wholeList })
  assert.deepEqual([total, entries[0]?.note], [1, 'från Karin'])
})

test('a work that was joined to another is saved as that one; one that is not there is refused', async () => {
  const joined = await world.title('F4')
  await world.rows(`update catalogue.work set merged_into = ${works[0]} where id = ${joined}`)
  const list = await make('Hopslagna')
  done(await save(joined, { kind: 'list', list }))
  assert.deepEqual(await inList(list), [works[0]])
  assert.deepEqual(codes(await save(999_999, { kind: 'list', list })), ['not-there'])
})

test('a new list is made with what is saved in it, and not at all when something is refused', async () => {
  const before = (await listsOf(db, anna)).length
  assert.deepEqual(codes(await save(works[0], { kind: 'new', name: ' ' }, anna, 'a'.repeat(1001))), [
    'name-missing',
    'note-too-long',
  ])
  assert.deepEqual(codes(await save(works[0], { kind: 'new', name: 'Ny' }, anna, 'a'.repeat(1001))), [
    'note-too-long',
  ])
  assert.equal((await listsOf(db, anna)).length, before)
  const { list } = done(await save(works[0], { kind: 'new', name: 'Ny' }))
  assert.equal((await listOf(db, { patron: anna, list }))?.works, 1)
  assert.ok((await listsWith(db, { patron: anna, work: works[0] })).some(({ id }) => id === list))
})

test('nobody sees, changes or shares what is another’s', async () => {
  const list = await make('Hemlig')
  const { entry } = done(await save(works[0], { kind: 'list', list }))
  const bos = await make('Bos', bo)
  const of = { patron: bo, list }
  assert.equal(await listOf(db, of), null)
  for (const answer of [
    await renameList(deps, { ...of, name: 'Min' }),
    await deleteList(deps, of),
    await restoreList(deps, of),
    await shareList(deps, { ...of, shownAs: '', showsNotes: false }),
    await unshareList(deps, of),
    await save(works[1], { kind: 'list', list }, bo),
    await noteWork(deps, { patron: bo, entry, note: 'x' }),
    await removeWork(deps, { patron: bo, entry }),
    await restoreWork(deps, { patron: bo, entry }),
    await moveWork(deps, { patron: bo, entry, way: 'up' }),
    await moveToList(deps, { patron: bo, entry, list: bos }),
    await moveToList(deps, { patron: anna, entry, list: bos }),
    await makeList(deps, { patron: 999_999, name: 'Ingen' }),
  ])
    assert.deepEqual(codes(answer), ['not-there'])
  assert.deepEqual(await inList(list), [works[0]])
})

test('a list is renamed, and what is no name is refused', async () => {
  const list = await make('Gammal')
  done(await renameList(deps, { patron: anna, list, name: 'Ny  tid' }))
  assert.equal((await listOf(db, { patron: anna, list }))?.name, 'Ny tid')
  assert.deepEqual(codes(await renameList(deps, { patron: anna, list, name: '' })), ['name-missing'])
})

test('the order is the owner’s, and a work moves to another list with its note', async () => {
  const list = await make('Ordning')
  const to: SaveTo = { kind: 'list', list }
  const [a, b, c] = [
    done(await save(works[0], to, anna, 'först')).entry,
    done(await save(works[1], to)).entry,
    done(await save(works[2], to)).entry,
  ]
  const move = async (entry: number, way: 'up' | 'down' | 'first' | 'last') =>
    done(await moveWork(deps, { patron: anna, entry, way }))
  await move(c, 'first')
  await move(a, 'down')
  assert.deepEqual(await inList(list), [works[2], works[1], works[0]])
  const other = await make('Andra')
  const moved = done(await moveToList(deps, { patron: anna, entry: a, list: other }))
  assert.deepEqual([moved.list, moved.name], [list, 'Andra'])
  assert.equal((await entriesOf(db, { list: other, ...wholeList })).entries[0]?.note, 'först')
  done(await save(works[1], { kind: 'list', list: other }))
  assert.deepEqual(codes(await moveToList(deps, { patron: anna, entry: b, list: other })), [
    'in-list-already',
  ])
  assert.deepEqual(await inList(list), [works[2], works[1]])
})

test('a note is changed, and one that is too long is refused', async () => {
  const list = await make('Anteckningar')
  const { entry } = done(await save(works[0], { kind: 'list', list }))
  done(await noteWork(deps, { patron: anna, entry, note: ' till lovet ' }))
  assert.deepEqual(codes(await noteWork(deps, { patron: anna, entry, note: 'a'.repeat(1001) })), [
    'note-too-long',
  ])
  assert.equal((await entriesOf(db, { list, ...wholeList })).entries[0]?.note, 'till lovet')
})

test('a work taken out comes back to its place for ten minutes, and is forgotten after', async () => {
  const list = await make('Ångra')
  const to: SaveTo = { kind: 'list', list }
  const { entry } = done(await save(works[0], to))
  done(await save(works[1], to))
  const of = { patron: anna, entry }
  done(await removeWork(deps, of))
  done(await removeWork(deps, of))
  assert.deepEqual(await inList(list), [works[1]])
  world.pass({ minutes: 10 })
  await forgetRemoved(deps)
  assert.deepEqual(done(await restoreWork(deps, of)).work, works[0])
  done(await restoreWork(deps, of))
  assert.deepEqual(await inList(list), [works[0], works[1]])
  done(await removeWork(deps, of))
  world.pass({ minutes: 10, seconds: 1 })
  assert.deepEqual(codes(await restoreWork(deps, of)), ['too-late-to-undo'])
  await forgetRemoved(deps)
  assert.deepEqual(codes(await restoreWork(deps, of)), ['not-there'])
})

test('a work taken out and saved again stands last, with the note of now', async () => {
  const list = await make('Igen')
  const to: SaveTo = { kind: 'list', list }
  const { entry } = done(await save(works[0], to, anna, 'gammal'))
  done(await save(works[1], to))
  done(await removeWork(deps, { patron: anna, entry }))
  done(await save(works[0], to, anna, 'ny'))
  const { entries } = await entriesOf(db, { list, ...wholeList })
  assert.deepEqual(
    entries.map(({ work, note }) => [work, note]),
    [
      [works[1], ''],
      [works[0], 'ny'],
    ],
  )
})

test('a deleted list comes back whole for ten minutes, but its link shows nothing any more', async () => {
  const list = await make('Bort')
  done(await save(works[0], { kind: 'list', list }))
  const of = { patron: anna, list }
  const { token } = done(await shareList(deps, { ...of, shownAs: '', showsNotes: false }))
  done(await deleteList(deps, of))
  assert.equal(await listOf(db, of), null)
  assert.equal(await sharedList(db, token), null)
  world.pass({ minutes: 10 })
  await forgetRemoved(deps)
  assert.equal(done(await restoreList(deps, of)).name, 'Bort')
  assert.equal(done(await restoreList(deps, of)).name, 'Bort')
  assert.deepEqual(await inList(list), [works[0]])
  assert.equal(await sharedList(db, token), null)
  done(await deleteList(deps, of))
  world.pass({ minutes: 10, seconds: 1 })
  assert.deepEqual(codes(await restoreList(deps, of)), ['too-late-to-undo'])
  await forgetRemoved(deps)
  assert.deepEqual(codes(await restoreList(deps, of)), ['not-there'])
})

test('a shared list has one link while it is shared, and another when it is shared again', async () => {
  const list = await make('Delad')
  const of = { patron: anna, list }
  const share = (shownAs: string, showsNotes = false) => shareList(deps, { ...of, shownAs, showsNotes })
  assert.deepEqual(codes(await share('a'.repeat(61))), ['shown-as-too-long'])
  const { token } = done(await share(''))
  assert.match(token, /^[\w-]{43}$/)
  assert.equal(done(await share(' Klass  4B ', true)).token, token)
  const seen = await sharedList(db, token)
  assert.deepEqual([seen?.name, seen?.shownAs, seen?.showsNotes], ['Delad', 'Klass 4B', true])
  done(await unshareList(deps, of))
  assert.equal(await sharedList(db, token), null)
  const kept = await listOf(db, of)
  assert.deepEqual([kept?.shownAs, kept?.showsNotes], ['Klass 4B', true])
  assert.notEqual(done(await share('')).token, token)
})

test('limits hold when many ask at once, and what was taken away comes back only where there is room', async () => {
  for (const { id } of await listsOf(db, bo)) done(await deleteList(deps, { patron: bo, list: id }))
  const gone = await make('Först', bo)
  done(await deleteList(deps, { patron: bo, list: gone }))
  const made = await Promise.all(
    Array.from({ length: listLimits.lists + 3 }, (_, n) => makeList(deps, { patron: bo, name: `L${n}` })),
  )
  assert.equal(made.filter(({ outcome }) => outcome === 'done').length, listLimits.lists)
  assert.deepEqual(codes(await restoreList(deps, { patron: bo, list: gone })), ['too-many-lists'])
  assert.deepEqual(codes(await save(works[0], { kind: 'new', name: 'En till' }, bo)), ['too-many-lists'])

  const [full] = await listsOf(db, bo)
  const list = full?.id ?? 0
  await world.rows(`
    insert into catalogue.work (title, sort_title) select 'M', 'M' from generate_series(1, ${listLimits.works});
    insert into lists.entry (list_id, work_id, place, added_at)
      select ${list}, id, id, now() from catalogue.work where title = 'M'`)
  assert.deepEqual(codes(await save(works[0], { kind: 'list', list }, bo)), ['list-full'])
  const [entry] = (await entriesOf(db, { list, limit: 1, offset: 0 })).entries
  done(await removeWork(deps, { patron: bo, entry: entry?.id ?? 0 }))
  done(await save(works[0], { kind: 'list', list }, bo))
  assert.deepEqual(codes(await restoreWork(deps, { patron: bo, entry: entry?.id ?? 0 })), ['list-full'])
})

test('the feed says that a list changed, and neither whose nor what is in it', async () => {
  const facts = await world.rows<{ kind: string; facts: unknown }>(
    `select kind, facts from feed.event where kind = 'list.changed' limit 1`,
  )
  assert.deepEqual(facts, [{ kind: 'list.changed', facts: {} }])
})
