import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import type { OpeningCalendar } from '../../kernel/opening-hours.ts'
import { loanTerms } from './policy.rules.ts'
import { decideRenew, type RenewCase } from './renew.rules.ts'

const everyDay: OpeningCalendar = {
  weekly: [1, 2, 3, 4, 5, 6, 7].map(weekday => ({
    weekday,
    opens: '10:00',
    closes: '18:00',
    kind: 'staffed',
  })),
  exceptions: new Map([[day('2027-03-01'), { day: day('2027-03-01'), hours: [], reason: 'stängt' }]]),
}
const today = day('2027-02-01')
const plain: RenewCase = {
  today,
  dueOn: day('2027-02-03'),
  renewals: 0,
  copy: 'on_loan',
  unserved: 0,
  patron: { expiresOn: day('2028-01-01'), blocked: null, owes: false },
  terms: loanTerms.ordinary,
  calendar: everyDay,
}
const told = (change: Partial<RenewCase>): string[] => {
  const decision = decideRenew({ ...plain, ...change })
  return decision.outcome === 'refused' ? decision.refusals.map(one => one.code) : [decision.dueOn]
}
const patron = (change: Partial<RenewCase['patron']>) => ({ patron: { ...plain.patron, ...change } })

test('a renewed loan runs its whole period from today, to a day the library is open', () => {
  assert.deepEqual(told({}), ['2027-03-02'])
})

test('a renewal is refused while somebody waits whom no other copy serves', () => {
  assert.deepEqual(decideRenew({ ...plain, unserved: 1 }), {
    outcome: 'refused',
    refusals: [{ code: 'wanted-by-others', waiting: 1 }],
  })
})

test('S108 what is said to be lost or returned is not lent on', () => {
  const refused = (copy: RenewCase['copy']) => {
    const decision = decideRenew({ ...plain, copy })
    return decision.outcome === 'refused' ? decision.refusals : decision
  }
  assert.deepEqual(refused('lost'), [{ code: 'copy-gone', said: 'lost' }])
  assert.deepEqual(refused('claimed_returned'), [{ code: 'copy-gone', said: 'returned' }])
  assert.equal(decideRenew(plain).outcome, 'renewed')
})

test('so many renewals as the class allows, and no more', () => {
  assert.deepEqual(told({ renewals: 4 }), ['2027-03-02'])
  assert.deepEqual(told({ renewals: 5 }), ['too-many-renewals'])
  assert.deepEqual(told({ terms: loanTerms.short }), ['too-many-renewals'])
})

test('a card that has run out or is blocked renews nothing', () => {
  assert.deepEqual(told(patron({ expiresOn: day('2027-01-31') })), ['card-expired'])
  for (const blocked of ['staff', 'third-reminder', 'lost-card'] as const)
    assert.deepEqual(told(patron({ blocked })), ['patron-blocked'])
})

test('S109 a renewal is refused to who owes more than the limit, beside every other reason', () => {
  assert.deepEqual(told(patron({ owes: true })), ['owes-fees'])
  assert.deepEqual(told(patron({ owes: true, blocked: 'staff' })), ['patron-blocked', 'owes-fees'])
})

test('a loan ends with the card', () => {
  assert.deepEqual(told(patron({ expiresOn: day('2027-02-20') })), ['2027-02-20'])
  assert.deepEqual(told(patron({ expiresOn: day('2027-03-02') })), ['2027-03-02'])
})

test('on the last day of the card a loan due before is renewed to that day', () => {
  assert.deepEqual(told({ ...patron({ expiresOn: today }), dueOn: day('2027-01-30') }), ['2027-02-01'])
})

test('a renewal that would give no more days says so instead of using itself up', () => {
  assert.deepEqual(told({ dueOn: day('2027-03-02') }), ['renewed-already'])
  assert.deepEqual(told({ dueOn: day('2027-03-01') }), ['2027-03-02'])
  // Of no interest beside a reason that counts.
  assert.deepEqual(told({ dueOn: day('2027-03-02'), unserved: 1 }), ['wanted-by-others'])
})

test('every reason is told at once', () => {
  assert.deepEqual(
    told({ unserved: 2, renewals: 9, ...patron({ expiresOn: day('2026-01-01'), blocked: 'staff' }) }),
    ['wanted-by-others', 'too-many-renewals', 'card-expired', 'patron-blocked'],
  )
})
