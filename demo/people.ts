import type { Database } from '../src/database/connect.ts'
import { addDays, type Day } from '../src/kernel/day.ts'
import { hashSecret } from '../src/kernel/secret.ts'
import { type NewPatron, registerPatrons } from '../src/modules/patrons/index.ts'
import { openAccount } from '../src/modules/staff/index.ts'
import type { County, CountyBranch } from './county/county.ts'
import { inventPeople, lots } from './people/names.ts'

export interface DemoPatron {
  readonly id: number
  readonly name: string
  readonly card: string
  readonly pin: string
  readonly home: CountyBranch
}

/** People with a part of their own, so that every page has somebody to show it. */
const named: readonly { name: string; home: string; child?: boolean; daysOld?: number }[] = [
  { name: 'Alva Älvdal', home: 'ALV' },
  { name: 'Eva Avestad', home: 'AVE' },
  { name: 'Anna Falk', home: 'FAL' },
  { name: 'Bo Borell', home: 'BOR' },
  { name: 'Cia Morell', home: 'MOR' },
  { name: 'Dan Ludvig', home: 'LUD' },
  { name: 'Nils Falk', home: 'FAL', child: true },
  { name: 'Tyra Falk', home: 'FAL', child: true, daysOld: 6000 },
]

/** The site speaks these; others are written to in Swedish. */
const language = (code: string): string => (code === 'eng' ? 'en' : 'sv')

/** Registers invented borrowers by where people live; PINs are hashed as many at a time as there are threads. */
export async function addPatrons(
  db: Database,
  county: County,
  today: Day,
  count: number,
  seed: number,
): Promise<DemoPatron[]> {
  const draw = lots(seed + 1)
  const homes = county.branches.filter(
    branch => branch.isPickup && (branch.kind === 'main' || branch.kind === 'branch'),
  )
  const weights = homes.map(
    branch =>
      (county.municipalities.find(m => m.id === branch.municipality)?.population ?? 0) *
      (branch.kind === 'main' ? 1 : 0.15),
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const drawHome = (): CountyBranch => {
    let left = draw() * all
    for (const [n, home] of homes.entries()) {
      left -= weights[n] ?? 0
      if (left < 0) return home
    }
    return homes[0] as CountyBranch
  }
  const pinOf = () => String(1000 + Math.floor(draw() * 9000))
  const people = inventPeople(count - named.length, seed).map((person, n) => {
    const child = draw() < 0.18
    return {
      name: `${person.firstName} ${person.surname}`,
      home: drawHome(),
      child,
      language: language(person.language),
      email: draw() < 0.85 ? person.email : null,
      phone: person.phone,
      card: `2${String(1_000_100 + n)}`,
      pin: pinOf(),
      born: addDays(today, -Math.floor((child ? 5 + draw() * 12 : 18 + draw() * 70) * 365.25)),
    }
  })
  const known = named.map(({ name, home, child = false, daysOld = child ? 3300 : 15_000 }, n) => ({
    name,
    home: county.branches.find(branch => branch.code === home) ?? (homes[0] as CountyBranch),
    child,
    language: 'sv',
    email: `${name.split(' ')[0]?.toLowerCase()}@lantagare.example`,
    phone: null,
    card: `2${String(1_000_001 + n)}`,
    pin: String(1001 + n * 1111),
    born: addDays(today, -daysOld),
  }))
  const everybody = [...known, ...people]
  const pins = await Promise.all(everybody.map(person => hashSecret(person.pin)))
  const ids = await registerPatrons(
    db,
    everybody.map(
      (person, n): NewPatron => ({
        name: person.name,
        birthDate: person.born,
        category: person.child ? 'child' : 'adult',
        email: person.email,
        phone: person.phone,
        language: person.language,
        homeBranch: person.home.id,
        expiresOn: addDays(today, 200 + (n % 700)),
        pin: pins[n] ?? '',
        blocked: null,
        card: person.card,
      }),
    ),
  )
  return everybody.map(({ name, card, pin, home }, n) => ({ id: ids[n] ?? 0, name, card, pin, home }))
}

export interface DemoStaff {
  readonly username: string
  readonly password: string
  readonly branch: string
  readonly account: number
}

/** The first names that readers see under what is written; the rest is the place. */
const givenNames = [
  ...['Karin', 'Johan', 'Amina', 'Birgitta', 'Erik', 'Leila', 'Gunnar', 'Sofia', 'Mats'],
  ...['Helena', 'Yusuf', 'Ingrid', 'Per', 'Elin', 'Olle'],
]

/** One account a municipality at its main library, and one for the whole. */
export async function addStaff(db: Database, county: County): Promise<DemoStaff[]> {
  const password = 'dalahäst'
  const mains = county.municipalities.flatMap(municipality => {
    const branch = county.branches.find(one => one.municipality === municipality.id && one.kind === 'main')
    return branch ? [{ municipality, branch }] : []
  })
  const accounts = await Promise.all(
    mains.map(({ municipality, branch }, n) =>
      openAccount(db, {
        username: municipality.slug,
        name: `${givenNames[n % givenNames.length]} i ${municipality.name}`,
        role: 'librarian',
        branch: branch.id,
        password,
      }),
    ),
  )
  const falun = mains.find(({ municipality }) => municipality.slug === 'falun')?.branch ?? mains[0]?.branch
  const admin = falun
    ? await openAccount(db, {
        username: 'admin',
        name: 'Systemansvarig',
        role: 'administrator',
        branch: falun.id,
        password,
      })
    : 0
  return [
    ...mains.map(({ municipality, branch }, n) => ({
      username: municipality.slug,
      password,
      branch: branch.name,
      account: accounts[n] ?? 0,
    })),
    { username: 'admin', password, branch: falun?.name ?? '', account: admin },
  ]
}
