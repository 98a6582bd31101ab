import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeSchema } from '../database/schema.ts'
import { withScratchDatabase } from '../database/scratch.ts'

const file = join(import.meta.dirname, '../../db/schema.sql')

/** `dala schema [--write]`: prints the schema the migrations make, or brings db/schema.sql up to date. */
export async function run(args: string[]): Promise<number> {
  const schema = await withScratchDatabase(db => describeSchema(db))
  if (!args.includes('--write')) process.stdout.write(schema)
  else if (schema === (await readFile(file, 'utf8').catch(() => '')))
    process.stdout.write('db/schema.sql is up to date\n')
  else {
    await writeFile(file, schema)
    process.stdout.write('db/schema.sql written\n')
  }
  return 0
}
