import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import type { SuggestionState } from './suggestion.rules.ts'
import * as rows from './suggestion.sql.ts'

/** A suggestion of one's own, with what has become of it. */
export type OwnSuggestion = Row<typeof rows.suggestionsOf>

/** What somebody has suggested: what is open first, the latest first. */
export const suggestionsOf = (db: Executor, patron: number): Promise<OwnSuggestion[]> =>
  db.run(rows.suggestionsOf, { patron })

/** A suggestion as staff see it: how many stand behind it and where, never who. */
export type Suggestion = Omit<Row<typeof rows.suggestions>, 'total'>
export type Voice = Row<typeof rows.voices>
export type WholeSuggestion = Row<typeof rows.suggestionById> & { readonly voices: readonly Voice[] }

/** Suggestions in some states: most suggesters first, then the oldest. */
export async function suggestions(
  db: Executor,
  of: {
    readonly states: readonly SuggestionState[]
    /** null = every form, every library. */
    readonly format: string | null
    readonly branch: number | null
    readonly limit: number
    readonly offset: number
  },
): Promise<{ readonly total: number; readonly suggestions: readonly Suggestion[] }> {
  const found = await db.run(rows.suggestions, { ...of, states: [...of.states] })
  return { total: found[0]?.total ?? 0, suggestions: found.map(({ total: _, ...one }) => one) }
}

/** One suggestion with its voices; undefined when there is none. */
export async function suggestionById(db: Executor, suggestion: number): Promise<WholeSuggestion | undefined> {
  const [[found], voices] = await Promise.all([
    db.run(rows.suggestionById, { suggestion }),
    db.run(rows.voices, { suggestion }),
  ])
  return found && { ...found, voices }
}

/** The libraries and forms there are suggestions for. */
export async function suggestionChoices(
  db: Executor,
): Promise<{ readonly branches: readonly number[]; readonly formats: readonly string[] }> {
  const [found] = await db.run(rows.choices, {})
  return found ?? { branches: [], formats: [] }
}
