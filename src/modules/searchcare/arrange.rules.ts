/** A chosen work that is among the hits. */
export interface ChosenHit {
  readonly work: number
  /** Where it stands without the choice: 0 = first. */
  readonly at: number
  /** Where it shall stand, 1 = first; null = last of all. */
  readonly place: number | null
}

/** What stands in one line of the page: a chosen work, or the hit that stands at a place without any choice. */
export type Line = { readonly work: number } | { readonly at: number }

/** Which line each lifted work takes: its own, or the next free one; never one among those that stand last. */
function liftedLines(lifted: readonly ChosenHit[]): Map<number, number> {
  const lines = new Map<number, number>()
  for (const { work, place } of lifted.toSorted((a, b) => Number(a.place) - Number(b.place) || a.at - b.at)) {
    let line = Number(place) - 1
    while (lines.has(line)) line++
    lines.set(line, work)
  }
  return lines
}

/**
 * One page of hits with the choices laid over them: lifted works at their places, lowered ones last in the order they had,
 * all others in the order they had. Every hit stands on one page and one only, and there are as many as before. No hit but
 * those chosen moves by more lines than there are choices.
 * @param total of all hits
 */
export function arrange(
  total: number,
  chosen: readonly ChosenHit[],
  page: { readonly offset: number; readonly limit: number },
): Line[] {
  const lowered = chosen.filter(one => one.place === null).toSorted((a, b) => a.at - b.at)
  const others = total - lowered.length
  const lifted = liftedLines(chosen.filter(one => one.place !== null))
  // A short list has no such place: those for whom there is none stand at the end of the others.
  const beyond = [...lifted].filter(([line]) => line >= others).sort(([a], [b]) => a - b)
  for (const [line] of beyond) lifted.delete(line)
  for (let line = others - 1; beyond.length; line--) {
    if (lifted.has(line)) continue
    const [, work] = beyond.pop() as [number, number]
    lifted.set(line, work)
  }
  const moved = chosen.map(one => one.at).sort((a, b) => a - b)
  const liftedAt = [...lifted.keys()].sort((a, b) => a - b)
  const lines: Line[] = []
  for (let line = page.offset; line < Math.min(total, page.offset + page.limit); line++) {
    const work = line >= others ? lowered[line - others]?.work : lifted.get(line)
    if (work !== undefined) {
      lines.push({ work })
      continue
    }
    // The n-th of those that were not moved, counted in the order without choices.
    let at = line - liftedAt.filter(other => other < line).length
    for (const gap of moved) if (gap <= at) at++
    lines.push({ at })
  }
  return lines
}
