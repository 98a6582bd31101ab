import { scratchDatabase } from '../../database/scratch.ts'
import type { IndexDocument } from '../../modules/search/index.ts'
import type { Ask } from './score.ts'

/**
 * The same works and fields in PostgreSQL full text search, `swedish`, title before names before subjects, ordered by its
 * own rank: what one gets without a search engine of one's own. A scratch database that is dropped at the end.
 */
export async function inPostgres<T>(
  documents: readonly IndexDocument[],
  use: (ask: Ask) => Promise<T>,
): Promise<T> {
  const db = await scratchDatabase({ max: 1 })
  try {
    await db.driver.unsafe('create unlogged table work_text (work int, words tsvector)')
    for (let from = 0; from < documents.length; from += 5000) {
      const some = documents.slice(from, from + 5000)
      await db.driver.unsafe(
        `insert into work_text select work, setweight(to_tsvector('swedish', title), 'A')
           || setweight(to_tsvector('swedish', named), 'B') || setweight(to_tsvector('swedish', about), 'C')
         from unnest($1::int[], $2::text[], $3::text[], $4::text[]) as given (work, title, named, about)`,
        [
          some.map(document => document.work),
          some.map(document => [document.title, ...document.titles].join(' ')),
          some.map(document => [...document.creators, ...document.series, ...document.identifiers].join(' ')),
          some.map(document => [...document.subjects, ...document.genres].join(' ')),
        ],
      )
    }
    await db.driver.unsafe('create index on work_text using gin (words)')
    await db.driver.unsafe('analyze work_text')
    return await use(async q => {
      const rows = await db.driver.unsafe(
        `select work, count(*) over () as total from work_text, websearch_to_tsquery('swedish', $1) as asked
         where words @@ asked order by ts_rank(words, asked) desc, work limit 10`,
        [q],
      )
      return { total: Number(rows[0]?.total ?? 0), works: rows.map(row => Number(row.work)) }
    })
  } finally {
    await db.drop()
  }
}
