import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HoldView } from './holds.page.tsx'
import { addressOf, outcomeFrom } from './told.ts'

const hold = (id: number, pausedUntil: string | null): HoldView => ({
  ...{ id, pausedUntil, work: 1, slug: 'aniara', title: `Aniara ${id}`, creator: null, language: null },
  ...{ pickup: 'Mora' },
  ...{ state: { kind: 'waiting', place: 1, copies: 1, expected: null }, cover: {} as never },
})
const own = {
  loans: 3,
  holds: [hold(4, null), hold(5, '2026-12-01')],
  cancelledTitle: async (id: number) => (id === 9 ? 'Kallocain' : null),
}
const told = (query: string) => outcomeFrom(new URLSearchParams(query), own)

test('the address of what happened says which deed and which reservation, and no words', () => {
  const title = 'Aniara'
  const addresses = [
    addressOf({ kind: 'cancelled', title, hold: 4 }, 4),
    addressOf({ kind: 'restored', title }, 4),
    addressOf({ kind: 'paused', title, until: '2026-12-01' }, 4),
    addressOf({ kind: 'resumed', title }, 4),
    addressOf({ kind: 'moved', title, branch: 'Mora' }, 4),
  ]
  assert.deepEqual(
    addresses.map(address => new URLSearchParams(address ?? {}).toString()),
    ['borttagen', 'tillbaka', 'pausad', 'galler', 'flyttad'].map(deed => `klart=${deed}&reservation=4`),
  )
  assert.deepEqual(addressOf({ kind: 'renewed', renewed: 2, refused: [] }, 0), { omlanade: '2' })
  assert.equal(
    addressOf(
      { kind: 'renewed', renewed: 2, refused: [{ loan: 1, title, language: null, refusals: [] }] },
      0,
    ),
    null,
  )
  assert.equal(addressOf({ kind: 'refused', refusals: [] }, 4), null)
})

test('title, day and place are read from the reader’s own reservations', async () => {
  assert.deepEqual(await told('klart=borttagen&reservation=9'), {
    ...{ kind: 'cancelled', title: 'Kallocain', hold: 9 },
  })
  assert.deepEqual(await told('klart=tillbaka&reservation=4'), { kind: 'restored', title: 'Aniara 4' })
  assert.deepEqual(await told('klart=flyttad&reservation=4'), {
    ...{ kind: 'moved', title: 'Aniara 4', branch: 'Mora' },
  })
  assert.deepEqual(await told('klart=pausad&reservation=5'), {
    ...{ kind: 'paused', title: 'Aniara 5', until: '2026-12-01' },
  })
  assert.deepEqual(await told('klart=galler&reservation=4'), { kind: 'resumed', title: 'Aniara 4' })
  assert.deepEqual(await told('omlanade=2'), { kind: 'renewed', renewed: 2, refused: [] })
})

test('of all at once it is said how many, no more than there are, until a day that is theirs', async () => {
  const paused = { kind: 'all-paused', count: 2, until: '2026-12-01' } as const
  const address = addressOf(paused, 0)
  assert.deepEqual(address, { klart: 'alla-pausade', antal: '2', till: '2026-12-01' })
  assert.deepEqual(await told(new URLSearchParams(address ?? {}).toString()), paused)
  const resumed = { kind: 'all-resumed', count: 1 } as const
  assert.deepEqual(await told(new URLSearchParams(addressOf(resumed, 0) ?? {}).toString()), resumed)
  assert.deepEqual(await told('klart=alla-pausade&antal=0&till=2027-01-01'), {
    ...{ kind: 'all-paused', count: 0, until: '2027-01-01' },
  })
  for (const query of [
    'klart=alla-pausade&antal=3&till=2026-12-01',
    'klart=alla-pausade&antal=1&till=2027-01-01',
    'klart=alla-pausade&antal=1&till=snart',
    'klart=alla-galler&antal=-1',
    'klart=alla-galler&antal=1.5',
    'klart=alla-galler',
  ])
    assert.equal(await told(query), null, query)
})

test('nothing is said that is not so, whatever a link says', async () => {
  for (const query of [
    'klart=borttagen&titel=Betala+nu&reservation=4',
    'klart=borttagen&titel=Betala+nu',
    'klart=tillbaka&titel=Betala+nu&reservation=77',
    'klart=flyttad&reservation=77&hamta=Betala',
    'klart=pausad&reservation=4&till=2030-01-01',
    'klart=galler&reservation=5',
    'klart=annat&reservation=4',
    'omlanade=-1',
    'omlanade=4',
    'omlanade=x',
    '',
  ])
    assert.equal(await told(query), null, query)
})
