import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Filling, forThisRun, scratchDatabase } from './scratch.ts'

test('a filling is made once, and each that asks for it gets a copy of its own', async () => {
  let made = 0
  const filled: Filling = forThisRun({
    name: 'three_rows',
    fill: async db => {
      made++
      await db.driver.unsafe('create table three as select generate_series(1, 3) n')
    },
  })
  const both = await Promise.all([1, 2].map(() => scratchDatabase({ filled })))
  try {
    const [one, other] = both
    await one?.driver.unsafe('delete from three where n = 1')
    const counts = await Promise.all(
      both.map(async db => (await db.driver.unsafe('select count(*)::int n from three'))[0]?.n),
    )
    assert.deepEqual([made, counts], [1, [2, 3]])
    assert.notEqual(one?.url, other?.url)
  } finally {
    for (const db of both) await db.drop()
  }
})
