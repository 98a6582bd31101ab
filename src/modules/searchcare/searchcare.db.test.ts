import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, dayOf } from '../../kernel/day.ts'
import { questionKey } from '../search/index.ts'
import { openAccount } from '../staff/index.ts'
import {
  type ChoiceOrder,
  type ChoiceOutcome,
  changeChoice,
  choiceById,
  choices,
  choose,
  forgetSearches,
  heldChoices,
  rekeyChoices,
  rememberingChoices,
  SearchTally,
  searchQuality,
  setChoiceRemoved,
} from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const account = await openAccount(db, {
  ...{
    username: 'val',
    name: 'Vala Väljare',
    role: 'librarian',
    branch: places.FAL,
    password: 'hemligt ord',
  },
})
const by = { actor: { kind: 'staff', account, branch: places.FAL }, role: 'librarian' } as const
const work = await world.title('F1')
const today = () => dayOf(world.now())
const order = (more: Partial<ChoiceOrder> = {}): ChoiceOrder => ({
  ...{
    question: 'Barnböcker',
    work,
    kind: 'pin',
    place: 1,
    municipality: null,
    reason: ' Läslov ',
    reasonPublic: true,
  },
  until: addDays(today(), 90),
  ...more,
})
const codes = (outcome: ChoiceOutcome) =>
  outcome.outcome === 'refused' ? outcome.refusals.map(refusal => refusal.code) : []
const idOf = (outcome: ChoiceOutcome): number => {
  assert.equal(outcome.outcome, 'done', JSON.stringify(outcome))
  return outcome.outcome === 'done' ? outcome.id : 0
}
const deeds = async () =>
  (await world.rows<{ deed: string }>('select deed from staff.audit order by id')).map(row => row.deed)
const list = async (state: 'holds' | 'ended' | 'removed', words = '') =>
  (await choices(db, { state, words, today: today(), limit: 10, offset: 0 })).choices.map(one => one.id)

test('a choice is made, found however the question is written, changed, removed and restored; each is noted', async () => {
  const id = idOf(await choose(world.deps, order(), by))
  for (const question of ['barnböcker', 'Barnbok', 'barn  bok', 'BARNBÖCKERNA'])
    assert.deepEqual(
      (await heldChoices(db, question, today())).map(one => [one.work, one.place, one.reason]),
      [[work, 1, 'Läslov']],
      question,
    )
  assert.deepEqual(await heldChoices(db, '?', today()), [])
  assert.deepEqual(codes(await choose(world.deps, order({ question: 'barn bok' }), by)), ['chosen-already'])
  idOf(await changeChoice(world.deps, id, order({ kind: 'bury', place: null, reason: 'Gammal' }), by))
  assert.equal((await heldChoices(db, 'barnbok', today()))[0]?.kind, 'bury')
  idOf(await setChoiceRemoved(world.deps, id, true, by))
  idOf(await setChoiceRemoved(world.deps, id, true, by))
  assert.deepEqual(await heldChoices(db, 'barnbok', today()), [])
  assert.deepEqual([await list('holds'), await list('removed')], [[], [id]])
  assert.deepEqual(codes(await changeChoice(world.deps, id, order(), by)), ['no-such-choice'])
  idOf(await setChoiceRemoved(world.deps, id, false, by))
  assert.equal((await choiceById(db, id))?.madeBy, 'Vala Väljare')
  assert.deepEqual(await deeds(), [
    'choose-hit',
    'change-hit-choice',
    'remove-hit-choice',
    'restore-hit-choice',
  ])
})

test('what is removed can be chosen anew, and is then not restored beside it', async () => {
  const first = idOf(await choose(world.deps, order({ question: 'katter' }), by))
  idOf(await setChoiceRemoved(world.deps, first, true, by))
  idOf(await choose(world.deps, order({ question: 'katt' }), by))
  assert.deepEqual(codes(await setChoiceRemoved(world.deps, first, false, by)), ['chosen-already'])
})

test('who may not, and what is not, is refused, and nothing is noted', async () => {
  const before = await deeds()
  const cataloguer = { ...by, role: 'cataloguer' } as const
  assert.deepEqual(codes(await choose(world.deps, order(), cataloguer)), ['not-allowed'])
  assert.deepEqual(codes(await setChoiceRemoved(world.deps, 1, true, cataloguer)), ['not-allowed'])
  assert.deepEqual(codes(await setChoiceRemoved(world.deps, 999, true, by)), ['no-such-choice'])
  assert.deepEqual(
    codes(await choose(world.deps, order({ question: 'hund', work: 0, municipality: 1 }), by)),
    ['no-work', 'no-municipality'],
  )
  assert.deepEqual(await deeds(), before)
})

test('a choice ends by itself after its last day and stands in the list as ended; the list is searched', async () => {
  const id = idOf(
    await choose(world.deps, order({ question: 'ostar', until: today(), municipality: 2080 }), by),
  )
  assert.equal((await heldChoices(db, 'ost', today())).length, 1)
  assert.deepEqual(await list('holds', 'OSTAR'), [id])
  assert.deepEqual(await list('holds', 'vala ostar'), [])
  world.pass({ hours: 24 })
  assert.deepEqual(await heldChoices(db, 'ost', today()), [])
  assert.deepEqual(await list('ended'), [id])
})

test('a choice made when words were read otherwise is found again after the next start, and once is enough', async () => {
  const old = idOf(await choose(world.deps, order({ question: 'Älgjakten' }), by))
  const later = idOf(await choose(world.deps, order({ question: 'svampar', place: 2 }), by))
  // As an earlier reading of words would have stored them: the one under a key of its own, the other under the key of "älgjakt".
  const key = (await choiceById(db, old))?.questionKey ?? ''
  await world.rows(`update searchcare.choice set question_key = 'algjakt' where id = ${old}`)
  await world.rows(`update searchcare.choice set question_key = '${key}' where id = ${later}`)
  assert.deepEqual(
    (await heldChoices(db, 'älgjakt', today())).map(one => one.id),
    [later],
  )
  assert.equal((await rekeyChoices(world.deps)).keys.length, 2)
  const held = async (question: string) => (await heldChoices(db, question, today())).map(one => one.id)
  assert.deepEqual([await held('älgjakt'), await held('svamp')], [[old], [later]])
  assert.deepEqual(await rekeyChoices(world.deps), { keys: [], ended: [] })
})

test('of two choices for a work that come to be one the later holds, and the other stands as removed', async () => {
  const first = idOf(await choose(world.deps, order({ question: 'Tranan' }), by))
  await world.rows(`update searchcare.choice set question_key = 'trananalt' where id = ${first}`)
  const second = idOf(await choose(world.deps, order({ question: 'tranor', place: 3 }), by))
  assert.deepEqual((await rekeyChoices(world.deps)).ended, [first])
  assert.deepEqual(
    (await heldChoices(db, 'tranan', today())).map(one => [one.id, one.place]),
    [[second, 3]],
  )
  assert.ok((await choiceById(db, first))?.removedAt)
})

test('searches are counted by day in one write; a failed write loses nothing', async () => {
  const tally = new SearchTally(world.now)
  const ask = (question: string, total = 0) =>
    tally.asked({ question, total, plain: true, exact: false, corrected: false, ms: 2 })
  ask('hästar', 5)
  tally.opened()
  await assert.rejects(tally.write({ run: () => Promise.reject(new Error('gone')) }))
  await tally.write(db)
  await tally.write(db)
  for (let n = 0; n < 5; n++) {
    ask('Månens bibliotek')
    ask('Månens bibliotek')
    if (n < 4) ask('anna andersson')
    ask('anna 9001011234')
    await tally.write(db)
    world.pass({ hours: 24 })
  }
  const quality = await searchQuality(db, { today: today(), days: 30, missed: 10 })
  assert.deepEqual([quality.together.asked, quality.together.zero, quality.together.opened], [20, 19, 1])
  assert.equal(quality.days.length, 5)
  assert.deepEqual(
    quality.missed.map(one => [one.question, one.times, one.days]),
    [['månens bibliotek', 10, 5]],
    'only what was asked on five different days is told',
  )
  const stored = await world.rows<{ question: string }>(
    'select distinct question from searchcare.missed_question order by 1',
  )
  assert.deepEqual(
    stored.map(row => row.question),
    ['anna andersson', 'månens bibliotek'],
  )
})

test('rare questions are forgotten after three months, all the rest after thirteen', async () => {
  world.pass({ hours: 24 * 92 })
  assert.equal(await forgetSearches(world.deps), 4)
  const left = () =>
    world.rows(
      'select question from searchcare.missed_question union all select what from searchcare.day_count',
    )
  assert.ok((await left()).length > 0)
  world.pass({ hours: 24 * 320 })
  await forgetSearches(world.deps)
  assert.deepEqual(await left(), [])
})

test('which questions have choices is remembered for a second, and forgotten at once when this program makes one', async () => {
  let clock = 0
  let asked = 0
  const counting = {
    run: ((statement, args) => {
      asked++
      return db.run(statement, args)
    }) as typeof db.run,
  }
  const held = rememberingChoices(counting, () => clock)
  const works = async (question: string) => (await held(question, today())).map(one => one.work)
  assert.deepEqual([await works('Månen'), await works('månar'), asked], [[], [], 1])
  const id = idOf(await choose(world.deps, order({ question: 'Månen' }), by))
  assert.deepEqual([await works('månar'), asked], [[work], 3], 'the questions, and what holds for this one')
  assert.deepEqual([await works('solen'), asked], [[], 3], 'nothing is asked for a question without choices')
  // Another program takes it away.
  await db.driver.unsafe(`update searchcare.choice set removed_at = now() where id = ${id}`)
  assert.deepEqual([await works('månen'), asked], [[], 4], 'what holds is always asked')
  await db.driver.unsafe(`update searchcare.choice set removed_at = null where id = ${id}`)
  const other = `insert into searchcare.choice (question, question_key, work_id, kind, place, reason, reason_public, until, made_at, made_by)
    select 'solen', '${questionKey('solen')}', work_id, kind, place, reason, reason_public, until, made_at, made_by from searchcare.choice where id = ${id}`
  await db.driver.unsafe(other)
  assert.deepEqual(await works('solen'), [])
  clock += 1000
  assert.deepEqual(await works('solen'), [work], 'a second later it is seen')
  assert.deepEqual(await held('månen', addDays(today(), 91)), [], 'and on another day what holds then')
})
