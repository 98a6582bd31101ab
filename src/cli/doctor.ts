import { join } from 'node:path'
import { checkInvariants } from '../modules/desk/index.ts'
import { documentsOf, loadSegment } from '../modules/search/index.ts'
import { dataFolder } from '../settings.ts'
import { withDatabase } from './database.ts'
import { printJson, readOptions } from './usage.ts'

/** `dala doctor`: checks every invariant of the database and the saved index, and says what is broken. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, { json: { type: 'boolean' } })
  const checks = await withDatabase(async db => {
    const found: { name: string; broken: number }[] = await checkInvariants(db)
    const saved = await loadSegment(join(dataFolder(), 'index', 'works.index'))
    if (saved) {
      const works = [...saved.segment.works].slice(0, 500)
      const known = new Set((await documentsOf(db, works)).map(document => document.work))
      found.push({
        name: 'the saved index holds works that exist (500 looked at)',
        broken: works.filter(work => !known.has(work)).length,
      })
    }
    return found
  })
  const findings = checks.filter(check => check.broken > 0)
  for (const { name, broken } of checks)
    process.stdout.write(`${broken ? 'BROKEN' : 'ok    '} ${name}${broken ? `: ${broken}` : ''}\n`)
  if (values.json) printJson({ checked: checks.length, broken: findings.length, findings })
  else process.stdout.write(`${checks.length} checked, ${findings.length} broken\n`)
  return findings.length ? 1 : 0
}
