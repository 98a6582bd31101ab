import assert from 'node:assert/strict'
import { lend, placeHold, receive } from '../../src/modules/desk/index.ts'
import { linkGuardian, patronByCard } from '../../src/modules/patrons/index.ts'
import type { Running } from './running.ts'

let serial = 0

/** Somebody of Mora with a card and the PIN of the demo's first borrower; nobody else's test knows her. */
async function newPatron(
  { app, demo }: Running,
  name: string,
  born = '1980-05-19',
): Promise<{ patron: number; card: string; pin: string; home: number }> {
  serial++
  const [home] = await app.db.driver.unsafe(`select id from organisation.branch where slug = 'mora'`)
  const card = `2999${String(serial).padStart(4, '0')}`
  const [row] = await app.db.driver.unsafe(
    `insert into patrons.patron (name, email, home_branch, expires_on, birth_date, pin)
     select $1, $2, $3, '2035-01-01', $4, p.pin
     from patrons.patron p join patrons.card c on c.patron_id = p.id where c.number = $5 returning id`,
    [name, `prov${serial}@example.se`, Number(home?.id), born, demo.cards[0]?.card ?? ''],
  )
  const patron = Number(row?.id)
  await app.db.driver.unsafe('insert into patrons.card (number, patron_id) values ($1, $2)', [card, patron])
  return { patron, card, pin: demo.cards[0]?.pin ?? '', home: Number(home?.id) }
}

/** A borrower with two loans, a hold that waits and one that is ready; each title ends with the number. */
export async function newBorrower(running: Running) {
  const { app, demo } = running
  const desk = app.desk()
  const { patron, card, pin, home } = await newPatron(running, 'Ylva Prövare')
  const number = serial
  const actor = { kind: 'staff', account: 1, branch: home } as const
  const loan = await running.addBook(`Provlånet ${number}`, 'MOR')
  const other = await running.addBook(`Provboken ${number}`, 'MOR')
  const ready = await running.addBook(`Provhyllan ${number}`, 'MOR')
  const waiting = await running.addBook(`Provkön ${number}`, 'AVE')
  for (const { barcode } of [loan, other])
    assert.equal((await lend(desk, { card, barcode, branch: home, actor })).outcome, 'lent')
  for (const { work } of [ready, waiting])
    assert.equal((await placeHold(desk, { patron, wish: { work }, pickup: home, actor })).outcome, 'placed')
  await receive(desk, { barcode: ready.barcode, branch: home })
  // Somebody else waits for one of the loans, so that it cannot be renewed.
  const rival = (await patronByCard(desk.db, demo.cards[1]?.card ?? ''))?.id ?? 0
  await placeHold(desk, { patron: rival, wish: { work: loan.work }, pickup: home, actor })
  await app.db.driver.unsafe(
    `update circulation.loan set lent_at = now() - interval '20 days', due_on = current_date + 8 where patron_id = ${patron}`,
  )
  return { patron, card, pin, number, actor, loan, other, ready, waiting }
}

/** A guardian with a child of eight, neither with anything on loan. */
export async function newFamily(running: Running) {
  const desk = running.app.desk()
  const guardian = await newPatron(running, 'Moa Ek')
  const born = `${desk.now().toZonedDateTimeISO('Europe/Stockholm').year - 8}-01-01`
  const child = await newPatron(running, 'Sixten Ek', born)
  const actor = { kind: 'staff', account: 1, branch: guardian.home } as const
  const linked = await linkGuardian(desk, {
    ...{ guardian: guardian.patron, child: child.patron, reason: 'Visade legitimation', actor },
  })
  assert.equal(linked.outcome, 'linked')
  return { guardian, child }
}
