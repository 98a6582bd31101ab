import { type Database, poolSize } from '../database/connect.ts'
import { scratchDatabase } from '../database/scratch.ts'
import { type Random, randomFrom } from '../kernel/random.ts'
import { type DeskDeps, promises } from '../modules/desk/index.ts'
import { loadOrganisation } from '../modules/organisation/index.ts'
import { loadTimetable, registerRoutes } from '../modules/transport/index.ts'
import { percentile, rounded } from './measure.ts'
import { printJson, readOptions, wholeNumber } from './usage.ts'

const branches = 52
const patrons = 80_000
/** Titles that many wait for: copies from 25 to 40, queues from 60 to 120. */
const hot = 60

/** A county of copies of which a third are on loan, with queues on the titles that are asked for most. */
async function fill(db: Database, works: number, items: number, holds: number): Promise<void> {
  const step = async (what: string, sql: string) => {
    process.stderr.write(`${what} ...\n`)
    await db.driver.unsafe(sql)
  }
  await step(
    'branches and borrowers',
    `insert into organisation.municipality values (2080, 'falun', 'Falun', 60000, 60.6, 15.6);
    insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
      select n, 'B' || n, 'b' || n, 'Bibliotek ' || n, 'B' || n, 2080, 'main', 60.6, 15.6, 'certain' from generate_series(1, ${branches}) n;
    insert into organisation.opening select b, d, '08:00', '20:00', 'staffed' from generate_series(1, ${branches}) b, generate_series(1, 5) d;
    insert into patrons.patron (name, home_branch, expires_on, pin)
      select 'P' || n, 1 + n % ${branches}, '2099-01-01', '' from generate_series(1, ${patrons}) n`,
  )
  await step(
    `${items} copies of ${works} works`,
    `alter table catalogue.item disable trigger user;
    insert into catalogue.work (title, sort_title) select 'T' || n, 'T' || n from generate_series(1, ${works}) n;
    insert into catalogue.edition (work_id, title, sort_title, language, format, audience, facts)
      select id, title, sort_title, 'swe', 'book', 'adult', '{}' from catalogue.work order by id;
    insert into catalogue.item (barcode, edition_id, home_branch)
      select 'I' || n, case when n <= ${hot * 32} then 1 + n % ${hot} else ${hot} + 1 + n % ${works - hot} end, 1 + n * 7 % ${branches}
      from generate_series(1, ${items}) n;
    alter table catalogue.item enable trigger user;
    insert into circulation.item_status (item_id, state, at_branch)
      select id, case when id <= ${hot * 32} or id % 3 = 0 then 'on_loan' else 'available' end, home_branch from catalogue.item;
    insert into circulation.loan (item_id, patron_id, lent_branch, lent_at, due_on)
      select i.id, 1 + i.id % ${patrons}, i.home_branch, now() - i.id % 28 * interval '1 day', current_date + 28 - (i.id % 28)::integer
      from catalogue.item i join circulation.item_status s on s.item_id = i.id where s.state = 'on_loan'`,
  )
  await step(
    `${holds} holds`,
    `insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state)
      select n, 'work', 1 + n % ${hot}, 1 + n * 11 % ${branches}, now() - interval '90 days' + n * interval '15 minutes', 'waiting'
        from generate_series(1, ${hot * 90}) n;
    insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state)
      select 1 + n % ${patrons}, 'work', ${hot} + 1 + n * 13 % ${works - hot}, 1 + n * 11 % ${branches}, now() - n % 90 * interval '1 day', 'waiting'
        from generate_series(1, ${Math.max(0, holds - hot * 90)}) n
      on conflict do nothing`,
  )
  await registerRoutes(
    db,
    Array.from({ length: 13 }, (_, n) => ({
      id: n + 1,
      name: `Tur ${n + 1}`,
      stops: [1, 2, 3, 4, 5].flatMap(weekday => [
        { weekday, seq: 1, branch: 1, arrives: '12:30', departs: '12:30', cutoff: '12:00' },
        ...[0, 1, 2, 3].flatMap(stop => {
          const branch = 2 + n * 4 + stop
          const at = `${13 + stop}:10`
          return branch > branches
            ? []
            : [{ weekday, seq: 2 + stop, branch, arrives: at, departs: at, cutoff: '12:00' }]
        }),
        { weekday, seq: 9, branch: 1, arrives: '17:30', departs: '17:30', cutoff: '17:30' },
      ]),
    })),
  )
  await step('statistics', 'vacuum analyze')
}

/** What a page of hits may hold: mostly works nobody waits for, some of the most wanted. */
const pageOf = (random: Random, works: number, wanted: number): number[] => {
  const page = new Set<number>()
  while (page.size < wanted) page.add(1 + random.below(hot))
  while (page.size < 20) page.add(1 + random.below(works))
  return [...page]
}

/** `dala bench promise`: twenty works and one branch, as a page of hits asks; and twenty that all have long queues. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, {
    works: { type: 'string' },
    items: { type: 'string' },
    holds: { type: 'string' },
    times: { type: 'string' },
    json: { type: 'boolean' },
  })
  const works = wholeNumber(values.works, '--works', 330_000)
  const items = wholeNumber(values.items, '--items', 1_250_000)
  const holds = wholeNumber(values.holds, '--holds', 30_000)
  const times = wholeNumber(values.times, '--times', 300)
  const random = randomFrom(1)
  const db = await scratchDatabase({ max: poolSize })
  try {
    await fill(db, works, items, holds)
    const deps: DeskDeps = {
      db,
      now: () => Temporal.Now.instant(),
      organisation: await loadOrganisation(db),
      timetable: await loadTimetable(db),
      policy: { windowDays: 7 },
    }
    const measure = async (wanted: number) => {
      const taken: number[] = []
      let promised = 0
      // The first third warms what a library that has been up for an hour has warm.
      for (let turn = 0; turn < times * 1.5; turn++) {
        const page = pageOf(random, works, wanted)
        const began = performance.now()
        const made = await promises(deps, page, 1 + random.below(branches))
        if (turn >= times / 2) taken.push(performance.now() - began)
        promised += [...made.values()].filter(one => one !== null).length
      }
      if (!promised) throw new Error('nothing was promised')
      return { p50Ms: rounded(percentile(taken, 0.5)), p95Ms: rounded(percentile(taken, 0.95)) }
    }
    const page = await measure(3)
    const allWanted = await measure(20)
    const result = { works, items, holds, branches, ...page, allWanted }
    process.stdout.write(
      `20 works, one branch: median ${page.p50Ms} ms, p95 ${page.p95Ms} ms; all 20 with long queues: p95 ${allWanted.p95Ms} ms\n`,
    )
    if (values.json) printJson(result)
    return 0
  } finally {
    await db.drop()
  }
}
