import { fold } from '../../../kernel/text.ts'

/**
 * What a dictionary says of words: which there are, and by which endings each is inflected and joined. Its two files are in
 * the format of Hunspell, with the flags of the Swedish one; `-` stands for "is a name".
 */
export interface Lexicon {
  /** The flags of a word in its first form; undefined when it is none. */
  flags(word: string): string | undefined
  /** The words a form belongs to, each with the flag of the ending that was taken off; the form itself is not among them. */
  readonly bases: (form: string) => readonly Base[]
  /** The word that stands so as the first part of a compound: "kvinno" -> kvinna; undefined when none does. */
  first(part: string): First | undefined
  /** How many of its first letters some word begins with, at least. */
  begins(form: string): number
}

export interface First {
  readonly word: string
  /** The dictionary says so; else it is a noun that could. */
  readonly sure: boolean
}

export interface Base {
  readonly word: string
  readonly flag: string
}

interface Ending {
  readonly flag: string
  /** Letters the word must end with, from the last backwards: each a set, or the letters it must not be. */
  readonly needs: readonly { readonly letters: string; readonly not: boolean }[]
}

/** Endings by what they add, then by what stands in their place in the first form. */
type Endings = ReadonlyMap<string, readonly { readonly instead: string; readonly all: readonly Ending[] }[]>

const needsOf = (pattern: string): Ending['needs'] =>
  [...pattern.matchAll(/\[(\^?)([^\]]*)\]|([^.])/g)]
    .map(([, not, set, one]) => ({ letters: set ?? one ?? '', not: not === '^' }))
    .reverse()

/** Endings that inflect, and endings of first parts (W: they permit a compound, X: its beginning, U: its middle). */
function endingsOf(aff: string): { inflected: Endings; first: Endings } {
  const inflected = new Map<string, Map<string, Ending[]>>()
  const first = new Map<string, Map<string, Ending[]>>()
  for (const line of aff.split('\n')) {
    if (!line.startsWith('SFX')) continue
    const [, flag = '', strip = '', add = '', pattern] = line.trim().split(/\s+/)
    if (!pattern || /^\d/.test(flag)) continue
    const [text = '', more = ''] = add.split('/')
    if (/[-:]/.test(text)) continue
    const kind = more.includes('X') ? first : more ? undefined : inflected
    if (!kind) continue
    const key = text === '0' ? '' : text
    const instead = strip === '0' ? '' : strip
    const here = kind.get(key) ?? new Map<string, Ending[]>()
    kind.set(key, here.set(instead, [...(here.get(instead) ?? []), { flag, needs: needsOf(pattern) }]))
  }
  const listed = (kind: typeof first): Endings =>
    new Map([...kind].map(([add, here]) => [add, [...here].map(([instead, all]) => ({ instead, all }))]))
  return { inflected: listed(inflected), first: listed(first) }
}

const meets = (word: string, { needs }: Ending): boolean => {
  for (let n = 0; n < needs.length; n++) {
    const { letters, not } = needs[n] as Ending['needs'][number]
    const letter = word[word.length - 1 - n]
    if (letter === undefined || letters.includes(letter) === not) return false
  }
  return true
}

const noun = /[BCDEF]|A.*Y|Y.*A/
const plainLetters = /^[a-zåäö]+$/

/** Words and their flags; words that are written in two ways have the flags of both. Names are marked by a dash. */
function wordsOf(dic: string): Map<string, string> {
  const all = new Map<string, string>()
  const sets = new Map<string, string>()
  const kept = (flags: string): string => {
    const same = sets.get(flags)
    if (same === undefined) sets.set(flags, flags)
    return same ?? flags
  }
  for (const line of dic.split('\n')) {
    const slash = line.indexOf('/')
    const written = slash < 0 ? line : line.slice(0, slash)
    const flags = slash < 0 ? '' : line.slice(slash + 1)
    // Words that are only listed to be refused.
    if (flags.includes('%')) continue
    let word = written
    let mark = ''
    if (!plainLetters.test(written)) {
      const folded = fold(written)
      if (!plainLetters.test(folded)) continue
      if (written.toLowerCase() !== written) mark = '-'
      word = folded
    }
    const before = all.get(word)
    // What is also an ordinary word is no name, unless it is one only within compounds.
    if (before === undefined) all.set(word, kept(mark + flags))
    else if (before.includes('-') === (mark !== '')) all.set(word, kept(before + flags))
    else {
      const [name, other] = mark ? [flags, before] : [before.replace('-', ''), flags]
      all.set(word, kept(other.includes('Z') ? `-${name}` : name + other))
    }
  }
  return all
}

const longestEnding = 7
/** The longest form that is read; what is longer is no word. */
const longestForm = 60

/** Words are marked by hashes of so many bits, so that most of what is asked about is ruled out without a look into them. */
const bits = 23
const [isBeginning, isWord] = [1, 2]
const next = (hash: number, letter: number): number =>
  (Math.imul(hash, 31) + Math.imul(letter, 0x9e3779b1)) | 0
const place = (hash: number): number => (hash ^ (hash >>> 13)) & ((1 << bits) - 1)

function marksOf(words: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(1 << bits)
  for (const word of words) {
    let hash = 0
    for (let at = 0; at < word.length; at++) {
      hash = next(hash, word.charCodeAt(at))
      const here = place(hash)
      marks[here] = (marks[here] as number) | (at === word.length - 1 ? isBeginning | isWord : isBeginning)
    }
  }
  return marks
}

/** Verbs of the first kind, and nouns: a form may be there though the dictionary leaves its ending out. */
const allowed = (flags: string, flag: string, word: string): boolean =>
  flags.includes(flag) || (flag === 'm' && /[NP]/.test(flags) && word.endsWith('a'))

/** Reads the two files of a dictionary. */
export function lexiconOf(aff: string, dic: string): Lexicon {
  const words = wordsOf(dic)
  const { inflected, first } = endingsOf(aff)
  const marks = marksOf(words.keys())
  /** The hashes of all beginnings of the form last asked about; `hashes[n]` is that of its first n letters. */
  const hashes = new Int32Array(64)
  const begins = (form: string): number => {
    let hash = 0
    for (let at = 0; at < form.length; at++) {
      hash = next(hash, form.charCodeAt(at))
      if (!((marks[place(hash)] as number) & isBeginning)) return at
      if (at < 63) hashes[at + 1] = hash
    }
    return form.length
  }
  const mayBeWord = (begun: number, rest: string): boolean => {
    let hash = begun
    for (let at = 0; at < rest.length; at++) hash = next(hash, rest.charCodeAt(at))
    return ((marks[place(hash)] as number) & isWord) !== 0
  }
  const found = (form: string, endings: Endings): Base[] => {
    const bases: Base[] = []
    if (form.length > longestForm) return bases
    const known = begins(form)
    for (let size = Math.max(0, form.length - known); size <= longestEnding && size < form.length; size++) {
      const here = endings.get(form.slice(form.length - size))
      if (!here) continue
      const begun = hashes[form.length - size] as number
      for (const { instead, all } of here) {
        if (!mayBeWord(begun, instead)) continue
        const word = form.slice(0, form.length - size) + instead
        const flags = word === form ? undefined : words.get(word)
        if (flags === undefined) continue
        for (const ending of all)
          if (allowed(flags, ending.flag, word) && meets(word, ending))
            bases.push({ word, flag: ending.flag })
      }
    }
    return bases
  }
  const isName = (word: string): boolean => words.get(word)?.includes('-') ?? false
  const joined = (part: string): First | undefined => {
    const flags = isName(part) ? undefined : words.get(part)
    if (flags !== undefined && !flags.includes('Z') && /[Xs]/.test(flags)) return { word: part, sure: true }
    const bases = found(part, first).filter(({ word }) => !isName(word))
    const base = bases.find(({ word }) => part.startsWith(word))
    if (base) return { word: base.word, sure: true }
    if (bases.length || flags?.includes('Z'))
      return { word: bound(part) ?? bases[0]?.word ?? part, sure: true }
    const word = likely(part)
    return word === undefined ? undefined : { word, sure: false }
  }
  const isNoun = (word: string): boolean => {
    if (!mayBeWord(0, word)) return false
    const flags = words.get(word)
    return flags !== undefined && noun.test(flags) && !/[-Z]/.test(flags)
  }
  /** A part that stands only in compounds, or changes in them, as the noun it is of: "kyrko" -> kyrka, "krigs" -> krig. */
  const bound = (part: string): string | undefined => {
    const stem = part.slice(0, -1)
    const ways = part.endsWith('s')
      ? [stem, `${stem}e`, `${part}a`, `${part}e`]
      : [`${stem}a`, `${stem}e`, stem, `${part}e`, `${part}a`]
    return ways.find(isNoun)
  }
  /** Any noun, as it is or with an s, or without the vowel it ends with, though the dictionary does not say so. */
  const likely = (part: string): string | undefined =>
    [part, ...(part.endsWith('s') ? [part.slice(0, -1)] : []), `${part}a`, `${part}e`].find(isNoun)
  return { flags: word => words.get(word), bases: form => found(form, inflected), first: joined, begins }
}
