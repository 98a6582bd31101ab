/** A stream of numbers from 0 up to 1 that a seed and a few names for it decide: nothing else in the run disturbs it. */
export function stream(...names: readonly number[]): () => number {
  let state = mix(...names)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    return scramble(state) / 4294967296
  }
}

/** One number from 0 up to 1 for one question about one thing, the same whenever it is asked. */
export const lotOf = (...names: readonly number[]): number => scramble(mix(...names)) / 4294967296

function mix(...names: readonly number[]): number {
  let hash = 0x9e3779b9
  for (const name of names) hash = scramble((hash ^ Math.imul(name + 0x7f4a7c15, 0x85ebca6b)) >>> 0)
  return hash
}

function scramble(from: number): number {
  let mixed = Math.imul(from ^ (from >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** A number of events where so many are expected. */
export function poisson(expected: number, draw: () => number): number {
  if (expected > 60) return Math.max(0, Math.round(expected + normal(draw) * Math.sqrt(expected)))
  const limit = Math.exp(-expected)
  let count = 0
  for (let product = draw(); product > limit; product *= draw()) count++
  return count
}

export const normal = (draw: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

/** Waiting time with no memory. */
export const exponential = (mean: number, lot: number): number => -mean * Math.log(1 - lot)

/** Sums up weights, so that one can be drawn by halving. */
export function cumulated(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length)
  let sum = 0
  for (let n = 0; n < weights.length; n++) {
    sum += weights[n] ?? 0
    sums[n] = sum
  }
  return sums
}

/** Draws an index by its weight. */
export function drawn(sums: Float64Array, lot: number): number {
  const wanted = lot * (sums[sums.length - 1] ?? 0)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return low
}
