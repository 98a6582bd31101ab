import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { lots } from '../../demo/people/names.ts'
import { nothingHeldBack } from '../../src/database/testing.ts'
import { lend, placeHold, receive } from '../../src/modules/desk/index.ts'
import type { FacetName, SearchRequest } from '../../src/modules/search/index.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
const draw = lots(77)
const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T
const events = 500

/** A copy can be had now: it stands on a shelf, may be lent, and is set aside for nobody. */
const free = `s.state = 'available' and i.loan_class <> 'reference' and not exists (select from holds.hold h
  where h.item_id = i.id and h.state in ('assigned', 'captured'))`
const copies = `catalogue.work w join catalogue.edition e on e.work_id = w.id and not e.hidden
  join catalogue.item i on i.edition_id = e.id join circulation.item_status s on s.item_id = i.id`
const onlyFree = `exists (select from catalogue.edition e join catalogue.item i on i.edition_id = e.id
  join circulation.item_status s on s.item_id = i.id where e.work_id = w.id and not e.hidden and ${free})`

/** Every facet counted by the database, over all works or those with a copy to be had now. */
const counted = (onShelf: boolean): Partial<Record<FacetName, string>> => {
  const only = `w.merged_into is null ${onShelf ? `and ${onlyFree}` : ''}`
  const ofEditions = (value: string, join = '') => `
    select ${value} as value, count(distinct w.id)::int as count from catalogue.work w
    join catalogue.edition e on e.work_id = w.id and not e.hidden ${join} where ${only} and ${value} is not null group by 1`
  const ofCopies = (value: string) => `
    select ${value} as value, count(distinct w.id)::int as count from ${copies}
    where w.merged_into is null and ${free} and ${value} is not null group by 1`
  const names = (key: string) =>
    `cross join lateral jsonb_array_elements_text(coalesce(e.facts -> '${key}', '[]')) as said`
  return {
    shelf: `select s.at_branch::text as value, count(distinct w.id)::int as count from ${copies}
      where w.merged_into is null and ${free} group by 1`,
    municipality: `select b.municipality_id::text as value, count(distinct w.id)::int as count from ${copies}
      join organisation.branch b on b.id = s.at_branch where w.merged_into is null and ${free} group by 1`,
    // On the shelf now it is the copies there that are counted: a film elsewhere beside a book here is no film here.
    format: onShelf ? ofCopies('e.format') : ofEditions('e.format'),
    language: onShelf ? ofCopies('e.language') : ofEditions('e.language'),
    digital: ofEditions("case when e.format like 'e-%' then 'yes' end"),
    new: `select days::text as value, count(distinct w.id)::int as count from ${copies} cross join (values (30), (90), (365)) as within (days)
      where ${only} and i.added_on > (now() at time zone 'UTC')::date - days group by 1`,
    audience: `select case when bool_or(e.audience = 'child') then 'child' when bool_or(e.audience = 'young') then 'young' else 'adult' end as value,
      1 as count, w.id from catalogue.work w join catalogue.edition e on e.work_id = w.id and not e.hidden where ${only} group by w.id`,
    decade: `select (floor(min(e.year) / 10.0) * 10)::int::text as value, 1 as count, w.id
      from catalogue.work w join catalogue.edition e on e.work_id = w.id and not e.hidden where ${only} group by w.id having min(e.year) is not null`,
    genre: ofEditions('said', names('genres')),
    subject: ofEditions('said', names('subjects')),
    series: ofEditions(
      `said ->> 'title'`,
      `cross join lateral jsonb_array_elements(coalesce(e.facts -> 'series', '[]')) as said`,
    ),
    creator: ofEditions(
      `said ->> 'displayName'`,
      `cross join lateral jsonb_array_elements(coalesce(e.facts -> 'creators', '[]')) as said`,
    ),
  }
}

/** Facet values that differ between the index and the database: none are allowed. */
async function deviations(): Promise<string[]> {
  await nothingHeldBack(app.db)
  await app.search.caughtUp()
  const found: string[] = []
  for (const onShelf of [false, true]) {
    const statements = counted(onShelf)
    const facets = Object.keys(statements) as FacetName[]
    const result = await app.search.query({ text: '', onShelf, facets, limit: 1 })
    for (const name of facets) {
      const right = new Map<string, number>()
      for (const { value, count } of await app.db.driver.unsafe(statements[name] ?? ''))
        right.set(value, (right.get(value) ?? 0) + count)
      const values = result.facets.find(facet => facet.name === name)?.values ?? []
      // Long facets show their forty most frequent values: those shown must be right, and as many as may be.
      for (const { value, count } of values)
        if (right.get(value) !== count) found.push(`${name} ${value}: ${count}, not ${right.get(value)}`)
      if (values.length !== right.size && values.length < 40)
        found.push(`${name}: ${values.length} values, not ${right.size}`)
    }
  }
  return found
}

/** A library card, a copy and a branch drawn by lot do what people do at desks and at home. */
async function anyDeed(barcodes: readonly string[], works: readonly number[]): Promise<string> {
  const branch = pick(app.desk().organisation.branches).id
  const actor = { kind: 'staff', account: 1, branch } as const
  const barcode = pick(barcodes)
  const card = pick(demo.cards).card
  const kind = draw()
  if (kind < 0.4) return (await lend(app.desk(), { card, barcode, branch, actor })).outcome
  if (kind < 0.85) return (await receive(app.desk(), { barcode, branch, actor })).outcome
  const [patron] = await app.db.driver.unsafe('select id from patrons.patron order by random() limit 1')
  const wish = { kind: 'work', work: pick(works) } as const
  const pickup = pick(app.desk().organisation.branches.filter(one => one.isPickup)).id
  return (await placeHold(app.desk(), { patron: Number(patron?.id), wish, pickup, actor })).outcome
}

test(`after ${events} deeds by lot no facet count differs from the database's, and list, facet and page agree`, async () => {
  const items = await app.db.driver.unsafe(
    'select i.barcode, e.work_id as work from catalogue.item i join catalogue.edition e on e.id = i.edition_id order by i.id limit 400',
  )
  const barcodes = items.map(item => item.barcode as string)
  const works = items.map(item => Number(item.work))
  assert.deepEqual(await deviations(), [])
  const outcomes = new Map<string, number>()
  for (let n = 0; n < events; n++) {
    const outcome = await anyDeed(barcodes, works)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if (n % 100 === 99) assert.deepEqual(await deviations(), [], `after ${n + 1} deeds`)
  }
  for (const [outcome, least] of [
    ['lent', 50],
    ['placed', 20],
  ] as const)
    assert.ok((outcomes.get(outcome) ?? 0) > least, `${outcome}: ${JSON.stringify([...outcomes])}`)
  for (const work of new Set(works.slice(0, 30))) await agree(work)
})

/** The filter "on the shelf at X" of one title, its facet and its page tell the same branches. */
async function agree(work: number): Promise<void> {
  const [row] = await app.db.driver.unsafe('select title from catalogue.work where id = $1', [work])
  const text = `titel:"${String(row?.title)}"`
  const ask = (more: Partial<SearchRequest>) => app.search.query({ text, exact: true, limit: 100, ...more })
  const branches = app.desk().organisation.branches
  const whole = await (await fetch(`${app.url}/verk/${work}/x`)).text()
  // Works like it stand at its foot, with pills of their own.
  const page = whole.replaceAll(/<ul class="cover-shelf">.*?<\/ul>/gs, '')
  for (const branch of branches) {
    const filtered = await ask({ filters: { shelf: [String(branch.id)] } })
    const inList = filtered.hits.some(hit => hit.work === work)
    const [there] = await app.db.driver.unsafe(
      `select exists (select from ${copies} where w.id = $1 and s.at_branch = $2 and ${free}) as free`,
      [work, branch.id],
    )
    assert.equal(inList, there?.free, `${row?.title} at ${branch.shortName}`)
    const facet = await ask({ facets: ['shelf'] })
    const value = facet.facets[0]?.values.find(one => one.value === String(branch.id))
    assert.equal(value?.count ?? 0, filtered.total, `facet of ${branch.shortName}`)
  }
  const anywhere = await ask({ onShelf: true })
  assert.equal(
    /class="pill pill-in"/.test(page),
    anywhere.hits.some(hit => hit.work === work),
    `page of ${work}`,
  )
}
