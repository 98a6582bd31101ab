import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { appendEvent } from './feed.sql.ts'
import { event, type FeedEvent, feedStart, follow, wake } from './feed.ts'
import { scratchDatabase } from './scratch.ts'
import { nothingHeldBack, testDatabase } from './testing.ts'
import { answer, brokenConstraint, inTransaction } from './transaction.ts'

const db = await testDatabase()
const deed = (kind: string, token?: string) =>
  inTransaction(db, async () => answer(kind, [event({ kind, token, answer: kind })]))

const seen: FeedEvent[] = []
let stumble = 0
const following = await follow(db, feedStart, async events => {
  if (stumble-- > 0) throw new Error('stumbled')
  seen.push(...events)
})
after(() => following.stop())

test('a follower sees a deed at once after its wake-up', async () => {
  await deed('first')
  wake(db)
  await nothingHeldBack(db)
  const began = Date.now()
  while (!seen.length && Date.now() - began < 900) await new Promise(resolve => setTimeout(resolve, 5))
  assert.deepEqual(
    seen.map(e => e.kind),
    ['first'],
  )
})

test('a deed that commits late is not lost behind one that commits early', async () => {
  const slow = await db.driver.reserve()
  await slow.unsafe('begin')
  await slow.unsafe(`insert into feed.event (kind) values ('slow')`)
  await deed('quick')
  await following.caughtUp()
  assert.ok(!seen.some(e => e.kind === 'quick'), 'held back while an older deed runs')
  await slow.unsafe('commit')
  slow.release()
  await nothingHeldBack(db)
  await following.caughtUp()
  assert.deepEqual(
    seen.slice(-2).map(e => e.kind),
    ['slow', 'quick'],
  )
})

test('what an older deed held back is seen soon after that one ends, without another wake-up', async () => {
  const slow = await db.driver.reserve()
  await slow.unsafe('begin')
  await slow.unsafe('select pg_current_xact_id()')
  await deed('held')
  wake(db)
  await new Promise(resolve => setTimeout(resolve, 300))
  assert.ok(!seen.some(e => e.kind === 'held'))
  await slow.unsafe('commit')
  slow.release()
  await nothingHeldBack(db)
  const began = Date.now()
  while (!seen.some(e => e.kind === 'held') && Date.now() - began < 2000)
    await new Promise(resolve => setTimeout(resolve, 5))
  assert.ok(Date.now() - began < 400, `${Date.now() - began} ms`)
})

test('a test waits for what a transaction in another database of the server holds back', async () => {
  const other = await scratchDatabase({ max: 1 })
  const slow = await other.driver.reserve()
  try {
    await slow.unsafe('begin')
    await slow.unsafe('select pg_current_xact_id()')
    await deed('elsewhere')
    let readable = false
    const waiting = nothingHeldBack(db).then(() => {
      readable = true
    })
    await following.caughtUp()
    assert.ok(!readable && !seen.some(e => e.kind === 'elsewhere'))
    await slow.unsafe('commit')
    await waiting
    await following.caughtUp()
    assert.ok(seen.some(e => e.kind === 'elsewhere'))
  } finally {
    slow.release()
    await other.drop()
  }
})

test('a follower that stumbles gets the same events again', async () => {
  stumble = 2
  await deed('after the stumble')
  await nothingHeldBack(db)
  await following.caughtUp()
  assert.equal(seen.filter(e => e.kind === 'after the stumble').length, 1)
})

test('a token is used once', async () => {
  await deed('checkout', 'token-1')
  const error = await deed('checkout', 'token-1').catch(error => error)
  assert.equal(brokenConstraint(error), 'event_token_key')
  assert.equal(appendEvent.argumentNames[1], 'token')
})
