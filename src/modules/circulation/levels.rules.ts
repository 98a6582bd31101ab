/** What is decided of one shelf at one branch: how few and how many copies, and whether those returned here may stay. */
export interface ShelfLevel {
  readonly shelf: string
  readonly floats: boolean
  /** Below it a returned copy of such a shelf is sent here. 0 = no floor. */
  readonly floor: number
  /** At it no copy stays that belongs elsewhere. Null = no ceiling. */
  readonly ceiling: number | null
}

export type LevelRefusal = {
  readonly code: 'not-a-number' | 'floor-above-ceiling' | 'no-such-shelf'
  readonly shelf: string
}

/** More copies than any shelf holds. */
const most = 100_000
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= most

function refusalOf(level: ShelfLevel, known: ReadonlySet<string>): LevelRefusal | undefined {
  const { shelf, floor, ceiling } = level
  if (!known.has(shelf)) return { code: 'no-such-shelf', shelf }
  if (!isCount(floor) || (ceiling !== null && !isCount(ceiling))) return { code: 'not-a-number', shelf }
  if (ceiling !== null && floor > ceiling) return { code: 'floor-above-ceiling', shelf }
  return undefined
}

export type LevelsDecision =
  | { readonly outcome: 'refused'; readonly refusals: readonly LevelRefusal[] }
  | { readonly outcome: 'set'; readonly changed: readonly ShelfLevel[] }

/** Which shelves are to be set otherwise than they are. All that is wrong is told at once, and then nothing is set. */
export function decideLevels(now: readonly ShelfLevel[], wanted: readonly ShelfLevel[]): LevelsDecision {
  const before = new Map(now.map(level => [level.shelf, level]))
  const known = new Set(before.keys())
  const refusals = wanted.flatMap(level => refusalOf(level, known) ?? [])
  if (refusals.length) return { outcome: 'refused', refusals }
  return {
    outcome: 'set',
    changed: wanted.filter(level => {
      const old = before.get(level.shelf)
      return old?.floats !== level.floats || old.floor !== level.floor || old.ceiling !== level.ceiling
    }),
  }
}
