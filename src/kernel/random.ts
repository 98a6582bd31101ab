/** A stream of numbers that is the same for the same seed: for drawing lots that can be drawn again, and for models. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  /** A new list in an order drawn by lot. */
  shuffled<T>(list: readonly T[]): T[]
}

/** Mulberry32 (public domain, T. Ettinger): 32 bits of state, good for lots and models, not for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    shuffled: list => {
      const drawn = [...list]
      for (let last = drawn.length - 1; last > 0; last--) {
        const other = below(last + 1)
        const kept = drawn[last] as (typeof drawn)[number]
        drawn[last] = drawn[other] as (typeof drawn)[number]
        drawn[other] = kept
      }
      return drawn
    },
  }
}
