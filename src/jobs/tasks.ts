import type { TaskList } from 'graphile-worker'
import type { HoldNews } from '../kernel/hold-news.ts'
import type { IllNews } from '../kernel/ill-news.ts'
import {
  type AnswerDeps,
  answerAllCome,
  answerSuggesters,
  forgetSuggesters,
  linkByIsbn,
} from '../modules/acquisitions/index.ts'
import { forgetToldNews, tellNews } from '../modules/alerts/index.ts'
import { countMostBorrowed, fillHeadings, fillShelfKeys } from '../modules/catalogue/index.ts'
import { countReadTogether } from '../modules/circulation/index.ts'
import {
  type DeskDeps,
  endPauses,
  expireHolds,
  gatherExperience,
  makeRadar,
  removeUnverified,
  replanAll,
} from '../modules/desk/index.ts'
import { chargeLate, forgetFees, lookAtBlocks } from '../modules/fees/index.ts'
import { countFairness, forgetEndedHolds } from '../modules/holds/index.ts'
import { forgetEndedCases } from '../modules/ill/index.ts'
import { forgetRemoved } from '../modules/lists/index.ts'
import {
  forgetNotices,
  noticeCharged,
  noticeDelayed,
  noticeDueSoon,
  noticeIllDueSoon,
  noticeOfHold,
  noticeOfIll,
  noticeOverdue,
  noticeReady,
  noticeShelfEnds,
  type Post,
  sendQueued,
} from '../modules/notices/index.ts'
import {
  forgetApplications,
  forgetDeadSessions,
  forgetGuardianDeeds,
  forgetIdentityLogins,
  forgetUnanswered,
} from '../modules/patrons/index.ts'
import type { SearchIndex } from '../modules/search/index.ts'
import { forgetSearches } from '../modules/searchcare/index.ts'
import { forgetAudit } from '../modules/staff/index.ts'
import { forgetVisits } from '../modules/statistics/index.ts'

export interface TaskDeps {
  /** What finds whether there is anything new to tell. */
  readonly index: Pick<SearchIndex, 'query'>
  /** The desk as it is now: the consortium and its vans may change while the program runs. */
  readonly desk: () => DeskDeps
  /** Reads again what the program knows of the consortium's rules. */
  readonly refresh: () => Promise<void>
  readonly baseUrl: string
  /** undefined = no mail server: notices wait in the outbox. */
  readonly post: Post | undefined
}

/** When what runs, in UTC: hold shelves early in the morning, reminders when people are up, forgetting and counting at night. */
export const crontab = `
40 2 * * * count-fairness
15 3 * * * expire-holds
20 3 * * * end-pauses
30 3 * * * charge-late
0 6 * * * remind
20 5 * * * tell-news
40 1 * * * forget
10 2 * * * gather-experience
40 2 * * * make-radar
50 2 * * * count-most-borrowed
0 3 * * * count-read-together
* * * * * send-mail
* * * * * fill-headings ?queue=headings&jobKey=fill-headings
* * * * * fill-shelf-keys ?queue=shelf-keys&jobKey=fill-shelf-keys
`

/** Every job there is: each calls deeds of modules and nothing else, and may be done twice without harm. */
export function tasks({ desk, index, refresh, baseUrl, post }: TaskDeps): TaskList {
  const notices = (): AnswerDeps => ({ ...desk(), baseUrl, canMail: post !== undefined })
  const send = async () => {
    if (post) await sendQueued(desk(), post)
  }
  return {
    'notice-ready': async payload => {
      await noticeReady(notices(), (payload as { hold: number }).hold)
      await send()
    },
    'notice-hold': async payload => {
      await noticeOfHold(notices(), payload as { kind: HoldNews; hold: number; at: number })
      await send()
    },
    'answer-suggesters': async payload => {
      await answerSuggesters(notices(), (payload as { suggestion: number }).suggestion)
      await send()
    },
    'link-suggestions': async () => {
      await linkByIsbn(desk())
      await answerAllCome(notices())
      await send()
    },
    'notice-ill': async payload => {
      await noticeOfIll(notices(), payload as { kind: IllNews; request: number; at: number })
      await send()
    },
    'notice-charged': async payload => {
      await noticeCharged(notices(), (payload as { charge: number }).charge)
      await send()
    },
    'look-at-blocks': async () => void (await lookAtBlocks(desk())),
    'charge-late': async () => void (await chargeLate(desk())),
    'end-pauses': async () => void (await endPauses(desk())),
    'replan-all': async () => {
      await refresh()
      await replanAll(desk())
    },
    'count-fairness': async () => void (await countFairness(desk())),
    'expire-holds': async () => void (await expireHolds(desk())),
    remind: async () => {
      await noticeDueSoon(notices())
      await noticeIllDueSoon(notices())
      await noticeOverdue(notices())
      await noticeShelfEnds(notices())
      await noticeDelayed(notices())
      await send()
    },
    'tell-news': async () => {
      await tellNews({ ...notices(), index })
      await send()
    },
    forget: async () => {
      await forgetEndedHolds(desk())
      await forgetEndedCases(desk())
      await forgetAudit(desk())
      await forgetDeadSessions(desk())
      await forgetUnanswered(desk())
      await forgetGuardianDeeds(desk())
      await forgetIdentityLogins(desk())
      await forgetApplications(desk())
      await removeUnverified(desk())
      await forgetNotices(desk())
      await forgetSearches(desk())
      await forgetVisits(desk())
      await forgetRemoved(desk())
      await forgetToldNews(desk())
      await forgetSuggesters(desk())
      await forgetFees(desk())
    },
    'gather-experience': async () => {
      await gatherExperience(desk())
      await refresh()
    },
    'make-radar': async () => void (await makeRadar(desk(), { actor: { kind: 'system' } })),
    'count-most-borrowed': async () => void (await countMostBorrowed(desk())),
    'count-read-together': async () => void (await countReadTogether(desk())),
    'fill-headings': async () => void (await fillHeadings(desk().db)),
    'fill-shelf-keys': async () => void (await fillShelfKeys(desk().db)),
    'send-mail': send,
  }
}
