import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { event } from '../../database/feed.ts'
import { bind, together } from '../../database/statement.ts'
import { testDatabase } from '../../database/testing.ts'
import { inOneStatement } from '../../database/transaction.ts'
import { circulationRows } from '../circulation/index.ts'
import { lend, receive } from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
let serial = 0
const actor = { kind: 'staff', account: 1, branch: places.FAL } as const

/** A scan without locks, and the write that belongs to it: to be sent when something has come between. */
async function scanned(barcode: string, card: string | null) {
  const [found] = await db.run(circulationRows.scan, { card, barcode, locking: false })
  assert.ok(found?.item)
  const seen = {
    ...found,
    item: found.item,
    patron: found.patron ?? null,
    openLoans: found.openLoans ?? null,
  }
  return () =>
    inOneStatement(
      db,
      together(
        event({ kind: 'test', items: [seen.item], facts: { barcode } }),
        bind(circulationRows.setItemState, {
          item: seen.item,
          state: 'missing',
          branch: places.FAL,
          at: world.now(),
        }),
        bind(circulationRows.unchanged, seen),
      ),
    )
}
const written = async (barcode: string) => ({
  told: (
    await world.rows(`select from feed.event where kind = 'test' and facts ->> 'barcode' = '${barcode}'`)
  ).length,
  missing: (
    await world.rows(
      `select from circulation.item_status s join catalogue.item i on i.id = s.item_id where i.barcode = '${barcode}' and s.state = 'missing'`,
    )
  ).length,
})
const nothing = { told: 0, missing: 0 }
const title = async (): Promise<{ barcode: string; other: string; work: number }> => {
  serial++
  const [barcode, other] = [`U${serial}`, `W${serial}`]
  return { barcode, other, work: await world.title(barcode, other) }
}

test('nothing came between: all of it is written', async () => {
  const { barcode } = await title()
  const write = await scanned(barcode, world.card('Anna'))
  assert.equal(await write(), true)
  assert.deepEqual(await written(barcode), { told: 1, missing: 1 })
})

test('the copy was lent in between: nothing is written', async () => {
  const { barcode } = await title()
  const write = await scanned(barcode, null)
  await world.lendTo('Anna', barcode, 'FAL')
  assert.equal(await write(), false)
  assert.deepEqual(await written(barcode), nothing)
})

test('the copy was lent and came back in between: it is another version, and nothing is written', async () => {
  const { barcode } = await title()
  const write = await scanned(barcode, null)
  await world.lendTo('Anna', barcode, 'FAL')
  await world.scan(barcode, 'FAL')
  assert.equal(await write(), false)
  assert.deepEqual(await written(barcode), nothing)
})

test('the borrower lent something else in between: nothing is written, and a scan without a card does not care', async () => {
  const one = await title()
  const two = await title()
  const withCard = await scanned(one.barcode, world.card('Anna'))
  const without = await scanned(one.barcode, null)
  await world.lendTo('Anna', two.barcode, 'FAL')
  assert.equal(await withCard(), false)
  assert.deepEqual(await written(one.barcode), nothing)
  assert.equal(await without(), true)
})

test('somebody reserved the title in between: nothing is written', async () => {
  const { barcode, work } = await title()
  const write = await scanned(barcode, null)
  await world.holdFor('Anna', { work }, 'FAL')
  assert.equal(await write(), false)
  assert.deepEqual(await written(barcode), nothing)
})

test('a deed under way holds the write until it ends, whichever of the three it holds', async () => {
  const { barcode, work } = await title()
  const item = Number(
    (await world.rows<{ id: number }>(`select id from catalogue.item where barcode = '${barcode}'`))[0]?.id,
  )
  for (const [space, key] of [
    [71, world.patron('Anna')],
    [73, item],
    [72, work],
  ]) {
    const write = await scanned(barcode, world.card('Anna'))
    let wrote: boolean | undefined
    const order: string[] = []
    const held = await db.driver.reserve()
    await held.unsafe(`select pg_advisory_lock(${space}, ${key})`)
    const writing = write().then(done => {
      order.push('written')
      wrote = done
    })
    await new Promise(resolve => setTimeout(resolve, 60))
    order.push('freed')
    await held.unsafe(`select pg_advisory_unlock(${space}, ${key})`)
    held.release()
    await writing
    assert.deepEqual(order, ['freed', 'written'])
    assert.equal(wrote, true)
    await db.driver.unsafe(`update circulation.item_status set state = 'available' where item_id = ${item}`)
  }
})

test('two desks lend the same copy in the same moment: one does, the other is told why not', async () => {
  for (let round = 0; round < 20; round++) {
    const { barcode } = await title()
    const outcomes = await Promise.all(
      (['Anna', 'Bo'] as const).map(name =>
        lend(world.deps, { card: world.card(name), barcode, branch: places.FAL, actor }),
      ),
    )
    assert.deepEqual(outcomes.map(one => one.outcome).sort(), ['lent', 'refused'])
    const back = await Promise.all([1, 2].map(() => receive(world.deps, { barcode, branch: places.FAL })))
    assert.deepEqual(back.map(one => one.outcome === 'received' && one.loanClosed).sort(), [false, true])
  }
})
