import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lots } from '../../demo/people/names.ts'
import { titleKey } from '../kernel/text.ts'
import { type FacetName, type IndexDocument, loadBeside, searchInThreads } from '../modules/search/index.ts'
import type { BuildOrder, Built } from './bench-search-build.ts'
import { flipTimes } from './bench-search-flips.ts'
import { percentile, rounded } from './measure.ts'
import { printJson, readOptions, wholeNumber } from './usage.ts'

const facets: readonly FacetName[] = [
  'shelf',
  'format',
  'language',
  'audience',
  'genre',
  'subject',
  'decade',
  'creator',
]

/** Builds in a process of its own, so that what building takes is no part of what serving takes. */
const build = (order: BuildOrder): Promise<Built> =>
  new Promise((resolve, reject) => {
    const program = fork(new URL('./bench-search-build.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [...process.execArgv, '--max-old-space-size=4096'],
    })
    program.once('message', message => resolve(message as Built))
    program.once('error', reject)
    program.once('exit', code => reject(new Error(`building ended with ${code}`)))
    program.send(order)
  })

const p = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  return { p50Ms: rounded(percentile(sorted, 0.5)), p95Ms: rounded(percentile(sorted, 0.95)) }
}

async function timed(count: number, deed: (n: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const start = performance.now()
    await deed(n)
    times.push(performance.now() - start)
  }
  return times
}

/**
 * `dala bench search`: over generated records, through the real threads, every query different and nothing kept between.
 * The index is built and saved in a process of its own, then read again as after a restart; memory is that of the process
 * while it answers. How soon a flip is seen is measured through a real database, from the commit on.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, {
    records: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'boolean' },
  })
  const records = wholeNumber(values.records, '--records', 300_000)
  const queries = wholeNumber(values.queries, '--queries', 2000)
  const folder = mkdtempSync(join(tmpdir(), 'dala-bench-'))
  const file = join(folder, 'works.index')
  try {
    process.stderr.write(`building an index of ${records} records ...\n`)
    const { sample, broad: words, buildSeconds, distinctTitles } = await build({ records, file })
    process.stderr.write(
      `built in ${buildSeconds.toFixed(1)} s; asking ${queries} questions of each kind ...\n`,
    )
    const draw = lots(11)
    const any = () => sample[Math.floor(draw() * sample.length)] as IndexDocument
    const started = performance.now()
    const kept = await loadBeside(file)
    if (!kept) throw new Error(`${file} is damaged`)
    const index = searchInThreads({ ...kept, municipalities: [] }, 1)
    await index.query({ text: any().title })
    const restartMs = rounded(performance.now() - started)
    const ordinaryText = () =>
      titleKey(any().title)
        .split(' ')
        .slice(0, 2 + Math.floor(draw() * 2))
        .join(' ')
    const ask = (text: () => string, withFacets: boolean) => (n: number) =>
      index.query({
        ...{ text: text(), limit: 20, offset: withFacets ? n % 60 : 0 },
        ...(withFacets ? { facets } : {}),
      })
    const broadText = () => words[Math.floor(draw() * words.length)] ?? 'och'
    await timed(100, ask(ordinaryText, false))
    await timed(100, ask(broadText, true))
    const ordinary = p(await timed(queries, ask(ordinaryText, false)))
    const broad = p(await timed(queries, ask(broadText, true)))
    const wrong = () => titleKey(any().title).replace(/(\p{L}{3})\p{L}/u, '$1x')
    const misspelt = p(await timed(Math.min(queries, 200), ask(wrong, false)))
    const suggest = p(
      await timed(queries, () => index.suggest(any().title.slice(0, 2 + Math.floor(draw() * 5)))),
    )
    const flips = await timed(200, () => {
      const { work, copies } = any()
      const flipped = copies.map(copy => ({ ...copy, available: !copy.available }))
      return index.feed([{ kind: 'copies', work, copies: flipped }])
    })
    const { indexMB, memoryMB } = await index.status()
    await index.close()
    process.stderr.write('lending and returning beside it, through a database ...\n')
    const seen = p(await flipTimes(folder, 200))
    const result = {
      ...{ records, distinctTitles, broadWords: words.length, queries, ordinary, broad, misspelt, suggest },
      ...{
        memoryMB,
        indexMB,
        buildSeconds: rounded(buildSeconds),
        restartMs,
        flipMs: seen.p95Ms,
        flip: seen,
        flipInIndexMs: p(flips).p95Ms,
      },
    }
    process.stdout.write(
      `ordinary p95 ${ordinary.p95Ms} ms, broad with 8 facets p95 ${broad.p95Ms} ms, suggest p95 ${suggest.p95Ms} ms, misspelt p95 ${misspelt.p95Ms} ms, a flip seen after ${seen.p95Ms} ms, memory ${memoryMB} MB\n`,
    )
    if (values.json) printJson(result)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
