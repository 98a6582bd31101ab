import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { type Stop, type Timetable, travelAt } from './timetable.rules.ts'

/** Navet (the hub), Falun, Borlänge, Ludvika, Leksand, Mora, Älvdalen, Avesta, and Venjan where the book bus stops. */
const branches = ['NAV', 'FAL', 'BOR', 'LUD', 'LEK', 'MOR', 'ALV', 'AVE', 'VEN'] as const
type Code = (typeof branches)[number]
const idOf = (code: string): number => branches.indexOf(code as Code)

/** A tour: on these weekdays (1 = Monday), by these places at these times; packed by the cut-off, or the time itself. */
const tour = (
  route: number,
  weekdays: readonly number[],
  calls: readonly [Code, string, string?][],
): Stop[] =>
  weekdays.flatMap(weekday =>
    calls.map(([code, time, cutoff = time], seq) => ({
      ...{ route, weekday, seq, branch: idOf(code), arrives: time, departs: time, cutoff },
    })),
  )

/**
 * Drawn on paper. Boxes are packed by noon everywhere. The town van and the south go Monday to Friday, the west Monday,
 * Wednesday and Friday, Avesta Tuesday and Thursday, the book bus from Mora on Thursday mornings. All vans leave the hub
 * at 12:30: what one brings, another takes the next day at the earliest. No van on Good Friday and Easter Monday 2027.
 */
const drawn: Timetable = {
  stops: [
    ...tour(
      1,
      [1, 2, 3, 4, 5],
      [
        ['NAV', '12:30', '12:00'],
        ['FAL', '12:40', '12:00'],
        ['NAV', '12:55'],
      ],
    ),
    ...tour(
      2,
      [1, 3, 5],
      [
        ['NAV', '12:30', '12:00'],
        ['LEK', '13:15', '12:00'],
        ['MOR', '14:15', '12:00'],
        ['ALV', '15:15', '12:00'],
        ['NAV', '18:30'],
      ],
    ),
    ...tour(
      3,
      [1, 2, 3, 4, 5],
      [
        ['NAV', '12:30', '12:00'],
        ['BOR', '13:00', '12:00'],
        ['LUD', '14:00', '12:00'],
        ['NAV', '16:00'],
      ],
    ),
    ...tour(
      4,
      [2, 4],
      [
        ['NAV', '12:30', '12:00'],
        ['AVE', '13:45', '12:00'],
        ['NAV', '15:30'],
      ],
    ),
    ...tour(
      5,
      [4],
      [
        ['MOR', '09:00', '08:30'],
        ['VEN', '10:30', '10:25'],
        ['MOR', '15:00'],
      ],
    ),
  ],
  routeNames: new Map(),
  noRun: new Set([day('2027-03-26'), day('2027-03-29')]),
}

const local = (moment: number): string =>
  Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .slice(5)
const ask = (ready: string, from: Code, to: Code, timetable = drawn): string => {
  const now = Temporal.PlainDateTime.from(`2027-${ready}`).toZonedDateTime('Europe/Stockholm').toInstant()
  const journey = travelAt(timetable, now)(idOf(from), idOf(to))
  return journey
    ? `${local(journey.departs)} ${local(journey.arrives)} ${journey.transports}`
    : 'not within a fortnight'
}

/** Why; ready; from; to; when it leaves, when it is there, by how many vans. Monday is the first of February. */
const questions: readonly [why: string, ready: string, from: Code, to: Code, answer: string][] = [
  ['in the morning, by the van of that day', '02-01T09:00', 'NAV', 'FAL', '02-01T12:30 02-01T12:40 1'],
  ['packed on the stroke of noon, still that day', '02-01T12:00', 'NAV', 'FAL', '02-01T12:30 02-01T12:40 1'],
  ['a minute late, the next day', '02-01T12:01', 'NAV', 'FAL', '02-02T12:30 02-02T12:40 1'],
  ['a minute late on a Friday, after the weekend', '02-05T12:01', 'NAV', 'FAL', '02-08T12:30 02-08T12:40 1'],
  ['packed on a Saturday, on Monday', '02-06T10:00', 'FAL', 'NAV', '02-08T12:40 02-08T12:55 1'],
  ['to the west on a day it goes', '02-01T09:00', 'NAV', 'MOR', '02-01T12:30 02-01T14:15 1'],
  ['to the west when it has gone, two days later', '02-01T13:00', 'NAV', 'MOR', '02-03T12:30 02-03T14:15 1'],
  ['along the road with one van, not by the hub', '02-01T09:00', 'MOR', 'ALV', '02-01T14:15 02-01T15:15 1'],
  [
    'not packed by noon, though the van comes at two',
    '02-01T12:30',
    'MOR',
    'ALV',
    '02-03T14:15 02-03T15:15 1',
  ],
  [
    'against the road: home to the hub and out again',
    '02-01T09:00',
    'ALV',
    'MOR',
    '02-01T15:15 02-03T14:15 2',
  ],
  ['neighbours on the same van', '02-01T09:00', 'BOR', 'LUD', '02-01T13:00 02-01T14:00 1'],
  ['neighbours the other way, by the hub', '02-01T09:00', 'LUD', 'BOR', '02-01T14:00 02-02T13:00 2'],
  ['from one tour to another, the next day', '02-01T09:00', 'BOR', 'FAL', '02-01T13:00 02-02T12:40 2'],
  ['at the hub at 12:55, when the south has left', '02-01T09:00', 'FAL', 'BOR', '02-01T12:40 02-02T13:00 2'],
  ['from a place with two days a week', '02-01T09:00', 'AVE', 'FAL', '02-02T13:45 02-03T12:40 2'],
  ['the same, late on its day', '02-02T12:30', 'AVE', 'FAL', '02-04T13:45 02-05T12:40 2'],
  [
    'to a place with two days a week, the day before',
    '02-01T09:00',
    'FAL',
    'AVE',
    '02-01T12:40 02-02T13:45 2',
  ],
  [
    'the same on the very day: too late for its van',
    '02-02T09:00',
    'FAL',
    'AVE',
    '02-02T12:40 02-04T13:45 2',
  ],
  [
    'from the south to the far west, over a day without',
    '02-01T09:00',
    'LUD',
    'ALV',
    '02-01T14:00 02-03T15:15 2',
  ],
  ['the same when the west goes the next day', '02-04T09:00', 'LUD', 'ALV', '02-04T14:00 02-05T15:15 2'],
  ['from Avesta over a weekend to Mora', '02-05T09:00', 'AVE', 'MOR', '02-09T13:45 02-10T14:15 2'],
  ['with the book bus from its garage', '02-03T09:00', 'MOR', 'VEN', '02-04T09:00 02-04T10:30 1'],
  ['to a stop of the book bus, by Mora', '02-01T09:00', 'NAV', 'VEN', '02-01T12:30 02-04T10:30 2'],
  ['the same, too late for this week’s bus', '02-03T12:30', 'NAV', 'VEN', '02-05T12:30 02-11T10:30 2'],
  ['a minute late for the bus, a week later', '02-04T08:31', 'MOR', 'VEN', '02-11T09:00 02-11T10:30 1'],
  [
    'given in at the bus: by Mora and the hub to Falun',
    '02-04T09:00',
    'VEN',
    'FAL',
    '02-04T10:30 02-08T12:40 3',
  ],
  ['over Easter: no van on Friday and Monday', '03-25T13:00', 'NAV', 'FAL', '03-30T12:30 03-30T12:40 1'],
  ['over the night the clocks go forward', '03-27T23:30', 'NAV', 'BOR', '03-30T12:30 03-30T13:00 1'],
  ['over the night the clocks go back', '10-29T13:00', 'NAV', 'BOR', '11-01T12:30 11-01T13:00 1'],
  ['from a place to itself nothing travels', '02-01T09:00', 'FAL', 'FAL', 'not within a fortnight'],
]

test('thirty questions to a timetable drawn on paper have the answers read off it', () => {
  assert.equal(questions.length, 30)
  for (const [why, ready, from, to, answer] of questions) assert.equal(ask(ready, from, to), answer, why)
})

test('when the bus does not run for a fortnight, nothing is promised to its stop', () => {
  const rests = { ...drawn, noRun: new Set([day('2027-02-04'), day('2027-02-11')]) }
  assert.equal(ask('02-01T09:00', 'NAV', 'VEN', rests), 'not within a fortnight')
})
