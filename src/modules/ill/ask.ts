import { randomUUID } from 'node:crypto'
import type { Executor } from '../../database/connect.ts'
import type { Actor, Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import { type Day, dayOf, parseDay } from '../../kernel/day.ts'
import { countyFees, exemptionOf } from '../fees/index.ts'
import { feeBlockOf, guardianNote, mayActFor, patronById } from '../patrons/index.ts'
import { readSetting, storeSetting } from '../settings/index.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import { caseNumber, type IllKind } from './case.rules.ts'
import * as rows from './ill.sql.ts'
import { type IllPolicy, outOfRange, readIllPolicy } from './policy.rules.ts'
import {
  type IllWish,
  readIdentifier,
  type WhoRefusal,
  type WishRefusal,
  whoRefusals,
  wishRefusals,
} from './request.rules.ts'

const settingName = 'interlibrary-loans'

/** What the county has decided, as it is set. */
export const illPolicy = async (db: Executor): Promise<IllPolicy> =>
  readIllPolicy(await readSetting(db, settingName))

/** Sets it, noted in the audit log. @returns which numbers cannot be, or that the role may not */
export const setIllPolicy = (
  deps: Deps,
  order: {
    readonly policy: IllPolicy
    readonly actor: Actor & { kind: 'staff' }
    readonly role: StaffRole
  },
): Promise<'done' | 'not-allowed' | readonly (keyof IllPolicy)[]> =>
  inTransaction<'done' | 'not-allowed' | readonly (keyof IllPolicy)[]>(deps.db, async tx => {
    const { policy, actor, role } = order
    if (!may(role, 'set-interlibrary-rules')) return 'not-allowed'
    const wrong = outOfRange(policy)
    if (wrong.length) return wrong
    const before = await illPolicy(tx)
    return answer('done', [
      storeSetting(settingName, policy),
      audit(actor, 'set-interlibrary-rules', 'interlibrary-loans', deps.now(), { before, after: policy }),
      event({ kind: 'rules.changed' }),
    ])
  })

/** What a loan and a copy cost somebody: nothing of who is under age, as with all fees that replace nothing. */
export const illFeesOf = (
  policy: IllPolicy,
  payer: { readonly category: string; readonly birthDate: Day | null },
  today: Day,
): Readonly<Record<IllKind, number>> =>
  exemptionOf('interlibrary', payer, countyFees, today)
    ? { loan: 0, copy: 0 }
    : { loan: policy.loanFee, copy: policy.copyFee }

export type AskOutcome =
  | { readonly outcome: 'asked'; readonly id: number; readonly number: string }
  | {
      readonly outcome: 'refused'
      readonly wish: readonly WishRefusal[]
      readonly who: readonly WhoRefusal[]
    }

export interface AskOrder {
  readonly patron: number
  readonly wish: IllWish
  /** null = there is no such place to fetch at. */
  readonly pickup: number | null
  readonly actor: Actor & { kind: 'patron' }
  /** The same token is the same request. */
  readonly token: string
}

async function whoCase(tx: Transaction, deps: Deps, order: AskOrder, policy: IllPolicy) {
  const { patron, actor, wish } = order
  const [found, block, [counted], allowed] = await Promise.all([
    patronById(tx, patron),
    feeBlockOf(tx, patron),
    tx.run(rows.openOf, { patron }),
    mayActFor(tx, deps, actor),
  ])
  if (!found) return undefined
  const today = dayOf(deps.now())
  return {
    fee: illFeesOf(policy, found, today)[wish.kind],
    who: {
      ...{ today, expiresOn: found.expiresOn, blocked: found.blockedCode, owes: block !== null },
      provisional: found.category === 'provisional',
      ...{ open: counted?.open ?? 0, limit: policy.open },
      guardian: actor.guardian === undefined ? null : { may: allowed },
    },
  }
}

const columnsOf = (wish: IllWish) => {
  const identifier = readIdentifier(wish.identifier)
  const known = identifier && 'value' in identifier ? identifier : null
  const isCopy = wish.kind === 'copy'
  const ofCopy = (text: string): string => (isCopy ? text.trim() : '')
  return {
    kind: wish.kind,
    title: wish.title.trim(),
    author: wish.author.trim(),
    year: wish.year.trim(),
    edition: wish.edition.trim(),
    identifierKind: known?.code ?? null,
    identifier: known?.value ?? null,
    language: /^[a-z]{3}$/.test(wish.language) ? wish.language : '',
    anyEdition: wish.anyEdition,
    part: ofCopy(wish.part),
    partAuthor: ofCopy(wish.partAuthor),
    pages: ofCopy(wish.pages),
    volume: ofCopy(wish.volume),
    issue: ofCopy(wish.issue),
    neededBy: parseDay(wish.neededBy.trim()) ?? null,
    note: wish.note.trim(),
  }
}

/** Asks for something from outside the consortium: a new case with a number of its own. */
export const askForLoan = (deps: Deps, order: AskOrder): Promise<AskOutcome> =>
  inTransaction<AskOutcome>(deps.db, async tx => {
    const { patron, wish, pickup, actor } = order
    await tx.run(rows.lockOwner, { patron })
    const [known] = await tx.run(rows.requestByToken, { token: order.token })
    if (known?.patron === patron) return { outcome: 'asked', id: known.id, number: known.number }
    // Somebody else's form: what it asks for is new.
    const token = known ? randomUUID() : order.token
    const policy = await illPolicy(tx)
    const at = deps.now()
    const today: Day = dayOf(at)
    const asker = await whoCase(tx, deps, order, policy)
    const refusals = {
      wish: wishRefusals(wish, { today, pickupExists: pickup !== null }),
      who: asker ? whoRefusals(asker.who) : [{ code: 'not-guardian' } as const],
    }
    if (refusals.wish.length || refusals.who.length || pickup === null)
      return { outcome: 'refused', ...refusals }
    const year = Number(today.slice(0, 4))
    const [serial] = await tx.run(rows.nextSerial, { year })
    const number = caseNumber(year, serial?.last ?? 0)
    const [added] = await tx.run(rows.addRequest, {
      ...columnsOf(wish),
      ...{ number, token, patron, pickup, at },
      fee: asker?.fee ?? 0,
    })
    const id = added?.id ?? 0
    return answer<AskOutcome>({ outcome: 'asked', id, number }, [
      bind(rows.noteDeed, { id, at, deed: 'ask', by: 'patron', account: null, facts: {} }),
      ...guardianNote(actor, 'interlibrary-loan', at),
      event({ kind: 'ill.changed' }),
    ])
  })

/** A case with all that was asked for. */
export type IllRequest = Row<typeof rows.requestById>
