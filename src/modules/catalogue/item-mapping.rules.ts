import { type DataField, dataFields, first, type MarcRecord } from './marc/record.rules.ts'

export type LoanClass = 'ordinary' | 'short' | 'film' | 'game' | 'magazine' | 'reference'

/** Which subfield of which field says what of a copy; a source's own words for branches and types are translated. */
export interface ItemMapping {
  readonly tag: string
  readonly barcode: string
  readonly branch: string
  readonly shelf?: string | undefined
  readonly callNumber?: string | undefined
  readonly type?: string | undefined
  readonly price?: string | undefined
  readonly notForLoan?: string | undefined
  /** The source's branch code -> ours; a code that is not named stands for itself. */
  readonly branches?: Readonly<Record<string, string>> | undefined
  readonly types?: Readonly<Record<string, LoanClass>> | undefined
}

/** How the systems in use write their copies: Koha 952, Sierra 945, MARC holdings 852. */
export const mappings: Readonly<Record<'952' | '945' | '852', ItemMapping>> = {
  '952': {
    tag: '952',
    barcode: 'p',
    branch: 'a',
    shelf: 'c',
    callNumber: 'o',
    type: 'y',
    price: 'g',
    notForLoan: '7',
  },
  '945': { tag: '945', barcode: 'i', branch: 'l', callNumber: 'a', type: 't', price: 'p' },
  '852': { tag: '852', barcode: 'p', branch: 'b', shelf: 'c', callNumber: 'h' },
}

export interface MappedItem {
  readonly barcode: string
  /** Our branch code, as far as the mapping knows; '' = the record names none. */
  readonly branch: string
  readonly shelf: string | null
  readonly callNumber: string | null
  readonly loanClass: LoanClass | null
  readonly priceOre: number | null
}

const text = (field: DataField, code: string | undefined): string => (code ? first(field, code) : '')

/** "249.00", "249,00 kr" -> 24900; null when it is no amount. */
export function priceOf(amount: string): number | null {
  const found = /(\d{1,7})(?:[.,](\d{1,2}))?/.exec(amount.replace(/\s/g, ''))
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '0').padEnd(2, '0')) : null
}

/** The copies a record names. A field without a barcode names none that could be lent. */
export const itemsOf = (record: MarcRecord, mapping: ItemMapping): MappedItem[] =>
  dataFields(record, mapping.tag).flatMap(field => {
    const barcode = text(field, mapping.barcode)
    if (!barcode) return []
    const branch = text(field, mapping.branch)
    const notForLoan = text(field, mapping.notForLoan)
    const type = text(field, mapping.type)
    return [
      {
        barcode,
        branch: mapping.branches?.[branch] ?? branch,
        shelf: text(field, mapping.shelf) || null,
        callNumber: text(field, mapping.callNumber) || null,
        loanClass: /^[1-9]/.test(notForLoan) ? 'reference' : (mapping.types?.[type] ?? null),
        priceOre: priceOf(text(field, mapping.price)),
      },
    ]
  })

const loanClasses: readonly string[] = ['ordinary', 'short', 'film', 'game', 'magazine', 'reference']
const isTable = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every(one => typeof one === 'string')

/** Reads a mapping file (JSON, the shape of ItemMapping); gives the reason in words when it is none. */
export function itemMapping(json: string): ItemMapping | string {
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : error}`
  }
  if (typeof read !== 'object' || read === null) return 'not an object'
  const given = read as Record<string, unknown>
  if (typeof given.tag !== 'string' || !/^\d{3}$/.test(given.tag)) return '"tag" must be three digits'
  for (const name of ['barcode', 'branch', 'shelf', 'callNumber', 'type', 'price', 'notForLoan']) {
    const code = given[name]
    const needed = name === 'barcode' || name === 'branch'
    if (code === undefined && !needed) continue
    if (typeof code !== 'string' || code.length !== 1) return `"${name}" must be one subfield code`
  }
  for (const name of ['branches', 'types'])
    if (given[name] !== undefined && !isTable(given[name])) return `"${name}" must be a table of words`
  const wrong = Object.values((given.types ?? {}) as Record<string, string>).find(
    one => !loanClasses.includes(one),
  )
  if (wrong !== undefined) return `"${wrong}" is no loan class: ${loanClasses.join(', ')}`
  return given as unknown as ItemMapping
}
