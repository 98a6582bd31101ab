import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../database/testing.ts'
import { auditLog, openAccount } from '../staff/index.ts'
import { importRecords } from './import.ts'
import type { MarcRecord, ReadResult } from './marc/record.rules.ts'
import { joinWorks, splitWork } from './work-grouping.ts'

const db = await testDatabase()
const deps = { db, now: () => Temporal.Instant.from('2026-11-24T09:00:00Z') }
const actor = { kind: 'system' } as const

const book = (number: string, title: string, note = ''): MarcRecord => ({
  leader: '00000nam a2200000 i 4500',
  fields: [
    { tag: '001', value: number },
    { tag: '003', value: 'SE-TEST' },
    { tag: '008', value: '240101s2024    sw            000 1 swe  ' },
    { tag: '100', ind: '1 ', subfields: [['a', 'Lagerlöf, Selma']] },
    { tag: '245', ind: '10', subfields: [['a', title]] },
    ...(note ? [{ tag: '500', ind: '  ', subfields: [['a', note]] as const }] : []),
  ],
})
async function* stream(records: readonly MarcRecord[]): AsyncGenerator<ReadResult> {
  for (const [at, record] of records.entries())
    yield { ok: true, record, number: at + 1, byteOffset: 0, warnings: [] }
}
const take = (...records: MarcRecord[]) => importRecords(db, stream(records), { source: 'test' })
const place = async (number: string): Promise<{ edition: number; work: number }> => {
  const [row] = await db.driver<{ edition: number; work: number }[]>`
    select e.id as edition, e.work_id as work from catalogue.edition e join catalogue.record r on r.id = e.record_id
    where r.control_number = ${number}`
  assert.ok(row, `no edition of ${number}`)
  return row
}
/** Read as written, not as a follower reads: that one waits for whatever runs in other databases of the server. */
const news = () =>
  db.driver<{ works: number[] }[]>`select works from feed.event where kind = 'work.changed' order by xid, seq`

test('joined works are one, the old address leads to it, and the feed tells of both', async () => {
  await take(book('1', 'Gösta Berlings saga'), book('2', 'Gosta Berling'))
  const [one, two] = [await place('1'), await place('2')]
  assert.notEqual(one.work, two.work)
  assert.deepEqual(await joinWorks(deps, { into: one.work, from: two.work, actor }), {
    outcome: 'joined',
    work: one.work,
  })
  assert.equal((await place('2')).work, one.work)
  const [old] = await db.driver`select merged_into from catalogue.work where id = ${two.work}`
  assert.equal(old?.mergedInto, one.work)
  assert.deepEqual((await news()).at(-1)?.works, [one.work, two.work])
})

test('a later import keeps to the joining: of the changed record, and of a new one under the old key', async () => {
  const { work } = await place('1')
  await take(book('2', 'Gosta Berling', 'ändrad'), book('3', 'Gosta Berling'))
  assert.equal((await place('2')).work, work)
  assert.equal((await place('3')).work, work)
})

test('a chain of joinings is no chain: every old address leads to the last work', async () => {
  await take(book('4', 'Löwensköldska ringen'))
  const [one, four] = [await place('1'), await place('4')]
  await joinWorks(deps, { into: four.work, from: one.work, actor })
  const pointers = await db.driver`select merged_into from catalogue.work where merged_into is not null`
  assert.deepEqual(
    pointers.map(row => row.mergedInto),
    [four.work, four.work],
  )
})

test('a work that is gone or never was is refused, and nothing is written', async () => {
  const { work } = await place('4')
  const before = (await news()).length
  assert.deepEqual(await joinWorks(deps, { into: work, from: 999_999, actor }), {
    outcome: 'refused',
    refusals: [{ code: 'no-such-work', work: 999_999 }],
  })
  assert.equal((await news()).length, before)
})

test('editions split off make a work of their own, with the keys only they have; a later import keeps to it', async () => {
  const [three, four] = [await place('3'), await place('4')]
  const two = await place('2')
  const outcome = await splitWork(deps, {
    work: four.work,
    editions: [three.edition, two.edition],
    actor,
  })
  assert.ok(outcome.outcome === 'split')
  await take(book('3', 'Gosta Berling', 'ändrad igen'), book('5', 'Gosta Berling'))
  assert.deepEqual(
    [(await place('2')).work, (await place('3')).work, (await place('5')).work],
    [outcome.work, outcome.work, outcome.work],
  )
  assert.deepEqual([(await place('1')).work, (await place('4')).work], [four.work, four.work])
  const [made] = await db.driver`select title, creator from catalogue.work where id = ${outcome.work}`
  assert.deepEqual({ ...made }, { title: 'Gosta Berling', creator: 'Selma Lagerlöf' })
  assert.deepEqual((await news()).at(-1)?.works, [four.work, outcome.work])
})

test('an edition that shares its key with one that remains stays apart when it is imported again', async () => {
  await take(book('6', 'Jerusalem'), book('7', 'Jerusalem'))
  const [six, seven] = [await place('6'), await place('7')]
  assert.equal(six.work, seven.work)
  const outcome = await splitWork(deps, { work: six.work, editions: [seven.edition], actor })
  assert.ok(outcome.outcome === 'split')
  await take(book('7', 'Jerusalem', 'ändrad'))
  assert.equal((await place('7')).work, outcome.work)
  assert.equal((await place('6')).work, six.work)
})

test('a work cannot lose all its editions', async () => {
  const { work, edition } = await place('6')
  assert.deepEqual(await splitWork(deps, { work, editions: [edition], actor }), {
    outcome: 'refused',
    refusals: [{ code: 'nothing-would-remain' }],
  })
})

test('what staff did is in the audit log, with their name and branch', async () => {
  await db.driver`insert into organisation.municipality (id, slug, name, population, lat, lon)
    values (2080, 'falun', 'Falun', 60000, 60.61, 15.63)`
  await db.driver`insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
    values (1, 'FAL', 'falun', 'Falu stadsbibliotek', 'Falun', 2080, 'main', 60.61, 15.63, 'certain')`
  const anna = {
    username: 'anna',
    name: 'Anna i Falun',
    role: 'librarian',
    branch: 1,
    password: 'lång nog fras',
  } as const
  const account = await openAccount(db, anna)
  const staff = { kind: 'staff', account, branch: 1 } as const
  await take(book('8', 'Körkarlen'), book('9', 'Korkarlen'))
  const [eight, nine] = [await place('8'), await place('9')]
  await joinWorks(deps, { into: eight.work, from: nine.work, actor: staff })
  const outcome = await splitWork(deps, { work: eight.work, editions: [nine.edition], actor: staff })
  assert.ok(outcome.outcome === 'split')
  const [split, join] = await auditLog(db)
  assert.deepEqual(
    [split, join].map(line => [line?.deed, line?.subject]),
    [
      ['work.split', `work:${outcome.work}`],
      ['work.join', `work:${eight.work}`],
    ],
  )
})
