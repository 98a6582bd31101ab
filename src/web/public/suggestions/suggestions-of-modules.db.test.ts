import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { declineSuggestion } from '../../../modules/acquisitions/index.ts'
import { textsFor } from '../../texts/texts.ts'
import { suggestionsHouse } from './suggestions-of-modules.ts'
import { readWritten } from './written.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const house = suggestionsHouse({ ...world.deps, organisation: () => world.deps.organisation })
const ctx = (locale: 'sv' | 'en') =>
  ({ locale, texts: textsFor(locale), path: '/', origin: 'http://x', csrf: '', reader: null }) as never
const anna = { id: world.patron('Anna'), name: 'Anna', homeBranch: places.MOR }
const written = (query: string) => readWritten(new URLSearchParams(query), textsFor('sv').search.seriesPart)

test('the form has the reader’s own library first, and a stranger’s has none', async () => {
  const mine = await house.form(ctx('sv'), anna, written('titel=Kolmilan'))
  assert.equal(mine.written.library, 'mor')
  assert.equal(mine.libraries.length, 8, 'where something is collected')
  assert.ok(mine.languages.some(({ value, label }) => value === 'fin' && label === 'finska'))
  assert.deepEqual(mine.formats.at(-1), { value: 'object', label: 'Något annat' })
  const strange = await house.form(ctx('en'), null, written('titel=Kolmilan&hamta=mor'))
  assert.deepEqual([strange.loggedIn, strange.libraries, strange.written.library], [false, [], 'mor'])
})

test('what the catalogue has is shown with its forms, and an ISBN it knows fills in the rest', async () => {
  const work = await world.title('M1')
  await world.rows(
    `update catalogue.edition set isbns = '{9789100000004}', title = 'Boken' where work_id = ${work};
     update catalogue.work set title = 'Boken', creator = 'Petra Påhittad' where id = ${work}`,
  )
  const { known, written: filled } = await house.form(ctx('sv'), anna, written('q=978-91-0-000000-4'))
  assert.deepEqual(known, [
    { id: work, slug: 'boken', title: 'Boken', creator: 'Petra Påhittad', formats: 'Bok' },
  ])
  assert.deepEqual([filled.title, filled.creator], ['Boken', 'Petra Påhittad'])
  const named = await house.form(ctx('sv'), anna, written('isbn=9789100000004&titel=Min+titel'))
  assert.equal(named.written.title, 'Min titel')
})

test('what is sent is kept with the library chosen, and shown in the reader’s language with its answer', async () => {
  assert.deepEqual(await house.send(anna, written('titel=Kolmilan&hamta=nav')), {
    outcome: 'refused',
    refusals: [{ code: 'unknown-library' }],
  })
  const sent = await house.send(anna, written('titel=Kolmilan&hamta=bor&sedd=1&sprak=fin&malgrupp=young'))
  assert.equal(sent.outcome, 'done')
  const [one] = await house.all(ctx('en'), anna)
  assert.deepEqual(
    [one?.title, one?.pickup, one?.reserve, one?.format, one?.canWithdraw, one?.madeOn],
    ['Kolmilan', 'Borlänges bibliotek', false, 'Book', true, '1 February 2027'],
  )
  const actor = { kind: 'staff', account: 1, branch: places.FAL } as const
  const no = { suggestion: one?.id ?? 0, reason: 'too-costly', words: 'Nej.' }
  await declineSuggestion(world.deps, no, { actor, role: 'librarian' })
  const [answered] = await house.all(ctx('en'), anna)
  assert.deepEqual(
    [answered?.reason, answered?.reasonWords, answered?.canWithdraw],
    ['It costs more than we can pay.', 'Nej.', false],
  )
})
