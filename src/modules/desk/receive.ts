import type { Executor } from '../../database/connect.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, together } from '../../database/statement.ts'
import { answer, inOneStatement, inTransaction } from '../../database/transaction.ts'
import { circulationRows } from '../circulation/index.ts'
import { cancelLost } from '../fees/index.ts'
import type { DeskDeps } from './deps.ts'
import { type Case, followRule } from './receive-rule.ts'
import type { Received, ReceiveOrder, ReceiveOutcome } from './received.ts'
import { settleGroup } from './settle-group.ts'
import { once } from './token.ts'

/**
 * A copy comes over the desk, anywhere: its loan is closed, its transfer ends, whoever waits longest and nearest gets it,
 * and it is said what to do with it now. All in one transaction; a second scan changes nothing.
 */
export async function receive(deps: DeskDeps, order: ReceiveOrder): Promise<ReceiveOutcome> {
  const outcome = await once<ReceiveOutcome>(
    deps.db,
    order.token,
    async () => (await receiveAlone(deps, order)) ?? receiveLocked(deps, order),
  )
  if (outcome.outcome === 'received' && outcome.captured !== null) await settleGroup(deps, outcome.captured)
  return outcome
}

/**
 * Most copies only come home or leave by van: nobody's hold is touched, and each write has a table of its own. One that was
 * lost may be charged to somebody.
 */
const isAlone = (found: Case): boolean =>
  found.hold === null && found.undecided === 0 && found.transfer === null && found.state !== 'lost'

/** Without locks, when nobody waits for the title. Undefined = it must be done under locks. */
async function receiveAlone(deps: DeskDeps, order: ReceiveOrder): Promise<Received | undefined> {
  const { barcode } = order
  const [found] = await deps.db.run(circulationRows.scan, { card: null, barcode, locking: false })
  if (!found || found.item === null || !isAlone({ ...found, item: found.item })) return undefined
  const { item, version, work } = found
  const { writes, received, told } = await deedOf(deps.db, deps, { ...found, item }, order)
  const guard = bind(circulationRows.unchanged, { patron: null, openLoans: null, item, version, work })
  return (await inOneStatement(deps.db, together(told, ...writes, guard))) ? received : undefined
}

const receiveLocked = (deps: DeskDeps, order: ReceiveOrder): Promise<ReceiveOutcome> =>
  inTransaction<ReceiveOutcome>(deps.db, async tx => {
    const { barcode } = order
    const [found] = await tx.run(circulationRows.scan, { card: null, barcode, locking: true })
    if (!found || found.item === null) return { outcome: 'unknown-item', barcode }
    const { item } = found
    const { writes, received, told } = await deedOf(tx, deps, { ...found, item }, order)
    // What was charged for it need not be paid when it is here again.
    const fees: readonly Bound[] =
      found.state === 'lost' && writes.length ? await cancelLost(tx, deps, { item, actor: order.actor }) : []
    return answer(received, [...writes, ...fees, told])
  })

/** The whole deed: what it writes, what it tells the feed, what it answers. */
async function deedOf(tx: Executor, deps: DeskDeps, found: Case, order: ReceiveOrder) {
  const { writes, received, works, facts } = await followRule(tx, deps, found, order)
  const told = event({
    kind: 'loan.checkin',
    works,
    items: [found.item],
    facts,
    token: order.token,
    answer: received,
  })
  return { writes, received, told }
}
