import { number, plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const quality: Texts['quality'] = {
  title: 'How well the search works',
  lead: 'We count how the search does, so that we can make it better. You see the same figures as we do.',
  together: days => `The last ${days} days`,
  inAll: 'All days together',
  byDay: 'All figures day by day',
  day: 'Day',
  asked: 'Questions',
  zero: 'Nothing found',
  corrected: 'Corrected',
  takenBack: 'Correction undone',
  opened: 'Titles opened per 100 questions',
  p50: 'Half were answered within',
  p95: '95 of 100 were answered within',
  ms: ms => `${ms}\u00a0ms`,
  percent: share => `${share}%`,
  none: '–',
  chartAsked: 'Questions a day',
  chartAskedDay: (day, asked) => `${day}: ${asked}`,
  chartZero: 'Questions that found nothing, per cent a day',
  chartZeroDay: (day, share) => `${day}: ${share}%`,
  missed: questions =>
    `What many look for and we do not have is on a list that staff read when they buy. Right now it holds ${questions}.`,
  questions: n => plural('en', n, { one: '1 question', other: `${number('en', n)} questions` }),
  explainTitle: 'How to read the figures',
  explain: [
    'A question is counted when you search. Turning pages, filtering and sorting are not counted.',
    'Corrected means that we searched for another spelling than yours. Undone means that somebody wanted exactly what they wrote.',
    'The time is from when the question reached us until the hits were there.',
  ],
  privacyTitle: 'Nobody can see what you have searched for',
  privacy: (fewest, months) => [
    'We count by day. We never keep who searched, card numbers, IP addresses, the time of day, or which questions belong together.',
    'Only questions that found nothing are kept in words, and not if they look like a personal number, a card number, a telephone number, an e-mail address, a street address or a name with a year.',
    `Staff see such a question only when it has been asked on at least ${fewest} different days. Otherwise it is forgotten after three months.`,
    `The figures are kept for ${months} months and then removed.`,
  ],
  chosenTitle: 'The library’s choice',
  chosen: [
    'Now and then a librarian lifts a title for a certain question, for example before an author’s visit, or places an outdated one last. The hit then says “The library’s choice” or “Placed last by the library”.',
    'A choice always has a reason and an end date. Nobody can buy a place. No title disappears, and the number of hits stays the same.',
    'If you choose another order than relevance, no choices apply.',
  ],
  nothing: 'There are no figures to show yet.',
  nothingText: 'They come when somebody has searched.',
}
