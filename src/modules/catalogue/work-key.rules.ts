import { nameKey, titleKey } from '../../kernel/text.ts'
import { type Edition, untitled } from './edition.rules.ts'
import type { Format } from './format.rules.ts'

type Family = 'text' | 'film' | 'music' | 'score' | 'game' | 'serial' | 'thing'

const families: Readonly<Record<Format, Family>> = {
  book: 'text',
  'large-print': 'text',
  comic: 'text',
  braille: 'text',
  audiobook: 'text',
  'talking-book': 'text',
  'e-book': 'text',
  'e-audiobook': 'text',
  kit: 'text',
  film: 'film',
  'e-film': 'film',
  music: 'music',
  'e-music': 'music',
  game: 'game',
  'board-game': 'thing',
  magazine: 'serial',
  newspaper: 'serial',
  'e-magazine': 'serial',
  'sheet-music': 'score',
  map: 'thing',
  picture: 'thing',
  'cd-rom': 'thing',
  object: 'thing',
  article: 'thing',
}

/** Subtitles that say what a book is, not which. */
const generic =
  /^(en |ett |a |an )?(\p{L}+ )?(roman|deckare|kriminalroman|thriller|novell(er)?|berättelse|dikter|sagor|novel|mystery|stories|poems|barnbok|bilderbok|kriminalberättelse|spänningsroman)( (i|om|från|av) .*)?$/iu

/** Uniform titles that gather what somebody wrote of a kind: they name no work. */
const collective = new Set(
  (
    'works|selections|laws etc|treaties etc|poems|plays|novels|short stories|essays|correspondence|speeches|prose works|' +
    'librettos|lyrics|instrumental music|vocal music|chamber music|piano music|choral music|songs|sonatas|quartets|symphonies|' +
    'verk|urval|samlade verk|brev|lagar m m'
  ).split('|'),
)

const makers = ['aut', 'drt', 'cmp', 'prf']

/** The keys that a work may have of which only the title and who made it are known, in whatever form it is; none for too little. */
export function keysOfTitle(title: string, creator: string): string[] {
  const [name, called] = [nameKey(creator), titleKey(title)]
  if (!called) return []
  if (!name) return called.split(' ').length <= 2 ? [] : [`text||${called}`]
  return [...new Set(Object.values(families))].map(family => `${family}|${name}|${called}`)
}

/** Who made the work: one said to have made it before one of whom nothing is said (who may have edited or drawn). */
const firstCreator = (edition: Edition): string => {
  const main =
    edition.creators.find(creator => makers.includes(creator.role)) ??
    edition.creators.find(creator => creator.role === '') ??
    edition.creators[0]
  return main?.key ?? ''
}

/**
 * The keys under which an edition's work is found; editions that share any key are one work. A film never groups with
 * its book. A title of two words or fewer without a creator ("Dikter") is no key: such an edition is a work of its own
 * until staff say otherwise, and gets the key of its record.
 *
 * @param own the key of the record itself, used when no other may be made
 */
export function workKeys(edition: Edition, own: string): string[] {
  const family = families[edition.format]
  const part = edition.part ? ` ${edition.part}` : ''
  const subtitle = edition.subtitle && !generic.test(edition.subtitle) ? ` ${edition.subtitle}` : ''
  const creator = firstCreator(edition)
  const title = titleKey(`${edition.title}${subtitle}${part}`)
  if (!title || edition.title === untitled) return [own]
  if (family === 'serial') return [`serial||${title}|${edition.issns[0] ?? ''}`]
  if (!creator) {
    if (title.split(' ').length <= 2) return [own]
    // Films and records of various people: the year tells remakes and volumes apart.
    return [family === 'text' ? `text||${title}` : `${family}||${title}|${edition.year ?? ''}`]
  }
  const keys = [`${family}|${creator}|${title}`]
  if (edition.originalTitle && !collective.has(titleKey(edition.originalTitle)))
    keys.push(`${family}|${creator}|${titleKey(`${edition.originalTitle}${part}`)}`)
  return [...new Set(keys)]
}

/** The creator a work is known by, as people say the name; null when it has none. */
export const workCreator = (edition: Edition): string | null => {
  const key = firstCreator(edition)
  return edition.creators.find(creator => creator.key === key)?.displayName ?? null
}
