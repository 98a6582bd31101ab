import { fold } from '../../kernel/text.ts'
import { oneSpelling, soundAlike } from './analyser/spelling.rules.ts'
import { initialled, wholeName, wholeTitle, withoutRings, words } from './analyser/words.rules.ts'
import type { Understood } from './understand.rules.ts'

/** A hit, as far as it may say what a question names. */
export interface HitNamed {
  readonly title: string
  /** As people say the name. */
  readonly creator: string | null
  readonly series: string | null
}

/** What a question is the name of, as a hit has it. */
export interface Certain {
  readonly kind: 'creator' | 'series'
  /** The ways the name may stand in the catalogue: family name first, or as it was asked. */
  readonly names: readonly string[]
}

/** So many hits may say it: farther down it is no longer what was meant. */
const mostHits = 3
/** A longer question is no name. */
const mostWords = 6

const books = '(?:bok|boken|böcker|böckerna|verk|romaner)'
const aroundName = new RegExp(`^${books}(?: av)? | ${books}$`, 'giu')

/**
 * The name a question may be, when formats, readers and languages are taken from it: null when it says more.
 * @param said the words the index was asked with
 */
export function nameAsked(said: string, understood: readonly Understood[], rest: string): string | null {
  const fields = understood.filter(({ kind }) => kind === 'creator' || kind === 'series')
  const more = understood.some(({ kind }) => kind === 'part' || kind === 'shelf' || kind === 'subject')
  if (more || fields.length > 1) return null
  const plain = (text: string): string => text.trim().replace(aroundName, '').trim()
  const [field] = fields
  if (field)
    return plain(` ${rest} `.replace(new RegExp(` ${books} `, 'iu'), ' ')) ? null : (field.values[0] ?? null)
  return plain(understood.length ? rest : said) || null
}

/** Every way to turn a name: "Ajvide Lindqvist John" is "John Ajvide Lindqvist". */
function turned(name: string): string[] {
  const said = name.split(' ')
  return said.map((_, n) => [...said.slice(n), ...said.slice(0, n)].join(' '))
}

const alike = (word: string): string => soundAlike(oneSpelling(fold(word)))

/** Whether a question is just a name, in whatever order and with initials for given names. */
export function isName(asked: string, name: string): boolean {
  const whole = wholeName(name)
  const spelt = [whole, ...initialled(whole)]
  const ways = [...spelt, ...spelt.map(withoutRings)]
  return turned(wholeName(asked)).some(way => ways.includes(way))
}

/** Whether it may be another spelling of a name, as authority records know them: the family name sounds the same. */
function mayBeVariant(asked: string, { creator, title, series }: HitNamed): boolean {
  const said = words(asked)
  const family = words(creator ?? '').at(-1)
  if (!family || said.length < 2) return false
  if (![said[0], said.at(-1)].some(word => alike(word ?? '') === alike(family))) return false
  // "Kallocain Boye" is a title and a name.
  const others = new Set([...words(title), ...words(series ?? '')])
  return !said.some(word => others.has(word))
}

/**
 * What a question is the name of, if the first hits say so: a series they are parts of, or who made them. A work that is called
 * just so and stands first goes before, unless it is a part of that series or by that person.
 */
export function certainOf(asked: string, hits: readonly HitNamed[]): Certain | null {
  const said = words(asked)
  if (!said.length || said.length > mostWords) return null
  const title = wholeTitle(asked)
  const first = hits.slice(0, mostHits)
  const isSeries = ({ series }: HitNamed): boolean =>
    series !== null && [wholeTitle(series), withoutRings(wholeTitle(series))].includes(title)
  const isBy = ({ creator }: HitNamed): boolean => creator !== null && isName(asked, creator)
  const [best] = first
  if (best && wholeTitle(best.title) === title && !isSeries(best) && !isBy(best)) return null
  const by = first.find(isBy)
  if (by) return { kind: 'creator', names: turned(words(by.creator ?? '').join(' ')) }
  const part = first.find(isSeries)
  if (part) return { kind: 'series', names: [part.series ?? ''] }
  return first.some(hit => mayBeVariant(asked, hit))
    ? { kind: 'creator', names: turned(said.join(' ')) }
    : null
}
