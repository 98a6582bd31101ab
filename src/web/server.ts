import { Hono } from 'hono'
import { browseFeeds } from './public/browse/feeds.ts'
import { formerSites } from './public/found/former-sites.ts'
import { foundFiles } from './public/found/found.routes.ts'
import type { House } from './public/house.ts'
import { publicSite } from './public/site.tsx'
import { tipsFeeds } from './public/tips/tips.routes.tsx'
import { type AssetLinks, type Assets, assetResponse, buildAssets, securityHeaders } from './ui/index.ts'

/** Whether pages can be served, and how the parts are. */
export type Health = { readonly ok: boolean } & Readonly<Record<string, unknown>>

export type WebsiteDeps = {
  readonly house: House
  readonly baseUrl: string
  readonly secret: string
  readonly health: () => Promise<Health>
  readonly report: (error: unknown) => void
  /** The staff pages, given the addresses of stylesheet and script. Served below /personal. */
  readonly staff?: (assets: AssetLinks) => {
    fetch: (request: Request, env?: unknown) => Response | Promise<Response>
    readonly routes: readonly { readonly method: string; readonly path: string }[]
  }
  /** Built once and shared by several servers in tests. */
  readonly assets?: Assets
}

/** The site, and the patterns of all its pages ('/verk/:id/:slug'), so that an audit can tell that it saw them all. */
export type Website = Hono & { readonly patterns: readonly string[] }

/** Everything the web answers: files, health, staff pages, public pages. */
export function website(deps: WebsiteDeps): Website {
  const assets = deps.assets ?? buildAssets()
  const app = new Hono()
  const staff = deps.staff?.(assets.links)

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value)
    if (deps.baseUrl.startsWith('https:')) c.res.headers.set('strict-transport-security', 'max-age=31536000')
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
  app.route('/', browseFeeds(deps.house, deps.baseUrl))
  app.route('/', tipsFeeds(deps.house, deps.baseUrl))
  const site = publicSite({ ...deps, assets: assets.links })
  app.all('*', c => site.fetch(c.req.raw, c.env))
  const pages = [...site.routes, ...(staff?.routes ?? [])]
    // A list that is sent as a file is no page.
    .filter(route => route.method === 'GET' && !/\*|\.(csv|json)$/.test(route.path))
    .map(route => route.path)
  return Object.assign(app, { patterns: [...new Set(pages)] })
}
