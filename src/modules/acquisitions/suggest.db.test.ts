import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boss, by, suggestionsIn } from '../../../test/support/suggestions.ts'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { declineSuggestion, linkByIsbn, setSuggestionPolicy, suggest, suggestionById } from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { deps, fresh, isbnOf, from, done, codes, standing, stateOf, own, comesIn } = suggestionsIn(world)

test('what somebody suggests is kept with their words, and stands on their own page', async () => {
  const wanted = { ...fresh(), title: '  Kolmilan   på heden ', why: ' Den är bra ', isbn: isbnOf(1) }
  const { suggestion, others, state } = done(await from('Anna', wanted))
  assert.deepEqual([others, state], [0, 'new'])
  const whole = await suggestionById(db, suggestion)
  assert.deepEqual([whole?.title, whole?.isbn, whole?.suggesters], ['Kolmilan på heden', isbnOf(1), 1])
  assert.deepEqual(whole?.voices, [{ branch: places.MOR, why: 'Den är bra', reserve: true, answered: null }])
  assert.equal((await own('Anna', suggestion))?.others, 0)
  assert.equal(await own('Bo', suggestion), undefined)
})

test('others who suggest the same join it, by title and name or by ISBN; nobody suggests it twice', async () => {
  const wanted = { ...fresh(), isbn: isbnOf(2) }
  const { suggestion } = done(await from('Anna', wanted))
  const bo = done(await from('Bo', { ...wanted, isbn: '', creator: 'Påhittad, Petra' }))
  assert.deepEqual([bo.suggestion, bo.others], [suggestion, 1])
  const cia = done(await from('Cia', { ...fresh(), isbn: isbnOf(2) }))
  assert.deepEqual([cia.suggestion, cia.others], [suggestion, 2])
  assert.equal(done(await from('Dan', { ...wanted, isbn: '', format: 'film' })).others, 0)
  assert.deepEqual(await from('Bo', wanted), {
    outcome: 'refused',
    refusals: [{ code: 'suggested-already', suggestion }],
  })
  assert.equal((await own('Anna', suggestion))?.others, 2)
})

test('the ISBN that the first did not know is learnt from the next', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Anna', wanted))
  done(await from('Bo', { ...wanted, isbn: isbnOf(3) }))
  done(await from('Cia', { ...wanted, isbn: isbnOf(4) }))
  assert.equal((await suggestionById(db, suggestion))?.isbn, isbnOf(3))
})

test('many who suggest the same at once make one suggestion, and one who sends twice stands behind it once', async () => {
  const wanted = { ...fresh(), isbn: isbnOf(5) }
  const names = ['Anna', 'Bo', 'Cia', 'Dan', 'Anna', 'Bo'] as const
  const all = await Promise.all(
    names.map(name =>
      suggest(deps, {
        ...{ patron: world.patron(name), wanted, branch: places.MOR, reserve: true, anyway: false },
      }),
    ),
  )
  const made = new Set(all.flatMap(one => (one.outcome === 'done' ? [one.suggestion] : [])))
  assert.equal(made.size, 1)
  assert.equal(all.filter(one => codes(one)[0] === 'suggested-already').length, 2)
  assert.equal(await standing([...made][0] ?? 0), 4)
})

test('what the catalogue has is refused with the work, by ISBN or by title and name, and taken when it is wanted all the same', async () => {
  const wanted = { ...fresh(), isbn: isbnOf(6) }
  const work = await comesIn(isbnOf(6), 'F600')
  await world.rows(
    `insert into catalogue.work_key (key, work_id) values ('text|påhittad p|kolmilan den gamla', ${work})`,
  )
  const refused = { outcome: 'refused', refusals: [{ code: 'in-catalogue', works: [work] }] }
  assert.deepEqual(await from('Eva', wanted), refused)
  const named = { ...wanted, isbn: '', title: 'Kolmilan: den gamla' }
  assert.deepEqual(await from('Eva', named), refused)
  assert.deepEqual(await from('Eva', { ...named, format: 'audiobook' }), refused)
  const { suggestion } = done(await from('Eva', wanted, { anyway: true }))
  await linkByIsbn(deps)
  assert.equal(
    await stateOf(suggestion),
    'new',
    'more copies are asked for: the record that is there is no answer',
  )
})

test('so many within so many days as the county says, and what has been answered leaves room', async () => {
  assert.equal(await setSuggestionPolicy(deps, { most: 1, days: 10 }, by), 'not-allowed')
  assert.equal(await setSuggestionPolicy(deps, { most: 0, days: 10 }, boss), 'not-in-range')
  assert.equal(await setSuggestionPolicy(deps, { most: 2, days: 10 }, boss), 'set')
  const [first] = [done(await from('Alva', fresh())), done(await from('Alva', fresh()))]
  assert.deepEqual(await from('Alva', fresh()), {
    outcome: 'refused',
    refusals: [{ code: 'too-many-suggestions', most: 2, days: 10 }],
  })
  await declineSuggestion(deps, { suggestion: first.suggestion, reason: 'too-costly', words: '' }, by)
  done(await from('Alva', fresh()))
  assert.deepEqual(codes(await from('Alva', fresh())), ['too-many-suggestions'])
  world.pass({ hours: 24 * 10 + 1 })
  done(await from('Alva', fresh()))
  await setSuggestionPolicy(deps, { most: 50, days: 30 }, boss)
  assert.equal((await world.rows(`select from staff.audit where deed = 'set-suggestion-rules'`)).length, 2)
})

test('a library where nothing is collected is refused, and nothing is left behind', async () => {
  const wanted = fresh()
  assert.deepEqual(codes(await from('Anna', wanted, { branch: null })), ['unknown-library'])
  assert.equal(
    (await world.rows(`select from acquisitions.suggestion where title = '${wanted.title}'`)).length,
    0,
  )
})
