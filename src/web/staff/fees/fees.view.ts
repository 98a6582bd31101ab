import type { FeeLineView } from '../../public/fees/fees.view.ts'
import type { FormError, Option } from '../../ui/index.ts'

/** What a borrower owes, as the desk works with it; amounts in öre. */
export type AccountView = {
  readonly patron: number
  readonly name: string
  readonly owed: number
  readonly dueBack: number
  /** Kept from borrowing by what is owed; in words. */
  readonly block: string | null
  readonly open: readonly FeeLineView[]
  readonly settled: readonly FeeLineView[]
  readonly mayHandle: boolean
  /** The mark of the forms: the same form sent twice is one deed. */
  readonly deed: string
}

export type PayForm = { readonly amount: string; readonly method: string; readonly deed: string }

export type ChargeForm = {
  readonly reason: string
  readonly barcode: string
  readonly amount: string
  readonly note: string
  readonly deed: string
}

export type ChargePageView = {
  readonly patron: number
  readonly name: string
  readonly reasons: readonly Option[]
  /** What things usually cost at the clerk's place. */
  readonly prices: readonly { readonly name: string; readonly price: string }[]
  readonly place: string
  readonly mayHandle: boolean
  readonly deed: string
}

export type FeeLinePageView = {
  readonly patron: number
  readonly name: string
  readonly line: FeeLineView
  readonly mayWaive: boolean
  readonly deed: string
}

export type ReceiptView = {
  readonly patron: number
  readonly number: number
  readonly when: string
  readonly branch: string
  readonly amount: number
  readonly method: string
  readonly shares: readonly {
    readonly id: string
    readonly text: string
    readonly to: string
    readonly amount: number
  }[]
}

/** What a deed of the forms came to: where to go on, or why not. */
export type FeeAnswer =
  | { readonly outcome: 'done'; readonly payment?: number }
  | { readonly outcome: 'refused'; readonly errors: readonly FormError[] }

/** The fees of a municipality as the form has them: texts as they were typed. */
export type FeeRulesForm = Readonly<Record<string, string | boolean>>

export type FeeRulesView = {
  readonly slug: string
  readonly place: string
  readonly municipalities: readonly Option[]
  readonly form: FeeRulesForm
  readonly mayChange: boolean
  readonly said: string | null
  readonly errors: readonly FormError[]
}
