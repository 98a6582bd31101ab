import { type Reader, readerOf } from './lemma.rules.ts'
import { lexicon } from './lexicon.ts'

let made: Reader | undefined
const reader = (): Reader => {
  made ??= readerOf(lexicon())
  return made
}

/** What a word is looked for by in the broad stream: one key for each word it may be a form of; never empty. */
export const stemsOf = (word: string): string[] => reader().stemsOf(word)
/** The likeliest of its stems. */
export const stemOf = (word: string): string => reader().stemOf(word)
/** All a word is found by in the broad stream: its stems, then the parts of a compound. */
export const broadKeys = (word: string): string[] => reader().broadKeys(word)
