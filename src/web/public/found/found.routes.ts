import { Hono } from 'hono'
import { eventFeed, robotsText, type SitemapEntry, sitemapFile, sitemapIndex } from './files.ts'
import type { FoundHouse } from './found.house.ts'

const xml = 'application/xml; charset=utf-8'
const pages = [
  '/',
  '/nytt',
  '/nyss-lamnat',
  '/mest-lanat',
  '/bladdra/upphov',
  '/bladdra/titlar',
  '/bladdra/amnen',
  '/bladdra/serier',
  '/tips',
  '/barn',
  '/bibliotek',
  '/evenemang',
  '/regler',
  '/om',
  '/tillganglighet',
  '/rattvisa',
  '/sokkvalitet',
  '/bli-lantagare',
]

async function* at(entries: readonly SitemapEntry[]) {
  yield entries
}

/** Sends text as it is made, packed where the other end can unpack it. */
function streamed(pieces: AsyncIterator<string>, acceptEncoding: string): Response {
  const text = new ReadableStream<string>({
    pull: async controller => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await pieces.return?.()),
  })
  const headers = new Headers({
    'content-type': xml,
    'cache-control': 'public, max-age=3600',
    vary: 'accept-encoding',
  })
  const bytes = text.pipeThrough(new TextEncoderStream())
  if (!/\bgzip\b/.test(acceptEncoding)) return new Response(bytes, { headers })
  headers.set('content-encoding', 'gzip')
  return new Response(bytes.pipeThrough(new CompressionStream('gzip')), { headers })
}

/** The files that search engines and feed readers ask for; no pages. */
export function foundFiles(house: FoundHouse, baseUrl: string): Hono {
  const { origin } = new URL(baseUrl)
  const app = new Hono()
  const file = (
    c: { req: { header(name: string): string | undefined } },
    entries: AsyncIterable<readonly SitemapEntry[]>,
  ) => streamed(sitemapFile(origin, entries), c.req.header('accept-encoding') ?? '')

  app.get('/robots.txt', c => c.text(robotsText(origin)))
  app.get('/sitemap.xml', async c => {
    const [works, headings] = await Promise.all([house.sitemapParts(), house.sitemapHeadingParts()])
    const named = (name: string, parts: number) =>
      Array.from({ length: parts }, (_, n) => `sitemap-${name}-${n + 1}.xml`)
    const files = [
      ...['sitemap-sidor.xml', 'sitemap-bibliotek.xml', 'sitemap-evenemang.xml'],
      ...named('rubriker', headings),
      ...named('verk', works),
    ]
    return c.body(sitemapIndex(origin, files), 200, { 'content-type': xml })
  })
  app.get('/sitemap-sidor.xml', c => file(c, at(pages.map(path => ({ path, changedOn: null })))))
  app.get('/sitemap-bibliotek.xml', async c => file(c, at(await house.sitemapLibraries())))
  app.get('/sitemap-evenemang.xml', async c => file(c, at(await house.sitemapEvents())))
  app.get('/:file{sitemap-rubriker-[1-9][0-9]{0,5}\\.xml}', async (c, next) => {
    const part = Number(/\d+/.exec(c.req.param('file'))?.[0])
    if (part > (await house.sitemapHeadingParts())) return next()
    return file(c, house.sitemapHeadings(part))
  })
  app.get('/:file{sitemap-verk-[1-9][0-9]{0,5}\\.xml}', async (c, next) => {
    const part = Number(/\d+/.exec(c.req.param('file'))?.[0])
    if (part > (await house.sitemapParts())) return next()
    return file(c, house.sitemapWorks(part))
  })
  app.get('/evenemang/atom.xml', async c => {
    const municipality = c.req.query('kommun') || null
    const { updated, events } = await house.feedOfEvents(municipality)
    const self = `/evenemang/atom.xml${municipality ? `?kommun=${encodeURIComponent(municipality)}` : ''}`
    return c.body(eventFeed({ origin, self, updated }, events), 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=900',
    })
  })
  return app
}
