import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { mostOre } from '../../kernel/money.ts'
import type { OpeningCalendar } from '../../kernel/opening-hours.ts'
import {
  decideCharge,
  decideLost,
  exemptionOf,
  growth,
  lateDays,
  lateFee,
  listPrice,
  priceKindOf,
  replacementOf,
} from './charge.rules.ts'
import { countyFees, decideFeeRules, type FeeRules, mostOf, readFeeRules } from './policy.rules.ts'

const open = (...closed: string[]): OpeningCalendar => ({
  weekly: [1, 2, 3, 4, 5, 6, 7].map(weekday => ({
    weekday,
    opens: '10:00',
    closes: '18:00',
    kind: 'staffed',
  })),
  exceptions: new Map(closed.map(on => [day(on), { day: day(on), hours: [], reason: 'stängt' }])),
})
const rules = (change: Partial<FeeRules> = {}): FeeRules => ({ ...countyFees, perDay: 100, ...change })
const book = { loanClass: 'ordinary', audience: 'adult', price: null }
const adult = { category: 'adult', birthDate: day('1980-05-05') }
const today = day('2027-02-01')
const late = (dueOn: string, until: string, change: Partial<FeeRules> = {}, calendar = open()) =>
  lateDays({ dueOn: day(dueOn), today: day(until), rules: rules(change), calendar })

test('S113 a krona a day from the day after the last, at most what the copy cost, or what its kind costs', () => {
  const fee = (price: number | null, change: Partial<FeeRules> = {}) =>
    lateFee(late('2027-01-01', '2027-01-30'), rules({ mostPerLoan: 0, ...change }), { ...book, price })
  assert.equal(fee(null), 2_900)
  assert.equal(fee(500), 500)
  assert.equal(fee(0, { book: 600 }), 600)
  assert.equal(fee(null, { mostPerLoan: 1_000 }), 1_000)
  assert.equal(fee(500, { mostPerLoan: 1_000 }), 500)
  assert.equal(fee(null, { mostPerLoan: 0, book: 0 }), 2_900, 'what has no price sets no limit')
})

test('S114 days of grace are free, or counted with the others once they have passed', () => {
  const days = (until: string, graceIsFree: boolean) =>
    late('2027-01-01', until, { graceDays: 1, graceIsFree })
  assert.equal(days('2027-01-06', true), 4)
  assert.equal(days('2027-01-06', false), 5)
  assert.deepEqual([days('2027-01-02', true), days('2027-01-02', false)], [0, 0])
})

test('S115 a day on which the library is closed is not charged, unless the rules say so', () => {
  const closed = open('2027-01-03')
  assert.equal(late('2027-01-01', '2027-01-05', {}, closed), 3)
  assert.equal(late('2027-01-01', '2027-01-05', { countsClosedDays: true }, closed), 4)
  assert.equal(late('2027-01-01', '2027-01-01'), 0)
})

test('S118 the fee of a loan grows to what may be owed in all, and goes on when the rest is paid', () => {
  const line = { fee: 3_000, charged: 500, mostInAll: 6_000 }
  assert.equal(growth({ ...line, owedForLate: 5_500 }), 500)
  assert.equal(growth({ ...line, owedForLate: 6_000 }), 0)
  assert.equal(growth({ ...line, owedForLate: 7_000 }), 0)
  assert.equal(growth({ ...line, charged: 1_000, owedForLate: 1_000 }), 2_000)
  assert.equal(growth({ ...line, mostInAll: 0, owedForLate: 99_000 }), 2_500)
  assert.equal(growth({ ...line, charged: 3_500, owedForLate: 3_500 }), 0, 'a fee never shrinks by itself')
})

test('what is lost is priced by what it is and whom it is for, or by what it cost', () => {
  assert.deepEqual(
    [
      { loanClass: 'film', audience: 'child' },
      { loanClass: 'game', audience: null },
      { loanClass: 'magazine', audience: 'adult' },
      { loanClass: 'short', audience: 'child' },
      { loanClass: 'ordinary', audience: null },
    ].map(priceKindOf),
    ['film', 'game', 'magazine', 'childBook', 'book'],
  )
  assert.deepEqual(replacementOf(rules(), { ...book, price: 12_300 }), {
    amount: 30_000,
    rule: { by: 'table', kind: 'book' },
  })
  const byPrice = rules({ byPrice: true })
  assert.deepEqual(replacementOf(byPrice, { ...book, price: 12_300 }), {
    amount: 12_300,
    rule: { by: 'price' },
  })
  assert.equal(replacementOf(byPrice, { ...book, price: 0 }).amount, 30_000)
  assert.equal(replacementOf(byPrice, book).amount, 30_000)
  assert.equal(replacementOf(byPrice, { ...book, price: mostOre + 1 }).amount, mostOre)
})

test('nobody under age owes anything, but replacements where the municipality asks for them', () => {
  const child = { category: 'child', birthDate: null }
  const young = { category: 'adult', birthDate: day('2009-02-02') }
  const grown = { category: 'child', birthDate: day('2009-02-01') }
  const of = (payer: typeof child | typeof young, change: Partial<FeeRules> = {}) =>
    (['overdue', 'lost', 'damaged', 'new-card', 'interlibrary', 'other'] as const).filter(
      reason => exemptionOf(reason, payer, rules(change), today) === null,
    )
  assert.deepEqual(of(child), [])
  assert.deepEqual(of(young), [])
  assert.deepEqual(of(young, { childrenReplace: true }), ['lost', 'damaged'])
  assert.equal(of(grown).length, 6, 'from the birthday on')
  assert.equal(of(adult).length, 6)
})

test('institutions and who has books brought home pay nothing for being late, where it is so decided', () => {
  const exempt = (category: string, change: Partial<FeeRules> = {}, reason: 'overdue' | 'lost' = 'overdue') =>
    exemptionOf(reason, { category, birthDate: null }, rules(change), today)
  assert.equal(exempt('institution'), 'category')
  assert.equal(exempt('home_delivery'), 'category')
  assert.equal(exempt('institution', { institutionsPayLate: true }), null)
  assert.equal(exempt('home_delivery', { homeDeliveryPaysLate: true }), null)
  assert.equal(exempt('institution', {}, 'lost'), null)
})

test('a lost copy is charged by the rules; of who is exempt, or what has no price, nothing is', () => {
  const lost = (payer: { category: string; birthDate: null }, change: Partial<FeeRules> = {}) =>
    decideLost({ payer, copy: book, rules: rules(change), today })?.amount ?? null
  assert.equal(lost({ category: 'adult', birthDate: null }), 30_000)
  assert.equal(lost({ category: 'child', birthDate: null }), null)
  assert.equal(lost({ category: 'adult', birthDate: null }, { book: 0 }), null)
})

const hand = (change: Partial<Parameters<typeof decideCharge>[0]>) =>
  decideCharge({
    ...{ reason: 'new-card', amount: 2_000, payer: adult, rules: rules(), today, item: null },
    ...{ isThere: false, note: '' },
    ...change,
  }).map(refusal => refusal.code)

test('staff charge by hand what has an amount, a copy where there must be one and words where nothing else says why', () => {
  assert.deepEqual(hand({}), [])
  assert.deepEqual(hand({ amount: mostOre }), [])
  for (const amount of [undefined, 0, -1, mostOre + 1]) assert.deepEqual(hand({ amount }), ['amount'])
  assert.deepEqual(hand({ reason: 'damaged' }), ['needs-item'])
  assert.deepEqual(hand({ reason: 'lost' }), ['needs-item'])
  assert.deepEqual(hand({ reason: 'damaged', item: 'known' }), [])
  assert.deepEqual(hand({ reason: 'damaged', item: 'unknown' }), ['unknown-item'])
  assert.deepEqual(hand({ reason: 'lost', item: 'known' }), ['not-lost'])
  assert.deepEqual(hand({ reason: 'lost', item: 'lost' }), [])
  assert.deepEqual(hand({ reason: 'other' }), ['needs-note'])
  assert.deepEqual(hand({ reason: 'other', note: 'Kopior' }), [])
  assert.deepEqual(hand({ isThere: true }), ['charged-already'])
  assert.deepEqual(hand({ payer: { category: 'provisional', birthDate: null } }), ['identity-unchecked'])
  assert.deepEqual(hand({ payer: { category: 'child', birthDate: null } }), ['exempt'])
})

test('every reason not to charge is told at once', () => {
  assert.deepEqual(
    hand({
      ...{ reason: 'other', amount: undefined, item: 'unknown', isThere: true },
      payer: { category: 'child', birthDate: null },
    }),
    ['amount', 'exempt', 'unknown-item', 'needs-note', 'charged-already'],
  )
})

test('a reason has its usual price, a copy its replacement, and anything else none', () => {
  const dear = rules({ card: 2_000 })
  assert.equal(listPrice('new-card', dear, null)?.amount, 2_000)
  assert.equal(listPrice('interlibrary', dear, null), null)
  assert.equal(listPrice('lost', dear, book)?.amount, 30_000)
  assert.equal(listPrice('damaged', dear, null), null)
  assert.equal(listPrice('other', dear, book), null)
})

test('rules are whole amounts within their limits; what they change is told', () => {
  assert.deepEqual(decideFeeRules(countyFees, countyFees), { outcome: 'set', changed: [] })
  assert.deepEqual(decideFeeRules(countyFees, { ...countyFees, perDay: 50, refunds: false }), {
    outcome: 'set',
    changed: ['perDay', 'refunds'],
  })
  const most = { ...countyFees, perDay: mostOf.perDay, card: 0 }
  assert.equal(decideFeeRules(countyFees, most).outcome, 'set')
  assert.deepEqual(readFeeRules(most), most)
  for (const wrong of [-1, 0.5, mostOf.perDay + 1, Number.NaN])
    assert.deepEqual(decideFeeRules(countyFees, { ...countyFees, perDay: wrong }), {
      outcome: 'refused',
      refusals: [{ code: 'not-in-range', rule: 'perDay', most: mostOf.perDay }],
    })
})

test('stored rules that cannot be read are the county’s own, one by one', () => {
  assert.deepEqual(readFeeRules(undefined), countyFees)
  assert.deepEqual(readFeeRules(null), countyFees)
  assert.deepEqual(readFeeRules({ perDay: 200, book: 'x', refunds: 1, other: 5 }), {
    ...countyFees,
    perDay: 200,
  })
  assert.deepEqual(readFeeRules({ refunds: false, card: -5 }), { ...countyFees, refunds: false })
})

test('the county charges nobody for being late, and nobody under age', () => {
  assert.equal(countyFees.perDay, 0)
  assert.equal(countyFees.childrenReplace, false)
  assert.equal(lateFee(400, countyFees, book), 0)
})
