import { type Database, poolSize } from '../database/connect.ts'
import { scratchDatabase } from '../database/scratch.ts'
import { type DeskDeps, receive } from '../modules/desk/index.ts'
import { loadOrganisation } from '../modules/organisation/index.ts'
import { loadTimetable, registerRoutes } from '../modules/transport/index.ts'
import { percentile, rounded } from './measure.ts'
import { printJson, readOptions, wholeNumber } from './usage.ts'

const patrons = 120_000
const branches = 15

/** A county of copies, and one title that `holds` people wait for, whose copies are all on loan. */
async function fill(db: Database, items: number, holds: number, copies: number): Promise<void> {
  const step = async (what: string, sql: string) => {
    process.stderr.write(`${what} ...\n`)
    await db.driver.unsafe(sql)
  }
  await step(
    'branches and borrowers',
    `insert into organisation.municipality values (2080, 'falun', 'Falun', 60000, 60.6, 15.6);
    insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
      select n, 'B' || n, 'b' || n, 'Bibliotek ' || n, 'B' || n, 2080, 'main', 60.6, 15.6, 'certain' from generate_series(1, ${branches}) n;
    insert into organisation.opening select b, d, '08:00', '20:00', 'staffed' from generate_series(1, ${branches}) b, generate_series(1, 7) d;
    insert into patrons.patron (name, home_branch, expires_on, pin)
      select 'P' || n, 1 + n % ${branches}, '2099-01-01', '' from generate_series(1, ${patrons}) n;
    insert into patrons.card (number, patron_id) select (20000000 + id)::text, id from patrons.patron`,
  )
  await step(
    `${items} copies`,
    `alter table catalogue.item disable trigger user;
    insert into catalogue.work (title, sort_title) select 'T' || n, 'T' || n from generate_series(1, ${Math.ceil(items / 3)}) n;
    insert into catalogue.edition (work_id, title, sort_title, language, format, audience, facts)
      select id, title, sort_title, 'swe', 'book', 'adult', '{}' from catalogue.work;
    insert into catalogue.item (barcode, edition_id, home_branch)
      select 'I' || n, case when n <= ${copies} then 1 else 2 + (n - 1) / 3 % ${Math.ceil(items / 3) - 1} end, 1 + n % ${branches} from generate_series(1, ${items}) n;
    alter table catalogue.item enable trigger user;
    insert into circulation.item_status (item_id, state, at_branch)
      select id, case when id <= ${copies} then 'on_loan' else 'available' end, home_branch from catalogue.item`,
  )
  await step(
    `${holds} holds on one title`,
    `insert into circulation.loan (item_id, patron_id, lent_branch, lent_at, due_on)
      select id, ${patrons} - id, home_branch, now() - interval '30 days', current_date from catalogue.item where id <= ${copies};
    insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state)
      select n, 'work', 1, 1 + n % ${branches}, now() - interval '60 days' + n * interval '30 minutes', 'waiting' from generate_series(1, ${holds}) n;
    -- Others wait too, each for a title of their own.
    insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state)
      select ${holds} + n, 'work', 1 + n, 1 + n % ${branches}, now() - interval '1 day', 'waiting'
      from generate_series(1, least(${patrons - 1} - ${holds}, ${Math.ceil(items / 3) - 1}, 50000)) n`,
  )
  await registerRoutes(
    db,
    Array.from({ length: branches - 1 }, (_, n) => ({
      id: n + 1,
      name: `Tur ${n + 1}`,
      stops: [1, 2, 3, 4, 5].flatMap(weekday => [
        { weekday, seq: 1, branch: 1, arrives: '12:30', departs: '12:30', cutoff: '12:00' },
        { weekday, seq: 2, branch: n + 2, arrives: '14:00', departs: '14:00', cutoff: '12:00' },
        { weekday, seq: 3, branch: 1, arrives: '17:00', departs: '17:00', cutoff: '17:00' },
      ]),
    })),
  )
  await step('statistics', 'analyze')
}

/** `dala bench checkin`: copies of one title that thousands wait for come back, so many at once; each is captured. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, {
    items: { type: 'string' },
    holds: { type: 'string' },
    copies: { type: 'string' },
    'at-once': { type: 'string' },
    json: { type: 'boolean' },
  })
  const items = wholeNumber(values.items, '--items', 1_250_000)
  const holds = wholeNumber(values.holds, '--holds', 2000)
  const copies = wholeNumber(values.copies, '--copies', 400)
  const atOnce = wholeNumber(values['at-once'], '--at-once', 8)
  const db = await scratchDatabase({ max: poolSize, durable: true })
  try {
    await fill(db, items, holds, copies)
    const deps: DeskDeps = {
      db,
      now: () => Temporal.Now.instant(),
      organisation: await loadOrganisation(db),
      timetable: await loadTimetable(db),
      policy: { windowDays: 7 },
    }
    const times: number[] = []
    let next = 1
    let captured = 0
    const scan = async () => {
      const barcode = `I${next++}`
      const began = performance.now()
      const outcome = await receive(deps, { barcode, branch: 1 + ((next * 7) % branches) })
      times.push(performance.now() - began)
      if (outcome.outcome === 'received' && outcome.captured !== null) captured++
    }
    // The first scans compile what the others run, on every connection.
    const warm = Math.min(copies, 4 * atOnce)
    await Promise.all(Array.from({ length: warm }, scan))
    times.length = 0
    process.stderr.write(`${copies - warm} copies come back, ${atOnce} at once ...\n`)
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (next <= copies) await scan()
      }),
    )
    if (captured !== Math.min(copies, holds)) throw new Error(`${captured} of ${copies} copies were captured`)
    const result = {
      items,
      holds,
      copies,
      atOnce,
      p50Ms: rounded(percentile(times, 0.5)),
      p95Ms: rounded(percentile(times, 0.95)),
      maxMs: rounded(Math.max(...times)),
    }
    process.stdout.write(`median ${result.p50Ms} ms, p95 ${result.p95Ms} ms, slowest ${result.maxMs} ms\n`)
    if (values.json) printJson(result)
    return 0
  } finally {
    await db.drop()
  }
}
