import type { Codec } from './codecs.ts'

/** One argument of a statement, by name. */
export interface Argument<N extends string = string, T = unknown> {
  readonly name: N
  readonly codec: Codec<T>
  /** Kept from the planner: see `few`. */
  readonly isUnseen?: boolean
}

/** A piece of SQL text shared by several statements. */
export interface Fragment {
  readonly fragment: string
}

/** Row shape: column (camelCase) -> codec. Compared with the migrated schema by a test. */
export type Shape = Readonly<Record<string, Codec<unknown>>>
export type RowOf<S extends Shape> = { -readonly [K in keyof S]: S[K] extends Codec<infer T> ? T : never }

/** Name -> value of every argument used in a template. */
export type ArgumentsOf<P> = {
  [A in Extract<P[keyof P & number], Argument> as A['name']]: A extends Argument<string, infer T> ? T : never
}

/** A statement as a value: its text, the order of its arguments, the shape of its rows. */
export interface Statement<A, R> {
  readonly text: string
  readonly argumentNames: readonly string[]
  readonly shape: Shape
  /** Carry types only; never set. */
  readonly takes?: A
  readonly gives?: R
}

/** The row a statement gives: `Row<typeof branchBySlug>`. */
export type Row<S extends { readonly gives?: unknown }> = Exclude<S['gives'], undefined>

/** A statement with its arguments: ready to send. */
export interface Bound {
  readonly statement: Statement<never, unknown>
  readonly values: readonly unknown[]
}

export const arg = <const N extends string, T>(name: N, codec: Codec<T>): Argument<N, T> => ({ name, codec })

/**
 * A short list, of the works of a page or so, whose length the planner does not see. It takes a list for ten, and where it
 * sees fewer it thinks a plan for just them worth making anew each time: that costs half a millisecond where six tables
 * meet, twice what the statement itself does. Not for lists of thousands.
 */
export const few = <const N extends string, T>(name: N, codec: Codec<T[]>): Argument<N, T[]> => ({
  ...{ name, codec, isUnseen: true },
})

/** SQL text used by several statements; holds no arguments. */
export const fragment = (strings: TemplateStringsArray): Fragment => ({ fragment: strings.join('') })

/**
 * A statement written as SQL:
 *
 *     export const branchBySlug = statement`
 *       select id, name from organisation.branch where slug = ${arg('slug', text)}`.returns({ id: int4, name: text })
 *
 * The same argument may be used several times. Every argument is cast to its type, so PostgreSQL never guesses.
 */
export function statement<const P extends readonly (Argument | Fragment)[]>(
  strings: TemplateStringsArray,
  ...parts: P
) {
  const names: string[] = []
  const casts: string[] = []
  let sql = strings[0] as string
  parts.forEach((part, index) => {
    if ('fragment' in part) sql += part.fragment
    else {
      let at = names.indexOf(part.name)
      if (at < 0) {
        at = names.push(part.name) - 1
        casts.push(part.codec.pg)
      }
      const value = `$${at + 1}::${casts[at]}`
      sql += part.isUnseen ? `(select ${value})::${casts[at]}` : value
    }
    sql += strings[index + 1]
  })
  const as = <R>(shape: Shape): Statement<ArgumentsOf<P>, R> => ({
    text: sql.trim(),
    argumentNames: names,
    shape,
  })
  return {
    /** The rows this statement gives. */
    returns: <const S extends Shape>(shape: S) => as<RowOf<S>>(shape),
    /** For statements that give no rows. */
    nothing: () => as<never>({}),
  }
}

const numbers = new WeakMap<Bound['statement'], number>()
let lastNumber = 0
const numberOf = (of: Bound['statement']): number => {
  const known = numbers.get(of) ?? ++lastNumber
  numbers.set(of, known)
  return known
}
const joined = new Map<string, Bound['statement']>()

/**
 * Several writes as one statement: one message to the server and one back instead of one for each. They run in no set
 * order and none sees what another wrote, so they must touch different rows and not build on each other.
 */
export function together(...writes: readonly [Bound, ...Bound[]]): Bound {
  if (writes.length === 1) return writes[0]
  const key = writes.map(write => numberOf(write.statement)).join(' ')
  let one = joined.get(key)
  if (!one) {
    let before = 0
    const texts = writes.map(({ statement: { text, argumentNames } }) => {
      const shifted = text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + before}`)
      before += argumentNames.length
      return shifted
    })
    const last = texts.pop()
    one = {
      text: `with ${texts.map((text, n) => `w${n} as (${text})`).join(', ')} ${last}`,
      argumentNames: writes.flatMap(({ statement: { argumentNames } }, n) =>
        argumentNames.map(name => `${n}.${name}`),
      ),
      shape: {},
    }
    joined.set(key, one)
  }
  return { statement: one, values: writes.flatMap(write => write.values) }
}

/** Puts the arguments in their order. */
export function bind<A extends object, R>(of: Statement<A, R>, args: A): Bound {
  const values = of.argumentNames.map(name => {
    const value = (args as Record<string, unknown>)[name]
    if (value === undefined) throw new TypeError(`argument "${name}" is missing for: ${of.text.slice(0, 80)}`)
    return value
  })
  return { statement: of as unknown as Statement<never, unknown>, values }
}
