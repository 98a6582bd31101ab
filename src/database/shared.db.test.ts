import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { int4, int8 } from './codecs.ts'
import { connect } from './connect.ts'
import { arg, bind, statement } from './statement.ts'
import { testDatabase } from './testing.ts'
import { answer, inTransaction } from './transaction.ts'

const own = await testDatabase({ max: 1 })
await own.driver.unsafe(
  'create schema shared_test; create table shared_test.thing (id int primary key, n int not null)',
)
await own.driver.unsafe('insert into shared_test.thing values (1, 0), (2, 0)')
const db = connect(own.url, { shared: true, max: 4 })
after(() => db.close())

const who = statement`select pg_backend_pid() as pid, ${arg('n', int4)} as n`.returns({ pid: int4, n: int4 })
const slow =
  statement`select count(*) as n, pg_backend_pid() as pid from generate_series(1, ${arg('upTo', int4)})`.returns(
    {
      n: int8,
      pid: int4,
    },
  )
const add = statement`
  with changed as (update shared_test.thing set n = n + 1 where id = ${arg('id', int4)} returning n)
  select n, pg_backend_pid() as pid from changed`.returns({ n: int4, pid: int4 })
const hold =
  statement`select n, pg_backend_pid() as pid from shared_test.thing where id = ${arg('id', int4)} for update`.returns(
    {
      n: int4,
      pid: int4,
    },
  )
const broken = statement`select 1 / ${arg('by', int4)} as n`.returns({ n: int4 })
const many = <T>(count: number, one: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => one(n)))

const [first] = await db.run(who, { n: 0 })
const pid = first?.pid

test('reads of a moment share a connection, and each gets its own answer', async () => {
  const found = (await many(40, n => db.run(who, { n }))).flat()
  assert.deepEqual(new Set(found.map(row => row.pid)), new Set([pid]))
  assert.deepEqual(
    found.map(row => row.n),
    [...found.keys()],
  )
})

test('one that fails fails alone', async () => {
  const outcomes = await Promise.allSettled([
    db.run(who, { n: 1 }),
    db.run(broken, { by: 0 }),
    db.run(broken, { by: 1 }),
  ])
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
})

test('who comes while a read takes long is answered by others', async () => {
  let isDone = false
  const long = db.run(slow, { upTo: 4_000_000 }).then(rows => {
    isDone = true
    return rows
  })
  await new Promise(resolve => setTimeout(resolve, 30))
  const others = (await many(8, n => db.run(who, { n }))).flat()
  assert.equal(isDone, false)
  assert.ok(others.every(row => row.pid !== pid))
  assert.equal((await long)[0]?.pid, pid)
  assert.equal((await db.run(who, { n: 1 }))[0]?.pid, pid)
})

test('a program too busy to take an answer does not take the question for a slow one', async () => {
  const asked: Promise<{ pid: number }[]>[] = []
  for (let n = 0; n < 6; n++) {
    asked.push(db.run(who, { n }))
    await new Promise(resolve => setImmediate(resolve))
    const until = performance.now() + 25
    while (performance.now() < until);
  }
  assert.deepEqual(new Set((await Promise.all(asked)).flat().map(row => row.pid)), new Set([pid]))
})

test('what writes or waits for a lock never goes there: it would hold up those behind it', async () => {
  const writes = (await many(4, () => db.run(add, { id: 1 }))).flat()
  assert.ok(writes.every(row => row.pid !== pid))
  const locks = await db.run(hold, { id: 1 })
  assert.notEqual(locks[0]?.pid, pid)
  // A deed that holds a row reads outside its transaction while another waits for the row: nobody waits for ever.
  const deed = inTransaction(db, async tx => {
    await tx.run(hold, { id: 2 })
    const waiting = db.run(add, { id: 2 })
    const [read] = await db.run(who, { n: 7 })
    assert.equal(read?.n, 7)
    return answer(waiting, [bind(add, { id: 2 })])
  })
  assert.equal((await await deed)[0]?.n, 2)
})
