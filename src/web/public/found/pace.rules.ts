/** How fast somebody may ask for narrowed searches. */
export type Pace = {
  /** Answers at once. */
  readonly burst: number
  /** Seconds until one more may be asked for. */
  readonly seconds: number
}

/** What is left of a visitor's answers, as of a moment (ms). */
export type Left = { readonly answers: number; readonly at: number }

/** No person reads so fast, also not a school class behind one address. */
const people: Pace = { burst: 300, seconds: 0.25 }
const crawlers: Pace = { burst: 20, seconds: 3 }

const crawlerWords =
  /bot\b|bot[/_-]|crawl|spider|slurp|scrap|archiv|curl|wget|python|java\/|go-http|httpclient|fetch/i

/** The pace of a browser by the name it gives itself; without a name it is no browser. */
export const paceOf = (agent: string): Pace => (!agent || crawlerWords.test(agent) ? crawlers : people)

/** Whether one more is answered: what is left afterwards, and in how many whole seconds to ask again if not. */
export function ask(
  pace: Pace,
  before: Left | undefined,
  now: number,
): { readonly left: Left; readonly waitSeconds: number | null } {
  // In thousandths: sums of fractions must not fall just short of a whole answer.
  const grown = before
    ? Math.round(before.answers * 1000 + (now - before.at) / pace.seconds) / 1000
    : pace.burst
  const answers = Math.min(pace.burst, grown)
  if (answers >= 1) return { left: { answers: answers - 1, at: now }, waitSeconds: null }
  return { left: { answers, at: now }, waitSeconds: Math.ceil((1 - answers) * pace.seconds) }
}
