import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { forgetKeptLoan, keptLoans } from '../circulation/index.ts'
import { askNewAddress, lettersErased, noticeDueSoon } from '../notices/index.ts'
import { login, saveContact } from '../patrons/index.ts'
import { forgetAudit, looksAt, recordAudit } from '../staff/index.ts'
import { cancelHold, chargeFee, payFees, receive, renewLoan } from './index.ts'
import { personalColumns } from './own-data.sql.ts'
import { ownData, ownPlaces } from './own-data.ts'
import { forgetHistory, keepHistory, leave } from './own-record.ts'

const db = await testDatabase({ max: 4 })
await db.driver.unsafe('alter table patrons.patron alter column id restart with 770001')
const world = await buildWorld(db)
const { deps } = world
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
const notices = { ...deps, baseUrl: 'http://localhost', canMail: true }
const kept = async (name: 'Anna' | 'Bo' | 'Cia', words = '') =>
  keptLoans(db, { patron: world.patron(name), words, limit: 50, offset: 0 })

test('every column that names or points at a person is entered among the places of the export', async () => {
  const entered = ownPlaces.flatMap(place => place.columns).toSorted()
  const found = (await db.run(personalColumns, {})).map(row => row.name)
  assert.deepEqual(
    found.filter(name => !entered.includes(name)),
    [],
    'enter these in ownPlaces',
  )
  for (const name of entered) {
    const [table, column] = [name.split('.').slice(0, 2).join('.'), name.split('.')[2]]
    const there = await world.rows(`select ${column} from ${table} limit 0`)
    assert.equal(there.length, 0)
  }
})

test('a list of what was borrowed is kept from when it was asked for: the same row, with its renewal and its return', async () => {
  await world.title('F501')
  await world.title('F502')
  await world.lendTo('Bo', 'F501', 'FAL')
  await world.scan('F501', 'FAL')
  assert.equal((await kept('Bo')).total, 0)
  await keepHistory(deps, { patron: world.patron('Bo'), keep: true })
  await world.lendTo('Bo', 'F502', 'FAL')
  assert.equal((await kept('Bo')).total, 0, 'what is at home is no history yet')
  const [loan] = await world.rows<{ id: number }>(
    `select id from circulation.loan where patron_id = ${world.patron('Bo')} and returned_at is null`,
  )
  world.pass({ hours: 24 * 20 })
  const renewed = await renewLoan(deps, { loan: loan?.id ?? 0, actor: karin })
  assert.equal(renewed.outcome, 'renewed')
  await world.scan('F502', 'FAL')
  const { total, loans } = await kept('Bo')
  assert.deepEqual([total, loans[0]?.id, loans[0]?.returnedAt?.equals(world.now())], [1, loan?.id, true])
})

test('the list is searched by words, and signs mean nothing special', async () => {
  await world.rows(`update catalogue.edition set title = 'Gösta Berlings saga 100%' where id in
    (select edition_id from catalogue.item where barcode = 'F502')`)
  assert.equal((await kept('Bo', 'gösta  SAGA')).total, 1)
  assert.equal((await kept('Bo', '100%')).total, 1)
  assert.equal((await kept('Bo', 'saga gösta')).total, 0)
  assert.equal((await kept('Bo', '%x_')).total, 0)
})

test('one line of the list is forgotten, by its owner alone; or all of it, and the list goes on', async () => {
  const line = (await kept('Bo')).loans[0]?.id ?? 0
  assert.equal(await forgetKeptLoan(db, { patron: world.patron('Cia'), loan: line }), false)
  assert.equal(await forgetKeptLoan(db, { patron: world.patron('Bo'), loan: line }), true)
  assert.equal((await kept('Bo')).total, 0)
  for (const barcode of ['F501', 'F502']) {
    await world.lendTo('Bo', barcode, 'FAL')
    await world.scan(barcode, 'FAL')
  }
  assert.equal((await kept('Bo')).total, 2)
  await world.lendTo('Bo', 'F501', 'FAL')
  await forgetHistory(deps, world.patron('Bo'))
  assert.equal((await kept('Bo')).total, 0)
  await world.scan('F501', 'FAL')
  assert.equal((await kept('Bo')).total, 1)
})

test('turned off, the list is gone at once, but for what is still at home, which leaves no line when it comes back', async () => {
  await world.lendTo('Bo', 'F502', 'FAL')
  await keepHistory(deps, { patron: world.patron('Bo'), keep: false })
  assert.equal((await kept('Bo')).total, 0)
  const [out] = await world.rows<{ n: number }>(
    `select count(*)::integer as n from circulation.loan where patron_id = ${world.patron('Bo')}`,
  )
  assert.equal(out?.n, 1)
  await world.scan('F502', 'FAL')
  assert.equal((await kept('Bo')).total, 0)
})

test('nobody leaves with something at home or ready, and is told why; nothing is given up then', async () => {
  await world.title('F510')
  const waiting = await world.holdFor('Cia', { work: await world.title('F511') }, 'MOR')
  await world.lendTo('Cia', 'F510', 'FAL')
  assert.deepEqual(await leave(deps, world.patron('Cia'), { notices: lettersErased }), {
    outcome: 'refused',
    refusals: [{ code: 'has-loans', count: 1 }],
  })
  const [still] = await world.rows<{ open: boolean }>(
    `select ended_at is null as open from holds.hold where id = ${waiting}`,
  )
  assert.equal(still?.open, true)
  await world.scan('F510', 'FAL')
})

test('an interlibrary loan is ended first, is in the export, and is nobody’s when its borrower has left', async () => {
  const patron = world.patron('Eva')
  const [row] = await world.rows<{ id: number }>(
    `insert into ill.request (number, token, patron_id, kind, title, any_edition, note, pickup_branch, asked_at)
     values ('DALA-2027-000001', 'x', ${patron}, 'loan', 'Bergmästarens bok', true, 'Till Eva', ${places.MOR}, now()) returning id`,
  )
  await recordAudit(db, karin, 'see-interlibrary-loan', `ill:${row?.id}`, world.now())
  const refused = await leave(deps, patron, { notices: lettersErased })
  assert.ok(refused.outcome === 'refused')
  assert.deepEqual(refused.refusals, [{ code: 'has-interlibrary-loans', count: 1 }])
  const data = await ownData(db, patron)
  const [told] = data.interlibraryLoans ?? []
  assert.deepEqual(
    [told?.title, told?.note, told?.pickup_branch, told?.token],
    ['Bergmästarens bok', 'Till Eva', 'Moras bibliotek', undefined],
  )
  assert.equal(data.looks?.length, 1)
  await world.rows(`update ill.request set state = 'unfilled', ended_at = now()`)
  assert.equal((await leave(deps, patron, { notices: lettersErased })).outcome, 'left')
  const [left] = await world.rows('select patron_id, note from ill.request')
  assert.deepEqual({ ...left }, { patronId: null, note: '' })
})

/** Rows of every table in which the number stands by itself. */
async function everywhere(number: number): Promise<string[]> {
  const tables = await world.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of tables)
    for (const row of await world.rows<{ text: string }>(`select x::text as text from ${name} x`))
      if (new RegExp(`(^|\\D)${number}(\\D|$)|cia@example|ny-cia@example|Cia\\b`).test(row.text))
        found.push(name)
  return [...new Set(found)].toSorted()
}

test('everything kept of a person is in the export, from every place, and no secret is', async () => {
  const patron = world.patron('Cia')
  const channels = {
    ready: 'mail',
    'due-soon': 'none',
    overdue: 'mail',
    changes: 'mail',
    suggestions: 'mail',
  } as const
  await saveContact(deps, {
    patron,
    phone: '0701234567',
    language: 'sv',
    homeBranch: places.MOR,
    channels,
    canText: false,
  })
  await askNewAddress(notices, { patron, email: 'ny-cia@example.se', language: 'sv', page: '/x/' })
  await login(deps, { card: world.card('Cia'), pin: 'wrong', via: '::1' })
  await world.rows(
    `insert into patrons.session (token_hash, patron_id, started_at, seen_at) values ('\\x01', ${patron}, now(), now())`,
  )
  await recordAudit(db, karin, 'see-patron', `patron:${patron}`, world.now())
  await keepHistory(deps, { patron, keep: true })
  await world.title('F512')
  await world.lendTo('Cia', 'F512', 'FAL')
  await world.rows(
    `update circulation.loan set due_on = (date '${world.now().toString().slice(0, 10)}' + 2) where returned_at is null`,
  )
  await noticeDueSoon(notices)
  await saveContact(deps, {
    patron,
    phone: null,
    language: 'sv',
    homeBranch: places.MOR,
    channels: { ...channels, 'due-soon': 'mail' },
    canText: false,
  })
  await noticeDueSoon(notices)
  await receive(deps, { barcode: 'F512', branch: places.FAL })
  const work = await world.title('B513')
  const hold = await world.holdFor('Cia', { work }, 'MOR')
  await receive(deps, { barcode: 'B513', branch: places.BOR })
  await world.rows(
    `insert into holds.hold_log (hold_id, at, deed, by_kind) values (${hold}, now(), 'pause', 'patron')`,
  )
  const bo = world.patron('Bo')
  await world.rows(`insert into patrons.application (token_hash, name, birth_date, email, language, home_branch, pin, applied_at)
      values ('\\x02', 'Cia', '1980-01-01', 'CIA@example.se', 'sv', 1, 'x', now());
    insert into patrons.application_try (at, email, via) values (now(), 'cia@example.se', '::1');
    insert into patrons.e_identity (key_hash, patron_id, linked_at) values ('\\x03', ${patron}, now());
    insert into patrons.guardianship (guardian_id, child_id, how, linked_at) values (${patron}, ${bo}, 'desk', now());
    insert into patrons.guardian_deed (at, guardian_id, child_id, deed) values (now(), ${patron}, ${bo}, 'renew');
    insert into lists.list (patron_id, name, made_at, used_at) values (${patron}, 'Sommar', now(), now());
    insert into lists.entry (list_id, work_id, place, added_at) select max(id), ${work}, 1, now() from lists.list;
    insert into ill.request (number, token, patron_id, kind, title, any_edition, pickup_branch, asked_at, state, ended_at)
      values ('DALA-2027-000002', 'y', ${patron}, 'loan', 'Sommar', true, 1, now(), 'cancelled', now());
    insert into ill.log (request_id, at, deed, by_kind) select max(id), now(), 'ask', 'patron' from ill.request;
    insert into alerts.reader (patron_id, stop_token) values (${patron}, 'x');
    insert into alerts.subscription (patron_id, kind, name, path, request, pace, made_at, looked_at)
      values (${patron}, 'search', 'resor', '/sok?q=resor', '{}', 'daily', now(), now());
    insert into alerts.told (subscription_id, work_id, at) select max(id), ${work}, now() from alerts.subscription;
    insert into acquisitions.suggestion (title, format, same_key, had_isbn, made_at, changed_at)
      values ('Kolmilan', 'book', 'kolmilan||book', false, now(), now());
    insert into acquisitions.suggester (suggestion_id, patron_id, branch_id, why, reserve, made_at)
      select max(id), ${patron}, ${places.MOR}, 'Cia vill', true, now() from acquisitions.suggestion`)
  const fee = { patron, reason: 'other', amount: 500, barcode: '', note: 'Kopior', actor: karin } as const
  assert.equal((await chargeFee(deps, fee)).outcome, 'charged')
  const data = await ownData(db, patron)
  await payFees(deps, { patron, amount: 500, method: 'cash', actor: karin })
  await cancelHold(deps, { hold, actor: { kind: 'patron', patron } })
  for (const [name, lines] of Object.entries(data)) assert.ok(lines.length > 0, `nothing of ${name}`)
  assert.deepEqual(
    data.loans?.map(line => line.title),
    ['T'],
  )
  assert.equal(data.person?.[0]?.name, 'Cia')
  assert.doesNotMatch(JSON.stringify(data), /"pin"|token|\/x\/|Karin/)
  assert.deepEqual(Object.values(await ownData(db, 1)).flat(), [], 'nobody gets what is another’s')
})

test('who leaves is gone from every table but for a number: in the list of those to forget, and in the log of staff', async () => {
  const patron = world.patron('Cia')
  const work = await world.title('F514')
  await world.holdFor('Cia', { work }, 'MOR')
  const behind = await world.holdFor('Bo', { work }, 'BOR')
  const left = await leave(deps, patron, { notices: lettersErased })
  assert.equal(left.outcome, 'left')
  assert.match(left.outcome === 'left' ? left.receipt : '', /^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  assert.deepEqual(await everywhere(patron), ['patrons.erased', 'staff.audit'])
  const [next] = await world.rows<{ state: string }>(`select state from holds.hold where id = ${behind}`)
  assert.equal(next?.state, 'assigned', 'the next one in the queue gets the copy')
  assert.deepEqual(
    await leave(deps, patron, { notices: lettersErased }),
    { outcome: 'refused', refusals: [] },
    'who is gone cannot leave again',
  )
})

test('who looked at a record is told by day, branch and role, never by name', async () => {
  const patron = world.patron('Anna')
  for (const deed of ['see-patron', 'see-patron', 'see-at-desk'])
    await recordAudit(db, karin, deed, `patron:${patron}`, world.now())
  await recordAudit(db, karin, 'see-patron', `patron:${world.patron('Bo')}`, world.now())
  const { total, looks } = await looksAt(db, { subjects: [`patron:${patron}`], limit: 10, offset: 0 })
  const day = world.now().toString().slice(0, 10)
  assert.equal(total, 2)
  assert.deepEqual(looks, [
    { day, branch: 'Falun', role: 'librarian', deed: 'see-at-desk', times: 1 },
    { day, branch: 'Falun', role: 'librarian', deed: 'see-patron', times: 2 },
  ])
})

test('who looked is known for two years and no longer', async () => {
  const of = { subjects: [`patron:${world.patron('Anna')}`], limit: 10, offset: 0 }
  world.pass({ hours: 24 * 730 })
  await forgetAudit(deps)
  assert.equal((await looksAt(db, of)).total, 2)
  world.pass({ seconds: 1 })
  await forgetAudit(deps)
  assert.equal((await looksAt(db, of)).total, 0)
})
