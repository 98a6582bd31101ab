import { escapeXml } from '../../../kernel/xml.ts'
import type { LibraryEvent } from '../../../modules/events/index.ts'

/** A page as search engines are told of it. */
export type SitemapEntry = {
  readonly path: string
  /** The day it last changed; null = not told. */
  readonly changedOn: string | null
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const sitemapSpace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** What crawlers are asked to leave alone: what is somebody's own, and answers that no end of filters can be asked for. */
export const robotsText = (origin: string): string =>
  [
    'User-agent: *',
    ...['/mina-sidor', '/reservera', '/reserverat', '/logga-in', '/logga-ut', '/personal', '/sok/'].flatMap(
      path => [`Disallow: ${path}`, `Disallow: /*${path}`],
    ),
    ...['inne', 'sida', 'sortera', 'kommun', 'bibliotek', 'form', 'sprak', 'amne', 'genre', 'ar'].map(
      name => `Disallow: /*sok?*${name}=`,
    ),
    'Crawl-delay: 2',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')

/** The list of sitemap files. */
export const sitemapIndex = (origin: string, files: readonly string[]): string =>
  `${declaration}<sitemapindex ${sitemapSpace}>\n${files
    .map(file => `<sitemap><loc>${escapeXml(`${origin}/${file}`)}</loc></sitemap>\n`)
    .join('')}</sitemapindex>\n`

const entryXml = (origin: string, { path, changedOn }: SitemapEntry): string =>
  `<url><loc>${escapeXml(encodeURI(origin + path))}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}</url>\n`

/** One sitemap file, a piece at a time as its entries come. */
export async function* sitemapFile(
  origin: string,
  entries: AsyncIterable<readonly SitemapEntry[]>,
): AsyncGenerator<string> {
  yield `${declaration}<urlset ${sitemapSpace}>\n`
  for await (const some of entries) yield some.map(entry => entryXml(origin, entry)).join('')
  yield '</urlset>\n'
}

/** A feed of events by RFC 4287, the next one first. */
export function eventFeed(
  of: { readonly origin: string; readonly self: string; readonly updated: Temporal.Instant },
  events: readonly (LibraryEvent & { readonly where: string; readonly when: string })[],
): string {
  const { origin, self, updated } = of
  const entries = events.map(event => {
    const url = `${origin}/evenemang/${event.id}/${event.slug}`
    const cancelled = event.cancelledAt ? 'Inställt: ' : ''
    return [
      '<entry>',
      `<id>${escapeXml(url)}</id>`,
      `<title>${escapeXml(`${cancelled}${event.title}, ${event.where} ${event.when}`)}</title>`,
      `<link href="${escapeXml(url)}"/>`,
      `<updated>${(event.cancelledAt ?? event.createdAt).toString({ fractionalSecondDigits: 0 })}</updated>`,
      `<summary>${escapeXml(event.description)}</summary>`,
      '</entry>\n',
    ].join('')
  })
  return `${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
<id>${escapeXml(origin + self)}</id>
<title>Evenemang på Dalabiblioteken</title>
<updated>${updated.toString({ fractionalSecondDigits: 0 })}</updated>
<author><name>Dalabiblioteken</name></author>
<link rel="self" href="${escapeXml(origin + self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/evenemang`)}"/>
${entries.join('')}</feed>
`
}
