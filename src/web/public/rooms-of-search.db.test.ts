import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { worksByIds } from '../../modules/catalogue/index.ts'
import { openSearch } from '../../modules/search/index.ts'
import { choose, SearchTally, searchQuality } from '../../modules/searchcare/index.ts'
import { openAccount } from '../../modules/staff/index.ts'
import type { PromisedDays } from './promised.ts'
import { languagesMeant } from './rooms-of-catalogue.ts'
import { deskRooms } from './rooms-of-desk.ts'
import { searchRooms } from './rooms-of-search.ts'
import { readQuery } from './search/query.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const works: number[] = []
for (const barcode of ['F1', 'F2', 'F3']) works.push(await world.title(barcode))
await world.rows(`update catalogue.work set title = 'Fjäll ' || id, sort_title = 'fjäll ' || id`)
const search = await openSearch(db, { threads: 1 })
after(() => search.close())
const tally = new SearchTally(world.now)
const today = () => dayOf(world.now())
const asked: [works: number, branch: number][] = []
/** What is promised in place of what the desk would say. */
let promised: ReadonlyMap<number, PromisedDays> | null = null
const desk = deskRooms({ desk: () => world.deps, coverFacts: async () => new Map() })
const rooms = searchRooms({
  db,
  index: search,
  organisation: () => world.deps.organisation,
  now: world.now,
  tally,
  copiesArriving: async (works, branch) => {
    asked.push([works.length, branch])
    const { copies, days } = await desk.copiesArriving(works, branch)
    return { copies, days: languages => promised ?? days(languages) }
  },
})
const account = await openAccount(db, {
  ...{ username: 'val', name: 'Vala', role: 'librarian', branch: places.FAL, password: 'hemligt ord' },
})
const by = { actor: { kind: 'staff', account, branch: places.FAL }, role: 'librarian' } as const
const find = (address: string, home: number | null = null) =>
  rooms.find(readQuery(new URLSearchParams(address)), home)
const ids = async (address: string, home: number | null = null) =>
  (await find(address, home)).works.map(work => work.id)

test('a choice of a municipality holds for who is at home there or asks there, in the order of relevance alone', async () => {
  const before = await ids('q=fjäll')
  const last = before[2] ?? 0
  const made = await choose(
    world.deps,
    {
      ...{ question: 'Fjället', work: last, kind: 'pin', place: 1, municipality: 2080, reason: 'Fjällåret' },
      ...{ reasonPublic: false, until: addDays(today(), 9) },
    },
    by,
  )
  assert.equal(made.outcome, 'done')
  assert.deepEqual(await ids('q=fjäll'), before)
  const lifted = [last, ...before.filter(work => work !== last)]
  assert.deepEqual(await ids('q=fjäll', places.FAL), lifted)
  assert.deepEqual((await ids('q=fjäll&kommun=falun'))[0], last)
  assert.deepEqual(
    (await ids(`q=fjäll&bibliotek=${world.deps.organisation.branch(places.FAL).slug}`))[0],
    last,
  )
  assert.notEqual((await ids('q=fjäll&kommun=falun&kommun=ingen'))[0], last)
  assert.notDeepEqual(await ids('q=fjäll&sortera=title', places.FAL), lifted)
  const found = await find('q=fjäll', places.FAL)
  assert.equal(found.total, 3)
  assert.deepEqual(
    [...(found.choices ?? [])],
    [[last, { kind: 'pin', reason: null }]],
    'the reason is not for readers',
  )
})

test('a question is counted when it is asked, and not when it is narrowed, sorted or leafed through', async () => {
  const counted = new SearchTally(world.now)
  const counting = searchRooms({
    ...{ db, index: search, organisation: () => world.deps.organisation, now: world.now, tally: counted },
    copiesArriving: async () => ({ copies: [], days: () => new Map() }),
  })
  for (const address of [
    'q=fjäll',
    'q=fjäll&sida=2',
    'q=fjäll&inne=1',
    'q=fjäll&form=book',
    'q=fjäll&sortera=title',
    'q=',
    'q=qqqqq',
  ])
    await counting.find(readQuery(new URLSearchParams(address)), null)
  counting.opened()
  await counted.write(db)
  const { together } = await searchQuality(db, { today: today(), days: 2, missed: 5 })
  assert.deepEqual([together.asked, together.zero, together.opened], [2, 1, 1])
})

test('what the site itself answers is searched for as it is written', async () => {
  const query = readQuery(new URLSearchParams('q=fjälll'))
  const asWritten = await rooms.find(query, null, undefined, true)
  assert.deepEqual([asWritten.total, asWritten.correctedTo], [0, null])
  const putRight = await rooms.find(query, null)
  assert.deepEqual([putRight.total, putRight.correctedTo], [3, 'fjäll'])
})

test('"fastest to me" goes by the day of the promise at home; without a home by the nearest free copy', async () => {
  const near = await ids('q=fjäll&sortera=fastest', places.FAL)
  assert.deepEqual(near.toSorted(), works.toSorted())
  const [first = 0, second = 0, third = 0] = near
  const days = (from: Day): PromisedDays => ({ from, latest: addDays(from, 2), comesFrom: null })
  promised = new Map([
    [first, days(addDays(today(), 4))],
    [third, days(addDays(today(), 1))],
  ])
  asked.length = 0
  assert.deepEqual(await ids('q=fjäll&sortera=fastest', places.FAL), [third, first, second])
  assert.deepEqual(asked, [[3, places.FAL]])
  assert.deepEqual(await ids('q=fjäll&sortera=fastest&sida=2', places.FAL), [])
  assert.equal((await find('q=fjäll&sortera=fastest', places.FAL)).total, 3)
  asked.length = 0
  assert.equal((await ids('q=fjäll&sortera=fastest')).length, 3)
  assert.equal((await ids('q=fjäll&sortera=title', places.FAL)).length, 3)
  assert.deepEqual((await ids('q=qqqqq&sortera=fastest', places.FAL)).length, 0)
  assert.deepEqual(asked, [], 'nobody else is promised anything for it')
  promised = null
})

test('"fastest to me" goes by the day that is shown: of a copy in the language of the title, at the library that is asked for', async () => {
  // The first has a Finnish copy here and a Swedish one away; the others are here in Swedish.
  const [both = 0] = works
  await world.rows(`update catalogue.edition set language = 'swe', facts = facts || '{"languages": ["swe"], "easyToRead": false}'::jsonb where work_id = any ('{${works}}');
    update catalogue.item set home_branch = ${places.MOR} where barcode = 'F1';
    update circulation.item_status set at_branch = ${places.MOR} where item_id = (select id from catalogue.item where barcode = 'F1');
    insert into catalogue.edition (work_id, title, sort_title, format, language, audience, facts)
      select work_id, 'Tunturi', 'tunturi', 'book', 'fin', 'adult', facts || '{"languages": ["fin"]}'::jsonb from catalogue.edition where work_id = ${both};
    insert into catalogue.item (barcode, edition_id, home_branch) select 'F21', id, ${places.FAL} from catalogue.edition where title = 'Tunturi'`)
  asked.length = 0
  const query = readQuery(new URLSearchParams('q=fjäll&sortera=fastest'))
  const found = await rooms.find(query, places.FAL, places.FAL)
  const order = found.works.map(work => work.id)
  assert.deepEqual(asked, [[3, places.FAL]], 'read once, for the order and for what is shown')
  assert.equal(order.at(-1), both, 'the Finnish copy is not what is promised')
  const shown = order.map(work => found.arrivals?.get(work)?.from ?? '~')
  assert.deepEqual(shown, shown.toSorted())
  assert.equal(
    (await rooms.find(query, places.FAL)).arrivals,
    undefined,
    'shown only where a library is asked about',
  )
  asked.length = 0
  await rooms.find(query, places.FAL, places.MOR)
  assert.deepEqual(asked, [[3, places.MOR]])
})

test('a page whose works are promised to a branch shows them as any other does, and says when each can be collected', async () => {
  // On loan, kept for somebody, a quick loan, hidden, and one away.
  const copies = ['F4', 'F5', 'F6', 'F7', 'M8']
  const many: number[] = []
  for (const barcode of copies) many.push(await world.title(barcode))
  await world.lendTo('Anna', 'F4', 'FAL')
  await world.holdFor('Bo', { work: many[1] ?? 0 }, 'MOR')
  await world.rows(`update catalogue.work set title = 'Berget ' || id, sort_title = 'berget ' || id where id = any ('{${many}}');
    update catalogue.edition set title = 'Berget ' || id where work_id = any ('{${many}}');
    update catalogue.item set loan_class = 'short' where barcode = 'F6';
    update catalogue.item set loan_class = 'reference', shelf = 'Vuxen', call_number = 'Hc' where barcode = 'F7';
    insert into catalogue.edition (work_id, title, sort_title, format, audience, hidden, facts)
      select work_id, title, sort_title, 'film', 'adult', true, facts from catalogue.edition where work_id = ${many[0]};
    insert into catalogue.item (barcode, edition_id, home_branch) select 'F9', id, ${places.FAL} from catalogue.edition where hidden`)
  const plain = await worksByIds(db, many)
  const { copies: shown, days } = await desk.copiesArriving(many, places.FAL)
  const known = await worksByIds(db, many, async of => shown.filter(copy => of.includes(copy.workId)))
  const facts = (all: typeof plain) =>
    all.map(work =>
      work.copies.map(copy =>
        Object.fromEntries(
          Object.keys(plain[0]?.copies[0] ?? {}).map(key => [key, copy[key as keyof typeof copy]]),
        ),
      ),
    )
  assert.deepEqual(facts(known), facts(plain))
  assert.deepEqual(days(), (await desk.arrivalsAt(many, places.FAL))())
  assert.deepEqual([...days().keys()].toSorted(), [many[0], many[1], many[4]].toSorted())
})

test('a work that has been joined to another is given as that one, with its editions and copies, alone and beside it', async () => {
  const [old, now] = [await world.title('F31'), await world.title('F32')]
  await world.rows(`update catalogue.edition set work_id = ${now} where work_id = ${old};
    update catalogue.work set merged_into = ${now} where id = ${old}`)
  const [alone, ...others] = await worksByIds(db, [old])
  assert.deepEqual(others, [])
  assert.equal(alone?.id, now)
  assert.equal(alone.editions.length, 2)
  assert.equal(alone.copies.length, 2)
  assert.deepEqual(await worksByIds(db, [now, old]), [alone, alone])
})

test('what is promised beside a hit is a copy in the language of the title, or in the one that was asked for', async () => {
  const work = await world.title('M20')
  await world.rows(`update catalogue.edition set language = 'swe', facts = facts || '{"languages": ["swe"], "easyToRead": false}'::jsonb where work_id = ${work};
    insert into catalogue.edition (work_id, title, sort_title, format, language, audience, facts)
      select work_id, 'Vuori', 'vuori', 'book', 'fin', 'adult', facts || '{"languages": ["fin"]}'::jsonb from catalogue.edition where work_id = ${work};
    insert into catalogue.item (barcode, edition_id, home_branch) select 'F20', id, ${places.FAL} from catalogue.edition where title = 'Vuori'`)
  const [row] = await worksByIds(db, [work])
  assert.ok(row)
  const { days } = await desk.copiesArriving([work], places.FAL)
  const from = (languages?: ReadonlyMap<number, string>) => days(languages).get(work)?.comesFrom
  assert.equal(from(), places.FAL, 'any language: the one that stands here')
  assert.equal(from(languagesMeant([row])), places.MOR)
  assert.equal(from(languagesMeant([row], { languages: ['fin'], easy: false })), places.FAL)
  assert.deepEqual(
    languagesMeant([{ ...row, editions: row.editions.slice(0, 1) }]),
    new Map(),
    'in one language alone',
  )
})
