import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { buildWorld } from '../../../test/support/world.ts'
import { event } from '../../database/feed.ts'
import { testDatabase } from '../../database/testing.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { openSearch, rebuildIndex } from './open.ts'

const db = await testDatabase()
const world = await buildWorld(db)
const folder = await mkdtemp(join(tmpdir(), 'dala-index-'))
after(() => rm(folder, { recursive: true }))
const file = join(folder, 'works.index')
const titled = async (title: string, barcode: string): Promise<number> => {
  const work = await world.title(barcode)
  await world.rows(`update catalogue.work set title = '${title}', sort_title = '${title}' where id = ${work}`)
  await world.rows(`update catalogue.edition set title = '${title}' where work_id = ${work}`)
  return work
}
const first = await titled('Sommarboken', 'F1')
/** Threads of an index left open would keep the whole run waiting after a test that failed. */
const left = new Set<() => Promise<void>>()
after(async () => {
  for (const close of left) await close()
})
const open = async (more: object = {}) => {
  const index = await openSearch(db, { folder, threads: 2, ...more })
  left.add(index.close)
  const close = () => {
    left.delete(index.close)
    return index.close()
  }
  return { ...index, close }
}
/** What other tests have open on the same server holds the feed back for a while. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let n = 0; n < 400 && !(await holds()); n++) await new Promise(settle => setTimeout(settle, 50))
  assert.ok(await holds(), String(holds))
}
const told = (work: number) =>
  inTransaction(db, async () => answer(null, [event({ kind: 'work.changed', works: [work] })]))

test('the index is kept on disk and read again; a damaged one is found and built anew', async () => {
  const log: string[] = []
  // A build that takes its time also tells how far it is: how fast the machine is does not matter here.
  const keep = (line: string) => void (/works read$/.test(line) || log.push(line))
  const one = await open({ log: keep })
  assert.deepEqual((await one.query({ text: 'sommarboken' })).hits, [{ work: first, tier: 1 }])
  await one.close()
  assert.deepEqual(log, ['building the search index'])
  const again = await open({ log: keep })
  assert.equal((await again.query({ text: 'sommarboken' })).total, 1)
  await again.close()
  assert.equal(log.length, 1, 'read, not built')
  for (const damage of [
    (bytes: Buffer) => bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 4),
    (bytes: Buffer) => bytes.subarray(0, bytes.length - 100),
    () => Buffer.from('x'),
    () => Buffer.alloc(0),
  ]) {
    await writeFile(file, damage(await readFile(file)))
    const healed = await open({ log: keep })
    assert.equal((await healed.query({ text: 'sommarboken' })).total, 1)
    await healed.close()
  }
  assert.equal(log.length, 5, 'built anew each time')
})

test('changed works are merged in the background; what is asked and changed meanwhile is answered and kept', async () => {
  const index = await open()
  const works: number[] = []
  for (let n = 0; n < 12; n++) works.push(await titled(`Vinterbok ${n}`, `B${n}`))
  for (const work of works) await told(work)
  await until(async () => (await index.status()).fresh >= 12)
  const merging = index.merged()
  // While it is merged, people search and a work is changed.
  const answers = Promise.all(Array.from({ length: 50 }, () => index.query({ text: 'vinterbok' })))
  await world.rows(`update catalogue.work set title = 'Vårbok' where id = ${works[0]}`)
  await world.rows(`update catalogue.edition set title = 'Vårbok' where work_id = ${works[0]}`)
  await told(works[0] ?? 0)
  for (const { total } of await answers) assert.ok(total === 12 || total === 11, String(total))
  await merging
  await until(async () => (await index.query({ text: 'vårbok' })).total === 1)
  const status = await index.status()
  assert.deepEqual([status.merges, status.swaps, status.works], [1, 1, 13])
  assert.ok(status.fresh <= 1, String(status.fresh))
  assert.equal((await index.query({ text: 'vinterbok' })).total, 11)
  assert.equal((await index.query({ text: 'vårbok' })).total, 1)
  await index.close()
  const again = await open()
  assert.equal((await again.query({ text: 'vårbok' })).total, 1, 'the merged index was saved')
  await again.close()
})

test('so many changed works start a merge by themselves: what is kept apart stays bounded', async () => {
  const index = await open({ mergeAt: 3 })
  for (let n = 0; n < 8; n++) await told(await titled(`Höstbok ${n}`, `M${n}`))
  await until(async () => ((await index.status()).merges ?? 0) > 0)
  await until(async () => (await index.query({ text: 'höstbok' })).total === 8)
  await index.close()
})

test('an index rebuilt by another program is taken over by the running one', async () => {
  const index = await open({ watchMs: 30 })
  const before = (await stat(file)).mtimeMs
  await rebuildIndex(db, folder)
  assert.notEqual((await stat(file)).mtimeMs, before)
  const until = Date.now() + 10_000
  while (((await index.status()).swaps ?? 0) === 0) {
    assert.ok(Date.now() < until, 'not taken over')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  assert.equal((await index.query({ text: 'sommarboken' })).total, 1)
  await index.close()
})
