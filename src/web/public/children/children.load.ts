import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import {
  listed,
  mostBorrowed,
  newArrivals,
  type Scope,
  seriesInOrder,
  worksByIds,
} from '../../../modules/catalogue/index.ts'
import { shownPieces } from '../../../modules/editorial/index.ts'
import { upcoming } from '../../../modules/events/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { type AgeBand, ageBands } from '../../../modules/search/index.ts'
import type { PageContext } from '../../ui/index.ts'
import { coverOf } from '../browse/works.load.ts'
import type { ShelfWork } from '../covers/cover-shelf.page.tsx'
import { eventView } from '../events/events.load.ts'
import { hrefOf } from '../headings/heading.href.ts'
import { visitable } from '../libraries/libraries.load.ts'
import type { Rooms } from '../rooms.ts'
import { foundWork } from '../rooms-of-catalogue.ts'
import { type FoundWork, hitsPerPage } from '../search/search.load.ts'
import { slugOf } from '../slug.ts'
import { pieceViews } from '../tips/tips.load.ts'
import { isIn } from '../work/copies.ts'
import type { ChildrenFoundView, ChildrenHouse, ChildrenView, SeriesView } from './children.house.ts'
import {
  type ChildrenAsk,
  type Choice,
  choices,
  fullest,
  kinds,
  leadingSomewhere,
  likes,
  searchesOf,
} from './choices.ts'
import { beginning, inOneLanguage, isReadInOrder } from './series.rules.ts'

export type ChildrenDeps = Deps & {
  readonly organisation: () => Organisation
  readonly rooms: Pick<Rooms, 'find' | 'totals' | 'among' | 'seriesIn'>
}

/** How many of each stand on the start page; of new and much borrowed titles the first so many are looked through for an age. */
const shown = { works: 6, series: 4, nextParts: 4, pieces: 4, events: 4 }
const [lookedThrough, seriesLookedAt, piecesLookedAt] = [240, 60, 24]
/** What is counted and listed for all alike is good for ten minutes. */
const keptFor = { minutes: 10 }

const everywhere = { branches: null, format: null }
const nothingAsked: ChildrenAsk = { age: null, choice: null, q: '', exact: false, page: 1 }

/** The first search of an ask: what everything chosen stands in, before it is told how cataloguers say it. */
const searchOf = (ask: Partial<ChildrenAsk>) => {
  const [search] = searchesOf({ ...nothingAsked, ...ask })
  if (!search) throw new Error('there is always a way to ask')
  return search
}

/** What the page for an age shows of the whole collection, as numbers: the same for all who come. */
interface Facts {
  readonly ages: readonly AgeBand[]
  readonly totals: ReadonlyMap<Choice, number>
  readonly series: Awaited<ReturnType<typeof seriesOf>>
  readonly fresh: readonly number[]
  readonly borrowed: readonly number[]
}

async function factsOf(deps: ChildrenDeps, age: AgeBand | null): Promise<Facts> {
  const { rooms } = deps
  const asked = choices.flatMap(choice =>
    searchesOf({ ...nothingAsked, age, choice }).map(search => ({ choice, search })),
  )
  const scope: Scope = { kind: 'all', branches: visitable(deps.organisation()).map(({ id }) => id) }
  const forChildren = { format: null, audience: 'child' } as const
  const ofAge = async (works: readonly number[]) => {
    const first = works.slice(0, lookedThrough)
    return (age === null ? first : await rooms.among(searchOf({ age }), first)).slice(0, shown.works)
  }
  const [ofAges, ofWays, series, fresh, borrowed] = await Promise.all([
    rooms.totals(ageBands.map(band => searchOf({ age: band }))),
    rooms.totals(asked.map(({ search }) => search)),
    rooms.seriesIn(searchOf({ age })).then(found => seriesOf(deps, found)),
    newArrivals(deps, scope).then(rows => ofAge(listed(rows, forChildren, 'latest').map(({ work }) => work))),
    mostBorrowed(deps.db, scope).then(rows =>
      ofAge(listed(rows, forChildren, 'sum').map(({ work }) => work)),
    ),
  ])
  const totals = new Map<Choice, number>()
  for (const [n, { choice }] of asked.entries())
    totals.set(choice, Math.max(totals.get(choice) ?? 0, ofWays[n] ?? 0))
  return {
    ages: ageBands.filter((_, n) => (ofAges[n] ?? 0) > 0),
    totals,
    ...{ series, fresh, borrowed },
  }
}

/** A work as a cover that says in how many libraries it is in, and leaves the number of copies out. */
function coverFor(ctx: PageContext, organisation: Organisation, work: FoundWork): ShelfWork {
  const cover = coverOf(ctx, organisation, work, everywhere)
  const branches = new Set(work.copies.filter(isIn).map(copy => copy.branch)).size
  if (branches < 2) return cover
  return { ...cover, state: { tone: 'in', text: ctx.texts.children.inAt(branches) } }
}

/** The facts of each age, counted anew when they are too old. */
function keptFacts(deps: ChildrenDeps): (age: AgeBand | null) => Promise<Facts> {
  const kept = new Map<AgeBand | null, { readonly until: Temporal.Instant; readonly facts: Promise<Facts> }>()
  return age => {
    const now = deps.now()
    const known = kept.get(age)
    if (known && Temporal.Instant.compare(now, known.until) < 0) return known.facts
    const facts = factsOf(deps, age)
    kept.set(age, { until: now.add(keptFor), facts })
    // What could not be counted is not kept.
    facts.catch(() => kept.delete(age))
    return facts
  }
}

/** Series that can be begun, with their first parts as numbers of works. */
async function seriesOf(deps: ChildrenDeps, found: Awaited<ReturnType<Rooms['seriesIn']>>) {
  const names = found.filter(({ count }) => isReadInOrder(count)).map(({ value }) => value)
  const inOrder = await seriesInOrder(deps.db, names.slice(0, seriesLookedAt))
  return inOrder
    .flatMap(series => {
      const parts = inOneLanguage(series.parts)
      const first = beginning({ parts })
      return first ? [{ ...series, parts, first }] : []
    })
    .sort((a, b) => b.parts.length - a.parts.length || a.id - b.id)
    .slice(0, shown.series)
}

/** Tips and themes that are meant for children, not those for everybody. */
async function piecesForChildren(deps: ChildrenDeps, ctx: PageContext) {
  const { pieces } = await shownPieces(deps.db, {
    ...{ today: dayOf(deps.now()), kind: null, audience: 'child', place: null },
    ...{ limit: piecesLookedAt, offset: 0 },
  })
  const meant = pieces.filter(piece => piece.audience === 'child').slice(0, shown.pieces)
  return pieceViews(deps, ctx, meant)
}

async function childrenView(
  deps: ChildrenDeps,
  ctx: PageContext,
  age: AgeBand | null,
  facts: Facts,
): Promise<ChildrenView> {
  const organisation = deps.organisation()
  const [pieces, { events }] = await Promise.all([
    piecesForChildren(deps, ctx),
    upcoming(deps.db, { from: deps.now(), audiences: ['child'], limit: shown.events }),
  ])
  const ids = [...facts.fresh, ...facts.borrowed, ...facts.series.map(({ first }) => first.work)]
  const works = new Map(
    (await worksByIds(deps.db, [...new Set(ids)])).map(row => [
      row.id,
      coverFor(ctx, organisation, foundWork(row)),
    ]),
  )
  const covers = (list: readonly number[]) => list.flatMap(id => works.get(id) ?? [])
  const totalOf = (choice: Choice): number => facts.totals.get(choice) ?? 0
  return {
    ...{ age, ages: facts.ages },
    likes: leadingSomewhere(likes, totalOf),
    kinds: leadingSomewhere(kinds, totalOf),
    series: facts.series.flatMap((one): SeriesView[] => {
      const first = works.get(one.first.work)
      if (!first) return []
      const next = one.parts.slice(1, 1 + shown.nextParts)
      return [
        {
          ...{ name: one.label, href: hrefOf(one), count: one.parts.length, first, part: one.first.part },
          next: next.map(({ work, title }) => ({ id: work, slug: slugOf(title), title })),
        },
      ]
    }),
    ...{ fresh: covers(facts.fresh), borrowed: covers(facts.borrowed), pieces },
    events: events.map(event => eventView(organisation, event)),
  }
}

async function foundView(
  deps: ChildrenDeps,
  ctx: PageContext,
  of: { readonly ask: ChildrenAsk; readonly home: number | null; readonly facts: Facts },
): Promise<ChildrenFoundView> {
  const { ask, home, facts } = of
  const ways = searchesOf(ask)
  const way = ways.length > 1 ? fullest(ways, await deps.rooms.totals(ways)) : ways[0]
  const found = await deps.rooms.find(way ?? searchOf(ask), home)
  const { total, correctedFrom, correctedTo, offered, leftOut } = found
  return {
    ...{ ask, ages: facts.ages, total, pages: Math.ceil(total / hitsPerPage) },
    works: found.works.map(work => coverFor(ctx, deps.organisation(), work)),
    ...{ correctedFrom, correctedTo, offered, leftOut },
  }
}

/** The house for children, from the search and the modules' front desks. */
export function childrenHouse(deps: ChildrenDeps): ChildrenHouse {
  const factsFor = keptFacts(deps)
  return {
    children: async (ctx, age) => childrenView(deps, ctx, age, await factsFor(age)),
    childrenFound: async (ctx, ask, home) =>
      foundView(deps, ctx, { ask, home, facts: await factsFor(ask.age) }),
  }
}
