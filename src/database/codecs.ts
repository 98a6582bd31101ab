import type { Day } from '../kernel/day.ts'

/** How one column or argument travels: its PostgreSQL type by name, and the TypeScript type it becomes. */
export interface Codec<T> {
  /** The name `format_type` gives: what a prepared statement is compared with. */
  readonly pg: string
  readonly nullable: boolean
  /** Carries the type only; never set. */
  readonly value?: T
}

const codec = <T>(pg: string): Codec<T> => ({ pg, nullable: false })

/** 64-bit whole number; outside ±2^53 the driver throws rather than round. */
export const int8 = codec<number>('bigint')
export const int4 = codec<number>('integer')
export const int2 = codec<number>('smallint')
/** Small exact decimals (coordinates); becomes a number. */
export const decimal = codec<number>('numeric')
export const text = codec<string>('text')
export const bool = codec<boolean>('boolean')
export const bytes = codec<Uint8Array>('bytea')
/** A calendar day in Sweden, 'YYYY-MM-DD'. */
export const date = codec<Day>('date')
/** A wall-clock time, 'HH:MM:SS'. */
export const time = codec<string>('time without time zone')
export const instant = codec<Temporal.Instant>('timestamp with time zone')
/** A 64-bit transaction id, kept as text because it may pass 2^53. */
export const xid8 = codec<string>('xid8')

/** Text that only ever holds the named words (a check constraint says so in the table). */
export const oneOf = <const T extends string>(..._words: T[]): Codec<T> => codec<T>('text')

/** JSON of a known shape: written by us, so trusted when read. */
export const json = <T>(): Codec<T> => codec<T>('jsonb')

export const arrayOf = <T>(element: Codec<T>): Codec<T[]> => codec<T[]>(`${element.pg}[]`)

export const nullable = <T>(of: Codec<T>): Codec<T | null> => ({ pg: of.pg, nullable: true })
