import type { FormError, Option, StatusTone } from '../../ui/index.ts'

export type LendingForm = {
  readonly library: string
  readonly isil: string
  readonly kind: 'loan' | 'copy'
  readonly title: string
  readonly author: string
  readonly reference: string
}

export type LendingLine = {
  readonly id: number
  readonly version: number
  readonly title: string
  readonly author: string
  readonly library: string
  readonly reference: string
  readonly kind: string
  readonly asked: string
  readonly state: { readonly tone: StatusTone; readonly text: string }
  readonly due: string
  readonly isCopy: boolean
  /** What can be done with it now. */
  readonly deeds: readonly ('send' | 'refuse' | 'return')[]
  /** The last day that is proposed. */
  readonly proposed: string
}

export type LendingView = {
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly lines: readonly LendingLine[]
  readonly mayWork: boolean
  readonly form: LendingForm
  /** The same form sent twice is one request. */
  readonly token: string
  readonly reasons: readonly Option[]
  readonly errors: readonly FormError[]
  /** Whether the errors are of the form for a new one. */
  readonly isOfForm: boolean
}

const text = (form: URLSearchParams, name: string): string => (form.get(name) ?? '').trim().slice(0, 400)

export const lendingFormOf = (form: URLSearchParams): LendingForm => ({
  ...{ library: text(form, 'bibliotek'), isil: text(form, 'sigel'), title: text(form, 'titel') },
  ...{ author: text(form, 'upphov'), reference: text(form, 'nummer') },
  kind: form.get('slag') === 'kopia' ? 'copy' : 'loan',
})
