import type { Actor, Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import {
  answer,
  brokenConstraint,
  type Ending,
  inTransaction,
  type Transaction,
} from '../../database/transaction.ts'
import { dayOf } from '../../kernel/day.ts'
import type { IllNews } from '../../kernel/ill-news.ts'
import { chargeInterlibrary, type FeeDeps } from '../fees/index.ts'
import { guardianNote, mayActFor } from '../patrons/index.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import {
  type borrowersDeeds,
  decideDeed,
  type IllDeed,
  type IllDeedName,
  type IllRefusal,
  isEnded,
} from './case.rules.ts'
import * as rows from './ill.sql.ts'

export type ActOutcome =
  | { readonly outcome: 'done'; readonly number: string }
  | { readonly outcome: 'refused'; readonly refusals: readonly IllRefusal[] }

const refused = (...refusals: IllRefusal[]): ActOutcome => ({ outcome: 'refused', refusals })

type Locked = Row<typeof rows.lockRequest>

/** What the borrower is told by letter. */
const newsOf: Readonly<Partial<Record<IllDeedName, IllNews>>> = {
  shelve: 'ill-ready',
  unfilled: 'ill-unfilled',
  'grant-renewal': 'ill-renewal',
  'refuse-renewal': 'ill-renewal',
}

/** What a deed says besides its name, as the history of the case tells it: nothing of the borrower. */
function factsOf(d: IllDeed): Record<string, unknown> {
  switch (d.deed) {
    case 'send':
      return { lender: d.lender.trim() }
    case 'not-supplied':
    case 'unfilled':
      return { reason: d.reason }
    case 'receive':
      return { localId: d.localId.trim(), lenderDueOn: d.lenderDueOn, dueOn: d.dueOn }
    case 'shelve':
      return { collectBy: d.collectBy }
    case 'grant-renewal':
      return { lenderDueOn: d.lenderDueOn, dueOn: d.dueOn }
    default:
      return {}
  }
}

/** The lender of a case who is asked. */
async function tryWrites(
  tx: Transaction,
  d: IllDeed,
  { id, at }: { id: number; at: Temporal.Instant },
): Promise<Bound[]> {
  if (d.deed !== 'send') return []
  const [lender] = await tx.run(rows.lenderNamed, { name: d.lender.trim(), isil: d.isil || null })
  return [bind(rows.beginTry, { id, lender: lender?.id ?? 0, at })]
}

interface Doing {
  readonly id: number
  readonly deed: IllDeed
  /** The version that was looked at; null = whatever it is. */
  readonly seen: number | null
}
type StaffOrder = Doing & { readonly actor: Actor & { kind: 'staff' } }

/** What a deed costs the borrower, written with it. */
interface Charged {
  readonly charge: number | null
  readonly writes: readonly Bound[]
}
const nothing: Charged = { charge: null, writes: [] }

/** What was shown when it was asked for is owed when it is handed over: once for a case, though it is opened again. */
async function charged(tx: Transaction, deps: FeeDeps, found: Locked, order: StaffOrder): Promise<Charged> {
  const { patron, fee: amount, part, title } = found
  if (order.deed.deed !== 'lend' || patron === null || found.charge !== null) return nothing
  const line = await chargeInterlibrary(tx, deps, {
    patron,
    amount,
    title: part || title,
    actor: order.actor,
  })
  if (line.charge === null) return nothing
  return { ...line, writes: [...line.writes, bind(rows.setCharge, { id: order.id, charge: line.charge })] }
}

/** The one place where a case changes. */
async function act(
  tx: Transaction,
  deps: Deps,
  found: Locked,
  { id, deed, seen }: Doing,
  by: {
    readonly actor: Actor
    readonly notes: (at: Temporal.Instant) => Bound[]
    readonly charged?: () => Promise<Charged>
  },
): Promise<ActOutcome | Ending<ActOutcome>> {
  const at = deps.now()
  const { patron, number, fee: _fee, charge: _charge, title: _title, part: _part, ...standing } = found
  const before = { ...standing, forgotten: patron === null }
  const decided = decideDeed(before, deed, { today: dayOf(at), seen })
  if (decided.outcome === 'refused') return decided
  const { next, tryEnds } = decided
  const { actor } = by
  const account = actor.kind === 'staff' ? actor.account : null
  const news = newsOf[deed.deed]
  const reason = 'reason' in deed ? deed.reason : null
  const { forgotten: _, kind: __, ...columns } = next
  const owed = (await by.charged?.()) ?? nothing
  return answer<ActOutcome>({ outcome: 'done', number }, [
    ...(tryEnds ? [bind(rows.endTry, { id, at, ending: tryEnds, reason })] : []),
    ...(await tryWrites(tx, deed, { id, at })),
    bind(rows.changeRequest, {
      ...columns,
      ...{ id, at, reason, ended: isEnded(next.state), filled: deed.deed === 'receive' },
      receivedBranch: deed.deed === 'receive' && actor.kind === 'staff' ? actor.branch : null,
    }),
    bind(rows.noteDeed, { id, at, deed: deed.deed, by: actor.kind, account, facts: factsOf(deed) }),
    ...owed.writes,
    ...by.notes(at),
    event({
      kind: 'ill.changed',
      facts: {
        ...(news ? { illNews: { kind: news, request: id, at: at.epochMilliseconds } } : {}),
        ...(owed.charge === null ? {} : { feeCharged: owed.charge }),
      },
    }),
  ])
}

/** Two things cannot have the same label: somebody else was a moment earlier. */
const labelTaken = (error: unknown): ActOutcome => {
  if (brokenConstraint(error) !== 'one_thing_a_label') throw error
  return refused({ code: 'local-id-taken' })
}

/** A deed of staff, noted in the audit log. */
export const actOnCase = (
  deps: FeeDeps,
  order: Doing,
  by: { readonly actor: Actor & { kind: 'staff' }; readonly role: StaffRole },
): Promise<ActOutcome> =>
  inTransaction<ActOutcome>(deps.db, async tx => {
    if (!may(by.role, 'work-interlibrary-loans')) return refused({ code: 'not-allowed' })
    const { id, deed } = order
    const [found] = await tx.run(rows.lockRequest, { id })
    if (!found) return refused({ code: 'no-such-case' })
    return act(tx, deps, found, order, {
      actor: by.actor,
      charged: () => charged(tx, deps, found, { ...order, actor: by.actor }),
      notes: at => [audit(by.actor, 'change-interlibrary-loan', `ill:${id}`, at, { deed: deed.deed })],
    })
  }).catch(labelTaken)

/** A deed of the borrower, or of a guardian who may act for them. */
export const actOnOwnCase = (
  deps: Deps,
  order: { readonly id: number; readonly deed: (typeof borrowersDeeds)[number] },
  actor: Actor & { kind: 'patron' },
): Promise<ActOutcome> =>
  inTransaction<ActOutcome>(deps.db, async tx => {
    const { id, deed } = order
    const [found] = await tx.run(rows.lockRequest, { id })
    if (!found || found.patron !== actor.patron || !(await mayActFor(tx, deps, actor)))
      return refused({ code: 'no-such-case' })
    return act(
      tx,
      deps,
      found,
      { id, deed: { deed }, seen: null },
      {
        actor,
        notes: at => guardianNote(actor, 'interlibrary-loan', at),
      },
    )
  })
