import { words } from './analyser/words.rules.ts'
import { formatPattern, formatsNamed, surety } from './format-words.rules.ts'
import {
  books,
  booksInLanguages,
  isLanguageName,
  languageNamed,
  languagePatterns,
} from './language-words.rules.ts'
import { easyPattern, easyReading, learningPattern, secondLanguage } from './learning-words.rules.ts'

/** What some words of a question were read as. */
export interface Understood {
  readonly kind:
    | 'format'
    | 'audience'
    | 'language'
    | 'genre'
    | 'creator'
    | 'series'
    | 'subject'
    | 'shelf'
    | 'part'
  /** Codes of the index, or words of the field; one of them is enough. */
  readonly values: readonly string[]
  /** The words it was read from. */
  readonly from: string
  /** Whether it was asked so; false = something is called just as it is written, and this is only offered. */
  readonly applied: boolean
}

/** What a question asks for beside words: a filter of the index, or a field. */
type Meaning = Pick<Understood, 'kind' | 'values'>

/** A meaning with the words it was read from, so that it can be shown and taken back. */
export type Read = Omit<Understood, 'applied'>

export interface Understanding {
  readonly meanings: readonly Read[]
  /** The words that are left to look for, as they are written. */
  readonly rest: string
}

const ordinals: Readonly<Record<string, string>> = {
  ...{
    första: '1',
    andra: '2',
    tredje: '3',
    fjärde: '4',
    femte: '5',
    sjätte: '6',
    sjunde: '7',
    åttonde: '8',
  },
}
const romans: Readonly<Record<string, string>> = {
  ...{ i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8', ix: '9', x: '10' },
}

const audienceOf = (age: number): string => (age < 13 ? 'child' : age < 18 ? 'young' : 'adult')

/** Begins and ends at a whole word. */
const whole = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}-])`, 'iu')
const anyOf = (list: Readonly<Record<string, unknown>>): string => Object.keys(list).join('|')

interface Reading {
  readonly pattern: RegExp
  readonly meaning: (found: readonly string[]) => Meaning
}
const lower = (text = ''): string => text.toLowerCase()

/** In the order they are read; each takes its words from the question. */
const readings: readonly Reading[] = [
  {
    // Before languages: "svenska för nybörjare" is no book in Swedish.
    pattern: whole(learningPattern),
    meaning: () => ({ kind: 'genre', values: [secondLanguage, easyReading] }),
  },
  ...languagePatterns.map(
    (pattern): Reading => ({
      pattern: whole(pattern),
      meaning: ([, name]) => ({ kind: 'language', values: [languageNamed(lower(name))] }),
    }),
  ),
  { pattern: whole(easyPattern), meaning: () => ({ kind: 'genre', values: [easyReading] }) },
  {
    pattern: whole(
      "barnbok|barnböcker|barnböckerna|barnboken|children'?s books?|kids'? books?|lastenkirjat?|lastenkirjoja|ungdomsbok|ungdomsböcker|ungdomsböckerna|nuortenkirjat?",
    ),
    meaning: ([name]) => ({
      kind: 'audience',
      values: [/^(?:ungdom|nuorten)/.test(lower(name)) ? 'young' : 'child'],
    }),
  },
  {
    pattern: whole('för (?:barn )?(\\d{1,2})[- ]?(?:år|åringar|åring|-åringar)'),
    meaning: ([, age]) => ({ kind: 'audience', values: [audienceOf(Number(age))] }),
  },
  {
    // An age at the end is a reader's, as far as children's ages go: "högläsning 6 år".
    pattern: /(?<=\p{L} )(\d|1[0-7])[- ]?år(?:ing)?$/iu,
    meaning: ([, age]) => ({ kind: 'audience', values: [audienceOf(Number(age))] }),
  },
  {
    pattern: whole('för (barn|ungdomar|unga|vuxna)'),
    meaning: ([, who]) => ({
      kind: 'audience',
      values: [lower(who) === 'barn' ? 'child' : lower(who) === 'vuxna' ? 'adult' : 'young'],
    }),
  },
  {
    pattern: whole('(?:del|band|volym|bok) (\\d{1,3}|[ivx]{1,4})'),
    meaning: ([, part]) => ({ kind: 'part', values: [romans[lower(part)] ?? lower(part)] }),
  },
  {
    // A number at the end may be a part: only what is there as that part says so.
    pattern: /(?<=\p{L}{2} )\d{1,2}$/u,
    meaning: ([part = '']) => ({ kind: 'part', values: [String(Number(part))] }),
  },
  {
    pattern: whole(`(${anyOf(ordinals)}) (?:boken|delen|bandet)(?: i| om)?`),
    meaning: ([, ordinal]) => ({ kind: 'part', values: [ordinals[lower(ordinal)] ?? '1'] }),
  },
  {
    pattern: whole(formatPattern),
    meaning: ([name = '']) => ({ kind: 'format', values: formatsNamed(name).formats }),
  },
]

/** Shelf marks that are the whole question: SAB of fiction ("Hc", "uHc.01"), with a point any SAB or Dewey ("641.5"). */
const shelfMark = /^(?:u?H[a-z]{1,3}(?:\.\d+)?|u?[A-Z][a-zåäö]{1,4}\.\d+|\d{3}\.\d+)$/
/** What may be a shelf mark as well as a short name: "Vnc", "Emil". */
const shortMark = /^u?[A-ZÅÄÖ][a-zåäö]{1,3}(?:[.-]\w+)?$/

/** What is left and says nothing beside what was understood. */
const emptyWords = new Set([
  ...[...books.split('|'), ...booksInLanguages],
  ...['romaner', 'alla', 'bra', 'nya', 'i', 'om', 'på', 'för', 'av', 'med', 'och'],
])

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

const joints = /^ (?:om|av|med|about|by)(?= \S)/iu

/** How people name a series that is called less: "Millenniumtrilogin", "Harry Potter-böckerna", "serien om Narnia". */
const ofSeries = [
  /^(\S.{2,}?)(?:[ -]?(?:serien|sviten|trilogin|böckerna)| series|[ -]sarja)(?: i (?:rätt )?ordning)?$/iu,
  /^(?:serien|böckerna) (?:om |med )?(\S.*)$/iu,
]

/** What is left may name its subject or who made it: "bok om hästar", "dikter av Karin Boye". */
function named(rest: string): { meaning: Read; rest: string } | null {
  const about = /^(?:(?:en )?bok|(?:alla )?böcker) om (\S.*)$/iu.exec(rest)
  if (about?.[1]) return { meaning: { kind: 'subject', values: [about[1]], from: rest }, rest: '' }
  for (const pattern of ofSeries) {
    const series = pattern.exec(rest)?.[1]
    if (series) return { meaning: { kind: 'series', values: [series], from: rest }, rest: '' }
  }
  const booksOn = /^(\p{L}{3,}?)(?:böcker|böckerna)$/iu.exec(rest)
  if (booksOn?.[1]) return { meaning: { kind: 'subject', values: [booksOn[1]], from: rest }, rest: '' }
  const booksBy = /^(\p{L}{3,}(?:[ .-]+\p{L}+){0,3}) (?:bok|böcker|böckerna|books|kirjat)$/iu.exec(rest)
  if (booksBy?.[1] && saying(booksBy[1]))
    return { meaning: { kind: 'creator', values: [booksBy[1]], from: rest }, rest: '' }
  const by = /^(.*?\S) av (\p{L}\S*(?: \S+){0,3})$/iu.exec(rest)
  if (by?.[2])
    return { meaning: { kind: 'creator', values: [by[2]], from: `av ${by[2]}` }, rest: tidy(by[1] ?? '') }
  return null
}

/**
 * Reads what a question says beside titles and names. Only a reading: a title may be called just so ("Film", "Del 2"), and
 * whoever asks looks for the question as it is written first. Between quotation marks nothing is read.
 */
export function understand(question: string, notRead: readonly string[] = []): Understanding {
  const asked = tidy(question.normalize('NFC'))
  if (/["”“»«]|\p{L}:/u.test(asked)) return { meanings: [], rest: asked }
  const isMark = shelfMark.test(asked) || (shortMark.test(asked) && !isLanguageName(lower(asked)))
  if (isMark && !notRead.includes(lower(asked)))
    return { meanings: [{ kind: 'shelf', values: [asked], from: asked }], rest: '' }
  const meanings: Read[] = []
  let rest = asked
  for (const { pattern, meaning } of readings) {
    const found = pattern.exec(rest)
    if (!found) continue
    const after = rest.slice(found.index + found[0].length)
    // What joins it to the rest goes with it: "film om hästar", "ljudbok av Boye".
    const joint = found.index === 0 ? (joints.exec(after)?.[0] ?? '') : ''
    const from = found[0] + joint
    if (notRead.includes(lower(from))) continue
    meanings.push({ ...meaning([...found]), from })
    rest = tidy(rest.slice(0, found.index) + after.slice(joint.length))
  }
  const by = named(rest)
  if (by && !notRead.includes(lower(by.meaning.from))) {
    meanings.push(by.meaning)
    rest = by.rest
  }
  return { meanings, rest: words(rest).length ? rest : '' }
}

/** What is left that says something beside what was understood: of "böcker på arabiska" nothing. */
export const saying = (rest: string): string => (words(rest).every(word => emptyWords.has(word)) ? '' : rest)

/** Whether a language or a form is all that was asked for: then nothing in it is nothing, and no other words are. */
export const isKindAlone = ({ meanings, rest }: Understanding): boolean =>
  !saying(rest) && meanings.some(({ kind }) => kind === 'language' || kind === 'format')

/** Meanings that name a field and not a kind of thing. */
const ofFields: readonly Read['kind'][] = ['creator', 'series', 'subject']

/** Whether a name, a subject or a part is only guessed from how words stand: "lukten av regn". */
export const isGuessed = ({ meanings }: Understanding): boolean => meanings.some(isGuess)

/** A number alone is a part of a series only if there is such a part: "Catch 22". */
const isBareNumber = ({ kind, from }: Read): boolean => kind === 'part' && /^\d+$/.test(from)
const isGuess = (meaning: Read): boolean => ofFields.includes(meaning.kind) || isBareNumber(meaning)

/** What is left of a reading when what was only guessed are words: of "lättlästa böcker om kärlek" easy reading, and "kärlek". */
export function withoutGuess({ meanings, rest }: Understanding): Understanding {
  const guessed = meanings
    .filter(isGuess)
    .map(({ kind, values, from }) => (kind === 'part' ? from : values[0]))
  return {
    meanings: meanings.filter(meaning => !isGuess(meaning)),
    rest: tidy([saying(rest), ...guessed].join(' ')),
  }
}

/**
 * Whether a question is asked as it was read. What is called just as it is written goes before: a film is asked for, unless
 * there is a book of the name "Film".
 * @param tier the best tier of the question as it is written; null = nothing was found
 */
export function isAskedAsRead({ meanings, rest }: Understanding, tier: number | null): boolean {
  if (!meanings.length) return false
  if (tier === null) return true
  const [mark] = meanings.filter(({ kind }) => kind === 'shelf')
  if (mark) return tier > (shelfMark.test(mark.from) ? 0 : 3)
  // The name of a language alone may be what a book is about as well.
  const [only] = meanings
  if (meanings.length === 1 && only?.kind === 'language' && isLanguageName(lower(only.from)) && !rest)
    return tier > 5
  const format = meanings.find(({ kind }) => kind === 'format')
  const sure = format ? formatsNamed(format.from).surety : surety.plain
  if (sure > surety.plain) return tier > sure
  const blocked = meanings.every(isGuess) ? 3 : saying(rest) ? 2 : 1
  return tier > blocked
}

/**
 * Whether what is left of a reading that was only guessed goes before what is written: a title, a name or a subject is just
 * that, and as it is written the question met other fields at best: "emil i lönneberga bok".
 */
export const isBetterInWords = (written: number | null, inWords: number | null): boolean =>
  written !== null && written > 3 && inWords !== null && inWords <= 2

/** Kinds that are facets of the index, by the same names. */
const facets = ['format', 'audience', 'language', 'genre'] as const
type Filter = (typeof facets)[number]
const fieldOf: Readonly<Partial<Record<Read['kind'], string>>> = {
  ...{ creator: 'författare', series: 'serie', subject: 'ämne', shelf: 'hylla' },
}

/** What was understood as it is asked of the index: words and fields, filters, a part of a series. */
export function asked({ meanings, rest }: Understanding): {
  readonly text: string
  readonly filters: Readonly<Partial<Record<Filter, readonly string[]>>>
  readonly part: number | undefined
} {
  const fields = meanings.flatMap(({ kind, values }) =>
    fieldOf[kind] ? [`${fieldOf[kind]}:${values[0]}`] : [],
  )
  const filters: Partial<Record<Filter, readonly string[]>> = {}
  for (const { kind, values } of meanings) {
    const facet = facets.find(name => name === kind)
    if (facet) filters[facet] = values
  }
  const part = meanings.find(({ kind }) => kind === 'part')?.values[0]
  return {
    text: [saying(rest), ...fields].filter(Boolean).join(' '),
    filters,
    part: part ? Number(part) : undefined,
  }
}
