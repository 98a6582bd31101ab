import { Hono } from 'hono'
import { textsFor } from '../../texts/texts.ts'
import { type AssetLinks, addressOf, type PageContext, type Painter } from '../../ui/index.ts'
import { paceKeeper } from '../found/pace.ts'
import type { House } from '../house.ts'
import { idFrom } from '../visit.ts'
import { eventPoster, housePoster, libraryPoster, versionOf, workPoster } from './pictures.ts'
import { drawPoster, type Poster } from './poster.ts'

const width = 1200
/** Pictures remembered, of some 60 kB each; the one not asked for longest goes first. */
const mostBytes = 24_000_000
/** More than so many that wait would take seconds: better to ask again. */
const mostWaiting = 16

/** Paints each picture once while it is remembered, also when many ask for it at the same time. */
function pictureShelf(painter: Painter) {
  const known = new Map<string, Buffer>()
  const waiting = new Map<string, Promise<Buffer>>()
  let bytes = 0
  const remember = (version: string, png: Buffer) => {
    known.set(version, png)
    bytes += png.length
    for (const [oldest, { length }] of known) {
      if (bytes <= mostBytes) break
      known.delete(oldest)
      bytes -= length
    }
  }
  return {
    known: (version: string): Buffer | null => {
      const png = known.get(version)
      if (!png) return null
      known.delete(version)
      known.set(version, png)
      return png
    },
    isFull: () => waiting.size >= mostWaiting,
    paint: (version: string, poster: Poster): Promise<Buffer> => {
      const begun = waiting.get(version)
      if (begun) return begun
      const painting = painter
        .paint(drawPoster(poster), width)
        .then(png => {
          remember(version, png)
          return png
        })
        .finally(() => waiting.delete(version))
      waiting.set(version, painting)
      return painting
    },
  }
}

type Deps = {
  readonly house: House
  readonly painter: Painter
  readonly assets: AssetLinks
  readonly origin: string
}

/** Pictures of works, events and libraries, for where their pages are shared. */
export function pictureFiles({ house, painter, assets, origin }: Deps): Hono {
  const shelf = pictureShelf(painter)
  const pace = paceKeeper()
  // As a stranger sees it.
  const page: PageContext = {
    ...{ locale: 'sv', texts: textsFor('sv'), path: '/', origin, assets, csrf: '', reader: null },
  }
  const posterOf: Record<string, (id: string) => Promise<Poster | null>> = {
    verk: async id => {
      const number = idFrom(id)
      const view = number === null ? null : await house.work(page, number, null, null)
      return view && workPoster(view)
    },
    evenemang: async id => {
      const number = idFrom(id)
      const found = number === null ? null : await house.event(number)
      return found && eventPoster(found.event)
    },
    bibliotek: async slug => {
      const view = await house.library(page, slug)
      return view && libraryPoster(view)
    },
    huset: async name => (name === 'dalabiblioteken' ? housePoster : null),
  }
  const app = new Hono()
  app.get('/og/:kind{(?:verk|evenemang|bibliotek|huset)}/:file{[^/]+\\.png}', async c => {
    const soon = (status: 429 | 503, seconds: number) =>
      c.body(null, status, { 'retry-after': String(seconds), 'cache-control': 'no-store' })
    const asked = c.req.query('v') ?? ''
    const send = (png: Buffer, version: string) =>
      c.body(new Uint8Array(png), 200, {
        'content-type': 'image/png',
        // An address without its version, or with an old one, shows what there is now.
        'cache-control': asked === version ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      })
    const known = shelf.known(asked)
    if (known) return send(known, asked)
    const wait = pace.askedBy(addressOf(c), c.req.header('user-agent') ?? '')
    if (wait !== null) return soon(429, wait)
    const poster = await posterOf[c.req.param('kind')]?.(c.req.param('file').slice(0, -4))
    if (!poster) return c.notFound()
    const version = versionOf(poster)
    const painted = shelf.known(version)
    if (painted) return send(painted, version)
    if (shelf.isFull()) return soon(503, 2)
    return send(await shelf.paint(version, poster), version)
  })
  return app
}
