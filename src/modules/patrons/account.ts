import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import { type NoticeMatter, noticeMatters } from '../../kernel/notice-matter.ts'
import { fitsSecret, hashSecret, hashToken, newSessionToken } from '../../kernel/secret.ts'
import * as rows from './account.sql.ts'
import { type ContactRefusal, decideContact, type NoticeChannel, usualChannel } from './contact.rules.ts'
import { loginLimits, sessionLimits } from './login.rules.ts'
import { decidePin, type PinRefusal } from './pin.rules.ts'
import { countTry, uncountTry } from './session.sql.ts'

/** How long a new address may wait to be answered from. */
export const answerHours = 24

export type Channels = Readonly<Record<NoticeMatter, NoticeChannel>>
export type Account = Omit<Row<typeof rows.accountOf>, 'pin'> & { readonly channels: Channels }

const alive = (now: Temporal.Instant) => now.subtract({ hours: answerHours })

/** The statement that tells followers that somebody changed what is on record of them; whose it was is not told. */
const told = (kind: string): Bound => event({ kind })

/** What somebody has on record and has chosen. Undefined when there is no such person. */
export async function accountOf(deps: Deps, patron: number): Promise<Account | undefined> {
  const [[found], chosen] = await Promise.all([
    deps.db.run(rows.accountOf, { patron, alive: alive(deps.now()) }),
    deps.db.run(rows.channelsOf, { patron }),
  ])
  if (!found) return undefined
  const { pin: _, ...account } = found
  const by = new Map(chosen.map(row => [row.about, row.channel]))
  const channel = (about: NoticeMatter) => by.get(about) ?? usualChannel(account.email)
  const channels = Object.fromEntries(noticeMatters.map(about => [about, channel(about)])) as Channels
  return { ...account, channels }
}

export interface ContactOrder {
  readonly patron: number
  readonly phone: string | null
  readonly language: string
  readonly homeBranch: number
  readonly channels: Channels
  readonly canText: boolean
}

/** Keeps telephone number, language, library and how one is reached. The e-mail address has a deed of its own. */
export const saveContact = (deps: Deps, order: ContactOrder): Promise<readonly ContactRefusal[]> =>
  inTransaction<readonly ContactRefusal[]>(deps.db, async tx => {
    const { patron, phone, language, homeBranch, channels } = order
    const [found] = await tx.run(rows.accountOf, { patron, alive: alive(deps.now()) })
    const refusals = decideContact({ ...order, email: found?.email ?? null })
    if (refusals.length) return refusals
    return answer(
      [],
      [
        bind(rows.setContact, { patron, phone, language, homeBranch }),
        bind(rows.setChannels, {
          patron,
          abouts: [...noticeMatters],
          channels: noticeMatters.map(about => channels[about]),
        }),
        told('patron.contact'),
      ],
    )
  })

/**
 * The statements that ask for a new e-mail address, and the secret of the link that answers: the address counts only when
 * somebody who reads its mail has said so. Refused as data when it cannot be an address.
 */
export function askAddress(
  deps: Deps,
  order: { patron: number; email: string },
): {
  readonly refusals: readonly ContactRefusal[]
  readonly token: string
  readonly writes: readonly Bound[]
} {
  const letters = {
    ready: 'letter',
    'due-soon': 'letter',
    overdue: 'letter',
    changes: 'letter',
    suggestions: 'letter',
  } as const
  const refusals = decideContact({ email: order.email, phone: null, channels: letters, canText: false })
  const token = newSessionToken()
  const writes = refusals.length
    ? []
    : [bind(rows.askAddress, { ...order, hash: hashToken(token), at: deps.now() })]
  return { refusals, token, writes }
}

/** Somebody followed the link: from now on mails go there. Gives whose they are; null when the link is too old, used, or none of ours. */
export const answerAddress = (deps: Deps, token: string): Promise<number | null> =>
  inTransaction<number | null>(deps.db, async tx => {
    const [found] = await tx.run(rows.answerAddress, { hash: hashToken(token), alive: alive(deps.now()) })
    if (!found) return null
    return answer(found.patron, [bind(rows.setAddress, found), told('patron.contact')])
  })

/** No more mails: what goes by mail goes by letter instead. */
export const removeAddress = (deps: Deps, patron: number): Promise<void> =>
  inTransaction<void>(deps.db, async () =>
    answer(undefined, [
      bind(rows.setAddress, { patron, email: null }),
      bind(rows.forgetAddressChange, { patron }),
      told('patron.contact'),
    ]),
  )

/** A job: addresses nobody answered from are forgotten. */
export const forgetUnanswered = (deps: Deps) =>
  deps.db.run(rows.forgetUnanswered, { before: alive(deps.now()) })

/**
 * Tries a PIN of somebody who is logged in. The try is counted before it is known to be wrong, like one at the login, and
 * forgotten when it was right.
 */
async function tryPin(
  deps: Deps,
  found: Row<typeof rows.accountOf>,
  order: { pin: string; via: string },
): Promise<{ readonly failures: number; readonly fits: boolean }> {
  const now = deps.now()
  const { cards } = found
  const since = now.subtract({ minutes: loginLimits.minutes })
  const [counted] = await deps.db.run(countTry, { at: now, card: cards[0] ?? '', via: order.via })
  const id = counted?.id ?? 0
  const [failed] = await deps.db.run(rows.failuresOfCards, { cards, since, id })
  const fits = await fitsSecret(order.pin, found.pin)
  const failures = failed?.failures ?? 0
  if (fits || failures >= loginLimits.perCard) await deps.db.run(uncountTry, { id })
  return { failures, fits }
}

/**
 * Changes the PIN, and logs out everywhere else. A wrong old one counts like a wrong try to log in.
 * @param via the address asked from, for the limit on guessing
 */
export async function changePin(
  deps: Deps,
  order: { patron: number; old: string; pin: string; again: string; via: string; session: string },
): Promise<readonly PinRefusal[]> {
  const { patron } = order
  const [found] = await deps.db.run(rows.accountOf, { patron, alive: alive(deps.now()) })
  if (!found) return [{ code: 'wrong-old-pin' }]
  const { failures, fits } = await tryPin(deps, found, { pin: order.old, via: order.via })
  const { birthDate, cards } = found
  const decided = decidePin({ ...order, birthDate, cards, failures, oldFits: fits })
  if (decided.outcome === 'refused') return decided.refusals
  const pin = await hashSecret(order.pin)
  await inTransaction<void>(deps.db, async () =>
    answer(undefined, [
      bind(rows.setPin, { patron, pin }),
      bind(rows.closeOtherSessions, { patron, but: hashToken(order.session) }),
      told('patron.pin'),
    ]),
  )
  return []
}

/** Whether somebody knows their PIN, asked again before what cannot be undone. Counts like a try to log in. */
export async function knowsPin(
  deps: Deps,
  order: { patron: number; pin: string; via: string },
): Promise<'yes' | 'no' | 'too-many-tries'> {
  const [found] = await deps.db.run(rows.accountOf, { patron: order.patron, alive: alive(deps.now()) })
  if (!found) return 'no'
  const { failures, fits } = await tryPin(deps, found, order)
  if (failures >= loginLimits.perCard) return 'too-many-tries'
  return fits ? 'yes' : 'no'
}

/** The card is lost: nobody borrows or logs in with it from now on. Only the desk can undo it. */
export const blockCard = (deps: Deps, patron: number): Promise<void> =>
  inTransaction<void>(deps.db, async () =>
    answer(undefined, [
      bind(rows.blockCards, { patron, at: deps.now() }),
      bind(rows.closeOtherSessions, { patron, but: new Uint8Array() }),
      told('patron.blocked'),
    ]),
  )

export type SessionLine = Row<typeof rows.sessionsOf>

/** Where somebody is logged in, the one used last first. @param session the token of the one that asks */
export const sessionsOf = (deps: Deps, patron: number, session: string): Promise<SessionLine[]> =>
  deps.db.run(rows.sessionsOf, {
    patron,
    hash: hashToken(session),
    alive: deps.now().subtract({ minutes: sessionLimits.idleMinutes }),
    begun: deps.now().subtract({ hours: sessionLimits.hours }),
  })

/** The desk has seen who it is: the card works again. False when it was not blocked as lost. */
export const freeCard = (deps: Deps, order: { patron: number; write: Bound }): Promise<boolean> =>
  inTransaction<boolean>(deps.db, async tx => {
    const freed = await tx.run(rows.freeCards, { patron: order.patron })
    return freed.length ? answer(true, [order.write, told('patron.freed')]) : false
  })

/** Logs out everywhere but here. */
export const closeOtherSessions = (deps: Deps, patron: number, session: string) =>
  deps.db.run(rows.closeOtherSessions, { patron, but: hashToken(session) })

/** The statement that says whether somebody owes more than may be owed, and whether they renew all the same; null = they do not. */
export const feeBlockWrite = (patron: number, block: 'all' | 'but-renewals' | null): Bound =>
  bind(rows.setFeeBlock, { patron, block })

/** Whether somebody owes more than may be owed; 'but-renewals' = they renew all the same. */
export const feeBlockOf = async (db: Executor, patron: number): Promise<'all' | 'but-renewals' | null> =>
  (await db.run(rows.feeBlockOf, { patron }))[0]?.block ?? null

/** The statements by which somebody is forgotten altogether, but for a number and a receipt. */
export const eraseWrites = (order: { patron: number; receipt: string; on: Day }): Bound[] => [
  bind(rows.erase, order),
]

export const historyWrite = (patron: number, keep: boolean): Bound => bind(rows.setHistory, { patron, keep })
