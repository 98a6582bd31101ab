import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, momentAt } from '../../kernel/day.ts'
import type { OpeningCalendar } from '../../kernel/opening-hours.ts'
import {
  countyPicking,
  decidePickSetting,
  presentRound,
  readPickSetting,
  roundFrom,
  roundOf,
} from './pick-rounds.rules.ts'

const calendar: OpeningCalendar = {
  weekly: [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: '10:00', closes: '18:00', kind: 'staffed' })),
  exceptions: new Map(),
}
const never: OpeningCalendar = { weekly: [], exceptions: new Map() }
/** Monday 1 February 2027 and on. */
const at = (date: string, time: string) => momentAt(day(`2027-02-0${date}`), time)
const times = ['08:00', '13:00']
const where = (planned: Temporal.Instant, now: Temporal.Instant, rounds: readonly string[] = times) => {
  const round = roundOf(calendar, rounds, planned, now)
  return round.when === 'now' ? 'now' : `${round.when} ${round.at.toString()}`
}

test('a round has what was planned before it began and after the one before', () => {
  assert.equal(where(at('1', '07:59'), at('1', '08:00')), 'now')
  assert.equal(where(at('1', '08:00'), at('1', '08:00')), 'now')
  assert.equal(where(at('1', '08:00'), at('1', '12:59')), 'now')
})

test('what came since waits for the next round, and is in it', () => {
  assert.equal(where(at('1', '08:01'), at('1', '12:59')), `next ${at('1', '13:00')}`)
  assert.equal(where(at('1', '08:01'), at('1', '13:00')), 'now')
  assert.equal(where(at('1', '13:01'), at('1', '20:00')), `next ${at('2', '08:00')}`)
})

test('what a round left is named with that round', () => {
  assert.equal(where(at('1', '07:00'), at('1', '13:00')), `left ${at('1', '08:00')}`)
  assert.equal(where(at('1', '13:01'), at('2', '08:00')), 'now')
})

test('rounds go on open days only: what came on Friday evening is Monday’s', () => {
  assert.equal(where(at('5', '17:00'), at('6', '09:00')), `next ${at('8', '08:00')}`)
  assert.equal(where(at('5', '12:00'), at('7', '09:00')), 'now', 'the last round was that of Friday at one')
})

test('without rounds, or where it is never open, everything is to be fetched now', () => {
  assert.equal(where(at('1', '07:00'), at('1', '13:00'), []), 'now')
  assert.deepEqual(roundOf(never, times, at('1', '07:00'), at('1', '13:00')), { when: 'now' })
  assert.equal(roundFrom(never, times, at('1', '07:00')), undefined)
  assert.equal(presentRound(never, times, at('1', '07:00')), undefined)
})

test('the present round is the last that has begun', () => {
  assert.deepEqual(presentRound(calendar, times, at('1', '12:59')), at('1', '08:00'))
  assert.deepEqual(presentRound(calendar, times, at('2', '07:59')), at('1', '13:00'))
})

test('times are read as people write them, each once, in order', () => {
  assert.deepEqual(
    decidePickSetting({ rounds: ['13.30', ' 8:00 ', '', '08:00'], walk: [' Barn', 'Barn', ''] }),
    {
      outcome: 'set',
      setting: { rounds: ['08:00', '13:30'], walk: ['Barn'] },
    },
  )
})

test('what is no time is named; so is what is too much: all at once', () => {
  const rounds = ['25:00', '8', ...['1', '2', '3', '4', '5', '6', '7'].map(hour => `${hour}:00`)]
  const walk = Array.from({ length: 41 }, (_, n) => `Avdelning ${n}`)
  assert.deepEqual(decidePickSetting({ rounds, walk }), {
    outcome: 'refused',
    refusals: [
      { code: 'not-a-time', text: '25:00' },
      { code: 'not-a-time', text: '8' },
      { code: 'too-many-rounds', most: 6 },
      { code: 'too-many-departments', most: 40 },
    ],
  })
})

test('a setting that cannot be read is none', () => {
  assert.deepEqual(readPickSetting({ rounds: ['08:00'], walk: ['Barn', 7] }), {
    rounds: ['08:00'],
    walk: ['Barn'],
  })
  for (const broken of [undefined, null, 'x', { rounds: 'x' }, { rounds: ['kl 8'] }])
    assert.deepEqual(readPickSetting(broken), countyPicking)
})
