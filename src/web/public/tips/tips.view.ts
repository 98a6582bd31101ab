import type { PageContext } from '../../ui/index.ts'
import type { ShelfWork } from '../covers/cover-shelf.page.tsx'
import { slugOf } from '../slug.ts'

export type TipsAudience = 'child' | 'young' | 'adult'

/** Who wrote it, as readers see it: the first name and the library. */
export type WrittenBy = { readonly name: string; readonly library: string; readonly librarySlug: string }

type Written = {
  readonly id: number
  /** Paragraphs. */
  readonly text: readonly string[]
  /** As MARC names it. */
  readonly language: string
  readonly audience: TipsAudience | null
  readonly by: WrittenBy
}

export type TipView = Written & { readonly kind: 'tip'; readonly work: ShelfWork }

export type ThemeView = Written & {
  readonly kind: 'theme'
  readonly title: string
  readonly slug: string
  /** The first of its works, as far as they are shown in a list. */
  readonly works: readonly ShelfWork[]
  readonly count: number
}

export type PieceView = TipView | ThemeView

export type TipsAsk = {
  readonly audience: TipsAudience | null
  /** The slug of a library; null = all. */
  readonly branch: string | null
  readonly page: number
}

export type TipsView = {
  readonly ask: TipsAsk
  /** The name of the library chosen. */
  readonly place: string | null
  readonly total: number
  readonly pages: number
  readonly pieces: readonly PieceView[]
  readonly branches: readonly { slug: string; name: string; municipality: string }[]
}

export type ThemeWork = ShelfWork & { readonly hook: string | null; readonly mark: string | null }

export type ThemePageView = Omit<ThemeView, 'works'> & {
  readonly works: readonly ThemeWork[]
  /** The last day it is shown; null = nobody has said. */
  readonly until: string | null
}

/** What the public pages ask of tips and themes. */
export interface TipsHouse {
  tips(ctx: PageContext, ask: TipsAsk): Promise<TipsView>
  tipsFeed(ask: TipsAsk): Promise<{
    readonly ask: TipsAsk
    readonly place: string | null
    readonly updated: Temporal.Instant
    readonly entries: readonly {
      readonly path: string
      readonly title: string
      readonly updated: Temporal.Instant
      readonly summary: string
    }[]
  }>
  /** Null when there is no such theme to be seen. */
  theme(ctx: PageContext, id: number): Promise<ThemePageView | null>
}

/** The address of the tips under a choice, or of their feed: the same choice always has the same address. */
export function tipsHref(ask: TipsAsk, file = ''): string {
  const params = new URLSearchParams()
  if (ask.branch) params.set('bibliotek', ask.branch)
  if (ask.audience) params.set('malgrupp', ask.audience)
  if (ask.page > 1 && !file) params.set('sida', String(ask.page))
  const text = params.toString()
  return `/tips${file}${text ? `?${text}` : ''}`
}

export const themeHref = (theme: { readonly id: number; readonly title: string }): string =>
  `/tips/${theme.id}-${slugOf(theme.title)}`

/** Reads a choice from an address; what makes no sense is left out, never an error. */
export function readTipsAsk(query: URLSearchParams): TipsAsk {
  const audience = query.get('malgrupp')
  const page = Number(query.get('sida') ?? '1')
  return {
    branch: query.get('bibliotek') || null,
    audience: audience === 'child' || audience === 'young' || audience === 'adult' ? audience : null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}
