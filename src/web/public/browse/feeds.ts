import { Hono } from 'hono'
import { textsFor } from '../../texts/texts.ts'
import { atomFeed } from '../found/files.ts'
import type { BrowseHouse } from './browse.house.ts'
import { readListAsk } from './list.load.ts'
import { listHref, listKinds, listPaths } from './list.page.tsx'

/** What is new, was just returned or is borrowed most, for feed readers. */
export function browseFeeds(house: BrowseHouse, baseUrl: string): Hono {
  const { origin } = new URL(baseUrl)
  const app = new Hono()
  const t = textsFor('sv').browse
  for (const kind of listKinds) {
    app.get(`${listPaths[kind]}/atom.xml`, async c => {
      const asked = readListAsk(kind, new URL(c.req.url).searchParams)
      const { ask, place, updated, entries } = await house.listFeed(asked)
      const { title } = t.lists[kind]
      const feed = {
        title: `${place ? t.listAt(title, place) : title} – Dalabiblioteken`,
        ...{ origin, self: listHref(ask, '/atom.xml'), page: listHref(ask), updated },
      }
      return c.body(atomFeed(feed, entries), 200, {
        'content-type': 'application/atom+xml; charset=utf-8',
        'cache-control': 'public, max-age=900',
      })
    })
  }
  return app
}
