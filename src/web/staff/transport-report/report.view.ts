/** What the page of transport between municipalities shows. Money is in öre. */
export type ReportView = {
  /** '2027-02' */
  readonly month: string
  /** 'februari 2027' */
  readonly monthName: string
  readonly before: { readonly month: string; readonly name: string }
  /** Null when the month shown is the one that is now. */
  readonly after: { readonly month: string; readonly name: string } | null
  readonly runs: number
  readonly copies: number
  readonly cost: number
  readonly balances: readonly {
    readonly municipality: string
    readonly sent: number
    readonly got: number
    readonly lent: number
    readonly borrowed: number
    readonly unserved: number
  }[]
  readonly pairs: readonly {
    readonly from: string
    readonly to: string
    readonly copies: number
    readonly holds: number
    readonly returns: number
    readonly lost: number
    readonly crates: number
    readonly days: number
    readonly cost: number
  }[]
  readonly form: PricesForm
  readonly mayChange: boolean
  readonly said: string | null
  readonly errors: readonly { readonly field: string; readonly text: string }[]
}

/** Prices as they are written: kronor, with a comma. */
export type PricesForm = { readonly perRun: string; readonly perCopy: string }

/** Kronor as people write them, in öre; undefined when it is no sum of money. */
export function oreOf(text: string): number | undefined {
  const plain = text.replaceAll(/\s|kr$/g, '').replace(',', '.')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined
  return Math.round(Number(plain) * 100)
}

const kronor = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 0, maximumFractionDigits: 2 })

/** Öre as kronor, '1 234,50 kr'. */
export const money = (ore: number): string => `${kronor.format(ore / 100)} kr`

/** Öre as a form shows them, '1234,5'. */
export const written = (ore: number): string => String(ore / 100).replace('.', ',')
