import type { Deps } from '../../database/deps.ts'
import { bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { dayOf, momentAt } from '../../kernel/day.ts'
import { leadingEdition, worksByIds, worksMadeAfter } from '../catalogue/index.ts'
import { type NoticeDeps, newTitlesWrite } from '../notices/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { furthestDays, isDue, mostNamed, newOnes, newSince, overlapDays, toldDays } from './alerts.rules.ts'
import * as rows from './alerts.sql.ts'

export interface TellDeps extends NoticeDeps {
  readonly index: Pick<SearchIndex, 'query'>
}

/** More new works than this in one go are a whole library coming in, which nobody asked to hear of. */
const mostNew = 5000
/** A look takes no longer: who was not reached is looked at first the next time. */
const mostMinutes = 20

type Due = Row<typeof rows.toLookAt>
type MadeAt = ReadonlyMap<number, Temporal.Instant>

/** What a search finds among the new works. A question that had to be put right or cut short was not what was asked. */
async function foundBy(index: TellDeps['index'], request: Due['request'], among: readonly number[]) {
  const { hits, corrected, leftOut } = await index.query({ ...request, among, facets: [], limit: mostNew })
  return corrected === null && leftOut.length === 0 ? hits.map(hit => hit.work) : []
}

interface News {
  readonly alert: Due
  readonly works: readonly number[]
}

/** What is new to an alert, told before or not. The same search of many readers is made once. */
function newsFinder(deps: TellDeps, madeAt: MadeAt) {
  const among = [...madeAt.keys()]
  const known = new Map<string, Promise<number[]>>()
  return async (alert: Due): Promise<News> => {
    const key = JSON.stringify(alert.request)
    const found =
      known.get(key) ?? (among.length ? foundBy(deps.index, alert.request, among) : Promise.resolve([]))
    known.set(key, found)
    return { alert, works: newOnes(await found, madeAt, newSince(alert, deps.now())) }
  }
}

/** What of it was not told before. */
async function untold(deps: TellDeps, news: readonly News[]): Promise<News[]> {
  const rowsTold = await deps.db.run(rows.toldOf, { alerts: news.map(({ alert }) => alert.id) })
  const told = Map.groupBy(rowsTold, row => row.alert)
  return news.map(({ alert, works }) => {
    const before = new Set(told.get(alert.id)?.map(({ work }) => work))
    return { alert, works: works.filter(work => !before.has(work)) }
  })
}

async function titlesOf(deps: Deps, works: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = await worksByIds(deps.db, works)
  return new Map(
    found.map(work => {
      const title = leadingEdition(work)?.title ?? work.title
      return [work.id, work.creator ? `${title} (${work.creator})` : title]
    }),
  )
}

/** One letter with all that is new to a reader, and that it was told: both or neither. Gives whether there was a letter. */
async function tellReader(deps: TellDeps, patron: number, news: readonly News[]): Promise<boolean> {
  const today = dayOf(deps.now())
  const told = news.filter(({ works }) => works.length > 0)
  const titles = await titlesOf(deps, [...new Set(told.flatMap(({ works }) => works.slice(0, mostNamed)))])
  return inTransaction<boolean>(deps.db, async tx => {
    const [reader] = await tx.run(rows.lockReader, { patron })
    if (!reader || (reader.writtenOn !== null && reader.writtenOn >= today)) return false
    const at = deps.now()
    const looked = bind(rows.noteLooked, { alerts: news.map(({ alert }) => alert.id), at })
    const { email } = reader
    if (!told.length || !email) return answer(false, [looked])
    const about = told.map(({ alert, works }) => ({
      name: alert.name,
      path: alert.path,
      kind: alert.kind,
      titles: works
        .slice(0, mostNamed)
        .map(work => ({ path: `/verk/${work}`, title: titles.get(work) ?? '' })),
      more: Math.max(0, works.length - mostNamed),
    }))
    const pairs = told.flatMap(({ alert, works }) => works.map(work => ({ alert: alert.id, work })))
    const to = { patronId: patron, email, language: reader.language }
    return answer(true, [
      looked,
      bind(rows.noteTold, {
        alerts: pairs.map(pair => pair.alert),
        works: pairs.map(pair => pair.work),
        at,
      }),
      bind(rows.noteWritten, { patron, day: today }),
      newTitlesWrite(deps, { to, about, stop: `/bevakningar/avsluta/${reader.stopToken}`, day: today }),
    ])
  })
}

/** The alerts whose turn has come, by reader. */
async function dueAlerts(deps: TellDeps): Promise<ReadonlyMap<number, readonly Due[]>> {
  const today = dayOf(deps.now())
  const all = await deps.db.run(rows.toLookAt, { today: momentAt(today, '00:00'), day: today })
  const due = all.filter(alert => isDue(alert.pace, dayOf(alert.lookedAt), today))
  return Map.groupBy(due, alert => alert.patron)
}

/**
 * A job: looks at every alert whose turn has come and writes each reader one letter of what is new. Done twice on a day it
 * writes nobody twice, and no work is told twice to the same alert.
 * @returns how many alerts were looked at and letters written
 * @throws when some could not be looked at, after all others have been
 */
export async function tellNews(deps: TellDeps): Promise<{ looked: number; letters: number }> {
  const due = await dueAlerts(deps)
  if (!due.size) return { looked: 0, letters: 0 }
  const after = deps.now().subtract({ hours: 24 * (furthestDays + overlapDays) })
  const made = await worksMadeAfter(deps.db, { after, limit: mostNew })
  const newsOf = newsFinder(deps, new Map(made.map(work => [work.id, work.madeAt])))
  const end = performance.now() + mostMinutes * 60_000
  const [quiet, failures]: [number[], unknown[]] = [[], []]
  let [looked, letters] = [0, 0]
  for (const [patron, alerts] of due) {
    if (performance.now() > end) break
    try {
      const news = await Promise.all(alerts.map(newsOf))
      if (news.every(({ works }) => !works.length)) quiet.push(...alerts.map(alert => alert.id))
      else if (await tellReader(deps, patron, await untold(deps, news))) letters++
      looked += alerts.length
    } catch (error) {
      failures.push(error)
    }
  }
  await deps.db.run(rows.noteLooked, { alerts: quiet, at: deps.now() })
  if (failures.length)
    throw new AggregateError(failures, `${failures.length} readers were not told what is new`)
  return { looked, letters }
}

/** A job: what was told so long ago that it is not looked back at is forgotten. */
export const forgetToldNews = (deps: Deps) =>
  deps.db.run(rows.forgetTold, { before: deps.now().subtract({ hours: 24 * toldDays }) })
