import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { scratchServer } from '../database/scratch.ts'
import { projectRoot } from '../settings.ts'
import { type Counts, groupOf, runFiles, testFiles } from './test.ts'
import { printJson, readOptions, UsageError } from './usage.ts'

/**
 * The numbers of the written scenarios by section: A check-in and transit, B the order of a queue, C placing and changing
 * holds, D checkout, E due days and renewals, F fees and lost copies, G floating and homes, H borrowers and permissions.
 */
const sections: Readonly<Record<string, readonly number[]>> = {
  A: [1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 16, 17, 18, 20, 21, 22, 23],
  B: [25, 26, 27, 29, 30, 32, 33, 35, 36, 38, 39, 40, 41, 42, 43, 45, 47, 48, 49, 50, 53, 54, 55, 57, 58, 59],
  C: [60, 62, 63, 64, 65, 67, 68, 69, 70, 72, 73, 74, 75, 77, 78, 79, 80, 81],
  D: [82, 84, 85, 86, 87, 88, 89, 91, 93, 94, 95, 97, 98],
  E: [99, 100, 101, 102, 103, 105, 106, 107, 108, 109, 110, 112],
  F: [113, 114, 115, 117, 118, 120, 122, 123, 124, 125, 127, 128, 129, 131, 132],
  G: [133, 135, 136],
  H: [137, 138, 139, 140, 142, 143, 145, 146, 148],
}

const written = (number: number): string => `S${String(number).padStart(3, '0')}`

/** `dala scenarios`: runs every test that carries the number of a scenario; one is covered when all its tests pass. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, { section: { type: 'string' }, json: { type: 'boolean' } })
  const chosen = values.section?.toUpperCase().split(',') ?? Object.keys(sections)
  const unknown = chosen.filter(section => !sections[section])
  if (unknown.length)
    throw new UsageError(
      `--section takes some of ${Object.keys(sections).join(',')}, not ${unknown.join(',')}`,
    )
  const wanted = chosen.flatMap(section => (sections[section] ?? []).map(written))
  const outcomes = new Map<string, Counts['scenarios'][number]['outcome'][]>()
  mkdirSync(join(projectRoot, '.dala'), { recursive: true })
  const server = await scratchServer()
  process.env.DALA_TEST_SERVER = server.url
  try {
    const named: string[] = []
    for (const file of await testFiles())
      if (/test\(\s*['"`]S\d{3} /.test(await readFile(join(projectRoot, file), 'utf8'))) named.push(file)
    for (const group of ['unit', 'db', 'races'] as const) {
      const files = named.filter(file => groupOf(file) === group)
      if (!files.length) continue
      process.stderr.write(`${group}: ${files.length} files ...\n`)
      const counts = await runFiles(files, { together: group === 'unit', atOnce: group === 'db' ? 2 : 1 })
      for (const { number, outcome } of counts.scenarios)
        outcomes.set(number, [...(outcomes.get(number) ?? []), outcome])
    }
  } finally {
    await server.stop()
  }
  const of = (number: string) => outcomes.get(number) ?? []
  const failing = wanted.filter(number => of(number).includes('failed'))
  const covered = wanted.filter(number => of(number).includes('passed') && !failing.includes(number))
  const missing = wanted.filter(number => !covered.includes(number) && !failing.includes(number))
  const bySection = Object.fromEntries(
    chosen.map(section => {
      const numbers = (sections[section] ?? []).map(written)
      return [section, { all: numbers.length, covered: numbers.filter(one => covered.includes(one)).length }]
    }),
  )
  for (const [section, { all, covered }] of Object.entries(bySection))
    process.stdout.write(`${section}: ${covered} of ${all}\n`)
  if (missing.length) process.stdout.write(`not yet: ${missing.join(' ')}\n`)
  if (failing.length) process.stdout.write(`failing: ${failing.join(' ')}\n`)
  if (values.json) printJson({ covered: covered.length, missing, failing, sections: bySection })
  return failing.length || missing.length ? 1 : 0
}
