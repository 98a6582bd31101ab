import type { Texts } from '../sv/index.ts'

export const about: Texts['about'] = {
  title: 'About Dalabiblioteken',
  lead: 'Fifteen municipalities share catalogue, card, vans and website. You have one library with many doors.',
  borrowTitle: 'How to borrow',
  borrow: [
    'The library card is free and is valid in every library in Dalarna.',
    'Most loans run for four weeks. Films, games and magazines have less time; the day is on the receipt and on My pages.',
    'You can renew as long as nobody else is waiting.',
    'Borrowing, reserving and returning late cost nothing. Remember that others are waiting.',
    'Return to any library.',
  ],
  reserveTitle: 'How to reserve',
  reserve: [
    'Find the title, choose Reserve and where you want to collect it.',
    'We fetch the nearest copy and send it with the van.',
    'The one who has waited longest usually comes first. A copy may go to somebody nearer, but never past one who has waited more than seven days longer.',
    'When it is on the hold shelf you get a message with a number. The shelf shows the number, never your name.',
  ],
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
