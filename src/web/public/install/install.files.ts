import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { localeFacts, localePath, locales } from '../../texts/locale.ts'
import { textsFor } from '../../texts/texts.ts'
import type { Assets, Painter } from '../../ui/index.ts'
import { manifestOf } from './manifest.ts'

const offlinePages = locales.map(locale => localePath(locale, '/utan-nat'))
const forAYear = 'public, max-age=31536000, immutable'

/** Changes when anything changes that the worker keeps; the token of a form is another every time. */
const versionOf = (parts: readonly string[]): string =>
  createHash('sha256')
    .update(parts.join('\n').replaceAll(/name="csrf" value="[^"]*"/g, ''))
    .digest('hex')
    .slice(0, 12)

/**
 * What a browser needs to put the site on a home screen and to do without a network: manifest, icons, service worker.
 * @param page answers for one of the site's own pages, as a stranger sees it
 */
export function installFiles(
  assets: Assets,
  painter: Painter,
  page: (path: string) => Promise<string>,
): Hono {
  const app = new Hono()
  for (const locale of locales)
    app.get(localePath(locale, '/manifest.webmanifest'), c =>
      c.body(JSON.stringify(manifestOf(locale, textsFor(locale), assets.icons.links)), 200, {
        'content-type': 'application/manifest+json; charset=utf-8',
        'content-language': localeFacts(locale).tag,
        'cache-control': 'public, max-age=3600',
      }),
    )

  const painted = new Map<string, Promise<Buffer>>()
  const pictureOf = (name: string, svg: string, width: number): Promise<Buffer> => {
    const known = painted.get(name) ?? painter.paint(svg, width)
    painted.set(name, known)
    known.catch(() => painted.delete(name))
    return known
  }
  app.get('/ikon/:name', async c => {
    const name = c.req.param('name')
    const icon = assets.icons.files.get(name)
    if (!icon) return c.notFound()
    if (icon.width === null)
      return c.body(icon.svg, 200, { 'content-type': 'image/svg+xml', 'cache-control': forAYear })
    const png = await pictureOf(name, icon.svg, icon.width)
    return c.body(new Uint8Array(png), 200, { 'content-type': 'image/png', 'cache-control': forAYear })
  })

  let worker: Promise<string> | null = null
  const build = async (): Promise<string> => {
    const pages = await Promise.all(offlinePages.map(page))
    const bare = assets.serviceWorker('', offlinePages)
    return assets.serviceWorker(versionOf([bare, ...pages]), offlinePages)
  }
  app.get('/sw.js', async c => {
    worker ??= build()
    worker.catch(() => {
      worker = null
    })
    // Asked for anew at every visit, so that a new one comes to all within a day.
    return c.body(await worker, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    })
  })
  return app
}
