import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { recordOf } from '../../demo/records.ts'
import { importRecords, mappings } from '../../src/modules/catalogue/index.ts'
import { lend, receive } from '../../src/modules/desk/index.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
// Three or four seconds of importing is enough to be in the middle of; --full runs the size libraries bring.
const size = process.env.DALA_FULL ? 20_000 : 4_000

async function* many() {
  for (let n = 0; n < size; n++) {
    const work = {
      ...{
        creators: [{ name: `Skrivare ${n % 700}, Nils`, role: '' }],
        year: 1950 + (n % 75),
        language: 'swe',
      },
      ...{
        series: null,
        kind: 'book' as const,
        mark: 'Hc',
        subjects: [`ämne ${n % 90}`],
        original: '',
        hook: '',
      },
      title: `Bok nummer ${n} om ${n % 311}`,
    }
    const barcode = `9${String(n).padStart(9, '0')}`
    const copies = [{ barcode, branch: 'FAL', shelf: 'Skönlitteratur', callNumber: 'Hc', reference: false }]
    const record = recordOf(work, 2_000_000 + n, 'plain', copies)
    yield { ok: true as const, record, number: n + 1, byteOffset: 0, warnings: [] }
  }
}

/** How many branches the title stands on the shelf of, as the search page's facet has it. */
const onShelf = async (title: string): Promise<number> => {
  const found = await app.search.query({ text: title, facets: ['shelf'], limit: 1 })
  return found.facets[0]?.values.reduce((sum, value) => sum + value.count, 0) ?? 0
}

test(`while ${size} records are imported, every scan is seen in the facet within a second`, async () => {
  const title = 'Den ensamma boken vid sjön'
  const { barcode } = await running.addBook(title, 'AVE')
  const branch = app.desk().organisation.byCode('AVE')?.id ?? 0
  const actor = { kind: 'staff', account: 1, branch } as const
  let importing = true
  const imported = importRecords(app.db, many(), { source: 'SE-DALA', items: mappings['952'] }).finally(
    () => {
      importing = false
    },
  )
  const delays: number[] = []
  for (let turn = 0; importing; turn++) {
    const wanted = turn % 2
    if (wanted === 0) {
      const lent = await lend(app.desk(), { card: demo.cards[0]?.card ?? '', barcode, branch, actor })
      assert.equal(lent.outcome, 'lent')
    } else await receive(app.desk(), { barcode, branch })
    const began = performance.now()
    while ((await onShelf(title)) !== wanted) {
      assert.ok(performance.now() - began < 1000, `not seen after ${performance.now() - began} ms`)
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    delays.push(performance.now() - began)
  }
  const counts = await imported
  delays.sort((a, b) => a - b)
  process.stderr.write(
    `${counts.added} records imported, ${delays.length} scans, seen after ${delays[delays.length >> 1]?.toFixed(0)} ms, at most ${delays.at(-1)?.toFixed(0)} ms\n`,
  )
  assert.equal(counts.added, size)
  assert.ok(delays.length > 1, 'the import was over before anything was scanned')
})
