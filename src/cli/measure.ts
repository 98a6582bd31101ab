/** The value below which a share of the times lies, by the nearest rank; 0 when there are none. */
export const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0

export const median = (times: readonly number[]): number => percentile(times, 0.5)

/** To two decimals, as figures are printed. */
export const rounded = (value: number): number => Math.round(value * 100) / 100
