import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import {
  justReturned,
  type ListRow,
  listed,
  mostBorrowed,
  newArrivals,
  type Scope,
  worksByIds,
} from '../../../modules/catalogue/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { formatCodes } from '../../texts/formats.ts'
import type { PageContext } from '../../ui/index.ts'
import { branchChoices, visitable } from '../libraries/libraries.load.ts'
import { foundWork } from '../rooms-of-catalogue.ts'
import { hookOf } from '../search/search.load.ts'
import { slugOf } from '../slug.ts'
import type { ListAsk, ListKind, ListView } from './list.page.tsx'
import { coversOf } from './works.load.ts'

/** Full rows of two, three, four and six. */
const perPage = 24
const inFeed = 50

/** Reads a choice from an address; what makes no sense is left out, never an error. */
export function readListAsk(kind: ListKind, query: URLSearchParams): ListAsk {
  const audience = query.get('malgrupp')
  const page = Number(query.get('sida') ?? '1')
  return {
    kind,
    branch: query.get('bibliotek') || null,
    municipality: query.get('kommun') || null,
    format: formatCodes.find(code => code === query.get('form')) ?? null,
    audience: audience === 'child' || audience === 'young' || audience === 'adult' ? audience : null,
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  }
}

/** The place that is chosen, and the choice without what does not exist; a library goes before its municipality. */
function placeOf(
  organisation: Organisation,
  ask: ListAsk,
): { scope: Scope; ask: ListAsk; name: string | null } {
  const branches = visitable(organisation)
  const branch = branches.find(({ slug }) => slug === ask.branch)
  if (branch)
    return {
      scope: { kind: 'branch', id: branch.id, branches: [branch.id] },
      ask: { ...ask, municipality: null },
      name: branch.name,
    }
  const municipality = organisation.municipalities.find(({ slug }) => slug === ask.municipality)
  if (municipality)
    return {
      scope: {
        ...{ kind: 'municipality', id: municipality.id },
        branches: branches.filter(one => one.municipalityId === municipality.id).map(({ id }) => id),
      },
      ask: { ...ask, branch: null },
      name: municipality.name,
    }
  return {
    scope: { kind: 'all', branches: branches.map(({ id }) => id) },
    ask: { ...ask, branch: null, municipality: null },
    name: null,
  }
}

const rowsOf = (deps: Deps, kind: ListKind, scope: Scope): Promise<ListRow[]> =>
  kind === 'new'
    ? newArrivals(deps, scope)
    : kind === 'returned'
      ? justReturned(deps, scope)
      : mostBorrowed(deps.db, scope)

const inList = (rows: readonly ListRow[], { kind, format, audience }: ListAsk) =>
  listed(rows, { format, audience }, kind === 'borrowed' ? 'sum' : 'latest')

/** What is new, was just returned or is borrowed most where somebody wants to know it. */
export async function listView(
  deps: Deps,
  ctx: PageContext,
  organisation: Organisation,
  asked: ListAsk,
): Promise<ListView> {
  const { scope, ask, name } = placeOf(organisation, asked)
  const rows = await rowsOf(deps, ask.kind, scope)
  const list = inList(rows, ask)
  const pages = Math.max(1, Math.ceil(list.length / perPage))
  const page = Math.min(ask.page, pages)
  const works = list.slice((page - 1) * perPage, page * perPage).map(({ work }) => work)
  const there = new Set(rows.map(({ format }) => format))
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'sv')
  return {
    ask: { ...ask, page },
    place: name,
    total: list.length,
    pages,
    works: await coversOf(deps.db, ctx, organisation, works, {
      branches: scope.kind === 'all' ? null : new Set(scope.branches),
      format: ask.format,
    }),
    formats: formatCodes.filter(code => there.has(code) || code === ask.format),
    municipalities: organisation.municipalities.map(one => ({ slug: one.slug, name: one.name })).sort(byName),
    branches: branchChoices(organisation),
  }
}

/** The same as entries of a feed. */
export async function listFeed(deps: Deps, organisation: Organisation, asked: ListAsk) {
  const { scope, ask, name } = placeOf(organisation, asked)
  const list = inList(await rowsOf(deps, ask.kind, scope), ask).slice(0, inFeed)
  const works = new Map(
    (
      await worksByIds(
        deps.db,
        list.map(({ work }) => work),
      )
    ).map(work => [work.id, foundWork(work)]),
  )
  // To the day and no finer: nobody can tell from a feed when somebody was at the library.
  const today = Temporal.Instant.from(`${dayOf(deps.now())}T00:00:00Z`)
  const whenOf = (weight: number): Temporal.Instant => {
    if (ask.kind === 'borrowed') return today
    const day = Math.floor(ask.kind === 'new' ? weight : weight / 86_400)
    return Temporal.Instant.fromEpochMilliseconds(day * 86_400_000)
  }
  const entries = list.flatMap(({ work: id, weight }) => {
    const work = works.get(id)
    if (!work) return []
    return [
      {
        path: `/verk/${work.id}/${slugOf(work.title)}`,
        title: work.creator ? `${work.title}, ${work.creator}` : work.title,
        updated: whenOf(weight),
        summary: hookOf(work.summary) ?? '',
      },
    ]
  })
  const latest = entries.map(entry => entry.updated).sort(Temporal.Instant.compare)
  return { ask, place: name, updated: latest.at(-1) ?? today, entries }
}
