import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSearch } from '../../../../test/support/no-search.ts'
import { scenarioOf } from '../../../../test/support/scenario.ts'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import type { Day } from '../../../kernel/day.ts'
import { pauseHold } from '../../../modules/desk/index.ts'
import type { Clerk } from '../clerk.ts'
import { officeOf } from '../office-of-desk.ts'
import type { QueueDeed } from './queue.view.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db, { windowDays: 7 })
const { given, holdOf } = scenarioOf(world, 5000)
const office = officeOf(
  () => world.deps,
  error => assert.fail(String(error)),
  noSearch,
)
const karin: Clerk = {
  account: 1,
  name: 'Karin',
  role: 'librarian',
  branch: places.FAL,
  branchName: 'Falun',
}
const cataloguer: Clerk = { ...karin, role: 'cataloguer' }
const first = { page: 1, decisions: 1 }

/** Three who wait for a title whose only copy is on loan. */
const queue = async () => {
  const title = await given('F')
  await world.lendTo('Eva', title.copy, 'FAL')
  const anna = await world.holdFor('Anna', { work: title.work }, 'FAL')
  const bo = await world.holdFor('Bo', { work: title.work }, 'BOR')
  const cia = await world.holdFor('Cia', { work: title.work }, 'MOR')
  return { ...title, anna, bo, cia }
}
const change = (
  of: { work: number },
  hold: number,
  deed: QueueDeed,
  fields: Record<string, string>,
  by = karin,
) =>
  office.changeQueue(by, {
    work: of.work,
    hold,
    deed,
    form: new URLSearchParams({ skal: 'study', ...fields }),
  })
const orderOf = async (work: number) => (await office.queue(karin, work, first))?.rows.map(row => row.hold)
const audited = (deed: string, hold: number) =>
  world.rows(`select facts from staff.audit where deed = '${deed}' and subject = 'hold:${hold}'`)

test('the queue is shown in the order copies are given by, with what is special about each hold', async () => {
  const of = await queue()
  const actor = { kind: 'patron', patron: world.patron('Bo') } as const
  await pauseHold(world.deps, { hold: of.bo, actor, until: '2027-03-01' as Day })
  const view = await office.queue(karin, of.work, first)
  assert.deepEqual(
    view?.rows.map(row => [row.place, row.hold, row.state, row.pickup]),
    [
      [1, of.anna, 'I kö', 'Falun'],
      [2, of.bo, 'I kö', 'Borlänge'],
      [3, of.cia, 'I kö', 'Mora'],
    ],
  )
  assert.match(view?.rows[1]?.notes.join() ?? '', /Pausad till/)
  assert.deepEqual(view?.rows[0]?.notes, [])
  assert.match(view?.stock ?? '', /^1 exemplar att reservera, 0 inne/)
  assert.equal(await office.queue(karin, 999_999, first), null)
})

test('a returned copy leaves its decision with everybody who was weighed in, on the title and on the copy', async () => {
  const of = await queue()
  await world.scan(of.copy, 'MOR')
  const view = await office.queue(karin, of.work, first)
  const [decision] = view?.decisions ?? []
  assert.match(decision?.reason ?? '', /närmare, som ställde sig i kö högst 7 dagar senare/)
  assert.deepEqual(
    decision?.candidates.map(one => [one.hold, one.pickup, one.chosen]),
    [
      [of.anna, 'Falun', false],
      [of.bo, 'Borlänge', false],
      [of.cia, 'Mora', true],
    ],
  )
  const item = await office.item(karin, of.copy)
  assert.deepEqual(item?.decisions[0], decision)
  assert.equal((await office.queue(karin, of.work, { page: 1, decisions: 99 }))?.decisions.length, 0)
})

test('priority by hand moves a hold first, with its reason, in the log and in the audit', async () => {
  const of = await queue()
  assert.deepEqual(await change(of, of.cia, 'fortur', { fortur: '2' }), { outcome: 'done' })
  assert.deepEqual(await orderOf(of.work), [of.cia, of.anna, of.bo])
  const view = await office.queued(karin, { work: of.work, hold: of.cia })
  assert.deepEqual(view?.row.notes, ['Förtur 2', 'Kurs eller studier med bestämd tid'])
  assert.match(view?.log[0]?.text ?? '', /^Förturen ändrades, av Karin \(kurs eller studier/)
  assert.equal((await audited('set-priority', of.cia)).length, 1)
})

test('another place is given within a class of priority, and refused outside of it', async () => {
  const of = await queue()
  assert.deepEqual(await change(of, of.cia, 'plats', { plats: '1' }), { outcome: 'done' })
  assert.deepEqual(await orderOf(of.work), [of.cia, of.anna, of.bo])
  await change(of, of.bo, 'fortur', { fortur: '1' })
  const other = await change(of, of.anna, 'plats', { plats: '1' })
  assert.ok(other.outcome === 'refused')
  assert.match(other.errors[0]?.text ?? '', /annan förtur/)
  const beyond = await change(of, of.anna, 'plats', { plats: '4' })
  assert.ok(beyond.outcome === 'refused')
  assert.equal(beyond.errors[0]?.text, 'Skriv en plats från 1 till 3.')
})

test('another copy is looked for: softly it may stay, hard it is passed over and audited', async () => {
  const of = await given('F')
  const anna = await world.holdFor('Anna', { work: of.work }, 'FAL')
  assert.deepEqual(await change(of, anna, 'nytt-exemplar', { satt: 'mjukt' }), { outcome: 'done' })
  assert.equal((await holdOf(anna))?.state, 'assigned')
  assert.deepEqual(await change(of, anna, 'nytt-exemplar', { satt: 'hart' }), { outcome: 'done' })
  assert.equal((await holdOf(anna))?.state, 'waiting')
  assert.equal((await audited('retarget', anna)).length, 2)
})

test('only a hold on one copy moves to another copy', async () => {
  const of = await queue()
  const outcome = await change(of, of.anna, 'flytta', { streckkod: of.copy })
  assert.ok(outcome.outcome === 'refused')
})

test('nothing is changed without a known reason, by a cataloguer, or in another queue', async () => {
  const of = await queue()
  const other = await queue()
  const noReason = await change(of, of.cia, 'fortur', { fortur: '2', skal: '' })
  assert.ok(noReason.outcome === 'refused')
  assert.deepEqual(noReason.errors, [{ field: 'fortur-skal', text: 'Välj ett skäl.' }])
  const wild = await change(of, of.cia, 'fortur', { fortur: '12' })
  assert.ok(wild.outcome === 'refused')
  const forbidden = await change(of, of.cia, 'fortur', { fortur: '2' }, cataloguer)
  assert.ok(forbidden.outcome === 'refused')
  assert.equal((await office.queued(cataloguer, { work: of.work, hold: of.cia }))?.mayChange, false)
  assert.deepEqual(await change(other, of.cia, 'fortur', { fortur: '2' }), { outcome: 'unknown' })
  assert.deepEqual(await orderOf(of.work), [of.anna, of.bo, of.cia])
})
