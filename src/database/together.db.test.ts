import assert from 'node:assert/strict'
import { test } from 'node:test'
import { int4, text } from './codecs.ts'
import { arg, bind, statement, together } from './statement.ts'
import { testDatabase } from './testing.ts'
import { answer, inTransaction } from './transaction.ts'

const db = await testDatabase({ max: 1 })
await db.driver.unsafe(
  'create table public.one (n integer, what text); create table public.two (what text, n integer)',
)
const addOne = statement`insert into public.one values (${arg('n', int4)}, ${arg('what', text)})`.nothing()
const addTwo = statement`insert into public.two values (${arg('what', text)}, ${arg('n', int4)})`.nothing()
const rows = async (table: string) => [
  ...(await db.driver.unsafe(`select n, what from public.${table} order by n`)),
]

test('several writes travel as one statement, each with its own arguments', async () => {
  const writes = (n: number) =>
    together(
      bind(addOne, { n, what: 'a' }),
      bind(addTwo, { n: n * 10, what: 'b' }),
      bind(addOne, { n: n + 1, what: 'c' }),
    )
  await inTransaction(db, async () => answer(null, [writes(1)]))
  await inTransaction(db, async () => answer(null, [writes(5)]))
  assert.deepEqual(
    (await rows('one')).map(row => `${row.n}${row.what}`),
    ['1a', '2c', '5a', '6c'],
  )
  assert.deepEqual(
    (await rows('two')).map(row => `${row.n}${row.what}`),
    ['10b', '50b'],
  )
  assert.equal(writes(1).statement, writes(9).statement, 'prepared once')
})

test('one write alone stays as it is', () => {
  const bound = bind(addOne, { n: 1, what: 'a' })
  assert.equal(together(bound), bound)
})
