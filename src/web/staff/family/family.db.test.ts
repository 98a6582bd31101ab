import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSearch } from '../../../../test/support/no-search.ts'
import { buildWorld } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import type { Clerk } from '../clerk.ts'
import { officeOf } from '../office-of-desk.ts'

const world = await buildWorld(await testDatabase({ max: 4 }))
const office = officeOf(
  () => world.deps,
  error => assert.fail(String(error)),
  noSearch,
)
const [anna, bo] = [world.patron('Anna'), world.patron('Bo')]
await world.rows(`update patrons.patron set birth_date = '2014-06-01' where id = ${bo}`)
const karin: Clerk = {
  ...{ account: 1, name: 'Karin', role: 'librarian' },
  ...{ branch: 1, branchName: 'Falun' },
}
const reason = 'Visade legitimation'

test('a child is linked from either side: whoever is under age is the child', async () => {
  assert.equal((await office.familyOf(karin, bo))?.isChild, true)
  assert.deepEqual(await office.linkFamily(karin, bo, { card: world.card('Anna'), reason }), { errors: [] })
  const seen = await office.familyOf(karin, anna)
  assert.deepEqual(
    [seen?.isChild, seen?.children.map(child => child.name), seen?.guardians],
    [false, ['Bo'], []],
  )
  const again = await office.linkFamily(karin, anna, { card: world.card('Bo'), reason: '' })
  assert.deepEqual(
    again.errors.map(error => [error.field, error.text]),
    [
      ['kort', 'De är redan kopplade.'],
      ['skal', 'Skriv varför, till exempel hur du kontrollerade det.'],
    ],
  )
  assert.match(
    (await office.linkFamily(karin, bo, { card: '999999', reason })).errors[0]?.text ?? '',
    /finns inte/,
  )
})

test('a link is ended for a reason, and cataloguers neither make nor end one', async () => {
  const link = (await office.familyOf(karin, bo))?.guardians[0]?.link ?? 0
  const cataloguer: Clerk = { ...karin, role: 'cataloguer' }
  assert.equal((await office.familyOf(cataloguer, bo))?.mayChange, false)
  assert.equal((await office.unlinkFamily(cataloguer, bo, { link, reason })).errors.length, 1)
  assert.equal(
    (await office.linkFamily(cataloguer, bo, { card: world.card('Cia'), reason })).errors.length,
    1,
  )
  assert.equal((await office.unlinkFamily(karin, bo, { link, reason: '' })).errors[0]?.field, `skal-${link}`)
  assert.equal((await office.familyOf(karin, bo))?.guardians.length, 1)
  assert.deepEqual(await office.unlinkFamily(karin, bo, { link, reason }), { errors: [] })
  assert.deepEqual((await office.familyOf(karin, bo))?.guardians, [])
  const deeds = await world.rows<{ deed: string }>('select deed from staff.audit order by id')
  assert.deepEqual(
    deeds.map(line => line.deed),
    ['link-guardian', 'unlink-guardian'],
  )
  assert.equal(await office.familyOf(karin, 999_999), null)
})
