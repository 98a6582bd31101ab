import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { alva } from './house.fixture.ts'
import { branches, copy, county, ctx, edition, find, work } from './loads.fixture.ts'
import { answerView } from './search/answer.load.ts'
import { readQuery } from './search/query.ts'
import {
  hitView,
  hookOf,
  placesTogether,
  promiseBranch,
  searchView,
  valueLabel,
} from './search/search.load.ts'
import { suggestView } from './search/suggest.load.ts'
import { shownWish, workView } from './work/work.load.ts'

test('the work page opens on the format with most copies, and on the one asked for', () => {
  const open = (format: string | null) => workView(ctx, county, work, { reader: null, format, arrival: null })
  assert.equal(open(null).shown, 'book')
  assert.equal(open('audiobook').shown, 'audiobook')
  assert.equal(open('film').shown, 'book')
  assert.equal(open('audiobook').availability.inBranches, 0)
  assert.deepEqual(open(null).formats, [
    { format: 'book', copies: 2 },
    { format: 'audiobook', copies: 1 },
  ])
})

test('a reader sees the nearest copy and the day it can be fetched at home', () => {
  const arrival = { branch: 15, today: '2026-11-24', from: '2026-12-03', latest: '2026-12-12' }
  const { availability } = workView(ctx, county, work, { reader: alva, format: null, arrival })
  assert.equal(availability.inBranches, 2)
  assert.equal(availability.nearest, 'Mora')
  assert.deepEqual(availability.fetch, { branch: 'Älvdalen', when: 'mellan 3 och 12 december' })
})

test('what stands in the reader’s own library is said to stand there', () => {
  const own = { ...work, copies: [{ ...copy, branch: 15 }] }
  const view = workView(ctx, county, own, {
    reader: alva,
    format: null,
    arrival: { branch: 15, today: '2026-11-24', from: '2026-11-24', latest: '2026-11-25' },
  })
  assert.equal(view.availability.nearest, null)
  assert.deepEqual(view.availability.fetch, { branch: 'Älvdalen', when: null })
  assert.equal(view.shelves[0]?.mine, true)
})

test('a stranger is told neither nearest nor day', () => {
  const { availability } = workView(ctx, county, work, { reader: null, format: null, arrival: null })
  assert.deepEqual([availability.nearest, availability.fetch], [null, null])
})

test('search hits say each format, and the shelf at the reader’s own library', () => {
  const query = readQuery(new URLSearchParams('q=jerusalem&bibliotek=mora'))
  const found = {
    total: 41,
    works: [{ ...work, copies: [{ ...copy, branch: 15 }] }],
    ...{ correctedFrom: null, correctedTo: null, offered: null, leftOut: [] },
    ...{ understood: [], rest: '' },
    facets: [
      {
        name: 'kommun' as const,
        values: [
          { value: 'mora', count: 3 },
          { value: 'avesta', count: 2 },
          { value: 'falun', count: 2 },
        ],
      },
      {
        name: 'bibliotek' as const,
        values: [
          { value: 'mora', count: 3 },
          { value: 'avesta', count: 2 },
        ],
      },
    ],
  }
  const view = searchView(ctx, county, query, alva, found)
  assert.equal(view.pages, 3)
  assert.deepEqual(view.hits[0]?.shelfHere, { branch: 'Älvdalen', mark: 'Vuxen, Hc LAG' })
  assert.deepEqual(
    view.hits[0]?.formats.map(entry => [entry.format, entry.state.kind]),
    [
      ['book', 'in'],
      ['audiobook', 'no-copies'],
    ],
  )
  assert.equal(view.hits[0]?.hook, 'Dalabönder far till det heliga landet.')
  assert.equal(view.hits[0]?.years, '1901–2019')
  assert.deepEqual(
    view.facets[0]?.values.map(value => [value.name, value.label, value.on]),
    [
      // The only branch of its municipality stands for it.
      ['bibliotek', 'Mora', true],
      ['bibliotek', 'Avesta', false],
      ['kommun', 'Falun', false],
    ],
  )
  assert.deepEqual(view.chosen, [{ name: 'bibliotek', value: 'mora', label: 'Mora' }])
  assert.deepEqual(view.myLibrary, { slug: 'älvdalen', name: 'Älvdalen' })
  assert.equal(searchView(ctx, county, query, null, found).hits[0]?.shelfHere, null)
})

test('hits are promised to the library that is chosen, else to the reader’s own; a stranger without one is promised nothing', () => {
  const at = (address: string, reader: typeof alva | null) => {
    const found = promiseBranch(county, readQuery(new URLSearchParams(address)), reader)
    return found && [found.branch.shortName, found.isOwn]
  }
  assert.equal(at('q=x', null), null)
  assert.deepEqual(at('q=x', alva), ['Älvdalen', true])
  assert.deepEqual(at('q=x&bibliotek=mora', null), ['Mora', false])
  assert.deepEqual(at('q=x&bibliotek=mora', alva), ['Mora', false])
  assert.deepEqual(at('q=x&bibliotek=älvdalen', alva), ['Älvdalen', true])
  assert.equal(at('q=x&bibliotek=mora&bibliotek=avesta', null), null)
  // Nobody collects at the hub of the vans, and a library that does not exist is none.
  assert.equal(at('q=x&bibliotek=navet', null), null)
  assert.deepEqual(at('q=x&bibliotek=atlantis', alva), ['Älvdalen', true])
})

test('a hit says when it can be collected, unless it stands on the shelf there', () => {
  const home = find(15)
  const promise = (comesFrom: number | null) =>
    hitView(work, county, home, {
      ...{ branch: home, isOwn: true, today: '2026-11-24' },
      days: new Map([[7, { from: day('2026-11-26'), latest: day('2026-12-01'), comesFrom }]]),
    }).promise
  const when = { today: '2026-11-24', from: '2026-11-26', latest: '2026-12-01' }
  assert.deepEqual(promise(1), { branch: 'Älvdalen', isOwn: true, when })
  assert.deepEqual(promise(null), { branch: 'Älvdalen', isOwn: true, when })
  assert.equal(promise(15), null)
  const nothing = { branch: home, isOwn: true, today: '2026-11-24', days: new Map() }
  assert.equal(hitView(work, county, home, nothing).promise, null)
})

test('what is promised on the work page is what its button reserves: the format shown, when there are several', () => {
  assert.deepEqual(shownWish(work, 'audiobook'), { kind: 'format', format: 'audiobook' })
  assert.deepEqual(shownWish(work, null), { kind: 'format', format: 'book', language: 'swe' })
  assert.deepEqual(shownWish({ ...work, editions: [edition] }, 'book'), { kind: 'any' })
})

test('codes become words, names stay names', () => {
  assert.equal(valueLabel(ctx, county, 'sprak', 'ara'), 'Arabiska')
  assert.equal(valueLabel(ctx, county, 'form', 'large-print'), 'Storstil')
  assert.equal(valueLabel(ctx, county, 'malgrupp', 'child'), 'Barn')
  assert.equal(valueLabel(ctx, county, 'bibliotek', 'atlantis'), 'atlantis')
  assert.equal(valueLabel(ctx, county, 'amne', 'ångbåtar'), 'Ångbåtar')
})

test('only a short first sentence is a line', () => {
  assert.equal(hookOf(null), null)
  assert.equal(hookOf('x'.repeat(200)), null)
  assert.equal(hookOf('Kort. Mer.'), 'Kort.')
})

test('quick loans are counted apart on the page of a work', () => {
  const copies = [copy, { ...copy, quick: true }, { ...copy, quick: true, state: 'lost' as const }]
  const view = workView(ctx, county, { ...work, copies }, { reader: null, format: null, arrival: null })
  assert.deepEqual([view.availability.copies, view.availability.quick], [2, 1])
})

test('branches stand within their municipality when it has several', () => {
  const value = (name: 'kommun' | 'bibliotek', slug: string) => ({
    ...{ name, value: slug, label: slug, count: 1, on: false, within: [] },
  })
  const two = { ...county, bySlug: () => branches[2] }
  const [places, ...rest] = placesTogether(two, [
    { name: 'kommun', title: 'Kommun', values: [value('kommun', 'mora')] },
    {
      name: 'bibliotek',
      title: 'Bibliotek',
      values: [value('bibliotek', 'mora'), value('bibliotek', 'venjan')],
    },
  ])
  assert.deepEqual(rest, [])
  assert.deepEqual(
    places?.values.map(({ value, within }) => [value, within.map(branch => branch.value)]),
    [['mora', ['mora', 'venjan']]],
  )
})

test('suggestions name branches first, and say of a work where it is in now, the reader’s own library before others', () => {
  const found = [
    { kind: 'work' as const, text: 'Mormor', work: 7, onShelfAt: [1, 2] },
    { kind: 'work' as const, text: 'Moral', work: 8, onShelfAt: [] },
    { kind: 'creator' as const, text: 'Moa Martinson', work: 9, onShelfAt: [] },
  ]
  const notes = (home: number | null) =>
    suggestView(ctx, county, 'Mo', home, found).items.map(item => [item.text, item.href, item.note])
  assert.deepEqual(notes(2), [
    ['Mora bibliotek', '/bibliotek/mora', 'Bibliotek'],
    ['Mormor', '/verk/7/mormor', 'Titel, inne på Mora och 1 bibliotek till'],
    ['Moral', '/verk/8/moral', 'Titel'],
    ['Moa Martinson', '/sok?q=Moa+Martinson', 'Upphov'],
  ])
  assert.equal(notes(null)[1]?.[2], 'Titel, inne på Avesta och 1 bibliotek till')
  assert.deepEqual(suggestView(ctx, county, 'm', null, []).items, [])
})

test('a municipality among the words left out is offered as a place to look in, unless a place is chosen', () => {
  const found = {
    ...{ total: 1, works: [work], facets: [], understood: [], rest: 'deckare i mora' },
    ...{ correctedFrom: null, correctedTo: null, offered: null, leftOut: ['mora'] },
  }
  const placeOf = (search: string) =>
    searchView(ctx, county, readQuery(new URLSearchParams(search)), null, found).placeLeft
  assert.deepEqual(placeOf('q=deckare i mora&form=book&sida=2'), {
    name: 'Mora',
    href: '/sok?q=deckare&kommun=mora&form=book',
  })
  for (const chosen of ['kommun=falun', 'bibliotek=mora'])
    assert.equal(placeOf(`q=deckare i mora&${chosen}`), null)
})

test('what was read stands as chips with the way back to plain words, what might be read as an offer', () => {
  const query = readQuery(new URLSearchParams('q=Jerusalem ljudbok på svenska&ord=del 2'))
  const reading = { kind: 'format', values: ['audiobook', 'e-audiobook'], from: 'Ljudbok' } as const
  const found = {
    ...{ total: 1, works: [{ ...work, formats: ['book', 'audiobook'] }], facets: [] },
    ...{ correctedFrom: null, correctedTo: null, offered: null, leftOut: [], rest: 'Jerusalem' },
  }
  const asRead = searchView(ctx, county, query, null, {
    ...found,
    understood: [
      { ...reading, applied: true },
      { kind: 'part', values: ['2'], from: 'del 2', applied: true },
      { kind: 'language', values: ['swe'], from: 'på svenska', applied: true },
    ],
  })
  assert.deepEqual(
    asRead.readings.map(({ label }) => label),
    ['Ljudbok', 'Del 2', 'Svenska'],
  )
  assert.deepEqual(readQuery(new URL(asRead.readings[0]?.href ?? '', 'http://x').searchParams).words, [
    'del 2',
    'ljudbok',
  ])
  assert.equal(asRead.readingOffered, null)
  assert.equal(asRead.hits[0]?.edition, 'audiobook', 'the page opens at the form asked for')
  const onCd = { kind: 'format', values: ['music', 'audiobook'], from: 'cd', applied: true } as const
  assert.deepEqual(
    searchView(ctx, county, query, null, { ...found, understood: [onCd] }).readings.map(one => one.label),
    ['Musik, Ljudbok'],
  )
  const asWritten = searchView(ctx, county, query, null, {
    ...found,
    understood: [{ ...reading, applied: false }],
  })
  assert.deepEqual(asWritten.readings, [])
  assert.equal(asWritten.readingOffered?.label, 'Ljudbok')
  const offered = readQuery(new URL(asWritten.readingOffered?.href ?? '', 'http://x').searchParams)
  assert.deepEqual([offered.q, offered.filters.form], ['Jerusalem', ['audiobook', 'e-audiobook']])
  assert.equal(asWritten.hits[0]?.edition, null)
})

test('a library that is named is answered with its doors, a matter with its page, anything else with works', () => {
  const now = Temporal.Instant.from('2026-03-05T10:00:00Z')
  assert.deepEqual(
    ['biblioteket i Mora', 'låna om', 'Jerusalem'].map(q => {
      const answer = answerView(ctx, county, q, now)
      return answer ? [answer.title, answer.href] : null
    }),
    [['Mora bibliotek', '/bibliotek/mora'], ['Låna om', '/mina-sidor'], null],
  )
})
