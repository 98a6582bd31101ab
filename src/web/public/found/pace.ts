import { ask, type Left, paceOf } from './pace.rules.ts'

/** Visitors remembered at once; past that the one not seen for longest is forgotten. */
const remembered = 20_000

/**
 * Remembers, in memory alone and for minutes, how fast each address and browser asks for narrowed searches.
 * @param now milliseconds
 */
export function paceKeeper(now: () => number = Date.now, most = remembered) {
  const visitors = new Map<string, Left>()
  return {
    /** Null = answer; else the whole seconds to wait. */
    askedBy(address: string, agent: string): number | null {
      const key = `${address} ${agent}`
      const { left, waitSeconds } = ask(paceOf(agent), visitors.get(key), now())
      visitors.delete(key)
      visitors.set(key, left)
      for (const oldest of visitors.keys()) {
        if (visitors.size <= most) break
        visitors.delete(oldest)
      }
      return waitSeconds
    },
  }
}
