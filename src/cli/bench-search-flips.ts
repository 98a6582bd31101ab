import { seedDemo } from '../../demo/seed.ts'
import { scratchDatabase } from '../database/scratch.ts'
import { type DeskDeps, lend, receive } from '../modules/desk/index.ts'
import { loadOrganisation } from '../modules/organisation/index.ts'
import { openSearch } from '../modules/search/index.ts'
import { loadTimetable } from '../modules/transport/index.ts'

/** How long a flip may take before it counts as never seen. */
const patienceMs = 5000

/**
 * Milliseconds from a desk's deed being committed to its being seen by a question, for loans and returns in turn: through
 * a real database, its feed and the index in its threads.
 * @param folder where the large index lies; the works of a small county come into it as changes
 */
export async function flipTimes(folder: string, count: number): Promise<number[]> {
  const db = await scratchDatabase({ max: 4 })
  try {
    const demo = await seedDemo(db, { size: 'small', seed: 7, now: Temporal.Now.instant() })
    const search = await openSearch(db, { folder, threads: 1 })
    try {
      await search.caughtUp()
      const deps: DeskDeps = {
        db,
        now: () => Temporal.Now.instant(),
        organisation: await loadOrganisation(db),
        timetable: await loadTimetable(db),
        policy: { windowDays: 7 },
      }
      return await flips(deps, search, demo.cards[0]?.card ?? '', count)
    } finally {
      await search.close()
    }
  } finally {
    await db.drop()
  }
}

async function flips(
  deps: DeskDeps,
  search: Awaited<ReturnType<typeof openSearch>>,
  card: string,
  count: number,
): Promise<number[]> {
  const copies = await deps.db.driver.unsafe(`
    select i.barcode, i.id, e.work_id as work, s.at_branch as branch, w.title from catalogue.item i
      join catalogue.edition e on e.id = i.edition_id join catalogue.work w on w.id = e.work_id
      join circulation.item_status s on s.item_id = i.id
    where s.state = 'available' and i.loan_class = 'ordinary' and i.home_branch = s.at_branch
      and not exists (select from catalogue.edition o join catalogue.item x on x.edition_id = o.id
        join circulation.item_status t on t.item_id = x.id where o.work_id = e.work_id and t.at_branch = s.at_branch and x.id <> i.id)
      and not exists (select from holds.hold h where h.work_id = e.work_id)
    order by i.id limit ${Math.ceil(count / 2)}`)
  const times: number[] = []
  for (const { barcode, branch, work, title } of copies) {
    const seen = async (there: boolean): Promise<number> => {
      const committed = performance.now()
      for (;;) {
        const found = await search.query({
          ...{ text: `titel:"${title}"`, exact: true, limit: 100 },
          filters: { shelf: [String(branch)] },
        })
        if (found.hits.some(hit => hit.work === Number(work)) === there) return performance.now() - committed
        if (performance.now() - committed > patienceMs) throw new Error(`${barcode} was not seen to move`)
        await new Promise(resolve => setImmediate(resolve))
      }
    }
    const actor = { kind: 'staff', account: 1, branch: Number(branch) } as const
    const lent = await lend(deps, { card, barcode, branch: Number(branch), actor })
    if (lent.outcome !== 'lent') continue
    times.push(await seen(false))
    const back = await receive(deps, { barcode, branch: Number(branch), actor })
    if (back.outcome === 'received') times.push(await seen(true))
  }
  return times
}
