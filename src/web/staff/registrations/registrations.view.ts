import type { FormError } from '../../ui/index.ts'

export type PendingLine = {
  readonly id: number
  readonly name: string
  readonly born: string
  readonly home: string
  readonly applied: string
}

export type PendingView = {
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly lines: readonly PendingLine[]
}

export type AlikeLine = {
  readonly id: number
  readonly name: string
  readonly born: string
  readonly home: string
  readonly why: string
}

export type VerifyView = {
  readonly id: number
  readonly name: string
  readonly facts: readonly { readonly name: string; readonly text: string }[]
  readonly alike: readonly AlikeLine[]
  readonly mayChange: boolean
}

export type VerifyForm = { readonly document: string; readonly card: string }

export type CardRulesForm = {
  readonly consentFrom: string
  readonly holds: string
  readonly days: string
}

export type CardRulesView = {
  readonly form: CardRulesForm
  readonly mayChange: boolean
  readonly said: string | null
  readonly errors: readonly FormError[]
}
