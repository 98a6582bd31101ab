import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import type { HoldNews } from '../../kernel/hold-news.ts'
import type { HoldState } from '../../kernel/states.ts'
import {
  compose,
  daysBeforeDue,
  daysBeforeShelfEnds,
  hoursBeforeDelayed,
  noticeLanguage,
  reminderOf,
} from './compose.rules.ts'
import type { NoticeFacts } from './letter.rules.ts'
import * as rows from './notices.sql.ts'

export interface NoticeDeps extends Deps {
  /** Where links in mails lead, without a slash at the end. */
  readonly baseUrl: string
  /** False when there is no mail server: notices then wait in the outbox for staff. */
  readonly canMail: boolean
}

interface Reader {
  readonly patronId: number | null
  readonly email: string | null
  readonly language: string
}

/** A letter as a row: queued for the post, or in the outbox when there is no server or no address. */
function letterTo(deps: NoticeDeps, occasions: string[], to: Reader, facts: NoticeFacts) {
  return {
    occasions,
    patron: to.patronId,
    kind: facts.kind,
    recipient: to.email,
    ...compose(facts, noticeLanguage(to.language)),
    state: deps.canMail && to.email ? 'queued' : 'outbox',
    at: deps.now(),
  }
}

const put = async (...of: Parameters<typeof letterTo>): Promise<boolean> =>
  (await of[0].db.run(rows.addNotice, letterTo(...of))).length > 0

const myPages = (deps: NoticeDeps) => `${deps.baseUrl}/mina-sidor`

/** "Ready to fetch": once for each time the hold came to the shelf. Gives false when there is nothing to tell. */
export async function noticeReady(deps: NoticeDeps, hold: number): Promise<boolean> {
  const [ready] = await deps.db.run(rows.readyHold, { hold })
  if (!ready || ready.shelfNumber === null || ready.collectBy === null) return false
  const { title, branch, shelfNumber, collectBy } = ready
  const facts = { kind: 'ready', title, branch, shelfNumber, collectBy, link: myPages(deps) } as const
  return put(deps, [`ready:${hold}:${collectBy}`], ready, facts)
}

/**
 * Answers an application for a card, to the address that was given and to nobody else.
 * @param order.token leads to the card; null = the address has one already
 */
export const noticeApplication = (
  deps: NoticeDeps,
  order: {
    readonly to: string
    readonly language: string
    readonly token: string | null
    readonly hours: number
  },
): Promise<void> => {
  const { to, token, hours } = order
  const language = noticeLanguage(order.language)
  const base = language === 'sv' ? deps.baseUrl : `${deps.baseUrl}/${language}`
  const facts: NoticeFacts =
    token === null
      ? { kind: 'registered-already', link: `${base}/logga-in` }
      : { kind: 'confirm-address', link: `${base}/bli-lantagare/bekrafta?kod=${token}`, hours }
  const occasion = `${facts.kind}:${to}:${deps.now().epochMilliseconds}`
  const reader = { patronId: null, email: to, language }
  return inTransaction(deps.db, async () =>
    answer(undefined, [
      bind(rows.addNotice, letterTo(deps, [occasion], reader, facts)),
      // Somebody sits and waits for it: it goes at once, not at the next full minute.
      event({ kind: 'notice.written', facts: { mailWaits: true } }),
    ]),
  )
}

/** The states in which such news is still true; what has been undone meanwhile is not told. */
const trueIn: Readonly<Record<HoldNews, readonly HoldState[]>> = {
  'not-collected': ['not_collected'],
  expired: ['expired'],
  cancelled: ['cancelled'],
  moved: ['waiting', 'assigned', 'captured', 'in_transit'],
  'not-ready': ['waiting', 'assigned', 'in_transit'],
}

/**
 * Tells what has befallen a hold, once for each time it did.
 * @param at when it did: milliseconds since 1970 @returns false when there is nothing to tell, or it has been told
 */
export async function noticeOfHold(
  deps: NoticeDeps,
  news: { readonly kind: HoldNews; readonly hold: number; readonly at: number },
): Promise<boolean> {
  const [found] = await deps.db.run(rows.holdToTell, { hold: news.hold })
  if (!found || !trueIn[news.kind].includes(found.state)) return false
  const { title, branch } = found
  const facts = { kind: news.kind, title, branch, link: myPages(deps) }
  return put(deps, [`${news.kind}:${news.hold}:${news.at}`], found, facts)
}

/** "Collect by …": once, two days before the last day on the shelf. Gives the number of new notices. */
export async function noticeShelfEnds(deps: NoticeDeps): Promise<number> {
  const day = today(deps)
  const ending = await deps.db.run(rows.shelvesThatEnd, {
    today: asDay(day),
    until: asDay(day.add({ days: daysBeforeShelfEnds })),
    before: day.toZonedDateTime('Europe/Stockholm').toInstant(),
  })
  let made = 0
  for (const { id } of ending) {
    const [ready] = await deps.db.run(rows.readyHold, { hold: id })
    if (!ready || ready.shelfNumber === null || ready.collectBy === null) continue
    const { title, branch, shelfNumber, collectBy } = ready
    const facts = { kind: 'ready-ends', title, branch, shelfNumber, collectBy, link: myPages(deps) } as const
    if (await put(deps, [`ready-ends:${id}:${collectBy}`], ready, facts)) made++
  }
  return made
}

/** "Delayed": once for each transport that has not come a day after it was promised. Gives the number of new notices. */
export async function noticeDelayed(deps: NoticeDeps): Promise<number> {
  const before = deps.now().subtract({ hours: hoursBeforeDelayed })
  let made = 0
  for (const { transfer, hold } of await deps.db.run(rows.lateOnTheWay, { before })) {
    const [found] = await deps.db.run(rows.holdToTell, { hold: hold ?? 0 })
    if (found?.state !== 'in_transit') continue
    const { title, branch } = found
    const facts = { kind: 'delayed', title, branch, link: myPages(deps) } as const
    if (await put(deps, [`delayed:${transfer}`], found, facts)) made++
  }
  return made
}

const today = (deps: Deps): Temporal.PlainDate =>
  deps.now().toZonedDateTimeISO('Europe/Stockholm').toPlainDate()
const asDay = (date: Temporal.PlainDate): Day => date.toString() as Day

/** "Due soon": one mail a borrower, about the loans due in two days. Gives the number of new notices. */
export async function noticeDueSoon(deps: NoticeDeps): Promise<number> {
  const day = asDay(today(deps).add({ days: daysBeforeDue }))
  let made = 0
  for (const reader of await deps.db.run(rows.loansDueBetween, { from: day, to: day })) {
    const loans = reader.loans.map(loan => ({ title: loan.title, dueOn: loan.dueOn as Day }))
    const facts = { kind: 'due-soon', loans, link: myPages(deps) } as const
    if (await put(deps, [`due-soon:${reader.patronId}:${day}`], reader, facts)) made++
  }
  return made
}

/** "Overdue": one mail a borrower and reminder, about the loans that have come to it. */
export async function noticeOverdue(deps: NoticeDeps): Promise<number> {
  const now = today(deps)
  const late = await deps.db.run(rows.loansDueBetween, {
    from: asDay(now.subtract({ days: 365 })),
    to: asDay(now.subtract({ days: 1 })),
  })
  let made = 0
  for (const reader of late) {
    const due = reader.loans.map(loan => {
      const reminder = reminderOf(Temporal.PlainDate.from(loan.dueOn).until(now).days)
      return { ...loan, reminder, occasion: `overdue:${loan.loan}:${loan.dueOn}:${reminder}` }
    })
    for (const reminder of [1, 2, 3]) {
      const those = due.filter(loan => loan.reminder === reminder)
      const known = new Set(
        (await deps.db.run(rows.toldOf, { occasions: those.map(loan => loan.occasion) })).map(
          row => row.occasion,
        ),
      )
      const fresh = those.filter(loan => !known.has(loan.occasion))
      if (!fresh.length) continue
      const loans = fresh.map(loan => ({ title: loan.title, dueOn: loan.dueOn as Day }))
      const occasions = fresh.map(loan => loan.occasion)
      if (await put(deps, occasions, reader, { kind: 'overdue', reminder, loans, link: myPages(deps) }))
        made++
    }
  }
  return made
}

export type NoticeLine = Omit<Row<typeof rows.noticeList>, 'total'>

/** What has been written to borrowers, newest first; staff print what waits in the outbox. */
export async function noticesWritten(
  db: Executor,
  page: { state?: NoticeLine['state']; limit?: number; offset?: number } = {},
): Promise<{ total: number; notices: NoticeLine[] }> {
  const { state = '', limit = 50, offset = 0 } = page
  const found = await db.run(rows.noticeList, { state, limit, offset })
  return { total: found[0]?.total ?? 0, notices: found.map(({ total: _, ...notice }) => notice) }
}

/**
 * A job: what was written to whom is forgotten after half a year; answers to applications after two days, as the
 * applications themselves are: who wrote may never have become a borrower.
 */
export const forgetNotices = (deps: Deps) =>
  deps.db.run(rows.forgetNotices, {
    before: deps.now().subtract({ hours: 24 * 183 }),
    answeredBefore: deps.now().subtract({ hours: 48 }),
  })
