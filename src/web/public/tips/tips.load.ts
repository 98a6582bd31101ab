import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import { worksByIds } from '../../../modules/catalogue/index.ts'
import {
  firstName,
  type Piece,
  pieceById,
  showingOn,
  shownPieces,
  tipsOfWork,
} from '../../../modules/editorial/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { textsFor } from '../../texts/texts.ts'
import type { PageContext } from '../../ui/index.ts'
import { coverOf } from '../browse/works.load.ts'
import { visitable } from '../libraries/libraries.load.ts'
import { foundWork } from '../rooms-of-catalogue.ts'
import { type FoundWork, hookOf } from '../search/search.load.ts'
import { slugOf } from '../slug.ts'
import {
  type PieceView,
  type ThemePageView,
  type TipsAsk,
  type TipsHouse,
  type TipsView,
  type TipView,
  themeHref,
} from './tips.view.ts'

/** Pieces on a page; covers of a theme in a list; tips on the page of a work. */
const [perPage, coversOfTheme, tipsOnWork] = [12, 4, 3]
const inFeed = 50

export type TipsDeps = Deps & { readonly organisation: () => Organisation }

const everywhere = { branches: null, format: null }
const paragraphs = (text: string): string[] => text.split(/\r?\n\s*\r?\n/).map(part => part.trim())

const byOf = (organisation: Organisation, piece: Piece) => {
  const { name, slug } = organisation.branch(piece.branch)
  return { name: firstName(piece.author), library: name, librarySlug: slug }
}

const writtenOf = (organisation: Organisation, piece: Piece) => ({
  ...{ id: piece.id, language: piece.language, audience: piece.audience },
  text: paragraphs(piece.body),
  by: byOf(organisation, piece),
})

/** The works of some pieces, each read once. */
async function worksOf(deps: TipsDeps, pieces: readonly Piece[], each: number) {
  const ids = [...new Set(pieces.flatMap(piece => [...new Set(piece.works)].slice(0, each)))]
  return new Map((await worksByIds(deps.db, ids)).map(work => [work.id, foundWork(work)]))
}

/** Pieces as lists show them; a tip whose work is gone is none. */
export async function pieceViews(
  deps: TipsDeps,
  ctx: PageContext,
  pieces: readonly Piece[],
): Promise<PieceView[]> {
  const organisation = deps.organisation()
  const works = await worksOf(deps, pieces, coversOfTheme)
  const cover = (work: FoundWork) => coverOf(ctx, organisation, work, everywhere)
  return pieces.flatMap((piece): PieceView[] => {
    const found = [...new Set(piece.works)].slice(0, coversOfTheme).flatMap(id => works.get(id) ?? [])
    const written = writtenOf(organisation, piece)
    const [first] = found
    if (piece.kind === 'tip') return first ? [{ kind: 'tip', ...written, work: cover(first) }] : []
    const title = piece.title ?? ''
    const count = new Set(piece.works).size
    return [{ kind: 'theme', ...written, title, slug: slugOf(title), works: found.map(cover), count }]
  })
}

/** Tips about a work, as its page shows them. */
export async function tipsAbout(deps: TipsDeps, ctx: PageContext, work: number): Promise<TipView[]> {
  const found = await tipsOfWork(deps.db, { work, today: dayOf(deps.now()), limit: tipsOnWork })
  return (await pieceViews(deps, ctx, found)).filter(view => view.kind === 'tip')
}

/** What is shown now on the start page, or at a library: the latest themes first, then tips. */
export async function latestPieces(
  deps: TipsDeps,
  ctx: PageContext,
  of: { readonly place: number | null; readonly themes: number; readonly all: number },
): Promise<PieceView[]> {
  const asked = { today: dayOf(deps.now()), audience: null, place: of.place, offset: 0 }
  const [themes, tips] = await Promise.all([
    shownPieces(deps.db, { ...asked, kind: 'theme', everywhere: of.place === null, limit: of.themes }),
    shownPieces(deps.db, { ...asked, kind: 'tip', limit: of.all }),
  ])
  return pieceViews(deps, ctx, [...themes.pieces, ...tips.pieces].slice(0, of.all))
}

/** The choice without a library that does not exist, and the library. */
function placeOf(organisation: Organisation, asked: TipsAsk) {
  const branch = visitable(organisation).find(({ slug }) => slug === asked.branch) ?? null
  return { ask: branch ? asked : { ...asked, branch: null }, branch }
}

async function tipsView(deps: TipsDeps, ctx: PageContext, asked: TipsAsk): Promise<TipsView> {
  const organisation = deps.organisation()
  const { ask, branch } = placeOf(organisation, asked)
  const read = (page: number) =>
    shownPieces(deps.db, {
      ...{ today: dayOf(deps.now()), kind: null, audience: ask.audience, place: branch?.id ?? null },
      ...{ limit: perPage, offset: (page - 1) * perPage },
    })
  let [page, found] = [ask.page, await read(ask.page)]
  // A page past the last one tells no total: the list has become shorter.
  if (found.pieces.length === 0 && page > 1) {
    const { total } = await read(1)
    page = Math.max(1, Math.ceil(total / perPage))
    found = await read(page)
  }
  return {
    ask: { ...ask, page },
    place: branch?.name ?? null,
    total: found.total,
    pages: Math.max(1, Math.ceil(found.total / perPage)),
    pieces: await pieceViews(deps, ctx, found.pieces),
    branches: visitable(organisation)
      .map(one => ({
        slug: one.slug,
        name: one.name,
        municipality: organisation.municipality(one.municipalityId).name,
      }))
      .sort(
        (a, b) => a.municipality.localeCompare(b.municipality, 'sv') || a.name.localeCompare(b.name, 'sv'),
      ),
  }
}

async function tipsFeed(deps: TipsDeps, asked: TipsAsk) {
  const organisation = deps.organisation()
  const { ask, branch } = placeOf(organisation, asked)
  const { pieces } = await shownPieces(deps.db, {
    ...{ today: dayOf(deps.now()), kind: null, audience: ask.audience, place: branch?.id ?? null },
    ...{ limit: inFeed, offset: 0 },
  })
  const works = await worksOf(deps, pieces, 1)
  const t = textsFor('sv').tips
  const entries = pieces.flatMap(piece => {
    const work = works.get(piece.works[0] ?? 0)
    const head = { updated: piece.changedAt, summary: piece.body }
    if (piece.kind === 'theme') {
      const title = piece.title ?? ''
      return [{ ...head, path: themeHref({ id: piece.id, title }), title: `${t.theme}: ${title}` }]
    }
    if (!work) return []
    const title = `${t.tip}: ${[work.title, work.creator].filter(Boolean).join(', ')}`
    return [{ ...head, path: `/verk/${work.id}/${slugOf(work.title)}#tips-${piece.id}`, title }]
  })
  const latest = entries.map(entry => entry.updated).sort(Temporal.Instant.compare)
  return { ask, place: branch?.name ?? null, updated: latest.at(-1) ?? deps.now(), entries }
}

/** A theme whole, whether it is shown to readers yet or not. */
export async function themeView(deps: TipsDeps, ctx: PageContext, piece: Piece): Promise<ThemePageView> {
  const organisation = deps.organisation()
  const works = await worksByIds(deps.db, [...new Set(piece.works)])
  const title = piece.title ?? ''
  return {
    kind: 'theme',
    ...writtenOf(organisation, piece),
    ...{ title, slug: slugOf(title), count: works.length, until: piece.shownUntil },
    works: works.map(row => {
      const work = foundWork(row)
      const mark = row.copies.find(copy => copy.callNumber)?.callNumber ?? null
      return { ...coverOf(ctx, organisation, work, everywhere), hook: hookOf(work.summary), mark }
    }),
  }
}

/** The house for tips and themes, from the modules' front desks. */
export function tipsHouse(deps: TipsDeps): TipsHouse {
  return {
    tips: (ctx, ask) => tipsView(deps, ctx, ask),
    tipsFeed: ask => tipsFeed(deps, ask),
    theme: async (ctx, id) => {
      const piece = await pieceById(deps.db, id)
      if (piece?.kind !== 'theme' || showingOn(piece, dayOf(deps.now())) !== 'shown') return null
      return themeView(deps, ctx, piece)
    },
  }
}
