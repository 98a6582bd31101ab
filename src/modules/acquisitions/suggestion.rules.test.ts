import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  countySuggestions,
  decideMove,
  decideReason,
  decideRestore,
  decideSuggest,
  decideWithdraw,
  declineReasons,
  isInRange,
  isOpen,
  longest,
  moves,
  readIsbn,
  readPolicy,
  type SuggestCase,
  type SuggestionActor,
  type SuggestionDeed,
  type SuggestionState,
  sameKey,
  suggestionStates,
  type WantedSuggestion,
  wishOf,
} from './suggestion.rules.ts'

const wanted: WantedSuggestion = {
  title: 'Kolmilan',
  creator: 'Petra Påhittad',
  isbn: '',
  format: 'book',
  language: null,
  audience: null,
  why: '',
}
const ordinary: SuggestCase = {
  wanted,
  libraryFits: true,
  works: [],
  anyway: false,
  own: null,
  waiting: 0,
  policy: countySuggestions,
}
const given = (change: Partial<SuggestCase>) => decideSuggest({ ...ordinary, ...change })
const written = (change: Partial<WantedSuggestion>) => given({ wanted: { ...wanted, ...change } })
const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code)

test('what has a title, a form and a library to collect it at is taken', () => {
  assert.deepEqual(given({}), [])
  assert.deepEqual(written({ creator: '' }), [])
})

test('all that is wrong with what was written is told at once', () => {
  assert.deepEqual(
    codes(
      decideSuggest({
        ...ordinary,
        libraryFits: false,
        wanted: { ...wanted, title: '', isbn: '123', format: 'hologram', why: 'x'.repeat(301) },
        works: [1],
        own: 3,
        waiting: 99,
      }),
    ),
    ['title-missing', 'isbn-length', 'no-format', 'why-too-long', 'unknown-library'],
  )
})

test('what is longer than its field holds is refused with how long it may be', () => {
  assert.deepEqual(written({ title: 'x'.repeat(longest.title) }), [])
  assert.deepEqual(written({ title: 'x'.repeat(301) }), [{ code: 'title-too-long', most: 300 }])
  assert.deepEqual(written({ creator: 'x'.repeat(200), why: 'x'.repeat(300) }), [])
  assert.deepEqual(written({ creator: 'x'.repeat(201) }), [{ code: 'creator-too-long', most: 200 }])
})

test('an ISBN of ten or thirteen digits is read as thirteen, whatever stands between and before', () => {
  for (const text of [
    '978-91-0-000000-4',
    ' 9789100000004 ',
    'ISBN 978 91 0 000000 4',
    'ISBN-13: 9789100000004',
  ])
    assert.deepEqual(readIsbn(text), { isbn: '9789100000004' }, text)
  assert.deepEqual(readIsbn('91-29-68831-0'), { isbn: '9789129688313' })
  assert.deepEqual(readIsbn('097522980x'), { isbn: '9780975229804' })
  assert.deepEqual(readIsbn('   '), { isbn: null })
})

test('an ISBN that cannot be is told what is wrong with it', () => {
  assert.deepEqual(readIsbn('978910000000'), { code: 'isbn-length' })
  assert.deepEqual(readIsbn('ej känt'), { code: 'isbn-length' })
  assert.deepEqual(readIsbn('9789100000004 (inb.)'), { code: 'isbn-length' })
  assert.deepEqual(readIsbn('7318690123453'), { code: 'isbn-prefix' })
  assert.deepEqual(readIsbn('9789100000005'), { code: 'isbn-check-digit' })
  assert.deepEqual(readIsbn('9129688318'), { code: 'isbn-check-digit' })
  assert.deepEqual(codes(written({ isbn: '9789100000005' })), ['isbn-check-digit'])
})

test('what the catalogue has is told, and may be suggested all the same', () => {
  assert.deepEqual(given({ works: [7, 8] }), [{ code: 'in-catalogue', works: [7, 8] }])
  assert.deepEqual(given({ works: [7], anyway: true }), [])
})

test('nobody suggests the same twice while it is open, and that alone is told', () => {
  assert.deepEqual(given({ own: 12, works: [7], waiting: 99 }), [
    { code: 'suggested-already', suggestion: 12 },
  ])
})

test('so many may wait for an answer, and no more', () => {
  assert.deepEqual(given({ waiting: 9 }), [])
  assert.deepEqual(given({ waiting: 10 }), [{ code: 'too-many-suggestions', most: 10, days: 30 }])
  assert.deepEqual(codes(given({ waiting: 10, works: [1] })), ['too-many-suggestions', 'in-catalogue'])
  assert.deepEqual(given({ waiting: 3, policy: { most: 3, days: 7 } }), [
    { code: 'too-many-suggestions', most: 3, days: 7 },
  ])
})

test('the same title by the same person in the same form is the same suggestion, however it is written', () => {
  const key = sameKey({ title: 'Bröderna Lejonhjärta', creator: 'Astrid Lindgren', format: 'book' })
  for (const [title, creator] of [
    ['bröderna  lejonhjärta!', 'Lindgren, Astrid'],
    ['BRÖDERNA LEJONHJÄRTA', 'astrid lindgren'],
  ] as const)
    assert.equal(sameKey({ title, creator, format: 'book' }), key)
  assert.notEqual(sameKey({ title: 'Bröderna Lejonhjärta', creator: 'Astrid Lindgren', format: 'film' }), key)
  assert.notEqual(sameKey({ title: 'Bröderna Lejonhjärta', creator: '', format: 'book' }), key)
  assert.notEqual(
    sameKey({ title: '???', creator: '', format: 'book' }),
    sameKey({ title: '!!!', creator: '', format: 'book' }),
  )
})

test('a policy that cannot be is the county’s own', () => {
  assert.deepEqual(readPolicy({ most: 3, days: 7 }), { most: 3, days: 7 })
  assert.deepEqual(readPolicy({ most: 0, days: 366 }), countySuggestions)
  assert.deepEqual(readPolicy(null), countySuggestions)
  assert.deepEqual(readPolicy({ most: '3', days: 1.5 }), countySuggestions)
  assert.ok(isInRange('most', 1) && isInRange('most', 100) && isInRange('days', 365) && isInRange('days', 1))
  assert.ok(!isInRange('most', 101) && !isInRange('days', 0))
})

test('a suggestion is looked at, ordered and comes, and each step may be left out', () => {
  const staff = (deed: SuggestionDeed, from: SuggestionState) => decideMove(deed, from, 'staff')
  assert.deepEqual(staff('consider', 'new'), { to: 'considered' })
  assert.deepEqual(staff('order', 'new'), { to: 'ordered' })
  assert.deepEqual(staff('order', 'considered'), { to: 'ordered' })
  for (const from of ['new', 'considered', 'ordered'] as const) {
    assert.deepEqual(staff('link', from), { to: 'arrived' })
    assert.deepEqual(staff('decline', from), { to: 'declined' })
  }
  assert.deepEqual(staff('reopen', 'declined'), { to: 'considered' })
})

test('what cannot be done says where the suggestion is', () => {
  assert.deepEqual(decideMove('consider', 'considered', 'staff'), {
    refusal: { code: 'already-so', state: 'considered' },
  })
  assert.deepEqual(decideMove('consider', 'ordered', 'staff'), {
    refusal: { code: 'cannot-from', state: 'ordered' },
  })
  assert.deepEqual(decideMove('order', 'declined', 'staff'), {
    refusal: { code: 'cannot-from', state: 'declined' },
  })
  assert.deepEqual(decideMove('reopen', 'arrived', 'staff'), {
    refusal: { code: 'cannot-from', state: 'arrived' },
  })
})

test('the house itself only links what has come in and takes away what nobody stands behind; readers only withdraw', () => {
  assert.deepEqual(decideMove('link', 'new', 'system'), { to: 'arrived' })
  assert.deepEqual(decideMove('withdraw', 'new', 'system'), { to: 'withdrawn' })
  for (const deed of ['consider', 'order', 'decline', 'reopen', 'restore'] as const)
    assert.deepEqual(decideMove(deed, moves[deed].from[0] ?? 'new', 'system'), {
      refusal: { code: 'not-allowed' },
    })
  for (const deed of ['consider', 'order', 'decline', 'link', 'reopen'] as const)
    assert.deepEqual(decideMove(deed, moves[deed].from[0] ?? 'new', 'borrower'), {
      refusal: { code: 'not-allowed' },
    })
  assert.deepEqual(decideMove('withdraw', 'considered', 'staff'), { refusal: { code: 'not-allowed' } })
})

test('whatever is done in whatever order, a suggestion goes only written ways, and an end is left only where it may be', () => {
  const deeds = Object.keys(moves) as SuggestionDeed[]
  const step = fc.record({
    deed: fc.constantFrom(...deeds),
    by: fc.constantFrom<SuggestionActor>('staff', 'system', 'borrower'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      let state: SuggestionState = 'new'
      for (const { deed, by } of steps) {
        const decided = decideMove(deed, state, by)
        if ('to' in decided) {
          assert.ok(moves[deed].from.includes(state) && moves[deed].by.includes(by))
          if (!isOpen(state)) assert.ok(deed === 'reopen' || deed === 'restore')
          assert.notEqual(state, 'arrived')
          assert.notEqual(decided.to, state)
          state = decided.to
        } else if (decided.refusal.code === 'already-so' || decided.refusal.code === 'cannot-from') {
          assert.equal(decided.refusal.state, state)
          assert.equal(decided.refusal.code === 'already-so', moves[deed].to === state)
        } else assert.ok(!moves[deed].by.includes(by))
      }
      assert.ok(suggestionStates.includes(state))
    }),
  )
})

test('every state is reached from new', () => {
  const seen = new Set<SuggestionState>(['new'])
  for (let n = 0; n < suggestionStates.length; n++)
    for (const { from, to } of Object.values(moves)) if (from.some(one => seen.has(one))) seen.add(to)
  assert.deepEqual([...seen].toSorted(), suggestionStates.toSorted())
})

test('a refusal has a reason of the list, and words of its own where the list says nothing', () => {
  for (const reason of declineReasons) assert.deepEqual(decideReason(reason, 'Så är det.'), [])
  assert.deepEqual(decideReason('too-costly', ''), [])
  assert.deepEqual(decideReason('other', ''), [{ code: 'words-missing' }])
  assert.deepEqual(decideReason('because', ''), [{ code: 'no-reason' }])
  assert.deepEqual(decideReason('other', 'x'.repeat(500)), [])
  assert.deepEqual(codes(decideReason('', 'x'.repeat(501))), ['no-reason', 'words-too-long'])
})

test('a suggestion goes with the last who stood behind it, and goes on while others do or it is ordered', () => {
  assert.deepEqual(decideWithdraw({ state: 'new', others: 0 }), { to: 'withdrawn' })
  assert.deepEqual(decideWithdraw({ state: 'considered', others: 0 }), { to: 'withdrawn' })
  assert.deepEqual(decideWithdraw({ state: 'new', others: 1 }), { to: 'new' })
  assert.deepEqual(decideWithdraw({ state: 'ordered', others: 0 }), { to: 'ordered' })
  assert.deepEqual(decideWithdraw({ state: 'ordered', others: 2 }), { to: 'ordered' })
  for (const state of ['arrived', 'declined', 'withdrawn'] as const)
    assert.deepEqual(decideWithdraw({ state, others: 0 }), { refusal: { code: 'answered-already', state } })
})

const now = Temporal.Instant.from('2027-02-01T10:00Z')
const restoring = { state: 'withdrawn', withdrawnAt: now, now, anew: false } as const

test('a withdrawal is taken back for ten minutes, into the suggestion as it is by then', () => {
  assert.deepEqual(decideRestore(restoring), { to: 'new' })
  assert.deepEqual(decideRestore({ ...restoring, now: now.add({ minutes: 10 }) }), { to: 'new' })
  assert.deepEqual(decideRestore({ ...restoring, state: 'ordered' }), { to: 'ordered' })
})

test('a withdrawal is not taken back later, nor into what has been answered or made anew', () => {
  const late = { refusal: { code: 'too-late-to-undo' } }
  assert.deepEqual(decideRestore({ ...restoring, now: now.add({ minutes: 10, seconds: 1 }) }), late)
  assert.deepEqual(decideRestore({ ...restoring, anew: true }), late)
  assert.deepEqual(decideRestore({ ...restoring, state: 'declined' }), late)
  assert.deepEqual(decideRestore({ ...restoring, state: 'arrived' }), late)
  assert.deepEqual(decideRestore({ ...restoring, withdrawnAt: null }), { refusal: { code: 'not-there' } })
})

test('the reservation accepts what was suggested, as far as the work has it', () => {
  const swedish = { format: 'book', language: 'swe' }
  const spoken = { format: 'audiobook', language: 'swe' }
  const english = { format: 'book', language: 'eng' }
  const all = [swedish, spoken, english]
  assert.deepEqual(wishOf({ format: 'book', language: 'eng' }, all), {
    formats: ['book'],
    languages: ['eng'],
  })
  assert.deepEqual(wishOf({ format: 'audiobook', language: 'eng' }, all), {
    formats: ['audiobook'],
    languages: [],
  })
  assert.deepEqual(wishOf({ format: 'film', language: 'eng' }, all), { formats: [], languages: ['eng'] })
  assert.deepEqual(wishOf({ format: 'book', language: null }, all), { formats: ['book'], languages: [] })
})
