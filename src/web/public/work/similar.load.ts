import type { Executor } from '../../../database/connect.ts'
import { type Likeness, mostAlike, traitsOf, worksByIds } from '../../../modules/catalogue/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import type { SearchIndex } from '../../../modules/search/index.ts'
import { listed } from '../../texts/locale.ts'
import type { PageContext } from '../../ui/index.ts'
import { coverOf } from '../browse/works.load.ts'
import type { ShelfWork } from '../covers/cover-shelf.page.tsx'
import { foundWork } from '../rooms-of-catalogue.ts'

/** Works shown; subjects asked about; works looked at of each. */
const [shown, subjectsAsked, ofEach] = [6, 4, 30]
/** How long an answer holds, and for how many works: availability is always read anew. */
const [holdsMs, held] = [10 * 60_000, 2_000]

export interface SimilarDeps {
  readonly db: Executor
  readonly index: Pick<SearchIndex, 'query'>
  readonly now: () => Temporal.Instant
}

/**
 * Works by the same people and about the same things, from the index. Asked for by when they came, never by relevance: that
 * counts loans.
 */
async function candidatesFor(
  index: SimilarDeps['index'],
  of: {
    readonly creators: readonly string[]
    readonly subjects: readonly string[]
    readonly genres: readonly string[]
  },
) {
  const ask = async (filters: Readonly<Record<string, readonly string[]>>) =>
    index.query({ text: '', filters, sort: 'newest', limit: ofEach })
  const [byCreators, byGenres, ...bySubject] = await Promise.all([
    of.creators.length ? ask({ creator: of.creators.slice(0, 2) }) : null,
    // A kind alone says little: it is asked for where nothing is said of what a work is about.
    of.subjects.length === 0 && of.genres.length ? ask({ genre: of.genres.slice(0, 2) }) : null,
    ...of.subjects.slice(0, subjectsAsked).map(subject => ask({ subject: [subject] })),
  ])
  const worksAbout = new Map(bySubject.map((found, n) => [of.subjects[n] ?? '', found?.total ?? 0]))
  const works = [byCreators, byGenres, ...bySubject].flatMap(found => found?.hits.map(hit => hit.work) ?? [])
  return { worksAbout, works: [...new Set(works)] }
}

/** Finds the works most like one, and why; what was found is kept a little while. */
export function similarWorks(deps: SimilarDeps): (work: number) => Promise<readonly Likeness[]> {
  const known = new Map<number, { readonly until: number; readonly found: Promise<readonly Likeness[]> }>()
  const find = async (work: number): Promise<readonly Likeness[]> => {
    const [of] = await traitsOf(deps.db, [work])
    if (!of) return []
    const { works, worksAbout } = await candidatesFor(deps.index, of)
    // What is of the same series has a strip of its own.
    const candidates = (await traitsOf(deps.db, works)).filter(
      one => !one.series.some(title => of.series.includes(title)),
    )
    return mostAlike(of, candidates, { worksAbout, most: shown })
  }
  return work => {
    const now = deps.now().epochMilliseconds
    const before = known.get(work)
    if (before && before.until > now) return before.found
    const found = find(work)
    known.delete(work)
    known.set(work, { until: now + holdsMs, found })
    // What failed is asked for again, and the oldest make room.
    found.catch(() => known.delete(work))
    const [oldest] = known.keys()
    if (known.size > held && oldest !== undefined) known.delete(oldest)
    return found
  }
}

/** The two best reasons, in words. */
export function whyAlike(ctx: PageContext, like: Likeness): string {
  const t = ctx.texts.tips.similar
  const words = (of: readonly string[]) => listed(ctx.locale, of.slice(0, 2))
  const reasons = [
    like.creators.length ? t.creator(words(like.creators)) : null,
    like.series.length ? t.series(words(like.series)) : null,
    like.subjects.length ? t.subjects(words(like.subjects)) : null,
    like.genres.length ? t.genre(words(like.genres)) : null,
    like.marks.length ? t.shelf(words(like.marks)) : null,
  ]
  return reasons
    .filter(reason => reason !== null)
    .slice(0, 2)
    .join(' · ')
}

/** Works like one as covers, each with why, and how it can be had right now. */
export async function similarView(
  deps: { readonly db: Executor },
  ctx: PageContext,
  organisation: Organisation,
  alike: readonly Likeness[],
): Promise<ShelfWork[]> {
  const works = await worksByIds(
    deps.db,
    alike.map(one => one.work),
  )
  const byId = new Map(works.map(work => [work.id, work]))
  return alike.flatMap(like => {
    const work = byId.get(like.work)
    if (!work || work.editions.length === 0) return []
    const cover = coverOf(ctx, organisation, foundWork(work), { branches: null, format: null })
    return [{ ...cover, why: whyAlike(ctx, like) }]
  })
}
