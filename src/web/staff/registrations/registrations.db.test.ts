import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSearch } from '../../../../test/support/no-search.ts'
import { buildWorld } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import type { Day } from '../../../kernel/day.ts'
import { applyForCard, confirmApplication } from '../../../modules/patrons/index.ts'
import type { Clerk } from '../clerk.ts'
import { officeOf } from '../office-of-desk.ts'

const world = await buildWorld(await testDatabase({ max: 4 }))
const office = officeOf(
  () => world.deps,
  error => assert.fail(String(error)),
  noSearch,
)
const karin: Clerk = {
  ...{ account: 1, name: 'Karin', role: 'librarian' },
  ...{ branch: 3, branchName: 'Mora' },
}
const cataloguer: Clerk = { ...karin, role: 'cataloguer' }
const administrator: Clerk = { ...karin, role: 'administrator' }

let serial = 0
async function applied(name: string, branch: number): Promise<number> {
  const taken = await applyForCard(world.deps, {
    ...{
      name,
      birthDate: '1980-01-01' as Day,
      email: `n${++serial}@example.se`,
      phone: null,
      language: 'sv',
    },
    ...{ branch, pin: '4827', guardian: null, via: `10.0.0.${serial}` },
  })
  const token = taken.outcome === 'taken' && taken.letter === 'confirm' ? taken.token : ''
  return (await confirmApplication(world.deps, token))?.patron ?? 0
}

test('the list has those of one’s own branch first and page after page', async () => {
  for (let n = 0; n < 31; n++) {
    await applied(`Person ${n}`, n === 5 ? 3 : 2)
    world.pass({ minutes: 1 })
  }
  const first = await office.pending(karin, 1)
  assert.deepEqual(
    [first.total, first.pages, first.lines.length, first.lines[0]?.name],
    [31, 2, 30, 'Person 5'],
  )
  assert.equal((await office.pending(karin, 2)).lines.length, 1)
  assert.equal((await office.pending(karin, Number.NaN)).page, 1)
})

test('who shows a document is approved, by those who may', async () => {
  const patron = await applied('Lo Ek', 3)
  const passport = { document: 'passport', card: '' }
  assert.equal((await office.toVerify(cataloguer, patron))?.mayChange, false)
  assert.match((await office.verify(cataloguer, patron, passport))[0]?.text ?? '', /Bara bibliotekarier/)
  assert.match(
    (await office.merge(cataloguer, patron, world.patron('Anna')))[0]?.text ?? '',
    /Bara bibliotekarier/,
  )
  assert.deepEqual(
    (await office.verify(karin, patron, { document: '', card: '12' })).map(error => error.field),
    ['handling', 'kort'],
  )
  const seen = await office.patron(karin, patron)
  assert.match(seen?.warnings.join() ?? '', /legitimation/)
  assert.equal(seen?.toVerify, true)
  assert.deepEqual(await office.verify(karin, patron, passport), [])
  assert.equal(await office.toVerify(karin, patron), null)
  assert.equal((await office.patron(karin, patron))?.toVerify, false)
  assert.match((await office.verify(karin, patron, passport))[0]?.text ?? '', /Någon annan/)
})

test('who has a record already is shown beside, and merged with it', async () => {
  const patron = await applied('anna', 3)
  const view = await office.toVerify(karin, patron)
  assert.deepEqual(
    view?.alike.map(one => [one.id, one.why]),
    [[world.patron('Anna'), 'Samma namn och födelsedag']],
  )
  assert.match((await office.merge(karin, patron, 0))[0]?.text ?? '', /finns inte längre/)
  assert.deepEqual(await office.merge(karin, patron, world.patron('Anna')), [])
  assert.equal(await office.toVerify(karin, patron), null)
})

test('administrators set the rules of cards and family, within limits; others read them', async () => {
  const rules = await office.cardRules(karin)
  assert.deepEqual([rules.form, rules.mayChange], [{ consentFrom: '15', holds: '3', days: '30' }, false])
  const form = { consentFrom: '16', holds: '5', days: '60' }
  assert.equal((await office.setCardRules(karin, form)).errors.length, 1)
  const wrong = await office.setCardRules(administrator, { consentFrom: '12', holds: 'x', days: '121' })
  assert.deepEqual(
    wrong.errors.map(error => error.field),
    ['consentFrom', 'holds', 'days'],
  )
  assert.equal((await office.setCardRules(administrator, form)).said, 'Reglerna är sparade.')
  assert.deepEqual((await office.cardRules(karin)).form, form)
})
