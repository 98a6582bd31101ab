import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../src/kernel/day.ts'
import { hoursOn } from '../../src/kernel/opening-hours.ts'
import { county } from '../county/county.ts'
import { datedEvents, eventTemplates, readTemplate } from './events.ts'

const { branches, municipalities } = county()
const branchOf = (slug: string) => branches.find(branch => branch.slug === slug)
const good = 'falun|2|10:00|30|weekly|sagostund|child|swe|12|Hörsalen|Sagostund|Vi läser.'
const from = '2027-01-11' as Day

test('there are at least sixty, each at a place that is shown, in every municipality', () => {
  assert.ok(eventTemplates.length >= 60, `${eventTemplates.length}`)
  for (const { branch, title } of eventTemplates) assert.ok(branchOf(branch), `${title}: ${branch}`)
  for (const { id, name } of municipalities)
    assert.ok(eventTemplates.filter(event => branchOf(event.branch)?.municipality === id).length >= 3, name)
})

test('titles are told apart within a place, and descriptions are one to three short sentences', () => {
  const names = eventTemplates.map(({ branch, title }) => `${branch} ${title}`)
  assert.equal(new Set(names).size, names.length)
  for (const { title, description } of eventTemplates) {
    assert.match(description, /[.!?]$/, title)
    assert.ok(description.length >= 20 && description.length <= 200, title)
    assert.ok((description.match(/[.!?]( |$)/g) ?? []).length <= 3, title)
  }
})

test('every event begins while somebody could be there: between nine and seven, on a day the place is open', () => {
  for (const { title, branch, weekday, starts, minutes } of eventTemplates) {
    assert.ok(starts >= '09:00' && starts <= '19:00', title)
    assert.ok(minutes >= 30 && minutes <= 150, title)
    const day = `2027-02-0${weekday}` as Day
    const weekly = branchOf(branch)?.hours ?? []
    assert.ok(hoursOn({ weekly, exceptions: new Map() }, day).length > 0, `${title}: ${branch} ${weekday}`)
  }
})

test('an event on the book bus falls while the bus stands there', () => {
  for (const { title, branch, weekday, starts, minutes } of eventTemplates.filter(
    e => e.kind === 'bokbuss',
  )) {
    const hours = branchOf(branch)?.hours.find(h => h.weekday === weekday)
    assert.ok(hours, title)
    const ends = Temporal.PlainTime.from(starts).add({ minutes }).toString().slice(0, 5)
    assert.ok(hours.opens <= starts && ends <= hours.closes, `${title}: ${hours.opens}-${hours.closes}`)
  }
})

test('weekly, every second week, every fourth and once: as often as said in twelve weeks', () => {
  const counted = (recurs: string) =>
    eventTemplates
      .filter(template => template.recurs === recurs)
      .map(template => datedEvents(from, 12, [template]).length)
  assert.ok(counted('weekly').every(n => n >= 11 && n <= 12))
  assert.ok(counted('biweekly').every(n => n >= 5 && n <= 6))
  assert.ok(counted('monthly').every(n => n >= 2 && n <= 3))
  assert.ok(counted('once').every(n => n <= 1))
})

test('single events are spread over the weeks, not heaped in the first', () => {
  const once = eventTemplates.filter(template => template.recurs === 'once')
  assert.ok(new Set(datedEvents(from, 12, once).map(event => event.day)).size > once.length / 2)
})

test('events come in order of time, on their weekday, at their hour in Sweden, and last as long as said', () => {
  const events = datedEvents(from, 12)
  assert.ok(events.length > 300, `${events.length}`)
  for (const [at, { template, day, startsAt, endsAt }] of events.entries()) {
    const before = events[at - 1]
    if (before) assert.ok(Temporal.Instant.compare(before.startsAt, startsAt) <= 0)
    const local = startsAt.toZonedDateTimeISO('Europe/Stockholm')
    assert.equal(local.dayOfWeek, template.weekday)
    assert.equal(local.toPlainTime().toString().slice(0, 5), template.starts)
    assert.equal(local.toPlainDate().toString(), day)
    assert.equal(startsAt.until(endsAt).total('minutes'), template.minutes)
    assert.ok(day >= from)
  }
})

test('on holidays nothing happens, also across New Year', () => {
  const days = new Set(datedEvents('2026-12-14' as Day, 5).map(event => event.day))
  for (const closed of ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-06'])
    assert.ok(!days.has(closed as Day), closed)
  assert.ok(days.has('2026-12-29' as Day))
  assert.ok(days.has('2027-01-12' as Day))
})

test('slugs are plain', () => {
  assert.ok(datedEvents(from, 8).every(event => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(event.slug)))
})

test('a line is read whole: a number of seats means registration, an empty room is none', () => {
  const template = readTemplate(good, 2)
  assert.equal(template.places, 12)
  assert.equal(template.place, 'Hörsalen')
  const open = readTemplate(good.replace('|12|Hörsalen|', '|||'), 2)
  assert.equal(open.places, null)
  assert.equal(open.place, null)
})

test('a bad line is named with its number and what is wrong in it', () => {
  const bad: [string, string, RegExp][] = [
    ['|weekly|', '|hourly|', /events\.txt:9: "hourly" is no recurrence/],
    ['|child|', '|dogs|', /"dogs" is no audience/],
    ['|2|', '|8|', /"8" is no weekday/],
    ['|10:00|', '|24:00|', /"24:00" is no time/],
    ['|30|', '|0|', /"0" is no length/],
    ['|12|', '|many|', /"many" is no number of seats/],
    ['|Sagostund|', '||', /an empty column/],
    ['|Vi läser.', '', /11 columns instead of 12/],
  ]
  for (const [part, instead, message] of bad)
    assert.throws(() => readTemplate(good.replace(part, instead), 9), { name: 'SyntaxError', message })
})
