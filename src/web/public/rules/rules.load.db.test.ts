import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../database/testing.ts'
import { day } from '../../../kernel/day.ts'
import { loanLimit } from '../../../modules/circulation/index.ts'
import { loadRules, policiesOf, setRules } from '../../../modules/desk/index.ts'
import { countyFees, setFeeRules } from '../../../modules/fees/index.ts'
import { countyPlacing } from '../../../modules/holds/index.ts'
import { illPolicy, setIllPolicy } from '../../../modules/ill/index.ts'
import { loadOrganisation } from '../../../modules/organisation/index.ts'
import { registerPatrons } from '../../../modules/patrons/index.ts'
import type { Reader } from '../house.ts'
import { liveRules } from './live-rules.ts'
import { rulesView } from './rules.load.ts'

const db = await testDatabase({ max: 2 })
await db.driver.unsafe(`insert into organisation.municipality values (2062, 'mora', 'Mora', 20000, 61.0, 14.5), (2029, 'leksand', 'Leksand', 15000, 60.7, 15.0);
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence, is_pickup)
  values (1, 'MOR', 'mora', 'Mora bibliotek', 'Mora', 2062, 'main', 61.0, 14.5, 'certain', true),
         (2, 'HUB', 'navet', 'Transportnavet', 'Navet', 2062, 'hub', 61.0, 14.5, 'certain', false);
  insert into staff.account (username, name, role, branch_id, secret) values ('karin', 'Karin', 'administrator', 1, '')`)
const organisation = await loadOrganisation(db)
const person = {
  ...{
    name: 'Alva Ström',
    birthDate: day('2016-01-01'),
    category: 'child' as const,
    email: null,
    phone: null,
  },
  ...{ language: 'sv' as const, homeBranch: 1, expiresOn: day('2030-01-01'), pin: '', blocked: null },
}
await registerPatrons(db, [{ ...person, card: '20390001' }])
const [row] = await db.driver.unsafe('select id from patrons.patron')
const reader: Reader = {
  ...{ id: Number(row?.id), name: person.name, card: '20390001', homeBranch: 1, expiresOn: '2030-01-01' },
}
const now = () => Temporal.Instant.from('2027-02-01T12:00:00+01:00')
const desk = async (more = {}) => ({
  ...{ db, now, organisation, timetable: undefined as never, experience: undefined as never },
  ...policiesOf(await loadRules(db), organisation),
  ...more,
})
const source = {
  db,
  organisation: () => organisation,
  rooms: {
    rules: async (of: Parameters<typeof liveRules>[1]) => liveRules(await desk(), of),
    loans: async () => [],
    holds: async () => [{}, {}] as never,
  },
}
const ask = (group?: string, branch?: string) => ({ group, branch })

test('a visitor is shown the rules of grown-ups anywhere, and whatever is not known counts as not chosen', async () => {
  for (const asked of [ask(), ask('kung', 'atlantis'), ask('provisional', 'navet')]) {
    const view = await rulesView(source, asked, null)
    assert.deepEqual([view.group, view.branch, view.now], ['adult', null, null])
  }
  assert.deepEqual((await rulesView(source, ask(), null)).branches, [
    { slug: 'mora', name: 'Mora bibliotek' },
  ])
})

test('one logged in sees their own rules and what they have; another group without what they have', async () => {
  const own = await rulesView(source, ask(), reader)
  assert.deepEqual([own.group, own.branch?.slug, own.now], ['child', 'mora', { loans: 0, holds: 2 }])
  const anywhere = await rulesView(source, ask('child', ''), reader)
  assert.equal(anywhere.branch, null)
  const other = await rulesView(source, ask('institution', 'mora'), reader)
  assert.deepEqual(
    [other.group, other.now, other.rules.loans],
    ['institution', null, loanLimit('institution')],
  )
})

test('a rule that administrators change is on the page at once, with the day it changed', async () => {
  assert.equal((await rulesView(source, ask(), null)).changedOn, null)
  const rules = { ...(await loadRules(db)), shelfDays: 9, windowDays: 3, municipalOnly: true }
  await setRules(await desk(), {
    rules,
    actor: { kind: 'staff', account: 1, branch: 1 },
    role: 'administrator',
  })
  const view = await rulesView(source, ask(), null)
  assert.deepEqual([view.rules.shelf.days, view.rules.windowDays, view.rules.municipalOnly], [9, 3, true])
  assert.notEqual(view.changedOn, null)
})

test('limits of a category, of a branch and of a card without identity are those that reservations are refused by', async () => {
  const placing = {
    ...countyPlacing,
    rules: [
      { category: 'child', limit: 10 },
      { branch: 1, limit: 20 },
    ],
    perBranch: 5,
  }
  const of = async (category: string, branch: number | null) => {
    const rules = await liveRules(await desk({ placing }), { category, branch })
    return [rules.loans, rules.holds, rules.holdsAtBranch]
  }
  assert.deepEqual(await of('child', null), [loanLimit('child'), 10, null])
  assert.deepEqual(await of('adult', null), [loanLimit('adult'), countyPlacing.total, null])
  assert.deepEqual(await of('adult', 1), [loanLimit('adult'), 20, 5])
  assert.deepEqual(await of('provisional', null), [0, 3, null])
})

test('what things cost is what the municipality of the library charges; without one, only where all charge the same', async () => {
  const fees = async (branch: number | null, category = 'adult') =>
    (await liveRules(await desk(), { category, branch })).fees
  const deps = await desk()
  const actor = { kind: 'staff', account: 1, branch: 1 } as const
  const policy = { ...(await illPolicy(deps.db)), loanFee: 2_500 }
  assert.equal(await setIllPolicy(deps, { policy, actor, role: 'administrator' }), 'done')
  const county = { rules: countyFees, interlibrary: 2_500, lateIsFree: true, isChild: false }
  assert.deepEqual(await fees(null), { place: null, ...county })
  const { municipalityId: municipality } = deps.organisation.branch(1)
  const rules = { ...countyFees, perDay: 100 }
  await setFeeRules(deps, { municipality, rules, actor: { kind: 'staff', account: 1, branch: 1 } })
  const place = deps.organisation.municipality(municipality).name
  assert.deepEqual(await fees(1), { ...county, place, rules, lateIsFree: false })
  assert.deepEqual(await fees(1, 'child'), { ...county, place, rules, isChild: true })
  assert.equal((await fees(1, 'institution'))?.lateIsFree, true)
  assert.equal((await liveRules(deps, { category: 'adult', branch: null })).lateIsFree, false)
  assert.equal(await fees(null), null)
})
