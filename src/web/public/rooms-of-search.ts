import type { Database } from '../../database/connect.ts'
import { dayOf } from '../../kernel/day.ts'
import { type WorkRow, worksByIds } from '../../modules/catalogue/index.ts'
import { type Branch, kilometres, type Organisation } from '../../modules/organisation/index.ts'
import type { FacetName, SearchIndex, SearchRequest, SearchSort } from '../../modules/search/index.ts'
import {
  type ChosenResult,
  choicesFor,
  type Held,
  rememberingChoices,
  type SearchTally,
  searchWithChoices,
} from '../../modules/searchcare/index.ts'
import type { Arriving, PromisedDays } from './promised.ts'
import type { Rooms } from './rooms.ts'
import { languagesMeant, workMeant } from './rooms-of-catalogue.ts'
import { byPromise, mostPromised } from './search/fastest.rules.ts'
import { type FilterName, filterNames, isPlain, type SearchQuery, type SortName } from './search/query.ts'
import { type Found, hitsPerPage } from './search/search.load.ts'
import { similarWorks } from './work/similar.load.ts'

const facetOf: Readonly<Record<FilterName, FacetName>> = {
  kommun: 'municipality',
  bibliotek: 'shelf',
  form: 'format',
  sprak: 'language',
  malgrupp: 'audience',
  alder: 'age',
  genre: 'genre',
  amne: 'subject',
  serie: 'series',
  forfattare: 'creator',
  ar: 'decade',
  nytt: 'new',
  digitalt: 'digital',
}

const sortOf: Readonly<Record<SortName, SearchSort>> = {
  relevance: 'relevance',
  newest: 'newest',
  title: 'title',
  creator: 'creator',
  year: 'year',
  loans: 'most-borrowed',
  fastest: 'fastest',
}

/** Branches from the nearest on, one's own first. */
export const nearestFirst = (branches: readonly Branch[], from: Branch): number[] =>
  branches
    .map(({ id, ...place }) => ({ id, far: id === from.id ? -1 : kilometres(from, place) }))
    .sort((a, b) => a.far - b.far || a.id - b.id)
    .map(({ id }) => id)

/** The municipality a search is made in: of the only place that is chosen, else of the reader's own branch. */
function municipalityOf(
  organisation: Organisation,
  { filters }: SearchQuery,
  home: number | null,
): number | null {
  const [place, ...more] = [...filters.kommun, ...filters.bibliotek]
  if (place !== undefined && !more.length)
    return (
      organisation.municipalities.find(one => filters.kommun.length && one.slug === place)?.id ??
      organisation.bySlug(place)?.municipalityId ??
      null
    )
  return home === null ? null : organisation.branch(home).municipalityId
}

/** Places have numbers in the index and names in addresses. */
const placesOf = ({
  branches,
  municipalities,
}: Organisation): Partial<Record<FilterName, readonly { id: number; slug: string }[]>> => ({
  kommun: municipalities,
  bibliotek: branches,
})

/** Words and filters of a search as the index is asked. */
export function requestOf(
  query: SearchQuery,
  organisation: Organisation,
): Required<Pick<SearchRequest, 'text' | 'filters' | 'onShelf' | 'exact' | 'notRead'>> {
  const places = placesOf(organisation)
  const filters = Object.fromEntries(
    filterNames.map(name => [
      facetOf[name],
      query.filters[name].map(value => {
        const list = places[name]
        return list ? String(list.find(place => place.slug === value)?.id ?? 0) : value
      }),
    ]),
  )
  return { text: query.q, filters, onShelf: query.onShelf, exact: query.exact, notRead: query.words }
}

/** The page of works in the order of their days. */
function pageByPromise(
  works: readonly WorkRow[],
  arrivals: ReadonlyMap<number, PromisedDays>,
  { offset = 0, limit = hitsPerPage }: SearchRequest,
  at: number,
): WorkRow[] {
  const byId = new Map(works.map(work => [work.id, work]))
  const sorted = byPromise([...byId.keys()], arrivals, at)
  return sorted.slice(offset, offset + limit).flatMap(id => byId.get(id) ?? [])
}

/** What the search page needs: hits and counts from the index, what is shown of each hit from the shelves as they are now. */
export function searchRooms(deps: {
  db: Database
  index: SearchIndex
  organisation: () => Organisation
  now: () => Temporal.Instant
  tally: SearchTally
  /** When works can be fetched at a branch, with their copies: what is promised beside hits, and what sorts by 'fastest'. */
  copiesArriving: Rooms['copiesArriving']
}): Pick<Rooms, 'find' | 'totals' | 'among' | 'seriesIn' | 'suggest' | 'opened' | 'similar'> {
  const held = rememberingChoices(deps.db)
  return {
    opened: () => deps.tally.opened(),
    suggest: text => deps.index.suggest(text, 8),
    similar: similarWorks(deps),
    totals: searches =>
      Promise.all(
        searches.map(async search => {
          const request = requestOf(search, deps.organisation())
          return (await deps.index.query({ ...request, limit: 0 })).total
        }),
      ),
    among: async (search, works) => {
      if (!works.length) return []
      const request = requestOf(search, deps.organisation())
      const { hits } = await deps.index.query({ ...request, among: works, limit: works.length })
      const held = new Set(hits.map(hit => hit.work))
      return works.filter(work => held.has(work))
    },
    seriesIn: async search => {
      const request = requestOf(search, deps.organisation())
      const { facets } = await deps.index.query({ ...request, facets: ['series'], limit: 0 })
      return facets.find(facet => facet.name === 'series')?.values ?? []
    },
    find: async (query, home, collectAt, asWritten = false) => {
      const began = performance.now()
      const { branches, branch } = deps.organisation()
      const places = placesOf(deps.organisation())
      const municipality = municipalityOf(deps.organisation(), query, home)
      const request: SearchRequest = {
        ...requestOf(query, deps.organisation()),
        exact: query.exact || asWritten,
        facets: filterNames.map(name => facetOf[name]),
        sort: sortOf[query.sort],
        near: home === null ? [] : nearestFirst(branches, branch(home)),
        offset: (query.page - 1) * hitsPerPage,
        limit: hitsPerPage,
      }
      const heldFor = async (question: string) =>
        // Who sorts by something else has asked for that order and no other.
        query.sort === 'relevance' ? choicesFor(await held(question, dayOf(deps.now())), municipality) : []
      const own = home !== null && branch(home).isPickup ? home : undefined
      // The first hits are read together and set in order by the days that are shown; what comes after keeps its order.
      const byDay = query.sort === 'fastest' && own !== undefined && (request.offset ?? 0) < mostPromised
      const { result, chosen }: ChosenResult<Held> = await searchWithChoices(
        deps.index,
        byDay ? { ...request, offset: 0, limit: mostPromised } : request,
        heldFor,
      )
      const ids = result.hits.map(hit => hit.work)
      const promiseAt = collectAt ?? (byDay ? own : undefined)
      let arriving: Arriving | undefined
      const read = await (promiseAt === undefined
        ? worksByIds(deps.db, ids)
        : worksByIds(deps.db, ids, async of => {
            const { copies, days } = await deps.copiesArriving(of, promiseAt)
            arriving = days
            return copies
          }))
      const facets = filterNames.map(name => {
        const values = result.facets.find(facet => facet.name === facetOf[name])?.values ?? []
        const list = places[name]
        if (!list) return { name, values }
        const slugs = new Map(list.map(place => [String(place.id), place.slug]))
        return {
          name,
          values: values.flatMap(({ value, count }) => {
            const slug = slugs.get(value)
            return slug ? [{ value: slug, count }] : []
          }),
        }
      })
      const applied = (result.understood ?? []).filter(reading => reading.applied)
      const named = (kind: 'language' | 'genre'): string[] => [
        ...(request.filters?.[kind] ?? []),
        ...applied.filter(reading => reading.kind === kind).flatMap(reading => reading.values),
      ]
      const meant = { languages: named('language'), easy: named('genre').includes('lättläst') }
      const arrivals = arriving?.(languagesMeant(read, meant))
      const works =
        byDay && arrivals && promiseAt !== undefined
          ? pageByPromise(read, arrivals, request, promiseAt)
          : read
      deps.tally.asked({
        ...{ question: query.q, plain: isPlain(query), exact: query.exact, total: result.total },
        ...{ corrected: result.corrected !== null, ms: performance.now() - began },
      })
      return {
        ...{ arrivals: collectAt === undefined ? undefined : arrivals, total: result.total, facets },
        works: works.map(work => workMeant(work, meant)),
        correctedFrom: result.corrected === null ? null : query.q,
        ...{ correctedTo: result.corrected, offered: result.offered, leftOut: result.leftOut },
        ...{ understood: result.understood ?? [], rest: result.rest ?? query.q },
        choices: new Map(
          [...chosen].map(([work, { kind, reason, reasonPublic }]) => [
            work,
            { kind, reason: reasonPublic ? reason : null },
          ]),
        ),
      } satisfies Found
    },
  }
}
