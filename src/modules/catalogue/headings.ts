import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Executor } from '../../database/connect.ts'
import { bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import { filingKey } from '../../kernel/filing.ts'
import type { Edition } from './edition.rules.ts'
import { type HeadingKind, headingsOf, type Variant, variantsOf } from './heading.rules.ts'
import * as rows from './heading.sql.ts'
import { lockImport } from './import.sql.ts'

/** Works at a time: a few hundredths of a second, since an open writer holds the change feed back. */
const atATime = 100
/** Rests so many times as long as it worked: it goes on inside the program that answers people. */
const restful = 2

/**
 * Makes the headings of works and authority records that came or changed, in small transactions with rests between them. May
 * be broken off and begun anew.
 *
 * @param how.rest how many times as long as it worked it rests; 0 = nobody waits
 * @returns how many works and records
 */
export async function fillHeadings(
  db: Database,
  how: { readonly batch?: number; readonly rest?: number } = {},
): Promise<number> {
  const { batch = atATime, rest = restful } = how
  for (let done = 0; ; ) {
    const began = performance.now()
    const some = await inTransaction(db, async tx => {
      // No import changes a work between what is read and what is written.
      await tx.run(lockImport, {})
      const [works, records] = [await fileWorks(tx, batch), await fileRecords(tx, batch)]
      return answer(works.count + records.count, [...works.writes, ...records.writes])
    })
    done += some
    if (some === 0) return done
    if (rest) await pause((performance.now() - began) * rest)
  }
}

const variantRow = ({ ofKey, ...variant }: Variant, of: { work?: number; record?: number }) => ({
  ...variant,
  of_key: ofKey,
  ...of,
})

async function fileWorks(tx: Transaction, limit: number) {
  const due = await tx.run(rows.dueWorks, { limit })
  if (!due.length) return { count: 0, writes: [] }
  const works = new Map<number, { title: string; editions: Edition[] }>()
  for (const { work, title, facts } of due) {
    const known = works.get(work) ?? { title: title ?? '', editions: [] }
    if (facts) known.editions.push(facts)
    works.set(work, known)
  }
  const filed = [...works].map(([work, described]) => ({ work, ...headingsOf(described) }))
  const ids = [...works.keys()]
  const before = await tx.run(rows.headingsOfWorks, { works: ids })
  // In one order always, so that two who file at once never wait for each other.
  const all = [
    ...new Map(
      filed.flatMap(({ headings }) => headings).map(one => [`${one.kind} ${one.key}`, one] as const),
    ),
  ].sort(([a], [b]) => (a < b ? -1 : 1))
  const put = await tx.run(rows.putHeadings, {
    kinds: all.map(([, one]) => one.kind),
    keys: all.map(([, one]) => one.key),
    labels: all.map(([, one]) => one.label),
  })
  const idOf = new Map(put.map(row => [`${row.kind} ${row.key}`, row.id]))
  const links = filed.flatMap(({ work, headings }) =>
    headings.map(one => ({ work, part: one.part, heading: idOf.get(`${one.kind} ${one.key}`) as number })),
  )
  const variants = filed.flatMap(({ work, variants }) => variants.map(one => variantRow(one, { work })))
  return {
    count: ids.length,
    writes: [
      bind(rows.dropLinks, { works: ids }),
      bind(rows.addLinks, {
        headings: links.map(link => link.heading),
        works: links.map(link => link.work),
        parts: links.map(link => link.part),
      }),
      bind(rows.recount, {
        headings: [...new Set([...before.map(row => row.heading), ...put.map(row => row.id)])],
      }),
      bind(rows.dropVariants, { works: ids, records: [] }),
      bind(rows.addVariants, { variants }),
      bind(rows.doneDue, { what: 'work', ids }),
    ],
  }
}

async function fileRecords(tx: Transaction, limit: number) {
  const due = await tx.run(rows.dueRecords, { limit })
  if (!due.length) return { count: 0, writes: [] }
  const ids = due.map(({ record }) => record)
  const variants = due.flatMap(({ record, marc }) =>
    (marc ? variantsOf(marc) : []).map(one => variantRow(one, { record })),
  )
  return {
    count: ids.length,
    writes: [
      bind(rows.dropVariants, { works: [], records: ids }),
      bind(rows.addVariants, { variants }),
      bind(rows.doneDue, { what: 'record', ids }),
    ],
  }
}

/** A line of the list: a heading with its works, or a reference to one. */
export interface HeadingLine {
  readonly key: string
  readonly label: string
  /** The heading it is, or leads to. */
  readonly heading: number
  readonly works: number
  /** The one work under it, when there is only one. */
  readonly work: number | null
  /** How the heading is written that a "see" leads to; null = it is a heading itself. */
  readonly see: string | null
}

export interface HeadingPart {
  readonly lines: readonly HeadingLine[]
  /** The key the part before this one ends before; null = the list begins here. */
  readonly earlier: string | null
  /** The key the next part begins at; null = the list ends here. */
  readonly later: string | null
}

const ofHeading = ({ id, ...row }: Row<typeof rows.headingsFrom>): HeadingLine => ({
  ...{ key: row.key, label: row.label, works: row.works, work: row.work },
  ...{ heading: id, see: null },
})
const ofReference = (row: Row<typeof rows.referencesFrom>): HeadingLine => ({
  ...{ key: row.key, label: row.label, works: row.seeWorks, work: row.work },
  ...{ heading: row.see, see: row.seeLabel },
})

const byKey = (a: HeadingLine, b: HeadingLine): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : Number(a.see !== null) - Number(b.see !== null)

/**
 * A part of the list: so many lines from a key on, or those just before it.
 * @param of.key as `filingKey` makes it; '' = where the list begins
 */
export async function headingPart(
  db: Executor,
  of: { readonly kind: HeadingKind; readonly key: string; readonly limit: number; readonly before: boolean },
): Promise<HeadingPart> {
  const { kind, key, limit } = of
  // One more on each side tells whether there is any.
  const [forth, references, back, referencesBack] = await Promise.all([
    db.run(rows.headingsFrom, { kind, key, limit: of.before ? 1 : limit + 1 }),
    db.run(rows.referencesFrom, { kind, key, limit: of.before ? 1 : limit + 1 }),
    db.run(rows.headingsBefore, { kind, key, limit: of.before ? limit + 1 : 1 }),
    db.run(rows.referencesBefore, { kind, key, limit: of.before ? limit + 1 : 1 }),
  ])
  const after = [...forth.map(ofHeading), ...references.map(ofReference)].sort(byKey)
  const before = [...back.map(ofHeading), ...referencesBack.map(ofReference)].sort(byKey)
  if (of.before) {
    const lines = before.slice(-limit)
    return {
      lines,
      earlier: before.length > limit ? (lines[0]?.key ?? null) : null,
      later: after.length ? key : null,
    }
  }
  return {
    lines: after.slice(0, limit),
    earlier: before.length ? (after[0]?.key ?? key) : null,
    later: after[limit]?.key ?? null,
  }
}

export type HeadingRow = Row<typeof rows.headingById>

export const headingById = async (db: Executor, id: number): Promise<HeadingRow | undefined> =>
  (await db.run(rows.headingById, { id }))[0]

/** The heading of a kind that is written so, if works stand under it. */
export const headingNamed = async (
  db: Executor,
  kind: HeadingKind,
  label: string,
): Promise<HeadingRow | undefined> => (await db.run(rows.headingByKey, { kind, key: filingKey(label) }))[0]

/** Other ways to write a heading, and those that stand beside it. */
export async function besidesHeading(
  db: Executor,
  { kind, key }: Pick<HeadingRow, 'kind' | 'key'>,
): Promise<{ readonly variants: readonly string[]; readonly related: readonly HeadingRow[] }> {
  const [variants, related] = await Promise.all([
    db.run(rows.variantsOfHeading, { kind, key }),
    db.run(rows.relatedHeadings, { kind, key }),
  ])
  return { variants: variants.map(row => row.label), related }
}

export const worksUnder = (
  db: Executor,
  of: { readonly heading: number; readonly limit: number; readonly offset: number },
): Promise<Row<typeof rows.worksUnder>[]> => db.run(rows.worksUnder, of)

/** What a work stands under. */
export const headingsOfWork = (db: Executor, work: number): Promise<HeadingRow[]> =>
  db.run(rows.headingsOfWork, { work })

/** Some series by their names, as far as there are headings of them yet: their works in reading order. */
export async function seriesInOrder(db: Executor, names: readonly string[]) {
  if (!names.length) return []
  const found = await db.run(rows.seriesInOrder, { keys: [...new Set(names.map(filingKey))] })
  return [...Map.groupBy(found, row => row.id).values()].flatMap(parts => {
    const [first] = parts
    if (!first) return []
    const { id, label } = first
    return [
      {
        id,
        kind: 'series' as const,
        label,
        parts: parts.map(({ work, part, title, language }) => ({ work, part, title, language })),
      },
    ]
  })
}
