import { Hono } from 'hono'
import { textsFor } from '../../texts/texts.ts'
import { link } from '../../ui/index.ts'
import { atomFeed } from '../found/files.ts'
import { idFrom, show, type Visit } from '../visit.ts'
import { ThemePage } from './theme.page.tsx'
import { TipsPage } from './tips.page.tsx'
import { readTipsAsk, type TipsHouse, themeHref, tipsHref } from './tips.view.ts'

export const tipsRoutes = new Hono<Visit>()
  .get('/tips', async c => {
    const { house, page } = c.var
    const view = await house.tips(page, readTipsAsk(new URL(c.req.url).searchParams))
    return show(c, <TipsPage ctx={page} view={view} />)
  })
  // One address for each theme: a wrong or missing name in it leads to the right one.
  .get('/tips/:theme', async c => {
    const { house, page } = c.var
    const asked = c.req.param('theme')
    const id = idFrom(asked.split('-', 1)[0])
    const view = id === null ? null : await house.theme(page, id)
    if (!view) return c.notFound()
    const right = themeHref(view)
    if (right !== `/tips/${asked}`) return c.redirect(link(page, right), 301)
    return show(c, <ThemePage ctx={page} view={view} />)
  })

/** The latest tips and themes, for feed readers. */
export function tipsFeeds(house: TipsHouse, baseUrl: string): Hono {
  const { origin } = new URL(baseUrl)
  return new Hono().get('/tips/atom.xml', async c => {
    const { browse, tips: t } = textsFor('sv')
    const asked = readTipsAsk(new URL(c.req.url).searchParams)
    const { ask, place, updated, entries } = await house.tipsFeed(asked)
    const feed = {
      title: `${place ? browse.listAt(t.title, place) : t.title} – Dalabiblioteken`,
      ...{ origin, self: tipsHref(ask, '/atom.xml'), page: tipsHref({ ...ask, page: 1 }), updated },
    }
    return c.body(atomFeed(feed, entries), 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=900',
    })
  })
}
