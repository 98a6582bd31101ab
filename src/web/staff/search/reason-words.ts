import type { Explanation, InsideView, WordMet } from '../../../modules/search/index.ts'
import { listed } from '../../texts/locale.ts'

const tiers: Readonly<Record<number, string>> = {
  0: 'Numret i frågan är verkets eget, till exempel ett ISBN eller en streckkod.',
  1: 'Hela titeln, eller hela namnet på någon upphovsperson, är just det som frågades.',
  2: 'Titeln börjar så, serien heter så, eller någons namn slutar så.',
  3: 'Alla ord står i titel, namn eller serie, skrivna som i frågan.',
  4: 'Alla ord står i titel, namn eller serie, men böjda eller som del av ett längre ord.',
  5: 'Orden står bland ämnen, genrer eller klassning.',
  6: 'Orden är rättade, eller så saknade frågan å, ä eller ö.',
  7: 'Något ord har lämnats utanför, för att inget verk har alla.',
}

const within: Readonly<Record<string, string>> = {
  '1.0': 'Det är verkets egen titel eller ett namn: det går före titlar på enskilda utgåvor.',
  '1.1': 'Det är titeln på en utgåva: verkens egna titlar går före.',
  '3.0': 'Orden är hela titeln och hela namnet tillsammans: det går före ord bland andra ord.',
  '3.1': 'Orden står bland andra ord.',
  '5.0': 'Ett ämne är just det som frågades: det går före ord spridda på flera ställen.',
  '5.1': 'Orden står spridda bland ämnen och annat.',
}

/** The tier in words, and what comes first within it. */
export function tierLines(tier: number, level: number | null): string[] {
  const first = `Nivå ${tier} av 7. ${tiers[tier] ?? ''}`
  if (level === null) return [first]
  if (tier >= 6) return [first, `Med de orden står det som på nivå ${level}.`]
  const more = within[`${tier}.${level}`]
  return more ? [first, more] : [first]
}

const fields: Readonly<Record<WordMet['fields'][number], string>> = {
  title: 'titeln',
  creator: 'namnet',
  series: 'serien',
  subject: 'ämnen',
  'other-title': 'en annan titel',
}

/** How one word is met. */
export function howMet(met: WordMet | null): string {
  if (!met) return 'finns inte i verket'
  const where = `i ${listed(
    'sv',
    met.fields.map(name => fields[name]),
  )}`
  switch (met.as) {
    case 'written':
      return `som det är skrivet, ${where}`
    case 'inflected':
      return `i annan form: ${met.word}, ${where}`
    case 'part':
      return `som del av ${met.word}, ${where}`
    case 'rings':
      return `med å, ä eller ö: ${met.word}, ${where}`
  }
}

const points = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** The worth part by part, and summed. */
export function worthLine(inside: InsideView | undefined, score: number): string | null {
  if (!inside?.worth) return null
  const { swedish, branches, copies, loans, recent } = inside.worth
  const parts = [
    `svenska ${points.format(swedish)}`,
    `spritt på bibliotek ${points.format(branches)}`,
    `antal exemplar ${points.format(copies)}`,
    `lån senaste året ${points.format(loans)}`,
    `nyutgivet ${points.format(recent)}`,
  ]
  return `Värde, som avgör inom nivån: ${parts.join(' + ')} = ${points.format(score)}.`
}

/** Why a work is not among the hits. */
function missingLines({ inside, words, leftOut }: Explanation): string[] {
  if (inside && !inside.indexed)
    return ['Verket finns inte i sökindexet. Det kan vara nytt, borttaget eller sammanslaget med ett annat.']
  const lacking = words.filter((_, n) => inside && !inside.met[n]).map(one => one.word)
  const rest = lacking.filter(word => !leftOut.includes(word))
  if (rest.length)
    return [
      `Verket är inte bland träffarna: ${listed('sv', rest)} står inte i titel, namn, serie eller ämne.`,
      'Saknas ordet i katalogposten kan den behöva fler ämnesord.',
    ]
  return [
    'Orden finns i verket men inte där frågan kräver det, eller så fanns bättre träffar med orden som de skrevs.',
  ]
}

/** Why a work stands where it stands, in sentences; or why it does not. */
export function reasonLines(told: Explanation): string[] {
  if (told.tier === null) return missingLines(told)
  const lines = tierLines(told.tier, told.inside?.level ?? null)
  return told.inside?.inSeries
    ? [...lines, 'Frågan nämner serien: dess delar står i läsordning inom nivån, inte efter värde.']
    : lines
}
