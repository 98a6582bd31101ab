import type { Executor } from '../../database/connect.ts'
import type { Actor, Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { dayOf } from '../../kernel/day.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import { isIsil } from './case.rules.ts'
import { lenderNamed } from './ill.sql.ts'
import {
  decideLending,
  isLendingOver,
  type LendingDeed,
  type LendingRefusal,
  type LendingWish,
  lendingRefusals,
} from './lending.rules.ts'
import * as rows from './lending.sql.ts'

type By = { readonly actor: Actor & { kind: 'staff' }; readonly role: StaffRole }

export type LendingOutcome =
  | { readonly outcome: 'done'; readonly id: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly LendingRefusal[] }

const refused = (...refusals: LendingRefusal[]): LendingOutcome => ({ outcome: 'refused', refusals })

/** Writes down what another library asks for. The same token is the same request. */
export const registerLending = (
  deps: Deps,
  order: { readonly wish: LendingWish; readonly token: string },
  by: By,
): Promise<LendingOutcome> =>
  inTransaction<LendingOutcome>(deps.db, async tx => {
    if (!may(by.role, 'work-interlibrary-loans')) return refused({ code: 'not-allowed' })
    const { wish, token } = order
    const refusals = lendingRefusals(wish, isIsil)
    if (refusals.length) return refused(...refusals)
    const at = deps.now()
    const [library] = await tx.run(lenderNamed, { name: wish.library.trim(), isil: wish.isil || null })
    const [added] = await tx.run(rows.addLending, {
      ...{ token, library: library?.id ?? 0, kind: wish.kind, title: wish.title.trim(), at },
      ...{ author: wish.author.trim(), reference: wish.reference.trim(), branch: by.actor.branch },
    })
    if (!added) {
      const [known] = await tx.run(rows.lendingByToken, { token })
      return { outcome: 'done', id: known?.id ?? 0 }
    }
    return answer<LendingOutcome>({ outcome: 'done', id: added.id }, [
      audit(by.actor, 'register-lending', `ill-lending:${added.id}`, at, { kind: wish.kind }),
      event({ kind: 'ill.changed' }),
    ])
  })

/** Answers another library, or notes that what was lent is back. */
export const actOnLending = (
  deps: Deps,
  order: { readonly id: number; readonly deed: LendingDeed; readonly seen: number },
  by: By,
): Promise<LendingOutcome> =>
  inTransaction<LendingOutcome>(deps.db, async tx => {
    if (!may(by.role, 'work-interlibrary-loans')) return refused({ code: 'not-allowed' })
    const { id, deed, seen } = order
    const [found] = await tx.run(rows.lockLending, { id })
    if (!found) return refused({ code: 'no-such-request' })
    const at = deps.now()
    const decided = decideLending(found, deed, { today: dayOf(at), seen })
    if (decided.outcome === 'refused') return decided
    const { state, version, dueOn } = decided.next
    return answer<LendingOutcome>({ outcome: 'done', id }, [
      bind(rows.changeLending, {
        ...{ id, state, version, dueOn, reason: decided.reason, at },
        over: isLendingOver(decided.next),
      }),
      audit(by.actor, 'change-lending', `ill-lending:${id}`, at, { deed: deed.deed }),
      event({ kind: 'ill.changed' }),
    ])
  })

export type Lending = Omit<Row<typeof rows.lendings>, 'total'>

export async function lendings(
  db: Executor,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly lendings: readonly Lending[] }> {
  const found = await db.run(rows.lendings, page)
  return { total: found[0]?.total ?? 0, lendings: found.map(({ total: _, ...one }) => one) }
}

/** Of each year and kind: how many others asked for, were sent and refused, and how long it took. */
export type LendingFigure = Row<typeof rows.lendingFigures>
export const lendingFigures = (db: Executor): Promise<LendingFigure[]> => db.run(rows.lendingFigures, {})
