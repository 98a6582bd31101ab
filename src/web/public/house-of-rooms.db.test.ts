import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../database/testing.ts'
import { day } from '../../kernel/day.ts'
import { hashSecret } from '../../kernel/secret.ts'
import { announce } from '../../modules/events/index.ts'
import { loadOrganisation } from '../../modules/organisation/index.ts'
import { registerPatrons } from '../../modules/patrons/index.ts'
import { textsFor } from '../texts/texts.ts'
import { buildAssets, type PageContext } from '../ui/index.ts'
import { houseOf } from './house-of-rooms.ts'
import type { HoldSource, LoanSource } from './my-pages/my-pages.load.ts'
import { fixtureOwn } from './my-pages/own.fixture.ts'
import type { Rooms } from './rooms.ts'
import { fixtureRules } from './rules/rules.fixture.ts'
import { readQuery } from './search/query.ts'

const db = await testDatabase({ max: 2 })
await db.driver.unsafe(`insert into organisation.municipality values (2062, 'mora', 'Mora', 20000, 61.0, 14.5), (2039, 'alvdalen', 'Älvdalen', 7000, 61.2, 14.0);
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence, is_pickup)
  values (1, 'MOR', 'mora', 'Mora bibliotek', 'Mora', 2062, 'main', 61.0, 14.5, 'certain', true),
         (2, 'ALV', 'alvdalen', 'Älvdalens bibliotek', 'Älvdalen', 2039, 'main', 61.2, 14.0, 'certain', true),
         (3, 'HUB', 'navet', 'Transportnavet', 'Navet', 2062, 'hub', 61.0, 14.5, 'certain', false);
  insert into organisation.opening (branch_id, weekday, opens, closes, kind) values (1, 1, '10:00', '18:00', 'staffed')`)
await registerPatrons(db, [
  {
    name: 'Alva Ström',
    card: '20390001',
    birthDate: day('1990-01-01'),
    category: 'adult',
    email: null,
    phone: null,
    language: 'sv',
    homeBranch: 2,
    expiresOn: day('2030-01-01'),
    pin: await hashSecret('1234'),
    blocked: null,
  },
])
const noon = Temporal.Instant.from('2027-02-01T12:00:00+01:00')
await announce(db, {
  slug: 'sagostund',
  title: 'Sagostund',
  description: 'Vi läser.',
  kind: 'sagostund',
  audience: 'all',
  language: 'swe',
  branchId: 1,
  startsAt: noon.add({ hours: 2 }),
  endsAt: noon.add({ hours: 3 }),
  place: null,
  registration: false,
  places: null,
})

const of = { work: 7, title: 'Jerusalem', language: 'swe', creator: null, subjects: [], audience: null }
const loan = (id: number): LoanSource => ({
  ...of,
  id,
  format: 'book',
  dueOn: day('2027-02-03'),
  renewals: 0,
})
const ready: HoldSource = {
  ...of,
  id: 3,
  state: 'on_shelf',
  pickup: 2,
  pausedUntil: null,
  queuedAt: Date.UTC(2027, 0, 4, 11),
  place: 1,
  copies: 1,
  from: 1,
  expected: null,
  shelfNumber: 12,
  collectBy: day('2027-02-08'),
}
const done: string[] = []
const refused = {
  outcome: 'refused',
  refusals: [{ code: 'held', text: 'Någon annan väntar.', next: '' }],
} as const
const rooms: Rooms = {
  suggest: async () => [],
  totals: async searches => searches.map(() => 0),
  among: async (_search, works) => works,
  seriesIn: async () => [],
  seriesOf: async () => [],
  opened: () => void done.push('opened'),
  similar: async () => [],
  find: async () => ({
    total: 0,
    works: [],
    facets: [],
    correctedFrom: null,
    correctedTo: null,
    offered: null,
    leftOut: [],
    ...{ understood: [], rest: '' },
  }),
  newest: async () => [],
  mostBorrowed: async () => [],
  work: async () => null,
  workByIsbn: async isbn => (isbn === '1' ? { id: 7, title: 'Jerusalem' } : null),
  arrivals: async () => new Map(),
  arrivalsAt: async () => () => new Map(),
  copiesArriving: async () => ({ copies: [], days: () => new Map() }),
  arrivalsOf: async (_patron, _hold, branches) =>
    new Map(
      branches.map(branch => [
        branch,
        { from: day('2027-02-02'), latest: day('2027-02-03'), comesFrom: null },
      ]),
    ),
  promises: async () => new Map(),
  rules: async () => fixtureRules,
  loans: async () => [loan(1), loan(2)],
  holds: async () => [ready],
  readyHolds: async () => 1,
  why: async () => ({ passings: [], byPriority: 0 }),
  email: async () => null,
  placeHold: async (_ctx, order) => {
    done.push(`hold ${order.work} ${order.wish.kind} at ${order.pickup}`)
    return { outcome: 'placed', hold: 3, estimate: { from: 1, day: day('2027-02-03') } }
  },
  renew: async (_ctx, order) =>
    order.loan === 1 ? { outcome: 'renewed', dueOn: day('2027-03-01') } : refused,
  changePickup: async (_ctx, order) => (order.pickup === 1 ? { outcome: 'changed' } : refused),
  cancelHold: async (_ctx, order) => (order.hold === 3 ? { outcome: 'cancelled' } : refused),
  cancelledTitle: async (_patron, hold) => (hold === 3 ? 'Jerusalem' : null),
  undoCancel: async (_ctx, order) => (order.hold === 3 ? { outcome: 'changed' } : refused),
  pauseHold: async (_ctx, order) => {
    done.push(`pause ${order.hold} until ${order.until}`)
    return { outcome: 'changed' }
  },
  endedHold: async (patron, hold) =>
    patron === alva?.id && hold === 8 ? { how: 'not_collected', work: 2, title: 'Jerusalem' } : null,
  pauseAll: async ({ until }) => {
    done.push(`pause all until ${until}`)
    return 2
  },
}
const organisation = await loadOrganisation(db)
const extras = { broker: null, baseUrl: 'http://localhost', canMail: true, own: fixtureOwn([]) }
const house = houseOf({ db, now: () => noon, organisation: () => organisation, rooms, ...extras })
const ctx: PageContext = {
  locale: 'sv',
  texts: textsFor('sv'),
  path: '/',
  origin: 'http://x',
  csrf: '',
  reader: null,
  assets: buildAssets().links,
}
const entered = await house.login({ card: '2039 0001', pin: '1234', via: '::1', before: '' })
assert.ok(entered.outcome === 'in')
const alva = await house.readerOf(entered.token)
assert.ok(alva)

test('card and PIN open the house, and a wrong PIN says so by its code', async () => {
  assert.equal(alva.name, 'Alva Ström')
  assert.deepEqual(await house.login({ card: '20390001', pin: '9', via: '::1', before: '' }), {
    outcome: 'refused',
    code: 'wrong-card-or-pin',
    until: null,
  })
  assert.equal(await house.readerOf('unknown'), null)
})

test('what the site answers is searched for as it is written, on every page; all else may be put right', async () => {
  const asked: (boolean | undefined)[] = []
  const noting: Rooms = {
    ...rooms,
    find: (query, home, at, asWritten) => {
      asked.push(asWritten)
      return rooms.find(query, home, at, asWritten)
    },
  }
  const noted = houseOf({ db, now: () => noon, organisation: () => organisation, rooms: noting, ...extras })
  const answerTo = async (address: string) =>
    (await noted.search(ctx, readQuery(new URLSearchParams(address)), null)).answer?.href
  assert.equal(await answerTo('q=avgifter'), '/regler#avgifter')
  assert.equal(await answerTo('q=avgifter&sida=2'), undefined)
  assert.equal(await answerTo('q=avgifter&exakt=1'), undefined)
  assert.equal(await answerTo('q=gifter'), undefined)
  assert.deepEqual(asked, [true, true, false, false])
})

test('a session ends at logout', async () => {
  const again = await house.login({ card: '20390001', pin: '1234', via: '::1', before: '' })
  assert.ok(again.outcome === 'in')
  await house.logout(again.token)
  assert.equal(await house.readerOf(again.token), null)
})

test('the start page knows who is open now and what comes next', async () => {
  const start = await house.start(ctx)
  assert.deepEqual([start.branches, start.openNow], [2, 1])
  assert.deepEqual(
    start.events.map(event => event.branch.name),
    ['Mora bibliotek'],
  )
  assert.deepEqual(
    start.municipalities.map(entry => entry.name),
    ['Mora', 'Älvdalen'],
  )
})

test('a library page has its own events, and the hub of the vans has no page', async () => {
  assert.equal((await house.library(ctx, 'mora'))?.events.length, 1)
  assert.equal((await house.library(ctx, 'alvdalen'))?.events.length, 0)
  assert.equal(await house.library(ctx, 'navet'), null)
  assert.equal(await house.library(ctx, 'atlantis'), null)
})

test('events for children include those for everybody, and a passed one says so', async () => {
  const filter = {
    municipality: 'mora',
    audience: 'child',
    page: 1,
    when: { kind: 'period', period: 'today' },
  } as const
  const view = await house.events(filter)
  assert.equal(view.total, 1)
  assert.equal((await house.events({ ...filter, municipality: 'alvdalen' })).total, 0)
  assert.equal((await house.events({ ...filter, municipality: 'atlantis' })).filter.municipality, null)
  const id = view.events[0]?.id ?? 0
  assert.equal((await house.event(id))?.past, false)
  const later = houseOf({
    db,
    now: () => noon.add({ hours: 5 }),
    organisation: () => organisation,
    rooms,
    ...extras,
  })
  assert.equal((await later.event(id))?.past, true)
  assert.equal(await house.event(999), null)
})

test('renewing all tells which were renewed and which were not', async () => {
  assert.deepEqual(await house.renew(ctx, alva, 'all'), {
    kind: 'renewed',
    renewed: 1,
    refused: [{ loan: 2, title: 'Jerusalem', language: 'swe', refusals: refused.refusals }],
  })
  assert.deepEqual(await house.renew(ctx, alva, 1), { kind: 'renewed', renewed: 1, refused: [] })
})

test('somebody else’s loan is not renewed', async () => {
  assert.deepEqual(await house.renew(ctx, alva, 99), { kind: 'renewed', renewed: 0, refused: [] })
})

test('a reservation goes to a place where one can collect, and to no other', async () => {
  const order = { work: 7, edition: 'form:book', deed: 'd', child: null }
  assert.equal((await house.reserve(ctx, alva, { ...order, pickup: 'navet' })).outcome, 'invalid')
  assert.equal((await house.reserve(ctx, alva, { ...order, pickup: 'mora' })).outcome, 'placed')
  assert.deepEqual(done, ['hold 7 format at 1'])
})

test('changing the pick-up place and cancelling tell what happened, or why not', async () => {
  assert.deepEqual(await house.changePickup(ctx, alva, 3, 'mora'), {
    kind: 'moved',
    title: 'Jerusalem',
    branch: 'Mora',
  })
  assert.equal((await house.changePickup(ctx, alva, 3, 'alvdalen')).kind, 'refused')
  assert.equal((await house.changePickup(ctx, alva, 3, 'navet')).kind, 'refused')
  assert.equal((await house.changePickup(ctx, alva, 99, 'mora')).kind, 'refused')
  assert.deepEqual(await house.cancelHold(ctx, alva, 3), { kind: 'cancelled', title: 'Jerusalem', hold: 3 })
  assert.equal((await house.cancelHold(ctx, alva, 99)).kind, 'refused')
  const form = await house.pickupForm(ctx, alva, 3)
  assert.equal(form?.chosen, 'alvdalen')
  const when = { today: '2027-02-01', from: '2027-02-02', latest: '2027-02-03' }
  assert.deepEqual(
    form?.branches.map(branch => [branch.slug, branch.when]),
    [
      ['alvdalen', when],
      ['mora', when],
    ],
  )
  assert.equal(await house.pickupForm(ctx, alva, 99), null)
})

test('a cancelled reservation can be had back', async () => {
  assert.deepEqual(await house.undoCancel(ctx, alva, 3), { kind: 'restored', title: 'Jerusalem' })
  assert.equal((await house.undoCancel(ctx, alva, 99)).kind, 'refused')
})

test('a pause ends on a day from tomorrow and within half a year', async () => {
  done.length = 0
  const form = await house.pauseForm(ctx, alva, 3)
  assert.deepEqual([form?.from, form?.to, form?.chosen], ['2027-02-02', '2027-07-31', '2027-02-15'])
  assert.equal(await house.pauseForm(ctx, alva, 99), null)
  for (const wrong of ['2027-02-01', '2027-08-01', 'snart', '']) {
    const answer = await house.pauseHold(ctx, alva, 3, wrong)
    assert.ok(answer.kind === 'invalid')
    assert.deepEqual([answer.view.chosen, answer.view.errors[0]?.field], [wrong, 'till'])
  }
  for (const right of ['2027-02-02', '2027-07-31'])
    assert.deepEqual(await house.pauseHold(ctx, alva, 3, right), {
      kind: 'paused',
      title: 'Jerusalem',
      until: right,
    })
  assert.deepEqual(await house.pauseHold(ctx, alva, 3, null), { kind: 'resumed', title: 'Jerusalem' })
  assert.equal((await house.pauseHold(ctx, alva, 99, null)).kind, 'refused')
  assert.deepEqual(done, ['pause 3 until 2027-02-02', 'pause 3 until 2027-07-31', 'pause 3 until null'])
})

test('what was reserved and has ended is told to whose it was, and to nobody else', async () => {
  assert.deepEqual(await house.ended(alva, { hold: 8, child: null }), {
    how: 'not_collected',
    child: null,
    work: { id: 2, slug: 'jerusalem', title: 'Jerusalem' },
  })
  assert.equal(await house.ended(alva, { hold: 9, child: null }), null)
  assert.equal(await house.ended({ ...alva, id: 999 }, { hold: 8, child: null }), null)
  assert.equal(await house.ended(alva, { hold: 8, child: 999 }), null, 'nobody she acts for')
})

test('all are paused for a journey within the same days, and what is ready goes on', async () => {
  done.length = 0
  assert.equal(await house.pauseAllForm(ctx, alva), null, 'all she has is ready already')
  for (const wrong of ['2027-02-01', '2027-08-01', '']) {
    const answer = await house.pauseAll(ctx, alva, wrong)
    assert.ok(answer.kind === 'invalid')
    assert.deepEqual([answer.view.chosen, answer.view.errors[0]?.field], [wrong, 'till'])
    assert.deepEqual(
      answer.view.goOn.map(({ title, language }) => [title, language]),
      [['Jerusalem', 'swe']],
    )
  }
  const until = '2027-02-02'
  assert.deepEqual(await house.pauseAll(ctx, alva, until), { kind: 'all-paused', count: 2, until })
  assert.deepEqual(await house.resumeAll(alva), { kind: 'all-resumed', count: 2 })
  assert.deepEqual(done, ['pause all until 2027-02-02', 'pause all until null'])
})

test('my pages show today, the loans and what waits on the shelf', async () => {
  const view = await house.myPages(ctx, alva)
  assert.equal(view.today, '2027-02-01')
  assert.equal(view.loans.length, 2)
  assert.deepEqual(view.holds[0]?.state, { kind: 'on_shelf', number: 12, collectBy: '2027-02-08' })
  assert.equal(await house.readyToFetch(alva), 1)
  assert.equal((await house.reserved(ctx, alva, { hold: 3, from: 'mora', child: null }))?.from, 'Mora')
  assert.equal(await house.reserved(ctx, alva, { hold: 99, from: null, child: null }), null)
})

test('an ISBN leads to the work', async () => {
  assert.deepEqual(await house.workByIsbn('1'), { id: 7, slug: 'jerusalem' })
  assert.equal(await house.workByIsbn('2'), null)
})
