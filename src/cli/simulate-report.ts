import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Comparison, compare, plots, queuesPage, type RunOptions } from '../../simulator/index.ts'
import { projectRoot } from '../settings.ts'

const figures = 'docs/queues.json'
const page = 'docs/queues.md'

/** The figures that stand in the repository. */
export const readComparison = async (): Promise<Comparison> =>
  JSON.parse(await readFile(join(projectRoot, figures), 'utf8')) as Comparison

/** Everything that is made from the figures: texts by path. */
export const reportFiles = (comparison: Comparison): ReadonlyMap<string, string> =>
  new Map([
    [page, queuesPage(comparison)],
    ...[...plots(comparison)].map(([name, svg]) => [`docs/pictures/${name}`, svg] as const),
  ])

/** `dala simulate --report`: the same year under every policy, its figures, and the page and pictures made from them. */
export async function report(order: Omit<RunOptions, 'policy'>): Promise<Comparison> {
  const comparison = compare(order)
  await writeFile(join(projectRoot, figures), `${JSON.stringify(comparison, null, 2)}\n`)
  for (const [path, text] of reportFiles(comparison)) await writeFile(join(projectRoot, path), text)
  return comparison
}
