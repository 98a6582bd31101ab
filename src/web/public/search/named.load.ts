import type { Executor } from '../../../database/connect.ts'
import { spokenName } from '../../../kernel/text.ts'
import {
  type CreatorCalled,
  creatorCalled,
  type SeriesCalled,
  seriesCalled,
} from '../../../modules/catalogue/index.ts'
import { type Certain, certainOf, nameAsked, readingPlace } from '../../../modules/search/index.ts'
import type { PageContext } from '../../ui/index.ts'
import { hrefOf, labelFor } from '../headings/heading.href.ts'
import { slugOf } from '../slug.ts'
import type { NamedPart, NamedView } from './named.page.tsx'
import { filterNames, type SearchQuery } from './query.ts'
import type { Found } from './search.load.ts'

/** Parts that are shown of a series: the others stand on its own page. */
const mostParts = 5

/** What the question may be the name of, by the hits alone: nobody is asked when they rule it out. */
export function certainOfFound(query: SearchQuery, found: Found): Certain | null {
  if (query.page > 1 || query.exact || query.sort !== 'relevance') return null
  if (query.onShelf || filterNames.some(name => query.filters[name].length > 0)) return null
  const applied = found.understood.filter(reading => reading.applied)
  // What a librarian lifted says nothing of what was asked.
  const hits = found.works
    .filter(work => !found.choices?.has(work.id))
    .map(({ title, creator, series }) => ({ title, creator, series: series?.name ?? null }))
  const certain = (said: string, rest: string): Certain | null => {
    const asked = nameAsked(said, applied, rest)
    return asked === null ? null : certainOf(asked, hits)
  }
  const { correctedTo } = found
  // As it was written first: a spelling that was put right may be one that a reference leads from.
  return certain(query.q, found.rest) ?? (correctedTo === null ? null : certain(correctedTo, correctedTo))
}

const workHref = (id: number, title: string): string => `/verk/${id}/${slugOf(title)}`

const creatorView = ({ id, label, works, latest, series }: CreatorCalled): NamedView => ({
  ...{ kind: 'creator', works, label: labelFor({ kind: 'creator', label }) },
  href: hrefOf({ kind: 'creator', id, label }),
  latest: latest && works > 1 ? { ...latest, href: workHref(latest.id, latest.title) } : null,
  series: series.map(one => ({
    ...{ label: one.label, works: one.works },
    href: hrefOf({ kind: 'series', ...one }),
  })),
})

type Part = SeriesCalled['parts'][number]

function stateOf(ctx: PageContext, { branches, copies, digital }: Part): NamedPart['state'] {
  const t = ctx.texts.search
  if (branches > 0) return { tone: 'in', text: t.named.inAt(branches) }
  if (copies > 0) return { tone: 'queue', text: t.named.notIn }
  return digital ? { tone: 'digital', text: t.facets.digital } : null
}

/** A series by the parts that are numbered. One title alone is no series: then the hit says enough. */
export function seriesView(ctx: PageContext, { id, label, works, parts }: SeriesCalled): NamedView | null {
  if (works < 2) return null
  const place = (part: Part): string => readingPlace(part.part)
  const numbered = parts.filter(part => place(part) !== readingPlace(null))
  if (!numbered.length && works < 3) return null
  const inOrder = numbered.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
  const creators = new Set(parts.map(({ creator }) => creator))
  const [creator] = creators
  return {
    ...{ kind: 'series', label, works },
    href: hrefOf({ kind: 'series', id, label }),
    creator: creators.size === 1 && creator ? spokenName(creator) : null,
    parts: inOrder.slice(0, mostParts).map((part, n) => ({
      ...{ title: part.title, href: workHref(part.work, part.title), part: part.part },
      first: n === 0 && place(part) <= readingPlace('1'),
      state: stateOf(ctx, part),
    })),
  }
}

/** What the catalogue knows of the person or the series that the whole question names; null = it is not sure of any. */
export async function namedView(
  db: Executor,
  ctx: PageContext,
  query: SearchQuery,
  found: Found,
): Promise<NamedView | null> {
  const certain = certainOfFound(query, found)
  if (!certain) return null
  if (certain.kind === 'series') {
    const series = await seriesCalled(db, certain.names[0] ?? '', mostParts)
    return series ? seriesView(ctx, series) : null
  }
  const creator = await creatorCalled(db, certain.names)
  return creator ? creatorView(creator) : null
}
