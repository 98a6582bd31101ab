import { jobsOf } from '../../src/jobs/from-feed.rules.ts'
import { noticeOfHold, noticeReady } from '../../src/modules/notices/index.ts'
import type { World } from './world.ts'

/** What the scenario tests ask of the small county, on one database for a whole file. */
export function scenarioOf(world: World, first: number) {
  let serial = first
  const one = async <T>(sql: string): Promise<T | undefined> => (await world.rows<T>(sql))[0]
  let read = 0
  /** Does the jobs of every deed since the last call: a notice is written by a job, from what is true by then. */
  const doJobs = async (): Promise<void> => {
    const events = await world.rows<{ seq: number; facts: Record<string, unknown> }>(
      `select seq, facts from feed.event where seq > ${read} order by seq`,
    )
    read = events.at(-1)?.seq ?? read
    const deps = { ...world.deps, baseUrl: 'http://localhost', canMail: true }
    for (const { task, payload } of jobsOf(events))
      if (task === 'notice-ready') await noticeReady(deps, payload.hold ?? 0)
      else if (task === 'notice-hold' && payload.kind)
        await noticeOfHold(deps, { kind: payload.kind, hold: payload.hold ?? 0, at: payload.at ?? 0 })
  }
  return {
    /** A title of a test's own: `given('F', 'B')` has a copy at home in Falun and one in Borlänge. */
    async given(...letters: string[]) {
      serial++
      const copies = letters.map((letter, n) => `${letter}${serial}${n ? `-${n}` : ''}`)
      return { work: await world.title(...copies), copies, copy: copies[0] ?? '' }
    },
    itemOf: async (barcode: string) =>
      (await one<{ id: number }>(`select id from catalogue.item where barcode = '${barcode}'`))?.id ?? 0,
    stateOf: (barcode: string) =>
      one<{ state: string; at: number }>(
        `select s.state, s.at_branch as at from circulation.item_status s join catalogue.item i on i.id = s.item_id where i.barcode = '${barcode}'`,
      ),
    transfersOf: (barcode: string) =>
      world.rows<{
        fromBranch: number
        toBranch: number
        reason: string
        state: string
        holdId: number | null
      }>(
        `select t.from_branch, t.to_branch, t.reason, t.state, t.hold_id from transport.transfer t join catalogue.item i on i.id = t.item_id where i.barcode = '${barcode}' order by t.id`,
      ),
    loanOf: (barcode: string) =>
      one<{ returnedAt: Temporal.Instant | null; returnedBranch: number | null }>(
        `select l.returned_at, l.returned_branch from circulation.loan l join catalogue.item i on i.id = l.item_id where i.barcode = '${barcode}' order by l.id desc limit 1`,
      ),
    holdOf: (id: number) =>
      one<{ state: string; itemId: number | null; hopelessSince: unknown; queuedAt: Temporal.Instant }>(
        `select state, item_id, hopeless_since, queued_at from holds.hold where id = ${id}`,
      ),
    /** Letters that a copy is ready, as written once the jobs have done what the feed told. */
    noticesOf: async (hold: number) => {
      await doJobs()
      return world
        .rows(
          `select from notices.notice n join holds.hold h on h.patron_id = n.patron_id where h.id = ${hold} and n.occasion like 'ready:${hold}:%'`,
        )
        .then(rows => rows.length)
    },
    /** Kinds of all letters about a hold, in the order they were written. */
    lettersOf: async (hold: number) => {
      await doJobs()
      const rows = await world.rows<{ kind: string }>(
        `select kind from notices.notice where occasion like '%:${hold}:%' order by id`,
      )
      return rows.map(row => row.kind)
    },
    /** Damages data as no deed can: PostgreSQL's own guards look away. */
    damage: (sql: string) =>
      world.db.driver.begin(async tx => {
        await tx.unsafe('set local session_replication_role = replica')
        await tx.unsafe(sql)
      }),
    count: async (sql: string) => (await one<{ n: number }>(`select count(*)::integer as n ${sql}`))?.n ?? -1,
  }
}
