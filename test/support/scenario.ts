import type { World } from './world.ts'

/** What the scenario tests ask of the small county, on one database for a whole file. */
export function scenarioOf(world: World, first: number) {
  let serial = first
  const one = async <T>(sql: string): Promise<T | undefined> => (await world.rows<T>(sql))[0]
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
    /** Notices that a copy is ready: one for each time the feed said so. */
    noticesOf: async (hold: number) =>
      (await world.rows(`select from feed.event where facts ->> 'shelvedHold' = '${hold}'`)).length,
    count: async (sql: string) => (await one<{ n: number }>(`select count(*)::integer as n ${sql}`))?.n ?? -1,
  }
}
