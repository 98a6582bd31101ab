import type { Texts } from '../sv/index.ts'

export const fairness: Texts['fairness'] = {
  title: 'How fairly queues are shared',
  lead: 'Fifteen municipalities share every copy. Here you can see whether anybody waits longer than others.',
  explainTitle: 'How to read the figures',
  explain: [
    'Waiting is the days from reservation until a copy was set aside.',
    'Journeys are how many vans a copy went with to arrive, on average.',
    'Passed means that a copy went to somebody who joined the queue later, because it reached them sooner. That is allowed only within a few days.',
  ],
  source: weeks =>
    `The figures cover the last ${weeks} whole weeks. They are worked out each night from the log of every copy shared out.`,
  hidden: fewest =>
    `Weeks with fewer than ${fewest} reservations filled in a municipality are neither shown nor counted, so that nobody can be recognised.`,
  table: 'By municipality, the last weeks',
  municipality: 'Municipality',
  county: 'The whole county',
  fills: 'Reservations filled',
  wait: 'Waiting, days',
  transports: 'Journeys per copy',
  passed: 'Times passed',
  mostPassed: 'Longest, days',
  tooFew: 'too few to show',
  chartTitle: 'Waiting week by week in the whole county, days',
  chartWeek: (week, days) => `Week from ${week}: ${days} days`,
  chartWeekEmpty: week => `Week from ${week}: too few to show`,
  nothing: 'There are no figures to show yet.',
  nothingText: 'They will come when more reservations have been filled.',
}
