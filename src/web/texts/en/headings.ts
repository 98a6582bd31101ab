import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const headings: Texts['headings'] = {
  browse: 'Browse the catalogue',
  kinds: { creator: 'Creators', title: 'Titles', subject: 'Subjects', series: 'Series' },
  lists: {
    creator: {
      title: 'Creators A–Ö',
      lead: 'Everybody who wrote, drew, played or directed something the libraries have.',
      hint: 'Family name first, for instance Lagerlöf, Selma',
    },
    title: {
      title: 'Titles A–Ö',
      lead: 'Everything the libraries have. Other titles and original titles show where to go.',
      hint: 'For instance Gösta Berlings saga',
    },
    subject: {
      title: 'Subjects A–Ö',
      lead: 'What books, films and other things are about.',
      hint: 'In Swedish, for instance fåglar (birds)',
    },
    series: {
      title: 'Series A–Ö',
      lead: 'Series of books, films and other things, with their parts in order.',
      hint: 'For instance Sagan om ringen',
    },
  },
  one: { creator: 'Creator', title: 'Title', subject: 'Subject', series: 'Series' },
  goTo: 'Go to',
  go: 'Go there',
  letters: 'Letters',
  nearest: word => `Nothing is called just “${word}”. Here is what comes next after it.`,
  along: 'Along the list',
  alongAgain: 'Along the list, below the lines',
  earlier: 'Earlier in the list',
  later: 'Further on in the list',
  see: 'see',
  titles: n => plural('en', n, { one: '1 title', other: `${n} titles` }),
  beyond: word =>
    word
      ? `The list ends before “${word}”. These are its last lines.`
      : 'The list ends here. These are its last lines.',
  empty: 'There is nothing here yet',
  fromStart: 'Show the list from its beginning',
  searchInstead: 'Search instead',
  alsoCalled: 'Also called:',
  seeAlso: 'See also:',
  broader: 'Broader subjects:',
  narrower: 'Narrower subjects:',
  seriesBy: 'Series:',
  formsMenu: 'Format',
  allForms: 'All',
  forms: {
    book: 'Books',
    audio: 'Audiobooks',
    film: 'Films',
    music: 'Music',
    game: 'Games',
    magazine: 'Magazines and articles',
    other: 'Other',
  },
  foundAt: 'Held by',
  titlesAt: (n, place) => plural('en', n, { one: `1 title at ${place}`, other: `${n} titles at ${place}` }),
  titlesOver: n => `More than ${n} titles. Search to choose among all of them.`,
  nothingAt: place => `${place} has none of these`,
  everywhere: 'Show what all libraries have',
  part: part => (/^\d/.test(part) ? `Part ${part}` : part),
  beginHere: 'Start here',
  missingPart: part => `We do not have part ${part}.`,
  suggestPart: part => `Suggest that we buy part ${part}`,
  nothingUnder: 'Nothing in the libraries belongs here right now',
  about: (label, n) => `Works about ${label} (${n})`,
  by: (label, n) => `Works by ${label} (${n})`,
  search: 'Search among them and choose format, language and library',
  inList: 'Show where it stands in the list from A to Ö',
  description: (label, n) =>
    `${label}: ${plural('en', n, { one: '1 title', other: `${n} titles` })} in the libraries of Dalarna. See what is in, and reserve.`,
}
