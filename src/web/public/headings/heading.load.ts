import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import {
  besidesHeading,
  countAt,
  formatsOf,
  formsUnder,
  type HeadingKind,
  type HeadingRow,
  headingById,
  headingNamed,
  isReadInOrder,
  missingFrom,
  seriesUnder,
  type WorkForm,
  workForms,
  worksByForm,
  worksByIds,
  worksUnder,
} from '../../../modules/catalogue/index.ts'
import type { Branch, Organisation } from '../../../modules/organisation/index.ts'
import type { PageContext } from '../../ui/index.ts'
import { branchChoices, visitable } from '../libraries/libraries.load.ts'
import type { Rooms } from '../rooms.ts'
import { foundWork, languagesMeant } from '../rooms-of-catalogue.ts'
import { hitView, type PromisedHits } from '../search/search.load.ts'
import type { AtHome, HeadingAsk, HeadingsHouse } from './heading.house.ts'
import { headingPaths, hrefOf, labelFor, type WorksAsk } from './heading.href.ts'
import type { HeadingLink, HeadingView, UnderView } from './heading.view.ts'
import { headingListView } from './heading-list.load.ts'
import { withMissing } from './series.rules.ts'

const worksPerPage = 20
/** What a branch has is counted no further: who wants more searches. */
const mostAtBranch = 1000

/** Reads which works of a heading somebody wants to see; what makes no sense is left out, never an error. */
export function readWorksAsk(kind: HeadingKind, query: URLSearchParams): WorksAsk {
  const page = Number(query.get('sida') ?? '1')
  return {
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
    form: kind === 'creator' ? (workForms.find(form => form === query.get('form')) ?? null) : null,
    branch: query.get('bibliotek') || null,
  }
}

/** Who is written about stands among the subjects too, and the other way round. */
async function otherSide(db: Deps['db'], { kind, label }: HeadingRow): Promise<HeadingView['other']> {
  if (kind !== 'creator' && kind !== 'subject') return null
  const other = await headingNamed(db, kind === 'creator' ? 'subject' : 'creator', label)
  return other ? { about: kind === 'creator', href: hrefOf(other), works: other.works } : null
}

type Listed = {
  readonly work: number
  readonly part: string | null
  readonly place: number | null
  readonly form: WorkForm | null
}
type Works = {
  readonly listed: readonly Listed[]
  readonly total: number
  readonly more: boolean
  readonly page: number
  readonly forms: HeadingView['forms']
  /** How many works stand under each form; none where they stand in one row. */
  readonly first: ReadonlyMap<WorkForm, number>
}

const pageWithin = (page: number, total: number): number =>
  Math.min(page, Math.max(1, Math.ceil(total / worksPerPage)))

/** What somebody has made, by its form. */
async function worksOfCreator(
  db: Deps['db'],
  of: { heading: number; branch: number | null },
  ask: WorksAsk,
): Promise<Works> {
  const forms = await formsUnder(db, of)
  const total =
    ask.form === null
      ? forms.reduce((sum, { first }) => sum + first, 0)
      : (forms.find(({ form }) => form === ask.form)?.works ?? 0)
  const page = pageWithin(ask.page, total)
  const part = { limit: worksPerPage, offset: (page - 1) * worksPerPage }
  const found = await worksByForm(db, { ...of, ...part, form: ask.form })
  const under = forms.filter(({ first }) => first > 0)
  const apart = ask.form === null && under.length > 1
  return {
    ...{ total, page, more: false, forms },
    listed: found.map(one => ({ ...one, part: null, place: null })),
    first: new Map(apart ? under.map(({ form, first }) => [form, first]) : []),
  }
}

/** What stands under any other heading, in one row. */
async function worksOfOther(
  db: Deps['db'],
  of: { heading: number; branch: number | null },
  ask: WorksAsk,
  works: number,
): Promise<Works> {
  const { heading, branch } = of
  const counted = branch === null ? works : await countAt(db, { heading, branch, most: mostAtBranch + 1 })
  const more = branch !== null && counted > mostAtBranch
  const total = more ? mostAtBranch : counted
  const page = pageWithin(ask.page, total)
  const found = await worksUnder(db, { ...of, limit: worksPerPage, offset: (page - 1) * worksPerPage })
  return {
    ...{ total, more, page, forms: [], first: new Map() },
    listed: found.map(row => ({ ...row, form: null })),
  }
}

type HeadingDeps = Deps & {
  readonly organisation: () => Organisation
  readonly rooms: Pick<Rooms, 'arrivalsAt'>
}

/** The works of a page as the search shows them, with where they stand under the heading. */
async function underViews(
  deps: HeadingDeps,
  of: { listed: readonly Listed[]; kind: HeadingKind; here: string; chosen: Branch | null; page: number },
  reader: AtHome | null,
) {
  const { listed, kind, here, chosen, page } = of
  const organisation = deps.organisation()
  const own = reader ? organisation.branch(reader.homeBranch) : null
  const home = chosen ?? own
  const ids = listed.map(({ work }) => work)
  const [works, arriving] = await Promise.all([
    worksByIds(deps.db, ids),
    own?.isPickup && ids.length ? deps.rooms.arrivalsAt(ids, own.id) : null,
  ])
  const promised: PromisedHits | null =
    own && arriving
      ? { branch: own, isOwn: true, days: arriving(languagesMeant(works)), today: dayOf(deps.now()) }
      : null
  const found = new Map(works.map(work => [work.id, foundWork(work)]))
  const inOrder = kind === 'series' && isReadInOrder([...found.values()].map(({ creator }) => creator))
  const first = page === 1 ? listed[0] : undefined
  const views = listed.flatMap(({ work: id, part, place, form }) => {
    const work = found.get(id)
    if (!work) return []
    const hit = hitView(work, organisation, home, promised, form ? formatsOf(form) : [])
    const begin = inOrder && first?.work === id && place !== null && place <= 1
    const shown = {
      ...hit,
      // The part is told above the title, of this series and no other.
      series: kind === 'series' ? null : hit.series,
      creatorHref: hit.creatorHref === here ? null : hit.creatorHref,
    }
    const view: UnderView = { kind: 'work', hit: shown, part, begin }
    return [{ form, place, view }]
  })
  return { views, inOrder }
}

/** Asks the libraries to buy a part of a series. */
const suggestHref = (series: string, part: number): string =>
  `/foresla-inkop?${new URLSearchParams({ titel: `${series} ${part}`, serie: series, del: String(part) })}`

const fieldOf: Readonly<Record<HeadingKind, string>> = {
  ...{ creator: 'författare', title: 'titel', subject: 'ämne', series: 'serie' },
}

export async function headingView(
  deps: HeadingDeps,
  asked: HeadingAsk,
  reader: AtHome | null,
): Promise<HeadingView | null> {
  const { db } = deps
  const organisation = deps.organisation()
  const heading = await headingById(db, asked.id)
  if (!heading || heading.kind !== asked.kind) return null
  const { kind, works } = heading
  const chosen = visitable(organisation).find(({ slug }) => slug === asked.branch) ?? null
  const of = { heading: heading.id, branch: chosen?.id ?? null }
  const [label, here] = [labelFor(heading), hrefOf(heading)]
  const [under, beside, other, series, missing] = await Promise.all([
    kind === 'creator' ? worksOfCreator(db, of, asked) : worksOfOther(db, of, asked, works),
    besidesHeading(db, heading),
    otherSide(db, heading),
    kind === 'creator' ? seriesUnder(db, heading.id) : [],
    kind === 'series' ? missingFrom(db, heading.id) : [],
  ])
  const { listed, page, total } = under
  const { views, inOrder } = await underViews(deps, { listed, kind, here, chosen, page }, reader)
  const lacking = inOrder && !chosen ? missing : []
  const before = lacking.length > 0 && page > 1 ? await placeBefore(db, of, page) : null
  const whole = withMissing(views, lacking, { isFirst: page === 1, before }).map(one =>
    'missing' in one
      ? {
          form: null,
          view: { kind: 'missing', part: one.missing, href: suggestHref(label, one.missing) } as const,
        }
      : one,
  )
  const links = (some: readonly (HeadingRow & { readonly parts?: number })[]): HeadingLink[] =>
    some.map(one => ({ label: labelFor(one), href: hrefOf(one), works: one.parts ?? one.works }))
  const relatedBy = (relation: string | null) =>
    links(beside.related.filter(one => one.relation === relation))
  return {
    ...{ kind, label, works, total, other, filed: heading.label },
    href: here,
    ask: { page, form: asked.form, branch: chosen?.slug ?? null },
    more: under.more,
    pages: Math.max(1, Math.ceil(total / worksPerPage)),
    sections: [...Map.groupBy(whole, ({ form }) => (form && under.first.has(form) ? form : null))].map(
      ([form, some]) => ({
        ...{ form, works: (form && under.first.get(form)) ?? total },
        under: some.map(({ view }) => view),
      }),
    ),
    forms: under.forms,
    branches: branchChoices(organisation),
    place: chosen?.name ?? null,
    variants: beside.variants,
    ...{ broader: relatedBy('broader'), narrower: relatedBy('narrower'), related: relatedBy(null) },
    series: links(series),
    search: `/sok?${new URLSearchParams({ q: `${fieldOf[kind]}:"${label.replaceAll('"', '')}"` })}`,
    list: `${headingPaths[kind].list}?${new URLSearchParams({ fran: heading.key })}`,
  }
}

/** The number of the last work of the page before. */
async function placeBefore(
  db: Deps['db'],
  of: { heading: number; branch: number | null },
  page: number,
): Promise<number | null> {
  const [last] = await worksUnder(db, { ...of, limit: 1, offset: (page - 1) * worksPerPage - 1 })
  return last?.place ?? null
}

export const headingsHouse = (deps: HeadingDeps): HeadingsHouse => ({
  headings: (_ctx: PageContext, ask) => headingListView(deps.db, ask),
  heading: (_ctx: PageContext, ask, reader) => headingView(deps, ask, reader),
})
