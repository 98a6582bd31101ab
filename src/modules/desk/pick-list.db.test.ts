import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { circulationRows } from '../circulation/index.ts'
import { loadPickSetting, markCopy, notFound, picksOf, receiveTray, setPickSetting } from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { given, itemOf, holdOf, stateOf, loanOf } = scenarioOf(world, 8000)
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
const lastAudit = async () =>
  (
    await world.rows<{ deed: string; subject: string; facts: unknown }>(
      `select deed, subject, facts from staff.audit order by id desc limit 1`,
    )
  )[0]
/** A copy in Falun with a place on the shelves, that Bo waits for. */
const wanted = async (shelf: string | null, callNumber: string) => {
  const title = await given('F')
  await world.rows(
    `update catalogue.item set shelf = ${shelf ? `'${shelf}'` : 'null'}, call_number = '${callNumber}' where barcode = '${title.copy}'`,
  )
  return { ...title, hold: await world.holdFor('Bo', { work: title.work }, 'BOR') }
}
const setting = (rounds: string[], walk: string[] = [], role: 'librarian' | 'cataloguer' = 'librarian') =>
  setPickSetting(world.deps, { actor: karin, role, rounds, walk })

test('the list goes as one walks: departments as the branch has set them, then marks as Swedish files them', async () => {
  world.at('2027-02-01T09:00')
  const [ho, hce, kids, none] = [
    await wanted('Vuxen', 'Hö'),
    await wanted('Vuxen', 'Hce'),
    await wanted('Barn', 'Hcg'),
    await wanted(null, 'A'),
  ]
  const marks = async () => (await picksOf(world.deps, places.FAL)).lines.map(line => line.barcode)
  assert.deepEqual(await marks(), [kids.copy, hce.copy, ho.copy, none.copy])
  assert.equal((await setting([], ['Vuxen', 'Barn'])).outcome, 'set')
  assert.deepEqual(await marks(), [hce.copy, ho.copy, kids.copy, none.copy])
  assert.deepEqual((await picksOf(world.deps, places.BOR)).lines, [], 'the walk of one branch is its own')
  for (const one of [ho, hce, kids, none]) await world.scan(one.copy, 'FAL')
})

test('rounds of a branch: a new round has what came since, and what the one before left', async () => {
  world.at('2027-02-02T07:00')
  assert.deepEqual(await setting(['8.00', '13:30']), {
    outcome: 'set',
    setting: { rounds: ['08:00', '13:30'], walk: [] },
  })
  const early = await wanted('Vuxen', 'Hc')
  const rounds = async () => {
    const { lines } = await picksOf(world.deps, places.FAL)
    return Object.fromEntries(lines.map(line => [line.barcode, line.round.when]))
  }
  assert.deepEqual(await rounds(), { [early.copy]: 'next' })
  world.at('2027-02-02T08:05')
  assert.deepEqual(await rounds(), { [early.copy]: 'now' })
  const since = await wanted('Vuxen', 'Hd')
  assert.deepEqual(await rounds(), { [early.copy]: 'now', [since.copy]: 'next' })
  const before = await picksOf(world.deps, places.FAL)
  assert.equal(before.present?.toString(), '2027-02-02T07:00:00Z')
  assert.equal(before.next?.toString(), '2027-02-02T12:30:00Z')
  world.at('2027-02-02T13:30')
  assert.deepEqual(await rounds(), { [early.copy]: 'left', [since.copy]: 'now' })
  await world.scan(early.copy, 'FAL')
  assert.deepEqual(await rounds(), { [since.copy]: 'now' })
  await world.scan(since.copy, 'FAL')
})

test('who may not set the rounds is refused, what is no time too; what is set is noted', async () => {
  await setting(['09:00'])
  assert.deepEqual(await lastAudit(), {
    deed: 'set-pick-list',
    subject: `branch:${places.FAL}`,
    facts: { rounds: ['09:00'], walk: [] },
  })
  assert.deepEqual(await setting(['10:00'], [], 'cataloguer'), {
    outcome: 'refused',
    refusals: [{ code: 'not-allowed' }],
  })
  assert.deepEqual(await setting(['åtta']), {
    outcome: 'refused',
    refusals: [{ code: 'not-a-time', text: 'åtta' }],
  })
  assert.deepEqual(await loadPickSetting(db, places.FAL), { rounds: ['09:00'], walk: [] })
})

test('not found: the next copy at once, the missing one on a list of its own; found, it is back and may be wanted', async () => {
  const { work, copies } = await given('F', 'O')
  const [f = '', o = ''] = copies
  const anna = await world.holdFor('Anna', { work }, 'FAL')
  assert.equal((await holdOf(anna))?.itemId, await itemOf(f))
  await notFound(world.deps, { hold: anna, branch: places.FAL, actor: karin })
  assert.equal((await holdOf(anna))?.itemId, await itemOf(o))
  const missing = () => db.run(circulationRows.missingAt, { branch: places.FAL, limit: 10, offset: 0 })
  const [line] = await missing()
  assert.deepEqual([line?.barcode, line?.total, line?.since.toString()], [f, 1, world.now().toString()])
  const found = () => markCopy(world.deps, { barcode: f, state: 'available', from: 'missing', actor: karin })
  const back = await found()
  assert.ok(back.outcome === 'marked')
  // It stands where Anna collects: she has it again.
  assert.equal(back.promised, anna)
  assert.equal((await holdOf(anna))?.itemId, await itemOf(f))
  assert.deepEqual(await stateOf(f), { state: 'available', at: places.FAL })
  assert.deepEqual(await missing(), [])
  assert.deepEqual(await found(), { outcome: 'refused', code: 'not-from-here', from: 'available' })
  // Without anybody waiting it is only back.
  const alone = await given('F')
  await markCopy(world.deps, { barcode: alone.copy, state: 'missing', actor: karin })
  const only = { barcode: alone.copy, state: 'available', from: 'missing', actor: karin } as const
  assert.deepEqual(await markCopy(world.deps, only), {
    outcome: 'marked',
    item: await itemOf(alone.copy),
    promised: null,
    charged: false,
  })
})

test('a tray of twenty in one go: each gets its own answer, and one that is unknown or fails stops no other', async () => {
  const titles = await Promise.all(Array.from({ length: 17 }, () => given('F')))
  for (const title of titles) await world.lendTo('Eva', title.copy, 'FAL')
  const away = await given('M')
  await world.lendTo('Eva', away.copy, 'FAL')
  const kept = await given('F')
  await world.lendTo('Eva', kept.copy, 'FAL')
  const cia = await world.holdFor('Cia', { work: kept.work }, 'FAL')
  const barcodes = [...titles.map(title => title.copy), away.copy, kept.copy, 'unknown']
  const failures: unknown[] = []
  const read = (token: string, more: string[] = []) =>
    receiveTray(
      world.deps,
      { barcodes: [...barcodes, ...more], branch: places.FAL, actor: karin, token },
      error => failures.push(error),
    )
  const began = performance.now()
  const tray = await read('tray-1', [kept.copy])
  const took = performance.now() - began
  assert.ok(tray.outcome === 'read')
  assert.equal(tray.copies.length, 20, 'a tag read twice counts once')
  const codes = tray.copies.map(copy => (copy.outcome === 'received' ? copy.instruction.code : copy.outcome))
  assert.deepEqual(codes, [...titles.map(() => 'shelve'), 'send', 'hold-shelf', 'unknown-item'])
  assert.equal((await holdOf(cia))?.state, 'on_shelf')
  assert.ok((await loanOf(away.copy))?.returnedAt)
  assert.ok(took < 2000, `${took} ms`)
  assert.deepEqual(await lastAudit().then(row => [row?.deed, row?.facts]), ['receive-tray', { received: 19 }])
  // The same tray told again: the same answers, nothing done.
  const again = await read('tray-1')
  assert.ok(again.outcome === 'read')
  assert.equal(again.copies.filter(copy => 'repeated' in copy && copy.repeated).length, 19)
  // What goes wrong with one copy fails alone.
  const [broken, whole] = [await given('F'), await given('F')]
  await world.lendTo('Eva', broken.copy, 'FAL')
  await world.rows(
    `alter table circulation.item_status add constraint breaks check (item_id <> ${await itemOf(broken.copy)}) not valid`,
  )
  const two = await receiveTray(
    world.deps,
    { barcodes: [broken.copy, whole.copy], branch: places.FAL, actor: karin, token: 'tray-2' },
    error => failures.push(error),
  )
  assert.ok(two.outcome === 'read')
  assert.deepEqual(
    two.copies.map(copy => copy.outcome),
    ['failed', 'received'],
  )
  assert.equal(failures.length, 1)
  const tooMany = Array.from({ length: 61 }, (_, n) => `x${n}`)
  assert.deepEqual(
    await receiveTray(
      world.deps,
      { barcodes: tooMany, branch: places.FAL, actor: karin, token: 'tray-3' },
      () => {},
    ),
    { outcome: 'refused', code: 'too-many', most: 60 },
  )
})
