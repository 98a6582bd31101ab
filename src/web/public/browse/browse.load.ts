import type { Deps } from '../../../database/deps.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import type { BrowseHouse } from './browse.house.ts'
import { listFeed, listView } from './list.load.ts'
import { shelfView } from './shelf.load.ts'

/** The house for who browses, from the modules' front desks. */
export function browseHouse(deps: Deps & { readonly organisation: () => Organisation }): BrowseHouse {
  return {
    list: (ctx, ask) => listView(deps, ctx, deps.organisation(), ask),
    listFeed: ask => listFeed(deps, deps.organisation(), ask),
    shelf: async (ctx, slug, ask) => {
      const organisation = deps.organisation()
      const branch = organisation.bySlug(slug)
      if (!branch || branch.kind === 'hub') return null
      return shelfView(deps, ctx, organisation, branch, ask)
    },
  }
}
