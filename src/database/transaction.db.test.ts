import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrayOf, bool, bytes, int4, int8, nullable, text } from './codecs.ts'
import { arg, bind, statement } from './statement.ts'
import { testDatabase } from './testing.ts'
import { answer, brokenConstraint, inTransaction } from './transaction.ts'

const db = await testDatabase()
await db.driver.unsafe(`create table counter (id int primary key, n bigint not null check (n < 1000));
  insert into counter values (1, 0), (2, 0);
  create table deferred (id int unique deferrable initially deferred)`)

const add =
  statement`update counter set n = n + ${arg('by', int8)} where id = ${arg('id', int4)} returning n`.returns({
    n: int8,
  })
const read = statement`select n from counter where id = ${arg('id', int4)}`.returns({ n: int8 })
const lock = statement`select n from counter where id = ${arg('id', int4)} for update`.returns({ n: int8 })
const insertDeferred = statement`insert into deferred values (${arg('id', int4)})`.nothing()
const value = async (id: number) => (await db.run(read, { id }))[0]?.n

test('what a deed ends with is written with the commit', async () => {
  const said = await inTransaction(db, async tx => {
    const [row] = await tx.run(lock, { id: 1 })
    return answer(row?.n, [bind(add, { id: 1, by: 5 })])
  })
  assert.equal(said, 0)
  assert.equal(await value(1), 5)
})

test('a deed that throws leaves no trace', async () => {
  const before = await value(1)
  await assert.rejects(
    inTransaction(db, async tx => {
      await tx.run(add, { id: 1, by: 7 })
      throw new Error('no')
    }),
    /no/,
  )
  assert.equal(await value(1), before)
})

test('a failing last statement fails the deed, and the constraint is named', async () => {
  const before = await value(2)
  const error = await inTransaction(db, async () =>
    answer('said too early', [bind(add, { id: 2, by: 1 }), bind(add, { id: 2, by: 5000 })]),
  ).catch(error => error)
  assert.equal(brokenConstraint(error), 'counter_n_check')
  assert.equal(await value(2), before)
})

test('an error in a statement nobody waited for still fails the deed', async () => {
  await assert.rejects(
    inTransaction(db, async tx => {
      void tx.run(add, { id: 1, by: 5000 })
      return 'fine'
    }),
  )
})

test('a constraint that only fails at commit fails the deed', async () => {
  await db.run(insertDeferred, { id: 1 })
  await assert.rejects(
    inTransaction(db, async () => answer('fine', [bind(insertDeferred, { id: 1 })])),
    /duplicate key/,
  )
})

test('deadlocked deeds are tried again until all are done', async () => {
  const start = await value(1)
  const cross = (first: number, second: number) =>
    inTransaction(db, async tx => {
      await tx.run(add, { id: first, by: 1 })
      await new Promise(resolve => setTimeout(resolve, 20))
      await tx.run(add, { id: second, by: 1 })
    })
  await Promise.all([cross(1, 2), cross(2, 1), cross(1, 2)])
  assert.equal(await value(1), (start ?? 0) + 3)
})

test('a number that would lose digits is an error, not a rounding', async () => {
  const big = statement`select (${arg('digits', text)})::bigint as n`.returns({ n: int8 })
  await assert.rejects(db.run(big, { digits: '9007199254740993' }), /does not fit/)
})

test('an argument left out is an error that names it', async () => {
  await assert.rejects(db.run(read, {} as { id: number }), /argument "id" is missing/)
})

test('arrays of truth values and of bytes arrive as they were sent', async () => {
  const echo = statement`
    select array_to_string(${arg('bits', arrayOf(nullable(bool)))}, ',', '-') as bits,
      array(select encode(b, 'hex') from unnest(${arg('blobs', arrayOf(bytes))}) b) as hex`.returns({
    bits: text,
    hex: arrayOf(text),
  })
  const sent = { bits: [true, null, false], blobs: [new Uint8Array([1, 255])] }
  assert.deepEqual(await db.run(echo, sent), [{ bits: 't,-,f', hex: ['01ff'] }])
  assert.equal((await db.run(echo, { bits: [null, true], blobs: [] }))[0]?.bits, '-,t')
})
