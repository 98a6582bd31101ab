import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { cancelHold, chargeFee, leave, ownData, payFees, placeHold } from '../../../modules/desk/index.ts'
import { askNewAddress, lettersErased } from '../../../modules/notices/index.ts'
import { answerAddress, login, saveContact, verifyIdentity } from '../../../modules/patrons/index.ts'
import { textsFor } from '../../texts/texts.ts'
import { registrationHouse } from './registration-of-patrons.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const deps = { ...world.deps, baseUrl: 'http://x', canMail: true }
const house = registrationHouse({ ...deps, organisation: () => world.deps.organisation })
const ctx = {
  locale: 'sv',
  texts: textsFor('sv'),
  path: '/',
  origin: 'http://x',
  csrf: '',
  reader: null,
} as never
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const

const name = 'Vendela Kvistberg'
const [first, second] = ['Vendela.K@example.se', 'kvist@example.se']
const traces = [...name.split(' '), first, second]

/**
 * What may name somebody who has left: 'schema.table.column', and by which law or for which reason. What is owed or was
 * booked, and what is counted, stands without words of a person, so that nothing is needed here.
 */
const keptByLaw: readonly string[] = []

/** Every column of every table where the words stand, whatever tables there will be: text, arrays, JSON and composites alike. */
async function placesOf(words: readonly string[]): Promise<string[]> {
  const columns = await world.rows<{ place: string; sql: string }>(
    `select format('%s.%s.%s', c.table_schema, c.table_name, c.column_name) as place,
      format('select count(*)::integer as n from %I.%I where %I::text ilike any ($words)', c.table_schema, c.table_name, c.column_name) as sql
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
       and c.data_type not in ('bigint', 'integer', 'smallint', 'boolean', 'date', 'timestamp with time zone', 'xid8', 'bytea')`,
  )
  assert.ok(columns.length > 150, 'the schema has been read')
  const any = `array[${words.map(word => `'%${word}%'`).join(', ')}]`
  const found: string[] = []
  for (const { place, sql } of columns) {
    const [row] = await world.rows<{ n: number }>(sql.replace('$words', any))
    if (row?.n) found.push(place)
  }
  return found.toSorted()
}

async function apply(email: string) {
  const form = { name, born: '1988-03-04', email, phone: '', branch: 'mor', pin: '739146' }
  assert.deepEqual(await house.apply(ctx, null, { form, via: '::1' }), [])
  const [letter] = await world.rows<{ body: string }>(
    'select body from notices.notice order by id desc limit 1',
  )
  return /kod=(\S+)/.exec(letter?.body ?? '')?.[1] ?? ''
}

test('who applied online, used the library and left stands with neither name nor address in any column of any table', async () => {
  const token = await apply(first)
  await house.confirmApplication(token, null as never)
  const [made] = await world.rows<{ id: number; number: string }>(
    `select p.id, c.number from patrons.patron p join patrons.card c on c.patron_id = p.id where p.name = '${name}'`,
  )
  const patron = made?.id ?? 0
  // Asked again with the same address in other letters, and once from the address that will be the next one.
  await apply(first.toLowerCase())
  await apply(second)
  await login(deps, { card: made?.number ?? '', pin: 'wrong', via: '::1' })
  await askNewAddress(deps, { patron, email: second, language: 'sv', page: '/bekrafta/' })
  const [asked] = await world.rows<{ body: string }>(
    'select body from notices.notice order by id desc limit 1',
  )
  assert.equal(await answerAddress(deps, /bekrafta\/(\S+)/.exec(asked?.body ?? '')?.[1] ?? ''), patron)
  await saveContact(deps, {
    ...{ patron, phone: '0701234567', language: 'sv', homeBranch: places.MOR, canText: false },
    channels: { ready: 'mail', 'due-soon': 'mail', overdue: 'mail', changes: 'mail', suggestions: 'mail' },
  })
  const work = await world.title('E601')
  const placed = await placeHold(deps, {
    ...{ patron, wish: { work }, pickup: places.MOR },
    actor: { kind: 'patron', patron },
  })
  assert.equal(placed.outcome, 'placed')
  const [hold] = await world.rows<{ id: number }>(`select id from holds.hold where patron_id = ${patron}`)
  await cancelHold(deps, { hold: hold?.id ?? 0, actor: { kind: 'patron', patron } })
  const shown = await verifyIdentity(deps, { patron, document: 'passport', card: '', actor: karin })
  assert.equal(shown.outcome, 'verified')
  const fee = { patron, reason: 'other', amount: 500, barcode: '', note: 'Kopior', actor: karin } as const
  assert.equal((await chargeFee(deps, fee)).outcome, 'charged')
  await payFees(deps, { patron, amount: 500, method: 'cash', actor: karin })

  const before = await placesOf(traces)
  for (const place of ['patrons.patron.name', 'patrons.patron.email', 'notices.notice.recipient'])
    assert.ok(before.includes(place), `${place} is found while they are here`)
  const { notices = [] } = await ownData(db, patron)
  assert.deepEqual(
    notices.map(line => [line.kind, line.recipient]),
    [
      ['confirm-address', first],
      ['registered-already', first.toLowerCase()],
      ['confirm-address', second],
      ['confirm-address', second],
    ],
    'the letters of the application are in the export, by borrower and by address',
  )
  assert.equal((await leave(deps, patron, { notices: lettersErased })).outcome, 'left')
  assert.deepEqual(await placesOf(traces), keptByLaw)
})

test('letters of others stay: those of a child at the address of who leaves, and of who applies meanwhile', async () => {
  const [anna, bo] = [world.patron('Anna'), world.patron('Bo')]
  await world.rows(`update patrons.patron set email = 'hem@example.se' where id in (${anna}, ${bo});
    insert into notices.notice (occasion, patron_id, kind, recipient, subject, body, state)
      values ('x:1', ${bo}, 'due-soon', 'hem@example.se', 's', 'b', 'sent')`)
  await apply('granne@example.se')
  assert.equal((await leave(deps, anna, { notices: lettersErased })).outcome, 'left')
  const left = await world.rows<{ recipient: string }>(
    `select recipient from notices.notice where recipient in ('hem@example.se', 'granne@example.se') order by id`,
  )
  assert.deepEqual(
    left.map(row => row.recipient),
    ['hem@example.se', 'granne@example.se'],
  )
})

test('what is remembered of an answered application carries no address', async () => {
  assert.deepEqual(
    (await placesOf(['@example.se'])).filter(place => place.startsWith('notices.told')),
    [],
  )
})
