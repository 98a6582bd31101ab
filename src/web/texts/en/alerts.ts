import type { Texts } from '../sv/index.ts'

export const alerts: Texts['alerts'] = {
  title: 'Alerts',
  lead: 'We e-mail you when something new comes in of what you watch. You get one e-mail a day at most.',
  watchSearch: 'Watch this search',
  watchSeries: 'Tell me when the next part comes',
  watchCreator: name => `Tell me when something new by ${name} comes`,
  watchTitle: name => `Watch ${name}`,
  watchText:
    'You get an e-mail when something new that fits comes in. We do not write about what is here already.',
  watchDeed: 'Watch',
  pace: 'How often do you want e-mail?',
  paces: { daily: 'The same day', weekly: 'Once a week', none: 'No e-mail for now' },
  watched: name => `You now watch ${name}. We will e-mail you when something new comes in.`,
  kinds: { search: 'Search', series: 'Series', creator: 'Creator' },
  save: 'Save',
  paceSaved: 'The change has been saved.',
  remove: 'Stop watching',
  removed: 'The alert has been removed.',
  again: 'Show it again',
  none: 'You do not watch anything yet',
  noneText:
    'Press Watch this search on a page of results, or Tell me when the next part comes on the page of a book in a series.',
  noAddress: 'We have no e-mail address for you, so we cannot write to you.',
  addAddress: 'Add an e-mail address',
  stopTitle: 'Do you want to end the e-mails about what is new?',
  stopText:
    'You get no more e-mails about what you watch. Your other messages from the library come as before.',
  stopDeed: 'End the e-mails',
  stoppedTitle: 'The e-mails have ended',
  stopped:
    'You get no more e-mails about what you watch. The alerts remain on My pages if you change your mind.',
  unknownTitle: 'This link cannot be used',
  unknown: 'We do not recognise the link. Log in and change your alerts on My pages instead.',
  refusedTitle: 'It could not be watched',
  refused: {
    'too-many-alerts': most => `You already have ${most} alerts. Remove one you do not need.`,
    'nothing-to-watch': () => 'Write some words or choose a filter first.',
    'question-too-long': () => 'The search is too long. Remove some words or filters.',
    'not-there': () => 'The alert is no longer there.',
  },
  nextTitle: 'Next in the series',
  nextPart: (part, series) => `Part ${part} of ${series}`,
  noNext: series => `You are reading the latest part we have of ${series}.`,
}
