import { anywhere, field, titles } from './fields.rules.ts'

/** A part of a question that must be met: words in some fields, or words that stand beside one another there. */
export interface Clause {
  readonly text: string
  /** Fields it may stand in; `anywhere` for what names no field. */
  readonly mask: number
  readonly phrase: boolean
}

const fieldNames: Readonly<Record<string, number>> = {
  ...{ titel: titles, title: titles },
  ...{ författare: field.creator, forfattare: field.creator, author: field.creator },
  ...{ ämne: field.subject, amne: field.subject, subject: field.subject },
  ...{ serie: field.series, series: field.series },
  ...{ hylla: field.shelf, signum: field.shelf, shelf: field.shelf },
}

const mark = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(fieldNames).join('|')}):|["”“»«]([^"”“»«]*)["”“»«]`,
  'giu',
)

/**
 * Reads the signs of a question: `titel:`, `författare:`, `ämne:`, `serie:`, `hylla:` hold for what follows until the next of them,
 * and what stands between quotation marks is a phrase. A text without signs is one clause as it is.
 */
export function clausesOf(question: string): Clause[] {
  const text = question.normalize('NFC')
  const clauses: Clause[] = []
  let mask: number = anywhere
  let from = 0
  const add = (part: string, phrase: boolean): void => {
    if (/[\p{L}\p{N}]/u.test(part)) clauses.push({ text: part.trim(), mask, phrase })
  }
  for (const found of text.matchAll(mark)) {
    add(text.slice(from, found.index), false)
    const [whole, name, phrase] = found
    if (name) mask = fieldNames[name.toLowerCase()] ?? anywhere
    else add(phrase ?? '', true)
    from = found.index + whole.length
  }
  add(text.slice(from), false)
  return clauses
}
