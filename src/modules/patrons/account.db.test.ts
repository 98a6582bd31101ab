import assert from 'node:assert/strict'
import { test } from 'node:test'
import { event } from '../../database/feed.ts'
import { testDatabase } from '../../database/testing.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import { hashSecret } from '../../kernel/secret.ts'
import {
  accountOf,
  answerAddress,
  askAddress,
  blockCard,
  changePin,
  closeOtherSessions,
  forgetUnanswered,
  freeCard,
  knowsPin,
  login,
  registerPatrons,
  removeAddress,
  saveContact,
  sessionOf,
  sessionsOf,
} from './index.ts'

const db = await testDatabase({ max: 4 })
await db.driver.unsafe(`insert into organisation.municipality values (2080, 'falun', 'Falun', 60000, 60.6, 15.6);
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
  values (2, 'FAL', 'falun', 'Falu stadsbibliotek', 'Falun', 2080, 'main', 60.6, 15.6, 'certain'),
    (3, 'MOR', 'mora', 'Mora bibliotek', 'Mora', 2080, 'main', 61.0, 14.5, 'certain')`)
let clock = Temporal.Instant.from('2027-02-01T10:00:00+01:00')
const deps = { db, now: () => clock }
let serial = 0
async function somebody(email: string | null = null) {
  const card = `2000000${++serial}`
  const [patron = 0] = await registerPatrons(db, [
    {
      name: 'Anna Öst',
      card,
      birthDate: '1980-05-01' as Day,
      category: 'adult',
      email,
      phone: null,
      language: 'sv',
      homeBranch: 2,
      expiresOn: '2030-01-01' as Day,
      pin: await hashSecret('4711'),
      blocked: null,
    },
  ])
  const enter = async (pin = '4711') => {
    const entered = await login(deps, { card, pin, via: `::${card}` })
    return entered.outcome === 'in' ? entered.token : entered.refusal.code
  }
  return { patron, card, enter }
}
const letters = {
  ready: 'letter',
  'due-soon': 'none',
  overdue: 'letter',
  changes: 'letter',
  suggestions: 'letter',
} as const
const mails = {
  ready: 'mail',
  'due-soon': 'mail',
  overdue: 'mail',
  changes: 'mail',
  suggestions: 'mail',
} as const
const write = (writes: readonly Parameters<typeof answer>[1][number][]) =>
  inTransaction(db, async () => answer(null, writes))

test('who has chosen nothing is reached by mail when there is an address, else by letter', async () => {
  const [anna, bo] = [await somebody('anna@example.se'), await somebody()]
  assert.deepEqual((await accountOf(deps, anna.patron))?.channels, mails)
  assert.equal((await accountOf(deps, bo.patron))?.channels.ready, 'letter')
  assert.equal(await accountOf(deps, 999), undefined)
})

test('number, language, library and ways are kept together or not at all', async () => {
  const { patron } = await somebody()
  const order = {
    patron,
    phone: '070-123 45 67',
    language: 'en',
    homeBranch: 3,
    channels: letters,
    canText: false,
  }
  assert.deepEqual(await saveContact(deps, { ...order, channels: mails }), [{ code: 'mail-needs-address' }])
  assert.equal((await accountOf(deps, patron))?.language, 'sv')
  assert.deepEqual(await saveContact(deps, order), [])
  const kept = await accountOf(deps, patron)
  assert.deepEqual(
    [kept?.phone, kept?.language, kept?.homeBranch, kept?.channels],
    ['070-123 45 67', 'en', 3, letters],
  )
  const again = { ...letters, 'due-soon': 'letter' } as const
  assert.deepEqual(await saveContact(deps, { ...order, channels: again }), [])
  assert.deepEqual((await accountOf(deps, patron))?.channels, again)
})

test('a new address counts when its link has been followed, once and within a day', async () => {
  const { patron } = await somebody('old@example.se')
  assert.deepEqual(askAddress(deps, { patron, email: 'nothing' }).refusals, [{ code: 'address-format' }])
  const first = askAddress(deps, { patron, email: 'wrong@example.se' })
  const second = askAddress(deps, { patron, email: 'new@example.se' })
  await write(first.writes)
  await write(second.writes)
  const waiting = await accountOf(deps, patron)
  assert.deepEqual([waiting?.email, waiting?.newEmail], ['old@example.se', 'new@example.se'])
  assert.equal(await answerAddress(deps, first.token), null)
  assert.equal(await answerAddress(deps, second.token), patron)
  const answered = await accountOf(deps, patron)
  assert.deepEqual([answered?.email, answered?.newEmail], ['new@example.se', null])
  assert.equal(await answerAddress(deps, second.token), null)
})

test('a link that is a day old changes nothing, and the question is forgotten', async () => {
  const { patron } = await somebody('old@example.se')
  const asked = askAddress(deps, { patron, email: 'late@example.se' })
  await write(asked.writes)
  clock = clock.add({ hours: 24 })
  assert.equal((await accountOf(deps, patron))?.newEmail, null)
  assert.equal(await answerAddress(deps, asked.token), null)
  clock = clock.add({ seconds: 1 })
  await forgetUnanswered(deps)
  const [left] = await db.driver.unsafe('select count(*)::integer as n from patrons.address_change')
  assert.equal(left?.n, 0)
})

test('an address can be taken away, with the one that was asked for', async () => {
  const { patron } = await somebody('old@example.se')
  await write(askAddress(deps, { patron, email: 'new@example.se' }).writes)
  await removeAddress(deps, patron)
  const account = await accountOf(deps, patron)
  assert.deepEqual([account?.email, account?.newEmail, account?.channels.ready], [null, null, 'letter'])
})

test('a new PIN works at once, the old one no more, and others are logged out', async () => {
  const { patron, enter } = await somebody()
  const [here, elsewhere] = [await enter(), await enter()]
  const order = { patron, old: '4711', pin: '8305', again: '8305', via: '::1', session: here }
  assert.deepEqual(await changePin(deps, { ...order, pin: '1980', again: '1980' }), [
    { code: 'pin-birthday' },
  ])
  assert.deepEqual(await changePin(deps, order), [])
  assert.ok(await sessionOf(deps, here))
  assert.equal(await sessionOf(deps, elsewhere), undefined)
  assert.equal(await enter('4711'), 'wrong-card-or-pin')
  assert.notEqual(await enter('8305'), 'wrong-card-or-pin')
})

test('guessing the old PIN is stopped like guessing at the login, and by it', async () => {
  const { patron, enter } = await somebody()
  const session = await enter()
  const order = { patron, old: '0000', pin: '8305', again: '8305', via: '::9', session }
  for (let n = 0; n < 4; n++) assert.deepEqual(await changePin(deps, order), [{ code: 'wrong-old-pin' }])
  assert.equal(await knowsPin(deps, { patron, pin: '4711', via: '::9' }), 'yes')
  assert.equal(await knowsPin(deps, { patron, pin: '0000', via: '::9' }), 'no')
  assert.equal(await knowsPin(deps, { patron, pin: '4711', via: '::9' }), 'too-many-tries')
  assert.deepEqual(await changePin(deps, { ...order, old: '4711' }), [
    { code: 'too-many-tries', minutes: 15 },
  ])
  assert.equal(await enter(), 'too-many-tries')
  assert.equal(await knowsPin(deps, { patron: 999, pin: '4711', via: '::9' }), 'no')
  assert.deepEqual(await changePin(deps, { ...order, patron: 999 }), [{ code: 'wrong-old-pin' }])
})

test('a lost card is blocked at once, also where one is logged in, until the desk frees it', async () => {
  const { patron, enter } = await somebody()
  const session = await enter()
  await blockCard(deps, patron)
  assert.equal(await sessionOf(deps, session), undefined)
  assert.equal(await enter(), 'card-blocked')
  const free = () => freeCard(deps, { patron, write: event({ kind: 'test' }) })
  assert.equal(await free(), true)
  assert.notEqual(await enter(), 'card-blocked')
  assert.equal(await free(), false)
})

test('what staff blocked for another reason stays so when the card was lost too', async () => {
  const { patron } = await somebody()
  await db.driver.unsafe(`update patrons.patron set blocked_code = 'staff' where id = ${patron}`)
  await blockCard(deps, patron)
  assert.equal((await accountOf(deps, patron))?.blockedCode, 'staff')
})

test('one sees where one is logged in, and logs out everywhere else', async () => {
  const { patron, enter } = await somebody()
  const first = await enter()
  clock = clock.add({ minutes: 5 })
  const second = await enter()
  assert.deepEqual(
    (await sessionsOf(deps, patron, first)).map(one => one.isThis),
    [false, true],
  )
  await closeOtherSessions(deps, patron, first)
  assert.deepEqual(
    (await sessionsOf(deps, patron, first)).map(one => one.isThis),
    [true],
  )
  assert.equal(await sessionOf(deps, second), undefined)
  clock = clock.add({ minutes: 60 })
  assert.deepEqual(await sessionsOf(deps, patron, first), [])
})
