import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeAbove } from '../../../test/support/merge-above.ts'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import type { Day } from '../../kernel/day.ts'
import { owedBy } from '../fees/index.ts'
import { applyForCard, confirmApplication } from '../patrons/index.ts'
import { looksAt, recordAudit } from '../staff/index.ts'
import { lend, mergeProvisional, ownData, placeHold, receive, removeUnverified } from './index.ts'
import { personalColumns } from './own-data.sql.ts'
import { ownPlaces } from './own-data.ts'

const db = await testDatabase({ max: 4 })
await db.driver.unsafe('alter table patrons.patron alter column id restart with 770001')
const world = await buildWorld(db)
const { deps } = world
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
const merge = (from: number, into: number) => mergeProvisional(deps, { from, into, actor: karin }, mergeAbove)

let serial = 0
/** Somebody with a card that was applied for; called as the one they turn out to be. */
async function applied(name: string): Promise<{ patron: number; card: string; email: string }> {
  const email = `ny${++serial}@example.se`
  const taken = await applyForCard(deps, {
    ...{ name, birthDate: '1990-05-01' as Day, email, phone: '070-123 45 67', language: 'sv', branch: 3 },
    ...{ pin: '4827', guardian: null, via: `10.1.0.${serial}` },
  })
  assert.ok(taken.outcome === 'taken' && taken.letter === 'confirm')
  const made = await confirmApplication(deps, taken.token)
  assert.ok(made)
  return { ...made, email }
}
const reserve = async (patron: number, work: number) => {
  const placed = await placeHold(deps, {
    patron,
    wish: { work },
    pickup: 3,
    actor: { kind: 'patron', patron },
  })
  assert.ok(placed.outcome === 'placed', JSON.stringify(placed))
  world.pass({ seconds: 1 })
  return placed.hold
}

/** What somebody who has not shown a document may have. @param mark tells one person's secrets from another's */
const belongings = (patron: number, email: string, card: string, child: number, work: number, mark: string) =>
  world.rows(`
    insert into patrons.session (token_hash, patron_id, started_at, seen_at) values ('\\x${mark}', ${patron}, now(), now());
    insert into patrons.login_failure (card, via) values ('${card}', '::1');
    insert into patrons.channel (patron_id, about, channel) values (${patron}, 'due-soon', 'none'), (${patron}, 'ready', 'letter');
    insert into patrons.address_change (patron_id, email, token_hash, asked_at) values (${patron}, 'x${email}', '\\x${mark}', now());
    insert into patrons.application (token_hash, name, birth_date, email, language, home_branch, pin, guardian_id, applied_at)
      values ('\\x${mark}', 'Barn', '2018-01-01', 'barn@example.se', 'sv', 1, 'x', ${patron}, now());
    insert into patrons.application_try (at, email, via) values (now(), '${email}', '::1');
    insert into patrons.e_identity (key_hash, patron_id, linked_at) values ('\\x${mark}', ${patron}, now());
    insert into patrons.guardianship (guardian_id, child_id, how, linked_at) values (${patron}, ${child}, 'desk', now()),
      (${world.patron('Anna')}, ${patron}, 'desk', now());
    insert into patrons.guardian_deed (at, guardian_id, child_id, deed) values (now(), ${patron}, ${child}, 'renew'),
      (now(), ${world.patron('Anna')}, ${patron}, 'reserve');
    insert into lists.list (patron_id, name, made_at, used_at) values (${patron}, 'Sommar', now(), now());
    insert into lists.entry (list_id, work_id, place, note, added_at) select max(id), ${work}, 1, 'ny', now() from lists.list;
    insert into alerts.reader (patron_id, stop_token) values (${patron}, 'stop${mark}');
    insert into alerts.subscription (patron_id, kind, name, path, request, pace, made_at, looked_at)
      values (${patron}, 'search', 'resor', '/sok?q=resor', '{}', 'daily', now(), now());
    insert into alerts.told (subscription_id, work_id, at) select max(id), ${work}, now() from alerts.subscription;
    insert into acquisitions.suggestion (title, format, same_key, had_isbn, made_at, changed_at)
      values ('Kolmilan', 'book', 'kolmilan||book', false, now(), now()) on conflict do nothing;
    insert into acquisitions.suggester (suggestion_id, patron_id, branch_id, why, reserve, made_at)
      select max(id), ${patron}, ${places.MOR}, 'ny', true, now() from acquisitions.suggestion;
    insert into ill.request (number, token, patron_id, kind, title, any_edition, note, pickup_branch, asked_at, state, ended_at)
      values ('DALA-2027-0000${mark}', 'ill${mark}', ${patron}, 'loan', 'Sommar', true, 'ny', 1, now(), 'cancelled', now());
    insert into ill.log (request_id, at, deed, by_kind) select max(id), now(), 'ask', 'patron' from ill.request;
    insert into fees.charge (patron_id, municipality_id, branch_id, reason, rule, made_at, by_kind, title)
      select ${patron}, municipality_id, id, 'other', '{"by": "hand"}', now(), 'system', 'Kolmilan' from organisation.branch where id = 1;
    insert into fees.entry (charge_id, kind, amount, at, by_kind) select max(id), 'charged', 15000, now(), 'system' from fees.charge;
    insert into notices.notice (occasion, patron_id, kind, recipient, subject, body, state)
      values ('ready:${mark}', ${patron}, 'ready', '${email}', 'Att hämta', 'T', 'sent');
    insert into notices.told (occasion, notice_id) select occasion, id from notices.notice where occasion = 'ready:${mark}'`)

/** Rows of every table in which one of some texts stands by itself. */
async function everywhere(...texts: (string | number)[]): Promise<string[]> {
  const tables = await world.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of tables)
    for (const row of await world.rows<{ text: string }>(`select x::text as text from ${name} x`))
      if (texts.some(text => new RegExp(`(^|\\W)${text}(\\W|$)`).test(row.text))) found.push(name)
  return [...new Set(found)].toSorted()
}

/** The names in the export of what does not go with somebody, and why is said there. */
const stays = new Set(
  ownPlaces.flatMap(({ told, merged }) => ('not' in merged && 'name' in told ? told.name : [])),
)

/** Columns that name or point at a person, or at what a person has, and of which the merging says nothing. */
async function undecided(): Promise<string[]> {
  const decided = new Set(ownPlaces.filter(({ merged }) => merged).flatMap(({ columns }) => columns))
  return (await db.run(personalColumns, {})).map(row => row.name).filter(name => !decided.has(name))
}

test('of every table that points at a person it is decided what becomes of it; a new one is seen to be missing', async () => {
  assert.deepEqual(await undecided(), [], 'enter these in ownPlaces')
  await world.rows(
    'create table lists.favourite (of_whom bigint references patrons.patron, patron_id bigint)',
  )
  assert.deepEqual(await undecided(), ['lists.favourite.of_whom', 'lists.favourite.patron_id'])
  await world.rows('drop table lists.favourite')
})

test('what goes along with something else goes with what moves', () => {
  const moving = new Set(ownPlaces.flatMap(({ columns, merged }) => ('by' in merged ? columns : [])))
  for (const { merged } of ownPlaces) if ('with' in merged) assert.ok(moving.has(merged.with), merged.with)
})

test('all that a new record has is the old one’s afterwards, from every place, and nothing points at the new one', async () => {
  const dan = world.patron('Dan')
  await world.rows(`update patrons.patron set email = null, keeps_history = true where id = ${dan}`)
  const { patron, card, email } = await applied('Dan')
  const work = await world.title('B601')
  await belongings(patron, email, card, world.patron('Bo'), work, '11')
  const hold = await reserve(patron, work)
  await receive(deps, { barcode: 'B601', branch: places.BOR })
  await world.rows(
    `insert into holds.hold_log (hold_id, at, deed, by_kind) values (${hold}, now(), 'pause', 'patron')`,
  )
  // Nobody lends without having shown a document; a record that came from elsewhere may have loans all the same.
  for (const barcode of ['M602', 'M603']) {
    await world.title(barcode)
    await world.rows(
      `update patrons.patron set category = 'adult', keeps_history = true where id = ${patron}`,
    )
    assert.equal((await lend(deps, { card, barcode, branch: places.MOR, actor: karin })).outcome, 'lent')
  }
  await world.scan('M602', 'MOR')
  await world.rows(`update patrons.patron set category = 'provisional' where id = ${patron}`)
  await recordAudit(db, karin, 'see-patron', `patron:${patron}`, world.now())
  const before = await ownData(db, patron)
  for (const [name, lines] of Object.entries(before)) assert.ok(lines.length > 0, `nothing of ${name}`)

  assert.deepEqual(await merge(patron, dan), { outcome: 'merged' })
  assert.equal(await owedBy(db, dan), 15_000)
  const after = await ownData(db, dan)
  for (const [name, lines] of Object.entries(before)) {
    const there = (after[name] ?? []).map(line => JSON.stringify(line))
    const lost = lines.filter(line => !there.includes(JSON.stringify(line)))
    // Who looked is shown by the line of the merging.
    if (name === 'looks' || !(name === 'person' || stays.has(name))) assert.deepEqual(lost, [], name)
  }
  const [person] = after.person ?? []
  assert.deepEqual([person?.email, person?.phone, person?.category], [email, '070-123 45 67', 'adult'])
  assert.deepEqual([after.sessions, after.addressChange], [[], []])
  assert.deepEqual(await everywhere(patron), ['staff.audit'])
  const { looks } = await looksAt(db, { subjects: [`patron:${dan}`], limit: 10, offset: 0 })
  assert.deepEqual(looks.map(look => look.deed).toSorted(), ['merge-patrons', 'see-patron'])
})

test('what both records have is one: nothing is doubled and nothing of the two is lost', async () => {
  const eva = world.patron('Eva')
  const { patron, card, email } = await applied('Eva')
  const [both, own, second] = [
    await world.title('A611'),
    await world.title('A612'),
    await world.title('A613'),
  ]
  await belongings(eva, 'eva@example.se', world.card('Eva'), world.patron('Bo'), both, '21')
  await belongings(patron, email, card, world.patron('Bo'), both, '22')
  await world.rows(`
    update lists.entry set note = 'gammal' where list_id = (select id from lists.list where patron_id = ${eva});
    insert into lists.entry (list_id, work_id, place, note, added_at) select id, ${own}, 2, '', now() from lists.list where patron_id = ${patron};
    insert into lists.list (patron_id, name, made_at, used_at, share_token) values (${patron}, 'SOMMAR', now(), now(), 'secret');
    insert into lists.entry (list_id, work_id, place, added_at) select max(id), ${second}, 1, now() from lists.list;
    insert into lists.list (patron_id, name, made_at, used_at) select ${eva}, 'Lista ' || n, now() - interval '1 year', now() - interval '1 year'
      from generate_series(1, 60) n;
    insert into alerts.subscription (patron_id, kind, name, path, request, pace, made_at, looked_at)
      values (${patron}, 'search', 'fjäll', '/sok?q=fjäll', '{}', 'weekly', now(), now());
    insert into alerts.told (subscription_id, work_id, at) select id, ${own}, now() from alerts.subscription
      where patron_id = ${patron} and name = 'resor';
    update alerts.subscription set pace = 'none' where patron_id = ${eva};
    update alerts.reader set written_on = '2027-01-05' where patron_id = ${patron};
    update acquisitions.suggester set why = 'gammal', reserve = false where patron_id = ${eva};
    update patrons.channel set channel = 'mail' where patron_id = ${eva} and about = 'due-soon';
    insert into patrons.channel (patron_id, about, channel) values (${patron}, 'overdue', 'letter')`)
  const lists = async (of: number) => (await ownData(db, of)).lists?.length ?? 0
  const before = { lists: await lists(eva), history: (await ownData(db, eva)).notices?.length ?? 0 }
  assert.deepEqual(await merge(patron, eva), { outcome: 'merged' })
  assert.deepEqual(await everywhere(patron), ['staff.audit'])
  const data = await ownData(db, eva)

  assert.equal(await lists(eva), before.lists + 1, 'more than one may make; the shared one stays by itself')
  const summer = data.listedWorks?.filter(line => line.list === 'Sommar').map(line => line.note)
  assert.deepEqual(summer, ['gammal\nny', ''])
  const shared = data.lists?.find(list => list.name === 'SOMMAR')
  assert.equal(shared?.is_shared, true, 'its link still leads there')
  assert.equal(data.listedWorks?.filter(line => line.list === 'SOMMAR').length, 1)

  assert.deepEqual(
    data.alerts?.map(alert => [alert.name, alert.pace, alert.last_letter_on]),
    [
      ['resor', 'daily', '2027-01-05'],
      ['fjäll', 'weekly', '2027-01-05'],
    ],
  )
  assert.equal(data.alertsTold?.length, 2, 'what was told to either is told no more')
  assert.deepEqual(
    data.suggestions?.map(line => [line.why, line.reserve]),
    [['gammal\nny', true]],
  )
  assert.equal(data.interlibraryLoans?.length, 2)
  assert.equal(data.notices?.length, before.history + 1)
  assert.deepEqual(
    data.channels?.map(line => [line.about, line.channel]),
    [
      ['due-soon', 'mail'],
      ['overdue', 'letter'],
      ['ready', 'letter'],
    ],
  )
  assert.equal(data.eIdentity?.length, 1)
  assert.equal(data.guardianships?.length, 2)
  assert.equal(data.guardianDeeds?.length, 4)
  assert.equal(data.person?.[0]?.email, 'eva@example.se', 'the address that is there stands')
})

test('a suggestion withdrawn in one record and not in the other stands; withdrawn in the new one alone too', async () => {
  const cia = world.patron('Cia')
  const { patron } = await applied('Cia')
  await world.rows(`insert into acquisitions.suggestion (title, format, same_key, had_isbn, made_at, changed_at)
      values ('A', 'book', 'a||book', false, now(), now()), ('B', 'book', 'b||book', false, now(), now());
    insert into acquisitions.suggester (suggestion_id, patron_id, branch_id, why, reserve, made_at, withdrawn_at)
      select s.id, p.id, p.branch, p.why, p.why = 'new', now(), case when (s.title = 'A') = (p.why = 'old') then now() end
      from acquisitions.suggestion s, (values (${cia}, 1, 'old'), (${patron}, 2, 'new')) p(id, branch, why) where s.title in ('A', 'B')`)
  assert.deepEqual(await merge(patron, cia), { outcome: 'merged' })
  const stands = (await ownData(db, cia)).suggestions?.map(line => [line.title, line.why, line.withdrawn_at])
  assert.deepEqual(stands?.toSorted(), [
    ['A', 'new', null],
    ['B', 'old', null],
  ])
})

test('of two reservations for the same the one that has come further stays', async () => {
  const alva = world.patron('Alva')
  const { patron } = await applied('Alva')
  const work = await world.title('M620')
  const ready = await reserve(patron, work)
  await world.holdFor('Alva', { work }, 'ALV')
  await receive(deps, { barcode: 'M620', branch: places.MOR })
  assert.deepEqual(await merge(patron, alva), { outcome: 'merged' })
  const open = await world.rows<{ id: number; state: string }>(
    `select id, state from holds.hold where patron_id = ${alva} and ended_at is null`,
  )
  assert.deepEqual(
    open.map(hold => [hold.id, hold.state]),
    [[ready, 'on_shelf']],
  )
})

test('who reserves for the old record, or merges, at the same moment stops nothing: one reservation is left', async () => {
  const bo = world.patron('Bo')
  for (let round = 0; round < 6; round++) {
    const { patron } = await applied('Bo')
    const work = await world.title(`L62${round}`)
    await reserve(patron, work)
    const order = { patron: bo, wish: { work }, pickup: 2, actor: { kind: 'patron', patron: bo } } as const
    const [one, two] = await Promise.all([merge(patron, bo), merge(patron, bo), placeHold(deps, order)])
    assert.deepEqual([one.outcome, two.outcome].toSorted(), ['merged', 'refused'])
    const open = await world.rows(
      `select from holds.hold where patron_id = ${bo} and work_id = ${work} and ended_at is null`,
    )
    assert.equal(open.length, 1)
  }
})

test('whoever never shows a document is forgotten in every table, with what stands beside them', async () => {
  const { patron, card, email } = await applied('Ture Borta')
  const work = await world.title('F630')
  await belongings(patron, email, card, world.patron('Bo'), work, '31')
  await reserve(patron, work)
  await receive(deps, { barcode: 'F630', branch: places.FAL })
  world.pass({ hours: 24 * 40 })
  assert.equal(await removeUnverified(deps), 0, 'not while something is owed')
  await world.rows(`insert into fees.entry (charge_id, kind, amount, at, by_kind)
    select id, 'cancelled', -15000, now(), 'system' from fees.charge where patron_id = ${patron}`)
  assert.equal(await removeUnverified(deps), 1)
  assert.deepEqual(await everywhere(patron, 'Ture Borta', email, card), [])
  const [kept] = await world.rows<{ note: string }>(`select note from ill.request where token = 'ill31'`)
  assert.equal(kept?.note, '', 'what they wrote beside it')
})

test('who has not shown a document and has something at home or on its way from elsewhere is not removed', async () => {
  const { patron, card } = await applied('Ture Hemma')
  await world.title('F640')
  await world.rows(`update patrons.patron set category = 'adult' where id = ${patron}`)
  assert.equal(
    (await lend(deps, { card, barcode: 'F640', branch: places.FAL, actor: karin })).outcome,
    'lent',
  )
  await world.rows(`update patrons.patron set category = 'provisional' where id = ${patron}`)
  world.pass({ hours: 24 * 40 })
  assert.equal(await removeUnverified(deps), 0)
  await world.scan('F640', 'FAL')
  await world.rows(`insert into ill.request (number, token, patron_id, kind, title, any_edition, pickup_branch, asked_at)
    values ('DALA-2027-000040', 'ill40', ${patron}, 'loan', 'Vinter', true, 1, now())`)
  assert.equal(await removeUnverified(deps), 0)
  await world.rows(`update ill.request set state = 'unfilled', ended_at = now() where token = 'ill40'`)
  assert.equal(await removeUnverified(deps), 1)
})
