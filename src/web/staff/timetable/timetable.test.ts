import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { dayInWords, runsOf, weekdaysInWords } from './timetable.view.ts'

test('weekdays are told as people tell them', () => {
  assert.equal(weekdaysInWords([5, 1, 2, 3]), 'måndag–onsdag och fredag')
  assert.equal(weekdaysInWords([1, 2]), 'måndag och tisdag')
  assert.equal(weekdaysInWords([1, 2, 3, 4, 5]), 'måndag–fredag')
  assert.equal(weekdaysInWords([2]), 'tisdag')
  assert.equal(weekdaysInWords([1, 3, 7]), 'måndag, onsdag och söndag')
})

test('days are told with their weekday', () => {
  assert.equal(dayInWords(day('2027-02-01')), 'måndag 1 februari 2027')
  assert.equal(dayInWords(day('2027-02-07')), 'söndag 7 februari 2027')
})

test('weekdays when a route goes alike are one, stops in the order of the van', () => {
  const call = (route: number, weekday: number, seq: number, time: string) => ({
    ...{ route, weekday, seq, branch: seq, arrives: time, departs: time, cutoff: time },
  })
  const timetable = {
    stops: [
      ...[call(2, 1, 1, '08:00'), call(1, 3, 1, '09:00'), call(1, 1, 2, '10:00'), call(1, 1, 1, '09:00')],
      ...[call(1, 2, 1, '09:00'), call(1, 2, 2, '10:00')],
    ],
    routeNames: new Map([[1, 'Norr']]),
    noRun: new Set<never>(),
  }
  assert.deepEqual(
    runsOf(timetable, branch => `B${branch}`).map(run => [
      run.route,
      run.days,
      run.calls.map(one => one.branch),
    ]),
    [
      ['Norr', 'måndag och tisdag', ['B1', 'B2']],
      ['Norr', 'onsdag', ['B1']],
      ['2', 'måndag', ['B1']],
    ],
  )
})
