import type { Database } from '../../src/database/connect.ts'
import type { Day } from '../../src/kernel/day.ts'
import { type DeskDeps, lend, placeHold, receive, type Wish } from '../../src/modules/desk/index.ts'
import { loadOrganisation, type NewBranch, register } from '../../src/modules/organisation/index.ts'
import { registerPatrons } from '../../src/modules/patrons/index.ts'
import { loadTimetable, registerRoutes } from '../../src/modules/transport/index.ts'

/** The branches of the scenarios, by code. */
export const places = {
  FAL: 1,
  BOR: 2,
  MOR: 3,
  LUD: 4,
  AVE: 5,
  LEK: 6,
  ORS: 7,
  ALV: 8,
  NAV: 9,
} as const
export type Place = keyof typeof places

const names: Record<Place, string> = {
  FAL: 'Falun',
  BOR: 'Borlänge',
  MOR: 'Mora',
  LUD: 'Ludvika',
  AVE: 'Avesta',
  LEK: 'Leksand',
  ORS: 'Orsa',
  ALV: 'Älvdalen',
  NAV: 'Navet i Falun',
}

/** The people of the scenarios: each at home where the first letters say. */
const people = [
  ['Anna', 'FAL'],
  ['Bo', 'BOR'],
  ['Cia', 'MOR'],
  ['Dan', 'LUD'],
  ['Eva', 'AVE'],
  ['Alva', 'ALV'],
] as const
export type Person = (typeof people)[number][0]

/** Every tour leaves the hub at 12:30 and is back by 17:30; minutes from the hub by the road. */
const tours: readonly (readonly [Place, string][])[] = [
  [['FAL', '12:40']],
  [['BOR', '13:00']],
  [
    ['LEK', '13:20'],
    ['MOR', '14:10'],
    ['ORS', '14:40'],
    ['ALV', '15:10'],
  ],
  [['AVE', '13:50']],
  [['LUD', '13:45']],
]

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const branch = (code: Place, open: boolean): NewBranch => ({
  id: places[code],
  code,
  slug: code.toLowerCase(),
  name: `${names[code]}s bibliotek`,
  shortName: names[code],
  municipality: 2080,
  kind: code === 'NAV' ? 'hub' : 'main',
  lat: 60.6,
  lon: 15.6,
  address: null,
  phone: null,
  email: null,
  existence: 'certain',
  isPickup: code !== 'NAV',
  hoursAreExamples: false,
  services: [],
  hours: open
    ? everyDay.map(weekday => ({ weekday, opens: '08:00', closes: '20:00', kind: 'staffed' as const }))
    : [],
})

export interface World {
  readonly db: Database
  readonly deps: DeskDeps
  now(): Temporal.Instant
  /** Sets the clock: local time in Sweden. */
  at(local: string): void
  pass(duration: Temporal.DurationLike): void
  patron(name: Person): number
  card(name: Person): string
  /** A title with copies: `copies('T', 'F1', 'B1')`, each at home where its first letter says. */
  title(...barcodes: string[]): Promise<number>
  holdFor(name: Person, wish: Wish, pickup: Place): Promise<number>
  lendTo(name: Person, barcode: string, where: Place): Promise<void>
  scan(barcode: string, where: Place): ReturnType<typeof receive>
  rows<T = Record<string, unknown>>(sql: string): Promise<T[]>
}

const homes: Record<string, Place> = { F: 'FAL', B: 'BOR', M: 'MOR', L: 'LUD', A: 'AVE', O: 'ORS', V: 'ALV' }

/** The small county of the scenarios on a database: all open every day, strict first come unless another window is given. */
export async function buildWorld(
  db: Database,
  options: { windowDays?: number; pin?: string } = {},
): Promise<World> {
  const codes = Object.keys(places) as Place[]
  await register(db, {
    municipalities: [{ id: 2080, slug: 'falun', name: 'Falun', population: 60000, lat: 60.61, lon: 15.63 }],
    branches: codes.map(code => branch(code, code !== 'NAV')),
  })
  await registerRoutes(
    db,
    tours.map((stops, n) => ({
      id: n + 1,
      name: `Tur ${n + 1}`,
      stops: everyDay.flatMap(weekday => [
        { weekday, seq: 1, branch: places.NAV, arrives: '12:30', departs: '12:30', cutoff: '12:00' },
        ...stops.map(([code, time], index) => ({
          weekday,
          seq: index + 2,
          branch: places[code],
          arrives: time,
          departs: time,
          cutoff: '12:00',
        })),
        { weekday, seq: 9, branch: places.NAV, arrives: '17:30', departs: '17:30', cutoff: '17:30' },
      ]),
    })),
  )
  const ids = await registerPatrons(
    db,
    people.map(([name, home], n) => ({
      name,
      card: `2000000${n + 1}`,
      birthDate: '1980-01-01' as Day,
      category: 'adult' as const,
      email: `${name.toLowerCase()}@example.se`,
      phone: null,
      language: 'sv',
      homeBranch: places[home],
      expiresOn: '2030-01-01' as Day,
      pin: options.pin ?? 'none',
      blocked: null,
    })),
  )
  let clock = Temporal.PlainDateTime.from('2027-02-01T10:00').toZonedDateTime('Europe/Stockholm').toInstant()
  const deps: DeskDeps = {
    db,
    now: () => clock,
    organisation: await loadOrganisation(db),
    timetable: await loadTimetable(db),
    policy: { windowDays: options.windowDays ?? 0 },
  }
  const index = (name: Person) => people.findIndex(([one]) => one === name)
  const world: World = {
    db,
    deps,
    now: () => clock,
    at: local => {
      clock = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant()
    },
    pass: duration => {
      clock = clock.add(duration)
    },
    patron: name => ids[index(name)] ?? 0,
    card: name => `2000000${index(name) + 1}`,
    rows: async sql => [...(await db.driver.unsafe(sql))] as never,
    title: async (...barcodes) => {
      const [work] = await world.rows<{ id: number }>(
        `insert into catalogue.work (title, sort_title) values ('T', 'T') returning id`,
      )
      const [edition] = await world.rows<{ id: number }>(
        `insert into catalogue.edition (work_id, title, sort_title, language, format, audience, facts) values (${work?.id}, 'T', 'T', 'swe', 'book', 'adult', '{}') returning id`,
      )
      for (const barcode of barcodes)
        await world.rows(
          `insert into catalogue.item (barcode, edition_id, home_branch) values ('${barcode}', ${edition?.id}, ${places[homes[barcode.charAt(0)] ?? 'FAL']})`,
        )
      return work?.id ?? 0
    },
    holdFor: async (name, wish, pickup) => {
      const placed = await placeHold(deps, {
        patron: world.patron(name),
        wish,
        pickup: places[pickup],
        actor: { kind: 'patron', patron: world.patron(name) },
      })
      if (placed.outcome !== 'placed') throw new Error(`${name}: ${JSON.stringify(placed)}`)
      // Nobody queues at the very same moment as another.
      clock = clock.add({ seconds: 1 })
      return placed.hold
    },
    lendTo: async (name, barcode, where) => {
      const lent = await lend(deps, {
        card: world.card(name),
        barcode,
        branch: places[where],
        actor: { kind: 'staff', account: 1, branch: places[where] },
      })
      if (lent.outcome !== 'lent') throw new Error(`${name}: ${JSON.stringify(lent)}`)
    },
    scan: (barcode, where) => receive(deps, { barcode, branch: places[where] }),
  }
  await world.rows(
    `insert into staff.account (username, name, role, branch_id, secret) values ('karin', 'Karin', 'librarian', 1, '')`,
  )
  return world
}
