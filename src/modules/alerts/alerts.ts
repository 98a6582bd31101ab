import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { newSessionToken } from '../../kernel/secret.ts'
import {
  type AlertKind,
  type AlertRefusal,
  alertLimits,
  decideWatch,
  type Pace,
  type WatchedRequest,
} from './alerts.rules.ts'
import * as rows from './alerts.sql.ts'

export type Alert = Row<typeof rows.alertsOf>

export type AlertOutcome<T extends object = object> =
  | ({ readonly outcome: 'done' } & T)
  | { readonly outcome: 'refused'; readonly refusals: readonly AlertRefusal[] }

const notThere = { outcome: 'refused', refusals: [{ code: 'not-there' }] } as const

export interface WatchOrder {
  readonly patron: number
  readonly kind: AlertKind
  /** In the reader's words, for the page and the letters. */
  readonly name: string
  /** The address of the search on the site: the same search has the same. */
  readonly path: string
  readonly request: WatchedRequest
  readonly pace: Pace
}

const asksSomething = ({ text, filters = {}, onShelf }: WatchedRequest): boolean =>
  text.trim() !== '' || onShelf === true || Object.values(filters).some(values => values.length > 0)

/** Somebody's alerts, the one made last first. */
export const alertsOf = (db: Executor, patron: number): Promise<Alert[]> => db.run(rows.alertsOf, { patron })

/** Begins to watch. What is watched already stays as it is, with the pace it has. */
export const watch = (deps: Deps, order: WatchOrder): Promise<AlertOutcome<{ readonly alert: number }>> =>
  inTransaction<AlertOutcome<{ readonly alert: number }>>(deps.db, async tx => {
    const { patron, path, request } = order
    const [owner] = await tx.run(rows.lockOwner, { patron })
    if (!owner) return notThere
    const all = await tx.run(rows.alertsOf, { patron })
    const there = all.find(alert => alert.path === path)
    const refusals = decideWatch({
      alerts: all.length,
      isThere: there !== undefined,
      asksSomething: asksSomething(request),
      pathLength: path.length,
    })
    if (refusals.length) return { outcome: 'refused', refusals }
    if (there) return { outcome: 'done', alert: there.id }
    await tx.run(rows.addReader, { patron, token: newSessionToken() })
    const name = order.name.slice(0, alertLimits.name)
    const [added] = await tx.run(rows.addAlert, { ...order, name, at: deps.now() })
    return answer({ outcome: 'done', alert: added?.id ?? 0 }, [event({ kind: 'alert.changed' })])
  })

/** Changes how often somebody hears of it. What was silent tells nothing of the time it was. */
export const setPace = (
  deps: Deps,
  order: { readonly patron: number; readonly alert: number; readonly pace: Pace },
): Promise<AlertOutcome> =>
  inTransaction<AlertOutcome>(deps.db, async tx => {
    const [changed] = await tx.run(rows.setPace, { ...order, at: deps.now() })
    return changed ? answer<AlertOutcome>({ outcome: 'done' }, [event({ kind: 'alert.changed' })]) : notThere
  })

/** Stops watching; gives the address of what was watched. */
export const unwatch = (
  deps: Deps,
  order: { readonly patron: number; readonly alert: number },
): Promise<AlertOutcome<{ readonly path: string }>> =>
  inTransaction<AlertOutcome<{ readonly path: string }>>(deps.db, async tx => {
    const [gone] = await tx.run(rows.removeAlert, order)
    return gone
      ? answer<AlertOutcome<{ readonly path: string }>>({ outcome: 'done', path: gone.path }, [
          event({ kind: 'alert.changed' }),
        ])
      : notThere
  })

/** Whether a link from a letter is one that ends letters. */
export const canSilence = async (db: Executor, token: string): Promise<boolean> =>
  (await db.run(rows.readerOfToken, { token })).length > 0

/** Ends all letters of whoever has this link; twice is as good as once. False for a link we never gave. */
export const silence = (deps: Deps, token: string): Promise<boolean> =>
  inTransaction<boolean>(deps.db, async tx => {
    if (!(await canSilence(tx, token))) return false
    return answer(true, [bind(rows.silenceAll, { token }), event({ kind: 'alert.changed' })])
  })

/**
 * The writes that make one reader's alerts another's, however many there are then. A reader has one link that ends all
 * letters: the old record's when it has one.
 */
export const alertsMerged = ({ from, into }: { readonly from: number; readonly into: number }): Bound[] =>
  [rows.joinAlerts, rows.moveAlerts, rows.joinReaders, rows.moveReader].map(write =>
    bind(write, { from, into }),
  )
