import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, day } from '../../kernel/day.ts'
import type { OpeningCalendar } from '../../kernel/opening-hours.ts'
import { type ItemState, itemStates } from '../../kernel/states.ts'
import { type CheckoutCase, decideCheckout, dueDay, overridable } from './checkout.rules.ts'
import { loanLimit, loanTerms } from './policy.rules.ts'

/** Open Monday to Friday. 2027-02-01 is a Monday. */
const weekdays: OpeningCalendar = {
  weekly: [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: '10:00', closes: '18:00', kind: 'staffed' })),
  exceptions: new Map(),
}
const today = day('2027-02-01')
const plain: CheckoutCase = {
  today,
  patron: {
    id: 7,
    expiresOn: day('2028-01-01'),
    blocked: null,
    cardBlocked: false,
    owes: false,
    openLoans: 0,
    provisional: false,
  },
  item: { state: 'available', lentTo: null, heldFor: null },
  waiting: 0,
  terms: loanTerms.ordinary,
  limit: 50,
  calendar: weekdays,
}
interface Change {
  patron?: Partial<CheckoutCase['patron']>
  item?: Partial<CheckoutCase['item']>
  rest?: Partial<CheckoutCase>
}
const asked = ({ patron = {}, item = {}, rest = {} }: Change): CheckoutCase => ({
  ...plain,
  ...rest,
  patron: { ...plain.patron, ...patron },
  item: { ...plain.item, ...item },
})
const codes = (change: Change, overrides: string[] = []): string[] => {
  const decision = decideCheckout(asked(change), new Set(overrides))
  return decision.outcome === 'refused' ? decision.refusals.map(one => one.code) : [decision.outcome]
}
const due = (change: Partial<CheckoutCase> & { expiresOn?: Day }) =>
  dueDay({ ...plain, expiresOn: plain.patron.expiresOn, ...change })

test('a book is lent for four weeks, or two when three wait, to a day the library is open', () => {
  assert.equal(due({}), '2027-03-01')
  assert.equal(due({ waiting: 2 }), '2027-03-01')
  assert.equal(due({ waiting: 3 }), '2027-02-15')
  assert.equal(due({ today: day('2027-02-06') }), '2027-03-08')
})

test('films and games are lent for two weeks, magazines too even with a queue, quick loans for one', () => {
  assert.equal(due({ terms: loanTerms.film }), '2027-02-15')
  assert.equal(due({ terms: loanTerms.game, waiting: 3 }), '2027-02-08')
  assert.equal(due({ terms: loanTerms.magazine, waiting: 9 }), '2027-02-15')
  assert.equal(due({ terms: loanTerms.short, waiting: 9 }), '2027-02-08')
})

test('a loan ends with the card, unless the card has run out already and staff lent all the same', () => {
  assert.equal(due({ expiresOn: day('2027-02-20') }), '2027-02-20')
  assert.equal(due({ expiresOn: today }), today)
  assert.equal(due({ expiresOn: day('2027-03-01') }), '2027-03-01')
  assert.equal(due({ expiresOn: day('2027-01-31') }), '2027-03-01')
})

test('what stands on the shelf is lent, with nothing overridden', () => {
  assert.deepEqual(decideCheckout(plain), { outcome: 'lent', dueOn: '2027-03-01', overridden: [] })
})

test('whoever has it at home asks for more time by scanning it', () => {
  assert.deepEqual(codes({ item: { lentTo: 7, state: 'on_loan' } }), ['renewal'])
  assert.deepEqual(codes({ item: { lentTo: 8, state: 'on_loan' } }), ['already-on-loan'])
})

test('each reason alone refuses, at its very border', () => {
  assert.deepEqual(codes({ patron: { cardBlocked: true } }), ['card-blocked'])
  assert.deepEqual(codes({ patron: { blocked: 'lost-card' } }), ['card-blocked'])
  assert.deepEqual(codes({ patron: { blocked: 'staff' } }), ['patron-blocked'])
  assert.deepEqual(codes({ patron: { owes: true } }), ['owes-fees'])
  assert.deepEqual(codes({ patron: { owes: true } }, ['owes-fees']), ['lent'])
  assert.deepEqual(codes({ patron: { cardBlocked: true, blocked: 'staff' } }), ['card-blocked'])
  assert.deepEqual(codes({ patron: { expiresOn: day('2027-01-31') } }), ['card-expired'])
  assert.deepEqual(codes({ patron: { expiresOn: today } }), ['lent'])
  assert.deepEqual(codes({ patron: { openLoans: 50 } }), ['too-many-loans'])
  assert.deepEqual(codes({ patron: { openLoans: 49 } }), ['lent'])
})

test('who has shown nobody who they are borrows nothing, and no word from staff changes that', () => {
  assert.deepEqual(codes({ patron: { provisional: true } }), ['identity-unchecked'])
  assert.ok(!overridable.includes('identity-unchecked'))
  assert.deepEqual(codes({ rest: { terms: loanTerms.reference } }), ['reference-only'])
})

test('S004 what is kept for one is lent to that one and to no other', () => {
  assert.deepEqual(codes({ item: { heldFor: 7, state: 'on_hold_shelf' } }), ['lent'])
  assert.deepEqual(codes({ item: { heldFor: 8, state: 'on_hold_shelf' } }), ['held-for-another'])
})

test('what is not where it should be, or not ready, is not lent without a word from staff', () => {
  const unready: ItemState[] = [
    'on_order',
    'in_processing',
    'lost',
    'damaged',
    'withdrawn',
    'claimed_returned',
  ]
  for (const state of itemStates.filter(one => one !== 'on_loan')) {
    const expected = unready.includes(state) ? 'not-for-loan' : 'lent'
    assert.deepEqual(codes({ item: { state } }), [expected], state)
  }
})

test('staff may lend what was given up or damaged and is in their hand, but not what is withdrawn', () => {
  const word = ['not-for-loan']
  for (const state of ['lost', 'damaged', 'on_order', 'in_processing'] as const)
    assert.deepEqual(codes({ item: { state } }, word), ['lent'], state)
  for (const state of ['withdrawn', 'claimed_returned'] as const)
    assert.deepEqual(codes({ item: { state } }, word), ['not-for-loan'], state)
})

test('every reason is told at once, and all must be overridden', () => {
  const bad: Change = {
    patron: { blocked: 'staff', owes: true, expiresOn: day('2026-01-01'), openLoans: 99 },
    item: { heldFor: 8, state: 'damaged' },
    rest: { terms: loanTerms.reference },
  }
  assert.deepEqual(codes(bad).sort(), [...overridable].sort())
  assert.deepEqual(codes(bad, overridable.slice(1)), [overridable[0]])
  const lent = decideCheckout(asked(bad), new Set(overridable))
  assert.ok(lent.outcome === 'lent')
  assert.deepEqual(lent.overridden.map(one => one.code).sort(), [...overridable].sort())
})

test('a blocked card and another’s loan stand whatever staff wish', () => {
  assert.deepEqual(codes({ patron: { cardBlocked: true } }, ['card-blocked']), ['card-blocked'])
  assert.deepEqual(codes({ item: { lentTo: 8 } }, ['already-on-loan']), ['already-on-loan'])
})

test('an institution borrows for many', () => {
  assert.deepEqual([loanLimit('institution'), loanLimit('adult'), loanLimit('child')], [500, 50, 50])
  assert.deepEqual(
    Object.entries(loanTerms).map(([name, terms]) => [name, terms.renewals, terms.reservable, terms.lends]),
    [
      ['ordinary', 5, true, true],
      ['film', 5, true, true],
      ['game', 2, true, true],
      ['magazine', 5, true, true],
      ['short', 0, false, true],
      ['reference', 5, false, false],
    ],
  )
})
