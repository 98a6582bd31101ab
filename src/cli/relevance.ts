import { readFileSync } from 'node:fs'
import { buildSegment, searchInThreads } from '../modules/search/index.ts'
import { branchNames, testCatalogue } from './relevance/catalogue.ts'
import type { JudgedQuery } from './relevance/judge.rules.ts'
import { inPostgres } from './relevance/postgres.ts'
import { askIndex, explainIndex, type Scores, scoreAll } from './relevance/score.ts'
import { printJson, readOptions, UsageError, wholeNumber } from './usage.ts'

const line = (name: string, { n, passed }: { n: number; passed: number }): string =>
  `${name.padEnd(32)} ${String(passed).padStart(4)} of ${String(n).padStart(4)}  ${((100 * passed) / (n || 1)).toFixed(0).padStart(3)} %\n`

function print(name: string, scores: Scores): void {
  const write = (text: string) => process.stdout.write(text)
  write(`\n${name}: ${scores.queries} queries, ${scores.zeroHits} without a hit, p95 ${scores.p95Ms} ms\n`)
  for (const [token, score] of Object.entries(scores.tokens)) write(line(`[${token}]`, score))
  for (const [group, score] of Object.entries(scores.groups)) write(line(group, score))
}

/** `dala relevance --queries FILE`: scores a set of queries on the test catalogue, PostgreSQL's own search beside ours. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, {
    queries: { type: 'string' },
    others: { type: 'string' },
    json: { type: 'boolean' },
  })
  if (!values.queries) throw new UsageError('--queries names a file of queries.')
  const others = wholeNumber(values.others, '--others', 50_000)
  let queries: JudgedQuery[]
  try {
    queries = JSON.parse(readFileSync(values.queries, 'utf8'))
  } catch (error) {
    throw new UsageError(`--queries ${values.queries}: ${error instanceof Error ? error.message : error}`)
  }
  process.stderr.write(`making a catalogue with ${others} other records ...\n`)
  const { documents, real, added, realOthers } = testCatalogue(others, queries)
  process.stderr.write(
    `${documents.length} records: ${real} works of the demo, ${added} that only the queries know, ${realOthers} of real libraries, the rest by lot\n`,
  )
  const byWork = new Map(documents.map(document => [document.work, document]))
  const index = searchInThreads(
    { segment: buildSegment(documents), cursor: { xid: '0', seq: 0 }, municipalities: [] },
    1,
  )
  try {
    const ours = await scoreAll(queries, byWork, askIndex(index, branchNames), explainIndex(index))
    process.stderr.write('asking PostgreSQL the same ...\n')
    const theirs = await inPostgres(documents, ask => scoreAll(queries, byWork, ask))
    print('dala', ours)
    print('PostgreSQL full text, swedish', theirs)
    for (const { q, token, expected, found } of ours.misses)
      process.stdout.write(`missed [${token}] ${q}: ${expected}; found ${found.join(' | ') || 'nothing'}\n`)
    const { misses: _misses, ...postgres } = theirs
    if (values.json)
      printJson({
        ...ours,
        records: documents.length,
        realWorks: real,
        addedWorks: added,
        realOthers,
        postgres,
      })
    return 0
  } finally {
    await index.close()
  }
}
