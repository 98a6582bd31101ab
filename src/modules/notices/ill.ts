import type { Deps } from '../../database/deps.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import type { IllNews } from '../../kernel/ill-news.ts'
import { daysBeforeDue } from './compose.rules.ts'
import * as rows from './ill.sql.ts'
import { illReasons, type NoticeFacts } from './letter.rules.ts'
import { type NoticeDeps, put, siteFor } from './notices.ts'

type Told = NonNullable<Awaited<ReturnType<typeof found>>>
const found = async (deps: Deps, request: number) => (await deps.db.run(rows.illToTell, { request }))[0]

/** What a letter says of such news; null when it is not true any more. */
function factsOf(kind: IllNews, of: Told, link: string): NoticeFacts | null {
  const { title, branch, code, collectBy, dueOn, state, renewal } = of
  switch (kind) {
    case 'ill-ready':
      return state === 'ready' && collectBy ? { kind, title, branch, code, collectBy, dueOn, link } : null
    case 'ill-unfilled': {
      const reason = illReasons.find(one => one === of.reason) ?? 'other'
      return state === 'unfilled' ? { kind, title, reason, number: of.number, link } : null
    }
    case 'ill-renewal':
      return state === 'lent' && dueOn && (renewal === 'granted' || renewal === 'refused')
        ? { kind, title, granted: renewal === 'granted', dueOn, link }
        : null
  }
}

const casesAt = (deps: NoticeDeps, to: { readonly language: string }): string =>
  `${siteFor(deps, to)}/mina-sidor/fjarrlan`

/**
 * Tells what has befallen an interlibrary loan, once for each time it did.
 * @param news.at when it did: milliseconds since 1970 @returns false when there is nothing to tell, or it has been told
 */
export async function noticeOfIll(
  deps: NoticeDeps,
  news: { readonly kind: IllNews; readonly request: number; readonly at: number },
): Promise<boolean> {
  const of = await found(deps, news.request)
  const facts = of && factsOf(news.kind, of, casesAt(deps, of))
  return facts ? put(deps, [`${news.kind}:${news.request}:${news.at}`], of, facts) : false
}

/** "Due soon": two days before the last day of an interlibrary loan, once. Gives the number of new notices. */
export async function noticeIllDueSoon(deps: NoticeDeps): Promise<number> {
  const day: Day = addDays(dayOf(deps.now()), daysBeforeDue)
  let made = 0
  for (const { id } of await deps.db.run(rows.illDueOn, { day })) {
    const of = await found(deps, id)
    if (!of?.dueOn) continue
    const { title, dueOn } = of
    const mayAsk = of.renewable && of.renewal !== 'asked'
    const facts: NoticeFacts = { kind: 'ill-due-soon', title, dueOn, mayAsk, link: casesAt(deps, of) }
    if (await put(deps, [`ill-due-soon:${id}:${dueOn}`], of, facts)) made++
  }
  return made
}
