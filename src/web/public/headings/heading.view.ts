import type { HeadingKind, WorkForm } from '../../../modules/catalogue/index.ts'
import type { HitView } from '../search/hit.page.tsx'
import type { WorksAsk } from './heading.href.ts'

export type HeadingLink = { readonly label: string; readonly href: string; readonly works: number }

/** A work under a heading, or a part that a series lacks here. */
export type UnderView =
  | {
      readonly kind: 'work'
      readonly hit: HitView
      /** The part of the series it is, as printed. */
      readonly part: string | null
      /** Whether this is where to begin to read. */
      readonly begin: boolean
    }
  | { readonly kind: 'missing'; readonly part: number; readonly href: string }

export type HeadingView = {
  readonly kind: HeadingKind
  readonly label: string
  /** As it is filed: "Lagerlöf, Selma". */
  readonly filed: string
  readonly href: string
  /** All works under it. */
  readonly works: number
  readonly ask: WorksAsk
  /** Those that are asked for. */
  readonly total: number
  /** Whether there are more than were counted. */
  readonly more: boolean
  readonly pages: number
  /** The works of this page, those of a creator by form; the form is null where nothing is told apart. */
  readonly sections: readonly {
    readonly form: WorkForm | null
    readonly works: number
    readonly under: readonly UnderView[]
  }[]
  /** The forms there are and how many works come in each; none where they are not told apart. */
  readonly forms: readonly { readonly form: WorkForm; readonly works: number }[]
  readonly branches: readonly {
    readonly slug: string
    readonly name: string
    readonly municipality: string
  }[]
  /** The name of the branch that is chosen. */
  readonly place: string | null
  readonly variants: readonly string[]
  readonly broader: readonly HeadingLink[]
  readonly narrower: readonly HeadingLink[]
  readonly related: readonly HeadingLink[]
  /** The series that what it has made is part of. */
  readonly series: readonly HeadingLink[]
  /** What is written about it, or what it has written. */
  readonly other: { readonly about: boolean; readonly href: string; readonly works: number } | null
  /** The search that finds the same. */
  readonly search: string
  /** Where it stands in the list. */
  readonly list: string
}
