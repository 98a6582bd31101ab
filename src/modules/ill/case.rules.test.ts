import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '../../kernel/day.ts'
import {
  borrowersDeeds,
  caseNumber,
  decideDeed,
  deedsNow,
  endStates,
  type IllCase,
  type IllDeed,
  type IllDeedName,
  illStates,
  isEnded,
  isOverdueAtLender,
  pickupCode,
} from './case.rules.ts'

const today = '2027-02-10' as Day
const fresh: IllCase = {
  ...{ kind: 'loan', state: 'requested', version: 1, cancelAsked: false, renewable: false, renewal: 'none' },
  ...{ lenderDueOn: null, dueOn: null, collectBy: null, localId: null, wasLost: false, forgotten: false },
}
const given = (change: Partial<IllCase>): IllCase => ({ ...fresh, ...change })
const due = { lenderDueOn: '2027-03-20' as Day, dueOn: '2027-03-15' as Day }
const lent = given({ state: 'lent', ...due, renewable: true, localId: 'F1' })

const send: IllDeed = { deed: 'send', lender: 'Uppsala stadsbibliotek', isil: 'SE-Ups' }
const receive: IllDeed = { deed: 'receive', localId: 'F1', ...due, renewable: true }
const shelve: IllDeed = { deed: 'shelve', collectBy: '2027-02-17' as Day }

const does = (c: IllCase, d: IllDeed, seen: number | null = null) => decideDeed(c, d, { today, seen })
const after = (c: IllCase, ...deeds: IllDeed[]): IllCase =>
  deeds.reduce((now, d) => {
    const decided = does(now, d)
    if (decided.outcome !== 'done') throw new Error(`${d.deed}: ${JSON.stringify(decided)}`)
    return decided.next
  }, c)
const codes = (c: IllCase, d: IllDeed, seen: number | null = null): string[] => {
  const decided = does(c, d, seen)
  return decided.outcome === 'refused' ? decided.refusals.map(refusal => refusal.code) : []
}

test('a loan goes from the request to the lender, the shelf, its borrower and back', () => {
  const states: string[] = []
  let c = fresh
  const deeds: IllDeed[] = [
    ...[send, { deed: 'will-supply' }, receive, shelve, { deed: 'lend' }, { deed: 'take-back' }],
    ...[{ deed: 'send-back' }, { deed: 'close' }],
  ] as IllDeed[]
  for (const d of deeds) {
    c = after(c, d)
    states.push(c.state)
  }
  assert.deepEqual(states, [
    ...['sent', 'will_supply', 'received', 'ready', 'lent', 'returned', 'sent_back', 'closed'],
  ])
})

test('a copy is kept: it is over when it is fetched, and has no days and no way back', () => {
  const copy = given({ kind: 'copy' })
  const here = after(copy, send, { ...receive, localId: ' ', lenderDueOn: null, dueOn: null })
  assert.deepEqual([here.state, here.dueOn, here.localId, here.renewable], ['received', null, null, false])
  assert.equal(after(here, shelve, { deed: 'lend' }).state, 'closed')
  assert.equal(after(here, shelve, { deed: 'not-collected' }).state, 'closed')
  assert.equal(after(here, { deed: 'cancel' }).state, 'cancelled')
  assert.deepEqual(codes(given({ kind: 'copy', state: 'lost' }), { deed: 'find' }), ['not-now'])
})

test('a lender who cannot leaves the case to the next one, or to be given up with a reason', () => {
  const asked = after(fresh, send)
  const decided = does(asked, { deed: 'not-supplied', reason: 'on-loan' })
  assert.ok(decided.outcome === 'done')
  assert.deepEqual([decided.next.state, decided.tryEnds], ['requested', 'not-supplied'])
  assert.equal(after(decided.next, send).state, 'sent')
  assert.equal(after(decided.next, { deed: 'unfilled', reason: 'not-found' }).state, 'unfilled')
  assert.deepEqual(codes(asked, { deed: 'not-supplied', reason: '' }), ['no-reason'])
  assert.deepEqual(codes(fresh, { deed: 'unfilled', reason: 'hm' }), ['no-reason'])
  assert.deepEqual(codes(asked, { deed: 'unfilled', reason: 'other' }), ['not-now'])
})

test('a lender has a name, and a symbol that can be one', () => {
  assert.deepEqual(codes(fresh, { ...send, lender: ' ', isil: 'hm' }), ['no-lender', 'bad-isil'])
  for (const isil of ['', 'SE-S', 'DK-700400', 'OCLC-DLC'])
    assert.deepEqual(codes(fresh, { ...send, isil }), [])
  for (const isil of ['SE', 'se-s', 'SE-', 'SE-123456789012'])
    assert.deepEqual(codes(fresh, { ...send, isil }), ['bad-isil'])
})

test('our last day is never later than the lender’s, nor passed, and both are said', () => {
  const asked = after(fresh, send)
  const on = (lenderDueOn: string | null, dueOn: string | null, localId = 'F1') =>
    codes(asked, { ...receive, localId, lenderDueOn: lenderDueOn as Day, dueOn: dueOn as Day })
  assert.deepEqual(on('2027-03-20', '2027-03-20'), [])
  assert.deepEqual(on('2027-03-20', '2027-03-21'), ['due-after-lender'])
  assert.deepEqual(on(null, null, ' '), ['no-local-id', 'no-lender-due', 'no-due'])
  assert.deepEqual(on('2027-02-09', '2027-02-09'), ['day-passed'])
  assert.deepEqual(on('2027-02-10', '2027-02-10'), [])
})

test('it stands on the shelf for some days, and not longer than it is lent', () => {
  const here = after(fresh, send, receive)
  assert.deepEqual(codes(here, { deed: 'shelve', collectBy: null }), ['no-collect-by'])
  assert.deepEqual(codes(here, { deed: 'shelve', collectBy: '2027-02-09' as Day }), ['day-passed'])
  assert.deepEqual(codes(here, { deed: 'shelve', collectBy: '2027-03-16' as Day }), ['collect-after-due'])
  assert.equal(after(here, { deed: 'shelve', collectBy: '2027-03-15' as Day }).collectBy, '2027-03-15')
  const ready = after(here, shelve)
  assert.deepEqual(
    [after(ready, { deed: 'lend' }).collectBy, after(ready, { deed: 'not-collected' }).state],
    [null, 'returned'],
  )
})

test('the borrower cancels at once until it is sent; then asks, and the library answers', () => {
  const ask: IllDeed = { deed: 'ask-cancel' }
  assert.equal(after(fresh, ask).state, 'cancelled')
  const asked = after(fresh, send, ask)
  assert.deepEqual([asked.state, asked.cancelAsked], ['sent', true])
  assert.deepEqual(codes(asked, ask), ['cancel-asked-already'])
  assert.equal(after(asked, { deed: 'keep' }).cancelAsked, false)
  const ended = does(asked, { deed: 'cancel' })
  assert.ok(ended.outcome === 'done')
  assert.deepEqual(
    [ended.next.state, ended.next.cancelAsked, ended.tryEnds],
    ['cancelled', false, 'withdrawn'],
  )
  assert.equal(after(asked, { deed: 'not-supplied', reason: 'on-loan' }).state, 'cancelled')
  assert.deepEqual(codes(after(fresh, send), { deed: 'keep' }), ['nothing-asked'])
  assert.deepEqual(codes(lent, ask), ['at-home'])
  assert.deepEqual(codes(given({ state: 'closed' }), ask), ['not-now'])
  assert.deepEqual(codes(fresh, { deed: 'keep' }), ['not-now'])
})

test('a thing that is here goes back when nobody wants it', () => {
  for (const c of [after(fresh, send, receive), after(fresh, send, receive, shelve)]) {
    const given_ = after(c, { deed: 'ask-cancel' }, { deed: 'cancel' })
    assert.deepEqual([given_.state, given_.cancelAsked, given_.collectBy], ['returned', false, null])
  }
  assert.equal(
    does(fresh, { deed: 'cancel' }).outcome === 'done' && after(fresh, { deed: 'cancel' }).state,
    'cancelled',
  )
})

test('a renewal is asked for once, when the lender allows it and in time', () => {
  const ask: IllDeed = { deed: 'ask-renewal' }
  const asked = after(lent, ask)
  assert.equal(asked.renewal, 'asked')
  assert.deepEqual(codes(asked, ask), ['renewal-asked-already'])
  assert.deepEqual(codes(given({ ...lent, renewable: false }), ask), ['not-renewable'])
  assert.deepEqual(codes(given({ ...lent, dueOn: '2027-02-09' as Day }), ask), ['too-late-to-renew'])
  assert.deepEqual(codes(given({ ...lent, dueOn: today }), ask), [])
  const yes = after(asked, {
    deed: 'grant-renewal',
    lenderDueOn: '2027-04-20' as Day,
    dueOn: '2027-04-15' as Day,
  })
  assert.deepEqual([yes.renewal, yes.dueOn, yes.lenderDueOn], ['granted', '2027-04-15', '2027-04-20'])
  assert.deepEqual(codes(asked, { deed: 'grant-renewal', ...due }), ['not-later'])
  assert.deepEqual(codes(asked, { deed: 'grant-renewal', lenderDueOn: null, dueOn: null }), [
    'no-lender-due',
    'no-due',
  ])
  assert.deepEqual(
    codes(lent, { deed: 'grant-renewal', lenderDueOn: '2027-05-01' as Day, dueOn: '2027-05-01' as Day }),
    ['nothing-asked'],
  )
  const no = after(asked, { deed: 'refuse-renewal' })
  assert.deepEqual([no.renewal, no.dueOn], ['refused', due.dueOn])
  assert.deepEqual(codes(lent, { deed: 'refuse-renewal' }), ['nothing-asked'])
  assert.equal(after(asked, { deed: 'take-back' }).renewal, 'none')
  assert.equal(after(yes, { deed: 'take-back' }).renewal, 'granted')
})

test('what is lost is settled or found', () => {
  const lost = after(lent, { deed: 'lose' })
  assert.deepEqual([lost.state, lost.wasLost], ['lost', true])
  assert.deepEqual(
    [after(lost, { deed: 'find' }).state, after(lost, { deed: 'find' }).wasLost],
    ['returned', false],
  )
  const settled = after(lost, { deed: 'close' })
  assert.deepEqual([settled.state, settled.wasLost], ['closed', true])
  assert.equal(after(settled, { deed: 'reopen' }).state, 'lost')
})

test('only staff open again what is over, and not when nobody knows whose it was', () => {
  assert.equal(after(given({ state: 'unfilled' }), { deed: 'reopen' }).state, 'requested')
  assert.equal(after(given({ state: 'cancelled' }), { deed: 'reopen' }).state, 'requested')
  assert.equal(after(given({ state: 'closed' }), { deed: 'reopen' }).state, 'sent_back')
  assert.equal(after(given({ state: 'closed', kind: 'copy' }), { deed: 'reopen' }).state, 'received')
  assert.deepEqual(codes(given({ state: 'closed', forgotten: true }), { deed: 'reopen' }), ['forgotten'])
  assert.deepEqual(deedsNow(given({ state: 'closed', forgotten: true })), [])
})

test('whoever looked at another version did not see this case', () => {
  assert.deepEqual(codes(fresh, send, 2), ['changed-meanwhile'])
  assert.deepEqual(codes(fresh, send, 1), [])
  assert.equal(after(fresh, send).version, 2)
})

test('what is offered is what can be done now', () => {
  assert.deepEqual(deedsNow(fresh), ['send', 'unfilled', 'cancel'])
  assert.deepEqual(deedsNow(after(fresh, send)), ['will-supply', 'not-supplied', 'receive', 'cancel'])
  assert.deepEqual(deedsNow(lent), ['take-back', 'lose'])
  assert.deepEqual(deedsNow(after(lent, { deed: 'ask-renewal' })), [
    'take-back',
    'grant-renewal',
    'refuse-renewal',
    'lose',
  ])
  assert.deepEqual(deedsNow(given({ state: 'ready', cancelAsked: true })), [
    'lend',
    'not-collected',
    'cancel',
    'keep',
    'lose',
  ])
  assert.deepEqual(deedsNow(given({ state: 'lost', kind: 'copy' })), ['close'])
})

test('a case has a number of its own, and its last four digits stand on the shelf', () => {
  assert.equal(caseNumber(2026, 123), 'DALA-2026-000123')
  assert.equal(pickupCode('DALA-2026-000123'), 'F60123')
  assert.notEqual(
    pickupCode('DALA-2026-000123'),
    pickupCode('DALA-2027-000123'),
    'last year’s may stand there still',
  )
})

test('the lender waits for what has passed its day and is not on its way back', () => {
  const late = { ...lent, lenderDueOn: '2027-02-09' as Day }
  assert.equal(isOverdueAtLender(late, today), true)
  assert.equal(isOverdueAtLender({ ...late, lenderDueOn: today }, today), false)
  for (const state of ['sent_back', 'closed'] as const)
    assert.equal(isOverdueAtLender({ ...late, state }, today), false)
  assert.equal(isOverdueAtLender(fresh, today), false)
})

const anyDay = fc.constantFrom(
  null,
  ...['2027-02-01', '2027-02-10', '2027-02-20', '2027-03-15', '2027-04-01'].map(one => one as Day),
)
const reason = fc.constantFrom('', 'on-loan', 'nonsense')
const anyDeed: fc.Arbitrary<IllDeed> = fc.oneof(
  fc.record({
    deed: fc.constant('send' as const),
    lender: fc.constantFrom('', 'Uppsala'),
    isil: fc.constantFrom('', 'SE-U', '?'),
  }),
  fc.record({ deed: fc.constantFrom('not-supplied' as const, 'unfilled' as const), reason }),
  fc.record({
    deed: fc.constant('receive' as const),
    localId: fc.constantFrom('', 'F1'),
    lenderDueOn: anyDay,
    dueOn: anyDay,
    renewable: fc.boolean(),
  }),
  fc.record({ deed: fc.constant('shelve' as const), collectBy: anyDay }),
  fc.record({ deed: fc.constant('grant-renewal' as const), lenderDueOn: anyDay, dueOn: anyDay }),
  fc
    .constantFrom(
      ...([
        'will-supply',
        'lend',
        'not-collected',
        'take-back',
        'send-back',
        'close',
        'ask-cancel',
        'cancel',
        'keep',
      ] as const),
      ...(['ask-renewal', 'refuse-renewal', 'lose', 'find', 'reopen'] as const),
    )
    .map(deed => ({ deed }) as IllDeed),
)
/** More in the full run; else fewer, the same ones each time, so that a failure can be seen again. */
const runs = process.env.DALA_FULL ? { numRuns: 50_000 } : { numRuns: 3000, seed: 20270210 }

/** A deed that is offered, with what it asks for; borrowers' own among them. */
const sensible = (c: IllCase, n: number): IllDeed => {
  const names = [...deedsNow(c), ...borrowersDeeds]
  const deed = names[Math.floor(n / 3) % names.length] ?? 'send'
  const days = { lenderDueOn: '2027-06-20' as Day, dueOn: '2027-06-15' as Day }
  const asked = { ...send, ...receive, ...shelve, reason: 'on-loan', deed }
  return (deed === 'grant-renewal' ? { ...asked, ...days } : asked) as IllDeed
}

test('whatever is done in whatever order, a case keeps its word', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      fc.constantFrom('loan' as const, 'copy' as const),
      fc.array(fc.tuple(fc.nat(1000), anyDeed), { maxLength: 40 }),
      (kind, deeds) => {
        let c = given({ kind })
        for (const [n, wild] of deeds) {
          const d = n % 3 ? sensible(c, n) : wild
          const decided = does(c, d)
          if (decided.outcome === 'refused') {
            assert.ok(decided.refusals.length > 0)
            continue
          }
          const { next } = decided
          if (isEnded(c.state)) assert.equal(d.deed, 'reopen', `${c.state} is an end`)
          if (next.dueOn && next.lenderDueOn) assert.ok(next.dueOn <= next.lenderDueOn)
          assert.equal(next.state === 'ready', next.collectBy !== null, 'a last day while it stands there')
          if (next.renewal === 'asked') assert.equal(next.state, 'lent')
          if (next.cancelAsked) assert.ok(!isEnded(next.state) && next.state !== 'lent')
          if (next.kind === 'copy')
            assert.ok(next.dueOn === null && next.state !== 'returned' && next.state !== 'lent')
          if (next.kind === 'loan' && next.state === 'lent')
            assert.ok(next.dueOn && next.lenderDueOn && next.localId)
          assert.equal(next.version, c.version + 1)
          const isBorrowers = (borrowersDeeds as readonly IllDeedName[]).includes(d.deed)
          assert.ok(isBorrowers || deedsNow(c).includes(d.deed), `${d.deed} was not offered in ${c.state}`)
          c = next
          seen.add(c.state)
        }
      },
    ),
    runs,
  )
  assert.deepEqual(
    [...illStates].filter(state => !seen.has(state)),
    [],
    'every state is reached',
  )
  assert.equal(endStates.every(isEnded), true)
})
