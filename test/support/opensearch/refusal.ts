/** What the double will not do, in the shape a real server answers it. */
export class Refusal extends Error {
  readonly status: number
  readonly type: string
  constructor(status: number, type: string, reason: string) {
    super(reason)
    this.status = status
    this.type = type
  }
  get body() {
    const cause = { type: this.type, reason: this.message }
    return { error: { root_cause: [cause], ...cause }, status: this.status }
  }
}

export type Json = Readonly<Record<string, unknown>>

export const parsing = (reason: string): Refusal => new Refusal(400, 'parsing_exception', reason)
export const illegal = (reason: string): Refusal => new Refusal(400, 'illegal_argument_exception', reason)

/** An object with no other keys than these. */
export function only(value: unknown, keys: readonly string[], where: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw parsing(`[${where}] must be an object`)
  for (const key of Object.keys(value))
    if (!keys.includes(key)) throw parsing(`[${where}] does not support [${key}]`)
  return value as Json
}

/** The only key of an object, and what stands there. */
export function single(value: unknown, where: string): [key: string, value: unknown] {
  const entries = Object.entries(value ?? {})
  const [first] = entries
  if (!first || entries.length > 1 || typeof value !== 'object' || Array.isArray(value))
    throw parsing(`[${where}] must have one field, found [${entries.map(([key]) => key)}]`)
  return first
}

export const list = (value: unknown, where: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw parsing(`[${where}] must be an array`)
  return value
}
