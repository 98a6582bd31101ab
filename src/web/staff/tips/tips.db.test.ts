import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSearch } from '../../../../test/support/no-search.ts'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { openAccount } from '../../../modules/staff/index.ts'
import { ctx } from '../../public/loads.fixture.ts'
import { type PieceForm, pieceFormOf, pieceListHref, readPieceListAsked } from './tips.view.ts'
import { tipsPagesOf } from './tips-of-desk.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
world.at('2027-02-10T10:00')
const account = await openAccount(db, {
  ...{ username: 'tips', name: 'Karin Dahl', role: 'librarian', branch: places.MOR, password: 'hemligt ord' },
})
const clerk = {
  account,
  name: 'Karin Dahl',
  role: 'librarian',
  branch: places.MOR,
  branchName: 'Mora',
} as const
const work = await world.title('M1')
let hits: readonly number[] = []
const office = tipsPagesOf(() => world.deps, {
  ...noSearch,
  query: async () => ({
    ...{ total: hits.length, hits: hits.map(one => ({ work: one, tier: 1 })), facets: [], corrected: null },
    ...{ offered: null, leftOut: [], tookMs: 0 },
  }),
})
const form = (more: Partial<PieceForm> = {}): PieceForm => ({
  ...{ kind: 'tip', work: String(work), title: '', body: 'Läs!', language: 'swe', audience: '' },
  ...{ from: '2027-02-01', until: '', branches: [] },
  ...more,
})
const save = async (of: PieceForm, id: number | null = null): Promise<number> => {
  const answer = await office.savePiece(clerk, id, of)
  return answer.outcome === 'done' ? answer.id : assert.fail(JSON.stringify(answer.view.errors))
}
const faults = async (of: PieceForm, id: number | null = null): Promise<string[]> => {
  const answer = await office.savePiece(clerk, id, of)
  return answer.outcome === 'done' ? [] : answer.view.errors.map(error => error.field)
}
const list = async (query: string) =>
  (await office.pieceList(clerk, readPieceListAsked(new URLSearchParams(query)))).lines.map(one => one.id)

test('a list is asked for by state, words and page; what makes no sense is left out', () => {
  const of = (query: string) => pieceListHref(readPieceListAsked(new URLSearchParams(query)))
  assert.equal(of('visa=slut&q= vinter &sida=2'), '/personal/tips?visa=slut&q=vinter&sida=2')
  assert.equal(of('visa=toString&sida=x'), '/personal/tips')
  assert.equal(of('sida=-2'), '/personal/tips')
})

test('a form is read as it was filled in', () => {
  const read = pieceFormOf(new URLSearchParams('slag=tema&titel=A&text=B&bibliotek=mor&bibliotek=fal'))
  assert.deepEqual([read.kind, read.title, read.body, read.branches], ['theme', 'A', 'B', ['mor', 'fal']])
  assert.equal(pieceFormOf(new URLSearchParams()).kind, 'tip')
})

test('each fault stands at its field, and the form is as it was filled in', async () => {
  const empty = form({ work: 'x', body: '', language: 'zzz', from: '', until: 'x' })
  assert.deepEqual(await faults(empty), ['sok-verk', 'text', 'sprak', 'fran', 'till'])
  assert.deepEqual(await faults(form({ kind: 'theme', branches: ['atlantis'] })), ['titel', 'innehall'])
  const answer = await office.savePiece(clerk, null, form({ body: '' }))
  assert.ok(answer.outcome === 'refused' && answer.view.work?.id === work)
})

test('a tip is written, looked at, published, changed and ended, and stands in the list of its state', async () => {
  const id = await save(form({ until: '2027-02-20', audience: 'child' }))
  const draft = await office.piece(ctx, clerk, id, '')
  assert.deepEqual([draft?.isDraft, draft?.isPublished, draft?.where], [true, false, 'Mora'])
  assert.ok(draft?.preview?.kind === 'tip' && draft.preview.by.name === 'Karin')
  assert.deepEqual(await list('visa=utkast'), [id])
  assert.equal(await office.changePiece(ctx, clerk, id, { deed: 'publish' }), 'done')
  assert.deepEqual([await list(''), await list('q=finns+inte')], [[id], []])
  assert.deepEqual(
    (await office.pieceForm(clerk, id))?.form,
    form({ until: '2027-02-20', audience: 'child' }),
  )
  assert.equal(await save(form({ from: '2027-03-01' }), id), id)
  assert.deepEqual(await list('visa=kommande'), [id])
  assert.equal((await office.piece(ctx, clerk, id, ''))?.isPublished, true)
  assert.equal(await office.changePiece(ctx, clerk, id, { deed: 'end' }), 'done')
  const over = await office.piece(ctx, clerk, id, '')
  assert.deepEqual([over?.isDraft, over?.isPublished, await list('visa=slut')], [false, false, [id]])
})

test('titles of a theme are found by search, put in and moved; what stands in the way is said on its page', async () => {
  const id = await save(form({ kind: 'theme', title: 'Vinter', branches: ['mor', 'fal'] }))
  const refused = await office.changePiece(ctx, clerk, id, { deed: 'publish' })
  assert.ok(refused && refused !== 'done')
  assert.deepEqual(
    refused.errors.map(error => error.field),
    ['sok-verk'],
  )
  hits = [work]
  const found = await office.piece(ctx, clerk, id, 't')
  assert.deepEqual(found?.hits, [{ id: work, title: 'T', creator: null }])
  assert.deepEqual((await office.piece(ctx, clerk, id, ' '))?.hits, [])
  const put = { deed: 'change', work: `/verk/${work}/t`, how: 'add' } as const
  assert.equal(await office.changePiece(ctx, clerk, id, put), 'done')
  const view = await office.piece(ctx, clerk, id, '')
  assert.ok(view?.preview?.kind === 'theme')
  assert.deepEqual([view.preview.works.map(one => one.id), view.where], [[work], 'Falun, Mora'])
  assert.deepEqual((await office.pieceForm(clerk, id))?.form.branches, ['fal', 'mor'])
  const unknown = await office.changePiece(ctx, clerk, id, { deed: 'change', work: 'x', how: 'add' })
  assert.ok(unknown && unknown !== 'done' && unknown.errors.length === 1)
})

test('what does not exist is not shown, and who may not write only looks', async () => {
  assert.equal(await office.piece(ctx, clerk, 999, ''), null)
  assert.equal(await office.pieceForm(clerk, 999), null)
  assert.equal(await office.changePiece(ctx, clerk, 999, { deed: 'end' }), null)
  const other = { ...clerk, role: 'cataloguer' } as const
  const none = { kind: 'theme', work: '', words: '' } as const
  assert.equal((await office.newPiece(other, none)).mayWrite, false)
  assert.equal((await office.newPiece(clerk, none)).form.from, '2027-02-10')
  const answer = await office.savePiece(other, null, form())
  assert.ok(answer.outcome === 'refused')
  assert.match(answer.view.errors[0]?.text ?? '', /får inte skriva/)
})
