import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import type { SeriesPlace } from './edition.rules.ts'
import { creatorsOf } from './heading-works.sql.ts'
import { headingOfCreator } from './heading-works.ts'
import { worksByKey } from './import.sql.ts'
import * as rows from './read.sql.ts'
import type { Traits } from './similar.rules.ts'
import { keysOfTitle } from './work-key.rules.ts'

export type EditionRow = Row<typeof rows.editionsOf>
export type CopyRow = Row<typeof rows.copiesOf>

/** A work with all its editions and copies, as pages show it. */
export interface WorkRow {
  readonly id: number
  readonly title: string
  readonly creator: string | null
  readonly waiting: number
  readonly editions: readonly EditionRow[]
  readonly copies: readonly CopyRow[]
  /** Where the name shown with it stands in the catalogue from A to Ö; left out where it does not (yet). */
  readonly creatorHeading?: { readonly id: number; readonly label: string } | undefined
}

/** The edition that speaks for its work: Swedish before others, then the plain book or film, then the oldest. */
export function leadingEdition(work: WorkRow): EditionRow | undefined {
  const plain = new Set(['book', 'film', 'music', 'magazine', 'game', 'comic'])
  const rank = (edition: EditionRow): number =>
    (edition.language === 'swe' ? 0 : 2) + (plain.has(edition.format) ? 0 : 1)
  return work.editions.toSorted((a, b) => rank(a) - rank(b))[0]
}

/**
 * The works with these numbers, in the order asked for; those that do not exist are left out.
 * @param copiesOf reads their copies, when they are read for more than these pages; by the numbers the works have now
 */
export async function worksByIds(
  db: Executor,
  ids: readonly number[],
  copiesOf = (works: readonly number[]): Promise<readonly CopyRow[]> =>
    db.run(rows.copiesOf, { works: [...works] }),
): Promise<WorkRow[]> {
  if (!ids.length) return []
  const all = (works: number[]) =>
    Promise.all([db.run(rows.editionsOf, { works }), copiesOf(works), db.run(creatorsOf, { works })])
  // Hardly ever has a work become another since its number was written down: nobody waits to hear that it has not.
  const asked = new Set(ids)
  const [found, early] = await Promise.all([db.run(rows.works, { ids: [...ids] }), all([...asked])])
  const works = found.map(work => work.id)
  const [editions, copies, creators] = works.every(work => asked.has(work)) ? early : await all(works)
  const creatorsByWork = Map.groupBy(creators, one => one.work)
  const editionsByWork = Map.groupBy(editions, edition => edition.workId)
  const copiesByWork = Map.groupBy(copies, copy => copy.workId)
  const byAsked = new Map(found.map(work => [work.asked, work]))
  return ids.flatMap(id => {
    const work = byAsked.get(id)
    if (!work) return []
    const { title, creator, waiting } = work
    return [
      {
        id: work.id,
        title,
        creator,
        waiting,
        editions: editionsByWork.get(work.id) ?? [],
        copies: copiesByWork.get(work.id) ?? [],
        creatorHeading: headingOfCreator(creatorsByWork.get(work.id) ?? [], creator),
      },
    ]
  })
}

export const workById = async (db: Executor, id: number): Promise<WorkRow | undefined> =>
  (await worksByIds(db, [id]))[0]

/** The work an ISBN-13 belongs to. */
export const workOfIsbn = async (db: Executor, isbn: string) => (await db.run(rows.workOfIsbn, { isbn }))[0]

/**
 * The works that a title somebody asks for may be: those with the ISBN, and those called so by the same person, in
 * whatever form. @param of.isbn thirteen digits; null = not known
 */
export async function worksMeant(
  db: Executor,
  of: { readonly isbn: string | null; readonly title: string; readonly creator: string },
): Promise<{ readonly ofIsbn: number | null; readonly works: readonly number[] }> {
  const keys = keysOfTitle(of.title, of.creator)
  const [[byIsbn], byKey] = await Promise.all([
    of.isbn === null ? [] : db.run(rows.workOfIsbn, { isbn: of.isbn }),
    keys.length ? db.run(worksByKey, { keys }) : [],
  ])
  const ofIsbn = byIsbn?.id ?? null
  const works = [...(ofIsbn === null ? [] : [ofIsbn]), ...byKey.map(row => row.work)]
  return { ofIsbn, works: [...new Set(works)] }
}

const numberIn = (part: string | null): number =>
  Number(/\d+/.exec(part ?? '')?.[0] ?? Number.POSITIVE_INFINITY)

/** The works of a series in reading order. */
export async function seriesWorks(db: Executor, series: Pick<SeriesPlace, 'title'>) {
  const found = await db.run(rows.worksOfSeries, { series: [{ title: series.title }], title: series.title })
  return found.toSorted((a, b) => numberIn(a.part) - numberIn(b.part) || a.id - b.id)
}

/** What some works are compared by; of the readers the first edition tells. */
export async function traitsOf(db: Executor, works: readonly number[]): Promise<Traits[]> {
  if (!works.length) return []
  const found = Map.groupBy(await db.run(rows.traitsOf, { works: [...works] }), row => row.work)
  return [...found].map(([work, editions]) => {
    const all = (of: 'creators' | 'series' | 'subjects' | 'genres' | 'marks') => [
      ...new Set(editions.flatMap(edition => edition[of])),
    ]
    return {
      ...{ work, audience: editions[0]?.audience ?? 'adult' },
      ...{ creators: all('creators'), series: all('series'), subjects: all('subjects') },
      ...{ genres: all('genres'), marks: all('marks') },
    }
  })
}

/** Works with copies, newest edition first. */
export const newestWorks = async (db: Executor, limit: number): Promise<number[]> =>
  (await db.run(rows.newestWorks, { limit })).map(row => row.id)

/** Works lent most since a moment. */
export const mostBorrowedWorks = async (
  db: Executor,
  since: Temporal.Instant,
  limit: number,
): Promise<number[]> => (await db.run(rows.mostBorrowedWorks, { since, limit })).map(row => row.id)

/** Works that have come into the catalogue after a moment, the latest first, so many at most. */
export const worksMadeAfter = (
  db: Executor,
  of: { readonly after: Temporal.Instant; readonly limit: number },
) => db.run(rows.worksMadeAfter, of)

/** The highest number a work has; 0 when there is none. */
export const highestWork = async (db: Executor): Promise<number> =>
  (await db.run(rows.highestWork, {}))[0]?.id ?? 0

/** Works with numbers after one and up to another that can be looked up: the title of their pages, and when they changed. */
export const worksToFind = (db: Executor, after: number, until: number) =>
  db.run(rows.worksToFind, { after, until })
