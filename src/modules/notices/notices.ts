import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import type { HoldNews } from '../../kernel/hold-news.ts'
import { forgottenBefore } from '../../kernel/retention.ts'
import { hashToken } from '../../kernel/secret.ts'
import type { HoldState } from '../../kernel/states.ts'
import { chargesLate, feeRows, lastDayBack, loadFeeRules } from '../fees/index.ts'
import { answerHours, askAddress, type ContactRefusal, channelFor, mayAskAddress } from '../patrons/index.ts'
import {
  compose,
  daysBeforeDue,
  daysBeforeShelfEnds,
  hoursBeforeDelayed,
  matterOf,
  noticeLanguage,
  reminderOf,
} from './compose.rules.ts'
import type { NewTitles, NoticeFacts } from './letter.rules.ts'
import * as rows from './notices.sql.ts'

export interface NoticeDeps extends Deps {
  /** Where links in mails lead, without a slash at the end. */
  readonly baseUrl: string
  /** False when there is no mail server: notices then wait in the outbox for staff. */
  readonly canMail: boolean
  /** True when there is somebody who sends text messages. */
  readonly canText?: boolean
}

interface Reader {
  readonly patronId: number | null
  readonly email: string | null
  readonly language: string
}

/** Writes a notice the way its reader is reached, unless the occasion has been told. */
export async function put(
  deps: NoticeDeps,
  occasions: string[],
  to: Reader,
  facts: NoticeFacts,
): Promise<boolean> {
  const reach = await reachOf(deps, to, facts.kind)
  if (reach.channel === 'none') return false
  const added = await deps.db.run(rows.addNotice, noticeRow(deps, occasions, to, facts, reach))
  return added.length > 0
}

type Way = { readonly channel: 'mail' | 'sms' | 'letter'; readonly recipient: string | null }

/** How the borrower is told of such a thing: as chosen, while that can reach them. */
async function reachOf(
  deps: NoticeDeps,
  to: Reader,
  kind: NoticeFacts['kind'],
): Promise<Way | { readonly channel: 'none' }> {
  const about = matterOf[kind]
  const [found] =
    to.patronId === null || about === null
      ? []
      : await deps.db.run(rows.reachOf, { patron: to.patronId, about })
  const { chosen = null, phone = null } = found ?? {}
  const channel = channelFor({ chosen, email: to.email, phone, canText: deps.canText ?? false })
  if (channel === 'none') return { channel }
  return { channel, recipient: { mail: to.email, sms: phone, letter: null }[channel] }
}

/** The row of a letter, in the words of its reader's language. */
export const noticeRow = (
  deps: NoticeDeps,
  occasions: string[],
  to: Reader,
  facts: NoticeFacts,
  { channel, recipient }: Way,
) => ({
  occasions,
  patron: to.patronId,
  kind: facts.kind,
  channel,
  recipient,
  language: noticeLanguage(to.language),
  ...compose(facts, noticeLanguage(to.language)),
  // Letters are printed by staff, from the outbox; so are mails while there is no mail server.
  state: channel === 'mail' && deps.canMail ? 'queued' : 'outbox',
  unsubscribe: facts.kind === 'new-titles' ? facts.stop : null,
  at: deps.now(),
})

/**
 * Asks at a new address whether it is the borrower's: the question and its letter in one transaction.
 * @param page where the link leads, with the secret at its end @returns why it cannot be an address
 */
export function askNewAddress(
  deps: NoticeDeps,
  order: { patron: number; email: string; language: string; page: string },
): Promise<readonly ContactRefusal[]> {
  return inTransaction<readonly ContactRefusal[]>(deps.db, async tx => {
    const { patron, email, language, page } = order
    const { refusals, token, writes } = askAddress(deps, { patron, email })
    if (refusals.length) return refusals
    const since = deps.now().subtract({ hours: 1 })
    const [, [known]] = await Promise.all([
      tx.run(rows.lockReader, { patron }),
      tx.run(rows.addressesAsked, { patron, since }),
    ])
    if (!mayAskAddress(known?.asked ?? 0)) return [{ code: 'asked-too-often' }]
    const occasion = `confirm-address:${hashToken(token).toString('hex')}`
    const link = `${deps.baseUrl}${page}${token}`
    const facts = { kind: 'confirm-address', of: 'address', link, hours: answerHours } as const
    const to = { patronId: patron, email, language }
    const way = { channel: 'mail', recipient: email } as const
    return answer(
      [],
      [
        ...writes,
        bind(rows.addNotice, noticeRow(deps, [occasion], to, facts, way)),
        // Somebody sits and waits for it: it goes at once, not at the next full minute.
        event({ kind: 'notice.written', facts: { mailWaits: true } }),
      ],
    )
  })
}

/** The site in the language of the letter: the website's other languages stand behind their prefix. */
export function siteFor(deps: NoticeDeps, to: { readonly language: string }): string {
  const language = noticeLanguage(to.language)
  return `${deps.baseUrl}${language === 'sv' ? '' : `/${language}`}`
}

const myPages = (deps: NoticeDeps, to: { readonly language: string }): string =>
  `${siteFor(deps, to)}/mina-sidor`

export interface NewTitlesOrder {
  readonly to: { readonly patronId: number; readonly email: string; readonly language: string }
  /** Addresses are paths of the site. */
  readonly about: readonly (Omit<NewTitles, 'link' | 'titles'> & {
    readonly path: string
    readonly titles: readonly { readonly title: string; readonly path: string }[]
  })[]
  /** The path that ends such letters when it is posted to. */
  readonly stop: string
  readonly day: Day
}

/** The statement by which a letter of new titles is written: one a reader and day, in the transaction of who calls. */
export function newTitlesWrite(deps: NoticeDeps, { to, about, stop, day }: NewTitlesOrder): Bound {
  const site = siteFor(deps, to)
  const facts: NoticeFacts = {
    kind: 'new-titles',
    about: about.map(({ path, titles, ...one }) => ({
      ...one,
      link: site + path,
      titles: titles.map(({ title, path: at }) => ({ title, link: site + at })),
    })),
    link: `${site}/mina-sidor/bevakningar`,
    stop: site + stop,
  }
  const occasion = `new-titles:${hashToken(`${to.patronId}:${day}`).toString('hex')}`
  return bind(
    rows.addNotice,
    noticeRow(deps, [occasion], to, facts, { channel: 'mail', recipient: to.email }),
  )
}

type AboutSuggestion = Extract<NoticeFacts, { kind: `suggestion-${string}` }>
type WithoutLink<F> = F extends AboutSuggestion ? Omit<F, 'link'> : never

/**
 * Tells somebody what has become of what they suggested, once an occasion.
 * @param order.path where the letter leads, on this site @returns false when it has been told, or they want no such letters
 */
export async function noticeOfSuggestion(
  deps: NoticeDeps,
  order: {
    readonly patron: number
    readonly occasion: string
    readonly facts: WithoutLink<AboutSuggestion>
    readonly path: string
  },
): Promise<boolean> {
  const [to] = await deps.db.run(rows.readerOf, { patron: order.patron })
  if (!to) return false
  return put(deps, [order.occasion], to, { ...order.facts, link: siteFor(deps, to) + order.path })
}

/** "Ready to fetch": once for each time the hold came to the shelf. Gives false when there is nothing to tell. */
export async function noticeReady(deps: NoticeDeps, hold: number): Promise<boolean> {
  const [ready] = await deps.db.run(rows.readyHold, { hold })
  if (!ready || ready.shelfNumber === null || ready.collectBy === null) return false
  const { title, branch, shelfNumber, collectBy } = ready
  const facts = { kind: 'ready', title, branch, shelfNumber, collectBy, link: myPages(deps, ready) } as const
  return put(deps, [`ready:${hold}:${collectBy}`], ready, facts)
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
  const facts = { kind: news.kind, title, branch, link: myPages(deps, found) }
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
    const facts = {
      kind: 'ready-ends',
      title,
      branch,
      shelfNumber,
      collectBy,
      link: myPages(deps, ready),
    } as const
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
    const facts = { kind: 'delayed', title, branch, link: myPages(deps, found) } as const
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
    const facts = { kind: 'due-soon', loans, link: myPages(deps, reader) } as const
    if (
      await put(deps, [`due-soon:${hashToken(`${reader.patronId}:${day}`).toString('hex')}`], reader, facts)
    )
      made++
  }
  return made
}

/** "Overdue": one mail a borrower and reminder, about the loans that have come to it. */
export async function noticeOverdue(deps: NoticeDeps): Promise<number> {
  const now = today(deps)
  const isFree = !(await chargesLate(deps.db))
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
      if (
        await put(deps, occasions, reader, {
          ...{ kind: 'overdue', reminder, loans, isFree },
          link: myPages(deps, reader),
        })
      )
        made++
    }
  }
  return made
}

/** Tells that something was charged and why, once for each line; nothing when it has been settled meanwhile. */
export async function noticeCharged(deps: NoticeDeps, charge: number): Promise<boolean> {
  const [line] = await deps.db.run(feeRows.lineToTell, { charge })
  if (!line || line.patron === null || line.outstanding <= 0) return false
  const { reason, title, dueOn, note, rule } = line
  const { backDays } = (await loadFeeRules(deps.db))(line.municipality)
  const facts: NoticeFacts = {
    ...{ kind: 'charged', reason, title, dueOn, note, amount: line.outstanding, owedTo: line.owedTo },
    perDay: rule.by === 'days' ? rule.perDay : null,
    backBy: reason === 'lost' && backDays > 0 ? lastDayBack(line.madeAt, backDays) : null,
    link: `${myPages(deps, line)}/avgifter`,
  }
  return put(deps, [`charged:${charge}`], { ...line, patronId: line.patron }, facts)
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

export type OwnNotice = Omit<Row<typeof rows.noticesOfPatron>, 'total'>

/** What has been written to one borrower and is still kept, newest first. */
export async function noticesOf(
  db: Executor,
  page: { patron: number; limit: number; offset: number },
): Promise<{ total: number; notices: OwnNotice[] }> {
  const found = await db.run(rows.noticesOfPatron, page)
  return { total: found[0]?.total ?? 0, notices: found.map(({ total: _, ...notice }) => notice) }
}

/** Days it is remembered that something was told: longer than the latest loan that is reminded of. */
const toldDays = 400

/**
 * A job: what was written to whom is forgotten after a month, and later that it was; answers to
 * applications and questions about addresses after two days: who wrote may never have become a borrower.
 */
export async function forgetNotices(deps: Deps): Promise<void> {
  const now = deps.now()
  await deps.db.run(rows.forgetNotices, {
    before: forgottenBefore('notice', now),
    answeredBefore: now.subtract({ hours: 48 }),
  })
  await deps.db.run(rows.forgetTold, { before: now.subtract({ hours: 24 * toldDays }) })
}

/** The write that makes one borrower's letters another's: each goes where it was to go, and is told no second time. */
export const noticesMerged = (order: { readonly from: number; readonly into: number }): Bound[] => [
  bind(rows.moveNotices, { from: order.from, into: order.into }),
]
