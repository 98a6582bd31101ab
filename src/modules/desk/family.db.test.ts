import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import type { Day } from '../../kernel/day.ts'
import { countyShelf } from '../holds/index.ts'
import {
  childrenOf,
  familyPolicy,
  forgetGuardianDeeds,
  guardianDeeds,
  guardiansOf,
  linkGuardian,
  setConsent,
  setFamilyPolicy,
  unlinkGuardian,
} from '../patrons/index.ts'
import { cancelHold, changePickup, pauseHold, placeHold, renewLoan, resumeHold, undoCancel } from './index.ts'

const world = await buildWorld(await testDatabase({ max: 4 }))
const { deps } = world
const [anna, bo, cia, dan] = (['Anna', 'Bo', 'Cia', 'Dan'] as const).map(world.patron) as [
  number,
  number,
  number,
  number,
]
// Bo is twelve, Cia sixteen; Anna is guardian of both, Dan of nobody.
await world.rows(`update patrons.patron set birth_date = '2014-06-01' where id = ${bo}`)
await world.rows(`update patrons.patron set birth_date = '2010-06-01' where id = ${cia}`)
const staff = { kind: 'staff', account: 1, branch: 1 } as const
const linkOf = (guardian: number, child: number, reason = 'Visade legitimation') =>
  linkGuardian(deps, { guardian, child, reason, actor: staff })
const codes = (outcome: { outcome: string; refusals?: readonly { code: string }[] }) =>
  outcome.refusals?.map(refusal => refusal.code) ?? [outcome.outcome]
const forChild = (guardian: number, patron: number) => ({ kind: 'patron', patron, guardian }) as const
const reserve = async (guardian: number, child: number, work: number) =>
  placeHold(deps, { patron: child, wish: { work }, pickup: 1, actor: forChild(guardian, child) })
const accessTo = async (child: number) => (await childrenOf(deps, anna)).find(one => one.id === child)?.access

test('staff note a guardian once, with the reason in the audit log', async () => {
  assert.deepEqual(codes(await linkOf(anna, bo)), ['linked'])
  assert.deepEqual(codes(await linkOf(anna, cia)), ['linked'])
  assert.deepEqual(codes(await linkOf(anna, bo)), ['linked-already'])
  assert.deepEqual(codes(await linkOf(anna, dan)), ['child-of-age'])
  assert.deepEqual(codes(await linkOf(anna, 999_999)), ['unknown-patron'])
  const [log] = await world.rows<{ subject: string; facts: { reason: string; guardian: number } }>(
    `select subject, facts from staff.audit where deed = 'link-guardian' order by id limit 1`,
  )
  assert.deepEqual(log, {
    subject: `patron:${bo}`,
    facts: { guardian: anna, reason: 'Visade legitimation' },
  })
})

test('two desks that note the same guardian at the same moment note one', async () => {
  const outcomes = await Promise.all([linkOf(dan, bo), linkOf(dan, bo)])
  assert.deepEqual(outcomes.flatMap(codes).sort(), ['linked', 'linked-already'])
  const link = (await guardiansOf(deps, bo)).find(guardian => guardian.id === dan)?.link ?? 0
  const end = { link, of: bo, reason: 'Fel person', actor: staff }
  assert.equal(await unlinkGuardian(deps, { ...end, of: cia }), false)
  assert.equal(await unlinkGuardian(deps, end), true)
  assert.equal(await unlinkGuardian(deps, end), false)
  assert.deepEqual(codes(await reserve(dan, bo, await world.title('F900'))), ['not-guardian'])
})

test('a guardian reserves, cancels and regrets for a child; others cannot, and the child sees what was done', async () => {
  const work = await world.title('F1', 'F2')
  assert.deepEqual(codes(await reserve(dan, bo, work)), ['not-guardian'])
  const placed = await reserve(anna, bo, work)
  assert.ok(placed.outcome === 'placed')
  const [hold] = await world.rows<{ patron: number }>(
    `select patron_id as patron from holds.hold where id = ${placed.hold}`,
  )
  assert.equal(hold?.patron, bo)
  const as = (guardian: number) => ({ hold: placed.hold, actor: forChild(guardian, bo) })
  assert.deepEqual(codes(await cancelHold(deps, as(dan))), ['unknown-hold'])
  assert.deepEqual(codes(await cancelHold(deps, as(anna))), ['changed'])
  assert.deepEqual(codes(await undoCancel(deps, as(anna))), ['changed'])
  await cancelHold(deps, as(anna))
  world.pass({ minutes: 10, seconds: 1 })
  assert.deepEqual(codes(await undoCancel(deps, as(anna))), ['too-late'])
  assert.deepEqual(
    (await guardianDeeds(world.db, bo)).map(({ name, deed }) => [name, deed]),
    [
      ['Anna', 'cancel'],
      ['Anna', 'undo-cancel'],
      ['Anna', 'cancel'],
      ['Anna', 'reserve'],
    ],
  )
})

test('a guardian pauses a child’s reservation, lets it go on and has it collected elsewhere; others cannot', async () => {
  const placed = await reserve(anna, bo, await world.title('F5'))
  assert.ok(placed.outcome === 'placed')
  const as = (guardian: number) => ({ hold: placed.hold, actor: forChild(guardian, bo) })
  const hold = async () => {
    const [row] = await world.rows<{ until: string | null; pickup: number }>(
      `select paused_until::text as until, pickup_branch as pickup from holds.hold where id = ${placed.hold}`,
    )
    return row
  }
  const before = await guardianDeeds(world.db, bo)
  const until = '2027-05-01' as Day
  for (const deed of [
    pauseHold(deps, { ...as(dan), until }),
    resumeHold(deps, as(dan)),
    changePickup(deps, { ...as(dan), pickup: places.MOR }),
  ])
    assert.deepEqual(codes(await deed), ['unknown-hold'])
  assert.deepEqual(await guardianDeeds(world.db, bo), before)
  assert.deepEqual(codes(await pauseHold(deps, { ...as(anna), until })), ['changed'])
  assert.equal((await hold())?.until, until)
  assert.deepEqual(codes(await resumeHold(deps, as(anna))), ['changed'])
  assert.equal((await hold())?.until, null)
  assert.deepEqual(codes(await changePickup(deps, { ...as(anna), pickup: places.MOR })), ['changed'])
  assert.equal((await hold())?.pickup, places.MOR)
  assert.deepEqual(
    (await guardianDeeds(world.db, bo)).slice(0, 4).map(({ name, deed }) => [name, deed]),
    [
      ['Anna', 'change-pickup'],
      ['Anna', 'resume'],
      ['Anna', 'pause'],
      ['Anna', 'reserve'],
    ],
  )
  assert.deepEqual(codes(await cancelHold(deps, as(anna))), ['changed'])
})

test('what stands ready for a child is not paused, and by a guardian is sent on only where the rules let borrowers', async () => {
  const placed = await reserve(anna, bo, await world.title('F6'))
  assert.ok(placed.outcome === 'placed')
  await world.scan('F6', 'FAL')
  const order = { hold: placed.hold, actor: forChild(anna, bo) }
  const last = async () => (await guardianDeeds(world.db, bo))[0]?.deed
  assert.deepEqual(codes(await pauseHold(deps, { ...order, until: '2027-06-01' as Day })), ['on-shelf'])
  const elsewhere = { ...order, pickup: places.MOR }
  const shelf = { ...countyShelf, borrowersRedirect: false }
  assert.deepEqual(codes(await changePickup({ ...deps, shelf }, elsewhere)), ['on-shelf'])
  assert.equal(await last(), 'reserve')
  assert.deepEqual(codes(await changePickup(deps, elsewhere)), ['changed'])
  assert.equal(await last(), 'change-pickup')
})

test('a guardian renews a child’s loan, and nobody else does', async () => {
  await world.title('F10')
  await world.lendTo('Bo', 'F10', 'FAL')
  const [loan] = await world.rows<{ id: number }>(
    `select id from circulation.loan where patron_id = ${bo} and returned_at is null`,
  )
  world.pass({ hours: 24 * 7 })
  const as = (guardian: number) => ({ loan: loan?.id ?? 0, actor: forChild(guardian, bo) })
  assert.equal((await renewLoan(deps, as(dan))).outcome, 'unknown-loan')
  assert.equal((await renewLoan(deps, as(anna))).outcome, 'renewed')
  assert.equal((await guardianDeeds(world.db, bo))[0]?.deed, 'renew')
})

test('a teenager decides: no consent, no deed; consent opens, and taking it back closes at once', async () => {
  const work = await world.title('F20', 'F21')
  assert.deepEqual(await accessTo(cia), { kind: 'closed', reason: 'no-consent' })
  assert.deepEqual(codes(await reserve(anna, cia, work)), ['not-guardian'])
  const link = (await guardiansOf(deps, cia))[0]?.link ?? 0
  const consent = (child: number, consents: boolean) => setConsent(deps, { child, link, consents })
  assert.deepEqual(codes(await consent(dan, true)), ['unknown-guardian'])
  assert.deepEqual(codes(await consent(cia, true)), ['set'])
  assert.deepEqual(await accessTo(cia), { kind: 'consent' })
  const placed = await reserve(anna, cia, work)
  assert.ok(placed.outcome === 'placed')
  assert.deepEqual(codes(await consent(cia, false)), ['set'])
  assert.deepEqual(await accessTo(cia), { kind: 'closed', reason: 'no-consent' })
  const late = { hold: placed.hold, actor: forChild(anna, cia) }
  assert.deepEqual(codes(await cancelHold(deps, late)), ['unknown-hold'])
})

test('consent taken back at the very moment of a deed either stops it or comes after it, and never in between', async () => {
  const link = (await guardiansOf(deps, cia))[0]?.link ?? 0
  for (let n = 0; n < 10; n++) {
    const work = await world.title(`F30${n}`)
    await setConsent(deps, { child: cia, link, consents: true })
    const [deed] = await Promise.all([
      reserve(anna, cia, work),
      setConsent(deps, { child: cia, link, consents: false }),
    ])
    const [kept] = await world.rows<{ n: number }>(
      `select count(*)::integer as n from holds.hold where work_id = ${work} and patron_id = ${cia}`,
    )
    assert.equal(kept?.n, deed.outcome === 'placed' ? 1 : 0)
    assert.ok(deed.outcome === 'placed' || deed.outcome === 'not-guardian', deed.outcome)
    assert.deepEqual(codes(await reserve(anna, cia, await world.title(`F31${n}`))), ['not-guardian'])
  }
})

test('a child under the age of consent has none to give', async () => {
  const link = (await guardiansOf(deps, bo))[0]?.link ?? 0
  assert.deepEqual(codes(await setConsent(deps, { child: bo, link, consents: true })), [
    'too-young-to-decide',
  ])
})

test('the county sets the age of consent within limits, noted in the audit log', async () => {
  const set = (consentFrom: number) => setFamilyPolicy(deps, { policy: { consentFrom }, actor: staff })
  assert.equal(await set(12), false)
  assert.equal(await set(17), true)
  assert.equal(await set(17), true)
  assert.equal((await familyPolicy(world.db)).consentFrom, 17)
  assert.deepEqual(await accessTo(cia), { kind: 'guardian' })
  const log = await world.rows<{ facts: unknown }>(
    `select facts from staff.audit where deed = 'set-family-policy'`,
  )
  assert.deepEqual(
    log.map(line => line.facts),
    [{ consentFrom: [15, 17] }],
  )
  await set(15)
})

test('what guardians did is forgotten after a year', async () => {
  assert.ok((await guardianDeeds(world.db, bo)).length > 0)
  world.pass({ hours: 24 * 366 })
  await forgetGuardianDeeds(deps)
  assert.deepEqual(await guardianDeeds(world.db, bo), [])
})
