import type { HoldState } from '../../kernel/states.ts'

/** Why somebody cannot leave yet. */
export type LeaveRefusal =
  | { readonly code: 'has-loans'; readonly count: number }
  /** Something stands on a hold shelf for them. */
  | { readonly code: 'has-ready-holds'; readonly count: number }
  /** A copy is in a van for them. */
  | { readonly code: 'has-holds-on-the-way'; readonly count: number }
  /** Something is asked for from another library, or has come from there. */
  | { readonly code: 'has-interlibrary-loans'; readonly count: number }
  /** Fees are unpaid: öre. */
  | { readonly code: 'owes-fees'; readonly owed: number }
  /** Staff, or a third reminder, have something to settle first. */
  | { readonly code: 'is-blocked' }

export interface LeaveCase {
  readonly loans: number
  /** The states of the holds that are open. */
  readonly holds: readonly HoldState[]
  /** Interlibrary loans that have not ended. */
  readonly interlibraryLoans: number
  readonly blocked: 'staff' | 'third-reminder' | 'lost-card' | null
  /** Unpaid fees, öre. */
  readonly owed: number
}

/** Whether an account may be erased: not while the house and its reader have something of each other's. All reasons at once. */
export function decideLeave(c: LeaveCase): LeaveRefusal[] {
  const ready = c.holds.filter(state => state === 'on_shelf').length
  const onTheWay = c.holds.filter(state => state === 'captured' || state === 'in_transit').length
  const all: LeaveRefusal[] = []
  if (c.loans > 0) all.push({ code: 'has-loans', count: c.loans })
  if (ready > 0) all.push({ code: 'has-ready-holds', count: ready })
  if (onTheWay > 0) all.push({ code: 'has-holds-on-the-way', count: onTheWay })
  if (c.interlibraryLoans > 0) all.push({ code: 'has-interlibrary-loans', count: c.interlibraryLoans })
  if (c.owed > 0) all.push({ code: 'owes-fees', owed: c.owed })
  if (c.blocked === 'staff' || c.blocked === 'third-reminder') all.push({ code: 'is-blocked' })
  return all
}
