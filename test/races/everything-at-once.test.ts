import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../src/database/testing.ts'
import { addDays, dayOf } from '../../src/kernel/day.ts'
import { randomFrom } from '../../src/kernel/random.ts'
import {
  abortTransit,
  cancelHold,
  changePickup,
  checkInvariants,
  expireHolds,
  lend,
  markCopy,
  notFound,
  pauseHold,
  placeHold,
  receive,
  renewLoan,
  reorderQueue,
  replan,
  resumeHold,
  retarget,
  setPriority,
  undoCancel,
} from '../../src/modules/desk/index.ts'
import { registerPatrons } from '../../src/modules/patrons/index.ts'
import { buildWorld, type Place, places } from '../support/world.ts'

const seconds = process.env.DALA_FULL ? 60 : 6
const seed = Number(process.env.DALA_SEED ?? 20270201)
const atOnce = 12
const desks: Place[] = ['FAL', 'BOR', 'MOR', 'LUD', 'AVE', 'ALV']

const db = await testDatabase({ max: 16 })
const world = await buildWorld(db, { windowDays: 7 })
const patrons = await registerPatrons(
  db,
  Array.from({ length: 60 }, (_, n) => ({
    ...{ name: `P${n}`, card: `3000${1000 + n}`, birthDate: null, category: 'adult' as const },
    ...{ email: null, phone: null, language: 'sv', homeBranch: 1 + (n % 6), pin: 'none', blocked: null },
    expiresOn: addDays(dayOf(world.now()), 900),
  })),
)
const titles: { work: number; copies: string[] }[] = []
for (let n = 0; n < 3; n++) {
  const copies = ['F', 'B', 'M', 'L'].map(letter => `${letter}9${n}`)
  titles.push({ work: await world.title(...copies), copies })
}

/** What must hold at every moment, not only at the end: each look sees one moment of all tables. */
const broken = async () => (await checkInvariants(db)).filter(check => check.broken > 0)

test(`everything at once on hot titles for ${seconds} s (seed ${seed}): nothing is torn, promised twice or locked for good`, {
  timeout: (seconds + 60) * 1000,
}, async t => {
  const until = performance.now() + seconds * 1000
  const done = new Map<string, number>()
  const slowest = { ms: 0, deed: '' }
  const worker = async (number: number): Promise<void> => {
    const random = randomFrom(seed + number)
    const any = <T>(list: readonly T[]): T => list[random.below(list.length)] as T
    const one = async (sql: string): Promise<number> =>
      Number((await world.rows<{ id: number }>(sql))[0]?.id ?? 0)
    while (performance.now() < until) {
      const [title, desk] = [any(titles), places[any(desks)]]
      const [barcode, index] = [any(title.copies), random.below(patrons.length)]
      const patron = patrons[index] ?? 0
      const actor = { kind: 'staff', account: 1, branch: desk } as const
      const hold = () =>
        one(
          `select id from holds.hold where work_id = ${title.work} and ended_at is null order by random() limit 1`,
        )
      const deeds: Record<string, () => Promise<unknown>> = {
        place: () =>
          placeHold(world.deps, {
            patron,
            wish: { work: title.work },
            pickup: desk,
            actor: { kind: 'patron', patron },
          }),
        scan: () => receive(world.deps, { barcode, branch: desk, actor }),
        lend: () => lend(world.deps, { card: `3000${1000 + index}`, barcode, branch: desk, actor }),
        'lend-anyway': () =>
          lend(world.deps, {
            card: `3000${1000 + index}`,
            barcode,
            branch: desk,
            actor,
            overrides: ['held-for-another'],
          }),
        cancel: async () => cancelHold(world.deps, { hold: await hold(), actor }),
        undo: async () =>
          undoCancel(world.deps, {
            hold: await one(`select id from holds.hold where state = 'cancelled' order by random() limit 1`),
            actor,
          }),
        renew: async () =>
          renewLoan(world.deps, {
            loan: await one(
              `select id from circulation.loan where returned_at is null order by random() limit 1`,
            ),
            actor,
          }),
        pause: async () =>
          pauseHold(world.deps, { hold: await hold(), actor, until: addDays(dayOf(world.now()), 5) }),
        resume: async () => resumeHold(world.deps, { hold: await hold(), actor }),
        pickup: async () => changePickup(world.deps, { hold: await hold(), actor, pickup: desk }),
        'own-pickup': async () => {
          const [mine] = await world.rows<{ id: number; patron: number }>(
            `select id, patron_id as patron from holds.hold where work_id = ${title.work} and ended_at is null order by random() limit 1`,
          )
          const own = { kind: 'patron', patron: Number(mine?.patron ?? 0) } as const
          return changePickup(world.deps, { hold: Number(mine?.id ?? 0), actor: own, pickup: desk })
        },
        redirect: async () =>
          changePickup(world.deps, { hold: await hold(), actor, pickup: desk, redirect: true }),
        'not-found': async () => notFound(world.deps, { hold: await hold(), actor, branch: desk }),
        retarget: async () => retarget(world.deps, { hold: await hold(), actor, soft: random.below(4) > 0 }),
        priority: async () =>
          setPriority(world.deps, {
            hold: await hold(),
            actor,
            priority: random.below(3) - 1,
            reason: 'test',
          }),
        reorder: async () => {
          const queue = await world.rows<{ id: number }>(
            `select id from holds.hold where work_id = ${title.work} and state in ('waiting', 'assigned')`,
          )
          const order = random
            .shuffled(queue)
            .map((row, place) => ({ hold: Number(row.id), place: place + 1 }))
          return reorderQueue(world.deps, { work: title.work, order, actor, reason: 'test' })
        },
        abort: () => abortTransit(world.deps, { barcode, branch: desk, actor }),
        mark: () =>
          markCopy(world.deps, {
            barcode,
            state: any(['available', 'damaged', 'missing', 'in_processing', 'lost', 'claimed_returned']),
            actor,
          }),
        replan: () => replan(world.deps, title.work),
        expire: () => expireHolds(world.deps),
        'days pass': async () => world.pass({ hours: 3 }),
      }
      // Mostly what happens mostly at a desk.
      const deed = any([
        ...['scan', 'scan', 'scan', 'place', 'place', 'lend', 'cancel'],
        ...Object.keys(deeds),
      ])
      const began = performance.now()
      await deeds[deed]?.().catch(error => {
        throw new Error(`${deed}: ${error}`, { cause: error })
      })
      const ms = performance.now() - began
      if (ms > slowest.ms) Object.assign(slowest, { ms, deed })
      done.set(deed, (done.get(deed) ?? 0) + 1)
    }
  }
  const watcher = async (): Promise<void> => {
    while (performance.now() < until) {
      assert.deepEqual(await broken(), [])
      await new Promise(settle => setTimeout(settle, 300))
    }
  }
  await Promise.all([watcher(), ...Array.from({ length: atOnce }, (_, number) => worker(number))])
  assert.deepEqual(await broken(), [])
  const [doubled] = await world.rows<{ n: number }>(
    `select count(*)::int as n from (select item_id from holds.hold where ended_at is null and item_id is not null group by item_id having count(*) > 1) x`,
  )
  assert.equal(doubled?.n, 0)
  const all = [...done.values()].reduce((sum, n) => sum + n, 0)
  assert.ok(done.size > 15 && all > seconds * 20, `${all} deeds of ${done.size} kinds`)
  t.diagnostic(`${all} deeds, the slowest ${slowest.deed} took ${Math.round(slowest.ms)} ms`)
})
