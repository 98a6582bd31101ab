import { type Day, parseDay } from '../../kernel/day.ts'
import { fold, isbn13, titleKey } from '../../kernel/text.ts'
import type { IllKind } from './case.rules.ts'

/** What somebody asks for, as the form has it. */
export interface IllWish {
  readonly kind: IllKind
  readonly title: string
  readonly author: string
  readonly year: string
  readonly edition: string
  /** ISBN or ISSN. */
  readonly identifier: string
  /** A MARC code; '' = any. */
  readonly language: string
  readonly anyEdition: boolean
  /** Of an article or a chapter. */
  readonly part: string
  readonly partAuthor: string
  readonly pages: string
  readonly volume: string
  readonly issue: string
  readonly neededBy: string
  readonly note: string
  /** What may be done with the copy has been read and accepted. */
  readonly copyrightAccepted: boolean
}

export const longestOf = {
  ...{ title: 300, author: 200, year: 20, edition: 100, identifier: 30, note: 500 },
  ...{ part: 300, partAuthor: 200, pages: 50, volume: 30, issue: 30 },
} as const
export type WishField = keyof typeof longestOf

export type WishRefusal =
  | { readonly code: 'no-title' }
  | { readonly code: 'too-long'; readonly field: WishField; readonly most: number }
  | { readonly code: 'bad-year' }
  | IdentifierRefusal
  | { readonly code: 'no-part' }
  | { readonly code: 'no-pages' }
  | { readonly code: 'copyright-not-accepted' }
  | { readonly code: 'bad-needed-by' }
  | { readonly code: 'needed-by-passed' }
  | { readonly code: 'no-pickup' }

export type IdentifierRefusal =
  /** Has other signs than digits, hyphens and a last X. */
  | { readonly code: 'identifier-signs' }
  /** An ISBN has 10 or 13 digits, an ISSN 8. */
  | { readonly code: 'identifier-length'; readonly digits: number }
  /** The last digit does not fit the others: something is mistyped. */
  | { readonly code: 'identifier-check'; readonly of: 'ISBN' | 'ISSN' }

export type Identifier = { readonly code: 'ISBN' | 'ISSN'; readonly value: string }

const digitOf = (sign: string): number => (sign === 'X' ? 10 : Number(sign))

/** The sum of an ISBN-10 or ISSN with its check digit: a multiple of eleven when all is right. */
const weighed = (signs: string): number =>
  [...signs].reduce((sum, sign, n) => sum + digitOf(sign) * (signs.length - n), 0)

/** An ISBN (as 13 digits) or ISSN (as NNNN-NNNC) out of what was typed, or what is wrong with it; '' = none. */
export function readIdentifier(typed: string): Identifier | IdentifierRefusal | null {
  const signs = typed
    .toUpperCase()
    .replace(/^\s*(ISBN|ISSN)(-1[03])?\s*:?/, '')
    .replace(/[\s\u2010-\u2015-]/g, '')
  if (!signs) return null
  if (!/^\d+X?$/.test(signs)) return { code: 'identifier-signs' }
  if (signs.length === 8)
    return weighed(signs) % 11 === 0
      ? { code: 'ISSN', value: `${signs.slice(0, 4)}-${signs.slice(4)}` }
      : { code: 'identifier-check', of: 'ISSN' }
  if (signs.length !== 10 && signs.length !== 13) return { code: 'identifier-length', digits: signs.length }
  if (signs.length === 13 && signs.endsWith('X')) return { code: 'identifier-signs' }
  const isbn = isbn13(signs)
  return isbn ? { code: 'ISBN', value: isbn } : { code: 'identifier-check', of: 'ISBN' }
}

/** All that is wrong with what was written. */
export function wishRefusals(
  wish: IllWish,
  on: { readonly today: Day; readonly pickupExists: boolean },
): WishRefusal[] {
  const all: WishRefusal[] = []
  if (!wish.title.trim()) all.push({ code: 'no-title' })
  for (const field of Object.keys(longestOf) as WishField[])
    if (wish[field].trim().length > longestOf[field])
      all.push({ code: 'too-long', field, most: longestOf[field] })
  if (wish.year.trim() && !/^\d{4}([-–]\d{4})?$/.test(wish.year.trim())) all.push({ code: 'bad-year' })
  const identifier = readIdentifier(wish.identifier)
  if (identifier && !('value' in identifier)) all.push(identifier)
  if (wish.kind === 'copy') {
    if (!wish.part.trim()) all.push({ code: 'no-part' })
    if (!wish.pages.trim()) all.push({ code: 'no-pages' })
    if (!wish.copyrightAccepted) all.push({ code: 'copyright-not-accepted' })
  }
  const neededBy = wish.neededBy.trim()
  const day = neededBy ? parseDay(neededBy) : undefined
  if (neededBy && !day) all.push({ code: 'bad-needed-by' })
  if (day && day <= on.today) all.push({ code: 'needed-by-passed' })
  if (!on.pickupExists) all.push({ code: 'no-pickup' })
  return all
}

export type WhoRefusal =
  | { readonly code: 'not-guardian' }
  | { readonly code: 'card-expired'; readonly on: Day }
  | { readonly code: 'patron-blocked'; readonly reason: 'staff' | 'third-reminder' | 'lost-card' }
  /** Has shown nobody who they are. */
  | { readonly code: 'not-verified' }
  | { readonly code: 'too-many-open'; readonly limit: number }
  /** Owes more than the limit: orders nothing more. */
  | { readonly code: 'owes-fees' }

export interface WhoCase {
  readonly today: Day
  readonly expiresOn: Day
  readonly blocked: 'staff' | 'third-reminder' | 'lost-card' | null
  readonly provisional: boolean
  readonly owes: boolean
  readonly open: number
  readonly limit: number
  /** A guardian acts; null = the borrower does. */
  readonly guardian: { readonly may: boolean } | null
}

/** Whether somebody may ask for a loan from outside: every reason at once. */
export function whoRefusals(c: WhoCase): WhoRefusal[] {
  const all: WhoRefusal[] = []
  if (c.guardian && !c.guardian.may) return [{ code: 'not-guardian' }]
  if (c.expiresOn < c.today) all.push({ code: 'card-expired', on: c.expiresOn })
  if (c.blocked) all.push({ code: 'patron-blocked', reason: c.blocked })
  if (c.owes) all.push({ code: 'owes-fees' })
  if (c.provisional) all.push({ code: 'not-verified' })
  if (c.open >= c.limit) all.push({ code: 'too-many-open', limit: c.limit })
  return all
}

interface OwnWork {
  readonly title: string
  readonly creator: string | null
}

/** The title before what is said of it: "Jerusalem : en berättelse" is Jerusalem. */
const mainTitle = (title: string): string => titleKey(title.split(/\s[:/=]\s|:\s/)[0] ?? title)

const namesIn = (name: string): Set<string> =>
  new Set(
    fold(name)
      .split(/[^\p{L}]+/u)
      .filter(word => word.length > 1),
  )

/** Whether a work of ours may be what is asked for: the same title, and a name in common when both have one. */
export function mayBeOwn(wish: { readonly title: string; readonly author: string }, work: OwnWork): boolean {
  const title = mainTitle(wish.title)
  if (!title || title !== mainTitle(work.title)) return false
  const [asked, ours] = [namesIn(wish.author), namesIn(work.creator ?? '')]
  return asked.size === 0 || ours.size === 0 || [...asked].some(name => ours.has(name))
}
