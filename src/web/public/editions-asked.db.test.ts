import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { openSearch } from '../../modules/search/index.ts'
import { SearchTally } from '../../modules/searchcare/index.ts'
import { searchRooms } from './rooms-of-search.ts'
import { readQuery } from './search/query.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const work = await world.title('F1')
// The same work in Swedish, in easy Swedish and in Arabic, a copy of each.
const facts = (title: string, language: string, easyToRead: boolean) =>
  `(select facts || jsonb_build_object('title', '${title}', 'languages', jsonb_build_array('${language}'), 'easyToRead', ${easyToRead})
    from catalogue.edition where work_id = ${work} order by id limit 1)`
await world.rows(`update catalogue.work set title = 'Sol', sort_title = 'sol' where id = ${work};
  update catalogue.edition set title = 'Sol', language = 'swe', facts = ${facts('Sol', 'swe', false)} where work_id = ${work};
  insert into catalogue.edition (work_id, title, sort_title, language, format, audience, facts) values
    (${work}, 'Sol, lätt', 'sol', 'swe', 'book', 'adult', ${facts('Sol, lätt', 'swe', true)}),
    (${work}, 'شمس', 'شمس', 'ara', 'book', 'adult', ${facts('شمس', 'ara', false)});
  insert into catalogue.item (barcode, edition_id, home_branch)
    select 'X' || id, id, ${places.MOR} from catalogue.edition where work_id = ${work} and id > (select min(id) from catalogue.edition where work_id = ${work})`)
const search = await openSearch(db, { threads: 1 })
const rooms = searchRooms({
  ...{ db, index: search, organisation: () => world.deps.organisation, now: world.now },
  tally: new SearchTally(world.now),
  copiesArriving: async () => ({ copies: [], days: () => new Map() }),
})
const hit = async (address: string) => {
  const { works } = await rooms.find(readQuery(new URLSearchParams(address)), null)
  const found = works.find(one => one.id === work)
  return { title: found?.title, wish: found?.wish ?? null, copies: found?.copies.length }
}

test('a hit is the work, and with a language or easy reading asked for it is the edition that was meant', async () => {
  const [easy] = await world.rows<{ id: number }>(
    `select id from catalogue.edition where title = 'Sol, lätt'`,
  )
  assert.deepEqual(await hit('q=sol'), { title: 'Sol', wish: null, copies: 3 })
  assert.deepEqual(await hit('q=sol&sprak=ara'), { title: 'شمس', wish: 'sprak:ara', copies: 1 })
  assert.deepEqual(await hit(`q=${encodeURIComponent('sol på arabiska')}`), {
    ...{ title: 'شمس', wish: 'sprak:ara', copies: 1 },
  })
  assert.deepEqual(await hit(`q=${encodeURIComponent('lättläst sol')}`), {
    ...{ title: 'Sol, lätt', wish: `utgava:${easy?.id}`, copies: 1 },
  })
  await search.close()
})
