import assert from 'node:assert/strict'
import { test } from 'node:test'
import { by, suggestionsIn } from '../../../test/support/suggestions.ts'
import { buildWorld, type Person, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import {
  type By,
  considerSuggestion,
  declineSuggestion,
  forgetSuggesters,
  linkSuggestion,
  orderSuggestion,
  reopenSuggestion,
  restore,
  suggestionById,
  suggestionChoices,
  suggestions,
  withdraw,
} from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { deps, fresh, isbnOf, from, done, codes, standing, stateOf, own, letters, holdsOn, doJobs } =
  suggestionsIn(world)

test('a withdrawal takes one voice away, the last one the suggestion, and both come back within minutes', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Anna', wanted))
  done(await from('Bo', wanted))
  const mine = (name: Person) => ({ patron: world.patron(name), suggestion })
  assert.deepEqual(await withdraw(deps, mine('Anna')), { outcome: 'done' })
  assert.deepEqual(await withdraw(deps, mine('Anna')), { outcome: 'done' })
  assert.deepEqual([await stateOf(suggestion), await standing(suggestion)], ['new', 1])
  assert.equal(await own('Anna', suggestion), undefined)
  assert.deepEqual(codes(await withdraw(deps, mine('Cia'))), ['not-there'])
  assert.deepEqual(codes(await restore(deps, mine('Cia'))), ['not-there'])
  await considerSuggestion(deps, suggestion, by)
  await withdraw(deps, mine('Bo'))
  assert.equal(await stateOf(suggestion), 'withdrawn')
  world.pass({ minutes: 9 })
  assert.deepEqual(await restore(deps, mine('Bo')), { outcome: 'done' })
  assert.deepEqual([await stateOf(suggestion), await standing(suggestion)], ['new', 1])
  world.pass({ minutes: 2 })
  assert.deepEqual(codes(await restore(deps, mine('Anna'))), ['too-late-to-undo'])
  // Suggested anew, they stand last.
  const again = done(await from('Anna', wanted))
  assert.deepEqual([again.suggestion, again.others], [suggestion, 1])
})

test('what was suggested anew after the last withdrawal is another; the old one does not come back beside it', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Anna', wanted))
  await withdraw(deps, { patron: world.patron('Anna'), suggestion })
  const other = done(await from('Bo', wanted))
  assert.notEqual(other.suggestion, suggestion)
  assert.deepEqual(codes(await restore(deps, { patron: world.patron('Anna'), suggestion })), [
    'too-late-to-undo',
  ])
})

test('what has been answered is not withdrawn', async () => {
  const { suggestion } = done(await from('Anna', fresh()))
  const mine = { patron: world.patron('Anna'), suggestion }
  await declineSuggestion(deps, { suggestion, reason: 'too-costly', words: '' }, by)
  assert.deepEqual(await withdraw(deps, mine), {
    outcome: 'refused',
    refusals: [{ code: 'answered-already', state: 'declined' }],
  })
})

test('who withdrew is reserved nothing and told nothing', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Anna', wanted))
  done(await from('Bo', wanted))
  await orderSuggestion(deps, suggestion, by)
  await withdraw(deps, { patron: world.patron('Anna'), suggestion })
  await withdraw(deps, { patron: world.patron('Bo'), suggestion })
  assert.equal(await stateOf(suggestion), 'ordered', 'what is ordered comes')
  const work = await world.title('F730')
  await linkSuggestion(deps, { suggestion, work }, by)
  await doJobs()
  assert.deepEqual([await holdsOn(work), await letters(wanted.title)], [[], []])
})

test('staff see the most wanted first and then the oldest, by state, form and library, a page at a time, and nobody’s name', async () => {
  const [film, other] = [
    { ...fresh(), format: 'film' },
    { ...fresh(), format: 'film' },
  ]
  const one = done(await from('Anna', other, { branch: 'FAL' })).suggestion
  const two = done(await from('Anna', film, { branch: 'FAL' })).suggestion
  done(await from('Bo', film, { branch: 'ORS' }))
  const of = { states: ['new'], format: 'film', branch: null, limit: 50, offset: 0 } as const
  const list = async (change: Partial<Parameters<typeof suggestions>[1]> = {}) => {
    const { total, suggestions: found } = await suggestions(db, { ...of, ...change })
    return [total, found.map(({ id }) => id)]
  }
  const [, all] = await list()
  assert.equal((all as number[])[0], two)
  assert.deepEqual(
    (all as number[]).filter(id => id === one || id === two),
    [two, one],
  )
  assert.deepEqual(await list({ branch: places.ORS }), [1, [two]])
  assert.deepEqual((await list({ limit: 1, offset: 1 }))[0], (all as number[]).length)
  assert.deepEqual(await list({ states: ['arrived'] }), [0, []])
  assert.deepEqual(await list({ format: 'music' }), [0, []])
  const whole = await suggestionById(db, two)
  assert.deepEqual([whole?.suggesters, whole?.branches], [2, [places.FAL, places.ORS]])
  assert.doesNotMatch(JSON.stringify(whole), /Anna|patron/)
  const choices = await suggestionChoices(db)
  assert.ok(choices.branches.includes(places.ORS) && choices.formats.includes('film'))
  assert.equal(await suggestionById(db, 999_999), undefined)
})

test('only who may answer suggestions does', async () => {
  const { suggestion } = done(await from('Anna', fresh()))
  const cataloguer: By = { ...by, role: 'cataloguer' }
  const work = await world.title('F740')
  for (const outcome of await Promise.all([
    considerSuggestion(deps, suggestion, cataloguer),
    orderSuggestion(deps, suggestion, cataloguer),
    declineSuggestion(deps, { suggestion, reason: 'too-costly', words: '' }, cataloguer),
    linkSuggestion(deps, { suggestion, work }, cataloguer),
    reopenSuggestion(deps, suggestion, cataloguer),
  ]))
    assert.deepEqual(codes(outcome), ['not-allowed'])
  assert.equal(await stateOf(suggestion), 'new')
})

test('half a year after the answer nobody knows whose it was, that it was so many is kept; what waits for its copy stays', async () => {
  const wanted = { ...fresh(), why: 'För att jag bor i Mora', isbn: isbnOf(9) }
  const { suggestion } = done(await from('Anna', wanted))
  done(await from('Bo', wanted))
  await declineSuggestion(deps, { suggestion, reason: 'too-costly', words: '' }, by)
  const open = done(await from('Anna', fresh())).suggestion
  const waits = done(await from('Eva', fresh())).suggestion
  await linkSuggestion(deps, { suggestion: waits, work: await world.title() }, by)
  await doJobs()
  world.pass({ hours: 24 * 180 - 1 })
  await forgetSuggesters(deps)
  assert.ok(await own('Anna', suggestion))
  world.pass({ hours: 2 })
  await forgetSuggesters(deps)
  assert.equal(await own('Anna', suggestion), undefined)
  const whole = await suggestionById(db, suggestion)
  assert.deepEqual([whole?.suggesters, whole?.voices.map(({ why }) => why)], [2, ['', '']])
  assert.ok(await own('Anna', open), 'what is open is not forgotten')
  assert.ok(await own('Eva', waits), 'nor what has no copy yet')
})

test('who withdrew is gone when it cannot be taken back any more; what nobody stands behind is withdrawn', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Anna', wanted))
  done(await from('Dan', wanted))
  await withdraw(deps, { patron: world.patron('Anna'), suggestion })
  await forgetSuggesters(deps)
  const rows = () => world.rows(`select from acquisitions.suggester where suggestion_id = ${suggestion}`)
  assert.equal((await rows()).length, 2)
  world.pass({ minutes: 11 })
  await forgetSuggesters(deps)
  assert.equal((await rows()).length, 1)
  await world.rows(`delete from acquisitions.suggester where suggestion_id = ${suggestion}`)
  await forgetSuggesters(deps)
  assert.equal(await stateOf(suggestion), 'withdrawn')
})
