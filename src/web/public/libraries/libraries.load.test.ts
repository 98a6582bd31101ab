import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import type { Branch, Organisation } from '../../../modules/organisation/index.ts'
import { doorOf, librariesView, libraryView } from './libraries.load.ts'

const weekdays = [1, 2, 3, 4, 5].map(weekday => ({
  weekday,
  opens: '10:00',
  closes: '18:00',
  kind: 'staffed' as const,
}))
const mora: Branch = {
  id: 1,
  code: 'MOR',
  slug: 'mora',
  name: 'Mora bibliotek',
  shortName: 'Mora',
  municipalityId: 2062,
  kind: 'main',
  lat: 61,
  lon: 14.5,
  address: 'Köpmangatan 4',
  phone: null,
  email: null,
  existence: 'certain',
  isPickup: true,
  hoursAreExamples: false,
  services: [],
  calendar: {
    weekly: [...weekdays, { weekday: 1, opens: '18:00', closes: '21:00', kind: 'meroppet' }],
    exceptions: new Map([[day('2026-12-24'), { day: day('2026-12-24'), hours: [], reason: 'Julafton' }]]),
  },
}
const bus: Branch = {
  ...mora,
  id: 2,
  slug: 'bokbussen',
  name: 'Bokbussen',
  kind: 'bus',
  calendar: { weekly: [], exceptions: new Map() },
}
const hub: Branch = { ...mora, id: 3, slug: 'navet', kind: 'hub' }
const municipality = { id: 2062, slug: 'mora', name: 'Mora', population: 20_000, lat: 61, lon: 14.5 }
const county: Organisation = {
  municipalities: [municipality],
  branches: [bus, hub, mora],
  branch: () => mora,
  municipality: () => municipality,
  bySlug: () => mora,
  byCode: () => mora,
}
const at = (moment: string) => Temporal.Instant.from(moment)

test('an open library says until when, and whether anybody is there', () => {
  assert.deepEqual(doorOf(mora, at('2026-11-23T12:00:00+01:00')), {
    kind: 'open',
    until: '18:00',
    staffed: true,
  })
  assert.deepEqual(doorOf(mora, at('2026-11-23T19:00:00+01:00')), {
    kind: 'open',
    until: '21:00',
    staffed: false,
  })
})

test('a closed library says when it opens: today, or which day', () => {
  assert.deepEqual(doorOf(mora, at('2026-11-24T08:00:00+01:00')), {
    kind: 'closed',
    opensOn: '2026-11-24',
    opensAt: '10:00',
    today: true,
  })
  assert.deepEqual(doorOf(mora, at('2026-11-27T18:30:00+01:00')), {
    kind: 'closed',
    opensOn: '2026-11-30',
    opensAt: '10:00',
    today: false,
  })
})

test('on Christmas Eve the exception holds, not the week', () => {
  assert.equal(doorOf(mora, at('2026-12-24T12:00:00+01:00')).kind, 'closed')
})

test('a place without hours says that they are unknown; one closed for good says closed', () => {
  assert.deepEqual(doorOf(bus, at('2026-11-24T12:00:00+01:00')), { kind: 'unknown' })
  const shut = { ...mora, calendar: { weekly: [], exceptions: mora.calendar.exceptions } }
  assert.deepEqual(doorOf(shut, at('2026-11-24T12:00:00+01:00')), {
    kind: 'closed',
    opensOn: null,
    opensAt: null,
    today: false,
  })
})

test('the list has the main library first and never the hub of the vans', () => {
  const view = librariesView(county, at('2026-11-24T12:00:00+01:00'), false)
  assert.equal(view.total, 2)
  assert.deepEqual(
    view.municipalities[0]?.branches.map(branch => branch.slug),
    ['mora', 'bokbussen'],
  )
})

test('only those open now, when asked for; a municipality with none is left out', () => {
  assert.deepEqual(
    librariesView(county, at('2026-11-24T12:00:00+01:00'), true).municipalities[0]?.branches.map(
      entry => entry.slug,
    ),
    ['mora'],
  )
  assert.deepEqual(librariesView(county, at('2026-11-28T12:00:00+01:00'), true).municipalities, [])
})

test('a library’s week runs from Monday, with the exceptions of two months ahead', () => {
  const view = libraryView(county, mora, at('2026-12-23T12:00:00+01:00'), [])
  assert.deepEqual(view.week.map(entry => entry.day).slice(0, 4), [
    '2026-12-21',
    '2026-12-22',
    '2026-12-23',
    '2026-12-24',
  ])
  assert.equal(view.week[3]?.reason, 'Julafton')
  assert.deepEqual(view.week[3]?.hours, [])
  assert.equal(view.week[0]?.hours.length, 2)
  assert.equal(view.exceptions.length, 1)
  assert.equal(libraryView(county, mora, at('2026-12-25T12:00:00+01:00'), []).exceptions.length, 0)
  assert.equal(libraryView(county, mora, at('2026-10-01T12:00:00+02:00'), []).exceptions.length, 0)
})
