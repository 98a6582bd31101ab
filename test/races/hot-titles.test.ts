import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { testDatabase } from '../../src/database/testing.ts'
import {
  cancelHold,
  checkInvariants,
  lend,
  placeHold,
  receive,
  renewLoan,
} from '../../src/modules/desk/index.ts'
import { buildWorld, type Person, type Place, places } from '../support/world.ts'

const db = await testDatabase({ max: 16 })
const world = await buildWorld(db)
const people: Person[] = ['Anna', 'Bo', 'Cia', 'Alva']
const desks: Place[] = ['FAL', 'BOR', 'MOR', 'AVE', 'ALV']
const lendAt = (name: Person, barcode: string, at: Place) =>
  lend(world.deps, {
    card: world.card(name),
    barcode,
    branch: places[at],
    actor: { kind: 'staff', account: 1, branch: places[at] },
  })
const holdFor = (name: Person, work: number, pickup: Place) =>
  placeHold(world.deps, {
    patron: world.patron(name),
    wish: { work },
    pickup: places[pickup],
    actor: { kind: 'patron', patron: world.patron(name) },
  })

afterEach(async () => {
  const broken = (await checkInvariants(db)).filter(check => check.broken > 0)
  assert.deepEqual(broken, [])
})

test('one copy at many desks at once is lent to one, and the others are told why not', async () => {
  for (let round = 0; round < 20; round++) {
    const barcode = `F100${round}`
    await world.title(barcode)
    const outcomes = await Promise.all(
      people.flatMap(name => [lendAt(name, barcode, 'FAL'), lendAt(name, barcode, 'BOR')]),
    )
    const lent = outcomes.filter(one => one.outcome === 'lent')
    assert.equal(lent.length, 1, JSON.stringify(outcomes))
    for (const other of outcomes)
      assert.ok(['lent', 'refused', 'renewed', 'not-renewed'].includes(other.outcome), JSON.stringify(other))
    await receive(world.deps, { barcode, branch: places.FAL })
  }
})

test('the same book scanned back at five desks at once closes one loan and is captured for one', async () => {
  for (let round = 0; round < 10; round++) {
    const barcode = `F200${round}`
    const work = await world.title(barcode)
    await lendAt('Anna', barcode, 'FAL')
    await Promise.all([holdFor('Bo', work, 'BOR'), holdFor('Cia', work, 'MOR'), holdFor('Alva', work, 'ALV')])
    await Promise.all(desks.map(desk => receive(world.deps, { barcode, branch: places[desk] })))
    const [loans] = await world.rows<{ open: number; closed: number }>(
      `select count(*) filter (where returned_at is null)::int as open, count(*) filter (where returned_at is not null)::int as closed
       from circulation.loan l join catalogue.item i on i.id = l.item_id where i.barcode = '${barcode}'`,
    )
    assert.deepEqual([loans?.open, loans?.closed], [0, 1])
    const [holds] = await world.rows<{ tied: number }>(
      `select count(*)::int as tied from holds.hold where work_id = ${work} and item_id is not null and ended_at is null`,
    )
    assert.equal(holds?.tied, 1)
  }
})

test('one reader who reserves the same title from many windows gets one reservation', async () => {
  const work = await world.title('F3001', 'B3002')
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => holdFor('Anna', work, 'FAL')))
  assert.equal(outcomes.filter(one => one.outcome === 'placed').length, 1)
  const [rows] = await world.rows<{ n: number }>(
    `select count(*)::int as n from holds.hold where work_id = ${work} and ended_at is null`,
  )
  assert.equal(rows?.n, 1)
})

test('reserve, cancel, lend, renew and return of one title at once: whatever came first, nothing is torn', async () => {
  const barcodes = ['F4001', 'B4002', 'M4003']
  const work = await world.title(...barcodes)
  let draw = 20261124
  const random = (n: number) => {
    draw = (draw * 1103515245 + 12345) % 2147483648
    return Math.floor((draw / 2147483648) * n)
  }
  const any = <T>(list: readonly T[]): T => list[random(list.length)] as T
  for (let round = 0; round < 30; round++) {
    const deeds = Array.from({ length: 12 }, (): (() => Promise<unknown>) => {
      const [name, barcode, desk] = [any(people), any(barcodes), any(desks)]
      switch (random(5)) {
        case 0:
          return () => lendAt(name, barcode, desk)
        case 1:
          return () => receive(world.deps, { barcode, branch: places[desk] })
        case 2:
          return () => holdFor(name, work, desk)
        case 3:
          return async () => {
            const [hold] = await world.rows<{ id: number }>(
              `select id from holds.hold where work_id = ${work} and ended_at is null order by random() limit 1`,
            )
            if (hold) await cancelHold(world.deps, { hold: Number(hold.id), actor: { kind: 'system' } })
          }
        default:
          return async () => {
            const [loan] = await world.rows<{ id: number }>(
              `select id from circulation.loan where returned_at is null order by random() limit 1`,
            )
            if (loan) await renewLoan(world.deps, { loan: Number(loan.id), actor: { kind: 'system' } })
          }
      }
    })
    await Promise.all(deeds.map(deed => deed()))
    const broken = (await checkInvariants(db)).filter(check => check.broken > 0)
    assert.deepEqual(broken, [], `round ${round}`)
  }
})
