import { join } from 'node:path'
import { worksByIds } from '../modules/catalogue/index.ts'
import { facetNames, openSearch } from '../modules/search/index.ts'
import { dataFolder, searchServer } from '../settings.ts'
import { withDatabase } from './database.ts'
import { printJson, readOptions, UsageError } from './usage.ts'

/** What each tier means, for people at a terminal. */
const tiers = [
  'identifier',
  'whole title or name',
  'beginning or series',
  'all words',
  'all words, inflected',
  'subject',
  'put right',
  'a word left out',
]

/** `dala search Q`: the same engine as the site, over the saved index, caught up with the feed. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    facets: { type: 'boolean' },
    explain: { type: 'boolean' },
    exact: { type: 'boolean' },
    json: { type: 'boolean' },
  })
  const text = positionals.join(' ').trim()
  if (!text) throw new UsageError('Say what to search for.')
  const write = (line: string) => process.stdout.write(`${line}\n`)
  return withDatabase(async db => {
    const folder = join(dataFolder(), 'index')
    const log = (line: string) => process.stderr.write(`${line}\n`)
    const index = await openSearch(db, { folder, server: searchServer(), threads: 1, log })
    try {
      const result = await index.query({
        ...{ text, limit: 20, exact: values.exact ?? false },
        facets: values.facets ? facetNames : [],
      })
      const found = new Map(
        (
          await worksByIds(
            db,
            result.hits.map(hit => hit.work),
          )
        ).map(work => [work.id, work]),
      )
      const works = await Promise.all(
        result.hits.map(async ({ work, tier }) => ({
          ...{ work, tier, title: found.get(work)?.title ?? '', creator: found.get(work)?.creator ?? null },
          ...(values.explain
            ? { explain: await index.explain({ text, exact: values.exact ?? false }, work) }
            : {}),
        })),
      )
      const understood = result.understood ?? []
      for (const { kind, values: meant, from, applied } of understood)
        write(`"${from}" ${applied ? 'is read as' : 'may mean'} ${kind}: ${meant.join(', ')}`)
      if (result.corrected !== null) write(`put right: ${result.corrected}`)
      if (result.offered !== null) write(`did you mean: ${result.offered}`)
      if (result.leftOut.length) write(`left out: ${result.leftOut.join(', ')}`)
      for (const { work, tier, title, creator, explain } of works) {
        write(`${String(work).padStart(8)}  ${title}${creator ? ` / ${creator}` : ''}`)
        if (explain) write(`          T${tier} ${tiers[tier]}, worth ${explain.score.toFixed(2)}`)
      }
      for (const { name, values: counts } of result.facets)
        write(
          `${name}: ${counts
            .slice(0, 8)
            .map(({ value, count }) => `${value} ${count}`)
            .join(', ')}`,
        )
      write(`${result.total} hits, ${result.tookMs.toFixed(2)} ms`)
      const { total: hits, tookMs: took, facets, corrected, offered, leftOut } = result
      if (values.json)
        printJson({
          hits,
          took,
          works,
          facets,
          corrected,
          offered,
          leftOut,
          understood,
        })
      return 0
    } finally {
      await index.close()
    }
  })
}
