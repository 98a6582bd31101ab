import { connect, type Database } from '../src/database/connect.ts'
import { dayOf } from '../src/kernel/day.ts'
import {
  countMostBorrowed,
  fillHeadings,
  importRecords,
  mappings,
  type ReadResult,
} from '../src/modules/catalogue/index.ts'
import { gatherExperience, loadExperience, makeRadar } from '../src/modules/desk/index.ts'
import { announce } from '../src/modules/events/index.ts'
import { countFairness } from '../src/modules/holds/index.ts'
import { loadOrganisation, register, setException } from '../src/modules/organisation/index.ts'
import { linkGuardian } from '../src/modules/patrons/index.ts'
import { loadTimetable, registerRoutes } from '../src/modules/transport/index.ts'
import { type County, county, holidayAt } from './county/county.ts'
import { datedEvents } from './events/events.ts'
import { addFees } from './fees.ts'
import { addInterlibraryLoans } from './ill/seed-ill.ts'
import { type Life, live } from './life.ts'
import { addPatrons, addStaff, type DemoStaff } from './people.ts'
import { recordOf } from './records.ts'
import * as rows from './seed.sql.ts'
import { loneTitle, type StockedEdition, stockOf } from './stock.ts'
import { addSuggestions } from './suggestions/seed-suggestions.ts'
import { addTips } from './tips/seed-tips.ts'
import { readDemoWorks } from './works/read.ts'

export interface DemoCard {
  readonly name: string
  readonly card: string
  readonly pin: string
  readonly branch: string
}

export interface DemoSummary {
  readonly works: number
  readonly editions: number
  readonly items: number
  readonly patrons: number
  readonly cards: readonly DemoCard[]
  readonly staff: readonly DemoStaff[]
  /** Stands in Avesta alone, and on its shelf. */
  readonly loneTitle: string
  readonly seed: number
}

export interface DemoOptions {
  readonly seed: number
  readonly now: Temporal.Instant
  readonly unverified?: boolean
  /** 'small' is for tests: a tenth of the copies, a week of life. */
  readonly size?: 'small' | 'county'
  readonly log?: (line: string) => void
}

const sizes: Readonly<
  Record<'small' | 'county', { copies: number; patrons: number; works: number; life: Life }>
> = {
  county: {
    copies: 12_900,
    patrons: 600,
    works: Number.POSITIVE_INFINITY,
    life: { days: 42, loansADay: 85, holdsADay: 11 },
  },
  small: { copies: 900, patrons: 60, works: 300, life: { days: 10, loansADay: 12, holdsADay: 4 } },
}

/** The demo a database holds, when it was made whole. */
export const demoOf = async (db: Database): Promise<DemoSummary | undefined> =>
  (await db.run(rows.knownDemo, {}))[0]?.value as DemoSummary | undefined

/** A database that holds nothing of anybody's. */
export const isEmpty = async (db: Database): Promise<boolean> => {
  const [found] = await db.run(rows.counts, {})
  return found !== undefined && found.branches === 0 && found.patrons === 0 && found.works === 0
}

async function addCounty(db: Database, from: County): Promise<void> {
  await register(db, {
    municipalities: from.municipalities,
    branches: from.branches.map(branch => ({
      id: branch.id,
      code: branch.code,
      slug: branch.slug,
      name: branch.name,
      shortName: branch.shortName,
      municipality: branch.municipality,
      kind: branch.kind,
      lat: branch.lat,
      lon: branch.lon,
      address: branch.address,
      phone: branch.phone,
      email: branch.email,
      existence: branch.existence,
      isPickup: branch.isPickup,
      hoursAreExamples: branch.hoursAreExamples,
      services: branch.services,
      hours: branch.hours,
    })),
  })
  for (const branch of from.branches)
    for (const holiday of from.holidays) {
      const exception = holidayAt(branch, holiday)
      if (exception) await setException(db, branch.id, exception)
    }
  const ids = new Map(from.branches.map(branch => [branch.slug, branch.id]))
  await registerRoutes(
    db,
    from.routes.map(route => ({
      id: route.id,
      name: route.name,
      stops: route.runs.flatMap(run =>
        run.stops.flatMap((stop, seq) => {
          const branch = ids.get(stop.branch)
          return branch === undefined
            ? []
            : [
                {
                  weekday: run.weekday,
                  seq: seq + 1,
                  branch,
                  arrives: stop.arrives,
                  departs: stop.departs,
                  cutoff: stop.cutoff,
                },
              ]
        }),
      ),
    })),
    from.holidays.map(({ day, reason }) => ({ day, reason })),
  )
}

async function* recordsOf(editions: readonly StockedEdition[]): AsyncGenerator<ReadResult> {
  for (const [n, edition] of editions.entries())
    yield {
      ok: true,
      record: recordOf(edition.work, edition.number, edition.shape, edition.copies),
      number: n + 1,
      byteOffset: 0,
      warnings: [],
    }
}

/** So many borrowers' cards are told to whoever looks at the demo. */
const demoCards = 8

/**
 * Makes the county in an empty database: places, hours, vans, catalogue, people, and six weeks of life through the desk's
 * own deeds. The same seed and moment give the same county.
 */
export async function seedDemo(to: Database, options: DemoOptions): Promise<DemoSummary> {
  const { seed, now, log = () => {}, size = 'county' } = options
  const measure = sizes[size]
  const began = performance.now()
  const step = (what: string) => log(`demo: ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  // Nothing here is anybody's yet: what a crash forgets is made again.
  const db = connect(to.url, { max: 8, durable: false })
  try {
    const today = dayOf(now)
    const from = county({
      unverified: options.unverified ?? false,
      years: [0, 1, 2].map(n => Number(today.slice(0, 4)) + n),
    })
    await addCounty(db, from)
    step(`${from.branches.length} places in ${from.municipalities.length} municipalities`)
    const works = readDemoWorks()
    const kept = Number.isFinite(measure.works)
      ? works.filter(
          (work, n) => n % Math.ceil(works.length / measure.works) === 0 || work.title === loneTitle,
        )
      : works
    const editions = stockOf(kept, from, seed, measure.copies)
    const [imported, patrons, staff] = await Promise.all([
      importRecords(db, recordsOf(editions), {
        source: 'SE-DALA',
        items: mappings['952'],
        onTrouble: trouble => log(`demo: ${trouble.reason}`),
      }),
      addPatrons(db, from, today, measure.patrons, seed),
      addStaff(db, from),
    ])
    step(`${imported.added} editions, ${imported.itemsAdded} copies, ${patrons.length} borrowers`)
    const [anna, nils, tyra] = ['Anna Falk', 'Nils Falk', 'Tyra Falk'].map(name =>
      patrons.find(patron => patron.name === name),
    )
    // One family: the nine-year-old's guardian sees all, the sixteen-year-old's nothing until she says yes.
    for (const child of [nils, tyra])
      if (anna && child)
        await linkGuardian(
          { db, now: () => now },
          {
            guardian: anna.id,
            child: child.id,
            reason: 'Visade legitimation',
            actor: { kind: 'staff', account: 1, branch: anna.home.id },
          },
        )
    const organisation = await loadOrganisation(db)
    const deps = {
      db,
      now: () => now,
      organisation,
      timetable: await loadTimetable(db),
      policy: { windowDays: 7 },
    }
    const titles = [...new Set(kept.map(work => work.title))]
    const numbers = new Map((await db.run(rows.worksByTitle, { titles })).map(row => [row.title, row.id]))
    const life = await live(deps, from, { editions, works: numbers, patrons }, measure.life, seed, log)
    step(`${life.loans} loans, ${life.returns} returns, ${life.holds} reservations`)
    const dan = patrons.find(({ name }) => name === 'Dan Ludvig')
    step(`${await addFees(deps, patrons, { known: demoCards, dan })} fees`)
    // What the county does every night: what has been seen of returns, and which titles are worth one more copy.
    await gatherExperience(deps)
    await countFairness(deps)
    await countMostBorrowed(deps)
    await fillHeadings(db, { batch: 500, rest: 0 })
    await makeRadar({ ...deps, experience: await loadExperience(db) }, { actor: { kind: 'system' } })
    const branches = new Map(from.branches.map(branch => [branch.slug, branch.id]))
    let events = 0
    for (const { template, slug, startsAt, endsAt } of datedEvents(today, 8)) {
      const branchId = branches.get(template.branch)
      if (branchId === undefined) continue
      const { title, description, kind, audience, language, place, places } = template
      await announce(db, {
        slug,
        title,
        description,
        kind,
        audience,
        language,
        branchId,
        startsAt,
        endsAt,
        place,
        registration: places !== null,
        places,
      })
      events++
    }
    step(`${events} events`)
    const writers = staff.flatMap(one => {
      const branchId = from.branches.find(({ name }) => name === one.branch)?.id
      return branchId === undefined ? [] : [{ ...one, branchId }]
    })
    step(`${await addTips(deps, { writers, works: kept, numbers })} tips and themes`)
    const [writer] = writers
    if (writer) {
      const { account, branchId: branch } = writer
      const by = { actor: { kind: 'staff', account, branch }, role: 'librarian' } as const
      step(`${await addSuggestions(deps, { patrons, by })} suggestions to buy`)
      step(`${await addInterlibraryLoans(deps, { patrons, staff: { account, branch } })} interlibrary loans`)
    }
    await db.driver.unsafe('analyze')
    const [count] = await db.run(rows.counts, {})
    const summary: DemoSummary = {
      works: count?.works ?? 0,
      editions: count?.editions ?? 0,
      items: count?.items ?? 0,
      patrons: count?.patrons ?? 0,
      cards: patrons
        .slice(0, demoCards)
        .map(({ name, card, pin, home }) => ({ name, card, pin, branch: home.shortName })),
      staff,
      loneTitle,
      seed,
    }
    await db.run(rows.rememberDemo, { value: summary })
    return summary
  } finally {
    await db.close()
  }
}
