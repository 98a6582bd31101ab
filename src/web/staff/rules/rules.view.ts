import type { FormError } from '../../ui/index.ts'

/** The rules as the form has them: texts as they were typed. */
export type RulesForm = {
  readonly windowDays: string
  readonly protectNewDays: string
  readonly minTransitMinutes: string
  readonly municipalOnly: boolean
  readonly keepLastInMunicipality: boolean
  readonly keepLastInCounty: boolean
  readonly skipClosed: boolean
  readonly floating: boolean
  readonly cartForNew: boolean
  readonly shelfDays: string
  readonly borrowersRedirect: boolean
}

export type RulesView = {
  readonly form: RulesForm
  /** Others may read them. */
  readonly mayChange: boolean
  readonly said: string | null
  readonly errors: readonly FormError[]
}
