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

/**
 * What crawlers are asked to leave alone: what is somebody's own, and the offers while one types. Narrowed, sorted and turned
 * searches are not forbidden: they say noindex themselves, which is only heard by who may read them (forbidden ones are listed
 * by their bare address when somebody links there). That nobody walks through them without end is the work of `pace`, which
 * slows crawlers down and no people; and they are chosen in a form, so that there are few links to follow.
 */
export const robotsText = (origin: string): string =>
  [
    'User-agent: *',
    ...['/mina-sidor', '/reservera', '/reserverat', '/logga-in', '/logga-ut', '/personal', '/sok/'].flatMap(
      path => [`Disallow: ${path}`, `Disallow: /*${path}`],
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

/** A feed by RFC 4287. `self` and `page` are paths: of the feed, and of the page that shows the same. */
export function atomFeed(
  of: {
    readonly origin: string
    readonly title: string
    readonly self: string
    readonly page: string
    readonly updated: Temporal.Instant
  },
  entries: readonly {
    readonly path: string
    readonly title: string
    readonly updated: Temporal.Instant
    readonly summary: string
  }[],
): string {
  const { origin, title, self, page, updated } = of
  const moment = (at: Temporal.Instant) => at.toString({ fractionalSecondDigits: 0 })
  const written = entries.map(entry => {
    const url = escapeXml(origin + entry.path)
    return [
      '<entry>',
      `<id>${url}</id>`,
      `<title>${escapeXml(entry.title)}</title>`,
      `<link href="${url}"/>`,
      `<updated>${moment(entry.updated)}</updated>`,
      `<summary>${escapeXml(entry.summary)}</summary>`,
      '</entry>\n',
    ].join('')
  })
  return `${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
<id>${escapeXml(origin + self)}</id>
<title>${escapeXml(title)}</title>
<updated>${moment(updated)}</updated>
<author><name>Dalabiblioteken</name></author>
<link rel="self" href="${escapeXml(origin + self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(origin + page)}"/>
${written.join('')}</feed>
`
}

/** A feed of events, the next one first. */
export const eventFeed = (
  of: { readonly origin: string; readonly self: string; readonly updated: Temporal.Instant },
  events: readonly (LibraryEvent & { readonly where: string; readonly when: string })[],
): string =>
  atomFeed(
    { ...of, title: 'Evenemang på Dalabiblioteken', page: '/evenemang' },
    events.map(event => ({
      path: `/evenemang/${event.id}/${event.slug}`,
      title: `${event.cancelledAt ? 'Inställt: ' : ''}${event.title}, ${event.where} ${event.when}`,
      updated: event.cancelledAt ?? event.createdAt,
      summary: event.description,
    })),
  )
