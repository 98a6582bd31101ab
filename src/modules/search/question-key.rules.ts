import { plainStem } from './analyser/lemma.rules.ts'
import { words } from './analyser/words.rules.ts'

/**
 * A question as it is compared with others: inflection, capitals and spaces between its words make no other question.
 * Keys are kept in the database, so the dictionary has no say in them.
 */
export const questionKey = (question: string): string => words(question).map(plainStem).join('')
