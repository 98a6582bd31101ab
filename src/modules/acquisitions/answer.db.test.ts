import assert from 'node:assert/strict'
import { test } from 'node:test'
import { by, suggestionsIn } from '../../../test/support/suggestions.ts'
import { buildWorld, type Person, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { placeHold } from '../desk/index.ts'
import {
  answerAllCome,
  answerSuggesters,
  considerSuggestion,
  declineSuggestion,
  linkByIsbn,
  linkSuggestion,
  orderSuggestion,
  reopenSuggestion,
  suggestionById,
} from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { deps, fresh, isbnOf, from, done, codes, stateOf, own, letters, holdsOn, comesIn, doJobs } =
  suggestionsIn(world)

test('a suggestion is looked at and ordered, which those who made it are told once, and refused ways leave no trace', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Anna', wanted))
  done(await from('Bo', wanted))
  assert.deepEqual(codes(await considerSuggestion(deps, suggestion, by)), 'done')
  assert.deepEqual(await considerSuggestion(deps, suggestion, by), {
    outcome: 'refused',
    refusals: [{ code: 'already-so', state: 'considered' }],
  })
  await doJobs()
  assert.deepEqual(await letters(wanted.title), [])
  assert.deepEqual(codes(await orderSuggestion(deps, suggestion, by)), 'done')
  await doJobs()
  await answerSuggesters(deps, suggestion)
  const told = await letters(wanted.title)
  assert.deepEqual(
    told.map(letter => [letter.patron, letter.kind]),
    [
      [world.patron('Anna'), 'suggestion-ordered'],
      [world.patron('Bo'), 'suggestion-ordered'],
    ],
  )
  assert.match(told[0]?.body ?? '', /http:\/\/localhost\/mina-sidor\/inkopsforslag/)
  assert.deepEqual(codes(await reopenSuggestion(deps, suggestion, by)), ['cannot-from'])
  assert.deepEqual(codes(await orderSuggestion(deps, 999_999, by)), ['no-such-suggestion'])
  assert.deepEqual(
    (
      await world.rows<{ deed: string }>(
        `select deed from staff.audit where subject = 'suggestion:${suggestion}' order by id`,
      )
    ).map(row => row.deed),
    ['consider-suggestion', 'order-suggestion'],
  )
})

test('a no has a reason and reaches those who asked, in their language, by the way they chose, or not at all', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Anna', wanted))
  for (const name of ['Bo', 'Cia'] as const) done(await from(name, wanted))
  await world.rows(`update patrons.patron set language = 'en' where id = ${world.patron('Bo')};
    insert into patrons.channel values (${world.patron('Cia')}, 'suggestions', 'none'), (${world.patron('Anna')}, 'suggestions', 'letter')`)
  assert.deepEqual(codes(await declineSuggestion(deps, { suggestion, reason: '', words: '' }, by)), [
    'no-reason',
  ])
  assert.deepEqual(codes(await declineSuggestion(deps, { suggestion, reason: 'other', words: '  ' }, by)), [
    'words-missing',
  ])
  const no = { suggestion, reason: 'have-it', words: ' Vi har filmen. ' }
  assert.deepEqual(codes(await declineSuggestion(deps, no, by)), 'done')
  await doJobs()
  const told = await letters(wanted.title)
  assert.deepEqual(
    told.map(letter => letter.patron),
    [world.patron('Anna'), world.patron('Bo')],
  )
  assert.match(told[0]?.body ?? '', /i en annan form[\s\S]*Biblioteket skriver: Vi har filmen\./)
  assert.match(told[1]?.body ?? '', /in another form/)
  const ways = await world.rows<{ channel: string }>(
    `select channel from notices.notice where subject like '%${wanted.title}%' order by id`,
  )
  assert.deepEqual(
    ways.map(({ channel }) => channel),
    ['letter', 'mail'],
  )
  assert.deepEqual(
    [(await own('Anna', suggestion))?.reason, (await own('Anna', suggestion))?.reasonWords],
    ['have-it', 'Vi har filmen.'],
  )
  await world.rows(`delete from patrons.channel; update patrons.patron set language = 'sv'`)
})

test('a no that was a mistake is taken back; the next answer is told anew', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Anna', wanted))
  const no = { suggestion, reason: 'too-costly', words: '' }
  await declineSuggestion(deps, no, by)
  await doJobs()
  assert.deepEqual(codes(await reopenSuggestion(deps, suggestion, by)), 'done')
  assert.equal((await own('Anna', suggestion))?.reason, null)
  world.pass({ minutes: 1 })
  await orderSuggestion(deps, suggestion, by)
  await doJobs()
  assert.deepEqual(
    (await letters(wanted.title)).map(letter => letter.kind),
    ['suggestion-declined', 'suggestion-ordered'],
  )
})

test('what is linked is reserved for those who asked, in the order they suggested it, at their library; all are told', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Cia', wanted, { branch: 'MOR' }))
  done(await from('Anna', wanted, { branch: 'FAL' }))
  done(await from('Bo', wanted, { reserve: false }))
  done(await from('Dan', wanted, { branch: 'LUD' }))
  const work = await world.title('F700')
  assert.deepEqual(codes(await linkSuggestion(deps, { suggestion, work: 999_999 }, by)), ['no-such-work'])
  assert.deepEqual(codes(await linkSuggestion(deps, { suggestion, work }, by)), 'done')
  await doJobs()
  assert.deepEqual(await holdsOn(work), [
    { patron: world.patron('Cia'), pickup: places.MOR },
    { patron: world.patron('Anna'), pickup: places.FAL },
    { patron: world.patron('Dan'), pickup: places.LUD },
  ])
  const told = await letters(wanted.title)
  assert.deepEqual(
    told.map(letter => letter.patron),
    (['Cia', 'Anna', 'Bo', 'Dan'] as const).map(world.patron),
  )
  assert.match(
    told[0]?.body ?? '',
    new RegExp(`hämtas på Moras bibliotek[\\s\\S]*http://localhost/verk/${work}\\n`),
  )
  assert.doesNotMatch(told[2]?.body ?? '', /reserverad åt dig/)
  assert.deepEqual(
    [(await own('Cia', suggestion))?.answered, (await own('Bo', suggestion))?.answered],
    ['placed', 'not-asked'],
  )
})

test('two who answer at once, and a job that is done again after it broke off, reserve for nobody twice', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Anna', wanted))
  for (const name of ['Bo', 'Cia', 'Dan'] as const) done(await from(name, wanted))
  const work = await world.title('F710')
  await linkSuggestion(deps, { suggestion, work }, by)
  await Promise.all([1, 2, 3].map(() => answerSuggesters(deps, suggestion)))
  assert.equal((await holdsOn(work)).length, 4)
  assert.equal((await letters(wanted.title)).length, 4)
  // As if the last had broken off after the reservation, before it was noted.
  await world.rows(`update acquisitions.suggester set answered = null where suggestion_id = ${suggestion}`)
  await Promise.all([1, 2].map(() => answerSuggesters(deps, suggestion)))
  assert.equal((await holdsOn(work)).length, 4)
  assert.equal((await letters(wanted.title)).length, 4)
  assert.equal((await own('Dan', suggestion))?.answered, 'placed')
})

test('two clerks who answer the same in the same moment: one does, the other is told', async () => {
  const { suggestion } = done(await from('Anna', fresh()))
  const work = await world.title('F715')
  const both = await Promise.all([
    linkSuggestion(deps, { suggestion, work }, by),
    declineSuggestion(deps, { suggestion, reason: 'too-costly', words: '' }, by),
  ])
  assert.equal(both.filter(one => one.outcome === 'done').length, 1)
  assert.deepEqual(
    both.flatMap(one => (one.outcome === 'refused' ? codes(one) : [])),
    ['cannot-from'],
  )
})

test('a reservation that is refused leaves the suggestion linked, and its suggester hears why; who waits already is told so', async () => {
  const wanted = fresh()
  const { suggestion } = done(await from('Anna', wanted))
  for (const name of ['Bo', 'Cia', 'Eva'] as const) done(await from(name, wanted))
  await world.rows(`update patrons.patron set blocked_code = 'staff' where id = ${world.patron('Anna')};
    update patrons.patron set expires_on = '2020-01-01', birth_date = '2020-01-01' where id = ${world.patron('Bo')}`)
  const work = await world.title('F720')
  await world.rows(`update catalogue.edition set age_limit = 15 where work_id = ${work}`)
  const cia = { patron: world.patron('Cia'), pickup: places.MOR }
  await placeHold(deps, {
    ...cia,
    wish: { work, formats: ['book'] },
    actor: { kind: 'patron', patron: cia.patron },
  })
  await linkSuggestion(deps, { suggestion, work }, by)
  await doJobs()
  assert.equal(await stateOf(suggestion), 'arrived')
  assert.deepEqual(
    (await holdsOn(work)).map(hold => hold.patron),
    [cia.patron, world.patron('Eva')],
  )
  const mine = async (name: Person) => {
    const one = await own(name, suggestion)
    return [one?.answered, one?.bars]
  }
  assert.deepEqual(await mine('Anna'), ['refused', ['card-blocked']])
  assert.deepEqual(await mine('Bo'), ['refused', ['card-expired', 'too-young']])
  assert.deepEqual(await mine('Cia'), ['already', []])
  const told = await letters(wanted.title)
  assert.match(
    told[1]?.body ?? '',
    /inte reservera den åt dig:\n- Ditt kort har gått ut[^\n]*\n- Den har en åldersgräns\./,
  )
  assert.match(told[2]?.body ?? '', /Du har redan reserverat den/)
  await world.rows(
    `update patrons.patron set blocked_code = null, expires_on = '2030-01-01', birth_date = '1980-01-01'`,
  )
})

test('what comes into the catalogue with the ISBN is linked by itself, and waits for its first copy', async () => {
  const wanted = { ...fresh(), isbn: isbnOf(8) }
  const { suggestion } = done(await from('Anna', wanted))
  assert.equal(await linkByIsbn(deps), 0)
  const work = await comesIn(isbnOf(8))
  assert.deepEqual(await Promise.all([linkByIsbn(deps), linkByIsbn(deps)]).then(both => both.sort()), [0, 1])
  await doJobs()
  assert.deepEqual(
    [await stateOf(suggestion), (await suggestionById(db, suggestion))?.work],
    ['arrived', work],
  )
  assert.deepEqual([await holdsOn(work), await letters(wanted.title)], [[], []])
  assert.equal((await own('Anna', suggestion))?.answered, null)
  await world.rows(
    `insert into catalogue.item (barcode, edition_id, home_branch) select 'F800', id, 1 from catalogue.edition where work_id = ${work}`,
  )
  await answerAllCome(deps)
  await answerAllCome(deps)
  assert.equal((await holdsOn(work)).length, 1)
  assert.equal((await letters(wanted.title)).length, 1)
})
