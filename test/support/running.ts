import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordOf } from '../../demo/records.ts'
import { type DemoSummary, demoOf, seedDemo } from '../../demo/seed.ts'
import type { DemoWork } from '../../demo/works/read.ts'
import { type App, startApp } from '../../src/app.ts'
import { type Filling, forThisRun, scratchDatabase } from '../../src/database/scratch.ts'
import { nothingHeldBack } from '../../src/database/testing.ts'
import { importRecords, mappings } from '../../src/modules/catalogue/index.ts'
import { readSettings } from '../../src/settings.ts'
import { type Mail, startMailServer } from './mail.ts'

export interface Running {
  readonly app: App
  readonly demo: DemoSummary
  readonly mails: readonly Mail[]
  /** Where the mail server listens. */
  readonly smtp: string
  /** A book that stands in one branch alone; gives its barcode. Found by search when the call is over. */
  addBook(title: string, branch: string, isbn?: string): Promise<{ work: number; barcode: string }>
  stop(): Promise<void>
}

const plain: Omit<DemoWork, 'title'> = {
  creators: [{ name: 'Påhittad, Petra', role: '' }],
  year: 2020,
  language: 'swe',
  series: null,
  kind: 'book',
  mark: 'Hc',
  subjects: ['resor'],
  original: '',
  hook: '',
}

const smallCounty: Filling = {
  name: 'county',
  fill: async db => void (await seedDemo(db, { seed: 1, size: 'small', now: Temporal.Now.instant() })),
}

/**
 * The whole program on a scratch database with a small demo, a real mail server beside it, on a free port.
 * @param environment settings of the test's own
 */
export async function startRunning(environment: NodeJS.ProcessEnv = {}): Promise<Running> {
  const db = await scratchDatabase({ max: 2, filled: forThisRun(smallCounty) })
  const demo = await demoOf(db)
  if (!demo) throw new Error('the small county was not made whole')
  const data = mkdtempSync(join(tmpdir(), 'dala-running-'))
  const post = await startMailServer()
  const settings = readSettings({
    DATABASE_URL: db.url,
    DALA_DATA: data,
    SMTP_URL: post.url,
    MAIL_FROM: 'bibliotek@example.se',
    PORT: '0',
    BASE_URL: 'http://127.0.0.1',
    ...environment,
  })
  const app = await startApp(settings, {
    log: line => {
      if (/web:|jobs:|search:/.test(line)) process.stderr.write(`${line}\n`)
    },
  })
  let serial = 0
  return {
    app,
    demo,
    mails: post.mails,
    smtp: post.url,
    addBook: async (title, branch, isbn) => {
      serial++
      const barcode = `4${String(serial).padStart(9, '0')}`
      const copies = [{ barcode, branch, shelf: 'Skönlitteratur', callNumber: 'Hc PÅH', reference: false }]
      const record = recordOf({ ...plain, title }, 900_000 + serial, 'plain', copies)
      const fields = isbn
        ? [...record.fields, { tag: '020', ind: '  ', subfields: [['a', isbn] as const] }]
        : record.fields
      const one = async function* () {
        yield { ok: true as const, record: { ...record, fields }, number: 1, byteOffset: 0, warnings: [] }
      }
      await importRecords(app.db, one(), { source: 'SE-DALA', items: mappings['952'] })
      await nothingHeldBack(app.db)
      await app.search.caughtUp()
      const [row] = await app.db.driver.unsafe(
        'select e.work_id as work from catalogue.item i join catalogue.edition e on e.id = i.edition_id where i.barcode = $1',
        [barcode],
      )
      return { work: Number(row?.work), barcode }
    },
    stop: async () => {
      await app.stop()
      post.stop()
      await db.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
