/** A pair that fewer accounts have in common could point at whose it is: it is not kept. */
export const fewestAccounts = 5
/** Of each account the latest works count: enough to know a taste, and no account outweighs the night. */
export const worksOfEach = 60
/** Of each work the strongest pairs are kept. */
export const pairsOfEach = 20
/** Pairs that are counted in one go. */
const pairsAtOnce = 4_000_000

/** In how many parts the pairs are counted, so that none takes more memory than another night's. */
export const partsFor = (listed: number): number =>
  Math.max(1, Math.ceil((listed * worksOfEach) / pairsAtOnce))

/** Something of one's own, and something else that at least five had beside it. */
export interface Pair {
  readonly own: number
  readonly other: number
  readonly accounts: number
}

export interface Proposal {
  readonly work: number
  /** The one of one's own that says most for it. */
  readonly because: number
}

/** What to propose: what most of one's own works lead to, then what most accounts share, then the newest. */
export function proposals(pairs: readonly Pair[], most: number): Proposal[] {
  return [...Map.groupBy(pairs, pair => pair.other)]
    .map(([work, leading]) => {
      const [best] = leading.toSorted((a, b) => b.accounts - a.accounts || a.own - b.own)
      const accounts = leading.reduce((sum, pair) => sum + pair.accounts, 0)
      return { work, because: best?.own ?? 0, ways: leading.length, accounts }
    })
    .sort((a, b) => b.ways - a.ways || b.accounts - a.accounts || b.work - a.work)
    .slice(0, most)
    .map(({ work, because }) => ({ work, because }))
}
