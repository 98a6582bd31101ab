import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import { headingsToFind, highestHeading, highestWork, worksToFind } from '../../../modules/catalogue/index.ts'
import { upcoming } from '../../../modules/events/index.ts'
import { followOldLink, oldHosts } from '../../../modules/oldlinks/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import { hrefOf } from '../headings/heading.href.ts'
import { visitable } from '../libraries/libraries.load.ts'
import { slugOf } from '../slug.ts'
import type { SitemapEntry } from './files.ts'
import type { FoundHouse } from './found.house.ts'

/** What the protocol allows in one file. */
const perFile = 50_000
/** Works read at a time: a file is never whole in memory. */
const perRead = 2_000
const inFeed = 100
const eventsInSitemap = 10_000

/** @param sizes files and reads of another size, for tests */
export function foundHouse(
  deps: Deps & { readonly organisation: () => Organisation },
  sizes = { perFile, perRead },
): FoundHouse {
  /** The entries of a file, read some at a time by their numbers. */
  async function* entries(
    part: number,
    read: (after: number, until: number) => Promise<readonly SitemapEntry[]>,
  ): AsyncGenerator<readonly SitemapEntry[]> {
    const last = part * sizes.perFile
    for (let after = last - sizes.perFile; after < last; after += sizes.perRead) {
      const found = await read(after, Math.min(after + sizes.perRead, last))
      if (found.length) yield found
    }
  }
  const works = async (after: number, until: number): Promise<SitemapEntry[]> =>
    (await worksToFind(deps.db, after, until)).map(({ id, title, changedAt }) => ({
      path: `/verk/${id}/${slugOf(title)}`,
      changedOn: dayOf(changedAt),
    }))
  const headings = async (after: number, until: number): Promise<SitemapEntry[]> =>
    (await headingsToFind(deps.db, after, until)).map(heading => ({ path: hrefOf(heading), changedOn: null }))
  return {
    sitemapParts: async () => Math.ceil((await highestWork(deps.db)) / sizes.perFile),
    sitemapWorks: part => entries(part, works),
    sitemapHeadingParts: async () => Math.ceil((await highestHeading(deps.db)) / sizes.perFile),
    sitemapHeadings: part => entries(part, headings),
    oldHosts: () => oldHosts(deps.db),
    oldLink: (address, ownHost) => followOldLink(deps, { address, ownHost }),
    sitemapLibraries: async () =>
      visitable(deps.organisation()).map(({ slug }) => ({ path: `/bibliotek/${slug}`, changedOn: null })),
    sitemapEvents: async () => {
      const { events } = await upcoming(deps.db, { from: deps.now(), limit: eventsInSitemap })
      return events.map(({ id, slug, createdAt, cancelledAt }) => ({
        path: `/evenemang/${id}/${slug}`,
        changedOn: dayOf(cancelledAt ?? createdAt),
      }))
    },
    feedOfEvents: async slug => {
      const municipality = deps.organisation().municipalities.find(one => one.slug === slug)
      const { events } = await upcoming(deps.db, {
        from: deps.now(),
        limit: inFeed,
        ...(municipality ? { municipalities: [municipality.id] } : {}),
      })
      const changes = events.map(event => event.cancelledAt ?? event.createdAt)
      return {
        updated: changes.toSorted(Temporal.Instant.compare).at(-1) ?? deps.now(),
        events: events.map(event => ({
          ...event,
          where: deps.organisation().branch(event.branchId).shortName,
          when: `${dayText('sv', dayOf(event.startsAt), 'long')} ${timeText(event.startsAt)}`,
        })),
      }
    },
  }
}
