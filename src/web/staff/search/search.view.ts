import type { DayFigures } from '../../../modules/searchcare/index.ts'
import type { FormError } from '../../ui/index.ts'

/** A question as somebody on the staff asks about it. */
export type ReasonsAsked = {
  readonly q: string
  readonly exact: boolean
  readonly page: number
  /** Title, ISBN, number or address of a work that is missed; '' = none. */
  readonly work: string
}

/** Why one work stands where it stands, or why it does not stand there. */
export type Reasons = {
  readonly work: number
  readonly title: string
  readonly creator: string | null
  /** 1 = first, without choices; null = not among the hits. */
  readonly place: number | null
  /** Why it is there, or why it is not, in sentences. */
  readonly lines: readonly string[]
  /** How each word of the question is met. */
  readonly words: readonly { readonly word: string; readonly how: string }[]
  /** What decides within the level, part by part and summed; null = not known. */
  readonly worth: string | null
  /** A choice that holds for it here. */
  readonly choice: { readonly id: number; readonly text: string } | null
}

export type ReasonsView = {
  readonly asked: ReasonsAsked
  /** Where the search is asked from. */
  readonly municipality: string
  readonly total: number
  readonly pages: number
  readonly hitsPerPage: number
  /** What was done with the question as a whole, in sentences. */
  readonly lines: readonly string[]
  readonly words: readonly {
    readonly word: string
    readonly stem: string
    readonly works: number
    readonly inflected: number
  }[]
  readonly hits: readonly Reasons[]
  /** The work asked about; 'unknown' = no such work. */
  readonly missed: Reasons | 'unknown' | null
  readonly mayChoose: boolean
}

/** A page number of an address; anything else is the first. */
const pageOf = (text: string | null): number => {
  const page = Number(text)
  return Number.isSafeInteger(page) && page > 0 && page <= 10_000 ? page : 1
}

export const readReasonsAsked = (params: URLSearchParams): ReasonsAsked => ({
  q: (params.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, 200),
  exact: params.get('exakt') === '1',
  page: pageOf(params.get('sida')),
  work: (params.get('verk') ?? '').trim().slice(0, 200),
})

/** The address of the page with its parameters; empty ones are left out. */
export function hrefOf(path: string, params: Readonly<Record<string, string>>): string {
  const kept = Object.entries(params).filter(([, value]) => value !== '')
  return kept.length ? `${path}?${new URLSearchParams(kept)}` : path
}

export const reasonsHref = ({ q, exact, page, work }: Partial<ReasonsAsked>): string =>
  hrefOf('/personal/sok', {
    ...{ q: q ?? '', exakt: exact ? '1' : '', verk: work ?? '' },
    sida: page && page > 1 ? String(page) : '',
  })

/** The number of a work, written as it is or as the address of its page; null = it is something else. */
export function workNumberIn(text: string): number | null {
  const digits = /^(?:\S*\/verk\/)?(\d{1,15})(?:\/\S*)?$/.exec(text.trim())?.[1]
  const work = Number(digits)
  return digits !== undefined && Number.isSafeInteger(work) && work > 0 ? work : null
}

/** A choice as its form has it. */
export type ChoiceForm = {
  readonly question: string
  readonly work: string
  readonly kind: string
  readonly place: string
  readonly municipality: string
  readonly reason: string
  readonly reasonPublic: boolean
  readonly until: string
}

export const choiceFormOf = (form: URLSearchParams): ChoiceForm => {
  const text = (name: string) => (form.get(name) ?? '').trim()
  return {
    ...{ question: text('fraga').replace(/\s+/g, ' ').slice(0, 200), work: text('verk'), kind: text('val') },
    ...{ place: text('plats'), municipality: text('kommun'), reason: text('skal'), until: text('till') },
    reasonPublic: form.get('visas') === '1',
  }
}

export type ChoiceFormView = {
  /** Null = a new one. */
  readonly id: number | null
  readonly form: ChoiceForm
  /** The title of the work, when it is known. */
  readonly title: string | null
  readonly municipalities: readonly { readonly slug: string; readonly name: string }[]
  readonly today: string
  readonly latest: string
  readonly lowestPlace: number
  readonly mayChoose: boolean
  readonly errors: readonly FormError[]
}

export const listStates = { galler: 'holds', slut: 'ended', borttagna: 'removed' } as const
export type ListState = keyof typeof listStates
export type ChoiceListAsked = { readonly state: ListState; readonly words: string; readonly page: number }

export const readListAsked = (params: URLSearchParams): ChoiceListAsked => {
  const state = params.get('visa') ?? ''
  return {
    state: Object.hasOwn(listStates, state) ? (state as ListState) : 'galler',
    words: (params.get('q') ?? '').trim().slice(0, 100),
    page: pageOf(params.get('sida')),
  }
}

export const listHref = ({ state, words, page }: Partial<ChoiceListAsked>): string =>
  hrefOf('/personal/sok/val', {
    ...{ visa: state === 'galler' ? '' : (state ?? ''), q: words ?? '' },
    sida: page && page > 1 ? String(page) : '',
  })

export type ChoiceLine = {
  readonly id: number
  readonly question: string
  readonly title: string
  readonly what: string
  readonly where: string
  readonly reason: string
  readonly reasonPublic: boolean
  readonly until: string
  readonly made: string
  /** Set when it changes nothing any more. */
  readonly idle: string | null
}

export type ChoiceListView = {
  readonly asked: ChoiceListAsked
  readonly total: number
  readonly pages: number
  readonly lines: readonly ChoiceLine[]
  readonly mayChoose: boolean
}

export type StaffQualityView = {
  readonly days: readonly DayFigures[]
  readonly together: DayFigures
  readonly missed: readonly {
    readonly question: string
    readonly times: number
    readonly days: number
    readonly last: string
    /** Hits it has by now. */
    readonly hits: number
  }[]
}
