import type { IllKind, IllState } from '../../../modules/ill/index.ts'
import type { FormError, Option } from '../../ui/index.ts'

/** What is asked for, as the form has it. */
export type IllForm = {
  readonly kind: IllKind
  readonly title: string
  readonly author: string
  readonly year: string
  readonly edition: string
  readonly identifier: string
  readonly language: string
  readonly anyEdition: boolean
  readonly part: string
  readonly partAuthor: string
  readonly pages: string
  readonly volume: string
  readonly issue: string
  readonly neededBy: string
  readonly note: string
  /** The slug of a library; '' = the borrower's own. */
  readonly pickup: string
  /** The child it is for; null = the reader. */
  readonly child: number | null
}

/** The field of the form that holds each part of it. */
export const fieldOf = {
  ...{
    title: 'titel',
    author: 'upphov',
    year: 'ar',
    edition: 'upplaga',
    identifier: 'isbn',
    language: 'sprak',
  },
  ...{ part: 'artikel', partAuthor: 'artikelupphov', pages: 'sidor', volume: 'volym', issue: 'nummer' },
  ...{ neededBy: 'senast', note: 'anteckning', pickup: 'hamta' },
} as const
type TextField = keyof typeof fieldOf
const textFields = Object.keys(fieldOf) as TextField[]

/** No text of the form is longer: what is too long is told, what is absurd is cut. */
const mostLetters = 1000

/** Reads the form, or an address that fills it in: ?titel=&upphov=&isbn=. */
export function illFormFrom(params: URLSearchParams): IllForm {
  const texts = Object.fromEntries(
    textFields.map(name => [name, (params.get(fieldOf[name]) ?? '').slice(0, mostLetters)]),
  ) as Record<TextField, string>
  const child = params.get('vem') ?? ''
  return {
    ...texts,
    kind: params.get('slag') === 'kopia' ? 'copy' : 'loan',
    anyEdition: params.get('annan') !== '0',
    child: /^[1-9]\d{0,14}$/.test(child) ? Number(child) : null,
  }
}

/** The address of the form with what was written in it: where a login goes on. */
export function illHref(form: Partial<IllForm>): string {
  const params = new URLSearchParams()
  if (form.kind === 'copy') params.set('slag', 'kopia')
  for (const name of textFields) if (form[name]) params.set(fieldOf[name], form[name])
  if (form.anyEdition === false) params.set('annan', '0')
  if (form.child) params.set('vem', String(form.child))
  return params.size ? `/fjarrlan?${params}` : '/fjarrlan'
}

/** A work of ours that may be what is asked for. */
export type OwnWorkView = {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly creator: string | null
}

export type IllFormView = {
  readonly form: IllForm
  /** The same form sent twice is one request. */
  readonly deed: string
  /** The reader first, then the children to ask for; empty for one without children. */
  readonly people: readonly { readonly child: number | null; readonly name: string }[]
  readonly pickups: readonly Option[]
  readonly languages: readonly Option[]
  /** In öre; 0 = nothing. */
  readonly fees: { readonly loan: number; readonly copy: number }
  readonly open: { readonly now: number; readonly limit: number }
  readonly errors: readonly FormError[]
  /** What stands in the way of who asks, in words. */
  readonly refusals: readonly string[]
  /** What we have already; asked for all the same only when it is said. */
  readonly own: readonly OwnWorkView[]
  /** Wanted from outside though we have it: said already. */
  readonly anyway: boolean
  readonly copyrightAccepted: boolean
}

export type IllCaseView = {
  readonly id: number
  readonly number: string
  readonly kind: IllKind
  readonly state: IllState
  readonly title: string
  readonly author: string
  /** Of the article or chapter. */
  readonly part: string
  /** The child it is for; null = the reader. */
  readonly child: string | null
  readonly askedOn: string
  readonly pickup: string
  readonly code: string
  readonly collectBy: string | null
  readonly dueOn: string | null
  readonly isLate: boolean
  readonly reason: string | null
  readonly cancelAsked: boolean
  readonly renewal: 'none' | 'asked' | 'granted' | 'refused'
  readonly renewable: boolean
  /** Whether it is cancelled at once, or asked for; null = neither. */
  readonly mayCancel: 'now' | 'ask' | null
  readonly mayRenew: boolean
  /** The form filled in with the same, for what could not be had. */
  readonly again: string | null
}
