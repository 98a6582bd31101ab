import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import type { Day } from '../../../kernel/day.ts'
import { actOnCase, type IllDeed } from '../../../modules/ill/index.ts'
import { linkGuardian } from '../../../modules/patrons/index.ts'
import { ctx } from '../loads.fixture.ts'
import type { Rooms } from '../rooms.ts'
import { illFormFrom } from './ill.view.ts'
import { illHouse } from './ill-of-modules.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
world.at('2027-02-10T09:00')
const ours = { id: 7, title: 'Jerusalem', creator: 'Lagerlöf, Selma' }
let asked: string[] = []
const rooms = {
  find: async (query: { q: string }) => {
    asked.push(query.q)
    return { works: [ours, { id: 8, title: 'Jerusalem i ruiner', creator: null }] }
  },
  workByIsbn: async (isbn: string) => (isbn === '9789100000004' ? ours : null),
  work: async () => ours,
} as unknown as Pick<Rooms, 'find' | 'work' | 'workByIsbn'>
const house = illHouse({ ...world.deps, organisation: () => world.deps.organisation, rooms })
const reader = { id: world.patron('Anna'), name: 'Anna Falk', homeBranch: places.FAL }
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const

const order = (fields: Record<string, string>, of: { anyway?: boolean; deed?: string } = {}) => ({
  form: illFormFrom(new URLSearchParams({ titel: 'Bergmästarens bok', hamta: 'mor', ...fields })),
  ...{ copyrightAccepted: false, anyway: of.anyway ?? false, deed: of.deed ?? randomUUID() },
})
const ask = (fields: Record<string, string> = {}, of: { anyway?: boolean; deed?: string } = {}) =>
  house.ask(ctx, reader, order(fields, of))
const again = async (fields: Record<string, string>) => {
  const answer = await ask(fields)
  return answer.outcome === 'again' ? answer.view : assert.fail('asked')
}
const act = async (id: number, deed: IllDeed) =>
  assert.equal(
    (await actOnCase(world.deps, { id, deed, seen: null }, { actor: karin, role: 'librarian' })).outcome,
    'done',
  )
const mine = async (id: number) =>
  (await house.mine(reader)).find(one => one.id === id) ?? assert.fail('not mine')

test('the form is filled in: own library first, what is open and allowed', async () => {
  const view = await house.form(ctx, reader, illFormFrom(new URLSearchParams()))
  assert.equal(view.pickups[0]?.value, 'fal')
  assert.deepEqual([view.form.pickup, view.form.kind, view.open], ['fal', 'loan', { now: 0, limit: 5 }])
  assert.deepEqual(view.people, [])
})

test('what we have is found by its number, or by title and a name in common, and is asked for only by saying so', async () => {
  assert.deepEqual(
    (await again({ isbn: '978-91-0-000000-4' })).own.map(work => work.id),
    [7],
  )
  const view = await again({ titel: 'Jerusalem', upphov: 'Selma Lagerlöf' })
  assert.deepEqual(view.own, [{ id: 7, slug: 'jerusalem', title: 'Jerusalem', creator: 'Lagerlöf, Selma' }])
  assert.deepEqual(
    view.errors.map(error => error.field),
    ['anda'],
  )
  assert.deepEqual(asked, ['Jerusalem Selma Lagerlöf'])
  assert.equal((await ask({ titel: 'Jerusalem', upphov: 'Simon Sebag Montefiore' })).outcome, 'asked')
  assert.equal((await ask({ titel: 'Jerusalem' }, { anyway: true })).outcome, 'asked')
  asked = []
  await again({ titel: 'Jerusalem', upphov: 'Någon Annan', slag: 'kopia', artikel: 'Inledning' })
  assert.deepEqual(asked, ['Jerusalem'], 'an article is looked for by its journal')
})

test('what is wrong is told at its field, in words', async () => {
  const view = await again({
    titel: '',
    isbn: '12',
    senast: '2027-02-10',
    hamta: 'nav',
    anteckning: 'x'.repeat(600),
  })
  assert.deepEqual(
    view.errors.map(error => error.field),
    ['titel', 'anteckning', 'isbn', 'senast', 'hamta'],
  )
  assert.match(view.errors[2]?.text ?? '', /Numret har 2 siffror/)
  assert.deepEqual(view.refusals, [])
})

test('who may not is told why', async () => {
  await world.rows(`update patrons.patron set blocked_code = 'staff' where id = ${reader.id}`)
  assert.match((await again({})).refusals[0] ?? '', /Ditt kort är spärrat\. Ring eller besök/)
  await world.rows(`update patrons.patron set blocked_code = null where id = ${reader.id}`)
})

test('a case is followed, cancelled and asked to be kept longer by its borrower', async () => {
  const answer = await ask({ isbn: '' })
  assert.ok(answer.outcome === 'asked')
  const { id } = (await house.mine(reader)).find(one => one.number === answer.number) ?? assert.fail()
  assert.deepEqual([(await mine(id)).mayCancel, (await mine(id)).pickup], ['now', 'Moras bibliotek'])
  await act(id, { deed: 'send', lender: 'Lund', isil: '' })
  assert.equal((await mine(id)).mayCancel, 'ask')
  const dueOn = '2027-03-15' as Day
  await act(id, { deed: 'receive', localId: 'F1', lenderDueOn: '2027-03-20' as Day, dueOn, renewable: true })
  await act(id, { deed: 'shelve', collectBy: '2027-02-17' as Day })
  assert.equal(await house.cancel(reader, id), 'done')
  assert.deepEqual([(await mine(id)).cancelAsked, (await mine(id)).mayCancel], [true, null])
  assert.equal(await house.cancel(reader, id), 'cancel-asked-already')
  await act(id, { deed: 'lend' })
  assert.equal(await house.cancel(reader, id), 'at-home')
  assert.equal((await mine(id)).mayRenew, true)
  assert.equal(await house.askRenewal(reader, id), 'done')
  assert.equal(await house.askRenewal(reader, id), 'renewal-asked-already')
  world.at('2027-03-16T09:00')
  assert.deepEqual([(await mine(id)).isLate, (await mine(id)).mayRenew], [true, false])
  world.at('2027-02-10T09:00')
  assert.equal(await house.cancel(reader, 999), null)
})

test('what could not be had is asked for again with the same words', async () => {
  const answer = await ask({ titel: 'Masskädet', ar: '1899', annan: '0' })
  const number = answer.outcome === 'asked' ? answer.number : ''
  const { id } = (await house.mine(reader)).find(one => one.number === number) ?? assert.fail()
  await act(id, { deed: 'unfilled', reason: 'not-held' })
  assert.deepEqual(
    [(await mine(id)).reason, (await mine(id)).again],
    ['not-held', '/fjarrlan?titel=Massk%C3%A4det&ar=1899&annan=0'],
  )
})

test('a guardian asks for a child and follows it, and nobody else’s', async () => {
  const bo = world.patron('Bo')
  await world.rows(`update patrons.patron set birth_date = '2016-01-01' where id = ${bo}`)
  assert.match((await again({ vem: String(bo) })).refusals[0] ?? '', /Du kan inte beställa åt barnet/)
  await linkGuardian(world.deps, {
    guardian: reader.id,
    child: bo,
    reason: 'Visade legitimation',
    actor: karin,
  })
  const view = await house.form(ctx, reader, illFormFrom(new URLSearchParams({ vem: String(bo) })))
  assert.deepEqual(
    [view.people.map(one => one.name), view.form.child, view.pickups[0]?.value],
    [[ctx.texts.family.me, 'Bo'], bo, 'bor'],
  )
  const answer = await ask({ vem: String(bo), titel: 'Till Bo' })
  const number = answer.outcome === 'asked' ? answer.number : ''
  const one = (await house.mine(reader)).find(found => found.number === number)
  assert.equal(one?.child, 'Bo')
  assert.equal(await house.cancel({ ...reader, id: world.patron('Cia') }, one.id), null)
  assert.equal(await house.cancel(reader, one.id), 'done')
})
