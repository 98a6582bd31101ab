import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { lots } from '../../demo/people/names.ts'
import { type App, startApp } from '../app.ts'
import { scratchDatabase } from '../database/scratch.ts'
import { titleKey } from '../kernel/text.ts'
import { lend, receive } from '../modules/desk/index.ts'
import { login } from '../modules/patrons/index.ts'
import { readSettings } from '../settings.ts'
import { fillCounty } from './bench-web-fill.ts'
import type { LoadOrder, LoadResult } from './bench-web-load.ts'
import { percentile, rounded } from './measure.ts'
import { printJson, readOptions, wholeNumber } from './usage.ts'

const load = (order: LoadOrder): Promise<LoadResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./bench-web-load.ts', import.meta.url), { workerData: order })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

/** Lends a copy and takes it back, so many deeds a second, until told to stop. */
function desk(
  app: App,
  copies: readonly { barcode: string; branch: number }[],
  card: string,
  perSecond: number,
) {
  let stopped = false
  let deeds = 0
  const work = (async () => {
    for (let n = 0; !stopped; n++) {
      const copy = copies[Math.floor(n / 2) % copies.length]
      if (!copy) return
      const actor = { kind: 'staff', account: 1, branch: copy.branch } as const
      const { barcode, branch } = copy
      const { outcome } =
        n % 2 === 0
          ? await lend(app.desk(), { card, barcode, branch, actor })
          : await receive(app.desk(), { barcode, branch, actor })
      if (outcome === 'lent' || outcome === 'received') deeds++
      await new Promise(resolve => setTimeout(resolve, 1000 / perSecond))
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await work
      return deeds
    },
  }
}

/**
 * `dala bench web`: search pages over HTTP with gzip, every question different, half of the visitors logged in; as many as
 * there can be, then a hundred a second beside a desk at work. The load comes from a thread on the same machine.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, {
    records: { type: 'string' },
    seconds: { type: 'string' },
    json: { type: 'boolean' },
  })
  const records = wholeNumber(values.records, '--records', 300_000)
  const seconds = wholeNumber(values.seconds, '--seconds', 20)
  const data = mkdtempSync(join(tmpdir(), 'dala-bench-'))
  const db = await scratchDatabase({ max: 4 })
  const log = (line: string) => process.stderr.write(`${line}\n`)
  try {
    log(`filling a county of ${records} records ...`)
    const { demo, titles, copies } = await fillCounty(db, records, log)
    const app = await startApp(readSettings({ PORT: '0', DATABASE_URL: db.url, DALA_DATA: data }), { log })
    try {
      const draw = lots(13)
      const question = () =>
        titleKey(titles[Math.floor(draw() * titles.length)] as string)
          .split(' ')
          .slice(0, 2 + Math.floor(draw() * 2))
          .join(' ')
      const paths = [...new Set(Array.from({ length: 20_000 }, question))].map(
        q => `/sok?q=${encodeURIComponent(q)}`,
      )
      const cookies: string[] = []
      for (const { card, pin } of demo.cards.slice(0, 4)) {
        const outcome = await login(
          { db, now: () => Temporal.Now.instant() },
          { card, pin, via: '127.0.0.1' },
        )
        if (outcome.outcome === 'in') cookies.push(`dala=${outcome.token}`, '')
      }
      const onShelf = await db.driver.unsafe(`
        select i.barcode, s.at_branch as branch from catalogue.item i join circulation.item_status s on s.item_id = i.id
        where s.state = 'available' and i.home_branch = s.at_branch order by i.id desc limit 500`)
      await load({ url: app.url, paths: paths.slice(-500), cookies, seconds: 4, atOnce: 8 })
      const before = process.threadCpuUsage()
      const most = await load({ url: app.url, paths, cookies, seconds, atOnce: 16 })
      const { user, system } = process.threadCpuUsage(before)
      const working = desk(
        app,
        onShelf.map(row => ({ barcode: row.barcode as string, branch: Number(row.branch) })),
        demo.cards[0]?.card ?? '',
        5,
      )
      const paced = await load({ url: app.url, paths: paths.toReversed(), cookies, seconds, perSecond: 100 })
      const deeds = await working.stop()
      const sorted = paced.times.toSorted((a, b) => a - b)
      const failed = [...most.failed, ...paced.failed]
      const result = {
        ...{ records, copies, questions: paths.length, visitorsLoggedIn: 0.5 },
        pagesPerSecond: rounded(most.times.length / most.seconds),
        // Of the thread that answers, whatever else the machine did meanwhile.
        cpuMsPerPage: rounded((user + system) / 1000 / Math.max(1, most.times.length)),
        ...{ p50Ms: rounded(percentile(sorted, 0.5)), p95Ms: rounded(percentile(sorted, 0.95)) },
        bytes: Math.round(most.bytes / Math.max(1, most.times.length)),
        ...{
          deedsPerSecond: rounded(deeds / paced.seconds),
          failed: failed.length,
          failures: failed.slice(0, 3),
        },
      }
      process.stdout.write(
        `${result.pagesPerSecond} pages a second, ${result.cpuMsPerPage} ms of processor each; at 100 a second p50 ${result.p50Ms} ms, p95 ${result.p95Ms} ms beside ${result.deedsPerSecond} deeds a second; ${result.bytes} bytes a page, ${failed.length} failed\n`,
      )
      if (values.json) printJson(result)
      return failed.length ? 1 : 0
    } finally {
      await app.stop()
    }
  } finally {
    await db.drop()
    rmSync(data, { recursive: true, force: true })
  }
}
