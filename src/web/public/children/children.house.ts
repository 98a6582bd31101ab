import type { AgeBand } from '../../../modules/search/index.ts'
import type { PageContext } from '../../ui/index.ts'
import type { ShelfWork } from '../covers/cover-shelf.page.tsx'
import type { EventView } from '../events/event-list.page.tsx'
import type { PieceView } from '../tips/tips.view.ts'
import type { ChildrenAsk, Choice } from './choices.ts'

/** A series with the part one begins with, and those that come then. */
export type SeriesView = {
  readonly name: string
  readonly href: string
  readonly count: number
  readonly first: ShelfWork
  /** As its record says it: '1', 'del 1'; null = the oldest of a series without numbers. */
  readonly part: string | null
  readonly next: readonly { readonly id: number; readonly slug: string; readonly title: string }[]
}

export type ChildrenView = {
  readonly age: AgeBand | null
  /** Ages there is something for. */
  readonly ages: readonly AgeBand[]
  /** Choices that lead somewhere, of what is read about and of what it may be besides. */
  readonly likes: readonly Choice[]
  readonly kinds: readonly Choice[]
  readonly series: readonly SeriesView[]
  readonly fresh: readonly ShelfWork[]
  readonly borrowed: readonly ShelfWork[]
  readonly pieces: readonly PieceView[]
  readonly events: readonly EventView[]
}

export type ChildrenFoundView = {
  readonly ask: ChildrenAsk
  readonly ages: readonly AgeBand[]
  readonly total: number
  readonly pages: number
  readonly works: readonly ShelfWork[]
  /** What was written, when it was put right before it was asked; and what was asked instead. */
  readonly correctedFrom: string | null
  readonly correctedTo: string | null
  /** A better spelling to offer beside what was found. */
  readonly offered: string | null
  readonly leftOut: readonly string[]
}

/** What the pages for children ask of the house. */
export interface ChildrenHouse {
  children(ctx: PageContext, age: AgeBand | null): Promise<ChildrenView>
  /** @param home the reader's own branch; null = nobody knows */
  childrenFound(ctx: PageContext, ask: ChildrenAsk, home: number | null): Promise<ChildrenFoundView>
}
