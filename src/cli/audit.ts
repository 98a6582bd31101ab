import { audit, type Kind, kinds } from '../../test/audit/audit.ts'
import { scratchServer } from '../database/scratch.ts'
import { printJson, readOptions, UsageError } from './usage.ts'

/** `dala audit a11y|weight|html|links`: walks every page in a real browser, on a demo of its own. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    full: { type: 'boolean' },
    json: { type: 'boolean' },
  })
  const [kind, ...rest] = positionals
  if (!kind || rest.length || !(kinds as readonly string[]).includes(kind))
    throw new UsageError(`audit takes one of ${kinds.join(', ')}`)
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
    if (values.json)
      printJson({ kind, ...counts, ...(kind === 'weight' ? { over: report.details } : {}), ...more })
    return report.violations ? 1 : 0
  } finally {
    await server.stop()
  }
}
