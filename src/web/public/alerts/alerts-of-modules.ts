import type { Deps } from '../../../database/deps.ts'
import { alertsOf, canSilence, setPace, silence, unwatch, watch } from '../../../modules/alerts/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { patronById } from '../../../modules/patrons/index.ts'
import type { PageContext } from '../../ui/index.ts'
import { requestOf } from '../rooms-of-search.ts'
import { filterNames, type SearchQuery } from '../search/query.ts'
import { valueLabel } from '../search/search.load.ts'
import type { AlertsHouse } from './alerts.house.ts'
import { kindOf, watchable, watchedPath } from './watched.ts'

/** A search in the words of the page: "fjäll · Mora · Bok". */
const nameOfSearch = (ctx: PageContext, organisation: Organisation, query: SearchQuery): string =>
  [
    query.q,
    ...filterNames.flatMap(name =>
      // Names and series are as they are written; other values are words of the page.
      query.filters[name].map(value =>
        name === 'serie' || name === 'forfattare' ? value : valueLabel(ctx, organisation, name, value),
      ),
    ),
    query.onShelf ? ctx.texts.search.onShelfNow : '',
  ]
    .filter(Boolean)
    .join(' · ')

type AlertsDeps = Deps & { readonly organisation: () => Organisation }

/** What readers watch, by the deeds of the module. */
export function alertsHouse(deps: AlertsDeps): AlertsHouse {
  const { db, organisation } = deps
  return {
    all: async ({ id: patron }) => {
      const [alerts, found] = await Promise.all([alertsOf(db, patron), patronById(db, patron)])
      return {
        alerts: alerts.map(({ id, kind, name, path, pace }) => ({ id, kind, name, path, pace })),
        hasAddress: Boolean(found?.email),
      }
    },
    nameOf: (ctx, query) => nameOfSearch(ctx, organisation(), query),
    watch: (ctx, { id: patron }, { query: asked, pace }) => {
      const query = watchable(asked)
      return watch(deps, {
        ...{ patron, pace, kind: kindOf(query), path: watchedPath(query) },
        name: nameOfSearch(ctx, organisation(), query) || '–',
        request: requestOf(query, organisation()),
      })
    },
    setPace: ({ id: patron }, alert, pace) => setPace(deps, { patron, alert, pace }),
    unwatch: ({ id: patron }, alert) => unwatch(deps, { patron, alert }),
    canSilence: token => canSilence(db, token),
    silence: token => silence(deps, token),
  }
}
