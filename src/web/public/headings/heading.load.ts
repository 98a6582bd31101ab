import type { Database } from '../../../database/connect.ts'
import { filingKey } from '../../../kernel/filing.ts'
import {
  besidesHeading,
  type HeadingRow,
  headingById,
  headingNamed,
  headingPart,
  type ListPlace,
  worksUnder,
} from '../../../modules/catalogue/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import type { PageContext } from '../../ui/index.ts'
import { coversOf } from '../browse/works.load.ts'
import { hrefOf, labelFor } from './heading.href.ts'
import {
  type HeadingAsk,
  type HeadingKind,
  type HeadingListView,
  type HeadingView,
  headingPaths,
} from './heading.page.tsx'

const linesPerPage = 50
/** Full rows of two, three, four and six. */
const worksPerPage = 24
const longestWord = 200

/** A number of a line, as the list writes it into its addresses; nonsense is the heading itself. */
const numberOf = (text: string | null): number => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

/** Reads where in the list somebody wants to be; what makes no sense is where the list begins. */
export function readHeadingAsk(kind: HeadingKind, query: URLSearchParams): HeadingAsk {
  const word = (query.get('ord') ?? '').trim().slice(0, longestWord)
  if (word) return { kind, word, at: { key: filingKey(word), nr: 0 }, before: false }
  const before = query.get('fore')
  const key = (before ?? query.get('fran') ?? '').replaceAll('\0', '').slice(0, 2 * longestWord)
  return { kind, word: '', at: { key, nr: numberOf(query.get('nr')) }, before: before !== null }
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ']

/** A part of the catalogue from A to Ö. */
export async function headingListView(db: Database, ask: HeadingAsk): Promise<HeadingListView> {
  const { kind, at: asked, before } = ask
  const { list } = headingPaths[kind]
  const part = await headingPart(db, { kind, at: asked, before, limit: linesPerPage })
  const [first] = part.lines
  const at = (name: 'fran' | 'fore', { key, nr }: ListPlace): string =>
    `${list}?${new URLSearchParams({ [name]: key, ...(nr ? { nr: String(nr) } : {}) })}`
  return {
    ask,
    letters: letters.map(letter => ({
      letter,
      href: at('fran', { key: filingKey(letter), nr: 0 }),
      current: first?.key.startsWith(filingKey(letter)) ?? false,
    })),
    lines: part.lines.map(line => ({
      ...{ label: line.label, works: line.works, see: line.see },
      href:
        kind === 'title' && line.work !== null
          ? `/verk/${line.work}`
          : hrefOf({ kind, id: line.heading, label: line.see ?? line.label }),
      sought: ask.word !== '' && line.key === asked.key,
    })),
    earlier: part.earlier === null ? null : at('fore', part.earlier),
    later: part.later === null ? null : at('fran', part.later),
    beyond: part.beyond,
  }
}

/** Who is written about stands among the subjects too, and the other way round. */
async function otherSide(db: Database, { kind, label }: HeadingRow): Promise<HeadingView['other']> {
  if (kind !== 'creator' && kind !== 'subject') return null
  const other = await headingNamed(db, kind === 'creator' ? 'subject' : 'creator', label)
  return other ? { about: kind === 'creator', href: hrefOf(other), works: other.works } : null
}

const fieldOf: Readonly<Record<HeadingKind, string>> = {
  ...{ creator: 'författare', title: 'titel', subject: 'ämne', series: 'serie' },
}

export async function headingView(
  db: Database,
  ctx: PageContext,
  organisation: Organisation,
  of: { readonly kind: HeadingKind; readonly id: number; readonly page: number },
): Promise<HeadingView | null> {
  const heading = await headingById(db, of.id)
  if (!heading || heading.kind !== of.kind) return null
  const { kind, works } = heading
  const pages = Math.max(1, Math.ceil(works / worksPerPage))
  const page = Math.min(of.page, pages)
  const [under, { variants, related }, other] = await Promise.all([
    worksUnder(db, { heading: heading.id, limit: worksPerPage, offset: (page - 1) * worksPerPage }),
    besidesHeading(db, heading),
    otherSide(db, heading),
  ])
  const covers = await coversOf(
    db,
    ctx,
    organisation,
    under.map(({ work }) => work),
    { branches: null, format: null },
  )
  const parts = new Map(under.map(({ work, part }) => [work, part]))
  const label = labelFor(heading)
  return {
    ...{ kind, label, works, page, pages, variants, other },
    href: hrefOf(heading),
    shelf: covers.map(cover => {
      const part = parts.get(cover.id)
      return kind === 'series' && part ? { ...cover, title: `${part}. ${cover.title}` } : cover
    }),
    related: related.map(one => ({ label: labelFor(one), href: hrefOf(one), works: one.works })),
    search: `/sok?${new URLSearchParams({ q: `${fieldOf[kind]}:"${label.replaceAll('"', '')}"` })}`,
    list: `${headingPaths[kind].list}?${new URLSearchParams({ fran: heading.key })}`,
  }
}

export const headingsHouse = (deps: {
  readonly db: Database
  readonly organisation: () => Organisation
}) => ({
  headings: (_ctx: PageContext, ask: HeadingAsk) => headingListView(deps.db, ask),
  heading: (ctx: PageContext, of: { kind: HeadingKind; id: number; page: number }) =>
    headingView(deps.db, ctx, deps.organisation(), of),
})
