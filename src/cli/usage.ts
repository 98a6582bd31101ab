import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The command was used wrongly: said with its usage, exit code 2. */
export class UsageError extends Error {}

/** Reads a command's options. @throws {UsageError} for an option it does not have, or one without its value */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** A whole number from an option. @throws {UsageError} */
export function wholeNumber(value: string | undefined, name: string, otherwise: number): number {
  if (value === undefined) return otherwise
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 0)
    throw new UsageError(`${name} takes a whole number, not "${value}"`)
  return number
}

/** The one JSON object that `--json` prints as the last line of standard output. */
export const printJson = (of: object): void => {
  process.stdout.write(`${JSON.stringify(of)}\n`)
}
