import { htmlLang } from '../../texts/formats.ts'
import type { PageContext } from '../../ui/index.ts'
import type { WorkView } from './work.view.ts'

/** The work as schema.org tells search engines (schema.org/Book, /Movie, /MusicAlbum, /CreativeWork). */
export function bookData(ctx: PageContext, view: WorkView): object {
  const kinds: Partial<Record<string, string>> = {
    book: 'Book',
    'e-book': 'Book',
    film: 'Movie',
    music: 'MusicAlbum',
    game: 'VideoGame',
    map: 'Map',
  }
  return {
    '@context': 'https://schema.org',
    '@type': kinds[view.shown ?? 'book'] ?? 'CreativeWork',
    '@id': `${ctx.origin}/verk/${view.id}/${view.slug}`,
    name: view.title,
    ...(view.creator ? { author: { '@type': 'Person', name: view.creator } } : {}),
    ...(htmlLang(view.language) ? { inLanguage: htmlLang(view.language) } : {}),
    ...(view.summary ? { description: view.summary } : {}),
    ...(view.series ? { isPartOf: { '@type': 'BookSeries', name: view.series.name } } : {}),
    workExample: view.editions.map(edition => ({
      '@type': edition.format === 'book' ? 'Book' : 'CreativeWork',
      name: edition.title,
      ...(edition.isbn ? { isbn: edition.isbn } : {}),
      ...(edition.year ? { datePublished: String(edition.year) } : {}),
      ...(edition.publisher ? { publisher: { '@type': 'Organization', name: edition.publisher } } : {}),
    })),
  }
}
