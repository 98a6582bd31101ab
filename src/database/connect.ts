import postgres from 'postgres'
import { type Bound, bind, type Statement } from './statement.ts'

/** Anything statements can be sent to: the pool, or one transaction. */
export interface Executor {
  /** Sends at once; rows come when PostgreSQL answers. Calls made without waiting travel together. */
  run<A extends object, R>(statement: Statement<A, R>, args: A): Promise<R[]>
}

export interface Database extends Executor {
  readonly url: string
  /** The driver itself: for COPY, LISTEN and the transaction helper, nothing else. */
  readonly driver: postgres.Sql
  close(): Promise<void>
}

const toSafeNumber = (digits: string): number => {
  const value = Number(digits)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${digits} does not fit a number exactly`)
  return value
}

/** '2026-11-24 03:27:46.5+00' -> Instant. */
export const parseInstant = (from: string): Temporal.Instant => Temporal.Instant.from(from.replace(' ', 'T'))

const asText = (value: unknown): string => String(value)

const types = {
  int8: { to: 20, from: [20], serialize: asText, parse: toSafeNumber },
  numeric: { to: 1700, from: [1700], serialize: asText, parse: Number },
  date: { to: 1082, from: [1082], serialize: asText, parse: asText },
  instant: { to: 1184, from: [1184], serialize: asText, parse: parseInstant },
  xid8: { to: 5069, from: [5069], serialize: asText, parse: asText },
}

const camel = (column: string): string =>
  column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The driver guesses an array's type by its first element, and takes these two for single values: told here. */
const arrayType = (value: unknown): number | undefined => {
  if (!Array.isArray(value)) return undefined
  if (typeof value[0] === 'boolean') return 1000
  return value[0] instanceof Uint8Array ? 1001 : undefined
}

/** Sends one bound statement on a connection, prepared. */
export const send = (on: postgres.Sql, { statement, values }: Bound) =>
  on.unsafe(
    statement.text,
    values.map(value => {
      const type = arrayType(value)
      return type === undefined ? value : on.typed(value as never, type)
    }) as never[],
    { prepare: true },
  )

/**
 * Connections of a program that serves a desk and the web. Measured with 16 deeds at once on two cores: 3 give 2,590 deeds a
 * second, 6 or 8 give 3,100, 16 give 2,890: fewer servers keep warmer caches (docs/decisions/0001).
 */
export const poolSize = 8

/** A statement that only reads, and waits for nobody's lock: such a one never stands in the way of those behind it. */
const onlyReads = ({ text }: Pick<Statement<object, unknown>, 'text'>): boolean =>
  /^\s*(select|with)\b/i.test(text) &&
  !/\b(insert|update|delete|share|lock|advisory|nextval|notify|add_jobs?|pg_sleep)\b/i.test(
    text.replaceAll('_lock', ' lock'),
  )

/** Milliseconds the oldest question on the shared connection may wait for its answer before others go elsewhere. */
const patience = 10

/**
 * One connection that all reads of a moment share: they travel in one message, and so do their answers. A message costs the
 * program more than what is in it, so a page's questions, and those of other pages, cost a third together of what they cost
 * one by one (docs/decisions/0010). Who waits long there is passed by: what comes then is sent on the pool.
 */
class Shared {
  readonly #driver: postgres.Sql
  readonly #reads = new WeakMap<object, boolean>()
  /** Answers come in the order of the questions, so that two numbers tell which is the oldest that waits. */
  #asked = 0
  #answered = 0
  #watched = false
  #isLate = false
  constructor(driver: postgres.Sql) {
    this.#driver = driver
  }
  /** Whether a statement may be sent here now. */
  takes(statement: Statement<never, unknown>): boolean {
    if (this.#isLate) return false
    const known = this.#reads.get(statement)
    if (known !== undefined) return known
    const reads = onlyReads(statement)
    this.#reads.set(statement, reads)
    return reads
  }
  async send(bound: Bound): Promise<readonly postgres.Row[]> {
    this.#asked++
    this.#watch()
    try {
      return await send(this.#driver, bound)
    } finally {
      this.#answered++
      this.#isLate = false
    }
  }
  /**
   * Whether the oldest question waits for PostgreSQL, not for this program to find the time to take the answer: the patience
   * begins when the question has left, and ends when what has come in meanwhile has been read.
   */
  #watch(): void {
    if (this.#watched) return
    this.#watched = true
    const oldest = this.#answered
    const judge = () => {
      this.#watched = false
      this.#isLate = this.#answered === oldest
      if (this.#asked > this.#answered) this.#watch()
    }
    setImmediate(() => setTimeout(() => setImmediate(judge), patience))
  }
  close = (): Promise<void> => this.#driver.end({ timeout: 5 })
}

/** The address without its `host`, and the socket that names: the driver knows only the one or the other. */
function placeOf(url: string): { readonly url: string; readonly path?: string } {
  const address = new URL(url)
  const folder = address.searchParams.get('host')
  if (!folder?.startsWith('/')) return { url }
  address.searchParams.delete('host')
  return { url: address.href, path: `${folder}/.s.PGSQL.${address.port || 5432}` }
}

/**
 * Opens a pool on `postgres://…`; `?host=/folder` is a server's socket there, as libpq has it. Dates come as 'YYYY-MM-DD', moments as Temporal.Instant, bigint as number with a range check,
 * columns in camelCase.
 */
export function connect(
  url: string,
  options: {
    max?: number
    name?: string /** False = may forget the last moments in a crash: for filling a demo. */
    durable?: boolean
    /** Reads of a moment travel together on a connection of their own: for a program that answers many at once. */
    shared?: boolean
  } = {},
): Database {
  const place = placeOf(url)
  const pool = (max: number): postgres.Sql =>
    postgres(place.url, {
      max,
      ...(place.path ? { path: place.path } : {}),
      types,
      transform: { column: { from: camel } },
      onnotice: () => {},
      idle_timeout: 0,
      max_lifetime: null,
      connection: {
        application_name: options.name ?? 'dalabiblioteken',
        TimeZone: 'UTC',
        ...(options.durable === false ? { synchronous_commit: 'off' } : {}),
      } as Record<string, string>,
    }) as unknown as postgres.Sql
  const driver = pool(options.max ?? poolSize)
  const shared = options.shared ? new Shared(pool(1)) : undefined
  return {
    url,
    driver,
    run: async (statement, args) => {
      const bound = bind(statement, args)
      return [
        ...(await (shared?.takes(statement as never) ? shared.send(bound) : send(driver, bound))),
      ] as never
    },
    close: async () => {
      await Promise.all([driver.end({ timeout: 5 }), shared?.close()])
    },
  }
}
