import { openStates, type SuggestionState, suggestionStates } from '../../../modules/acquisitions/index.ts'
import type { FormError, Option, StatusTone } from '../../ui/index.ts'
import type { WorkChoice } from '../tips/tips.view.ts'

/** What a choice of states is called in the address, and which states it shows. */
export const shownStates = {
  oppna: openStates,
  nya: ['new'],
  overvags: ['considered'],
  bestallda: ['ordered'],
  kommit: ['arrived'],
  avbojda: ['declined'],
  tillbakadragna: ['withdrawn'],
  alla: suggestionStates,
} as const satisfies Readonly<Record<string, readonly SuggestionState[]>>
export type Shown = keyof typeof shownStates

/** Which part of the list, as the address says it. */
export type SuggestionFilter = {
  readonly shown: Shown
  readonly format: string | null
  /** A library's slug. */
  readonly library: string | null
  readonly page: number
}

export const suggestionsPath = '/personal/inkopsforslag'

const isShown = (text: string | null): text is Shown => text !== null && Object.hasOwn(shownStates, text)

/** Reads a choice from an address; what makes no sense is left out. */
export function readSuggestionFilter(params: URLSearchParams): SuggestionFilter {
  const shown = params.get('visa')
  const page = Number(params.get('sida') ?? '1')
  return {
    shown: isShown(shown) ? shown : 'oppna',
    format: params.get('form') || null,
    library: params.get('bibliotek') || null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of a choice, of the page or of the file. */
export function suggestionsHref(filter: Partial<SuggestionFilter>, path = suggestionsPath): string {
  const params = new URLSearchParams()
  if (filter.shown && filter.shown !== 'oppna') params.set('visa', filter.shown)
  if (filter.format) params.set('form', filter.format)
  if (filter.library) params.set('bibliotek', filter.library)
  if (filter.page && filter.page > 1) params.set('sida', String(filter.page))
  return params.size ? `${path}?${params}` : path
}

export type State = { readonly tone: StatusTone; readonly text: string }

export type SuggestionLine = {
  readonly id: number
  readonly title: string
  readonly creator: string
  readonly format: string
  readonly suggesters: number
  readonly where: string
  readonly since: string
  readonly state: State
}

/** How much one borrower may suggest, as its form has it. */
export type PolicyForm = { readonly most: string; readonly days: string }

export type SuggestionListView = {
  readonly filter: SuggestionFilter
  readonly total: number
  readonly pages: number
  readonly lines: readonly SuggestionLine[]
  readonly formats: readonly Option[]
  readonly libraries: readonly Option[]
  readonly policy: PolicyForm
  readonly maySetPolicy: boolean
  readonly errors: readonly FormError[]
}

/** How many want it at a library, and how many of them reserved. */
export type Wanted = { readonly library: string; readonly count: number; readonly reserve: number }

export type DeclineForm = { readonly reason: string; readonly words: string }

export type SuggestionView = {
  readonly id: number
  readonly title: string
  readonly creator: string
  readonly state: State
  readonly facts: readonly { readonly name: string; readonly text: string }[]
  readonly suggesters: number
  readonly reserving: number
  readonly wanted: readonly Wanted[]
  /** What they wrote, without who. */
  readonly whys: readonly string[]
  /** What came of the reservations, in words; '' = nothing yet. */
  readonly outcome: string
  readonly work: WorkChoice | null
  readonly may: {
    readonly consider: boolean
    readonly order: boolean
    readonly decline: boolean
    readonly link: boolean
    readonly reopen: boolean
  }
  /** The role may answer, whatever the state. */
  readonly mayAnswer: boolean
  readonly decline: DeclineForm
  readonly reasons: readonly Option[]
  /** Works that it may be, by ISBN or title and name. */
  readonly likely: readonly WorkChoice[]
  readonly words: string
  readonly hits: readonly WorkChoice[]
  /** Chosen, and not linked yet. */
  readonly chosen: WorkChoice | null
  readonly errors: readonly FormError[]
}
