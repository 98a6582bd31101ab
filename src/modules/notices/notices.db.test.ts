import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startMailServer } from '../../../test/support/mail.ts'
import { testDatabase } from '../../database/testing.ts'
import { chooseLanguage } from '../patrons/index.ts'
import {
  askNewAddress,
  forgetNotices,
  noticeApplication,
  noticeDueSoon,
  noticeOverdue,
  noticeReady,
  noticesOf,
  noticesWritten,
  type Post,
  sendQueued,
  smtpPost,
} from './index.ts'

const db = await testDatabase({ max: 2 })
await db.driver.unsafe(`insert into organisation.municipality values (2039, 'alvdalen', 'Älvdalen', 7000, 61.2, 14.0);
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
  values (1, 'ALV', 'alvdalen', 'Älvdalens bibliotek', 'Älvdalen', 2039, 'main', 61.2, 14.0, 'certain');
  insert into patrons.patron (name, email, language, home_branch, expires_on, pin) overriding system value
  values ('Alva', 'alva@example.se', 'sv', 1, '2030-01-01', ''), ('Bo', null, 'sv', 1, '2030-01-01', ''),
    ('Cia', 'refused@example.se', 'en', 1, '2030-01-01', '');
  insert into catalogue.work (title, sort_title) values ('Gösta Berlings saga', 'Gösta Berlings saga');
  insert into catalogue.edition (work_id, title, sort_title, format, audience, facts)
  select 1, 'Bok ' || n, 'Bok', 'book', 'adult', '{}' from generate_series(1, 4) n;
  insert into catalogue.item (barcode, edition_id, home_branch) select 'B' || n, n, 1 from generate_series(1, 4) n;
  insert into catalogue.item (barcode, edition_id, home_branch) values ('B5', 1, 1);
  update circulation.item_status set state = 'on_hold_shelf' where item_id = 5;
  insert into circulation.loan (item_id, patron_id, lent_branch, lent_at, due_on) values
    (1, 1, 1, '2027-01-01Z', '2027-02-03'), (2, 1, 1, '2027-01-01Z', '2027-01-29'), (3, 1, 1, '2027-01-01Z', '2027-01-28'),
    (4, 2, 1, '2027-01-01Z', '2027-02-03');
  insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state, item_id, shelf_number, collect_by)
  values (1, 'work', 1, 1, now(), 'on_shelf', 5, 4127, '2027-02-11'), (2, 'work', 1, 1, now(), 'waiting', null, null, null)`)

const server = await startMailServer()
const post = smtpPost(server.url, 'bibliotek@example.se')
after(() => {
  post.close()
  server.stop()
})
let clock = Temporal.Instant.from('2027-02-01T07:00:00+01:00')
const deps = { db, now: () => clock, baseUrl: 'http://localhost:4000', canMail: true }
const arrived = async (count: number) => {
  for (let n = 0; n < 200 && server.mails.length < count; n++)
    await new Promise(resolve => setTimeout(resolve, 10))
  return server.mails.slice()
}

test('a hold on the shelf is told of once, by a real mail with number and last day', async () => {
  assert.equal(await noticeReady(deps, 1), true)
  assert.equal(await noticeReady(deps, 1), false)
  assert.deepEqual(await sendQueued(deps, post.post), { sent: 1, left: 0 })
  const [mail] = await arrived(1)
  assert.deepEqual(mail?.to, ['alva@example.se'])
  assert.equal(mail?.subject, 'Att hämta: Bok 1')
  assert.match(mail?.text ?? '', /Hämtnummer: 4127\nHämta senast: torsdag 11 februari/)
  assert.match(mail?.messageId ?? '', /@dalabiblioteken>$/)
  assert.deepEqual(await sendQueued(deps, post.post), { sent: 0, left: 0 })
})

test('a hold that is not on a shelf gives no notice', async () => {
  assert.equal(await noticeReady(deps, 2), false)
  assert.equal(await noticeReady(deps, 99), false)
})

test('two days before the due day each borrower gets one mail; without an address it lands in the outbox', async () => {
  assert.equal(await noticeDueSoon(deps), 2)
  assert.equal(await noticeDueSoon(deps), 0)
  await sendQueued(deps, post.post)
  assert.equal((await arrived(2)).at(-1)?.subject, 'Snart dags att lämna: Bok 1')
  const { notices, total } = await noticesWritten(db, { state: 'outbox' })
  assert.equal(total, 1)
  assert.equal(notices[0]?.recipient, null)
})

test('nobody is reminded of what is said to be lost, or to have been returned', async () => {
  for (const state of ['lost', 'claimed_returned']) {
    await db.driver.unsafe(`set session_replication_role = replica;
      update circulation.item_status set state = '${state}' where item_id in (2, 3);
      set session_replication_role = origin`)
    assert.equal(await noticeOverdue(deps), 0, state)
  }
  await db.driver.unsafe(`set session_replication_role = replica;
    update circulation.item_status set state = 'on_loan' where item_id in (2, 3);
    set session_replication_role = origin`)
})

test('late loans that come to a reminder on different days are each told of once', async () => {
  assert.equal(await noticeOverdue(deps), 1)
  assert.equal(await noticeOverdue(deps), 0)
  clock = clock.add({ hours: 24 })
  assert.equal(await noticeOverdue(deps), 0)
  await sendQueued(deps, post.post)
  const mail = (await arrived(3)).at(-1)
  assert.equal(mail?.subject, 'Påminnelse: lån att lämna tillbaka')
  assert.match(mail?.text ?? '', /Bok 3 .*\n- Bok 2 /)
})

test('without a mail server everything waits in the outbox', async () => {
  await db.driver.unsafe(`update holds.hold set collect_by = '2027-02-20' where id = 1`)
  assert.equal(await noticeReady({ ...deps, canMail: false }, 1), true)
  assert.equal((await noticesWritten(db, { state: 'outbox' })).total, 2)
})

test('a letter the server refuses is tried eight times, then put aside, and never stops the others', async () => {
  await db.driver.unsafe(`insert into notices.notice (occasion, kind, recipient, subject, body, state)
    values ('x:1', 'ready', 'refused@example.se', 'A', 'a', 'queued'), ('x:2', 'ready', 'bo@example.se', 'B', 'b', 'queued')`)
  assert.deepEqual(await sendQueued(deps, post.post), { sent: 1, left: 1 })
  for (let n = 0; n < 6; n++) assert.deepEqual(await sendQueued(deps, post.post), { sent: 0, left: 1 })
  assert.deepEqual(await sendQueued(deps, post.post), { sent: 0, left: 0 })
  const failed = await noticesWritten(db, { state: 'failed' })
  assert.match(failed.notices[0]?.error ?? '', /no such mailbox/)
})

test('two that send at once send no letter twice, and what a dead sender held is sent by the next', async () => {
  await db.driver.unsafe(`insert into notices.notice (occasion, kind, recipient, subject, body, state)
    select 'y:' || n, 'ready', 'y' || n || '@example.se', 'A', 'a', 'queued' from generate_series(1, 12) n;
    update notices.notice set claimed_until = '${clock.add({ minutes: 5 })}' where occasion = 'y:12'`)
  const sent: string[] = []
  const slow: Post = async letter => {
    await new Promise(resolve => setTimeout(resolve, 5))
    sent.push(letter.to)
  }
  const both = await Promise.all([sendQueued(deps, slow), sendQueued(deps, slow)])
  assert.equal(new Set(sent).size, sent.length)
  assert.deepEqual([sent.length, both.every(({ sent }) => sent > 0)], [11, true])
  const later = { ...deps, now: () => clock.add({ minutes: 5, seconds: 1 }) }
  assert.deepEqual(await sendQueued(later, slow), { sent: 1, left: 0 })
  assert.equal(sent.at(-1), 'y12@example.se')
})

test('an application is answered once to the address it gave, goes at once, and is forgotten after two days', async () => {
  const order = { to: 'maja@example.se', language: 'en', hours: 48 }
  await noticeApplication(deps, { ...order, token: 'abc' })
  await noticeApplication(deps, { ...order, token: null })
  const answers = async () => {
    const { notices } = await noticesWritten(db)
    return notices.filter(notice => notice.recipient === 'maja@example.se')
  }
  const [known, confirm] = await answers()
  assert.deepEqual([confirm?.kind, known?.kind], ['confirm-address', 'registered-already'])
  assert.match(confirm?.body ?? '', /\/en\/bli-lantagare\/bekrafta\?kod=abc\n/)
  const told = await db.driver.unsafe(`select from feed.event where facts ? 'mailWaits'`)
  assert.equal(told.length, 2)
  await forgetNotices({ db, now: () => deps.now().add({ hours: 47 }) })
  assert.equal((await answers()).length, 2)
  await forgetNotices({ db, now: () => deps.now().add({ hours: 49 }) })
  assert.deepEqual(await answers(), [])
})

test('a new address is asked, by a mail to it alone, with a link nobody else sees', async () => {
  const order = { patron: 1, email: 'ny@example.se', language: 'sv', page: '/bekrafta/' }
  assert.deepEqual(await askNewAddress(deps, { ...order, email: 'fel' }), [{ code: 'address-format' }])
  assert.deepEqual(await askNewAddress(deps, order), [])
  const before = server.mails.length
  await sendQueued(deps, post.post)
  const mail = (await arrived(before + 1)).at(-1)
  assert.deepEqual(mail?.to, ['ny@example.se'])
  assert.match(mail?.text ?? '', /http:\/\/localhost:4000\/bekrafta\/[\w-]{43}\n/)
  const seen = await noticesOf(db, { patron: 1, limit: 50, offset: 0 })
  assert.ok(seen.total > 0 && seen.notices.every(notice => !/bekrafta/.test(notice.body)))
  assert.ok(seen.notices.every(notice => notice.language === 'sv'))
})

test('new addresses are asked a few times an hour, also many at once; then it must wait', async () => {
  await db.driver.unsafe(
    `insert into patrons.patron (name, home_branch, expires_on, pin) values ('ivrig', 1, '2030-01-01', '')`,
  )
  const [made] = await db.driver.unsafe(`select id::int from patrons.patron where name = 'ivrig'`)
  const patron = Number(made?.id)
  const ask = (n: number) =>
    askNewAddress(deps, { patron, email: `ny${n}@example.se`, language: 'sv', page: '/bekrafta/' })
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(ask))
  const refused = answers.flat()
  assert.deepEqual(refused, Array(2).fill({ code: 'asked-too-often' }))
  const letters = () =>
    db.driver.unsafe(`select from notices.notice where patron_id = ${patron} and kind = 'confirm-address'`)
  assert.equal((await letters()).length, 4)
  const before = clock
  clock = clock.add({ minutes: 61 })
  assert.deepEqual(await ask(7), [])
  clock = before
})

test('notices go the way somebody chose: printed, by text message when one can be sent, or not at all', async () => {
  await db.driver.unsafe(`insert into patrons.patron (name, email, phone, home_branch, expires_on, pin)
    select n, n || '@example.se', '0701234567', 1, '2030-01-01', '' from unnest('{brev,sms,tyst,post}'::text[]) n;
    insert into patrons.channel select id, 'due-soon', case name when 'brev' then 'letter' when 'sms' then 'sms' when 'tyst' then 'none' else 'mail' end
      from patrons.patron where name in ('brev', 'sms', 'tyst', 'post');
    insert into catalogue.item (barcode, edition_id, home_branch) select 'K' || id, 1, 1 from patrons.patron where name in ('brev', 'sms', 'tyst', 'post');
    update circulation.item_status set state = 'on_loan' where item_id in (select id from catalogue.item where barcode like 'K%');
    insert into circulation.loan (item_id, patron_id, lent_branch, lent_at, due_on)
      select i.id, p.id, 1, '2027-01-01Z', '2027-05-03' from patrons.patron p join catalogue.item i on i.barcode = 'K' || p.id`)
  clock = Temporal.Instant.from('2027-05-01T07:00:00+02:00')
  await noticeDueSoon({ ...deps, canText: true })
  const made =
    await db.driver.unsafe(`select p.name, n.channel, n.recipient, n.state from notices.notice n join patrons.patron p on p.id = n.patron_id
    where n.kind = 'due-soon' and p.name in ('brev', 'sms', 'tyst', 'post') order by p.id`)
  assert.deepEqual(
    made.map(row => [row.name, row.channel, row.recipient, row.state]),
    [
      ['brev', 'letter', null, 'outbox'],
      ['sms', 'sms', '0701234567', 'outbox'],
      ['post', 'mail', 'post@example.se', 'queued'],
    ],
  )
})

test('a letter is forgotten after a month, and is not written again for it', async () => {
  clock = clock.add({ hours: 24 * 31 })
  await noticeOverdue(deps)
  clock = clock.add({ hours: 24 * 31 })
  await forgetNotices(deps)
  assert.equal((await noticesWritten(db)).total, 0)
  assert.equal(await noticeOverdue(deps), 0)
  clock = clock.add({ hours: 24 * 400 })
  await forgetNotices(deps)
  const [left] = await db.driver.unsafe('select count(*)::integer as n from notices.told')
  assert.equal(left?.n, 0)
})

test('the letter comes in the language the borrower chose, and leads to pages in it', async () => {
  await chooseLanguage({ db }, { patron: 1, language: 'ar' })
  await db.driver.unsafe(`update holds.hold set collect_by = '2027-02-12' where id = 1`)
  assert.equal(await noticeReady(deps, 1), true)
  const { notices } = await noticesWritten(db)
  const letter = notices.find(
    notice => /Bok 1/.test(notice.subject) && notice.body.includes('رقم الاستلام: 4127'),
  )
  assert.match(letter?.body ?? '', /12 فبراير/)
  assert.match(letter?.body ?? '', /http:\/\/localhost:4000\/ar\/mina-sidor/)
})
