/** A choice as it is stored, with the key it was made under. */
export interface KeyedChoice {
  readonly id: number
  readonly question: string
  readonly questionKey: string
  readonly work: number
  /** Null = all. */
  readonly municipality: number | null
  readonly removed: boolean
}

export interface Rekeying {
  readonly keys: readonly { readonly id: number; readonly key: string }[]
  /** Choices that mean what a later one says: two for one work and question cannot both hold. */
  readonly ended: readonly number[]
}

/**
 * What must change so that every choice is found by the key its question has now. Where two come to be one for the same work
 * and place, the later holds. A question that has no key any more keeps the one it has.
 * @param choices the oldest first
 */
export function rekeying(choices: readonly KeyedChoice[], keyOf: (question: string) => string): Rekeying {
  const keys: { id: number; key: string }[] = []
  const ended: number[] = []
  const holding = new Map<string, number>()
  for (const { id, question, questionKey, work, municipality, removed } of choices) {
    const key = keyOf(question) || questionKey
    if (key !== questionKey) keys.push({ id, key })
    if (removed) continue
    const place = JSON.stringify([key, work, municipality])
    const earlier = holding.get(place)
    if (earlier !== undefined) ended.push(earlier)
    holding.set(place, id)
  }
  return { keys, ended }
}
