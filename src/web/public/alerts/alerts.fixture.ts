import type { AlertOutcome } from '../../../modules/alerts/index.ts'
import type { AlertsHouse } from './alerts.house.ts'
import { asksSomething, kindOf, watchedPath } from './watched.ts'

const notThere: AlertOutcome<never> = { outcome: 'refused', refusals: [{ code: 'not-there' }] }

/** What Alva watches, for page tests; what is done is told to `deeds`. */
export function fixtureAlerts(deeds: string[]): AlertsHouse {
  const tell = <T extends object>(deed: string, value: T) => {
    deeds.push(deed)
    return { outcome: 'done' as const, ...value }
  }
  const name = (q: string, values: readonly string[]) => [q, ...values].filter(Boolean).join(' · ')
  return {
    all: async () => ({
      alerts: [
        {
          id: 1,
          kind: 'search',
          name: 'fjäll · Mora',
          path: '/sok?q=fj%C3%A4ll&bibliotek=mora',
          pace: 'daily',
        },
        { id: 2, kind: 'series', name: 'Jerusalem', path: '/sok?serie=Jerusalem', pace: 'none' },
      ],
      hasAddress: false,
    }),
    nameOf: (_ctx, query) => name(query.q, Object.values(query.filters).flat()),
    watch: async (_ctx, _reader, { query, pace }) => {
      if (query.q === 'för många')
        return { outcome: 'refused', refusals: [{ code: 'too-many-alerts', most: 50 }] }
      if (!asksSomething(query)) return { outcome: 'refused', refusals: [{ code: 'nothing-to-watch' }] }
      return tell(`watch ${kindOf(query)} ${watchedPath(query)} ${pace}`, { alert: 1 })
    },
    setPace: async (_reader, alert, pace) => (alert < 3 ? tell(`pace ${alert} ${pace}`, {}) : notThere),
    unwatch: async (_reader, alert) =>
      alert < 3 ? tell(`unwatch ${alert}`, { path: '/sok?serie=Jerusalem' }) : notThere,
    canSilence: async token => token === 'hemlig',
    silence: async token => {
      if (token !== 'hemlig') return false
      deeds.push('silence')
      return true
    },
  }
}
