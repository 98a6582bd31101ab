import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import { filingKey } from '../../kernel/filing.ts'
import { spokenName } from '../../kernel/text.ts'
import { formPlaces, missingParts, type WorkForm, workForms } from './heading-works.rules.ts'
import * as rows from './heading-works.sql.ts'

/** Which of the works under a heading: all, or those with copies at a branch. */
export interface Under {
  readonly heading: number
  readonly branch: number | null
}
type Part = { readonly limit: number; readonly offset: number }

export type WorkUnder = Row<typeof rows.worksUnder>

export const worksUnder = (db: Executor, of: Under & Part): Promise<WorkUnder[]> =>
  db.run(rows.worksUnder, of)

/** How many works under a heading have copies at a branch; counted no further than `most`. */
export const countAt = async (
  db: Executor,
  of: { readonly heading: number; readonly branch: number; readonly most: number },
): Promise<number> => (await db.run(rows.countAt, of))[0]?.works ?? 0

const places = {
  formats: formPlaces.map(({ format }) => format),
  forms: formPlaces.map(({ form }) => form),
}

/** A form, how many works come in it, and how many stand under it. */
export interface FormUnder {
  readonly form: WorkForm
  readonly works: number
  readonly first: number
}

export const formsUnder = async (db: Executor, of: Under): Promise<FormUnder[]> =>
  (await db.run(rows.formsUnder, { ...of, ...places })).flatMap(row => {
    const form = workForms[row.form]
    return form ? [{ ...row, form }] : []
  })

/** Works by the form they stand under, or with `form` those that come in it. */
export const worksByForm = async (
  db: Executor,
  of: Under & Part & { readonly form: WorkForm | null },
): Promise<{ readonly work: number; readonly form: WorkForm }[]> => {
  const form = of.form === null ? null : workForms.indexOf(of.form)
  return (await db.run(rows.worksByForm, { ...of, ...places, form })).flatMap(row => {
    const under = workForms[row.form]
    return under ? [{ work: row.work, form: under }] : []
  })
}

/** More numbers than this nobody reads through. */
const mostPlaces = 200

/** The numbers a series lacks. */
export const missingFrom = async (db: Executor, heading: number): Promise<number[]> =>
  missingParts((await db.run(rows.placesUnder, { heading, limit: mostPlaces })).map(row => row.place))

const mostSeries = 12
export type SeriesUnder = Row<typeof rows.seriesUnder>

/** The series that works under a heading are parts of, those with most of them first. */
export const seriesUnder = (db: Executor, heading: number): Promise<SeriesUnder[]> =>
  db.run(rows.seriesUnder, { heading, limit: mostSeries })

/** The name among those a work stands under that is the one shown with it; undefined = none is. */
export function headingOfCreator<T extends { readonly label: string }>(
  headings: readonly T[],
  creator: string | null,
): T | undefined {
  if (creator === null) return undefined
  const key = filingKey(creator)
  return headings.find(({ label }) => filingKey(spokenName(label)) === key)
}

/** The highest number a heading has; 0 when there is none. */
export const highestHeading = async (db: Executor): Promise<number> =>
  (await db.run(rows.highestHeading, {}))[0]?.id ?? 0

/** Headings with numbers after one and up to another that have pages of their own to be found. */
export const headingsToFind = (db: Executor, after: number, until: number) =>
  db.run(rows.headingsToFind, { after, until })
