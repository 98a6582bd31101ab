import type { Deps } from '../../database/deps.ts'
import {
  type EditionAsked,
  type EditionRow,
  editionsMeant,
  headingsOfWork,
  leadingEdition,
  mostBorrowedWorks,
  newestWorks,
  seriesWorks,
  type WorkRow,
  workById,
  workOfIsbn,
  worksByIds,
} from '../../modules/catalogue/index.ts'
import { hrefOf, labelFor } from './headings/heading.href.ts'
import type { CoverFacts } from './my-pages/my-pages.load.ts'
import { languageMeant } from './reserve/wish.ts'
import type { Rooms } from './rooms.ts'
import type { FoundWork } from './search/search.load.ts'
import type { WorkSource } from './work/work.load.ts'

type CatalogueRooms = Pick<Rooms, 'newest' | 'mostBorrowed' | 'work' | 'seriesOf' | 'workByIsbn'>

/** Loans of so many days count when it is said what is borrowed most. */
const mostBorrowedDays = 60

function yearsOf(editions: readonly EditionRow[]): FoundWork['years'] {
  const years = editions.flatMap(edition => edition.year ?? [])
  return years.length ? [Math.min(...years), Math.max(...years)] : null
}

/** A work as hit lists, shelves of covers and the work page show it. */
export function foundWork(work: WorkRow): FoundWork {
  const leading = leadingEdition(work)
  const series = work.editions.flatMap(edition => edition.facts.series)[0]
  const summary = [leading, ...work.editions].map(edition => edition?.facts.summary).find(Boolean)
  return {
    id: work.id,
    title: leading?.title ?? work.title,
    creator: work.creator,
    creatorHref: work.creatorHeading && hrefOf({ kind: 'creator', ...work.creatorHeading }),
    language: leading?.language ?? null,
    years: yearsOf(work.editions),
    series: series ? { name: series.title, part: series.number } : null,
    summary: summary ?? null,
    subjects: [...new Set(work.editions.flatMap(edition => edition.facts.subjects))],
    audience: leading?.audience ?? null,
    copies: work.copies,
    formats: [...new Set(work.editions.map(edition => edition.format))],
    waiting: work.waiting,
  }
}

/** A work as who asked for a language or for easy reading means it: those editions alone, and what to reserve then. */
export function workMeant(work: WorkRow, asked: EditionAsked): FoundWork {
  const editions = editionsMeant(work.editions, asked)
  if (editions.length === work.editions.length) return foundWork(work)
  const ids = new Set(editions.map(edition => edition.id))
  const narrowed = { ...work, editions, copies: work.copies.filter(copy => ids.has(copy.edition)) }
  const leading = leadingEdition(narrowed)
  const inLanguage = editions.length === editionsMeant(work.editions, { ...asked, easy: false }).length
  const wish = inLanguage
    ? leading?.language && `sprak:${leading.language}`
    : leading && `utgava:${leading.id}`
  return { ...foundWork(narrowed), wish: wish || null }
}

const nothingAsked: EditionAsked = { languages: [], easy: false }

/** By work the language that a reservation means which names none: of the editions asked for, or of the title. */
export function languagesMeant(works: readonly WorkRow[], asked = nothingAsked): Map<number, string> {
  return new Map(
    works.flatMap((work): [number, string][] => {
      const editions = editionsMeant(work.editions, asked)
      const language = leadingEdition({ ...work, editions })?.language ?? null
      const meant = languageMeant({ ...work, language }, null)
      return meant ? [[work.id, meant]] : []
    }),
  )
}

/** What people did for a work, in Swedish: shown behind the name. */
const roles: Readonly<Record<string, string>> = {
  ill: 'illustratör',
  trl: 'översättare',
  drt: 'regissör',
  nrt: 'uppläsare',
  edt: 'redaktör',
  cmp: 'kompositör',
}

/** What the pages need of the catalogue. */
export function catalogueRooms(deps: Deps): CatalogueRooms {
  const found = async (ids: readonly number[]): Promise<FoundWork[]> =>
    (await worksByIds(deps.db, ids)).map(foundWork)
  return {
    newest: async limit => found(await newestWorks(deps.db, limit)),
    mostBorrowed: async limit =>
      found(await mostBorrowedWorks(deps.db, deps.now().subtract({ hours: 24 * mostBorrowedDays }), limit)),
    seriesOf: async ids => {
      const parts = (await found([...new Set(ids)])).flatMap(({ series }) => series ?? [])
      const names = [...new Set(parts.map(({ name }) => name))]
      const works = new Map(
        await Promise.all(
          names.map(async name => [name, await seriesWorks(deps.db, { title: name })] as const),
        ),
      )
      return parts.map(({ name, part }) => ({ series: name, part, works: works.get(name) ?? [] }))
    },
    workByIsbn: async isbn => (await workOfIsbn(deps.db, isbn)) ?? null,
    work: async id => {
      const work = await workById(deps.db, id)
      if (!work) return null
      const base = foundWork(work)
      const leading = leadingEdition(work)
      const [inSeries, headings] = await Promise.all([
        base.series ? seriesWorks(deps.db, { title: base.series.name }) : [],
        headingsOfWork(deps.db, base.id),
      ])
      const creators = new Map(
        work.editions
          .flatMap(edition => edition.facts.creators)
          .map(creator => [creator.key || creator.name, creator]),
      )
      return {
        ...base,
        originalTitle: leading?.facts.originalTitle ?? null,
        creators: [...creators.values()].map(creator => ({
          name: creator.displayName,
          role: roles[creator.role] ?? null,
        })),
        genres: [...new Set(work.editions.flatMap(edition => edition.facts.genres))],
        classMarks: [
          ...new Set(work.editions.flatMap(edition => [...edition.facts.sab, ...edition.facts.dewey])),
        ],
        editions: work.editions.map(edition => ({
          id: edition.id,
          title: edition.title,
          format: edition.format,
          language: edition.language,
          year: edition.year,
          publisher: edition.facts.publisher,
          extent: edition.facts.extent,
          isbns: edition.isbns,
        })),
        seriesWorks: inSeries,
        headings: headings.map(one => ({ kind: one.kind, label: labelFor(one), href: hrefOf(one) })),
      } satisfies WorkSource
    },
  }
}

/** What the covers of some works are coloured by. */
export const coverFactsOf =
  (deps: Deps) =>
  async (works: readonly number[]): Promise<ReadonlyMap<number, CoverFacts>> =>
    new Map((await worksByIds(deps.db, works)).map(work => [work.id, foundWork(work)]))
