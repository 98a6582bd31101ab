import { createHash } from 'node:crypto'
import type { Database } from '../../database/connect.ts'
import { event, wake } from '../../database/feed.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import { type Edition, editionOf } from './edition.rules.ts'
import { markDue } from './heading.sql.ts'
import * as rows from './import.sql.ts'
import { type ItemMapping, itemsOf, type LoanClass, type MappedItem } from './item-mapping.rules.ts'
import { control, type MarcRecord, type ReadResult } from './marc/record.rules.ts'
import { shelfKeysOf } from './shelf-keys.ts'
import { workCreator, workKeys } from './work-key.rules.ts'

export interface ImportOptions {
  /** Names the source of records that do not name their own (003): the same file must give the same name. */
  readonly source: string
  readonly items?: ItemMapping | undefined
  /** Our code of the branch that owns copies whose own branch is unknown or missing. */
  readonly branch?: string | undefined
  readonly onProgress?: ((done: ImportCounts) => void) | undefined
  /** Each thing that did not go in as it stood: with the record's number, its place and the reason. */
  readonly onTrouble?: ((trouble: Trouble) => void) | undefined
}

export interface Trouble {
  readonly number: number
  readonly byteOffset: number
  readonly kind: 'rejected' | 'item' | 'warning'
  readonly reason: string
}

export interface ImportCounts {
  read: number
  added: number
  changed: number
  unchanged: number
  /** New editions that found their work already there. */
  merged: number
  rejected: number
  itemsAdded: number
  itemsChanged: number
  itemsRejected: number
}

/** Small enough to commit in a few hundredths of a second: an open writer holds the change feed back. */
const batchSize = 200

interface Prepared {
  readonly number: number
  readonly byteOffset: number
  readonly source: string
  readonly controlNumber: string
  readonly kind: 'bibliographic' | 'authority' | 'holdings' | 'other'
  readonly marc: string
  readonly hash: string
  readonly edition: Edition | null
  readonly items: readonly MappedItem[]
}

const kindOf = (leader: string): Prepared['kind'] => {
  const type = leader.charAt(6)
  if (type === 'z') return 'authority'
  if ('uvxy'.includes(type) && type !== '') return 'holdings'
  return 'qw'.includes(type) && type !== '' ? 'other' : 'bibliographic'
}

function prepare(
  record: MarcRecord,
  at: { number: number; byteOffset: number },
  options: ImportOptions,
): Prepared {
  const marc = JSON.stringify(record)
  const hash = createHash('sha256').update(marc).digest('hex')
  const kind = kindOf(record.leader)
  return {
    ...at,
    source: control(record, '003').trim() || options.source,
    // A record without a number of its own is known by what it says.
    controlNumber: control(record, '001').trim() || `sha256:${hash.slice(0, 32)}`,
    kind,
    marc,
    hash,
    edition: kind === 'bibliographic' ? editionOf(record) : null,
    items: options.items ? itemsOf(record, options.items) : [],
  }
}

const nameOf = (one: { source: string; controlNumber: string }): string =>
  `${one.source}\0${one.controlNumber}`

/** The copies' class where their source does not say: by what the edition is. */
const classOf = (edition: Edition): LoanClass => {
  if (edition.format === 'film') return 'film'
  if (edition.format === 'game' || edition.format === 'board-game') return 'game'
  return edition.format === 'magazine' || edition.format === 'newspaper' ? 'magazine' : 'ordinary'
}

interface Context {
  readonly options: ImportOptions
  readonly branches: ReadonlyMap<string, number>
  readonly counts: ImportCounts
  trouble(of: Trouble): void
}

/** Finds or makes the work of each edition, and remembers the keys. */
async function placeWorks(
  tx: Transaction,
  fresh: readonly Prepared[],
  known: ReadonlyMap<string, { work: number | null; byStaff: boolean }>,
): Promise<{ works: Map<Prepared, number>; found: Set<Prepared> }> {
  const keysOf = new Map(
    fresh.map(one => [
      one,
      one.edition ? workKeys(one.edition, `record|${nameOf(one).replace('\0', '|')}`) : [],
    ]),
  )
  const workOfKey = new Map(
    (await tx.run(rows.worksByKey, { keys: [...new Set([...keysOf.values()].flat())] })).map(row => [
      row.key,
      row.work,
    ]),
  )
  const works = new Map<Prepared, number>()
  const found = new Set<Prepared>()
  const unplaced: Prepared[] = []
  for (const one of fresh) {
    if (!one.edition) continue
    const before = known.get(nameOf(one))
    const byKey = (keysOf.get(one) ?? []).flatMap(key => workOfKey.get(key) ?? [])
    const work = before?.byStaff ? before.work : byKey.length ? Math.min(...byKey) : null
    if (work === null) unplaced.push(one)
    else {
      works.set(one, work)
      found.add(one)
    }
  }
  // Editions of one new work within the batch: chained through their keys to the first of them.
  const leaderOfKey = new Map<string, Prepared>()
  const leaderOf = new Map<Prepared, Prepared>()
  for (const one of unplaced) {
    const keys = keysOf.get(one) ?? []
    const leader = keys.map(key => leaderOfKey.get(key)).find(candidate => candidate !== undefined) ?? one
    leaderOf.set(one, leader)
    for (const key of keys) if (!leaderOfKey.has(key)) leaderOfKey.set(key, leader)
    if (leader !== one) found.add(one)
  }
  const leaders = unplaced.filter(one => leaderOf.get(one) === one)
  const editions = leaders.flatMap(one => one.edition ?? [])
  const added = await tx.run(rows.addWorks, {
    titles: editions.map(edition => edition.title),
    sortTitles: editions.map(edition => edition.sortTitle),
    creators: editions.map(workCreator),
  })
  const ids = added.map(row => row.id).sort((a, b) => a - b)
  for (const [n, leader] of leaders.entries()) works.set(leader, ids[n] as number)
  for (const one of unplaced) works.set(one, works.get(leaderOf.get(one) as Prepared) as number)
  const pairs = fresh.flatMap(one =>
    (keysOf.get(one) ?? []).map(key => [key, works.get(one) as number] as const),
  )
  await tx.run(rows.addKeys, { keys: pairs.map(([key]) => key), works: pairs.map(([, work]) => work) })
  return { works, found }
}

type Change = Pick<
  ImportCounts,
  'added' | 'changed' | 'unchanged' | 'merged' | 'itemsAdded' | 'itemsChanged' | 'itemsRejected'
>

async function writeBatch(db: Database, batch: readonly Prepared[], context: Context): Promise<void> {
  const troubles: Trouble[] = []
  const change = await inTransaction(db, async tx => {
    troubles.length = 0
    const done: Change = {
      added: 0,
      changed: 0,
      unchanged: 0,
      merged: 0,
      itemsAdded: 0,
      itemsChanged: 0,
      itemsRejected: 0,
    }
    // The same number twice in one batch: the later record is the newer word, and one statement may touch a row once.
    const latest = [...new Map(batch.map(one => [nameOf(one), one])).values()]
    done.changed += batch.length - latest.length
    const numbers = { sources: latest.map(one => one.source), numbers: latest.map(one => one.controlNumber) }
    const [, before] = await Promise.all([tx.run(rows.lockImport, {}), tx.run(rows.knownRecords, numbers)])
    const known = new Map(before.map(row => [nameOf(row), row]))
    const fresh = latest.filter(
      one => Buffer.from(known.get(nameOf(one))?.contentHash ?? []).toString('hex') !== one.hash,
    )
    done.unchanged += latest.length - fresh.length
    const editionOfRecord = new Map(
      before.flatMap(row => (row.edition === null ? [] : [[nameOf(row), row.edition] as const])),
    )
    const touched = new Set<number>(before.flatMap(row => row.work ?? []))
    const authorities: number[] = []
    if (fresh.length) {
      const records = await tx.run(rows.putRecords, {
        sources: fresh.map(one => one.source),
        kinds: fresh.map(one => one.kind),
        numbers: fresh.map(one => one.controlNumber),
        marcs: fresh.map(one => one.marc),
        hashes: fresh.map(one => one.hash),
      })
      const recordOf = new Map(records.map(row => [nameOf(row), row.id]))
      for (const one of fresh)
        if (one.kind === 'authority') authorities.push(recordOf.get(nameOf(one)) as number)
      const { works, found } = await placeWorks(tx, fresh, known)
      const withEdition = fresh.flatMap(one => (one.edition ? [{ one, edition: one.edition }] : []))
      const put = await tx.run(rows.putEditions, {
        records: withEdition.map(({ one }) => recordOf.get(nameOf(one)) as number),
        works: withEdition.map(({ one }) => works.get(one) as number),
        titles: withEdition.map(({ edition }) => edition.title),
        sortTitles: withEdition.map(({ edition }) => edition.sortTitle),
        languages: withEdition.map(({ edition }) => edition.languages[0] ?? null),
        formats: withEdition.map(({ edition }) => edition.format),
        audiences: withEdition.map(({ edition }) => edition.audience),
        fictions: withEdition.map(({ edition }) => edition.fiction),
        years: withEdition.map(({ edition }) => edition.year),
        requestables: withEdition.map(({ edition }) => edition.requestable),
        hiddens: withEdition.map(({ edition }) => edition.hidden),
        facts: withEdition.map(({ edition }) => JSON.stringify(edition)),
      })
      const nameOfRecord = new Map(records.map(row => [row.id, nameOf(row)]))
      for (const row of put) editionOfRecord.set(nameOfRecord.get(row.recordId ?? 0) ?? '', row.id)
      for (const work of works.values()) touched.add(work)
      for (const one of fresh) {
        if (known.has(nameOf(one))) done.changed++
        else {
          done.added++
          if (found.has(one)) done.merged++
        }
      }
    }
    const items = await writeItems(tx, latest, editionOfRecord, context, troubles, done)
    if (!fresh.length && !items.length) return done
    // What is new or has changed may stand elsewhere on its shelf: a record's copies with its author and title.
    const editions = latest.flatMap(one => editionOfRecord.get(nameOf(one)) ?? [])
    const keys = await shelfKeysOf(tx, { editions })
    const due = bind(markDue, { works: [...touched], records: authorities })
    return answer(done, [...keys, due, event({ kind: 'catalogue.imported', works: [...touched], items })])
  })
  for (const [name, count] of Object.entries(change)) context.counts[name as keyof Change] += count
  for (const trouble of troubles) context.trouble(trouble)
  wake(db)
}

async function writeItems(
  tx: Transaction,
  batch: readonly Prepared[],
  editionOfRecord: ReadonlyMap<string, number>,
  { options, branches }: Context,
  troubles: Trouble[],
  done: Change,
): Promise<number[]> {
  const seen = new Set<string>()
  const wanted = batch.flatMap(one => {
    const edition = editionOfRecord.get(nameOf(one))
    return one.items.flatMap(item => {
      const reject = (reason: string) => {
        troubles.push({ number: one.number, byteOffset: one.byteOffset, kind: 'item', reason })
        done.itemsRejected++
        return []
      }
      if (edition === undefined || !one.edition)
        return reject(`copy ${item.barcode}: the record describes no edition`)
      if (seen.has(item.barcode)) return reject(`copy ${item.barcode}: the barcode stands twice`)
      seen.add(item.barcode)
      const own = branches.get(item.branch)
      const home = own ?? branches.get(options.branch ?? '')
      if (home === undefined)
        return reject(`copy ${item.barcode}: branch "${item.branch}" is unknown and no --branch was given`)
      if (own === undefined && item.branch)
        troubles.push({
          number: one.number,
          byteOffset: one.byteOffset,
          kind: 'warning',
          reason: `copy ${item.barcode}: branch "${item.branch}" is unknown; it went to ${options.branch}`,
        })
      return [{ one, item, edition, home, loanClass: item.loanClass ?? classOf(one.edition) }]
    })
  })
  if (!wanted.length) return []
  const put = await tx.run(rows.putItems, {
    barcodes: wanted.map(w => w.item.barcode),
    editions: wanted.map(w => w.edition),
    homes: wanted.map(w => w.home),
    shelves: wanted.map(w => w.item.shelf),
    callNumbers: wanted.map(w => w.item.callNumber),
    loanClasses: wanted.map(w => w.loanClass),
    prices: wanted.map(w => w.item.priceOre),
  })
  const taken = new Set(put.map(row => row.barcode))
  for (const { one, item } of wanted) {
    if (taken.has(item.barcode)) continue
    done.itemsRejected++
    const reason = `copy ${item.barcode}: the barcode stands on a copy of another edition`
    troubles.push({ number: one.number, byteOffset: one.byteOffset, kind: 'item', reason })
  }
  for (const row of put) row.added ? done.itemsAdded++ : done.itemsChanged++
  return put.map(row => row.id)
}

/** A batch the database refuses is written record by record, so that only the one that broke it is left out. */
async function writeOrSplit(db: Database, batch: readonly Prepared[], context: Context): Promise<void> {
  try {
    await writeBatch(db, batch, context)
  } catch (error) {
    const [one] = batch
    if (batch.length > 1) {
      const half = batch.length >> 1
      await writeOrSplit(db, batch.slice(0, half), context)
      await writeOrSplit(db, batch.slice(half), context)
    } else if (one) {
      context.counts.rejected++
      const reason = `the database refused it: ${error instanceof Error ? error.message : error}`
      context.trouble({ number: one.number, byteOffset: one.byteOffset, kind: 'rejected', reason })
    }
  }
}

/**
 * Takes a stream of records in: whole and without loss, each with its edition, its work and its copies; in batches, so
 * that desk and search go on beside it. The same stream again changes nothing, so one that was broken off is simply
 * begun anew. What cannot go in is told with its number and reason, and the rest goes in.
 */
export async function importRecords(
  db: Database,
  records: AsyncIterable<ReadResult>,
  options: ImportOptions,
): Promise<ImportCounts> {
  const counts: ImportCounts = {
    ...{ read: 0, added: 0, changed: 0, unchanged: 0, merged: 0, rejected: 0 },
    ...{ itemsAdded: 0, itemsChanged: 0, itemsRejected: 0 },
  }
  const branches = new Map((await db.run(rows.branchCodes, {})).map(row => [row.code, row.id]))
  const trouble = options.onTrouble ?? (() => {})
  const context: Context = { options, branches, counts, trouble }
  let batch: Prepared[] = []
  const flush = async () => {
    const full = batch
    batch = []
    if (full.length) await writeOrSplit(db, full, context)
    options.onProgress?.(counts)
  }
  for await (const result of records) {
    counts.read++
    const { number, byteOffset } = result
    if (!result.ok) {
      counts.rejected++
      trouble({ number, byteOffset, kind: 'rejected', reason: result.reason })
      continue
    }
    for (const reason of result.warnings) trouble({ number, byteOffset, kind: 'warning', reason })
    batch.push(prepare(result.record, { number, byteOffset }, options))
    if (batch.length >= batchSize) await flush()
  }
  await flush()
  return counts
}
