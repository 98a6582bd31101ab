import { Hono } from 'hono'
import { browseFeeds } from './public/browse/feeds.ts'
import { formerSites } from './public/found/former-sites.ts'
import { foundFiles } from './public/found/found.routes.ts'
import type { House } from './public/house.ts'
import { installFiles } from './public/install/install.files.ts'
import { pictureFiles } from './public/pictures/pictures.files.ts'
import { publicSite, type SiteDeps } from './public/site.tsx'
import { tipsFeeds } from './public/tips/tips.routes.tsx'
import {
  type AssetLinks,
  type Assets,
  assetResponse,
  buildAssets,
  openPainter,
  type Painter,
  securityHeaders,
  withoutZeroes,
} from './ui/index.ts'

/** Whether pages can be served, and how the parts are. */
export type Health = { readonly ok: boolean } & Readonly<Record<string, unknown>>

export type WebsiteDeps = {
  readonly house: House
  readonly baseUrl: string
  readonly secret: string
  readonly health: () => Promise<Health>
  readonly report: (error: unknown) => void
  readonly answered?: SiteDeps['answered']
  /** The staff pages, given the addresses of stylesheet and script. Served below /personal. */
  readonly staff?: (assets: AssetLinks) => {
    fetch: (request: Request, env?: unknown) => Response | Promise<Response>
    readonly routes: readonly { readonly method: string; readonly path: string }[]
  }
  /** Built once and shared by several servers in tests. */
  readonly assets?: Assets
  /** Makes pictures; left out = one of its own, which starts when the first picture is asked for. */
  readonly painter?: Painter
}

/** The site, and the patterns of all its pages ('/verk/:id/:slug'), so that an audit can tell that it saw them all. */
export type Website = Hono & {
  readonly patterns: readonly string[]
  /** What every page will ask for, said before the page is made (103 Early Hints). */
  readonly early: { readonly link: string[] }
}

/** Stylesheet and letters of the public pages, as a Link header names them. */
const earlyLinks = ({ stylesheet, preloadFonts }: AssetLinks): string[] => [
  `<${stylesheet}>; rel=preload; as=style`,
  ...preloadFonts.map(font => `<${font}>; rel=preload; as=font; type=font/woff2; crossorigin`),
]

/** Whether a request is somebody on the way to a public page; old browsers do not say, and are told nothing early. */
export const isVisit = (request: {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}): boolean =>
  request.method === 'GET' &&
  request.headers['sec-fetch-dest'] === 'document' &&
  !/^\/(personal|f|og|ikon)(\/|$|\?)/.test(request.url ?? '')

/** Everything the web answers: files, health, staff pages, public pages. */
export function website(deps: WebsiteDeps): Website {
  const assets = deps.assets ?? buildAssets()
  const painter = deps.painter ?? openPainter()
  const app = new Hono()
  const staff = deps.staff?.(assets.links)

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value)
    if (deps.baseUrl.startsWith('https:')) c.res.headers.set('strict-transport-security', 'max-age=31536000')
  })
  app.use(async (c, next) => {
    const clean = withoutZeroes(new URL(c.req.url))
    return clean === null ? next() : c.redirect(clean, 303)
  })
  app.use(formerSites(deps.house, deps.baseUrl))
  app.get('/f/:name', c => {
    return assetResponse(assets, c.req.param('name'), c.req.header('accept-encoding') ?? '') ?? c.notFound()
  })
  app.get('/favicon.svg', c =>
    c.body(assets.favicon, 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=86400',
    }),
  )
  app.get('/halsa', async c => {
    const health = await deps.health()
    return c.json(health, health.ok ? 200 : 503)
  })
  if (staff) {
    app.all('/personal', c => staff.fetch(c.req.raw, c.env))
    app.all('/personal/*', c => staff.fetch(c.req.raw, c.env))
  }
  app.route('/', foundFiles(deps.house, deps.baseUrl))
  app.route(
    '/',
    pictureFiles({ house: deps.house, painter, assets: assets.links, origin: new URL(deps.baseUrl).origin }),
  )
  app.route('/', browseFeeds(deps.house, deps.baseUrl))
  app.route('/', tipsFeeds(deps.house, deps.baseUrl))
  const site = publicSite({ ...deps, assets: assets.links })
  const asStranger = async (path: string) => (await site.fetch(new Request(deps.baseUrl + path))).text()
  app.route('/', installFiles(assets, painter, asStranger))
  app.all('*', c => site.fetch(c.req.raw, c.env))
  const pages = [...site.routes, ...(staff?.routes ?? [])]
    // A list that is sent as a file is no page.
    .filter(route => route.method === 'GET' && !/\*|\.(csv|json)$/.test(route.path))
    .map(route => route.path)
  return Object.assign(app, { patterns: [...new Set(pages)], early: { link: earlyLinks(assets.links) } })
}
