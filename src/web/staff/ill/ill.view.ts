import type { IllState } from '../../../modules/ill/index.ts'
import { illStates, isEnded } from '../../../modules/ill/index.ts'
import type { FormError, Option, StatusTone } from '../../ui/index.ts'
import type { StaffDeedName } from './ill-words.ts'

/** Parts of the work, each with the states that belong to it. */
export const groups = {
  oppna: { text: 'Alla öppna', states: illStates.filter(state => !isEnded(state)) },
  'att-bestalla': { text: 'Att beställa', states: ['requested'] },
  fragade: { text: 'Hos andra', states: ['sent', 'will_supply'] },
  har: { text: 'Här hos oss', states: ['received', 'ready'] },
  utlanade: { text: 'Utlånade', states: ['lent'] },
  tillbaka: { text: 'Ska tillbaka', states: ['returned', 'sent_back', 'lost'] },
  avslutade: { text: 'Avslutade', states: illStates.filter(isEnded) },
} as const satisfies Record<string, { text: string; states: readonly IllState[] }>
export type Group = keyof typeof groups

export type IllListAsked = {
  readonly group: Group
  /** The slug of a pick-up library; '' = all. */
  readonly library: string
  readonly late: boolean
  readonly words: string
  readonly page: number
}

export type IllLine = {
  readonly id: number
  readonly number: string
  readonly title: string
  readonly author: string
  readonly state: { readonly tone: StatusTone; readonly text: string }
  readonly cancelAsked: boolean
  readonly renewalAsked: boolean
  readonly pickup: string
  readonly lender: string
  readonly asked: string
  readonly lenderDue: string
  readonly late: boolean
}

export type IllFigureLine = {
  readonly key: string
  readonly year: string
  /** 'Inlån' or 'Utlån'. */
  readonly way: string
  readonly kind: string
  readonly requests: number
  readonly filled: number
  readonly unfilled: number
  /** null = there is no such thing. */
  readonly cancelled: number | null
  readonly days: string
}

export type IllListView = {
  readonly asked: IllListAsked
  readonly counts: Readonly<Record<Group, number>>
  readonly late: number
  readonly total: number
  readonly pages: number
  readonly lines: readonly IllLine[]
  readonly libraries: readonly Option[]
  readonly figures: readonly IllFigureLine[]
}

export type IllFact = { readonly name: string; readonly text: string }

export type IllCasePage = {
  readonly id: number
  readonly number: string
  readonly version: number
  readonly title: string
  readonly state: { readonly tone: StatusTone; readonly text: string }
  readonly iso: string | null
  readonly late: boolean
  readonly cancelAsked: boolean
  readonly renewalAsked: boolean
  readonly isCopy: boolean
  /** null = forgotten. */
  readonly borrower: { readonly id: number; readonly name: string } | null
  readonly facts: readonly IllFact[]
  readonly deeds: readonly StaffDeedName[]
  readonly mayWork: boolean
  readonly hasSlip: boolean
  readonly lenders: readonly Option[]
  readonly reasons: readonly Option[]
  /** What the forms propose, or what was written in the one that was refused. */
  readonly written: Readonly<Record<string, string>>
  readonly margin: number
  readonly tries: readonly { readonly lender: string; readonly when: string; readonly ending: string }[]
  readonly log: readonly {
    readonly when: string
    readonly who: string
    readonly what: string
    readonly iso: string
  }[]
  readonly errors: readonly FormError[]
}

export type IllSlip = {
  readonly id: number
  readonly number: string
  readonly to: string
  readonly way: string
  /** Instead of a name; null = it goes back to its lender. */
  readonly code: string | null
  readonly title: string
  readonly from: string
  readonly lender: string
  readonly lenderDue: string | null
  readonly due: string | null
}

export type IllRulesForm = Readonly<
  Record<'open' | 'loanFee' | 'copyFee' | 'shelfDays' | 'marginDays', string>
>
export type IllRulesView = {
  readonly form: IllRulesForm
  readonly mayChange: boolean
  readonly said: string | null
  readonly errors: readonly FormError[]
}

/** The address of a page of the list. */
export function illListHref(asked: Partial<IllListAsked>, file = ''): string {
  const params = new URLSearchParams()
  if (asked.group && asked.group !== 'oppna') params.set('visa', asked.group)
  if (asked.library) params.set('bibliotek', asked.library)
  if (asked.late) params.set('sena', '1')
  if (asked.words) params.set('q', asked.words)
  if (asked.page && asked.page > 1) params.set('sida', String(asked.page))
  const path = `/personal/fjarrlan${file}`
  return params.size ? `${path}?${params}` : path
}

export function readIllListAsked(params: URLSearchParams): IllListAsked {
  const page = Number(params.get('sida'))
  const group = params.get('visa') ?? ''
  return {
    group: Object.hasOwn(groups, group) ? (group as Group) : 'oppna',
    library: (params.get('bibliotek') ?? '').slice(0, 100),
    late: params.get('sena') === '1',
    words: (params.get('q') ?? '').trim().slice(0, 200),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}
