import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const start: Texts['start'] = {
  title: 'One library for all of Dalarna',
  lead: branches =>
    `Search everything in ${branches} libraries. Reserve what you want to read, watch or hear, and return it wherever you like.`,
  description: 'Search, reserve and renew at Dalabiblioteken: fifteen municipalities, one library.',
  searchLabel: 'Title, author, subject or series',
  tryLabel: 'Try for example',
  today: 'Coming up',
  allEvents: 'All events',
  newTitles: 'New on the shelves',
  mostBorrowed: 'Most borrowed right now',
  seeAll: 'Show more',
  how: 'How it works',
  howSteps: [
    { title: 'Find', text: 'One catalogue for every library. You see at once where it stands.' },
    { title: 'Reserve', text: 'Choose where to collect. The van takes it there and we tell you which day.' },
    { title: 'Collect and return', text: 'You get a message with a number. Return to any library you like.' },
  ],
  yourLibraries: 'Your libraries',
  allLibraries: 'All libraries and opening hours',
  openNow: n => plural('en', n, { one: '1 library is open now', other: `${n} libraries are open now` }),
  branches: n => plural('en', n, { one: '1 library', other: `${n} libraries` }),
  noEvents: 'Nothing is planned for the next few days.',
}
