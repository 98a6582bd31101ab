import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Day, weekday } from '../../src/kernel/day.ts'
import { hoursOn, isOpenDay } from '../../src/kernel/opening-hours.ts'
import { servicePoints, shownPoints } from './branches.ts'
import { type CountyBranch, county, holidayAt } from './county.ts'
import { easterSunday, holidays } from './holidays.ts'
import { municipalities } from './municipalities.ts'
import { drivingMinutes, type Route } from './routes.ts'

const shared = process.env.DALA_SHARED ?? join(import.meta.dirname, '../../../shared')
const factsFile = join(shared, 'data/dalarna-libraries.json')
const noFacts = existsSync(factsFile) ? false : `the county's facts are not at ${factsFile}`

interface SourcePoint {
  id: string
  municipality_code: string
  existence: string
  latitude: number | null
  longitude: number | null
}
interface Source {
  county: { population: number }
  municipalities: { code: string; name: string; population: number }[]
  service_points: SourcePoint[]
}
const source = (): Source => JSON.parse(readFileSync(factsFile, 'utf8'))

const shown = county()
const all = county({ unverified: true })
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const twice = (values: readonly string[]): string[] => values.filter((v, i) => values.indexOf(v) !== i)
const branchOf = (slug: string): CountyBranch => {
  const branch = all.branches.find(b => b.slug === slug)
  assert.ok(branch, `no branch ${slug}`)
  return branch
}

test('there are fifteen municipalities, named and numbered as the source has them', { skip: noFacts }, () => {
  assert.equal(municipalities.length, 15)
  for (const { code, name, population } of source().municipalities) {
    const own = municipalities.find(m => m.id === Number(code))
    assert.equal(own?.name, name)
    assert.equal(own?.population, population)
  }
})

test('the inhabitants add up to the county, but for figures of different dates', { skip: noFacts }, () => {
  const counted = sum(municipalities.map(m => m.population))
  assert.ok(Math.abs(counted - source().county.population) < 100, `${counted}`)
})

test('every service point of the source is there, where and as sure as the source says', {
  skip: noFacts,
}, () => {
  const points = source().service_points
  assert.equal(servicePoints.length, points.length + 1, 'and the hub')
  for (const { id, municipality_code, existence, latitude, longitude } of points) {
    const own = servicePoints.find(point => point.slug === id)
    assert.ok(own, id)
    assert.equal(own.municipality, Number(municipality_code), id)
    assert.ok(existence.startsWith(own.existence), `${id}: ${existence}`)
    assert.equal(own.coordinatesAreEstimates, latitude === null, id)
    if (latitude !== null) assert.deepEqual([own.lat, own.lon], [latitude, longitude], id)
  }
})

test('what is shown is sure; the unverified only on request, the closed never', () => {
  assert.ok(shown.branches.every(b => b.existence === 'certain' || b.existence === 'confirmed'))
  assert.ok(all.branches.some(b => b.slug === 'horndal'))
  assert.ok(!shown.branches.some(b => b.slug === 'horndal'))
  assert.ok(!all.branches.some(b => b.existence === 'historic' || b.existence === 'closed'))
  assert.equal(branchOf('idre').id, shown.branches.find(b => b.slug === 'idre')?.id)
})

test('each municipality has one main library', () => {
  for (const { id, name } of municipalities)
    assert.equal(shown.branches.filter(b => b.municipality === id && b.kind === 'main').length, 1, name)
})

test('codes and slugs are unique and plain', () => {
  assert.deepEqual(twice(servicePoints.map(p => p.code)), [])
  assert.deepEqual(twice(servicePoints.map(p => p.slug)), [])
  assert.deepEqual(twice(municipalities.map(m => m.slug)), [])
  for (const { code, slug } of servicePoints) {
    assert.match(code, /^[A-Z]{3,5}$/)
    assert.match(slug, /^[a-z]+(-[a-z]+)*$/)
  }
})

test('opening hours are well formed, never overlap, and say when they are examples', () => {
  for (const branch of all.branches) {
    const calendar = { weekly: branch.hours, exceptions: new Map() }
    for (let weekday = 1; weekday <= 7; weekday++) {
      let closed = '00:00'
      for (const { opens, closes } of hoursOn(calendar, `2027-02-0${weekday}` as Day)) {
        assert.match(opens, /^([01]\d|2[0-3]):[0-5]\d$/)
        assert.match(closes, /^([01]\d|2[0-3]):[0-5]\d$/)
        assert.ok(closed <= opens && opens < closes, `${branch.slug} ${weekday} ${opens}-${closes}`)
        closed = closes
      }
    }
    const movesOrCarries = branch.kind === 'hub' || branch.kind === 'bus'
    assert.equal(branch.hours.length === 0, movesOrCarries, branch.slug)
  }
  assert.equal(branchOf('mora').hoursAreExamples, false)
  assert.equal(branchOf('falun').hoursAreExamples, true)
})

test('Älvdalen is open 06-22 every day, also on Christmas Day, staffed or not', () => {
  const branch = branchOf('alvdalen')
  const monday = branch.hours.filter(h => h.weekday === 1)
  assert.deepEqual(
    monday.map(h => `${h.kind} ${h.opens}-${h.closes}`),
    ['meroppet 06:00-11:00', 'staffed 11:00-18:00', 'meroppet 18:00-22:00'],
  )
  const christmas = holidays(2026).find(h => h.reason === 'Juldagen')
  assert.ok(christmas)
  assert.deepEqual(holidayAt(branch, christmas)?.hours, [
    { opens: '06:00', closes: '22:00', kind: 'meroppet' },
  ])
  assert.deepEqual(holidayAt(branchOf('falun'), christmas)?.hours, [])
})

test('a holiday says nothing about a day that is closed anyway', () => {
  const easterDay = holidays(2027).find(h => h.reason === 'Påskdagen')
  assert.ok(easterDay)
  assert.equal(holidayAt(branchOf('falun'), easterDay), null)
})

test('Easter falls by rule: 5 April 2026, 28 March 2027, 16 April 2028, 25 April 2038', () => {
  assert.deepEqual([2026, 2027, 2028, 2038].map(easterSunday), [
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2038-04-25',
  ])
})

test('the moving holidays of 2026 are where the almanac has them', () => {
  const days = new Map(holidays(2026).map(h => [h.reason, h.day]))
  assert.equal(days.get('Kristi himmelsfärdsdag'), '2026-05-14')
  assert.equal(days.get('Pingstdagen'), '2026-05-24')
  assert.equal(days.get('Midsommarafton'), '2026-06-19')
  assert.equal(days.get('Alla helgons dag'), '2026-10-31')
  assert.equal(holidays(2028).find(h => h.reason === 'Alla helgons dag')?.day, '2028-11-04')
})

test('thirteen red days and five eves a year; in 2008, when Ascension Day was 1 May, one day fewer', () => {
  for (const year of [2026, 2027, 2028]) {
    assert.equal(holidays(year).filter(h => h.red).length, 13)
    assert.equal(holidays(year).filter(h => !h.red).length, 5)
  }
  assert.equal(holidays(2008).length, 17)
  assert.equal(holidays(2008).find(h => h.day === '2008-05-01')?.reason, 'Första maj')
})

test('every tour starts and ends at the hub, in order, within the day, and boxes are packed by noon', () => {
  for (const { name, runs } of all.routes)
    for (const { weekday, stops } of runs) {
      assert.equal(stops[0]?.branch, 'navet-falun', name)
      assert.equal(stops.at(-1)?.branch, 'navet-falun', name)
      let last = '00:00'
      for (const { branch, arrives, departs, cutoff } of stops) {
        assert.ok(last <= arrives && arrives <= departs, `${name} ${weekday} ${branch} ${arrives}`)
        assert.ok(cutoff <= departs, `${name} ${branch}`)
        if (branchOf(branch).kind !== 'bus_stop') assert.ok(cutoff <= '12:00', `${name} ${branch}`)
        last = departs
      }
      assert.ok(last < '21:00', `${name} ${weekday} comes home ${last}`)
    }
})

const calls = (routes: readonly Route[], slug: string): number[] =>
  routes.flatMap(r => r.runs.filter(run => run.stops.some(s => s.branch === slug)).map(run => run.weekday))

test('main libraries are called at Monday to Friday, small ones one to three days a week', () => {
  for (const branch of all.branches.filter(b => b.kind !== 'hub')) {
    const days = new Set(calls(all.routes, branch.slug))
    if (branch.kind === 'main') assert.deepEqual([...days].sort(), [1, 2, 3, 4, 5], branch.slug)
    else if (branch.kind !== 'bus')
      assert.ok(days.size >= 1 && days.size <= 3, `${branch.slug}: ${days.size}`)
    else assert.ok(days.size >= 1, branch.slug)
  }
})

test('every place that keeps or hands out books is reached from the hub and reaches it within a week', () => {
  for (const { routes, branches } of [shown, all])
    for (const { slug, kind } of branches) {
      if (kind === 'hub') continue
      const there = routes.flatMap(r => r.runs).filter(run => run.stops.some(s => s.branch === slug))
      assert.ok(there.length > 0, slug)
      for (const { stops } of there) {
        const at = stops.findIndex(s => s.branch === slug)
        assert.ok(at > 0 && at < stops.length - 1, slug)
      }
    }
})

test('a tour calls only at places that are shown', () => {
  const slugs = new Set(shown.branches.map(b => b.slug))
  const called = shown.routes.flatMap(r => r.runs.flatMap(run => run.stops.map(s => s.branch)))
  assert.deepEqual(
    called.filter(slug => !slugs.has(slug)),
    [],
  )
})

test('a book bus stop is open while the bus stands there', () => {
  const enviken = branchOf('bb-enviken')
  assert.equal(enviken.hours.length, 1)
  assert.equal(enviken.hours[0]?.weekday, 4)
  assert.ok(isOpenDay({ weekly: enviken.hours, exceptions: new Map() }, '2027-02-04' as Day))
  assert.equal(weekday('2027-02-04' as Day), 4)
})

test('it is about 2 h 10 from Falun to Älvdalen and under half an hour to Borlänge', () => {
  const [falun, alvdalen, borlange] = ['falun', 'alvdalen', 'borlange'].map(branchOf)
  assert.ok(falun && alvdalen && borlange)
  assert.equal(drivingMinutes(falun, alvdalen), 130)
  assert.ok(drivingMinutes(falun, borlange) <= 30)
})

test('every shown place stands in the list of what is shown', () => {
  assert.equal(shown.branches.length, shownPoints().length)
})
