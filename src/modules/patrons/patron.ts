import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import type { Day } from '../../kernel/day.ts'
import * as rows from './patron.sql.ts'

export type Patron = Row<typeof rows.patronById>

export const patronById = async (db: Executor, id: number): Promise<Patron | undefined> =>
  (await db.run(rows.patronById, { id }))[0]

/** Spaces in a card number are how people read it aloud, not part of it. */
export const patronByCard = async (db: Executor, card: string): Promise<Patron | undefined> =>
  (await db.run(rows.patronByCard, { card: card.replace(/\s/g, '') }))[0]

/** Patrons with a name a word of which begins so; at most `limit`. Fewer than two letters find nobody. */
export async function searchPatrons(db: Executor, words: string, limit = 25): Promise<Patron[]> {
  const start = words.trim().toLowerCase()
  if (start.length < 2) return []
  return db.run(rows.patronsByName, { start: `${start.replace(/[\\%_]/g, '\\$&')}%`, limit })
}

/** The language letters to the patron come in: a code of the site's languages. Personal, so no event tells of it. */
export async function chooseLanguage(
  { db }: { readonly db: Executor },
  { patron, language }: { readonly patron: number; readonly language: string },
): Promise<void> {
  await db.run(rows.setLanguage, { patron, language })
}

export interface NewPatron {
  readonly name: string
  readonly birthDate: Day | null
  readonly category: Patron['category']
  readonly email: string | null
  readonly phone: string | null
  readonly language: string
  readonly homeBranch: number
  readonly expiresOn: Day
  /** argon2id in PHC form, see kernel/secret. */
  readonly pin: string
  readonly blocked: Patron['blockedCode']
  readonly card: string
}

/** Registers patrons with a card each, in order; gives their ids in the same order. */
export async function registerPatrons(db: Executor, people: readonly NewPatron[]): Promise<number[]> {
  const added = await db.run(rows.addPatrons, {
    names: people.map(p => p.name),
    birthDates: people.map(p => p.birthDate),
    categories: people.map(p => p.category),
    emails: people.map(p => p.email),
    phones: people.map(p => p.phone),
    languages: people.map(p => p.language),
    homes: people.map(p => p.homeBranch),
    expires: people.map(p => p.expiresOn),
    pins: people.map(p => p.pin),
    blocks: people.map(p => p.blocked),
  })
  const ids = added.map(row => row.id).sort((a, b) => a - b)
  await db.run(rows.addCards, { numbers: people.map(p => p.card), patrons: ids })
  return ids
}
