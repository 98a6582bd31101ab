import type { ThemePageView, TipView } from '../../public/tips/tips.view.ts'
import type { FormError, Option, StatusTone } from '../../ui/index.ts'

export const listStates = { visas: 'shown', utkast: 'draft', kommande: 'coming', slut: 'over' } as const
export type ListState = keyof typeof listStates

export type PieceListAsked = { readonly state: ListState; readonly words: string; readonly page: number }

export type PieceLine = {
  readonly id: number
  /** 'Tips' or 'Tema'. */
  readonly kind: string
  /** The title of the theme, or of the work. */
  readonly title: string
  readonly where: string
  readonly days: string
  readonly by: string
}

export type PieceListView = {
  readonly asked: PieceListAsked
  readonly total: number
  readonly pages: number
  readonly lines: readonly PieceLine[]
  readonly mayWrite: boolean
}

/** A piece as its form has it. */
export type PieceForm = {
  readonly kind: 'tip' | 'theme'
  readonly work: string
  readonly title: string
  readonly body: string
  readonly language: string
  readonly audience: string
  readonly from: string
  readonly until: string
  /** Slugs; none = the whole county. */
  readonly branches: readonly string[]
}

/** A work that may be chosen. */
export type WorkChoice = { readonly id: number; readonly title: string; readonly creator: string | null }

export type PieceFormView = {
  /** null = not written yet. */
  readonly id: number | null
  readonly form: PieceForm
  readonly errors: readonly FormError[]
  /** The work of a tip, when it is known. */
  readonly work: WorkChoice | null
  /** What was looked for, and found, to choose a work. */
  readonly words: string
  readonly hits: readonly WorkChoice[]
  readonly languages: readonly Option[]
  readonly branches: readonly Option[]
  readonly mayWrite: boolean
}

export type PiecePageView = {
  readonly id: number
  readonly state: { readonly tone: StatusTone; readonly text: string }
  readonly isDraft: boolean
  /** Whether readers see it now or will. */
  readonly isPublished: boolean
  readonly where: string
  readonly days: string
  readonly errors: readonly FormError[]
  readonly words: string
  readonly hits: readonly WorkChoice[]
  readonly mayWrite: boolean
  /** As readers see it; null = the work of a tip is gone. */
  readonly preview: TipView | ThemePageView | null
}

/** The address of a page of the list. */
export function pieceListHref({ state, words, page }: Partial<PieceListAsked>): string {
  const params = new URLSearchParams()
  if (state && state !== 'visas') params.set('visa', state)
  if (words) params.set('q', words)
  if (page && page > 1) params.set('sida', String(page))
  return params.size ? `/personal/tips?${params}` : '/personal/tips'
}

const isListState = (text: string | null): text is ListState =>
  text !== null && Object.hasOwn(listStates, text)

export function readPieceListAsked(params: URLSearchParams): PieceListAsked {
  const page = Number(params.get('sida'))
  const state = params.get('visa')
  return {
    state: isListState(state) ? state : 'visas',
    words: (params.get('q') ?? '').trim().slice(0, 200),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

const text = (form: URLSearchParams, name: string): string => (form.get(name) ?? '').slice(0, 5000)

export const pieceFormOf = (form: URLSearchParams): PieceForm => ({
  kind: form.get('slag') === 'tema' ? 'theme' : 'tip',
  ...{ work: text(form, 'verk'), title: text(form, 'titel'), body: text(form, 'text') },
  ...{ language: text(form, 'sprak'), audience: text(form, 'malgrupp') },
  ...{
    from: text(form, 'fran'),
    until: text(form, 'till'),
    branches: form.getAll('bibliotek').slice(0, 300),
  },
})
