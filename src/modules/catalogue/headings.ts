import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Executor } from '../../database/connect.ts'
import { bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import { filingKey } from '../../kernel/filing.ts'
import type { Edition } from './edition.rules.ts'
import {
  type HeadingKind,
  headingsOf,
  placeIn,
  type Variant,
  variantsOf,
  widerThan,
} from './heading.rules.ts'
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
        places: links.map(link => placeIn(link.part)),
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

/** A place in the list. Lines of one key stand by number: the heading itself has 0, what refers elsewhere its own. */
export interface ListPlace {
  /** As `filingKey` makes it. */
  readonly key: string
  readonly nr: number
}
export const listBegins: ListPlace = { key: '', nr: 0 }

/** A line of the list: a heading with its works, or a reference to one. */
export interface HeadingLine extends ListPlace {
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
  /** The place the part before this one ends before; null = the list begins here. */
  readonly earlier: ListPlace | null
  /** The place the next part begins at; null = the list ends here. */
  readonly later: ListPlace | null
  /** Whether the place asked for is past the end: these are the last lines. */
  readonly beyond: boolean
}

const ofHeading = ({ id, ...row }: Row<typeof rows.headingsFrom>): HeadingLine => ({
  ...{ key: row.key, nr: 0, label: row.label, works: row.works, work: row.work },
  ...{ heading: id, see: null },
})
const ofReference = (row: Row<typeof rows.referencesFrom>): HeadingLine => ({
  ...{ key: row.key, nr: row.id, label: row.label, works: row.seeWorks, work: row.work },
  ...{ heading: row.see, see: row.seeLabel },
})

const inOrder = (a: ListPlace, b: ListPlace): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.nr - b.nr)
const placeOf = (line: HeadingLine | undefined): ListPlace | null =>
  line ? { key: line.key, nr: line.nr } : null

/** So many lines on each side of a place. */
async function around(
  db: Executor,
  of: { readonly kind: HeadingKind; readonly at: ListPlace; readonly before: number; readonly after: number },
) {
  const { kind, at, before, after } = of
  const [forth, references, back, referencesBack] = await Promise.all([
    db.run(rows.headingsFrom, { kind, ...at, limit: after }),
    db.run(rows.referencesFrom, { kind, ...at, limit: after }),
    db.run(rows.headingsBefore, { kind, ...at, limit: before }),
    db.run(rows.referencesBefore, { kind, ...at, limit: before }),
  ])
  return {
    after: [...forth.map(ofHeading), ...references.map(ofReference)].sort(inOrder),
    before: [...back.map(ofHeading), ...referencesBack.map(ofReference)].sort(inOrder),
  }
}

/**
 * A part of the list: so many lines from a place on, or those just before it. Where there are none, the nearest there are:
 * past the end the last, before the beginning the first.
 */
export async function headingPart(
  db: Executor,
  of: {
    readonly kind: HeadingKind
    readonly at: ListPlace
    readonly limit: number
    readonly before: boolean
  },
): Promise<HeadingPart> {
  const { kind, at, limit } = of
  // One more on each side tells whether there is any.
  const sides = of.before ? { before: limit + 1, after: 1 } : { before: 1, after: limit + 1 }
  const { before, after } = await around(db, { kind, at, ...sides })
  if (of.before) {
    if (!before.length && after.length) return headingPart(db, { kind, at: listBegins, limit, before: false })
    const lines = before.slice(-limit)
    return {
      ...{ lines, beyond: false },
      earlier: before.length > limit ? placeOf(lines[0]) : null,
      later: after.length ? at : null,
    }
  }
  if (!after.length && before.length) {
    const last = await headingPart(db, { kind, at, limit, before: true })
    return { ...last, beyond: true }
  }
  return {
    ...{ lines: after.slice(0, limit), beyond: false },
    earlier: before.length ? placeOf(after[0]) : null,
    later: placeOf(after[limit]),
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

export type RelatedHeading = Row<typeof rows.relatedHeadings>

/** Other ways to write a heading, and those that stand beside it, or are wider or narrower. */
export async function besidesHeading(
  db: Executor,
  { kind, key, label }: Pick<HeadingRow, 'kind' | 'key' | 'label'>,
): Promise<{ readonly variants: readonly string[]; readonly related: readonly RelatedHeading[] }> {
  const wider = kind === 'subject' ? widerThan(label).map(filingKey) : []
  const [variants, related] = await Promise.all([
    db.run(rows.variantsOfHeading, { kind, key }),
    db.run(rows.relatedHeadings, { kind, key, label, wider }),
  ])
  return { variants: variants.map(row => row.label), related }
}

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
