import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { event, wake } from '../database/feed.ts'
import { nothingHeldBack, testDatabase } from '../database/testing.ts'
import { answer, inTransaction } from '../database/transaction.ts'
import { work } from './worker.ts'

const db = await testDatabase({ max: 4 })
const done: number[] = []
let stumble = 0
let sends = 0
const tasks = {
  'send-mail': async () => void sends++,
  'notice-ready': async (payload: unknown) => {
    if (stumble-- > 0) throw new Error('stumbled')
    done.push((payload as { hold: number }).hold)
  },
}
const deed = (hold: number) =>
  inTransaction(db, async () => answer(null, [event({ kind: 'loan.checkin', facts: { shelvedHold: hold } })]))
const until = async (sure: () => boolean) => {
  for (let n = 0; n < 400 && !sure(); n++) await new Promise(resolve => setTimeout(resolve, 10))
}

// Committed while nobody works: must not be lost.
await deed(1)
let working = await work(db, tasks, '', () => {})
after(() => working.stop())

test('a deed done while nobody worked becomes a job when work begins', async () => {
  await until(() => done.includes(1))
  assert.deepEqual(done, [1])
})

test('a deed becomes a job at once', async () => {
  await deed(2)
  wake(db)
  await nothingHeldBack(db)
  const began = Date.now()
  await until(() => done.includes(2))
  assert.ok(Date.now() - began < 900, `${Date.now() - began} ms`)
})

test('after a restart no job is done twice', async () => {
  await working.stop()
  working = await work(db, tasks, '', () => {})
  await deed(3)
  await working.caughtUp()
  await until(() => done.includes(3))
  assert.deepEqual(done, [1, 2, 3])
})

test('a job that fails is tried again', async () => {
  stumble = 1
  await deed(4)
  await working.caughtUp()
  await until(() => stumble < 1)
  await db.driver.unsafe(`update graphile_worker._private_jobs set run_at = now()`)
  await until(() => done.includes(4))
  assert.ok(done.includes(4))
})

test('two letters waited for in one batch of the feed are sent, and what comes after them is done too', async () => {
  await working.stop()
  const letter = () =>
    inTransaction(db, async () =>
      answer(null, [event({ kind: 'notice.written', facts: { mailWaits: true } })]),
    )
  await letter()
  await letter()
  await deed(5)
  const complaints: string[] = []
  working = await work(db, tasks, '', line => complaints.push(line))
  await until(() => done.includes(5) && sends > 0)
  assert.deepEqual([sends, done.includes(5), complaints], [1, true, []])
})
