import { irregular, irregularVerb, unturned } from './irregular.rules.ts'
import type { Base, Lexicon } from './lexicon.rules.ts'

/** Endings of nouns and adjectives with what stands in their place in the first form: what the dictionary leaves out. */
const loose = new Map<string, string[]>()
const nounEndings: Readonly<Record<string, readonly string[]>> = {
  '': ['en', 'et', 'n', 't', 'ar', 'arna', 'er', 'erna', 'or', 'orna', 'na', 'r', 'rna', 'ren', 's'],
  a: ['or', 'orna', 'an'],
  e: ['ar', 'arna', 'en', 'et'],
}
for (const [instead, endings] of Object.entries(nounEndings))
  for (const ending of endings)
    for (const written of ending.endsWith('s') ? [ending] : [ending, `${ending}s`])
      loose.set(written, [...(loose.get(written) ?? []), instead])

const noun = /[BCDEF]|A.*[XY]/
/** Flags of the endings of nouns; all others inflect adjectives and verbs. */
const nounFlags = 'ABCDEFGHIJT'
const most = 3

/**
 * The words a form may be of, the likeliest first, as the dictionary and the irregular words tell: "lagar" -> lag, laga;
 * none for a word nobody knows.
 */
export function readingsBy(lexicon: Lexicon): (form: string) => readonly string[] {
  const isNoun = (word: string): boolean => noun.test(lexicon.flags(word) ?? '')
  /** A plural that the dictionary has as a word of its own ("ordböcker") as the word it is of. */
  const single = (word: string): string => {
    const other = unturned(word, 3)
    return other !== word && lexicon.flags(other) !== undefined ? other : word
  }
  /** Agent nouns are forms of their verb in the dictionary ("läsaren"): to readers they are words of their own. */
  const person = (form: string, bases: readonly Base[]): string | undefined => {
    const word = /^(.{3,}ar)(?:e|en|ens|es|na|nas)$/.exec(form)?.[1]
    if (word === undefined) return undefined
    // "hästarna" is of häst.
    if (/nas?$/.test(form) && bases.some(({ flag }) => flag === 'G' || flag === 'I')) return undefined
    const known =
      lexicon.flags(`${word}e`) !== undefined || lexicon.bases(`${word}e`).some(({ flag }) => flag === 'T')
    return known ? `${word}e` : undefined
  }
  const looselyOf = (form: string, found: Set<string>): void => {
    const begins = lexicon.begins(form)
    for (let size = Math.max(1, form.length - begins); size <= 6 && size <= form.length - 3; size++)
      for (const instead of loose.get(form.slice(-size)) ?? []) {
        const word = form.slice(0, -size) + instead
        if (isNoun(word)) found.add(single(word))
      }
  }
  return form => {
    const flags = lexicon.flags(form)
    const own = flags !== undefined && !flags.includes('Z')
    const ordinary = own && !flags.includes('-')
    const found = new Set<string>(irregular(form))
    const known = found.size > 0
    const verbs = irregularVerb(form)
    const ownNoun = ordinary && noun.test(flags)
    if (own && !known && (ownNoun || !verbs.length)) found.add(single(form))
    for (const verb of verbs) found.add(verb)
    const bases = lexicon.bases(form)
    const agent = person(form, bases)
    if (agent) found.add(agent)
    for (const { word, flag } of bases) {
      const asNoun = nounFlags.includes(flag)
      if (asNoun && (known || ownNoun || agent !== undefined)) continue
      if (ordinary && flag === 'A') continue
      found.add(single(word))
    }
    if (!ordinary && !known && !agent) looselyOf(form, found)
    return found.size > most ? [...found].slice(0, most) : [...found]
  }
}
