import { seedDemo } from '../../demo/seed.ts'
import type { Database } from '../database/connect.ts'
import { nameKey } from '../kernel/text.ts'
import { fillShelfKeys } from '../modules/catalogue/index.ts'
import type { IndexDocument } from '../modules/search/index.ts'
import { generatedDocuments } from './generated.ts'

/** Records written together: short transactions, as an import's. */
const together = 5000

const factsOf = (document: IndexDocument) => ({
  ...{ title: document.title, subtitle: null, part: null, responsibility: null },
  ...{ sortTitle: document.sortTitle, variantTitles: [], originalTitle: null, originalLanguage: null },
  creators: document.creators.map(name => ({
    ...{ name, displayName: name, role: 'aut', dates: null, key: nameKey(name) },
  })),
  ...{ subjects: document.subjects, genres: document.genres },
  series: document.series.map(title => ({ title, number: null })),
  ...{ languages: document.languages, year: document.firstYear, audience: document.audience },
  ...{ ages: null, fiction: null, easyToRead: false, carrier: null },
  ...{ isbns: [], issns: [], eans: [], systemNumbers: [], sab: [], dewey: [] },
  ...{ publisher: null, extent: null, statement: null, links: [], requestable: true, hidden: false },
  ...{ findings: [], summary: `Om ${document.subjects.join(', ').toLowerCase()}.` },
})

async function write(db: Database, documents: readonly IndexDocument[], branches: readonly number[]) {
  const titles = documents.map(document => document.title)
  const works = await db.driver.unsafe(
    `insert into catalogue.work (title, sort_title, creator)
     select t, t, c from unnest($1::text[], $2::text[]) with ordinality as given (t, c, n) order by n returning id`,
    [titles, documents.map(document => document.creators[0] ?? null)],
  )
  const editions = documents.flatMap((document, n) =>
    document.formats.map(format => ({ work: Number(works[n]?.id), format, document })),
  )
  const found = await db.driver.unsafe(
    `insert into catalogue.edition (work_id, title, sort_title, language, format, audience, year, facts)
     select w, f::jsonb ->> 'title', f::jsonb ->> 'title', l, k, a, y, f::jsonb from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[])
       with ordinality as given (w, l, k, a, y, f, n) order by n returning id`,
    [
      editions.map(edition => edition.work),
      editions.map(({ document }) => document.languages[0] ?? null),
      editions.map(edition => edition.format),
      editions.map(({ document }) => document.audience),
      editions.map(({ document }) => document.firstYear),
      editions.map(({ document }) => JSON.stringify(factsOf(document))),
    ],
  )
  const copies = editions.flatMap(({ document, format, work }, n) =>
    document.copies
      .filter(copy => copy.format === format)
      .map((copy, k) => ({
        edition: Number(found[n]?.id),
        barcode: `${work}-${format}-${k}`,
        branch: branches[copy.branch % branches.length],
      })),
  )
  await db.driver.unsafe(
    `insert into catalogue.item (barcode, edition_id, home_branch, shelf, call_number)
     select b, e, h, 'Vuxen', 'Hc' from unnest($1::text[], $2::bigint[], $3::int[]) as given (b, e, h)`,
    [
      copies.map(copy => copy.barcode),
      copies.map(copy => copy.edition),
      copies.map(copy => copy.branch ?? null),
    ],
  )
  return copies.length
}

/** A county with so many records, each with its editions and copies: the demo's places and people, generated works. */
export async function fillCounty(db: Database, records: number, log: (line: string) => void) {
  const demo = await seedDemo(db, { size: 'small', seed: 7, now: Temporal.Now.instant() })
  const branches = (
    await db.driver.unsafe(`select id from organisation.branch where kind in ('main', 'branch') order by id`)
  ).map(row => Number(row.id))
  let batch: IndexDocument[] = []
  const titles: string[] = []
  let [written, copies] = [0, 0]
  const flush = async () => {
    copies += await write(db, batch, branches)
    written += batch.length
    batch = []
    if (written % 50_000 === 0) log(`${written} records`)
  }
  for (const document of generatedDocuments(records, 7)) {
    batch.push(document)
    titles.push(document.title)
    if (batch.length === together) await flush()
  }
  if (batch.length) await flush()
  // An import says at once where a copy stands on its shelf.
  await fillShelfKeys(db, { batch: 5000, rest: 0 })
  await db.driver.unsafe(
    'vacuum (analyze) catalogue.work, catalogue.edition, catalogue.item, circulation.item_status',
  )
  return { demo, titles, copies }
}
