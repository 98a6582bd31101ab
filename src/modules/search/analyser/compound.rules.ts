import { inflected } from './inflection.rules.ts'
import { heads } from './irregular.rules.ts'

/** Words that titles and subjects put together. */
const nouns = `
barn bok ungdom kvinna man kung drottning flicka pojke familj släkt folk fågel djur raser hund katt häst fisk björn varg natur skog
träd trädgård blomma växt svamp bär hav sjö flod älv berg fjäll ö kust väg resa tåg bil båt cykel flyg mat kök kaka bröd soppa fest jul
påsk vinter sommar höst vår natt dag morgon kväll år tid historia forskning krig fred värld stad by hem hus slott kloster kyrka
skola lärare elev språk ord saga sång visa musik dans konst bild film teater spel lek sport boll dikt roman novell deckare thriller
mord brott polis fängelse tjuv spöke skräck häxa drake troll riddare magi mysterium hemlighet kärlek död liv hälsa kropp hjärta
sjukdom vård läkare medicin psykologi arbete ekonomi politik lag rätt samhälle teknik dator data kemi fysik matematik
kläder garn sticka hand hantverk slöjd trä färg hantverkare kokkonst bygd dräkt vardag lära läs bilder skräm läsning ljud tal
skriva tidning tecken serie minne dröm längtan vän
`
const firstOnly = `kok små stor låg hög gammel ny lilla öst väst nord syd läro lands världs trädgårds släkt forn ung deckar kriminal riddar`

/** What gives way to a linking vowel. */
const ends = 'ae'
/** The forms a word has as the first part: "kvinna" -> kvinn-, kvinno-; "stad" -> stads-; "saga" -> sago-, sagu-. */
const joints = (word: string): string[] =>
  ends.includes(word.at(-1) ?? '')
    ? [word, `${word}s`, word.slice(0, -1), ...['o', 'u', 'e', 's'].map(link => word.slice(0, -1) + link)]
    : [word, `${word}s`, `${word}e`, `${word}a`]

const known = [...new Set(nouns.trim().split(/\s+/))]
const wordOfFirst = new Map<string, string>()
for (const word of [...known, ...heads])
  for (const form of joints(word)) if (form.length >= 3 && !wordOfFirst.has(form)) wordOfFirst.set(form, word)
for (const word of firstOnly.split(' ')) if (!wordOfFirst.has(word)) wordOfFirst.set(word, word)

/** Last parts that family and place names have as often: those stay whole. */
const inNames = new Set([
  'berg',
  'älv',
  'man',
  'by',
  'lag',
  'and',
  'ko',
  'far',
  'mor',
  'bär',
  'ö',
  'ord',
  'ras',
  'tal',
  'son',
])
const lasts = new Set(
  [...known, ...heads].filter(word => word.length >= 3 && !inNames.has(word)).map(inflected),
)

export interface Compound {
  /** The whole word, whatever its form. */
  readonly whole: string
  /** The words it is made of, the last without its endings. */
  readonly parts: readonly [first: string, last: string]
}

/** No word that is read as a compound is longer: what is longer is no word. */
const longest = 40

/** The parts of a compound: "barnböckerna" -> barn, bok; null when it is none we know. The longest first part counts. */
export function compound(word: string): Compound | null {
  if (word.length > longest) return null
  for (let at = word.length - 3; at >= 3; at--) {
    const first = wordOfFirst.get(word.slice(0, at))
    if (first === undefined) continue
    const last = inflected(word.slice(at))
    if (lasts.has(last)) return { whole: word.slice(0, at) + last, parts: [inflected(first), last] }
  }
  return null
}
