import { type Day, dayOf } from '../../../kernel/day.ts'
import type { LoanLine } from '../../../modules/circulation/index.ts'
import type { HoldLine } from '../../../modules/holds/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { formatOf } from '../../texts/formats.ts'
import type { Span } from '../../texts/span.ts'
import type { Reader } from '../house.ts'
import type { PromisedDays } from '../promised.ts'
import { slugOf } from '../slug.ts'
import type { HoldState, HoldView } from './holds.page.tsx'
import type { LoanView } from './loans.page.tsx'
import type { MyPagesView } from './my-pages.page.tsx'
import { nextOfSeries, type SeriesOnLoan } from './next.load.ts'
import type { SeriesView } from './next.page.tsx'

type OfWork = {
  readonly work: number
  readonly title: string
  readonly language: string | null
  readonly creator: string | null
  readonly subjects: readonly string[]
  readonly audience: string | null
}

/** An open loan of the reader. */
export type LoanSource = OfWork & {
  readonly id: number
  readonly format: string
  readonly dueOn: Day
  readonly renewals: number
}

/** An open reservation of the reader. */
export type HoldSource = OfWork & {
  readonly id: number
  readonly state: HoldState['kind']
  readonly pickup: number
  readonly pausedUntil: Day | null
  /** Milliseconds since 1970. */
  readonly queuedAt: number
  /** Place in the queue, and how many copies serve it. */
  readonly place: number
  readonly copies: number
  /** Where the copy is or comes from; null while none is chosen. */
  readonly from: number | null
  /** When the copy on its way for it arrives. */
  readonly expected: Day | null
  readonly shelfNumber: number | null
  readonly collectBy: Day | null
}

const cover = (of: OfWork) => ({
  id: of.work,
  title: of.title,
  creator: of.creator,
  subjects: of.subjects,
  audience: of.audience,
})

/** When a reservation can be collected, seen from today. */
export type PromisedHold = PromisedDays & { readonly today: Day }

function holdState(
  hold: HoldSource,
  nameOf: (branch: number) => string,
  promised: PromisedHold | null,
): HoldState {
  const place = hold.from ?? promised?.comesFrom ?? null
  const from = place === null ? null : nameOf(place)
  const expected: Span | null = promised && {
    today: promised.today,
    from: promised.from,
    latest: promised.latest,
  }
  switch (hold.state) {
    case 'waiting':
      return { kind: 'waiting', place: hold.place, copies: hold.copies, expected }
    case 'assigned':
      return { kind: 'assigned', from, expected }
    case 'captured':
      return { kind: 'captured' }
    case 'in_transit':
      return { kind: 'in_transit', from, arrives: hold.expected }
    case 'on_shelf':
      return hold.shelfNumber === null || hold.collectBy === null
        ? { kind: 'captured' }
        : { kind: 'on_shelf', number: hold.shelfNumber, collectBy: hold.collectBy }
  }
}

export function holdView(
  organisation: Organisation,
  hold: HoldSource,
  promised: PromisedHold | null = null,
): HoldView {
  const nameOf = (branch: number) => organisation.branch(branch).shortName
  return {
    id: hold.id,
    work: hold.work,
    slug: slugOf(hold.title),
    title: hold.title,
    language: hold.language,
    creator: hold.creator,
    pickup: nameOf(hold.pickup),
    pausedUntil: hold.pausedUntil,
    state: holdState(hold, nameOf, promised),
    cover: cover(hold),
  }
}

export const loanView = (loan: LoanSource): LoanView => ({
  id: loan.id,
  work: loan.work,
  slug: slugOf(loan.title),
  title: loan.title,
  language: loan.language,
  creator: loan.creator,
  format: formatOf(loan.format),
  dueOn: loan.dueOn,
  renewals: loan.renewals,
  cover: cover(loan),
})

/** A card number in groups of four, as people read it. */
export const cardText = (card: string | null): string => card?.replace(/(\d{4})(?=\d)/g, '$1 ') ?? ''

/** What comes next in the series on loan, but for what the reader has or has reserved. */
function seriesView(given: {
  readonly loans: readonly LoanSource[]
  readonly holds: readonly HoldSource[]
  readonly onLoan: readonly SeriesOnLoan[]
}): SeriesView {
  const has = new Set([...given.loans, ...given.holds].map(({ work }) => work))
  const { parts, ended } = nextOfSeries(given.onLoan, has)
  return {
    next: parts.map(({ series, part, work }) => ({ series, part, slug: slugOf(work.title), cover: work })),
    ended,
  }
}

/** My pages from the reader's loans and reservations. */
export function myPagesView(
  organisation: Organisation,
  reader: Reader,
  given: {
    today: Day
    loans: readonly LoanSource[]
    holds: readonly HoldSource[]
    promises: ReadonlyMap<number, PromisedDays>
    email: string | null
    /** Of the loans, those that are parts of series. */
    onLoan: readonly SeriesOnLoan[]
    owed: number
    blocked: boolean
    lateIsFree: boolean
    ill: MyPagesView['ill']
  },
): Omit<MyPagesView, 'outcome'> {
  return {
    name: reader.name,
    today: given.today,
    loans: given.loans.map(loanView),
    holds: given.holds.map(hold => {
      const days = given.promises.get(hold.id)
      return holdView(organisation, hold, days ? { ...days, today: given.today } : null)
    }),
    series: seriesView(given),
    owed: given.owed,
    blocked: given.blocked,
    lateIsFree: given.lateIsFree,
    ill: given.ill,
    card: {
      number: cardText(reader.card),
      validUntil: reader.expiresOn,
      homeBranch: organisation.branch(reader.homeBranch).name,
      email: given.email,
    },
  }
}

/** What a cover is coloured by. */
export type CoverFacts = { readonly subjects: readonly string[]; readonly audience: string | null }

export const loanSource = (line: LoanLine, facts: CoverFacts): LoanSource => ({
  ...facts,
  id: line.id,
  work: line.work,
  title: line.title,
  language: line.language,
  creator: line.creator,
  format: line.format,
  dueOn: line.dueOn,
  renewals: line.renewals,
})

/** An open reservation; null for one that has ended. */
export function holdSource(line: HoldLine, facts: CoverFacts): HoldSource | null {
  const { state } = line
  if (state === 'collected' || state === 'cancelled' || state === 'expired' || state === 'not_collected')
    return null
  return {
    ...facts,
    id: line.id,
    work: line.workId,
    title: line.title,
    language: line.language,
    creator: line.creator,
    state,
    pickup: line.pickupBranch,
    pausedUntil: line.pausedUntil,
    queuedAt: line.queuedAt.epochMilliseconds,
    place: line.place,
    copies: line.copies,
    from: null,
    expected: line.promisedAt ? dayOf(line.promisedAt) : null,
    shelfNumber: line.shelfNumber,
    collectBy: line.collectBy,
  }
}
