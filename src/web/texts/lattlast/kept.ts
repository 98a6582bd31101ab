/** The texts that are easy as they stand in Swedish, each named: a new one must be looked at before it is kept. */
export function kept<T extends object, K extends keyof T>(swedish: T, ...keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map(key => [key, swedish[key]])) as Pick<T, K>
}
