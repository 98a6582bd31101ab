import { compound } from './compound.rules.ts'
import { inflected } from './inflection.rules.ts'
import { irregular } from './irregular.rules.ts'
import { oneSpelling } from './spelling.rules.ts'

/** What a word is in the broad stream, whatever its form: for comparing only, it need not be a word. */
export function stemOf(written: string): string {
  const word = oneSpelling(written)
  return irregular(word) ?? compound(word)?.whole ?? inflected(word)
}

/** All a word is found by in the broad stream: the whole word first, then the parts of a compound. */
export function broadKeys(written: string): string[] {
  const word = oneSpelling(written)
  const parts = irregular(word) === undefined ? compound(word) : null
  return parts ? [...new Set([parts.whole, ...parts.parts])] : [stemOf(word)]
}
