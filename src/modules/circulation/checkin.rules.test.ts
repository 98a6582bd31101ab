import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CheckinCase, decideCheckin, isDamaged, isUsedInHouse } from './checkin.rules.ts'
import { countyCheckin } from './policy.rules.ts'

const [here, there, yonder] = [1, 2, 3]
const plain: CheckinCase = {
  branch: here,
  at: Date.UTC(2027, 1, 1, 12),
  item: { state: 'on_loan', atBranch: here, home: here },
  onLoan: true,
  transfer: null,
  keptFor: null,
  chosen: null,
  policy: countyCheckin,
}
const item = (change: Partial<CheckinCase['item']>) => ({ ...plain.item, ...change })
const decided = (change: Partial<CheckinCase>) => decideCheckin({ ...plain, ...change })
const resting = { onLoan: false, item: item({ state: 'available' }) }

test('S001 what nobody waits for is shelved at home', () => {
  assert.deepEqual(decided({}), { what: 'shelve' })
})

test('S002 what nobody waits for goes home from elsewhere', () => {
  assert.deepEqual(decided({ item: item({ home: there }) }), { what: 'send-home', to: there })
})

test('what somebody waits for here goes to the hold shelf, from elsewhere by van', () => {
  assert.deepEqual(decided({ chosen: { pickup: here } }), { what: 'hold-shelf', capture: true })
  assert.deepEqual(decided({ chosen: { pickup: there } }), { what: 'send-to-hold', to: there, capture: true })
})

test('what is kept for one already is not captured again, and goes before a new choice', () => {
  const keptFor = { pickup: there, onShelf: false }
  assert.deepEqual(decided({ keptFor, chosen: { pickup: yonder } }), {
    what: 'send-to-hold',
    to: there,
    capture: false,
  })
  assert.deepEqual(decided({ keptFor: { pickup: here, onShelf: false } }), {
    what: 'hold-shelf',
    capture: false,
  })
})

test('S010 a second scan of what stands where it should changes nothing', () => {
  assert.deepEqual(decided(resting), { what: 'already-done', where: 'shelf' })
  assert.deepEqual(
    decided({
      onLoan: false,
      item: item({ state: 'on_hold_shelf' }),
      keptFor: { pickup: here, onShelf: true },
    }),
    { what: 'already-done', where: 'hold-shelf' },
  )
})

test('what stands on its shelf but is on loan, under way, elsewhere or wanted is scanned for the first time', () => {
  assert.deepEqual(decided({ ...resting, onLoan: true }), { what: 'shelve' })
  assert.deepEqual(decided({ ...resting, transfer: { to: here, sentAt: 0 } }), { what: 'shelve' })
  assert.deepEqual(decided({ onLoan: false, item: item({ state: 'missing' }) }), { what: 'shelve' })
  assert.deepEqual(decided({ onLoan: false, item: item({ state: 'available', atBranch: there }) }), {
    what: 'shelve',
  })
  assert.deepEqual(decided({ onLoan: false, item: item({ state: 'available', home: there }) }), {
    what: 'send-home',
    to: there,
  })
  assert.deepEqual(decided({ ...resting, chosen: { pickup: here } }), { what: 'hold-shelf', capture: true })
})

test('a copy on the hold shelf of another place, or lent meanwhile, is dealt with anew', () => {
  const onShelf = item({ state: 'on_hold_shelf' })
  assert.deepEqual(decided({ onLoan: false, item: onShelf, keptFor: { pickup: there, onShelf: true } }), {
    what: 'send-to-hold',
    to: there,
    capture: false,
  })
  assert.deepEqual(
    decided({
      onLoan: false,
      item: { ...onShelf, atBranch: there },
      keptFor: { pickup: here, onShelf: true },
    }),
    { what: 'hold-shelf', capture: false },
  )
  assert.deepEqual(decided({ item: onShelf, keptFor: { pickup: here, onShelf: true } }), {
    what: 'hold-shelf',
    capture: false,
  })
})

test('a withdrawn copy stays withdrawn, unless somebody had it at home', () => {
  assert.deepEqual(decided({ onLoan: false, item: item({ state: 'withdrawn' }) }), { what: 'withdrawn' })
  assert.deepEqual(decided({ onLoan: true, item: item({ state: 'withdrawn' }) }), { what: 'shelve' })
})

test('a state that nothing backs is noticed', () => {
  const damaged = (change: Partial<CheckinCase>) => isDamaged({ ...plain, ...change })
  assert.equal(damaged({}), false)
  assert.equal(damaged({ onLoan: false }), true)
  assert.equal(damaged({ onLoan: false, item: item({ state: 'in_transit' }) }), true)
  assert.equal(
    damaged({ onLoan: false, item: item({ state: 'in_transit' }), transfer: { to: here, sentAt: 0 } }),
    false,
  )
  assert.equal(damaged(resting), false)
})

const minutes = (count: number): number => count * 60_000
const policy = (change: Partial<CheckinCase['policy']>) => ({ ...countyCheckin, ...change })

test('S016 what was sent less than the shortest time ago has not arrived, unless the scan insists', () => {
  const rule = policy({ minTransitMinutes: 120 })
  const sent = (ago: number) => ({ to: here, sentAt: plain.at - minutes(ago) })
  const young = { onLoan: false, item: item({ state: 'in_transit', atBranch: there }), policy: rule }
  assert.deepEqual(decided({ ...young, transfer: sent(60) }), { what: 'too-young' })
  assert.deepEqual(decided({ ...young, transfer: sent(120) }), { what: 'shelve' })
  assert.deepEqual(decided({ ...young, transfer: sent(60), insists: true }), { what: 'shelve' })
  assert.deepEqual(decided({ ...young, transfer: sent(60), policy: countyCheckin }), { what: 'shelve' })
  assert.deepEqual(decided({ ...young, transfer: sent(60), onLoan: true }), { what: 'shelve' })
  // On its way elsewhere, it may be scanned here whenever it comes by.
  assert.deepEqual(decided({ ...young, transfer: { to: there, sentAt: plain.at } }), { what: 'shelve' })
})

test('S017 taken in without being sorted, nothing is captured or sent, unless the copy is kept for somebody', () => {
  assert.deepEqual(decided({ mode: 'no-op', chosen: { pickup: there } }), { what: 'put-aside' })
  assert.deepEqual(decided({ mode: 'no-op', item: item({ home: there }) }), { what: 'put-aside' })
  assert.deepEqual(decided({ mode: 'no-op', keptFor: { pickup: there, onShelf: false } }), {
    what: 'send-to-hold',
    to: there,
    capture: false,
  })
  assert.deepEqual(decided({ mode: 'normal', item: item({ home: there }) }), { what: 'send-home', to: there })
})

const shelf = { needsVerifying: false, floats: true, hasRoom: true, needy: [] }

test('S018 a copy of a shelf that needs it is captured when the scan says so', () => {
  const wanted = { chosen: { pickup: there }, shelf: { ...shelf, needsVerifying: true } }
  assert.deepEqual(decided(wanted), { what: 'confirm-capture' })
  assert.deepEqual(decided({ ...wanted, capture: 'decline' }), { what: 'confirm-capture' })
  assert.deepEqual(decided({ ...wanted, capture: 'confirm' }), {
    what: 'send-to-hold',
    to: there,
    capture: true,
  })
  assert.deepEqual(decided({ ...wanted, shelf }), { what: 'send-to-hold', to: there, capture: true })
  // What was captured before, or is wanted by nobody, needs no word.
  const kept = { ...wanted, chosen: null, keptFor: { pickup: there, onShelf: false } }
  assert.deepEqual(decided(kept), { what: 'send-to-hold', to: there, capture: false })
  assert.deepEqual(decided({ shelf: wanted.shelf }), { what: 'shelve' })
})

test('S047 a damaged copy goes to nobody, unless damaged copies are lent', () => {
  const damaged = { onLoan: false, item: item({ state: 'damaged' }), chosen: { pickup: here } }
  assert.deepEqual(decided(damaged), { what: 'damaged' })
  assert.deepEqual(decided({ ...damaged, onLoan: true }), { what: 'hold-shelf', capture: true })
  assert.deepEqual(decided({ ...damaged, policy: policy({ holdsOnDamaged: true }) }), {
    what: 'hold-shelf',
    capture: true,
  })
})

test('S133 a copy stays where its shelf floats and has room; else it goes home', () => {
  const away = { item: item({ home: there }), shelf, policy: policy({ floating: true }) }
  const home = { what: 'send-home', to: there }
  assert.deepEqual(decided(away), { what: 'float' })
  assert.deepEqual(decided({ ...away, policy: countyCheckin }), home)
  assert.deepEqual(decided({ ...away, shelf: { ...shelf, floats: false } }), home)
  assert.deepEqual(decided({ ...away, shelf: { ...shelf, hasRoom: false } }), home)
  assert.deepEqual(decided({ ...away, shelf: null }), home)
  assert.deepEqual(decided({ ...away, chosen: { pickup: yonder } }), {
    what: 'send-to-hold',
    to: yonder,
    capture: true,
  })
  // On its way home already, a scan along the way does not keep it.
  const passing = { onLoan: false, item: item({ state: 'in_transit', home: there }) }
  assert.deepEqual(decided({ ...away, ...passing, transfer: { to: there, sentAt: 0 } }), home)
  assert.deepEqual(decided({ ...away, item: item({}) }), { what: 'shelve' })
})

test('a shelf below its floor is filled first, by a van that leaves today', () => {
  const today = (...to: number[]) => ({
    item: item({ home: there }),
    policy: policy({ floating: true }),
    leavesTodayFor: (branch: number) => to.includes(branch),
  })
  const needy = (...branches: number[]) => ({ ...shelf, needy: branches })
  const [first, second] = [7, 8]
  assert.deepEqual(decided({ ...today(first, second), shelf: needy(first, second) }), {
    what: 'send-to-shelf',
    to: first,
  })
  assert.deepEqual(decided({ ...today(second), shelf: needy(first, second) }), {
    what: 'send-to-shelf',
    to: second,
  })
  assert.deepEqual(decided({ ...today(), shelf: needy(first) }), { what: 'float' })
  assert.deepEqual(decided({ ...today(first), shelf: { ...needy(here, first), hasRoom: false } }), {
    what: 'float',
  })
  // Its own shelf's need is met by sending it home.
  assert.deepEqual(decided({ ...today(there), shelf: { ...needy(there), floats: false } }), {
    what: 'send-home',
    to: there,
  })
  assert.deepEqual(decided({ ...today(first), shelf: needy(first), chosen: { pickup: here } }), {
    what: 'hold-shelf',
    capture: true,
  })
})

test('S136 a new copy goes on the cart or on its shelf', () => {
  const fresh = { onLoan: false, item: item({ state: 'in_processing' }) }
  assert.deepEqual(decided({ ...fresh, policy: policy({ newCopiesTo: 'cart' }) }), { what: 'cart' })
  assert.deepEqual(decided(fresh), { what: 'shelve' })
  assert.deepEqual(decided({ policy: policy({ newCopiesTo: 'cart' }) }), { what: 'shelve' })
})

test('S020 what stood on its shelf has been used there when it is scanned, once a quarter of an hour', () => {
  const ago = (count: number) => Temporal.Instant.fromEpochMilliseconds(plain.at - minutes(count))
  const used = (
    change: Partial<CheckinCase>,
    last: Parameters<typeof isUsedInHouse>[1] = { since: ago(15), lastUse: null },
  ) => isUsedInHouse({ ...plain, ...resting, ...change }, last)
  assert.equal(used({}), true)
  assert.equal(used({}, null), true)
  assert.equal(used({}, { since: ago(14), lastUse: null }), false)
  assert.equal(used({}, { since: ago(99), lastUse: ago(14) }), false)
  assert.equal(used({}, { since: ago(99), lastUse: ago(15) }), true)
  assert.equal(used({ chosen: { pickup: here } }), false)
  assert.equal(used({ item: item({ state: 'available', home: there }) }), false)
  assert.equal(used({ onLoan: true }), false)
  const shelved = { item: item({ state: 'on_hold_shelf' }), keptFor: { pickup: here, onShelf: true } }
  assert.equal(used(shelved), false)
})
