import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeAbove } from '../../../test/support/merge-above.ts'
import { buildWorld } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import type { Day } from '../../kernel/day.ts'
import {
  type Application,
  applicationOf,
  applyForCard,
  confirmApplication,
  forgetApplications,
  guardiansOf,
  likenessOf,
  login,
  patronById,
  provisionalPatrons,
  registrationPolicy,
  setRegistrationPolicy,
  verifyIdentity,
} from '../patrons/index.ts'
import { lend, mergeProvisional, placeHold, removeUnverified } from './index.ts'

const world = await buildWorld(await testDatabase({ max: 4 }))
const { deps } = world
const staff = { kind: 'staff', account: 1, branch: 1 } as const
let serial = 0
const order = (changes: Partial<Application> = {}): Application => ({
  name: 'Maja Lind',
  birthDate: '1990-05-01' as Day,
  email: `maja${++serial}@example.se`,
  phone: null,
  language: 'sv',
  branch: 3,
  pin: '4827',
  guardian: null,
  via: `10.0.0.${serial}`,
  ...changes,
})
const codes = (outcome: { outcome: string; refusals?: readonly { code: string }[] }) =>
  outcome.refusals?.map(refusal => refusal.code) ?? [outcome.outcome]
const tokenOf = async (changes: Partial<Application> = {}) => {
  const taken = await applyForCard(deps, order(changes))
  assert.ok(taken.outcome === 'taken' && taken.letter === 'confirm', JSON.stringify(taken))
  return taken.token
}
const newCard = async (changes: Partial<Application> = {}) => {
  const made = await confirmApplication(deps, await tokenOf(changes))
  assert.ok(made)
  return made
}
const reserve = async (patron: number, work: number) =>
  placeHold(deps, { patron, wish: { work }, pickup: 3, actor: { kind: 'patron', patron } })

test('a confirmed address gives a card that logs in, once and within two days', async () => {
  const token = await tokenOf()
  assert.deepEqual(await applicationOf(deps, token), { name: 'Maja Lind', forChild: false })
  const made = await confirmApplication(deps, token)
  assert.match(made?.card ?? '', /^9\d{7}$/)
  assert.equal(await confirmApplication(deps, token), undefined)
  assert.equal(await applicationOf(deps, token), undefined)
  assert.equal((await login(deps, { card: made?.card ?? '', pin: '4827', via: '::1' })).outcome, 'in')
  const patron = await patronById(world.db, made?.patron ?? 0)
  assert.deepEqual([patron?.category, patron?.homeBranch], ['provisional', 3])
  const late = await tokenOf()
  world.pass({ hours: 48 })
  assert.equal(await applicationOf(deps, late), undefined)
  assert.equal(await confirmApplication(deps, late), undefined)
  world.pass({ seconds: 1 })
  await forgetApplications(deps)
  assert.deepEqual(await world.rows('select from patrons.application'), [])
  assert.deepEqual(await world.rows('select from patrons.application_try'), [])
})

test('two clicks on the link at the same moment make one card', async () => {
  const token = await tokenOf()
  const made = await Promise.all([confirmApplication(deps, token), confirmApplication(deps, token)])
  assert.equal(made.filter(Boolean).length, 1)
})

test('whether an address is known is told in the letter alone, also in other letters of the alphabet', async () => {
  const known = await applyForCard(deps, order({ email: 'ANNA@example.se' }))
  assert.deepEqual(known, { outcome: 'taken', letter: 'registered-already' })
  const stranger = await applyForCard(deps, order())
  assert.equal(stranger.outcome, 'taken')
})

test('an address on the net applies ten times a day and a mail address three times, also all at once', async () => {
  const many = await Promise.all(
    Array.from({ length: 12 }, () => applyForCard(deps, order({ via: '10.9.9.9' }))),
  )
  assert.equal(many.filter(one => one.outcome === 'taken').length, 10)
  for (let n = 0; n < 3; n++) await applyForCard(deps, order({ email: 'same@example.se' }))
  assert.deepEqual(codes(await applyForCard(deps, order({ email: 'SAME@example.se' }))), ['too-many'])
  world.pass({ hours: 24, seconds: 1 })
  assert.deepEqual(codes(await applyForCard(deps, order({ email: 'same@example.se' }))), ['taken'])
})

test('a place where nothing can be collected is no library to have', async () => {
  assert.deepEqual(codes(await applyForCard(deps, order({ branch: 9 }))), ['unknown-branch'])
  assert.deepEqual(codes(await applyForCard(deps, order({ branch: 99 }))), ['unknown-branch'])
})

test('a guardian’s child is linked to the guardian, whose own address may be given', async () => {
  const child = { birthDate: '2018-05-01' as Day, name: 'Nils Lind', email: 'anna@example.se' }
  assert.deepEqual(codes(await applyForCard(deps, order(child))), ['needs-guardian'])
  const made = await newCard({ ...child, guardian: world.patron('Anna') })
  const [guardian] = await guardiansOf(deps, made.patron)
  assert.deepEqual(
    [guardian?.id, guardian?.how, guardian?.access.kind],
    [world.patron('Anna'), 'registration', 'guardian'],
  )
})

test('until a document has been shown, some reservations are possible and no loans', async () => {
  const { patron, card } = await newCard()
  for (let n = 0; n < 3; n++)
    assert.equal((await reserve(patron, await world.title(`M7${n}`))).outcome, 'placed')
  assert.deepEqual(codes(await reserve(patron, await world.title('M79'))), ['too-many-unchecked'])
  await world.title('M80')
  const loan = { card, barcode: 'M80', branch: 3, actor: staff }
  assert.deepEqual(codes(await lend(deps, loan)), ['identity-unchecked'])
  const anyway = { ...loan, overrides: ['identity-unchecked', 'too-many-loans'] }
  assert.deepEqual(codes(await lend(deps, anyway)), ['identity-unchecked'])

  const verify = (changes = {}) =>
    verifyIdentity(deps, { patron, document: 'passport', card: '2084 0001', actor: staff, ...changes })
  assert.deepEqual(codes(await verify({ document: '', card: world.card('Anna') })), [
    'no-document',
    'card-taken',
  ])
  assert.deepEqual(codes(await verify()), ['verified'])
  assert.deepEqual(codes(await verify()), ['not-provisional', 'card-taken'])
  const now = await patronById(world.db, patron)
  assert.deepEqual([now?.category, now?.cards.length, now?.expiresOn], ['adult', 2, '2030-02-04'])
  assert.equal((await lend(deps, { ...loan, card: '20840001' })).outcome, 'lent')
  const [log] = await world.rows<{ facts: unknown }>(
    `select facts from staff.audit where deed = 'verify-identity' and subject = 'patron:${patron}'`,
  )
  assert.deepEqual(log?.facts, { document: 'passport' })
})

test('a child that is shown to be who it is becomes a child', async () => {
  const { patron } = await newCard({ birthDate: '2018-05-01' as Day, guardian: world.patron('Anna') })
  await verifyIdentity(deps, { patron, document: 'guardian', card: '', actor: staff })
  assert.equal((await patronById(world.db, patron))?.category, 'child')
})

test('the county says how much and how long, noted in the audit log', async () => {
  const set = (holds: number, days: number) =>
    setRegistrationPolicy(deps, { policy: { holds, days }, actor: staff })
  assert.deepEqual([await set(21, 30), await set(3, 6)], [false, false])
  assert.equal(await set(1, 10), true)
  assert.equal(await set(1, 10), true)
  assert.deepEqual(await registrationPolicy(world.db), { holds: 1, days: 10 })
  const { patron } = await newCard()
  assert.equal((await reserve(patron, await world.title('M90'))).outcome, 'placed')
  assert.deepEqual(codes(await reserve(patron, await world.title('M91'))), ['too-many-unchecked'])
  const log = await world.rows(`select from staff.audit where deed = 'set-registration-policy'`)
  assert.equal(log.length, 1)
  await set(3, 30)
})

test('staff see who waits, those of their own branch first, and who may be the same person', async () => {
  await world.rows(
    `update patrons.patron set name = 'Eva Dubbel', birth_date = '1971-01-01' where id = ${world.patron('Eva')}`,
  )
  const twin = await newCard({ name: 'eva dubbel', birthDate: '1971-01-01' as Day, branch: 5 })
  const { total, patrons } = await provisionalPatrons(world.db, { branch: 5, limit: 2, offset: 0 })
  assert.ok(total > 2)
  assert.equal(patrons[0]?.id, twin.patron)
  assert.deepEqual(
    (await likenessOf(world.db, twin.patron)).map(one => [one.id, one.sameMail]),
    [[world.patron('Eva'), false]],
  )
  assert.deepEqual(await likenessOf(world.db, world.patron('Dan')), [])
})

test('one person with two records becomes one: cards, holds with their places, and what both waited for once', async () => {
  const eva = world.patron('Eva')
  const twin = await newCard({ name: 'Eva Dubbel' })
  const [both, own] = [await world.title('M100'), await world.title('M101')]
  await world.holdFor('Eva', { work: both }, 'MOR')
  for (const work of [both, own]) assert.equal((await reserve(twin.patron, work)).outcome, 'placed')
  const merge = (from: number, into: number) =>
    mergeProvisional(deps, { from, into, actor: staff }, mergeAbove)
  const codeOf = async (...of: Parameters<typeof merge>) => {
    const outcome = await merge(...of)
    return outcome.outcome === 'refused' ? outcome.code : outcome.outcome
  }
  assert.equal(await codeOf(eva, eva), 'same-person')
  assert.equal(await codeOf(twin.patron, 999_999), 'unknown-patron')
  assert.equal(await codeOf(eva, world.patron('Dan')), 'not-provisional')
  assert.equal(await codeOf(eva, twin.patron), 'into-provisional')
  assert.equal(await codeOf(twin.patron, eva), 'merged')
  assert.equal(await codeOf(twin.patron, eva), 'not-provisional')
  const holds = await world.rows<{ work: number }>(
    `select work_id::integer as work from holds.hold where patron_id = ${eva} and ended_at is null order by work_id`,
  )
  assert.deepEqual(
    holds.map(hold => hold.work),
    [both, own].map(Number),
  )
  assert.ok((await patronById(world.db, eva))?.cards.includes(twin.card))
  assert.equal(await patronById(world.db, twin.patron), undefined)
  const [log] = await world.rows<{ facts: { from: number } }>(
    `select facts from staff.audit where deed = 'merge-patrons'`,
  )
  assert.equal(log?.facts.from, twin.patron)
})

test('whoever never shows a document is removed with their reservations, which go to the next', async () => {
  await removeUnverified({ ...deps, now: () => deps.now().add({ hours: 24 * 400 }) })
  const { patron } = await newCard()
  const kept = await newCard()
  const work = await world.title('M110')
  assert.equal((await reserve(patron, work)).outcome, 'placed')
  await world.holdFor('Cia', { work }, 'MOR')
  await verifyIdentity(deps, { patron: kept.patron, document: 'passport', card: '', actor: staff })
  world.pass({ hours: 24 * 30 - 1 })
  assert.equal(await removeUnverified(deps), 0)
  world.pass({ hours: 2 })
  assert.equal(await removeUnverified(deps), 1)
  assert.equal(await patronById(world.db, patron), undefined)
  assert.ok(await patronById(world.db, kept.patron))
  const holds = await world.rows<{ patron: number | null; state: string }>(
    `select patron_id::integer as patron, state from holds.hold where work_id = ${work} order by id`,
  )
  assert.deepEqual(
    holds.map(hold => [hold.patron, hold.state]),
    [
      [null, 'cancelled'],
      [world.patron('Cia'), 'assigned'],
    ],
  )
})

test('an application with an address longer than any is refused, and nothing of it is kept', async () => {
  const email = `${'a'.repeat(100_000)}@example.se`
  assert.deepEqual(codes(await applyForCard(deps, order({ email }))), ['no-mail'])
  assert.deepEqual(codes(await applyForCard(deps, order({ name: 'a'.repeat(101) }))), ['no-name'])
  assert.deepEqual(codes(await applyForCard(deps, order({ pin: '482719364' }))), ['weak-pin'])
  const kept = await world.rows(
    `select from patrons.application_try where length(email) > 254 or via = '10.0.0.${serial}'`,
  )
  assert.deepEqual(kept, [])
})
