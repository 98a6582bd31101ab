import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import {
  fillHeadings,
  type HeadingKind,
  headingNamed,
  importRecords,
  worksByIds,
} from '../../../modules/catalogue/index.ts'
import { ctx } from '../loads.fixture.ts'
import { headingsHouse, headingView, readWorksAsk } from './heading.load.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { organisation } = world.deps
let asked: number[] = []
const deps = {
  ...world.deps,
  organisation: () => organisation,
  rooms: {
    arrivalsAt: async (works: readonly number[]) => {
      asked = [...works]
      return () => new Map()
    },
  },
}

type Made = { title: string; by: string; series?: [string, string | null]; film?: true; subject?: string }
const f = (tag: string, ...subfields: [string, string][]) => ({ tag, ind: '  ', subfields })
let number = 0
async function take(...made: Made[]): Promise<void> {
  const stream = async function* () {
    for (const { title, by, series, film, subject } of made) {
      number++
      const fields = [
        { tag: '001', value: String(number) },
        ...(film ? [{ tag: '007', value: 'vd' }] : []),
        f('100', ['a', by], ['4', 'aut']),
        f('245', ['a', title]),
        ...(series
          ? [f('490', ['a', series[0]], ...(series[1] ? [['v', series[1]] as [string, string]] : []))]
          : []),
        ...(subject ? [f('650', ['a', subject])] : []),
      ]
      const leader = film ? '00000ngm a2200000 i 4500' : '00000nam a2200000 i 4500'
      yield { ok: true as const, record: { leader, fields }, number, byteOffset: 0, warnings: [] }
    }
  }
  await importRecords(db, stream(), { source: 'SE-T' })
  await fillHeadings(db, { rest: 0 })
}
const copyOf = (title: string, where: keyof typeof places) =>
  world.rows(`insert into catalogue.item (barcode, edition_id, home_branch)
    select '${where}' || id, id, ${places[where]} from catalogue.edition where title = '${title}'`)
const reader = { homeBranch: places.MOR }

async function look(kind: HeadingKind, label: string, query = '', who: typeof reader | null = null) {
  const found = await headingNamed(db, kind, label)
  if (!found) throw new Error(`no ${kind} ${label}`)
  const ask = { kind, id: found.id, ...readWorksAsk(kind, new URLSearchParams(query)) }
  const view = await headingsHouse(deps).heading(ctx, ask, who)
  if (!view) throw new Error('no page')
  return view
}
const told = ({ sections }: Awaited<ReturnType<typeof look>>) =>
  sections.flatMap(({ form, under }) =>
    under.map(one =>
      one.kind === 'missing'
        ? `lacks ${one.part}`
        : [form, one.part, one.hit.title, one.begin ? 'begin' : null].filter(Boolean).join(' '),
    ),
  )

await take(
  { title: 'Tredje', by: 'Ek, Kerstin', series: ['Skogen', 'III'] },
  { title: 'Femte', by: 'Ek, Kerstin', series: ['Skogen', '5'] },
  { title: 'Första', by: 'Ek, Kerstin', series: ['Skogen', 'Bok 1'], subject: 'Skogar' },
  { title: 'Andra', by: 'Ek, Kerstin', series: ['Skogen', '2'], subject: 'Skogar' },
  { title: 'Utan nummer', by: 'Ek, Kerstin', series: ['Skogen', null] },
  { title: 'Skogen på film', by: 'Ek, Kerstin', film: true },
  { title: 'En', by: 'Al, Bo', series: ['Klassiker', '1'] },
  { title: 'Tre', by: 'By, Cia', series: ['Klassiker', '3'] },
)
await copyOf('Första', 'MOR')
await copyOf('Skogen på film', 'MOR')
await copyOf('Andra', 'FAL')

test('a series stands in reading order, tells where to begin and what is lacking', async () => {
  assert.deepEqual(told(await look('series', 'Skogen')), [
    'Bok 1 Första begin',
    '2 Andra',
    'III Tredje',
    'lacks 4',
    '5 Femte',
    'Utan nummer',
  ])
  const [section] = (await look('series', 'Skogen')).sections
  const missing = section?.under.find(one => one.kind === 'missing')
  assert.equal(missing?.href, '/foresla-inkop?titel=Skogen+4&serie=Skogen&del=4')
})

test('a series of many hands is nobody’s story: no part is the first to read, and none is lacking', async () => {
  assert.deepEqual(told(await look('series', 'Klassiker')), ['1 En', '3 Tre'])
})

test('what somebody has made stands by form, and the series beside', async () => {
  const view = await look('creator', 'Ek, Kerstin')
  assert.deepEqual([view.label, view.filed, view.total], ['Kerstin Ek', 'Ek, Kerstin', 6])
  assert.deepEqual(
    view.sections.map(({ form, works }) => [form, works]),
    [
      ['book', 5],
      ['film', 1],
    ],
  )
  assert.deepEqual(
    view.forms.map(({ form, works }) => `${form} ${works}`),
    ['book 5', 'film 1'],
  )
  assert.deepEqual(
    view.series.map(({ label, works }) => `${label} ${works}`),
    ['Skogen 5'],
  )
  const films = await look('creator', 'Ek, Kerstin', 'form=film')
  assert.deepEqual([told(films), films.total], [['Skogen på film'], 1])
  const alone = await look('creator', 'Al, Bo')
  assert.deepEqual(
    alone.sections.map(({ form }) => form),
    [null],
    'one form alone is not told apart',
  )
})

test('a work in two forms stands under the first, and is found under both', async () => {
  await world.rows(`insert into catalogue.edition (work_id, title, sort_title, language, format, audience, facts)
    select work_id, 'Första', '', 'swe', 'film', 'adult', facts from catalogue.edition where title = 'Första'`)
  const view = await look('creator', 'Ek, Kerstin')
  assert.deepEqual(
    view.forms.map(({ form, works }) => `${form} ${works}`),
    ['book 5', 'film 2'],
  )
  assert.equal(told(view).length, 6)
  assert.equal(view.sections.find(({ form }) => form === 'film')?.works, 1)
  const films = await look('creator', 'Ek, Kerstin', 'form=film')
  assert.equal(films.sections[0]?.works, 2)
  const hits = films.sections[0]?.under.flatMap(one => (one.kind === 'work' ? [one.hit] : []))
  assert.deepEqual(
    hits?.map(hit => hit.edition),
    ['film', 'film'],
    'the page of the work opens at the film',
  )
})

test('works that all stand under one form stand in one row, though some come in another', async () => {
  await world.rows(`insert into catalogue.edition (work_id, title, sort_title, language, format, audience, facts)
    select work_id, title, '', 'swe', 'audiobook', 'adult', facts from catalogue.edition where title = 'Tre'`)
  const view = await look('creator', 'By, Cia')
  assert.deepEqual(
    view.forms.map(({ form, works }) => `${form} ${works}`),
    ['book 1', 'audio 1'],
  )
  assert.deepEqual(
    view.sections.map(({ form, works }) => [form, works]),
    [[null, 1]],
  )
})

test('only what a library has is shown when one is chosen; one that is not there is none', async () => {
  const here = await look('creator', 'Ek, Kerstin', 'bibliotek=mor')
  assert.deepEqual([here.place, here.total], ['Moras bibliotek', 2])
  assert.deepEqual(told(here), ['book Första', 'film Skogen på film'])
  assert.deepEqual(told(await look('subject', 'Skogar', 'bibliotek=fal')), ['Andra'])
  assert.deepEqual(told(await look('series', 'Skogen', 'bibliotek=mor')), ['Bok 1 Första begin'])
  const none = await look('subject', 'Skogar', 'bibliotek=lud')
  assert.deepEqual([none.total, none.sections], [0, []])
  const unknown = await look('subject', 'Skogar', 'bibliotek=finnsinte')
  assert.deepEqual([unknown.ask.branch, unknown.total], [null, 2])
  await world.rows(`update catalogue.edition set hidden = true where title = 'Andra'`)
  assert.equal((await look('subject', 'Skogar', 'bibliotek=fal')).total, 0, 'what is hidden is nowhere')
  await world.rows(`update catalogue.edition set hidden = false where title = 'Andra'`)
})

test('who is logged in sees when each comes home, everybody how it can be had now', async () => {
  asked = []
  const [section] = (await look('subject', 'Skogar')).sections
  assert.deepEqual(asked, [])
  const first = section?.under.find(one => one.kind === 'work' && one.hit.title === 'Första')
  assert.ok(first?.kind === 'work')
  assert.deepEqual(first.hit.formats[0]?.state, { kind: 'in', branches: ['Mora'], copies: 1 })
  const own = await look('subject', 'Skogar', '', reader)
  assert.deepEqual(
    asked,
    own.sections.flatMap(({ under }) => under.flatMap(one => (one.kind === 'work' ? [one.hit.id] : []))),
  )
})

test('the name with a work leads to its page, where it has one', async () => {
  const [section] = (await look('subject', 'Skogar')).sections
  const [one] = section?.under ?? []
  const heading = await headingNamed(db, 'creator', 'Ek, Kerstin')
  assert.ok(one?.kind === 'work')
  assert.equal(one.hit.creatorHref, `/upphov/${heading?.id}/kerstin-ek`)
  const own = (await look('creator', 'Ek, Kerstin')).sections[0]?.under[0]
  assert.ok(own?.kind === 'work')
  assert.equal(own.hit.creatorHref, null, 'no link leads to the page it stands on')
  const [work] = await worksByIds(db, [await world.title('F77')])
  assert.equal(work?.creatorHeading, undefined)
})

test('a long page is read with as few questions as a short one', async () => {
  await take(
    ...Array.from({ length: 45 }, (_, n): Made => {
      const part = n < 24 ? n + 1 : n + 2
      return { title: `Del ${part}`, by: 'Lång, Ida', series: ['Långa serien', String(part)] }
    }),
  )
  const questions = async (kind: HeadingKind, label: string, query = '') => {
    const found = await headingNamed(db, kind, label)
    let count = 0
    const counting = new Proxy(db, {
      get: (of, name) =>
        name === 'run'
          ? (...args: Parameters<typeof db.run>) => {
              count++
              return db.run(...args)
            }
          : Reflect.get(of, name),
    })
    const ask = { kind, id: found?.id ?? 0, ...readWorksAsk(kind, new URLSearchParams(query)) }
    await headingView({ ...deps, db: counting }, ask, null)
    return count
  }
  for (const [kind, label] of [
    ['series', 'Långa serien'],
    ['creator', 'Lång, Ida'],
    ['subject', 'Skogar'],
    ['creator', 'Ek, Kerstin'],
  ] as const)
    assert.ok((await questions(kind, label)) <= 11, `${kind} ${label}`)
  assert.ok((await questions('series', 'Långa serien', 'sida=2')) <= 11)
  const pages = await Promise.all([1, 2, 3].map(page => look('series', 'Långa serien', `sida=${page}`)))
  assert.deepEqual(
    pages.map(view => told(view).length),
    [20, 21, 5],
  )
  assert.equal(told(pages[1] as (typeof pages)[0])[4], 'lacks 25')
  assert.equal((await look('series', 'Långa serien', 'sida=9')).ask.page, 3)
})
