import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const reserve: Texts['reserve'] = {
  title: work => `Reserve ${work}`,
  heading: 'Reserve',
  pickup: 'Where do you want to collect it?',
  pickupHint: 'Your own library stands first.',
  arrives: when => `likely ${when}`,
  hereNow: 'on the shelf here',
  queueFirst: 'when your turn comes',
  near: 'Your library',
  which: 'Which edition?',
  any: 'Any edition',
  anyHint: 'Fastest',
  onlyFormat: format => `Only ${format.toLowerCase()}`,
  onlyLanguage: language => `Only in ${language}`,
  onlyEdition: edition => `This very edition: ${edition}`,
  onlyPart: part => `Only ${part}`,
  whichPart: 'Which part or issue?',
  anyPart: 'Any of them',
  partHint: 'If you choose a part, it goes before the choice of edition.',
  deed: 'Reserve',
  free: 'Reserving is free. You get a message when you can collect.',
  unknownPickup: 'You cannot collect at that library. Choose another.',
  doneTitle: 'Reserved',
  doneLine: (work, branch) => `${work} – collect in ${branch}.`,
  place: (place, copies) =>
    `You are number ${place} in the queue. ${plural('en', copies, { one: 'We have 1 copy.', other: `We have ${copies} copies.` })}`,
  promise: when => `Likely to be with you ${when}.`,
  promiseFrom: (from, when) => `It stands on the shelf in ${from}. Likely to be with you ${when}.`,
  promiseLater: 'We will tell you when it is your turn.',
  undo: 'Undo the reservation',
  unknownTitle: 'There is no such reservation',
  unknownText:
    'It may have been collected, or you are logged in with another card. What you are waiting for is on your pages.',
  ended: {
    cancelled: {
      title: 'The reservation is removed',
      text: 'It no longer exists. If you want it after all you can reserve again, but you join the end of the queue.',
    },
    not_collected: {
      title: 'The reservation was not collected in time',
      text: 'It went on to the next in the queue. If you want it after all you can reserve again, but you join the end of the queue.',
    },
    expired: {
      title: 'The reservation has run out',
      text: 'It could not be fulfilled in the time that was set. If you want it after all you can reserve again, but you join the end of the queue.',
    },
  },
  again: 'Reserve again',
  seeMine: 'See my reservations',
  searchMore: 'Search more',
  refusedTitle: 'It could not be reserved',
}
