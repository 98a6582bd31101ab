import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { countyRules } from './county-rules.rules.ts'
import { allocationOf, checkinOf } from './county-rules.ts'
import { loadRules, policiesOf, replanAll, setRules } from './index.ts'

const db = await testDatabase({ max: 8 })
const world = await buildWorld(db)
const actor = { kind: 'staff', account: 1, branch: places.FAL } as const
const set = (rules: Partial<typeof countyRules>, role = 'administrator') =>
  setRules(world.deps, { rules: { ...countyRules, ...rules }, actor, role })

test('only an administrator sets the rules; what changed is noted, and the feed tells everybody', async () => {
  assert.deepEqual(await loadRules(db), countyRules)
  assert.deepEqual(await set({ windowDays: 3 }, 'librarian'), {
    outcome: 'refused',
    refusals: [{ code: 'not-allowed' }],
  })
  assert.equal((await set({ windowDays: 99 })).outcome, 'refused')
  assert.deepEqual(await loadRules(db), countyRules)
  assert.deepEqual(await set({ windowDays: 3 }), { outcome: 'set', changed: ['windowDays'] })
  assert.equal((await loadRules(db)).windowDays, 3)
  const [noted] = await world.rows<{ deed: string; facts: unknown }>(
    `select deed, facts from staff.audit order by id desc limit 1`,
  )
  assert.deepEqual([noted?.deed, noted?.facts], ['set-rules', { windowDays: [7, 3] }])
  const told = () => world.rows(`select from feed.event where kind = 'rules.changed'`)
  assert.equal((await told()).length, 1)
  // The same rules again change nothing and tell nobody.
  assert.deepEqual(await set({ windowDays: 3 }), { outcome: 'set', changed: [] })
  assert.equal((await told()).length, 1)
})

test('municipal only: holds of another municipality lose their planned copy, and have it back when it ends', async () => {
  await world.rows(`insert into organisation.municipality values (2062, 'mora', 'Mora', 20000, 61.0, 14.5)`)
  await world.rows(`update organisation.branch set municipality_id = 2062 where id = ${places.MOR}`)
  const organisation = {
    ...world.deps.organisation,
    branch: (id: number) => ({
      ...world.deps.organisation.branch(id),
      municipalityId: id === places.MOR ? 2062 : 2080,
    }),
  }
  const work = await world.title('F1')
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  const bo = await world.holdFor('Bo', { work }, 'BOR')
  const states = async () =>
    (
      await world.rows<{ state: string }>(
        `select state from holds.hold where id in (${cia}, ${bo}) order by id`,
      )
    ).map(row => row.state)
  assert.deepEqual(await states(), ['assigned', 'waiting'])
  const under = async (rules: Partial<typeof countyRules>) => {
    const told: number[] = []
    await replanAll(
      { ...world.deps, ...policiesOf({ ...countyRules, windowDays: 0, ...rules }, organisation) },
      (done, all) => told.push(done, all),
    )
    assert.deepEqual(told, [1, 1])
    return states()
  }
  assert.deepEqual(await under({ municipalOnly: true }), ['waiting', 'assigned'])
  const [decision] = await world.rows<{ barred: unknown; occasion: string }>(
    `select barred, occasion from holds.decision where chosen_hold = ${bo} order by id desc limit 1`,
  )
  assert.deepEqual(
    [decision?.occasion, decision?.barred],
    ['plan', [{ hold: cia, why: 'other-municipality' }]],
  )
  assert.deepEqual(await under({}), ['assigned', 'waiting'])
})

test('the rules are what the allocation and the check-in go by', () => {
  const rules = { ...countyRules, windowDays: 3, municipalOnly: true, protectNewDays: 30, skipClosed: true }
  const policy = allocationOf(rules, branch => branch * 10)
  assert.deepEqual(
    [
      policy.windowDays,
      policy.municipalOnly,
      policy.protectNewDays,
      policy.skipClosed,
      policy.municipalityOf?.(2),
    ],
    [3, true, 30, true, 20],
  )
  const keeping = (more: object) => allocationOf({ ...countyRules, ...more }, branch => branch)
  assert.equal(keeping({ keepLastInMunicipality: true }).keepLastInMunicipality, true)
  assert.equal(keeping({ keepLastInMunicipality: true }).keepLastInCounty, false)
  assert.equal(keeping({ keepLastInCounty: true }).keepLastInCounty, true)
  const { shelf } = policiesOf(
    { ...countyRules, shelfDays: 14, borrowersRedirect: false },
    world.deps.organisation,
  )
  assert.deepEqual([shelf.days, shelf.borrowersRedirect, shelf.onClosed], [14, false, 'next-open'])
  const checkin = checkinOf({ ...countyRules, floating: true, minTransitMinutes: 60, cartForNew: true })
  assert.deepEqual([checkin.floating, checkin.minTransitMinutes, checkin.newCopiesTo], [true, 60, 'cart'])
  assert.equal(checkinOf(countyRules).newCopiesTo, 'shelf')
})
