/** Values shown for a facet; the live ones are few and all are shown. */
export const valuesShown = 40

/** All values from one number to before another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Of some values those with the largest counts, of equal ones the first by number: by name. */
export function mostOf(counts: Uint32Array, values: readonly number[] | Stretch): number[] {
  const most: number[] = []
  let least = 0
  const take = (value: number): void => {
    let at = most.length
    while (at > 0 && comesBefore(counts, value, most[at - 1] as number)) at--
    most.splice(at, 0, value)
    if (most.length > valuesShown) most.pop()
    if (most.length === valuesShown) least = counts[most[valuesShown - 1] as number] as number
  }
  // In order of number a value as common as the last one shown never comes before it.
  if ('from' in values)
    for (let value = values.from; value < values.to; value++) {
      const count = counts[value] as number
      if (count > least) take(value)
    }
  else
    for (const value of values) {
      const count = counts[value] as number
      if (count && count >= least) take(value)
    }
  return most
}

const comesBefore = (counts: Uint32Array, one: number, other: number): boolean => {
  const more = (counts[one] as number) - (counts[other] as number)
  return more > 0 || (more === 0 && one < other)
}
