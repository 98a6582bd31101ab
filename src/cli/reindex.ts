import { join } from 'node:path'
import { rebuildIndex } from '../modules/search/index.ts'
import { dataFolder } from '../settings.ts'
import { withDatabase } from './database.ts'
import { printJson, readOptions } from './usage.ts'

/** `dala reindex`: builds the search index anew beside the one in use; a running `start` takes it over within seconds. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, { json: { type: 'boolean' } })
  const began = performance.now()
  const records = await withDatabase(db =>
    rebuildIndex(db, join(dataFolder(), 'index'), line => process.stderr.write(`${line}\n`)),
  )
  const seconds = Math.round((performance.now() - began) / 10) / 100
  process.stdout.write(`${records} works indexed in ${seconds} s\n`)
  if (values.json) printJson({ records, seconds })
  return 0
}
