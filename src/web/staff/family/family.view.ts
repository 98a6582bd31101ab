import type { FormError } from '../../ui/index.ts'

export type RelativeLine = {
  readonly link: number
  readonly patron: number
  readonly name: string
  /** What the guardian may see, in words. */
  readonly access: string
}

export type StaffFamilyView = {
  readonly id: number
  readonly name: string
  readonly children: readonly RelativeLine[]
  readonly guardians: readonly RelativeLine[]
  /** Under age: a guardian is added; otherwise a child. */
  readonly isChild: boolean
  readonly mayChange: boolean
}

export type FamilyForm = { readonly card: string; readonly reason: string }

export type FamilyAnswer = { readonly errors: readonly FormError[] }
