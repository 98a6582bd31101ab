import type { HeadingKind } from '../../../modules/catalogue/index.ts'
import { kilometres, type Organisation } from '../../../modules/organisation/index.ts'
import { formatCodes, formatOf, htmlLang } from '../../texts/formats.ts'
import { type Span, spanText } from '../../texts/span.ts'
import type { PageContext } from '../../ui/index.ts'
import type { Reader } from '../house.ts'
import { type EditionWish, readWish, wishFor } from '../reserve/wish.ts'
import { noFilters, searchHref } from '../search/query.ts'
import type { FoundWork } from '../search/search.load.ts'
import { slugOf } from '../slug.ts'
import { isIn, lendable, nearestIn, shelfRows } from './copies.ts'
import { languageName } from './language-name.ts'
import type { EditionView, FactView } from './sections.page.tsx'
import type { Availability, WorkView } from './work.view.ts'

export type WorkEdition = {
  readonly id: number
  readonly title: string
  readonly format: string
  readonly language: string | null
  readonly year: number | null
  readonly publisher: string | null
  readonly extent: string | null
  readonly isbns: readonly string[]
}

/** Everything the catalogue knows of a work that its page shows. */
export type WorkSource = FoundWork & {
  readonly originalTitle: string | null
  readonly creators: readonly { readonly name: string; readonly role: string | null }[]
  readonly genres: readonly string[]
  readonly classMarks: readonly string[]
  readonly editions: readonly WorkEdition[]
  readonly seriesWorks: readonly (Pick<FoundWork, 'id' | 'title' | 'creator' | 'subjects' | 'audience'> & {
    part: string | null
  })[]
  /** What it stands under in the catalogue from A to Ö, and where that is. */
  readonly headings: readonly { readonly kind: HeadingKind; readonly label: string; readonly href: string }[]
}

/** The page of a heading the work stands under; null = it has none (yet). */
const headingHref = ({ headings }: WorkSource, kind: HeadingKind, label: string): string | null =>
  headings.find(one => one.kind === kind && one.label === label)?.href ?? null

const filter = (name: 'amne' | 'genre' | 'forfattare', value: string): string =>
  searchHref({ filters: { ...noFilters(), [name]: [value] } })

function factsOf(ctx: PageContext, work: WorkSource): FactView[] {
  const plain = (texts: readonly (string | null)[]) =>
    [...new Set(texts)].flatMap(text => (text ? [{ text, href: null }] : []))
  const years = [...new Set(work.editions.flatMap(edition => edition.year ?? []))].sort((a, b) => a - b)
  const audience = work.audience
  const facts: FactView[] = [
    {
      name: 'creators',
      values: work.creators.map(({ name, role }) => ({
        text: role ? `${name} (${role})` : name,
        href: headingHref(work, 'creator', name) ?? filter('forfattare', name),
      })),
    },
    { name: 'language', values: plain(work.editions.map(edition => languageName(ctx, edition.language))) },
    {
      name: 'originalTitle',
      values: work.originalTitle
        ? [{ text: work.originalTitle, href: null, lang: htmlLang(work.language) }]
        : [],
    },
    {
      name: 'subjects',
      values: work.subjects.map(text => ({
        text,
        href: headingHref(work, 'subject', text) ?? filter('amne', text),
      })),
    },
    { name: 'genres', values: work.genres.map(text => ({ text, href: filter('genre', text) })) },
    {
      name: 'audience',
      values:
        audience === 'child' || audience === 'young' || audience === 'adult'
          ? [{ text: ctx.texts.search.audiences[audience], href: null }]
          : [],
    },
    { name: 'year', values: plain(years.map(String)) },
    { name: 'extent', values: work.editions.length === 1 ? plain([work.editions[0]?.extent ?? null]) : [] },
    { name: 'classMark', values: plain(work.classMarks) },
  ]
  return facts.filter(fact => fact.values.length > 0)
}

/** When it can be collected at a branch. */
type Arrival = Span & { readonly branch: number }

function availabilityOf(
  ctx: PageContext,
  organisation: Organisation,
  copies: WorkSource['copies'],
  waiting: number,
  reader: Reader | null,
  arrival: Arrival | null,
): Availability {
  const free = copies.filter(isIn)
  const home = reader ? organisation.branch(reader.homeBranch) : null
  const nearest = home ? nearestIn(copies, organisation.branch, home, kilometres) : null
  const standsHere = nearest !== null && nearest.id === home?.id
  return {
    inBranches: new Set(free.map(copy => copy.branch)).size,
    ofBranches: organisation.branches.filter(branch => branch.kind !== 'hub' && branch.kind !== 'bus_stop')
      .length,
    copies: lendable(copies).length,
    quick: lendable(copies).filter(copy => copy.quick).length,
    waiting,
    nearest: nearest && !standsHere ? nearest.shortName : null,
    fetch:
      standsHere && home
        ? { branch: home.shortName, when: null }
        : arrival
          ? {
              branch: organisation.branch(arrival.branch).shortName,
              when: spanText(ctx.locale, ctx.texts.common.span, arrival),
            }
          : null,
  }
}

const formatsOf = (work: WorkSource) =>
  formatCodes
    .map(format => ({
      format,
      copies: lendable(work.copies.filter(copy => formatOf(copy.format) === format)).length,
    }))
    .filter(({ format }) => work.editions.some(edition => formatOf(edition.format) === format))

/** The one asked for, else the one with most copies. */
const shownFormat = (formats: ReturnType<typeof formatsOf>, asked: string | null) =>
  formats.find(({ format }) => format === asked) ?? [...formats].sort((a, b) => b.copies - a.copies)[0]

/** What somebody reserves from the work page as it is shown: the format, when there are several, in its language. */
export function shownWish(work: WorkSource, asked: string | null): EditionWish {
  const formats = formatsOf(work)
  const shown = shownFormat(formats, asked)
  const link = formats.length > 1 && shown ? { form: shown.format } : {}
  return readWish(wishFor(new URLSearchParams(link), work))
}

/** The work page: all of the work, and the shelves for one of its formats. */
export function workView(
  ctx: PageContext,
  organisation: Organisation,
  work: WorkSource,
  visitor: { reader: Reader | null; format: string | null; arrival: Arrival | null },
): Omit<WorkView, 'tips' | 'similar'> {
  const formats = formatsOf(work)
  const shown = shownFormat(formats, visitor.format)
  const copies = work.copies.filter(copy => formatOf(copy.format) === shown?.format)
  const byId = new Map(work.editions.map(edition => [edition.id, edition]))
  const editionName = (id: number) => [byId.get(id)?.publisher, byId.get(id)?.year].filter(Boolean).join(' ')
  const copiesOf = (edition: number) => lendable(work.copies.filter(copy => copy.edition === edition)).length
  return {
    id: work.id,
    slug: slugOf(work.title),
    title: work.title,
    originalTitle: work.originalTitle,
    language: work.language,
    creator: work.creator,
    creatorHref: work.creator
      ? (headingHref(work, 'creator', work.creator) ?? filter('forfattare', work.creator))
      : null,
    seriesHref: work.series ? headingHref(work, 'series', work.series.name) : null,
    series: work.series,
    cover: {
      id: work.id,
      title: work.title,
      creator: work.creator,
      subjects: work.subjects,
      audience: work.audience,
    },
    formats,
    shown: shown?.format ?? null,
    availability: availabilityOf(ctx, organisation, copies, work.waiting, visitor.reader, visitor.arrival),
    shelves: shelfRows(copies, organisation.branch, editionName, visitor.reader?.homeBranch ?? null),
    summary: work.summary,
    editions: work.editions.map(
      (edition): EditionView => ({
        ...edition,
        format: formatOf(edition.format),
        isbn: edition.isbns[0] ?? null,
        copies: copiesOf(edition.id),
      }),
    ),
    facts: factsOf(ctx, work),
    seriesStrip: work.seriesWorks.map(entry => ({
      id: entry.id,
      slug: slugOf(entry.title),
      title: entry.title,
      part: entry.part,
      current: entry.id === work.id,
      cover: {
        id: entry.id,
        title: entry.title,
        creator: entry.creator,
        subjects: entry.subjects,
        audience: entry.audience,
      },
    })),
  }
}
