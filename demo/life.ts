import { type DeskDeps, lend, placeHold, receive } from '../src/modules/desk/index.ts'
import { pickList } from '../src/modules/holds/index.ts'
import type { County } from './county/county.ts'
import { lots } from './people/names.ts'
import type { DemoPatron } from './people.ts'
import type { StockedEdition } from './stock.ts'
import { loneTitle } from './stock.ts'

interface AtHome {
  readonly barcode: string
  readonly patron: DemoPatron
  readonly returnsOn: number
}

interface OnTheWay {
  readonly barcode: string
  readonly to: number
  readonly arrives: number
}

interface Ready {
  readonly barcode: string
  readonly patron: number
  readonly branch: number
  readonly collectsOn: number
}

export interface Life {
  readonly days: number
  readonly loansADay: number
  readonly holdsADay: number
}

/**
 * Six weeks at the county's desks, by the same deeds people use: borrowing, returning here and there, reserving, picking,
 * vans. What is left at the end is today: loans running, some late, queues, crates in the vans, numbers on the shelves.
 */
export async function live(
  at: DeskDeps,
  county: County,
  world: {
    editions: readonly StockedEdition[]
    works: ReadonlyMap<string, number>
    patrons: readonly DemoPatron[]
  },
  { days, loansADay, holdsADay }: Life,
  seed: number,
  log: (line: string) => void,
): Promise<{ loans: number; returns: number; holds: number }> {
  const draw = lots(seed + 2)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(draw() * list.length)]
  const end = at.now()
  let clock = end
  const deps: DeskDeps = { ...at, now: () => clock }
  const branchByCode = new Map(county.branches.map(branch => [branch.code, branch.id]))
  const patronById = new Map(world.patrons.map(patron => [patron.id, patron]))
  const lendable = world.editions.filter(edition => edition.copies.length && edition.work.title !== loneTitle)
  const shelves = Map.groupBy(
    lendable.flatMap(edition =>
      edition.copies
        .filter(copy => !copy.reference)
        .map(copy => ({ barcode: copy.barcode, branch: branchByCode.get(copy.branch) ?? 0 })),
    ),
    copy => copy.branch,
  )
  // Queues stand at few titles: the most spread ones.
  const wanted = lendable.toSorted((a, b) => b.copies.length - a.copies.length).slice(0, 60)
  // Titles of the season: few copies, all of them lent for long, and more who wait every other day.
  const season = lendable
    .filter(edition => edition.copies.length <= 3)
    .filter((_, n) => n % 23 === 5)
    .slice(0, 8)
  const seasonFrom = -Math.floor(days * 0.4)
  const atHome: AtHome[] = []
  const vans: OnTheWay[] = []
  const ready: Ready[] = []
  const counts = { loans: 0, returns: 0, holds: 0 }
  const staff = (branch: number) => ({ kind: 'staff', account: 1, branch }) as const

  const scan = async (barcode: string, branch: number) => {
    const received = await receive(deps, { barcode, branch })
    if (received.outcome !== 'received') return
    const { instruction } = received
    if (instruction.code === 'send')
      vans.push({ barcode, to: instruction.to, arrives: instruction.arrives ?? Number.POSITIVE_INFINITY })
    if (instruction.code === 'hold-shelf' && received.captured !== null) {
      const [hold] = await deps.db.driver.unsafe('select patron_id from holds.hold where id = $1', [
        received.captured,
      ])
      ready.push({ barcode, patron: Number(hold?.patronId), branch, collectsOn: 1 + Math.floor(draw() * 6) })
    }
  }
  /** What the vans have brought by now is scanned. */
  const unpack = async (moment: () => void) => {
    for (const crate of vans.filter(one => one.arrives <= clock.epochMilliseconds)) {
      take(vans, crate.barcode)
      moment()
      await scan(crate.barcode, crate.to)
    }
  }
  const take = (list: { barcode: string }[], barcode: string) => {
    const n = list.findIndex(one => one.barcode === barcode)
    if (n >= 0) list.splice(n, 1)
  }

  const wait = async (patron: DemoPatron, work: number) => {
    const placed = await placeHold(deps, {
      patron: patron.id,
      wish: { work },
      pickup: patron.home.id,
      actor: { kind: 'patron', patron: patron.id },
    })
    if (placed.outcome === 'placed') counts.holds++
  }
  /** All copies of the season's titles go out on its first day, and stay out; a queue grows at each. */
  const ask = async (day: number, moment: () => void) => {
    if (day < seasonFrom) return
    for (const [n, edition] of season.entries()) {
      const patron = pick(world.patrons)
      const work = world.works.get(edition.work.title)
      if (!patron || work === undefined) continue
      for (const copy of day === seasonFrom ? edition.copies : []) {
        const borrower = pick(world.patrons) ?? patron
        const branch = branchByCode.get(copy.branch) ?? 0
        moment()
        const order = { card: borrower.card, barcode: copy.barcode, branch, actor: staff(branch) }
        if ((await lend(deps, order)).outcome !== 'lent') continue
        counts.loans++
        atHome.push({ barcode: copy.barcode, patron: borrower, returnsOn: 2 + Math.floor(draw() * 20) })
      }
      moment()
      if (day % (1 + (n % 4)) === 0) await wait(patron, work)
    }
  }

  for (let day = -days; day <= 0; day++) {
    const noonish = end
      .toZonedDateTimeISO('Europe/Stockholm')
      .add({ days: day })
      .withPlainTime({ hour: 9 })
      .toInstant()
    clock = Temporal.Instant.compare(noonish, end) < 0 ? noonish : end.subtract({ minutes: 90 })
    const moment = () => {
      clock = clock.add({ seconds: 20 + Math.floor(draw() * 20) })
    }
    await unpack(moment)
    // Pick lists; today's is left for whoever opens the desk.
    if (day < 0)
      for (const branch of county.branches)
        for (const row of await pickList(deps.db, branch.id)) {
          moment()
          await scan(row.barcode, branch.id)
        }
    for (const home of atHome.filter(one => one.returnsOn <= day)) {
      take(atHome, home.barcode)
      moment()
      const elsewhere =
        draw() < 0.06 ? pick(county.branches.filter(branch => branch.kind === 'main')) : undefined
      await scan(home.barcode, elsewhere?.id ?? home.patron.home.id)
      counts.returns++
    }
    for (const one of ready.filter(shelved => shelved.collectsOn <= 0)) {
      take(ready, one.barcode)
      const patron = patronById.get(one.patron)
      if (!patron) continue
      moment()
      const lent = await lend(deps, {
        card: patron.card,
        barcode: one.barcode,
        branch: one.branch,
        actor: staff(one.branch),
      })
      if (lent.outcome === 'lent')
        atHome.push({ barcode: one.barcode, patron, returnsOn: day + 6 + Math.floor(draw() * 24) })
    }
    for (const [n, one] of ready.entries()) ready[n] = { ...one, collectsOn: one.collectsOn - 1 }
    for (let n = 0; n < loansADay; n++) {
      const patron = pick(world.patrons)
      const copy = pick(shelves.get(patron?.home.id ?? 0) ?? [])
      if (!patron || !copy) continue
      moment()
      const lent = await lend(deps, {
        card: patron.card,
        barcode: copy.barcode,
        branch: patron.home.id,
        actor: staff(patron.home.id),
      })
      if (lent.outcome !== 'lent') continue
      counts.loans++
      // Most come back within the four weeks, some late, a few not yet.
      const keeps = draw() < 0.93 ? 8 + Math.floor(draw() * 22) : 33 + Math.floor(draw() * 30)
      atHome.push({ barcode: copy.barcode, patron, returnsOn: day + keeps })
    }
    // This morning there is more to pick, so that every desk that is opened finds some.
    const asked = day < 0 ? holdsADay : holdsADay * 5
    for (let n = 0; n < asked; n++) {
      const patron = pick(world.patrons)
      const edition = draw() < 0.55 ? pick(wanted.slice(0, 14)) : pick(lendable)
      const work = edition ? world.works.get(edition.work.title) : undefined
      if (!patron || work === undefined) continue
      moment()
      await wait(patron, work)
    }
    await ask(day, moment)
    // Vans come after noon: most is unpacked before closing. Today's is left for whoever opens the desk.
    if (day < 0) {
      const afternoon = clock.toZonedDateTimeISO('Europe/Stockholm').withPlainTime({ hour: 16, minute: 30 })
      if (Temporal.Instant.compare(clock, afternoon.toInstant()) < 0) clock = afternoon.toInstant()
      await unpack(moment)
    }
    if (day % 7 === 0)
      log(
        `demo: day ${days + day} of ${days}, ${counts.loans} loans, ${counts.returns} returns, ${counts.holds} holds`,
      )
  }
  return counts
}
