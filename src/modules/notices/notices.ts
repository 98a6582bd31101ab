import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import type { Row } from '../../database/statement.ts'
import type { Day } from '../../kernel/day.ts'
import { compose, daysBeforeDue, type NoticeFacts, noticeLanguage, reminderOf } from './compose.rules.ts'
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

async function put(deps: NoticeDeps, occasions: string[], to: Reader, facts: NoticeFacts): Promise<boolean> {
  const letter = compose(facts, noticeLanguage(to.language))
  const added = await deps.db.run(rows.addNotice, {
    occasions,
    patron: to.patronId,
    kind: facts.kind,
    recipient: to.email,
    ...letter,
    state: deps.canMail && to.email ? 'queued' : 'outbox',
    at: deps.now(),
  })
  return added.length > 0
}

const myPages = (deps: NoticeDeps) => `${deps.baseUrl}/mina-sidor`

/** "Ready to fetch": once for each time the hold came to the shelf. Gives false when there is nothing to tell. */
export async function noticeReady(deps: NoticeDeps, hold: number): Promise<boolean> {
  const [ready] = await deps.db.run(rows.readyHold, { hold })
  if (!ready || ready.shelfNumber === null || ready.collectBy === null) return false
  const { title, branch, shelfNumber, collectBy } = ready
  const facts = { kind: 'ready', title, branch, shelfNumber, collectBy, link: myPages(deps) } as const
  return put(deps, [`ready:${hold}:${collectBy}`], ready, facts)
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

/** A job: what was written to whom is forgotten after half a year. */
export const forgetNotices = (deps: Deps) =>
  deps.db.run(rows.forgetNotices, { before: deps.now().subtract({ hours: 24 * 183 }) })
