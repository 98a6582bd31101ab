import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { dayOf } from '../../kernel/day.ts'
import { openAccount } from '../staff/index.ts'
import {
  changeTheme,
  endPiece,
  type PieceOutcome,
  pieceById,
  pieces,
  publishPiece,
  rewritePiece,
  type Showing,
  shownPieces,
  tipsOfWork,
  type WantedPiece,
  writePiece,
} from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
world.at('2027-02-10T10:00')
const account = await openAccount(db, {
  ...{ username: 'tips', name: 'Karin Dahl', role: 'librarian', branch: places.FAL, password: 'hemligt ord' },
})
const actor = { kind: 'staff', account, branch: places.MOR } as const
const by = { actor, role: 'librarian' } as const
const cataloguer = { actor, role: 'cataloguer' } as const
const [first, second, third] = [await world.title('F1'), await world.title('F2'), await world.title('F3')]

const tip = (more: Partial<WantedPiece> = {}): WantedPiece => ({
  ...{ kind: 'tip', title: '', body: ' Läs den! ', language: 'swe', audience: null, from: '2027-02-01' },
  ...{ until: '', work: first, branches: [] },
  ...more,
})
const theme = (more: Partial<WantedPiece> = {}): WantedPiece =>
  tip({ kind: 'theme', title: 'Vinter', work: null, ...more })
const idOf = (outcome: PieceOutcome): number => {
  assert.equal(outcome.outcome, 'done', JSON.stringify(outcome))
  return outcome.outcome === 'done' ? outcome.id : 0
}
const codes = (outcome: PieceOutcome) =>
  outcome.outcome === 'refused' ? outcome.refusals.map(refusal => refusal.code) : []
const publish = async (wanted: WantedPiece, works: readonly number[] = []) => {
  const id = idOf(await writePiece(world.deps, wanted, by))
  for (const work of works) idOf(await changeTheme(world.deps, { id, work, deed: 'add' }, by))
  return idOf(await publishPiece(world.deps, id, by))
}
const shown = async (of: Partial<Parameters<typeof shownPieces>[1]> = {}) => {
  const asked = { today: dayOf(world.now()), kind: null, audience: null, place: null, limit: 20, offset: 0 }
  return (await shownPieces(db, { ...asked, ...of })).pieces.map(one => one.id)
}
const listed = async (showing: Showing, words = '') =>
  (await pieces(db, { showing, words, today: dayOf(world.now()), limit: 20, offset: 0 })).pieces.map(
    one => one.id,
  )
const tips = async (work: number) =>
  (await tipsOfWork(db, { work, today: dayOf(world.now()), limit: 5 })).map(one => one.id)

test('a tip is a draft until it is published, is changed while it is shown, and ends when somebody says so', async () => {
  const id = idOf(await writePiece(world.deps, tip(), by))
  assert.deepEqual(await pieceById(db, id), {
    ...{ id, kind: 'tip', title: null, body: 'Läs den!', language: 'swe', audience: null, state: 'draft' },
    ...{ shownFrom: '2027-02-01', shownUntil: null, changedAt: world.now(), author: 'Karin Dahl' },
    ...{ branch: places.MOR, works: [first], branches: [] },
  })
  assert.deepEqual([await tips(first), await listed('draft')], [[], [id]])
  idOf(await publishPiece(world.deps, id, by))
  idOf(await publishPiece(world.deps, id, by))
  assert.deepEqual([await tips(first), await shown(), await listed('shown', 'KARIN')], [[id], [id], [id]])
  assert.deepEqual(await listed('shown', 'finns inte'), [])
  const later = tip({
    body: 'Ännu bättre',
    from: '2027-02-11',
    audience: 'young',
    work: third,
    kind: 'theme',
    title: 'x',
  })
  idOf(await rewritePiece(world.deps, id, later, by))
  const after = await pieceById(db, id)
  assert.deepEqual(
    [after?.kind, after?.title, after?.body, after?.works],
    ['tip', null, 'Ännu bättre', [first]],
  )
  assert.deepEqual([await tips(first), await listed('coming')], [[], [id]])
  world.pass({ hours: 24 })
  assert.deepEqual(await tips(first), [id])
  idOf(await endPiece(world.deps, id, by))
  idOf(await endPiece(world.deps, id, by))
  assert.deepEqual([await tips(first), await shown(), await listed('over')], [[], [], [id]])
  const noted = await world.rows<{ deed: string; subject: string }>(
    `select deed, subject from staff.audit where deed like '%piece%' order by id`,
  )
  assert.deepEqual(
    noted.map(row => row.deed),
    ['write-piece', 'publish-piece', 'rewrite-piece', 'end-piece'],
  )
  assert.deepEqual(new Set(noted.map(row => row.subject)), new Set([`piece:${id}`]))
})

test('a theme has works in an order of its own, and none at all cannot be shown', async () => {
  const id = idOf(await writePiece(world.deps, theme({ branches: [places.MOR, places.MOR] }), by))
  assert.deepEqual(codes(await publishPiece(world.deps, id, by)), ['no-work'])
  for (const work of [first, second, third])
    idOf(await changeTheme(world.deps, { id, work, deed: 'add' }, by))
  assert.deepEqual(codes(await changeTheme(world.deps, { id, work: second, deed: 'add' }, by)), [
    'work-there-already',
  ])
  assert.deepEqual(codes(await changeTheme(world.deps, { id, work: 999_999, deed: 'add' }, by)), ['no-work'])
  idOf(await changeTheme(world.deps, { id, work: third, deed: 'up' }, by))
  idOf(await changeTheme(world.deps, { id, work: first, deed: 'remove' }, by))
  const after = await pieceById(db, id)
  assert.deepEqual([after?.works, after?.branches], [[third, second], [places.MOR]])
  idOf(await publishPiece(world.deps, id, by))
  assert.deepEqual(await shown({ place: places.MOR }), [id])
  assert.deepEqual(await shown({ place: places.FAL }), [])
  assert.deepEqual(await shown({ everywhere: true }), [])
  idOf(await rewritePiece(world.deps, id, theme({ branches: [] }), by))
  assert.deepEqual(await shown({ place: places.FAL }), [id])
  assert.deepEqual(await shown({ everywhere: true }), [id])
  assert.deepEqual((await pieceById(db, id))?.works, [third, second])
  idOf(await endPiece(world.deps, id, by))
})

test('what is shown is chosen by kind, readers and library, the latest first, a page at a time', async () => {
  const forAll = await publish(tip({ from: '2027-01-10' }))
  const forChildren = await publish(tip({ from: '2027-01-11', audience: 'child', work: second }))
  const inTheme = await publish(theme({ from: '2027-01-12', audience: 'adult', until: '2027-02-11' }), [
    first,
  ])
  assert.deepEqual(await shown(), [inTheme, forChildren, forAll])
  assert.deepEqual(await shown({ limit: 1, offset: 1 }), [forChildren])
  assert.deepEqual(await shown({ kind: 'tip' }), [forChildren, forAll])
  assert.deepEqual(await shown({ audience: 'child' }), [forChildren, forAll])
  assert.deepEqual(await shown({ place: places.MOR }), [inTheme, forChildren, forAll])
  assert.deepEqual(await shown({ place: places.FAL }), [inTheme])
  world.pass({ hours: 24 })
  assert.deepEqual(await shown(), [forChildren, forAll])
  assert.deepEqual(codes(await publishPiece(world.deps, inTheme, by)), ['until-passed'])
})

test('a work that was joined to another takes its tips along, and stands once in a theme', async () => {
  const [old, into] = [await world.title('J1'), await world.title('J2')]
  const about = await publish(tip({ work: old }))
  const inTheme = await publish(theme({ title: 'Två' }), [old, into, first])
  await world.rows(`update catalogue.work set merged_into = ${into} where id = ${old}`)
  assert.deepEqual(await tips(into), [about])
  assert.deepEqual((await pieceById(db, about))?.works, [into])
  assert.deepEqual(codes(await writePiece(world.deps, tip({ work: old }), by)), ['no-work'])
  idOf(await changeTheme(world.deps, { id: inTheme, work: first, deed: 'up' }, by))
  assert.deepEqual((await pieceById(db, inTheme))?.works, [first, into])
})

test('who may not write changes nothing, and what there is not cannot be changed', async () => {
  const id = await publish(tip())
  const before = await pieceById(db, id)
  for (const outcome of [
    await writePiece(world.deps, tip(), cataloguer),
    await rewritePiece(world.deps, id, tip({ body: 'x' }), cataloguer),
    await publishPiece(world.deps, id, cataloguer),
    await endPiece(world.deps, id, cataloguer),
    await changeTheme(world.deps, { id, work: first, deed: 'remove' }, cataloguer),
  ])
    assert.deepEqual(codes(outcome), ['not-allowed'])
  for (const outcome of [
    await rewritePiece(world.deps, 999, tip(), by),
    await publishPiece(world.deps, 999, by),
    await endPiece(world.deps, 999, by),
    await changeTheme(world.deps, { id: 999, work: first, deed: 'remove' }, by),
    // A tip has one work, and keeps it.
    await changeTheme(world.deps, { id, work: first, deed: 'remove' }, by),
  ])
    assert.deepEqual(codes(outcome), ['no-such-piece'])
  assert.deepEqual(codes(await writePiece(world.deps, theme({ branches: [9999] }), by)), ['unknown-branch'])
  assert.deepEqual(codes(await rewritePiece(world.deps, id, tip({ body: '' }), by)), ['no-body'])
  assert.deepEqual(await pieceById(db, id), before)
})
