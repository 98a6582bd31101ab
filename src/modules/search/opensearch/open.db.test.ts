import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startDouble } from '../../../../test/support/opensearch/server.ts'
import { buildWorld } from '../../../../test/support/world.ts'
import { event } from '../../../database/feed.ts'
import { testDatabase } from '../../../database/testing.ts'
import { answer, inTransaction } from '../../../database/transaction.ts'
import { openSearch, rebuildIndex } from '../open.ts'

const db = await testDatabase()
const world = await buildWorld(db)
const double = await startDouble()
after(() => double.close())
const titled = async (title: string, barcode: string): Promise<number> => {
  const work = await world.title(barcode)
  await world.rows(`update catalogue.work set title = '${title}', sort_title = '${title}' where id = ${work}`)
  await world.rows(`update catalogue.edition set title = '${title}' where work_id = ${work}`)
  return work
}
const told = (kind: string, work: number) =>
  inTransaction(db, async () => answer(null, [event({ kind, works: [work] })]))
const first = await titled('Sommarboken', 'F1')
const log: string[] = []
/** A build that takes its time also tells how far it is: how fast the machine is does not matter here. */
const keep = (line: string) => void (/works sent to /.test(line) || log.push(line))
const left = new Set<() => Promise<void>>()
after(async () => {
  for (const close of left) await close()
})
const open = async () => {
  const index = await openSearch(db, { server: double.url, log: keep, watchMs: 20 })
  left.add(index.close)
  return {
    ...index,
    close: () => {
      left.delete(index.close)
      return index.close()
    },
  }
}
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let n = 0; n < 400 && !(await holds()); n++) await new Promise(settle => setTimeout(settle, 25))
  assert.ok(await holds(), String(holds))
}

test('the index is built on the server once, and found there again by the next start', async () => {
  const index = await open()
  assert.deepEqual((await index.query({ text: 'sommarboken' })).hits, [{ work: first, tier: 1 }])
  assert.equal(index.records, 1)
  await index.close()
  const again = await open()
  assert.equal((await again.query({ text: 'sommarboken' })).total, 1)
  await again.close()
  assert.deepEqual(
    log.map(line => line.replace(/http.*/, '')),
    ['building the search index on '],
  )
  assert.equal(double.indexes().length, 1)
})

test('what happens is fed: new works, lent copies and works that are gone; also what happened while nobody followed', async () => {
  const index = await open()
  const work = await titled('Vinterbok', 'V1')
  await told('work.changed', work)
  await until(async () => (await index.query({ text: 'vinterbok' })).total === 1)
  const onShelf = async () => (await index.query({ text: 'vinterbok', onShelf: true })).total
  const item = `edition_id in (select id from catalogue.edition where work_id = ${work})`
  const before = await onShelf()
  await world.rows(
    `update catalogue.item set loan_class = case loan_class when 'reference' then 'normal' else 'reference' end where ${item}`,
  )
  await told('item.changed', work)
  await until(async () => (await onShelf()) !== before)
  await index.close()
  await world.rows(`update catalogue.edition set hidden = true where work_id = ${work}`)
  await told('work.changed', work)
  const again = await open()
  await until(async () => (await again.query({ text: 'vinterbok', exact: true })).total === 0)
  assert.notEqual((await again.status()).cursor.xid, '0')
  await again.close()
})

test('an index rebuilt by another program is taken over by the running one, and the one before goes with the next', async () => {
  const index = await open()
  assert.equal(await rebuildIndex(db, 'no folder', () => {}, double.url), 1)
  await until(async () => (await index.status()).swaps === 1)
  assert.equal(double.indexes().length, 2)
  assert.equal((await index.query({ text: 'sommarboken' })).total, 1)
  const work = await titled('Vårbok', 'S1')
  await told('work.changed', work)
  await until(async () => (await index.query({ text: 'vårbok' })).total === 1)
  await rebuildIndex(db, 'no folder', () => {}, double.url)
  await until(async () => (await index.status()).swaps === 2)
  assert.equal(double.indexes().length, 2)
  assert.equal((await index.query({ text: 'vårbok' })).total, 1)
  await index.close()
})
