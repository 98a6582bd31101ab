import type { FormatCode } from '../../texts/formats.ts'
import type { CoverWork } from '../../ui/index.ts'
import type { ShelfWork } from '../covers/cover-shelf.page.tsx'
import type { TipView } from '../tips/tips.view.ts'
import type { EditionView, FactView, SeriesEntry } from './sections.page.tsx'
import type { ShelfRow } from './shelves.page.tsx'

/** What the work page shows. */
export type WorkView = {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly originalTitle: string | null
  readonly language: string | null
  readonly creator: string | null
  /** Search address of everything by the creator. */
  readonly creatorHref: string | null
  readonly series: { name: string; part: string | null } | null
  readonly seriesHref: string | null
  readonly cover: CoverWork
  readonly formats: readonly { format: FormatCode; copies: number }[]
  /** The format whose copies are shown; null when the work has no copies. */
  readonly shown: FormatCode | null
  readonly availability: Availability
  readonly shelves: readonly ShelfRow[]
  readonly summary: string | null
  readonly editions: readonly EditionView[]
  readonly facts: readonly FactView[]
  readonly seriesStrip: readonly SeriesEntry[]
  /** What librarians say of it. */
  readonly tips: readonly TipView[]
  /** Works like it, each with why. */
  readonly similar: readonly ShelfWork[]
}

export type Availability = {
  readonly inBranches: number
  readonly ofBranches: number
  readonly copies: number
  /** Of those, quick loans: nobody can reserve them. */
  readonly quick: number
  readonly waiting: number
  /** Where the nearest free copy stands, seen from the reader's library. */
  readonly nearest: string | null
  /** The reader's library and the days, in words, when it can be fetched there; null = it stands there now. */
  readonly fetch: { branch: string; when: string | null } | null
}
