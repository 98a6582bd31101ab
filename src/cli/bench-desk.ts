import { text } from '../database/codecs.ts'
import { type Database, poolSize } from '../database/connect.ts'
import { scratchDatabase } from '../database/scratch.ts'
import { arg, bind, statement } from '../database/statement.ts'
import { answer, inTransaction } from '../database/transaction.ts'
import { type DeskDeps, lend, receive } from '../modules/desk/index.ts'
import { loadOrganisation } from '../modules/organisation/index.ts'
import { loadTimetable } from '../modules/transport/index.ts'
import { median, percentile, rounded } from './measure.ts'
import { printJson, readOptions, wholeNumber } from './usage.ts'

const patrons = 2000

/** A flat world of many copies: each title with three copies, nobody waiting, as at most desks most of the day. */
async function fill(db: Database, items: number): Promise<void> {
  await db.driver.unsafe(`
    insert into organisation.municipality values (2080, 'falun', 'Falun', 60000, 60.6, 15.6);
    insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
      select n, 'B' || n, 'b' || n, 'Bibliotek ' || n, 'B' || n, 2080, 'main', 60.6, 15.6, 'certain' from generate_series(1, 15) n;
    insert into organisation.opening select b, d, '08:00', '20:00', 'staffed' from generate_series(1, 15) b, generate_series(1, 7) d;
    insert into staff.account (username, name, role, branch_id, secret) values ('bench', 'Bench', 'librarian', 1, '');
    insert into patrons.patron (name, home_branch, expires_on, pin) select 'P' || n, 1 + n % 15, '2099-01-01', '' from generate_series(1, ${patrons}) n;
    insert into patrons.card (number, patron_id) select (20000000 + id)::text, id from patrons.patron;
    insert into catalogue.work (title, sort_title) select 'T' || n, 'T' || n from generate_series(1, ${Math.ceil(items / 3)}) n;
    insert into catalogue.edition (work_id, title, sort_title, language, format, audience, facts)
      select id, title, sort_title, 'swe', 'book', 'adult', '{}' from catalogue.work;
    insert into catalogue.item (barcode, edition_id, home_branch)
      select 'I' || n, 1 + n / 3, 1 + n % 15 from generate_series(1, ${items} - 1) n;
    -- A year's history, as any library has: plans made for empty tables would be no plans.
    insert into circulation.loan (item_id, patron_id, lent_branch, lent_at, due_on, returned_at, returned_branch)
      select id, null, home_branch, now() - interval '100 days', current_date - 72, now() - interval '90 days', home_branch from catalogue.item;
    insert into transport.transfer (item_id, from_branch, to_branch, reason, state, sent_at, ended_at)
      select id, home_branch, 1 + home_branch % 15, 'home', 'received', now() - interval '90 days', now() - interval '88 days' from catalogue.item where id % 5 = 0;
    create table public.plain (id bigint generated always as identity primary key, at timestamptz not null default now(), what text not null);
    analyze`)
}

const plainRow = statement`insert into public.plain (what) values (${arg('what', text)})`.nothing()
/** Runs one kind of work so many at once for a while; gives how many a second. */
async function rate(
  atOnce: number,
  seconds: number,
  work: (worker: number, turn: number) => Promise<void>,
): Promise<number> {
  const until = performance.now() + seconds * 1000
  let done = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async (_, worker) => {
      for (let turn = 0; performance.now() < until; turn++) {
        await work(worker, turn)
        done++
      }
    }),
  )
  return done / ((performance.now() - began) / 1000)
}

/** `dala bench desk`: checkouts and check-ins by the real deeds, beside a plain transaction of one row, in turns. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, {
    items: { type: 'string' },
    'at-once': { type: 'string' },
    connections: { type: 'string' },
    seconds: { type: 'string' },
    json: { type: 'boolean' },
  })
  const items = wholeNumber(values.items, '--items', 100_000)
  const atOnce = wholeNumber(values['at-once'], '--at-once', 16)
  const connections = wholeNumber(values.connections, '--connections', poolSize)
  const seconds = wholeNumber(values.seconds, '--seconds', 3)
  const db = await scratchDatabase({ max: connections, durable: true })
  try {
    process.stderr.write(`filling ${items} copies ...\n`)
    await fill(db, items)
    const deps: DeskDeps = {
      db,
      now: () => Temporal.Now.instant(),
      organisation: await loadOrganisation(db),
      timetable: await loadTimetable(db),
      policy: { windowDays: 7 },
    }
    const times: number[] = []
    const share = Math.floor((items - 1) / atOnce)
    const offsets = new Array<number>(atOnce).fill(0)
    // A worker lends a copy of its own stretch to a borrower of its own, and takes it back at its home: two deeds.
    const deed = async (worker: number, turn: number) => {
      const serial = 1 + worker * share + ((offsets[worker] ?? 0) % share)
      const barcode = `I${serial}`
      const branch = 1 + (serial % 15)
      const began = performance.now()
      if (turn % 2 === 0) {
        const card = String(20000001 + worker + atOnce * (serial % Math.floor(patrons / atOnce)))
        const lent = await lend(deps, { card, barcode, branch, actor: { kind: 'staff', account: 1, branch } })
        if (lent.outcome !== 'lent') throw new Error(`${barcode}: ${JSON.stringify(lent)}`)
      } else {
        const back = await receive(deps, { barcode, branch })
        if (back.outcome !== 'received') throw new Error(`${barcode}: ${JSON.stringify(back)}`)
        offsets[worker] = (offsets[worker] ?? 0) + 1
      }
      times.push(performance.now() - began)
    }
    const turns = new Array<number>(atOnce).fill(0)
    const plain = () => inTransaction(db, async () => answer(undefined, [bind(plainRow, { what: 'row' })]))
    // A worker's deeds alternate over all rounds: a round may end between a loan and its return.
    const deeds = () =>
      rate(atOnce, seconds, async worker => {
        const turn = turns[worker] ?? 0
        turns[worker] = turn + 1
        await deed(worker, turn)
      })
    await rate(atOnce, 1, plain)
    await deeds()
    times.length = 0
    const found: { deeds: number; plain: number }[] = []
    const cpu = process.cpuUsage()
    for (let round = 0; round < 5; round++) {
      const one = { plain: await rate(atOnce, seconds, plain), deeds: await deeds() }
      found.push(one)
      process.stderr.write(
        `round ${round + 1}: ${Math.round(one.deeds)} deeds a second, ${Math.round(one.plain)} plain transactions a second\n`,
      )
    }
    const used = process.cpuUsage(cpu)
    const result = {
      items,
      atOnce,
      connections,
      perSecond: Math.round(median(found.map(one => one.deeds))),
      baselinePerSecond: Math.round(median(found.map(one => one.plain))),
      ratio: rounded(median(found.map(one => one.deeds / one.plain))),
      p95Ms: rounded(percentile(times, 0.95)),
      cpuMsPerDeed: rounded((used.user + used.system) / 1000 / Math.max(times.length, 1)),
    }
    process.stdout.write(
      `${result.perSecond} deeds a second, ${result.baselinePerSecond} plain, ratio ${result.ratio}, p95 ${result.p95Ms} ms\n`,
    )
    if (values.json) printJson(result)
    return 0
  } finally {
    await db.drop()
  }
}
