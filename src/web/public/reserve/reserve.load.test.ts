import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { alva } from '../house.fixture.ts'
import { copy, county, ctx, edition, work } from '../loads.fixture.ts'
import { shownWish } from '../work/work.load.ts'
import { pickupChoices, reserveView } from './reserve.load.ts'
import { editionValue } from './reserve.page.tsx'
import { languageMeant, readWish, wishFor, wishFrom } from './wish.ts'

test('the wish for an edition is read from the form and from the links of the work page', () => {
  const wish = (address: string) => readWish(wishFrom(new URLSearchParams(address)))
  assert.deepEqual(wish(''), { kind: 'any' })
  assert.deepEqual(wish('utgava=alla'), { kind: 'any' })
  assert.deepEqual(wish('form=book'), { kind: 'format', format: 'book' })
  assert.deepEqual(wish('utgava=form:film'), { kind: 'format', format: 'film' })
  assert.deepEqual(wish('utgava=form:book:swe'), { kind: 'format', format: 'book', language: 'swe' })
  assert.deepEqual(wish('utgava=sprak:eng'), { kind: 'language', language: 'eng' })
  assert.deepEqual(wish('utgava=12'), { kind: 'edition', edition: 12 })
  assert.deepEqual(wish('utgava=utgava:12'), { kind: 'edition', edition: 12 })
  for (const odd of ['utgava=utgava:x', 'utgava=form:', 'utgava=sprak:', 'utgava=hej'])
    assert.deepEqual(wish(odd), { kind: 'any' })
})

test('who says nothing of the language means that of the title, when there are copies in it and in others', () => {
  const finnish = { ...edition, id: 3, language: 'fin' }
  const pippi = { ...work, editions: [edition, finnish], copies: [copy, { ...copy, edition: 3 }] }
  const asked = (address: string, of = pippi) => wishFor(new URLSearchParams(address), of)
  assert.equal(asked(''), 'sprak:swe')
  assert.equal(asked('hamta=mora'), 'sprak:swe')
  assert.equal(asked('form=book'), 'form:book:swe')
  assert.equal(asked('utgava=form:book'), 'form:book:swe')
  assert.equal(asked('utgava=form:book:fin'), 'form:book:fin')
  assert.equal(asked('utgava=alla'), 'alla')
  assert.equal(asked('utgava=sprak:fin'), 'sprak:fin')
  assert.equal(asked('utgava=3'), 'utgava:3')
  assert.equal(asked('form=audiobook'), 'form:audiobook')
  assert.equal(asked('del=2027:1'), 'del:2027:1')
  // Nothing else to be sent, or nothing in it to send.
  assert.equal(asked('', { ...pippi, editions: [edition, { ...edition, id: 3 }] }), 'alla')
  assert.equal(asked('', { ...pippi, copies: [{ ...copy, edition: 3 }] }), 'alla')
  assert.equal(languageMeant({ ...pippi, language: null }, null), null)
  assert.deepEqual(shownWish(pippi, null), { kind: 'language', language: 'swe' })
})

test('the form says which language a format comes in, and offers each language there is by its own code', () => {
  const bengali = { ...edition, id: 3, language: 'ben' }
  const unknown = { ...edition, id: 4, language: null }
  const form = reserveView(
    ctx,
    county,
    alva,
    { ...work, editions: [...work.editions, bengali, unknown] },
    {
      ...{ arrivals: new Map(), today: '2026-11-24', deed: 'd', children: [] },
      wish: new URLSearchParams('form=book'),
    },
  )
  assert.deepEqual(form.editions.map(editionValue), [
    'alla',
    'form:book:swe',
    'form:audiobook',
    'sprak:swe',
    'sprak:eng',
    'sprak:ben',
  ])
  assert.equal(form.chosenEdition, 'form:book:swe')
})

test('the reader’s own library is first among the places to collect, and the hub is none', () => {
  const choices = pickupChoices(county, alva, {
    today: '2026-11-24',
    arrivals: new Map([
      [1, { from: day('2026-11-24'), latest: day('2026-11-25'), comesFrom: 1 }],
      [2, { from: day('2026-11-25'), latest: day('2026-11-26'), comesFrom: 1 }],
    ]),
  })
  assert.deepEqual(
    choices.map(choice => choice.slug),
    ['älvdalen', 'avesta', 'mora'],
  )
  assert.deepEqual(
    choices.map(choice => choice.hereNow),
    [false, true, false],
  )
  assert.deepEqual(
    choices.map(choice => choice.when?.from ?? null),
    [null, '2026-11-24', '2026-11-25'],
  )
})

test('the reserve form is filled in with what was asked for, and with one’s own library otherwise', () => {
  const form = (address: string) =>
    reserveView(ctx, county, alva, work, {
      arrivals: new Map(),
      today: '2026-11-24',
      wish: new URLSearchParams(address),
      deed: 'd',
      children: [],
    })
  assert.equal(form('').chosenPickup, 'älvdalen')
  assert.equal(form('hamta=mora').chosenPickup, 'mora')
  assert.equal(form('hamta=atlantis').chosenPickup, 'älvdalen')
  assert.equal(form('utgava=1').chosenEdition, 'utgava:1')
  assert.equal(form('utgava=99').chosenEdition, 'alla')
  assert.equal(form('').chosenEdition, 'sprak:swe')
  assert.deepEqual(
    form('').editions.map(choice => choice.kind),
    ['any', 'format', 'format', 'language', 'language'],
  )
})

test('a child that is chosen has the pick-up filled in with its own library; another’s child is nobody', () => {
  const form = (address: string) =>
    reserveView(ctx, county, alva, work, {
      ...{ arrivals: new Map(), today: '2026-11-24', deed: 'd' },
      wish: new URLSearchParams(address),
      children: [{ id: 9, name: 'Nils Ström', homeBranch: county.bySlug('mora')?.id ?? 0 }],
    })
  assert.deepEqual([form('').child, form('').chosenPickup], [null, 'älvdalen'])
  const forNils = form('utgava=alla&hamta=falun&vem=9')
  assert.deepEqual([forNils.child, form('vem=9').chosenPickup], [{ id: 9, name: 'Nils' }, 'mora'])
  assert.deepEqual(
    forNils.people.map(person => person.href),
    [`/reservera/${work.id}?utgava=alla`, `/reservera/${work.id}?utgava=alla&vem=9`],
  )
  assert.equal(form('vem=10').child, null)
})

test('a work in parts lets one part be chosen, and what is no part of it is any', () => {
  const copies = [
    { ...copy, part: '2027:1' },
    { ...copy, part: '2027:2' },
  ]
  const form = (address: string) =>
    reserveView(
      ctx,
      county,
      alva,
      { ...work, copies },
      {
        ...{ arrivals: new Map(), today: '2026-11-24', deed: 'd', children: [] },
        wish: new URLSearchParams(address),
      },
    )
  assert.deepEqual(form('').parts, ['2027:2', '2027:1'])
  assert.equal(form('').chosenPart, '')
  assert.equal(form('del=2027:1&utgava=alla').chosenPart, '2027:1')
  assert.equal(form('del=1999:9').chosenPart, '')
  assert.deepEqual(readWish('del:2027:1'), { kind: 'part', part: '2027:1' })
  assert.deepEqual(readWish('del:'), { kind: 'any' })
})
