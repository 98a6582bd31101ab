import { number, plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const tips: Texts['tips'] = {
  title: 'Book tips and themes',
  lead: 'Books and other things that we who work at the libraries want to pass on to you.',
  tip: 'Tip',
  theme: 'Theme',
  by: (name, library) => `${name} at ${library}`,
  count: n => plural('en', n, { one: '1 tip or theme', other: `${number('en', n)} tips and themes` }),
  none: 'No tips to show right now',
  noneText: 'Choose another library or other readers.',
  feed: 'Follow the tips in a feed reader (Atom)',
  all: 'All book tips and themes',
  seeTheme: 'See the whole theme',
  themeTitles: n => plural('en', n, { one: '1 title', other: `${number('en', n)} titles` }),
  onWork: 'A librarian’s tip',
  start: 'Tips from our librarians',
  here: 'Tips and themes here',
  forWhom: { child: 'For children', young: 'For young people', adult: 'For adults' },
  until: day => `Shown until ${day}`,
  inTheme: 'Titles in the theme',
  emptyTheme: 'The titles of this theme are gone',
  similar: {
    title: 'Similar',
    lead: 'Chosen by what the titles are about and who made them. Nobody’s loans have been counted.',
    creator: name => `By the same person: ${name}`,
    series: name => `Same series: ${name}`,
    subjects: subjects => `Same subject: ${subjects}`,
    genre: genres => `Same genre: ${genres}`,
    shelf: mark => `Same shelf: ${mark}`,
  },
}
