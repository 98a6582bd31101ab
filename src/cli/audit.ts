import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { audit, type Kind, kinds } from '../../test/audit/audit.ts'
import { scratchServer } from '../database/scratch.ts'
import { projectRoot } from '../settings.ts'
import { printJson, readOptions, UsageError } from './usage.ts'

/** What the statement of accessibility on the website tells of the last full audit. */
const audited = 'src/web/public/accessibility/audited.json'

/**
 * `dala audit a11y|weight|html|links|pictures`: walks every page in a real browser, on a demo of its own. `a11y --full --statement`
 * writes what it saw where the statement of accessibility reads it.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    full: { type: 'boolean' },
    json: { type: 'boolean' },
    statement: { type: 'boolean' },
  })
  const [kind, ...rest] = positionals
  if (!kind || rest.length || !(kinds as readonly string[]).includes(kind))
    throw new UsageError(`audit takes one of ${kinds.join(', ')}`)
  if (values.statement && !(kind === 'a11y' && values.full))
    throw new UsageError('--statement is written from "audit a11y --full" only')
  const server = await scratchServer()
  process.env.DALA_TEST_SERVER = server.url
  try {
    const log = (line: string) => process.stderr.write(`${line}\n`)
    const report = await audit(kind as Kind, { full: values.full ?? false, log })
    for (const detail of report.details) process.stdout.write(`${detail}\n`)
    process.stdout.write(
      `${kind}: ${report.routes} pages, ${report.looks} looks, ${report.violations} violations\n`,
    )
    const { more, ...counts } = report
    if (values.statement)
      await writeFile(join(projectRoot, audited), `${JSON.stringify(more?.audited, null, 2)}\n`)
    if (values.json)
      printJson({ kind, ...counts, ...(kind === 'weight' ? { over: report.details } : {}), ...more })
    return report.violations ? 1 : 0
  } finally {
    await server.stop()
  }
}
