import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../database/testing.ts'
import type { Day } from '../../kernel/day.ts'
import { hashSecret } from '../../kernel/secret.ts'
import {
  forgetDeadSessions,
  login,
  logout,
  logoutEverywhere,
  patronByCard,
  registerPatrons,
  searchPatrons,
  sessionOf,
} from './index.ts'

const db = await testDatabase({ max: 4 })
await db.driver.unsafe(`insert into organisation.municipality values (2080, 'falun', 'Falun', 60000, 60.6, 15.6);
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
  values (2, 'FAL', 'falun', 'Falu stadsbibliotek', 'Falun', 2080, 'main', 60.6, 15.6, 'certain')`)

let clock = Temporal.Instant.from('2027-02-01T10:00:00+01:00')
const deps = { db, now: () => clock }
const pin = await hashSecret('4711')
const person = (name: string, card: string) => ({
  name,
  card,
  birthDate: '1980-05-01' as Day,
  category: 'adult' as const,
  email: null,
  phone: null,
  language: 'sv',
  homeBranch: 2,
  expiresOn: '2030-01-01' as Day,
  pin,
  blocked: null,
})
const [anna, bo] = await registerPatrons(db, [person('Anna Öst', '20000001'), person('Bo Åberg', '20000002')])

const enter = (card: string, code: string, via = '::1') => login(deps, { card, pin: code, via })

test('what is far too long to be a card is no card, and is counted as any other wrong one', async () => {
  const random = Array.from({ length: 12_000 }, (_, n) => ((n * 7919) % 9973).toString(16)).join('')
  const answer = await enter(random, '4711', '::99')
  assert.deepEqual(answer, { outcome: 'refused', refusal: { code: 'wrong-card-or-pin' } })
  const [{ n } = { n: 0 }] = await db.driver.unsafe(
    `select count(*)::int as n from patrons.login_failure where via = '::99'`,
  )
  assert.equal(n, 1)
})

test('a card and its PIN open a session, also with the card number read in groups', async () => {
  const entered = await enter('2000 0001', '4711')
  assert.equal(entered.outcome, 'in')
  assert.equal(entered.outcome === 'in' && (await sessionOf(deps, entered.token))?.id, anna)
})

test('a session ends with an hour of silence, and being seen keeps it alive', async () => {
  const entered = await enter('20000001', '4711')
  assert.ok(entered.outcome === 'in')
  clock = clock.add({ minutes: 50 })
  assert.ok(await sessionOf(deps, entered.token))
  clock = clock.add({ minutes: 50 })
  assert.ok(await sessionOf(deps, entered.token))
  clock = clock.add({ minutes: 60 })
  assert.equal(await sessionOf(deps, entered.token), undefined)
})

test('a session ends at logout', async () => {
  const entered = await enter('20000001', '4711')
  assert.ok(entered.outcome === 'in')
  await logout(deps, entered.token)
  assert.equal(await sessionOf(deps, entered.token), undefined)
})

test('guessing is stopped after five tries, and a quarter of an hour later the right PIN works', async () => {
  for (let n = 0; n < 5; n++)
    assert.deepEqual(await enter('20000002', '0000'), {
      outcome: 'refused',
      refusal: { code: 'wrong-card-or-pin' },
    })
  const stopped = await enter('20000002', '4711')
  assert.equal(stopped.outcome === 'refused' && stopped.refusal.code, 'too-many-tries')
  clock = clock.add({ minutes: 15, seconds: 1 })
  assert.equal((await enter('20000002', '4711')).outcome, 'in')
})

test('who must wait is told until when, and tries that are not taken do not make it longer', async () => {
  for (let n = 0; n < 5; n++) {
    await enter('20000077', '0000')
    clock = clock.add({ minutes: 1 })
  }
  const closed = async () => {
    const stopped = await enter('20000077', '0000')
    return stopped.outcome === 'refused' && stopped.refusal.code === 'too-many-tries'
      ? stopped.refusal.until.until(clock).total('minutes')
      : null
  }
  assert.equal(await closed(), -10)
  clock = clock.add({ minutes: 9 })
  assert.equal(await closed(), -1)
  clock = clock.add({ minutes: 1, seconds: 1 })
  assert.equal(await closed(), null)
})

test('thirty wrong tries from one address close it for every card', async () => {
  for (let n = 0; n < 30; n++) await enter(`3000${1000 + n}`, '0000', '10.0.0.9')
  const stopped = await enter('20000001', '4711', '10.0.0.9')
  assert.equal(stopped.outcome === 'refused' && stopped.refusal.code, 'too-many-tries')
  assert.equal((await enter('20000001', '4711', '10.0.0.10')).outcome, 'in')
})

test('guessing many at once is stopped as soon as guessing one after another', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => enter('20000088', '0000')))
  const taken = answers.filter(one => one.outcome === 'refused' && one.refusal.code === 'wrong-card-or-pin')
  assert.equal(taken.length, 5)
})

test('a login never goes on under the id the browser had, and a session ends a day after its login', async () => {
  const first = await enter('20000001', '4711')
  assert.ok(first.outcome === 'in')
  const second = await login(deps, { card: '20000001', pin: '4711', via: '::1', before: first.token })
  assert.ok(second.outcome === 'in')
  assert.notEqual(second.token, first.token)
  assert.equal(await sessionOf(deps, first.token), undefined)
  for (let hour = 0; hour < 24; hour++) {
    clock = clock.add({ minutes: 59 })
    assert.ok(await sessionOf(deps, second.token), `hour ${hour}`)
  }
  // 23 hours and 36 minutes have gone: what is left is less than an hour, and the page is told so.
  const last = await sessionOf(deps, second.token)
  assert.equal(last?.endsAt.since(clock).total('minutes'), 24)
  clock = clock.add({ minutes: 30 })
  assert.equal(await sessionOf(deps, second.token), undefined)
})

test('one can log out everywhere, and sessions that have ended leave no row', async () => {
  const [here, there] = [await enter('20000001', '4711'), await enter('20000001', '4711')]
  assert.ok(here.outcome === 'in' && there.outcome === 'in')
  await logoutEverywhere(deps, here.patron)
  assert.equal(await sessionOf(deps, here.token), undefined)
  assert.equal(await sessionOf(deps, there.token), undefined)
  await enter('20000001', '4711')
  clock = clock.add({ hours: 2 })
  await forgetDeadSessions(deps)
  assert.deepEqual([...(await db.driver.unsafe('select from patrons.session'))], [])
})

test('a blocked card is told so when its PIN fits', async () => {
  await db.driver.unsafe(`update patrons.card set blocked_at = now() where number = '20000002'`)
  const stopped = await enter('20000002', '4711')
  assert.equal(stopped.outcome === 'refused' && stopped.refusal.code, 'card-blocked')
})

test('staff find people by the beginning of any of their names, and signs mean nothing special', async () => {
  assert.deepEqual(
    (await searchPatrons(db, 'åb')).map(p => p.id),
    [bo],
  )
  assert.deepEqual(
    (await searchPatrons(db, 'ann')).map(p => p.id),
    [anna],
  )
  assert.deepEqual(await searchPatrons(db, '%%'), [])
  assert.deepEqual(await searchPatrons(db, 'a'), [])
  assert.equal((await patronByCard(db, '2000 0001'))?.id, anna)
})
