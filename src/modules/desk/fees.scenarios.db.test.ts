import assert from 'node:assert/strict'
import { test } from 'node:test'
import { falun, feesIn, karin } from '../../../test/support/fees.ts'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { chargeLate, owedBy } from '../fees/index.ts'
import { correctFee, lend, markCopy, payBack, placeHold, receive, renewLoan, waiveFee } from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { deps } = world
const { block, decide, kinds, last, lines, loanOf, lose, nothingIsBroken, pay, scan } = feesIn(world)

test('a copy that is lost while on loan is charged to who has it, once, with what it was', async () => {
  const barcode = await lose('Anna')
  const line = await last('Anna')
  assert.deepEqual(
    [line.reason, line.barcode, line.outstanding, line.municipality, line.rule],
    ['lost', barcode, 30_000, falun, { by: 'table', kind: 'book' }],
  )
  assert.ok(line.title && line.loan !== null && line.dueOn)
  // S128's first half: a copy that is lost already is not lost again.
  assert.equal((await markCopy(deps, { barcode, state: 'lost', actor: karin })).outcome, 'refused')
  assert.equal((await lines('Anna')).length, 1)
  await nothingIsBroken()
})

test('S108 a loan whose copy is lost is not renewed until the copy is found', async () => {
  const barcode = await lose('Cia')
  const { loan } = await last('Cia')
  const told = await renewLoan(deps, { loan: loan ?? 0, actor: karin })
  assert.ok(told.outcome === 'not-renewed')
  assert.deepEqual(told.refusals, [{ code: 'copy-gone', said: 'lost' }])
  assert.equal((await scan(barcode)).outcome, 'received')
})

test('S120 a lost copy that comes back owes nothing; what was paid is owed back, and paid back once', async () => {
  const unpaid = await lose('Bo')
  assert.equal((await scan(unpaid)).outcome, 'received')
  assert.equal(await owedBy(db, world.patron('Bo')), 0)
  assert.deepEqual(await kinds('Bo'), [
    ['charged', 30_000],
    ['cancelled', -30_000],
  ])
  await scan(unpaid)
  assert.equal((await last('Bo')).entries.length, 2, 'a second scan takes off nothing')

  const paid = await lose('Bo')
  assert.equal((await pay('Bo', 30_000)).outcome, 'done')
  world.pass({ hours: 48 })
  await scan(paid)
  assert.equal((await last('Bo')).outstanding, -30_000)
  const back = await payBack(deps, { patron: world.patron('Bo'), method: 'cash', actor: karin })
  assert.equal(back.outcome, 'done')
  assert.equal((await last('Bo')).outstanding, 0)
  assert.equal(
    (await payBack(deps, { patron: world.patron('Bo'), method: 'cash', actor: karin })).outcome,
    'refused',
  )

  await decide({ refunds: false })
  const kept = await lose('Bo')
  await pay('Bo', 30_000)
  await scan(kept)
  assert.equal((await last('Bo')).outstanding, 0)
  assert.equal((await last('Bo')).entries.length, 2)

  await decide({ refundHours: 1 })
  for (const [hours, left] of [
    [1, -30_000],
    [2, 0],
  ] as const) {
    const barcode = await lose('Bo')
    await pay('Bo', 30_000)
    world.pass({ hours })
    await scan(barcode)
    assert.equal((await last('Bo')).outstanding, left, `${hours} hours after`)
    await payBack(deps, { patron: world.patron('Bo'), method: 'cash', actor: karin })
  }
  await decide({})
  await nothingIsBroken()
})

test('S125 a lost copy back in six days is not charged, after seven it is; the same when it is wanted by another', async () => {
  await decide({ backDays: 7 })
  for (const [days, left] of [
    [6, 0],
    [7, 30_000],
    [8, 30_000],
  ] as const) {
    const barcode = await lose('Cia')
    world.pass({ hours: 24 * days })
    const toDan = () =>
      lend(deps, {
        card: world.card('Dan'),
        barcode,
        branch: places.FAL,
        actor: karin,
        overrides: ['not-for-loan'],
      })
    const refused = await toDan()
    assert.ok(
      refused.outcome === 'refused' && refused.refusals.some(({ code }) => code === 'already-on-loan'),
    )
    await scan(barcode)
    assert.equal((await last('Cia')).outstanding, left, `${days} days after`)
    assert.equal((await toDan()).outcome, 'lent')
    await scan(barcode)
    await pay('Cia', left)
  }
  await decide({})
})

test('what is paid ends the loan of a copy that is gone, and the copy may come back all the same', async () => {
  const barcode = await lose('Dan')
  assert.equal((await loanOf(barcode))?.returned, null)
  assert.equal((await pay('Dan', 10_000)).outcome, 'done')
  assert.equal((await loanOf(barcode))?.returned, null, 'paid in part, it is not settled')
  assert.equal((await pay('Dan', 20_000)).outcome, 'done')
  const ended = await loanOf(barcode)
  assert.ok(ended?.returned && ended.patron === null)
  await nothingIsBroken()
  await scan(barcode)
  assert.equal((await last('Dan')).outstanding, -30_000)
  await payBack(deps, { patron: world.patron('Dan'), method: 'card', actor: karin })
  const waived = await lose('Dan')
  const { id } = await last('Dan')
  const order = { patron: world.patron('Dan'), charge: id, why: 'kindness', actor: karin } as const
  assert.equal((await waiveFee(deps, order)).outcome, 'done')
  assert.ok((await loanOf(waived))?.returned)
  assert.deepEqual(await waiveFee(deps, order), { outcome: 'refused', refusals: [{ code: 'nothing-owed' }] })
  await nothingIsBroken()
})

test('S129 what has been paid in full and is charged again is not settled before that is paid too', async () => {
  await decide({ perDay: 100, countsClosedDays: true })
  await world.title('F8001')
  await world.lendTo('Eva', 'F8001', 'FAL')
  world.pass({ hours: 24 * 30 })
  await chargeLate(deps)
  assert.equal(await owedBy(db, world.patron('Eva')), 200)
  await pay('Eva', 200)
  assert.equal((await last('Eva')).outstanding, 0)
  world.pass({ hours: 24 })
  await chargeLate(deps)
  assert.deepEqual([(await lines('Eva')).length, (await last('Eva')).outstanding], [1, 100])
  await pay('Eva', 100)
  assert.equal(await owedBy(db, world.patron('Eva')), 0)
})

test('S117 a late loan has one line that grows; a renewal ends it, and late again begins another', async () => {
  const before = await last('Eva')
  const loan = before.loan ?? 0
  world.pass({ hours: 24 })
  assert.equal(await chargeLate(deps), 1)
  assert.equal(await chargeLate(deps), 0, 'the same day charges nothing twice')
  assert.deepEqual([(await lines('Eva')).length, (await last('Eva')).outstanding], [1, 100])
  assert.equal((await renewLoan(deps, { loan, actor: karin })).outcome, 'renewed')
  world.pass({ hours: 24 * 5 })
  assert.equal(await chargeLate(deps), 0)
  world.pass({ hours: 24 * 24 })
  assert.equal(await chargeLate(deps), 1)
  const all = await lines('Eva')
  assert.deepEqual(
    all.map(line => [line.id === before.id, line.outstanding]),
    [
      [true, 100],
      [false, 100],
    ],
  )
  await scan('F8001')
  world.pass({ hours: 24 })
  assert.equal(await chargeLate(deps), 0, 'what is back grows no more')
  await pay('Eva', 200)
})

test('S118 late fees stop at what may be owed in all, and go on when some is paid', async () => {
  await decide({ perDay: 1_000, countsClosedDays: true, mostPerLoan: 0, mostInAll: 6_000 })
  await world.title('F8002')
  await world.title('F8003')
  await world.lendTo('Eva', 'F8002', 'FAL')
  world.pass({ hours: 24 * 33 })
  await chargeLate(deps)
  assert.equal((await last('Eva')).outstanding, 5_000)
  await receive(deps, { barcode: 'F8002', branch: places.FAL, actor: karin })
  await world.lendTo('Eva', 'F8003', 'FAL')
  world.pass({ hours: 24 * 31 })
  await chargeLate(deps)
  assert.equal((await last('Eva')).outstanding, 1_000, 'no further than 60 in all')
  assert.equal(await owedBy(db, world.patron('Eva')), 6_000)
  await pay('Eva', 5_000)
  await chargeLate(deps)
  assert.equal((await last('Eva')).outstanding, 3_000)
  await receive(deps, { barcode: 'F8003', branch: places.FAL, actor: karin })
  await pay('Eva', 3_000)
  await decide({})
})

test('S109 who owes more than the limit borrows and reserves nothing new and renews where that is let; paid, all is open', async () => {
  const free = await world.title('F8010')
  await world.title('F8011')
  await world.lendTo('Alva', 'F8011', 'FAL')
  world.pass({ hours: 24 * 3 })
  const loan = (await loanOf('F8011'))?.id ?? 0
  const patron = world.patron('Alva')
  assert.equal(await block('Alva'), null)
  await lose('Alva')
  assert.equal(await block('Alva'), 'but-renewals')
  const attempt = async () => {
    const lent = await lend(deps, {
      card: world.card('Alva'),
      barcode: 'F8010',
      branch: places.FAL,
      actor: karin,
    })
    const placed = await placeHold(deps, {
      ...{ patron, wish: { work: free }, pickup: places.FAL },
      actor: { kind: 'patron', patron },
    })
    return [lent, placed].map(one =>
      one.outcome === 'refused' ? one.refusals.map(({ code }) => code) : one.outcome,
    )
  }
  assert.deepEqual(await attempt(), [['owes-fees'], ['owes-fees']])
  assert.equal((await renewLoan(deps, { loan, actor: karin })).outcome, 'renewed')
  await decide({ blocksRenewals: true })
  assert.equal(
    (await correctFee(deps, { patron, charge: (await last('Alva')).id, to: 25_000, actor: karin })).outcome,
    'done',
  )
  assert.equal(await block('Alva'), 'all')
  world.pass({ hours: 24 * 3 })
  const again = await renewLoan(deps, { loan, actor: karin })
  assert.deepEqual(again.outcome === 'not-renewed' && again.refusals, [{ code: 'owes-fees' }])
  await pay('Alva', 5_000)
  assert.equal(await block('Alva'), null, 'what is owed is within the limit')
  assert.equal((await renewLoan(deps, { loan, actor: karin })).outcome, 'renewed')
  assert.deepEqual(
    (await attempt()).map(one => typeof one),
    ['string', 'object'],
  )
  await pay('Alva', 20_000)
  await decide({})
})
