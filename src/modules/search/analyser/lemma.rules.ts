import { type Compound, compoundsBy } from './compound.rules.ts'
import { finnish } from './finnish.rules.ts'
import { inflected } from './inflection.rules.ts'
import { irregular, unturned } from './irregular.rules.ts'
import type { Lexicon } from './lexicon.rules.ts'
import { numeral } from './numeral.rules.ts'
import { readingsBy } from './readings.rules.ts'
import { oneSpelling, soundAlike } from './spelling.rules.ts'

/** Reads words for the broad stream, where all forms of a word are one. */
export interface Reader {
  /** What a word is looked for by: one key for each word it may be a form of, the likeliest first. Never empty. */
  stemsOf(word: string): string[]
  /** The likeliest of them. */
  stemOf(word: string): string
  /** What a word is found by: the same, then the parts of a compound. */
  broadKeys(word: string): string[]
}

/** Within a compound more compounds are looked for no deeper than this. */
const deepest = 2

export function readerOf(lexicon: Lexicon): Reader {
  const readings = readingsBy(lexicon)
  const compound = compoundsBy(lexicon, readings)

  const keysOf = (written: string, withParts: boolean): string[] => {
    const number = numeral(written)
    if (number !== null) return [number]
    let word = written
    let words = readings(word)
    if (!words.length) {
      word = oneSpelling(written)
      const sounding = soundAlike(word)
      if (sounding !== word && (readings(sounding).length || compound(sounding, false))) word = sounding
      if (word !== written) words = readings(word)
    }
    const parted = partsOf(word, words)
    const keys = new Set<string>(words.map(soundAlike))
    if (parted) keys.add(soundAlike(parted.whole))
    if (!keys.size) keys.add(soundAlike(unknown(word)))
    if (withParts && parted) addParts(parted.parts, keys, 1)
    return [...keys]
  }
  const isOrdinary = (word: string): boolean => {
    const flags = lexicon.flags(word)
    return flags !== undefined && !flags.includes('-')
  }
  /** The parts of a known word in its first form; of an unknown one as it is. Names have none. */
  const partsOf = (word: string, words: readonly string[]): Compound | null => {
    const [known] = words
    if (known === undefined) return compound(word, false)
    const ordinary = words.find(isOrdinary)
    return ordinary === undefined
      ? lexicon.flags(word) === undefined
        ? compound(word, false)
        : null
      : compound(ordinary, true)
  }
  const addParts = (parts: readonly string[], keys: Set<string>, depth: number): void => {
    for (const part of parts) {
      keys.add(soundAlike(part))
      const deeper = depth < deepest ? compound(part, isOrdinary(part)) : null
      if (deeper) addParts(deeper.parts, keys, depth + 1)
    }
  }
  return {
    stemsOf: word => keysOf(word, false),
    stemOf: word => keysOf(word, false)[0] as string,
    broadKeys: word => keysOf(word, true),
  }
}

/**
 * A word without its endings by rules alone: what is kept must not change with the dictionary. Forms that only a
 * dictionary joins stay apart.
 */
export function plainStem(written: string): string {
  const word = soundAlike(oneSpelling(written))
  return irregular(word)[0] ?? inflected(unturned(word))
}

/** A word in no dictionary: by its endings alone. */
const unknown = (word: string): string => inflected(unturned(finnish(word)))
