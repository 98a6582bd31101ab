import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageContext } from '../../ui/index.ts'
import { bookData } from './schema-org.ts'
import type { WorkView } from './work.view.ts'

const ctx = { origin: 'http://bibliotek.test' } as PageContext
const shelf = (branchSlug: string, state: string) => ({ branchSlug, branch: branchSlug, state })
const view = (changes: object) =>
  ({
    ...{ id: 1, slug: 'titel', title: 'Titel', originalTitle: null, language: 'swe', creator: 'Bo Ek' },
    ...{
      shown: 'book',
      summary: null,
      series: null,
      seriesHref: null,
      shelves: [],
      editions: [],
      ...changes,
    },
  }) as unknown as WorkView
const told = (changes: object) => bookData(ctx, view(changes)) as Record<string, never>

test('each kind of work has its own name for what it is and for who made it', () => {
  for (const [shown, type, maker] of [
    ['book', 'Book', 'author'],
    ['film', 'Movie', 'director'],
    ['music', 'MusicAlbum', 'byArtist'],
    ['magazine', 'CreativeWork', 'author'],
    [null, 'Book', 'author'],
  ] as const) {
    const data = told({ shown })
    assert.equal(data['@type'], type)
    assert.deepEqual(data[maker], { '@type': 'Person', name: 'Bo Ek' })
  }
})

test('a library lends what stands on its shelf, shows what is only read there, and is out of what is away', () => {
  const shelves = [
    shelf('mora', 'on_loan'),
    shelf('mora', 'available'),
    shelf('falun', 'reference'),
    shelf('rattvik', 'on_loan'),
  ]
  const offers: { availability: string; offeredBy: { '@id': string } }[] = told({ shelves }).offers ?? []
  assert.deepEqual(
    offers.map(offer => [offer.offeredBy['@id'], offer.availability]),
    [
      ['http://bibliotek.test/bibliotek/mora', 'https://schema.org/InStock'],
      ['http://bibliotek.test/bibliotek/falun', 'https://schema.org/InStoreOnly'],
      ['http://bibliotek.test/bibliotek/rattvik', 'https://schema.org/OutOfStock'],
    ],
  )
  assert.equal(told({}).offers, undefined)
  const many = Array.from({ length: 30 }, (_, n) => shelf(`plats-${n}`, 'available'))
  assert.equal((told({ shelves: many }).offers as unknown as unknown[]).length, 20)
})

test('only books have an ISBN, and only books stand in a series of books', () => {
  const edition = {
    title: 'Titel',
    isbn: '9789100000004',
    year: 1999,
    publisher: 'Förlaget',
    language: 'swe',
  }
  const editions = [
    { ...edition, format: 'book' },
    { ...edition, format: 'film' },
  ]
  const series = { name: 'Serien', part: '2' }
  const book = told({ editions, series })
  assert.deepEqual(
    (book.workExample as unknown as { isbn?: string }[]).map(one => one.isbn),
    ['9789100000004', undefined],
  )
  assert.deepEqual([book.isPartOf?.['@type'], book.position], ['BookSeries', '2'])
  assert.equal(told({ series, shown: 'film' }).isPartOf?.['@type'], 'CreativeWorkSeries')
})
