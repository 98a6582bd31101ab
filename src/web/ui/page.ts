import { type Locale, localePath } from '../texts/locale.ts'
import type { Texts } from '../texts/sv/index.ts'

/** Who is logged in, as far as the page head needs to know. */
export type ReaderBadge = {
  readonly name: string
  readonly readyToFetch: number
  /** Whether this device keeps the card and the loans to be read without a network. */
  readonly keepsHere: boolean
  /** When the session ends unless the reader does something: on the clock ('14:20'), and seconds from now. */
  readonly sessionEnds: { readonly at: string; readonly inSeconds: number } | null
}

/** Where the shared stylesheet, script, fonts and drawings are served (hashed, immutable). */
export type AssetLinks = {
  readonly stylesheet: string
  readonly script: string
  readonly sprite: string
  /** The drawings of the pages for children. */
  readonly childrenSprite: string
  /** What only the staff pages load besides. */
  readonly staff: { readonly stylesheet: string; readonly script: string }
  readonly preloadFonts: readonly string[]
  /** The sign on a home screen. */
  readonly touchIcon: string
}

/** What every page knows about the request it answers. */
export type PageContext = {
  readonly locale: Locale
  readonly texts: Texts
  /** The address without language prefix, with its query: '/sok?q=lager'. */
  readonly path: string
  /** Scheme and host for canonical links: 'https://bibliotek.example'. */
  readonly origin: string
  readonly assets: AssetLinks
  /** Proves that a form was served by us; every POST form carries it. */
  readonly csrf: string
  readonly reader: ReaderBadge | null
}

/** The address of a page in the reader's language. */
export const link = (ctx: PageContext, path: string): string => localePath(ctx.locale, path)
