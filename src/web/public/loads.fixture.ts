import { day } from '../../kernel/day.ts'
import type { Branch, Organisation } from '../../modules/organisation/index.ts'
import { textsFor } from '../texts/texts.ts'
import type { PageContext } from '../ui/index.ts'
import type { HoldSource } from './my-pages/my-pages.load.ts'
import type { WorkSource } from './work/work.load.ts'

// A county of four places, a work with three copies and somebody who waits for it: what the pages' loads are tried on.

export const ctx: PageContext = {
  locale: 'sv',
  texts: textsFor('sv'),
  path: '/',
  origin: 'http://x',
  csrf: '',
  reader: null,
  assets: {
    stylesheet: '',
    script: '',
    sprite: '',
    childrenSprite: '',
    staff: { stylesheet: '', script: '' },
    preloadFonts: [],
    touchIcon: '',
  },
}
const branch = (
  id: number,
  shortName: string,
  municipalityId: number,
  lat: number,
  isPickup = true,
): Branch => ({
  id,
  code: `B${id}`,
  slug: shortName.toLowerCase(),
  name: `${shortName} bibliotek`,
  shortName,
  municipalityId,
  kind: 'main',
  lat,
  lon: 15,
  address: null,
  phone: null,
  email: null,
  existence: 'certain',
  isPickup,
  hoursAreExamples: false,
  services: [],
  calendar: { weekly: [], exceptions: new Map() },
})
export const branches = [
  branch(15, 'Älvdalen', 2039, 61.2),
  branch(1, 'Avesta', 2084, 60.1),
  branch(2, 'Mora', 2062, 61),
  branch(9, 'Navet', 2080, 60.6, false),
]
export const find = (id: number): Branch => branches.find(entry => entry.id === id) ?? branch(id, '?', 1, 0)
export const county: Organisation = {
  municipalities: ['Mora', 'Avesta', 'Falun'].map((name, n) => ({
    ...{ id: n, slug: name.toLowerCase(), name, population: 1, lat: 0, lon: 0 },
  })),
  branches,
  branch: find,
  municipality: id => {
    const name = { 2039: 'Älvdalen', 2084: 'Avesta', 2062: 'Mora' }[id] ?? 'Falun'
    return { id, slug: name.toLowerCase(), name, population: 1, lat: 0, lon: 0 }
  },
  bySlug: slug => branches.find(entry => entry.slug === slug),
  byCode: () => undefined,
}
export const copy = {
  edition: 1,
  branch: 1,
  state: 'available',
  promised: false,
  reference: false,
  dueOn: null,
  shelf: 'Vuxen',
  callNumber: 'Hc LAG',
  format: 'book',
} as const
export const edition = {
  id: 1,
  title: 'Jerusalem',
  format: 'book',
  language: 'swe',
  year: 2019,
  publisher: 'Bonnier',
  extent: '300 s.',
  isbns: ['9789100123456'],
}
export const work: WorkSource = {
  id: 7,
  title: 'Jerusalem',
  creator: 'Selma Lagerlöf',
  language: 'swe',
  years: [1901, 2019],
  series: null,
  summary: 'Dalabönder far till det heliga landet. Första delen.',
  subjects: ['Nås'],
  audience: 'adult',
  waiting: 0,
  formats: ['book', 'audiobook'],
  originalTitle: null,
  creators: [{ name: 'Selma Lagerlöf', role: null }],
  genres: ['Romaner'],
  classMarks: ['Hc'],
  seriesWorks: [],
  headings: [],
  copies: [
    copy,
    { ...copy, branch: 2 },
    { ...copy, edition: 2, format: 'audiobook', state: 'on_loan', dueOn: day('2026-12-12') },
  ],
  editions: [edition, { ...edition, id: 2, format: 'audiobook', language: 'eng', isbns: [] }],
}

export const hold: HoldSource = {
  id: 3,
  work: 7,
  title: 'Jerusalem',
  language: 'swe',
  creator: null,
  subjects: [],
  audience: null,
  state: 'waiting',
  pickup: 15,
  pausedUntil: null,
  queuedAt: Date.UTC(2027, 0, 4, 11),
  place: 2,
  copies: 3,
  from: null,
  expected: null,
  shelfNumber: null,
  collectBy: null,
}
