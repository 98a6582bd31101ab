import type { Texts } from '../sv/index.ts'

export const about: Texts['about'] = {
  title: 'About Dalabiblioteken',
  lead: 'Fifteen municipalities share catalogue, card, vans and website. You have one library with many doors.',
  borrowTitle: 'How to borrow',
  card: 'The library card is free and is valid in every library in Dalarna.',
  periods: (days, others) =>
    `Most loans run for ${days}. Others have a time of their own: ${others}. The day is on the receipt and on My pages.`,
  renew: 'You can renew as long as nobody else is waiting.',
  lateFree: 'Borrowing, reserving and returning late cost nothing. Remember that others are waiting.',
  lateCosts:
    'Borrowing and reserving cost nothing. Returning late may, and each municipality decides about that.',
  returnAnywhere: 'Return to any library.',
  rulesLink: 'See all that applies to you',
  reserveTitle: 'How to reserve',
  choose: 'Find the title, choose Reserve and where you want to collect it.',
  fetched: 'We fetch the nearest copy and send it with the van.',
  ready:
    'When it is on the hold shelf you get a message with a number. The shelf shows the number, never your name.',
  fairnessLink: 'See how fairly the queues are shared between municipalities',
  privacyTitle: 'Your data',
  privacy: [
    'What you borrow is secret by law. We keep it only as long as the loan or reservation lasts.',
    'The site uses cookies for logging in and, if you have chosen a language, one that remembers it. Nothing tracks you and nothing is fetched from other sites.',
  ],
  qualityLink: 'See how the search does, and what we count',
  styleTitle: 'Style page',
  styleLead: 'Everything the pages are built of, alive.',
}
