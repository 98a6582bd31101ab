import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import {
  type ChoiceCase,
  choicesFor,
  latestEnd,
  refusalsOf,
  stateOf,
  usualEnd,
  type WantedChoice,
} from './choice.rules.ts'

const today = day('2027-02-01')
const good: WantedChoice = {
  ...{ question: 'Fåglar', questionKey: 'fågel', work: 1, kind: 'pin', place: 1, municipality: null },
  ...{ reason: 'Årets fågelbok i Dalarna', reasonPublic: true, until: '2027-03-01' },
}
const known: ChoiceCase = {
  ...{ allowed: true, workExists: true, municipalityExists: true, chosenAlready: false, today },
}
const codes = (wanted: Partial<WantedChoice>, more: Partial<ChoiceCase> = {}) =>
  refusalsOf({ ...good, ...wanted }, { ...known, ...more }).map(refusal => refusal.code)

test('a choice with question, work, place, reason and last day may be made', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ kind: 'bury', place: null }), [])
  assert.deepEqual(codes({ place: 20 }), [])
})

test('who may not is told only that', () =>
  assert.deepEqual(codes({ reason: '' }, { allowed: false }), ['not-allowed']))

test('all that is wrong is told at once', () =>
  assert.deepEqual(
    codes(
      { questionKey: '', place: 0, reason: ' ', until: 'snart' },
      { workExists: false, municipalityExists: false, chosenAlready: true },
    ),
    ['no-question', 'no-work', 'no-place', 'no-municipality', 'no-reason', 'no-day', 'chosen-already'],
  ))

test('a lifted work has a place of the first page, a lowered one has none', () => {
  for (const place of [null, 0, 21, 1.5, Number.NaN]) assert.deepEqual(codes({ place }), ['no-place'])
  assert.deepEqual(codes({ kind: 'bury', place: 1 }), ['no-place'])
})

test('a reason is short enough to be read', () => {
  assert.deepEqual(codes({ reason: 'a'.repeat(300) }), [])
  assert.deepEqual(codes({ reason: 'a'.repeat(301) }), ['reason-too-long'])
})

test('a choice holds from today and a year at most', () => {
  assert.deepEqual(codes({ until: today }), [])
  assert.deepEqual(codes({ until: '2027-01-31' }), ['day-passed'])
  assert.deepEqual(codes({ until: latestEnd(today) }), [])
  assert.deepEqual(codes({ until: '2028-02-03' }), ['day-too-far'])
  assert.equal(usualEnd(today), '2027-05-03')
})

test('a choice holds through its last day', () => {
  assert.equal(stateOf({ until: today, removed: false }, today), 'holds')
  assert.equal(stateOf({ until: day('2027-01-31'), removed: false }, today), 'ended')
  assert.equal(stateOf({ until: today, removed: true }, today), 'removed')
})

test('a choice of a municipality holds only there, and before one for all', () => {
  const of = (work: number, municipality: number | null, place: number) => ({
    ...{ work, municipality, place, kind: 'pin' as const },
  })
  const held = [of(1, null, 1), of(1, 2062, 5), of(2, 2080, 1), of(3, null, 2)]
  const places = (municipality: number | null, list = held) =>
    choicesFor(list, municipality).map(choice => [choice.work, choice.place])
  assert.deepEqual(places(null), [
    [1, 1],
    [3, 2],
  ])
  assert.deepEqual(places(2062), [
    [1, 5],
    [3, 2],
  ])
  assert.deepEqual(places(2062, held.toReversed()), [
    [3, 2],
    [1, 5],
  ])
})
