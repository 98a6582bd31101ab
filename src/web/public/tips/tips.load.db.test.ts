import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { changeTheme, publishPiece, type WantedPiece, writePiece } from '../../../modules/editorial/index.ts'
import { openAccount } from '../../../modules/staff/index.ts'
import { ctx } from '../loads.fixture.ts'
import { latestPieces, pieceViews, tipsAbout, tipsHouse } from './tips.load.ts'
import { readTipsAsk } from './tips.view.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
world.at('2027-02-10T10:00')
const deps = { ...world.deps, organisation: () => world.deps.organisation }
const house = tipsHouse(deps)
const account = await openAccount(db, {
  ...{ username: 'tips', name: 'Karin Dahl', role: 'librarian', branch: places.MOR, password: 'hemligt ord' },
})
const works: number[] = []
for (let n = 1; n <= 6; n++) works.push(await world.title(`M${n}`))

async function publish(
  more: Partial<WantedPiece>,
  of: { branch?: number; works?: number[]; draft?: boolean } = {},
): Promise<number> {
  const actor = { kind: 'staff', account, branch: of.branch ?? places.MOR } as const
  const by = { actor, role: 'librarian' } as const
  const wanted: WantedPiece = {
    ...{ kind: 'tip', title: '', body: 'Ett.\n\nTvå.', language: 'swe', audience: null, from: '2027-01-01' },
    ...{ until: '', work: works[0] ?? 0, branches: [] },
    ...more,
  }
  const made = await writePiece(deps, wanted, by)
  const id = made.outcome === 'done' ? made.id : assert.fail(JSON.stringify(made))
  for (const work of of.works ?? []) await changeTheme(deps, { id, work, deed: 'add' }, by)
  if (!of.draft) await publishPiece(deps, id, by)
  return id
}
const look = async (query: string) => house.tips(ctx, readTipsAsk(new URLSearchParams(query)))
const inTheme = { kind: 'theme', title: 'Mörka kvällar', work: null } as const

const tips: number[] = []
for (let n = 0; n < 13; n++) tips.push(await publish({ work: works[n % 6] ?? 0, body: `Tips ${n}` }))
const theme = await publish({ ...inTheme, from: '2027-02-01', audience: 'child' }, { works })
const onlyInFalun = await publish(
  { ...inTheme, from: '2027-02-02', until: '2027-02-28', branches: [places.FAL] },
  { works: works.slice(0, 1) },
)
const draft = await publish(inTheme, { works: works.slice(0, 1), draft: true })

test('the latest come first, a page at a time; a page too far is the last one', async () => {
  const first = await look('')
  assert.deepEqual([first.total, first.pages, first.pieces.length], [15, 2, 12])
  assert.deepEqual(
    first.pieces.slice(0, 3).map(piece => piece.id),
    [onlyInFalun, theme, tips[12]],
  )
  const last = await look('sida=9')
  assert.deepEqual([last.ask.page, last.total, last.pieces.length], [2, 15, 3])
  assert.deepEqual((await look('malgrupp=child')).total, 15)
  assert.deepEqual((await look('malgrupp=young')).total, 14)
})

test('a library shows its own and the county’s; one that does not exist is all of them', async () => {
  const falun = await look('bibliotek=fal')
  assert.deepEqual(
    [falun.place, falun.pieces.map(piece => piece.id)],
    ['Faluns bibliotek', [onlyInFalun, theme]],
  )
  const all = await look('bibliotek=finnsinte')
  assert.deepEqual([all.place, all.ask.branch, all.total], [null, null, 15])
  assert.deepEqual((await look('bibliotek=ors&malgrupp=young')).pieces, [])
  assert.equal((await look('bibliotek=ors&malgrupp=young&sida=3')).ask.page, 1)
})

test('a tip says who wrote it by first name and library, in paragraphs, with how its work can be had', async () => {
  const [tip] = await tipsAbout(deps, ctx, works[0] ?? 0)
  assert.deepEqual(tip?.by, { name: 'Karin', library: 'Moras bibliotek', librarySlug: 'mor' })
  assert.deepEqual([tip?.text, tip?.work.state?.tone], [['Tips 12'], 'in'])
  assert.equal((await tipsAbout(deps, ctx, works[0] ?? 0)).length, 3)
})

test('a theme in a list shows the first covers and how many titles there are; its page shows all', async () => {
  const [view] = (await look('bibliotek=bor')).pieces
  assert.ok(view?.kind === 'theme')
  assert.deepEqual([view.works.map(work => work.id), view.count], [works.slice(0, 4), 6])
  const page = await house.theme(ctx, theme)
  assert.deepEqual(
    page?.works.map(work => work.id),
    works,
  )
  assert.deepEqual([page?.text, page?.until, page?.slug], [['Ett.', 'Två.'], null, 'morka-kvallar'])
  assert.equal((await house.theme(ctx, onlyInFalun))?.until, '2027-02-28')
})

test('a draft, a tip and what does not exist are no theme to be seen', async () => {
  for (const id of [draft, tips[0] ?? 0, 9999]) assert.equal(await house.theme(ctx, id), null)
})

test('the start page shows the county’s themes before tips, a library its own', async () => {
  const ids = async (place: number | null) =>
    (await latestPieces(deps, ctx, { place, themes: 1, all: 3 })).map(piece => piece.id)
  assert.deepEqual(await ids(null), [theme, tips[12], tips[11]])
  assert.deepEqual(await ids(places.FAL), [onlyInFalun])
  assert.deepEqual(await ids(places.ORS), [theme])
})

test('a tip whose work is gone is shown nowhere', async () => {
  const gone = {
    kind: 'tip',
    id: 1,
    works: [999_999],
    body: 'x',
    author: 'Karin',
    branch: places.MOR,
  } as never
  assert.deepEqual(await pieceViews(deps, ctx, [gone]), [])
})

test('the feed tells both kinds, with the day they were changed', async () => {
  const feed = await house.tipsFeed(readTipsAsk(new URLSearchParams('bibliotek=fal')))
  assert.deepEqual(
    feed.entries.map(({ path, title, summary }) => [path, title, summary]),
    [
      [`/tips/${onlyInFalun}-morka-kvallar`, 'Tema: Mörka kvällar', 'Ett.\n\nTvå.'],
      [`/tips/${theme}-morka-kvallar`, 'Tema: Mörka kvällar', 'Ett.\n\nTvå.'],
    ],
  )
  assert.deepEqual(feed.updated, world.now())
  const mine = await house.tipsFeed(readTipsAsk(new URLSearchParams('bibliotek=mor')))
  assert.deepEqual(mine.entries[1], {
    ...{ updated: world.now(), summary: 'Tips 12', path: `/verk/${works[0]}/t#tips-${tips[12]}` },
    title: 'Tips: T',
  })
  const none = await house.tipsFeed(readTipsAsk(new URLSearchParams('bibliotek=ors&malgrupp=young')))
  assert.deepEqual([none.entries, none.updated], [[], world.now()])
})
