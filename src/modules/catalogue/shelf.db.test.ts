import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { inShelfOrder } from '../holds/index.ts'
import { importRecords } from './import.ts'
import { mappings } from './item-mapping.rules.ts'
import type { MarcRecord, ReadResult } from './marc/record.rules.ts'
import { shelfDepartments, shelfIsBeingMade, shelfPart, standsAt } from './shelf.ts'
import { fillShelfKeys } from './shelf-keys.ts'
import { joinWorks, splitWork } from './work-grouping.ts'

const db = await testDatabase()
const world = await buildWorld(db)
const branch = places.MOR

const record = (number: string, title: string, creator: string, ...items: string[][]): MarcRecord => ({
  leader: '00000nam a2200000 i 4500',
  fields: [
    { tag: '001', value: number },
    { tag: '003', value: 'SE-TEST' },
    { tag: '008', value: '240101s2024    sw            000 1 swe  ' },
    { tag: '100', ind: '1 ', subfields: [['a', creator]] },
    { tag: '245', ind: '10', subfields: [['a', title]] },
    ...items.map(([barcode = '', shelf = '', mark = '']) => ({
      ...{ tag: '952', ind: '  ' },
      subfields: [
        ...[['p', barcode] as const, ['a', 'MOR'] as const, ['c', shelf] as const],
        ...(mark ? [['o', mark] as const] : []),
      ],
    })),
  ],
})
async function* stream(records: readonly MarcRecord[]): AsyncGenerator<ReadResult> {
  for (const [at, one] of records.entries())
    yield { ok: true, record: one, number: at + 1, byteOffset: 0, warnings: [] }
}
const take = (...records: MarcRecord[]) =>
  importRecords(db, stream(records), { source: 'test', items: mappings['952'] })

await take(
  record('1', 'Jerusalem', 'Lagerlöf, Selma', ['a', 'Vuxen', 'Hc LAG'], ['b', 'vuxen', 'Hc LAG']),
  record('2', 'Rörelsen', 'Ekman, Kerstin', ['c', 'Vuxen', 'Hc'], ['d', 'Magasin', 'Hc']),
  record('3', 'Åska', 'Öst, Å', ['e', 'Vuxen', 'Hc.01'], ['f', 'Vuxen', ''], ['g', '', '']),
  record('4', 'Ångest', 'Ek, Bo', ['h', 'Vuxen', 'Hce']),
)
const place = { branch, department: 'vuxen', key: '', item: 0 }
const numbers = new Map(
  (await world.rows<{ id: number; barcode: string }>('select id, barcode from catalogue.item')).map(row => [
    row.barcode,
    Number(row.id),
  ]),
)
const barcodes = new Map([...numbers].map(([barcode, item]) => [item, barcode]))
const itemOf = (barcode: string) => numbers.get(barcode) ?? 0
const walked = (part: { copies: readonly { item: number }[] }) =>
  part.copies.map(copy => barcodes.get(copy.item)).join('')
const all = () => shelfPart(db, { ...place, before: 0, from: 50 })

test('what is imported stands in its place at once, in the order of the pick list', async () => {
  const part = await all()
  assert.equal(walked(part), 'cabehf')
  assert.deepEqual([part.earlier, part.later], [false, false])
  const asPicked = part.copies
    .map(copy => ({ ...copy, shelf: 'Vuxen' }))
    .toReversed()
    .sort(inShelfOrder())
  assert.equal(walked({ copies: asPicked }), 'cabehf')
  assert.equal(await shelfIsBeingMade(db, branch), false)
})

test('each department is named once, however it is written, and what stands in none has no name', async () => {
  const found = (await shelfDepartments(db, branch)).map(({ key }) => key)
  assert.deepEqual(found, ['', 'magasin', 'vuxen'])
  assert.deepEqual(await shelfDepartments(db, places.ORS), [])
})

test('one walks on and back from any copy, and is told whether there is more', async () => {
  const at = async (barcode: string) => {
    const found = await standsAt(db, itemOf(barcode))
    assert.ok(found)
    return { branch: found.branch, department: found.department, key: found.key, item: found.item }
  }
  const middle = await shelfPart(db, { ...(await at('b')), before: 1, from: 2 })
  assert.deepEqual([walked(middle), middle.earlier, middle.later], ['abe', true, true])
  const first = await shelfPart(db, { ...(await at('c')), before: 3, from: 2 })
  assert.deepEqual([walked(first), first.earlier, first.later], ['ca', false, true])
  const back = await shelfPart(db, { ...(await at('f')), before: 5, from: 0 })
  assert.deepEqual([walked(back), back.earlier, back.later], ['cabeh', false, true])
})

test('what has left the collection or is not there yet has no place; what is lent keeps its own', async () => {
  await world.rows(`update circulation.item_status set state = 'missing' where item_id = ${itemOf('c')}`)
  await world.rows(`update catalogue.edition set hidden = true where title = 'Åska'`)
  await world.lendTo('Anna', 'a', 'MOR')
  assert.deepEqual(
    (await all()).copies.map(({ item, state }) => [barcodes.get(item), state]),
    [
      ['a', 'on_loan'],
      ['b', 'available'],
      ['h', 'available'],
    ],
  )
  await world.rows(`update circulation.item_status set state = 'available' where item_id = ${itemOf('c')}`)
  await world.rows(`update catalogue.edition set hidden = false where title = 'Åska'`)
})

test('a new title or mark moves the copies of the record', async () => {
  await take(record('4', 'Ångest', 'Gran, Bo', ['h', 'Vuxen', 'Hc']))
  assert.equal(walked(await all()), 'chabef')
})

test('copies of a joined work stand with its author, and of one taken out again with their own', async () => {
  const works = await world.rows<{ id: number; title: string; edition: number }>(
    `select w.id, w.title, e.id as edition from catalogue.work w join catalogue.edition e on e.work_id = w.id`,
  )
  const workOf = (title: string) => works.find(work => work.title === title)
  const actor = { kind: 'system' } as const
  const deps = { db, now: world.now }
  const [from, into] = [workOf('Rörelsen'), workOf('Åska')]
  assert.ok(from && into)
  await joinWorks(deps, { into: into.id, from: from.id, actor })
  assert.equal(walked(await all()), 'hcabef')
  assert.equal((await all()).copies.find(({ item }) => item === itemOf('c'))?.creator, 'Å Öst')
  await splitWork(deps, { work: into.id, editions: [from.edition], actor })
  assert.equal((await all()).copies.find(({ item }) => item === itemOf('c'))?.creator, 'Kerstin Ekman')
  assert.equal(walked(await all()), 'chabef')
})

test('copies without a place are waited for, and get it in small batches', async () => {
  await world.rows('update catalogue.item set shelf_key = null')
  assert.equal(await shelfIsBeingMade(db, branch), true)
  assert.equal(await standsAt(db, itemOf('a')), undefined)
  assert.equal((await all()).copies.length, 0)
  assert.equal(await fillShelfKeys(db, { batch: 2, rest: 0 }), numbers.size)
  assert.equal(await fillShelfKeys(db, { batch: 2, rest: 0 }), 0)
  assert.equal(await shelfIsBeingMade(db, branch), false)
  assert.equal(walked(await all()).length, 6)
})

test('a copy that has moved stands on the shelf of its new home, and on a temporary one while it is there', async () => {
  await world.rows(`update catalogue.item set temporary_shelf = 'Nytt' where id = ${itemOf('a')}`)
  assert.equal((await standsAt(db, itemOf('a')))?.department, 'nytt')
  await world.rows(`update catalogue.item set home_branch = ${places.ORS} where id = ${itemOf('b')}`)
  assert.equal((await standsAt(db, itemOf('b')))?.branch, places.ORS)
  assert.equal(walked(await all()).includes('b'), false)
})
