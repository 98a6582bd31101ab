import { irregular } from './irregular.rules.ts'

/** First parts of compounds that libraries meet, as they stand in the compound. */
const firsts = new Set(
  `barn ungdoms kok fågel trädgårds släkt kvinno mans lärar hand bilder bild sago dag ljud tal pek skräck deckar
  kriminal djur häst hund katt natur rese mat bak läse skol fack dikt konst musik film hem kyrko lands krigs riddar
  spök jul natt sommar vinter stor små`
    .split(/\s+/)
    .filter(Boolean),
)
/** Last parts, as the word they are a form of. */
const lasts = new Set([
  'bok',
  'saga',
  'stad',
  'man',
  'natt',
  'hus',
  'djur',
  'barn',
  'son',
  'fågel',
  'mord',
  'land',
])

/** The two parts of a compound, the last as its word: "barnböckerna" -> ["barn", "bok"]; null when it is none we know. */
export function compound(word: string): readonly [first: string, last: string] | null {
  for (let at = 3; at <= word.length - 3; at++) {
    const first = word.slice(0, at)
    if (!firsts.has(first)) continue
    const last = irregular(word.slice(at))
    if (last && lasts.has(last)) return [first, last]
  }
  return null
}
