/** Ages as children's shelves are made for them: the years a band begins and ends with. */
const years = { '0-3': [0, 3], '4-6': [4, 6], '6-9': [6, 9], '9-12': [9, 12] } as const
export type AgeBand = keyof typeof years
export const ageBands = Object.keys(years) as AgeBand[]

/** What of an edition tells how old its readers are. */
export interface AgeFacts {
  readonly audience: 'child' | 'young' | 'adult'
  /** As a note names them: "6–9", "11+". */
  readonly ages?: string | null
  readonly sab?: readonly string[]
  readonly genres?: readonly string[]
  readonly subjects?: readonly string[]
}

/** Bands a note speaks of: those that share more with it than the year where one ends and the next begins. */
function ofNote(note: string): AgeBand[] {
  const [from = 0, to = 99] = note.split(/[–+-]/).flatMap(part => (/^\d+$/.test(part) ? Number(part) : []))
  return ageBands.filter(band => Math.min(to, years[band][1]) - Math.max(from, years[band][0]) >= 1)
}

/** Kinds of books for children that are made for an age, as headings and genre terms name them. */
const kinds: readonly (readonly [RegExp, AgeBand])[] = [
  [/^(pekböcker|småbarn|småbarnsböcker|babyböcker|ramsor)$/i, '0-3'],
  [/^bilderböcker$/i, '4-6'],
  [/^(kapitelböcker|läsa själv|börja läsa|lättläst)$/i, '6-9'],
]
/** SAB: Hcf picture books, Hcg stories for those who read by themselves, other stories from nine. */
const shelves: readonly (readonly [RegExp, AgeBand])[] = [
  [/^u?Hcf/, '4-6'],
  [/^u?Hcg/, '6-9'],
  [/^uH[a-z]*(?:[.,]|$)/, '9-12'],
]

/**
 * For how old children an edition is: by the note of its record, which somebody wrote for just this; else by the kind of book it
 * is said to be; else by the shelf. None for others than children and for the young,
 * who may share their shelf, and none when nothing tells.
 */
export function agesOf(facts: AgeFacts): AgeBand[] {
  if (facts.audience !== 'child') return []
  if (facts.subjects?.some(one => /^ungdomsböcker$/i.test(one))) return []
  const noted = facts.ages ? ofNote(facts.ages) : []
  if (noted.length) return noted
  const first = (list: readonly string[] = [], table: typeof kinds): AgeBand[] =>
    table.filter(([pattern]) => list.some(one => pattern.test(one))).map(([, band]) => band)
  const named = first([...(facts.genres ?? []), ...(facts.subjects ?? [])], kinds)
  return named.length ? named : first(facts.sab, shelves).slice(0, 1)
}
