import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../kernel/day.ts'
import { type IllDeedName, type IllState, illStates } from './case.rules.ts'
import { isoActionOf, isoStatuses, isoStatusOf } from './iso18626.rules.ts'

const today = '2027-02-10' as Day
const inTime = '2027-02-10' as Day
const late = '2027-02-09' as Day

test('every state has a status of the standard, but one no lender has heard of', () => {
  const table: Record<IllState, [loan: string | null, late: string | null, copy: string | null]> = {
    requested: [null, null, null],
    sent: ['RequestReceived', 'RequestReceived', 'RequestReceived'],
    will_supply: ['WillSupply', 'WillSupply', 'WillSupply'],
    received: ['Loaned', 'Overdue', 'CopyCompleted'],
    ready: ['Loaned', 'Overdue', 'CopyCompleted'],
    lent: ['Loaned', 'Overdue', 'CopyCompleted'],
    returned: ['Loaned', 'Overdue', 'CopyCompleted'],
    sent_back: ['Loaned', 'Loaned', 'CopyCompleted'],
    lost: ['Loaned', 'Overdue', 'CopyCompleted'],
    closed: ['LoanCompleted', 'LoanCompleted', 'CopyCompleted'],
    unfilled: ['Unfilled', 'Unfilled', 'Unfilled'],
    cancelled: ['Cancelled', 'Cancelled', 'Cancelled'],
  }
  for (const state of illStates) {
    const of = (kind: 'loan' | 'copy', lenderDueOn: Day | null) =>
      isoStatusOf({ kind, state, lenderDueOn, wasLost: false }, today)
    const found = [of('loan', inTime), of('loan', late), of('copy', null)]
    assert.deepEqual(found, table[state], state)
    for (const one of found) assert.ok(one === null || isoStatuses.includes(one))
  }
})

test('what was lost and settled came to its end without a return', () => {
  const lost = { state: 'closed', lenderDueOn: inTime, wasLost: true } as const
  assert.equal(isoStatusOf({ ...lost, kind: 'loan' }, today), 'CompletedWithoutReturn')
  assert.equal(isoStatusOf({ ...lost, kind: 'copy' }, today), 'CopyCompleted')
})

test('the lender hears of what is theirs to know and of nothing else', () => {
  const told: Partial<Record<IllDeedName, string>> = {
    send: 'Request',
    receive: 'Received',
    cancel: 'Cancel',
    'ask-renewal': 'Renew',
    'send-back': 'ShippedReturn',
    lose: 'Notification',
  }
  for (const [deed, action] of Object.entries(told)) assert.equal(isoActionOf(deed as IllDeedName), action)
  for (const deed of ['shelve', 'lend', 'take-back', 'close', 'keep', 'reopen'] as const)
    assert.equal(isoActionOf(deed), null, deed)
})
