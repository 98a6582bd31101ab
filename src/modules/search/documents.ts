import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import { agesOf } from './ages.rules.ts'
import * as rows from './documents.sql.ts'
import { easyReading, isForLearners, secondLanguage } from './learning-words.rules.ts'
import type { IndexCopy, IndexDocument, SeriesNumber } from './port.ts'

const unique = (list: readonly (string | null | undefined)[]): string[] =>
  [...new Set(list.filter(one => one !== null && one !== undefined && one !== ''))] as string[]

/** The first number a series gives a work: "3", "del 2"; numbers no series reaches are years and the like. */
export function partOf(series: readonly { readonly number?: string | null }[]): number | null {
  for (const { number } of series) {
    const part = Number(/\d+/.exec(number ?? '')?.[0] ?? 0)
    if (part > 0 && part < 1000) return part
  }
  return null
}

/** What each series prints for a work: of several numbers in one series the first. */
export function numbersOf(
  series: readonly { readonly title: string; readonly number?: string | null }[],
): SeriesNumber[] {
  const first = new Map<string, string>()
  for (const { title, number } of series) if (number && !first.has(title)) first.set(title, number)
  return [...first].map(([title, number]) => ({ series: title, number }))
}

function documentOf(row: Row<typeof rows.documentsOf>, copies: readonly IndexCopy[]): IndexDocument {
  const { editions } = row
  const years = editions.flatMap(edition => edition.year ?? [])
  const all = <T>(read: (edition: rows.EditionFacts) => readonly T[] | undefined): T[] =>
    editions.flatMap(edition => read(edition) ?? [])
  const audiences = editions.map(edition => edition.audience)
  return {
    work: row.work,
    title: row.title,
    sortTitle: row.sortTitle,
    titles: unique([
      ...editions.map(edition => edition.title),
      ...all(e => e.facts.variantTitles),
      ...editions.map(e => e.facts.originalTitle),
    ]),
    creators: unique(all(e => e.facts.creators?.map(creator => creator.displayName))),
    series: unique(all(e => e.facts.series?.map(series => series.title))),
    subjects: unique(all(e => e.facts.subjects)),
    genres: unique([
      ...all(e => e.facts.genres),
      editions.some(e => e.facts.easyToRead) ? easyReading : null,
      editions.some(e => isForLearners(e.facts)) ? secondLanguage : null,
    ]),
    classes: unique([...all(e => e.facts.sab), ...all(e => e.facts.dewey)]),
    part: partOf(all(e => e.facts.series)),
    numbers: numbersOf(all(e => e.facts.series)),
    identifiers: unique([...all(e => e.isbns), ...all(e => e.facts.eans), ...row.barcodes]),
    languages: unique(editions.map(edition => edition.language)),
    formats: unique(editions.map(edition => edition.format)),
    forms: editions.map(({ format, language }) => ({ format, language })),
    addedDay: row.addedDay,
    // What children may read is for children, also when an edition of it is filed among the grown-ups'.
    audience: audiences.includes('child') ? 'child' : audiences.includes('young') ? 'young' : 'adult',
    ages: unique(editions.flatMap(({ audience, facts }) => agesOf({ ...facts, audience }))),
    firstYear: years.length ? Math.min(...years) : null,
    lastYear: years.length ? Math.max(...years) : null,
    loans: row.loans,
    copies,
  }
}

/** Where the copies of some works stand now; every work asked for is in the answer. */
export async function copiesByWork(
  db: Executor,
  works: readonly number[],
): Promise<Map<number, IndexCopy[]>> {
  const found = new Map<number, IndexCopy[]>(works.map(work => [work, []]))
  for (const { work, available, ...copy } of await db.run(rows.copiesOf, { works: [...works] }))
    found.get(work)?.push({ ...copy, available: available === true })
  return found
}

const complete = async (
  db: Executor,
  found: readonly Row<typeof rows.documentsOf>[],
): Promise<IndexDocument[]> => {
  const copies = await copiesByWork(
    db,
    found.map(row => row.work),
  )
  return found.filter(row => row.editions.length > 0).map(row => documentOf(row, copies.get(row.work) ?? []))
}

/** The documents of some works; those joined to others, or without an edition to show, are left out. */
export const documentsOf = async (db: Executor, works: readonly number[]): Promise<IndexDocument[]> =>
  complete(db, await db.run(rows.documentsOf, { works: [...works] }))

/** The documents of all works, in batches. */
export async function* allDocuments(db: Executor, batch = 2000): AsyncGenerator<IndexDocument[]> {
  for (let after = 0; ; ) {
    const found = await db.run(rows.documentsAfter, { after, limit: batch })
    const last = found.at(-1)
    if (!last) return
    yield await complete(db, found)
    after = last.work
  }
}

export const municipalitiesOf = async (db: Executor): Promise<[number, number][]> =>
  (await db.run(rows.municipalitiesOfBranches, {})).map(row => [row.id, row.municipalityId])
