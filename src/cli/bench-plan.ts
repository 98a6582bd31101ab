import { type Database, poolSize } from '../database/connect.ts'
import { scratchDatabase } from '../database/scratch.ts'
import { type Random, randomFrom } from '../kernel/random.ts'
import { type DeskDeps, replan, replanAll } from '../modules/desk/index.ts'
import { allocate, type FreeCopy, type WaitingHold } from '../modules/holds/index.ts'
import { loadOrganisation } from '../modules/organisation/index.ts'
import { loadTimetable, registerRoutes } from '../modules/transport/index.ts'
import { cheapestTotal } from './cheapest.ts'
import { median, percentile, rounded } from './measure.ts'
import { printJson, readOptions, wholeNumber } from './usage.ts'

const branches = 15
const hour = 3_600_000

interface Title {
  readonly holds: WaitingHold[]
  readonly copies: FreeCopy[]
}

/** A morning: titles with a few copies each, and holds that fall on them as demand does, some on more than there is. */
function morning(random: Random, holds: number, items: number, now: Temporal.Instant): Title[] {
  const titles: Title[] = []
  for (let item = 1; item <= items; ) {
    const copies = Math.min(1 + Math.floor(6 * random.next() ** 3 * 3), items - item + 1)
    const edition = titles.length + 1
    titles.push({
      holds: [],
      copies: Array.from({ length: copies }, () => ({
        ...{ item: item++, edition, language: 'swe', format: 'book', branch: 1 + random.below(branches) },
      })),
    })
  }
  for (let id = 1; id <= holds; id++) {
    // Few titles have most of the holds.
    const title = titles[Math.floor(titles.length * random.next() ** 4)] as Title
    const exact =
      random.below(10) === 0 ? (title.copies[random.below(title.copies.length)]?.item ?? null) : null
    title.holds.push({
      id,
      queuedAt: now.epochMilliseconds - random.below(60 * 24) * hour,
      priority: 0,
      pickup: 1 + random.below(branches),
      target: exact === null ? 'work' : 'item',
      edition: null,
      item: exact,
      languages: null,
      formats: null,
    })
  }
  return titles.filter(title => title.holds.length > 0)
}

async function fill(db: Database, titles: readonly Title[]): Promise<void> {
  const holds = titles.flatMap((title, work) => title.holds.map(hold => ({ ...hold, work: work + 1 })))
  const copies = titles.flatMap((title, work) => title.copies.map(copy => ({ ...copy, work: work + 1 })))
  const most = Math.max(...holds.map(hold => hold.id), 0)
  await db.driver.unsafe(
    `insert into organisation.municipality values (2080, 'falun', 'Falun', 60000, 60.6, 15.6);
    insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
      select n, 'B' || n, 'b' || n, 'Bibliotek ' || n, 'B' || n, 2080, 'main', 60.6, 15.6, 'certain' from generate_series(1, ${branches}) n;
    insert into organisation.opening select b, d, '08:00', '20:00', 'staffed' from generate_series(1, ${branches}) b, generate_series(1, 7) d;
    insert into patrons.patron (name, home_branch, expires_on, pin) select 'P' || n, 1 + n % ${branches}, '2099-01-01', '' from generate_series(1, ${most}) n;
    insert into catalogue.work (title, sort_title) select 'T' || n, 'T' || n from generate_series(1, ${titles.length}) n;
    insert into catalogue.edition (work_id, title, sort_title, language, format, audience, facts)
      select id, title, sort_title, 'swe', 'book', 'adult', '{}' from catalogue.work order by id`,
  )
  await db.driver`insert into catalogue.item (id, barcode, edition_id, home_branch) overriding system value
    select x.id, 'I' || x.id, x.work, x.branch from unnest(${copies.map(one => one.item)}::bigint[],
      ${copies.map(one => one.work)}::bigint[], ${copies.map(one => one.branch)}::integer[]) as x(id, work, branch)`
  await db.driver`insert into holds.hold (patron_id, target, work_id, target_item, pickup_branch, queued_at, state)
    select x.id, case when x.item = 0 then 'work' else 'item' end, x.work, nullif(x.item, 0), x.pickup, to_timestamp(x.at / 1000.0), 'waiting'
    from unnest(${holds.map(one => one.id)}::bigint[], ${holds.map(one => one.work)}::bigint[], ${holds.map(one => one.item ?? 0)}::bigint[],
      ${holds.map(one => one.pickup)}::integer[], ${holds.map(one => one.queuedAt)}::float8[]) as x(id, work, item, pickup, at) order by x.id`
  await registerRoutes(
    db,
    Array.from({ length: branches - 1 }, (_, n) => ({
      id: n + 1,
      name: `Tur ${n + 1}`,
      stops: [1, 2, 3, 4, 5, 6, 7].flatMap(weekday => [
        { weekday, seq: 1, branch: 1, arrives: '12:30', departs: '12:30', cutoff: '12:00' },
        { weekday, seq: 2, branch: n + 2, arrives: '14:00', departs: '14:00', cutoff: '12:00' },
        { weekday, seq: 3, branch: 1, arrives: '17:00', departs: '17:00', cutoff: '17:00' },
      ]),
    })),
  )
  await db.driver.unsafe('analyze')
}

/** The plan in memory over a table of costs, against the cheapest way to serve those first in line. */
function compare(
  titles: readonly Title[],
  costs: readonly number[][],
  windowDays: number,
  now: Temporal.Instant,
) {
  const at = now.epochMilliseconds
  const priceOf = (copy: FreeCopy, hold: WaitingHold): number =>
    copy.branch === hold.pickup ? 0 : (costs[copy.branch]?.[hold.pickup] ?? 0)
  const reach = (from: number, to: number) => ({
    arrives: at + (costs[from]?.[to] ?? 0) * hour,
    transports: 1,
  })
  let cost = 0
  let best = 0
  let served = 0
  for (const { holds, copies } of titles) {
    const made = allocate({ holds, copies, reach, policy: { windowDays }, now })
    const first = windowDays ? allocate({ holds, copies, reach, policy: { windowDays: 0 }, now }) : made
    const byId = new Map(holds.map(hold => [hold.id, hold]))
    const byItem = new Map(copies.map(copy => [copy.item, copy]))
    served += made.length
    for (const one of made)
      cost += priceOf(byItem.get(one.item) as FreeCopy, byId.get(one.hold) as WaitingHold)
    const table = first.map(({ hold: id }) => {
      const hold = byId.get(id) as WaitingHold
      return copies.map(copy =>
        hold.item !== null && hold.item !== copy.item ? Number.POSITIVE_INFINITY : priceOf(copy, hold),
      )
    })
    best += cheapestTotal(table) ?? 0
  }
  return { cost, best, served, above: best ? ((cost - best) / best) * 100 : 0 }
}

/** As many holds as could be served whatever it cost: augmenting paths, title by title. */
function mostServed(titles: readonly Title[]): number {
  let most = 0
  for (const { holds, copies } of titles) {
    const owner = new Map<number, WaitingHold>()
    const give = (hold: WaitingHold, tried: Set<number>): boolean => {
      for (const { item } of copies) {
        if (tried.has(item) || (hold.item !== null && hold.item !== item)) continue
        tried.add(item)
        const other = owner.get(item)
        if (other && !give(other, tried)) continue
        owner.set(item, hold)
        return true
      }
      return false
    }
    for (const hold of holds) if (give(hold, new Set())) most++
  }
  return most
}

/** One long queue whose plan is made anew, copy by copy as they come in: what every event on a hot title costs. */
async function titleTimes(db: Database, deps: DeskDeps, holds: number, copies: number): Promise<number[]> {
  await db.driver.unsafe(
    `insert into catalogue.work (id, title, sort_title) overriding system value values (900000, 'Het', 'Het');
    insert into catalogue.edition (id, work_id, title, sort_title, language, format, audience, facts) overriding system value
      values (900000, 900000, 'Het', 'Het', 'swe', 'book', 'adult', '{}');
    insert into catalogue.item (id, barcode, edition_id, home_branch) overriding system value
      select 900000 + n, 'H' || n, 900000, 1 + n % ${branches} from generate_series(1, ${copies}) n;
    insert into patrons.patron (id, name, home_branch, expires_on, pin) overriding system value
      select 900000 + n, 'H' || n, 1 + n % ${branches}, '2099-01-01', '' from generate_series(1, ${holds}) n;
    insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state)
      select 900000 + n, 'work', 900000, 1 + n * 7 % ${branches}, now() - interval '60 days' + n * interval '1 hour', 'waiting' from generate_series(1, ${holds}) n`,
  )
  const times: number[] = []
  for (let turn = 0; turn < 60; turn++) {
    // A few copies more or fewer stand free, as after a scan.
    await db.driver.unsafe(
      `update holds.hold set state = 'waiting', item_id = null, assigned_at = null where work_id = 900000 and state = 'assigned' and id % 5 = ${turn % 5}`,
    )
    const began = performance.now()
    await replan(deps, 900000)
    if (turn >= 10) times.push(performance.now() - began)
  }
  return times
}

/** `dala bench plan`: the whole morning's pick lists, and one long queue shared out anew. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, {
    holds: { type: 'string' },
    items: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  })
  const holds = wholeNumber(values.holds, '--holds', 5000)
  const items = wholeNumber(values.items, '--items', 20_000)
  const random = randomFrom(wholeNumber(values.seed, '--seed', 1))
  const now = Temporal.Now.instant()
  const titles = morning(random, holds, items, now)
  const costs = Array.from({ length: branches + 1 }, () =>
    Array.from({ length: branches + 1 }, () => 1 + random.below(30)),
  )
  const possible = mostServed(titles)
  const runs: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const began = performance.now()
    const reach = (from: number, to: number) => ({
      ...{ arrives: now.epochMilliseconds + (costs[from]?.[to] ?? 0) * hour, transports: 1 },
    })
    for (const title of titles) allocate({ ...title, reach, policy: { windowDays: 7 }, now })
    runs.push((performance.now() - began) / 1000)
  }
  const first = compare(titles, costs, 0, now)
  const near = compare(titles, costs, 7, now)
  const db = await scratchDatabase({ max: poolSize, durable: true })
  try {
    process.stderr.write(`filling ${holds} holds and ${items} copies ...\n`)
    await fill(db, titles)
    const deps: DeskDeps = {
      db,
      now: () => now,
      organisation: await loadOrganisation(db),
      timetable: await loadTimetable(db),
      policy: { windowDays: 7 },
    }
    const began = performance.now()
    const planned = await replanAll(deps)
    const seconds = (performance.now() - began) / 1000
    if (planned.changed !== near.served)
      throw new Error(`${planned.changed} holds planned, ${near.served} could be`)
    const times = await titleTimes(db, deps, 500, 60)
    const result = {
      holds,
      items,
      branches,
      titles: titles.length,
      seconds: rounded(seconds),
      inMemorySeconds: rounded(median(runs)),
      possible,
      served: near.served,
      planned: planned.changed,
      cost: near.cost,
      optimalCost: near.best,
      aboveOptimumPercent: rounded(near.above),
      firstComeAboveOptimumPercent: rounded(first.above),
      titleP50Ms: rounded(percentile(times, 0.5)),
      titleP95Ms: rounded(percentile(times, 0.95)),
    }
    process.stdout.write(
      `${planned.changed} of ${possible} possible holds planned over ${planned.titles} titles in ${result.seconds} s, ` +
        `${result.aboveOptimumPercent} % above the cheapest for first in line; one long queue: p95 ${result.titleP95Ms} ms\n`,
    )
    if (values.json) printJson(result)
    return 0
  } finally {
    await db.drop()
  }
}
