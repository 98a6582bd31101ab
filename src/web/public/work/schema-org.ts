import { htmlLang } from '../../texts/formats.ts'
import type { PageContext } from '../../ui/index.ts'
import type { WorkView } from './work.view.ts'

const kinds: Partial<Record<string, string>> = {
  book: 'Book',
  'e-book': 'Book',
  audiobook: 'Audiobook',
  'e-audiobook': 'Audiobook',
  film: 'Movie',
  music: 'MusicAlbum',
  game: 'VideoGame',
  map: 'Map',
}
const books = new Set(['Book', 'Audiobook'])

/** Who made it, by the name schema.org has for it in each kind. */
const makers: Partial<Record<string, string>> = { Movie: 'director', MusicAlbum: 'byArtist' }

/** What schema.org calls what comes in a format. */
export const schemaType = (format: string | null): string => kinds[format ?? 'book'] ?? 'CreativeWork'

/** Libraries told of at most: the page itself tells of all. */
const mostOffers = 20

type Shelf = WorkView['shelves'][number]

/** To borrow and not to buy: one offer for each library that has copies, in stock where one may be taken from the shelf. */
function offersOf(ctx: PageContext, shelves: readonly Shelf[]): object[] {
  const byBranch = Map.groupBy(shelves, row => row.branchSlug)
  return [...byBranch].slice(0, mostOffers).map(([slug, rows]) => {
    const has = (state: Shelf['state']) => rows.some(row => row.state === state)
    const availability = has('available') ? 'InStock' : has('reference') ? 'InStoreOnly' : 'OutOfStock'
    return {
      '@type': 'Offer',
      businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut',
      price: '0',
      priceCurrency: 'SEK',
      availability: `https://schema.org/${availability}`,
      offeredBy: {
        '@type': 'Library',
        '@id': `${ctx.origin}/bibliotek/${slug}`,
        name: rows[0]?.branch,
      },
    }
  })
}

/** The work as schema.org tells search engines (schema.org/Book, /Movie, /MusicAlbum, /CreativeWork). */
export function bookData(ctx: PageContext, view: WorkView): object {
  const type = schemaType(view.shown)
  const offers = offersOf(ctx, view.shelves)
  const url = `${ctx.origin}/verk/${view.id}/${view.slug}`
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': url,
    url,
    name: view.title,
    ...(view.originalTitle ? { alternateName: view.originalTitle } : {}),
    ...(view.creator ? { [makers[type] ?? 'author']: { '@type': 'Person', name: view.creator } } : {}),
    ...(htmlLang(view.language) ? { inLanguage: htmlLang(view.language) } : {}),
    ...(view.summary ? { description: view.summary } : {}),
    ...(view.series
      ? {
          isPartOf: {
            '@type': books.has(type) ? 'BookSeries' : 'CreativeWorkSeries',
            name: view.series.name,
          },
          ...(view.series.part ? { position: view.series.part } : {}),
        }
      : {}),
    ...(offers.length ? { offers } : {}),
    workExample: view.editions.map(edition => {
      const kind = schemaType(edition.format)
      return {
        '@type': kind,
        name: edition.title,
        ...(edition.isbn && books.has(kind) ? { isbn: edition.isbn } : {}),
        ...(edition.year ? { datePublished: String(edition.year) } : {}),
        ...(edition.publisher ? { publisher: { '@type': 'Organization', name: edition.publisher } } : {}),
        ...(htmlLang(edition.language) ? { inLanguage: htmlLang(edition.language) } : {}),
      }
    }),
  }
}
