import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { placeHold } from '../desk/index.ts'
import {
  answerAllCome,
  answerSuggesters,
  type By,
  considerSuggestion,
  declineSuggestion,
  forgetSuggesters,
  linkByIsbn,
  linkSuggestion,
  orderSuggestion,
  reopenSuggestion,
  restore,
  type SuggestOutcome,
  setSuggestionPolicy,
  suggest,
  suggestionById,
  suggestionChoices,
  suggestions,
  suggestionsOf,
  type WantedSuggestion,
  withdraw,
} from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const deps = { ...world.deps, baseUrl: 'http://localhost', canMail: true }
const by: By = { actor: { kind: 'staff', account: 1, branch: places.FAL }, role: 'librarian' }
const boss: By = { ...by, role: 'administrator' }

/** A title and an ISBN that nobody has suggested. */
let serial = 0
const fresh = (): WantedSuggestion => {
  serial++
  return {
    title: `Kolmilan ${serial}`,
    creator: 'Petra Påhittad',
    ...{ isbn: '', format: 'book', language: null, audience: null, why: '' },
  }
}
const isbnOf = (n: number): string => {
  const body = `978${String(500_000_000 + n)}`
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0)
  return body + ((10 - (sum % 10)) % 10)
}
const from = (
  name: Person,
  wanted: WantedSuggestion,
  change: { reserve?: boolean; anyway?: boolean; branch?: Place | null } = {},
) => {
  const { reserve = true, anyway = false, branch = 'MOR' } = change
  world.pass({ seconds: 1 })
  const order = { patron: world.patron(name), wanted, reserve, anyway }
  return suggest(deps, { ...order, branch: branch === null ? null : places[branch] })
}
const done = (outcome: SuggestOutcome) => {
  if (outcome.outcome !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome
}
const codes = (outcome: { outcome: string; refusals?: readonly { readonly code: string }[] }) =>
  outcome.refusals?.map(({ code }) => code) ?? outcome.outcome
const standing = async (suggestion: number) => (await suggestionById(db, suggestion))?.suggesters
const stateOf = async (suggestion: number) => (await suggestionById(db, suggestion))?.state
const own = async (name: Person, suggestion: number) =>
  (await suggestionsOf(db, world.patron(name))).find(one => one.id === suggestion)
interface Letter {
  patron: number
  kind: string
  subject: string
  body: string
}
const letters = (about: string) =>
  world.rows<Letter>(
    `select patron_id::integer as patron, kind, subject, body from notices.notice where subject like '%${about}%' order by id`,
  )
const holdsOn = (work: number) =>
  world.rows<{ patron: number; pickup: number }>(
    `select patron_id::integer as patron, pickup_branch as pickup from holds.hold where work_id = ${work} and ended_at is null order by queued_at, id`,
  )
async function comesIn(isbn: string, ...barcodes: string[]): Promise<number> {
  const work = await world.title(...barcodes)
  await world.rows(`update catalogue.edition set isbns = '{${isbn}}' where work_id = ${work}`)
  return work
}
/** What the feed tells since the last call of suggestions to be answered, done in turn. */
let seen = 0
async function doJobs(): Promise<void> {
  const events = await world.rows<{ seq: number; facts: { suggestionMoved?: { suggestion: number } } }>(
    `select seq, facts from feed.event where seq > ${seen} order by seq`,
  )
  seen = events.at(-1)?.seq ?? seen
  for (const { facts } of events)
    if (facts.suggestionMoved) await answerSuggesters(deps, facts.suggestionMoved.suggestion)
}

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
