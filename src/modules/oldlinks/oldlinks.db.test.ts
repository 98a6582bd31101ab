import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { openAccount } from '../staff/index.ts'
import { followOldLink, oldHosts, oldLinks, removeOldLink, setOldLink, setOldLinks } from './index.ts'

const db = await testDatabase({ max: 2 })
const world = await buildWorld(db)
const account = await openAccount(db, {
  ...{ username: 'lank', name: 'Lena Länk', role: 'librarian', branch: places.FAL, password: 'hemligt ord' },
})
const actor = { kind: 'staff', account, branch: places.FAL } as const
const by = { actor, role: 'librarian' } as const
const ownHost = 'dala.example'
const follow = (address: string) => followOldLink(world.deps, { address, ownHost })
const all = async (words = '') => (await oldLinks(db, { words, limit: 10, offset: 0 })).links

test('old addresses lead on, the nearest link first, and every visit is counted', async () => {
  const list =
    'mora.example/*;/bibliotek/mora\nmora.example/post?id=7;/verk/7\nmora.example/post;/sok\n/forr;/om'
  assert.deepEqual(await setOldLinks(world.deps, { list, ownHost }, by), { outcome: 'done', links: 4 })
  assert.equal(await follow('http://www.mora.example/post?id=7'), '/verk/7')
  assert.equal(await follow('http://mora.example/post?id=8'), '/sok')
  assert.equal(await follow('http://mora.example/annat'), '/bibliotek/mora')
  assert.equal(await follow('http://mora.example/mer'), '/bibliotek/mora')
  assert.equal(await follow('http://dala.example/forr'), '/om')
  assert.equal(await follow('http://dala.example/aldrig'), null)
  assert.equal(await follow('http://orsa.example/'), null)
  assert.equal(await follow('ingen adress'), null)
  const [most] = await all()
  assert.deepEqual([most?.path, most?.hits, most?.lastHit !== null], ['*', 2, true])
  assert.deepEqual([...(await oldHosts(db))], ['mora.example'])
})

test('a link set again leads to the new page and keeps its visits; removed it leads nowhere; each is noted', async () => {
  assert.equal(
    (await setOldLink(world.deps, { from: '/forr', to: '/bibliotek', ownHost }, by)).outcome,
    'done',
  )
  const [link] = await all('/forr')
  assert.deepEqual([link?.target, link?.hits], ['/bibliotek', 1])
  assert.deepEqual(await removeOldLink(world.deps, link?.id ?? 0, by), { outcome: 'done', links: 1 })
  assert.deepEqual(await removeOldLink(world.deps, link?.id ?? 0, by), { outcome: 'done', links: 0 })
  assert.equal(await follow('http://dala.example/forr'), null)
  assert.deepEqual(
    (await world.rows<{ deed: string }>('select deed from staff.audit order by id')).map(row => row.deed),
    ['set-old-links', 'set-old-links', 'remove-old-link'],
  )
})

test('a list with a fault changes nothing, and who may not is refused', async () => {
  const before = await all()
  const faulty = await setOldLinks(world.deps, { list: 'a.example/;/sok\nfel;/sok', ownHost }, by)
  assert.deepEqual(faulty, { outcome: 'refused', refusals: [{ code: 'no-old-address', line: 2 }] })
  const single = await setOldLink(world.deps, { from: 'fel', to: '/sok', ownHost }, by)
  assert.deepEqual(single, { outcome: 'refused', refusals: [{ code: 'no-old-address', line: null }] })
  const other = { actor, role: 'cataloguer' } as const
  const refused = { outcome: 'refused', refusals: [{ code: 'not-allowed', line: null }] }
  assert.deepEqual(await setOldLinks(world.deps, { list: 'a.example/;/sok', ownHost }, other), refused)
  assert.deepEqual(await setOldLink(world.deps, { from: '/x', to: '/sok', ownHost }, other), refused)
  assert.deepEqual(await removeOldLink(world.deps, before[0]?.id ?? 0, other), refused)
  assert.deepEqual(await setOldLinks(world.deps, { list: '\n', ownHost }, by), { outcome: 'done', links: 0 })
  assert.deepEqual(await all(), before)
})
