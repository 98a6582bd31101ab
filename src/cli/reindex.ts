import { join } from 'node:path'
import { rebuildIndex } from '../modules/search/index.ts'
import { rekeyChoices } from '../modules/searchcare/index.ts'
import { dataFolder, searchServer } from '../settings.ts'
import { withDatabase } from './database.ts'
import { printJson, readOptions } from './usage.ts'

/** `dala reindex`: builds the search index anew beside the one in use; a running `start` takes it over within seconds. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, { json: { type: 'boolean' } })
  const began = performance.now()
  const server = searchServer()
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const records = await withDatabase(async db => {
    await rekeyChoices({ db, now: () => Temporal.Now.instant() })
    return rebuildIndex(db, join(dataFolder(), 'index'), log, server)
  })
  const seconds = Math.round((performance.now() - began) / 10) / 100
  process.stdout.write(`${records} works indexed in ${seconds} s\n`)
  if (values.json) printJson({ records, seconds })
  return 0
}
