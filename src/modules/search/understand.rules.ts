import { words } from './analyser/words.rules.ts'

/** What a question asks for beside words: a filter of the index, or a field. */
interface Meaning {
  readonly kind: 'format' | 'audience' | 'language' | 'creator' | 'subject' | 'shelf' | 'part'
  /** Codes of the index, or words of the field; one of them is enough. */
  readonly values: readonly string[]
}

/** A meaning with the words it was read from, so that it can be shown and taken back. */
interface Understood extends Meaning {
  readonly from: string
}

interface Understanding {
  readonly meanings: readonly Understood[]
  /** The words that are left to look for, as they are written. */
  readonly rest: string
}

const formats: Readonly<Record<string, readonly string[]>> = {
  ...{ ljudbok: ['audiobook', 'e-audiobook'], ljudböcker: ['audiobook', 'e-audiobook'] },
  ...{ 'e-bok': ['e-book'], ebok: ['e-book'], 'e-böcker': ['e-book'], talbok: ['talking-book'] },
  ...{
    talböcker: ['talking-book'],
    storstil: ['large-print'],
    dvd: ['film'],
    film: ['film'],
    noter: ['sheet-music'],
  },
  ...{ 'tv-spel': ['game'], tvspel: ['game'], sällskapsspel: ['board-game'], punktskrift: ['braille'] },
}
const languages: Readonly<Record<string, string>> = {
  ...{
    svenska: 'swe',
    engelska: 'eng',
    finska: 'fin',
    arabiska: 'ara',
    norska: 'nor',
    danska: 'dan',
    tyska: 'ger',
  },
  ...{
    franska: 'fre',
    spanska: 'spa',
    somaliska: 'som',
    tigrinska: 'tir',
    dari: 'prs',
    persiska: 'per',
    ryska: 'rus',
  },
  ...{
    ukrainska: 'ukr',
    polska: 'pol',
    kurdiska: 'kur',
    turkiska: 'tur',
    thailändska: 'tha',
    italienska: 'ita',
  },
  ...{ nordsamiska: 'sme', meänkieli: 'fit', älvdalska: 'ovd', jiddisch: 'yid' },
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
    pattern: whole(`på (${anyOf(languages)})`),
    meaning: ([, name]) => ({ kind: 'language', values: [languages[lower(name)] ?? 'und'] }),
  },
  {
    pattern: whole('för (?:barn )?(\\d{1,2})[- ]?(?:år|åringar|åring)'),
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
    pattern: whole('(?:del|band|volym) (\\d{1,3}|[ivx]{1,4})'),
    meaning: ([, part]) => ({ kind: 'part', values: [romans[lower(part)] ?? lower(part)] }),
  },
  {
    pattern: whole(`(${anyOf(ordinals)}) (?:boken|delen|bandet)(?: i| om)?`),
    meaning: ([, ordinal]) => ({ kind: 'part', values: [ordinals[lower(ordinal)] ?? '1'] }),
  },
  {
    pattern: whole(anyOf(formats)),
    meaning: ([name]) => ({ kind: 'format', values: formats[lower(name)] ?? [] }),
  },
]

/** Shelf marks that are the whole question: SAB of fiction ("Hc", "uHc.01"), with a point any SAB or Dewey ("641.5"). */
const shelfMark = /^(?:u?H[a-z]{1,3}(?:\.\d+)?|u?[A-Z][a-zåäö]{1,3}\.\d+|\d{3}\.\d+)$/

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What is left may name its subject or who made it: "bok om hästar", "dikter av Karin Boye". */
function named(rest: string): { meaning: Understood; rest: string } | null {
  const about = /^(?:(?:en )?bok|böcker) om (\S.*)$/iu.exec(rest)
  if (about?.[1]) return { meaning: { kind: 'subject', values: [about[1]], from: rest }, rest: '' }
  const by = /^(.*?)(?<!\S)av (\p{Lu}\S*(?: \S+){0,3})$/u.exec(rest)
  if (by?.[2])
    return { meaning: { kind: 'creator', values: [by[2]], from: `av ${by[2]}` }, rest: tidy(by[1] ?? '') }
  return null
}

/**
 * Reads what a question says beside titles and names. Only a reading: a title may be called just so ("Film", "Del 2"), and
 * whoever asks looks for the question as it is written first. Between quotation marks nothing is read.
 */
export function understand(question: string): Understanding {
  const asked = tidy(question.normalize('NFC'))
  if (/["”“»«]|\p{L}:/u.test(asked)) return { meanings: [], rest: asked }
  if (shelfMark.test(asked)) return { meanings: [{ kind: 'shelf', values: [asked], from: asked }], rest: '' }
  const meanings: Understood[] = []
  let rest = asked
  for (const { pattern, meaning } of readings) {
    const found = pattern.exec(rest)
    if (!found) continue
    meanings.push({ ...meaning([...found]), from: found[0] })
    rest = tidy(rest.slice(0, found.index) + rest.slice(found.index + found[0].length))
  }
  const by = named(rest)
  if (by) {
    meanings.push(by.meaning)
    rest = by.rest
  }
  return { meanings, rest: words(rest).length ? rest : '' }
}
