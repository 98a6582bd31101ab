import type { Organisation } from '../../../modules/organisation/index.ts'
import { type SiteAnswer, siteAnswer, type Topic } from '../../../modules/search/index.ts'
import type { PageContext } from '../../ui/index.ts'
import { doorOf, visitable } from '../libraries/libraries.load.ts'
import { doorText } from '../libraries/libraries.page.tsx'

/** What answers a question at once: a library or a page of the site. */
export interface AnswerView {
  readonly title: string
  readonly href: string
  /** For a library whether it is open now, else what the page tells. */
  readonly text: string
}

/** Where each matter is told or done. */
const pageOf: Readonly<Record<Topic, string>> = {
  renew: '/mina-sidor',
  hours: '/bibliotek',
  card: '/om#lana',
  pin: '/logga-in',
  fees: '/regler#avgifter',
  reserve: '/om#reservera',
  return: '/om#lana',
  events: '/evenemang',
  purchase: '/foresla-inkop',
  interlibrary: '/fjarrlan',
  contact: '/bibliotek',
}

/** The answer to a question that asks for no work; null = it asks for works. */
export function answerView(
  ctx: PageContext,
  organisation: Organisation,
  question: string,
  now: Temporal.Instant,
): AnswerView | null {
  const branches = visitable(organisation)
  const answer: SiteAnswer | null = siteAnswer(
    question,
    branches.map(branch => branch.shortName),
  )
  if (!answer) return null
  if (answer.kind === 'topic')
    return { ...ctx.texts.search.answers[answer.topic], href: pageOf[answer.topic] }
  const branch = branches[answer.branch]
  if (!branch) return null
  return {
    title: branch.name,
    href: `/bibliotek/${branch.slug}`,
    text: doorText(ctx, doorOf(branch, now)).text,
  }
}
