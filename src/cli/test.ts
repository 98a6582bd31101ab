import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { scratchServer } from '../database/scratch.ts'
import { projectRoot } from '../settings.ts'
import { readOptions, UsageError } from './usage.ts'

/** Groups of tests by what they need; each runs in its own way. */
const groups = ['unit', 'db', 'races', 'journeys', 'a11y'] as const
type Group = (typeof groups)[number]

/** The group a test file belongs to, by its place and its ending. */
export function groupOf(file: string): Group {
  const folder = /^test\/(journeys|races|a11y)\//.exec(file)?.[1]
  if (folder) return folder as Group
  return /\.db\.test\.tsx?$/.test(file) ? 'db' : 'unit'
}

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Written scenarios that tests are named after, one entry for each test. */
  readonly scenarios: readonly {
    readonly number: string
    readonly outcome: 'passed' | 'failed' | 'skipped'
  }[]
}

/** Every test file, or those at or under the paths, but not those at or under others. */
export async function testFiles(
  paths: readonly string[] = [],
  except: readonly string[] = [],
): Promise<string[]> {
  const files: string[] = []
  for await (const file of glob('{src,test,demo,simulator}/**/*.test.{ts,tsx}', { cwd: projectRoot }))
    files.push(file)
  const isUnder = (file: string, some: readonly string[]) =>
    some.some(path => join(projectRoot, file).startsWith(resolve(path)))
  return files.filter(file => (!paths.length || isUnder(file, paths)) && !isUnder(file, except)).sort()
}

/** Runs files under node:test in a process of their own, and reads what it counted. */
export function runFiles(
  files: readonly string[],
  options: { together: boolean; atOnce: number },
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'dala-test-'))
  const countsFile = join(folder, 'counts.json')
  const loader = join(projectRoot, 'src/loader.mjs')
  return new Promise((settle, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        ...[
          '--import',
          loader,
          '--test',
          `--test-reporter=${join(projectRoot, 'src/cli/test-reporter.mjs')}`,
        ],
        ...(options.together ? ['--test-isolation=none'] : [`--test-concurrency=${options.atOnce}`]),
        ...files,
      ],
      {
        cwd: projectRoot,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DALA_TEST_COUNTS: countsFile },
      },
    )
    child.once('error', reject)
    child.once('exit', code => {
      try {
        settle(JSON.parse(readFileSync(countsFile, 'utf8')))
      } catch {
        // No counts: the run itself fell over, which no test may hide.
        process.stdout.write(`  FAILED: the test run ended with ${code} before it could count\n`)
        settle({ passed: 0, failed: 1, skipped: 0, scenarios: [] })
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  })
}

/** What builds a catalogue of 50,000 titles, a year of a county or a search engine beside ours. */
const large = /(^|\/)(relevance|simulator|opensearch)\//

/** Two processes, a core each: what is large shares what it builds, and all that is small goes beside it. */
export const halves = (files: readonly string[]): string[][] =>
  [files.filter(file => large.test(file)), files.filter(file => !large.test(file))].filter(
    half => half.length,
  )

/** What several runs counted, as one. */
export const added = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((sum, one) => sum + one.passed, 0),
  failed: counts.reduce((sum, one) => sum + one.failed, 0),
  skipped: counts.reduce((sum, one) => sum + one.skipped, 0),
  scenarios: counts.flatMap(one => one.scenarios),
})

/** `dala test [path...] [--except PATH] [--only GROUP] [--full]`: everything a fresh clone needs to prove itself. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    only: { type: 'string' },
    except: { type: 'string', multiple: true },
    full: { type: 'boolean' },
  })
  const only = values.only as Group | undefined
  if (only && !groups.includes(only)) throw new UsageError(`--only takes one of ${groups.join(', ')}`)
  if (values.full) process.env.DALA_FULL = '1'
  const files = await testFiles(positionals, values.except)
  const chosen = groups
    .filter(group => !only || group === only)
    .map(group => ({ group, files: files.filter(file => groupOf(file) === group) }))
    .filter(({ files }) => files.length)
  if (!chosen.length) throw new UsageError('No test file is meant by that.')
  mkdirSync(join(projectRoot, '.dala'), { recursive: true })
  const server = chosen.some(({ group }) => group !== 'unit') ? await scratchServer() : undefined
  if (server) process.env.DALA_TEST_SERVER = server.url
  process.env.DALA_TEST_RUN = String(process.pid)
  const total = { passed: 0, failed: 0, skipped: 0 }
  try {
    for (const { group, files } of chosen) {
      process.stdout.write(`${group}: ${files.length} files\n`)
      const began = performance.now()
      const counts =
        group === 'unit'
          ? added(await Promise.all(halves(files).map(half => runFiles(half, { together: true, atOnce: 1 }))))
          : await runFiles(files, { together: false, atOnce: group === 'races' ? 1 : 2 })
      total.passed += counts.passed
      total.failed += counts.failed
      total.skipped += counts.skipped
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      process.stdout.write(
        `${group}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${seconds} s\n`,
      )
    }
  } finally {
    await server?.stop()
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
  return total.failed || !total.passed ? 1 : 0
}
