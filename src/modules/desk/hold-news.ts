import type { HoldNews } from '../../kernel/hold-news.ts'

/** As the feed tells it: the job that writes the letter knows from it what, whose and when. */
export const newsFacts = (kind: HoldNews, hold: number, at: Temporal.Instant) => ({
  holdNews: { kind, hold, at: at.epochMilliseconds },
})
