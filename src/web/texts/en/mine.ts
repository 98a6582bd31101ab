import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const mine: Texts['mine'] = {
  title: 'My pages',
  hello: name => `Hello ${name}!`,
  todo: 'First things first',
  nothingToDo: 'Everything is in order. Nothing needs doing today.',
  overdue: n =>
    plural('en', n, {
      one: '1 loan is overdue. Return or renew it.',
      other: `${n} loans are overdue. Return or renew them.`,
    }),
  noFees: 'There are no late fees, but others may be waiting.',
  dueSoon: (n, day) =>
    plural('en', n, { one: `1 loan is due ${day}.`, other: `${n} loans are due, the first ${day}.` }),
  readyAt: (title, branch, day) => `${title} is ready to collect in ${branch} until ${day}.`,
  pickupNumber: number => `Pick-up number ${number}`,
  loans: 'Loans',
  noLoans: 'You have no loans right now.',
  noLoansText: 'Search for something to read, watch or hear.',
  dueGroup: day => `Return by ${day}`,
  lateGroup: day => `Overdue since ${day}`,
  daysLeft: n => (n === 0 ? 'today' : plural('en', n, { one: '1 day left', other: `${n} days left` })),
  renew: 'Renew',
  renewAll: 'Renew all',
  renewed: n => plural('en', n, { one: '1 loan is renewed.', other: `${n} loans are renewed.` }),
  notRenewed: n =>
    plural('en', n, { one: '1 loan could not be renewed.', other: `${n} loans could not be renewed.` }),
  renewedTimes: n => plural('en', n, { one: 'renewed once', other: `renewed ${n} times` }),
  holds: 'Reservations',
  noHolds: 'You have no reservations.',
  noHoldsText: 'When you reserve something you see here where it is and when you can collect it.',
  holdStates: {
    waiting: 'In the queue',
    assigned: 'Being fetched',
    captured: 'Being packed',
    in_transit: 'On its way',
    on_shelf: 'To collect',
  },
  stepsOf: title => `How far ${title} has come`,
  stepDone: 'done',
  place: (place, copies) =>
    `Number ${place} in the queue for ${plural('en', copies, { one: '1 copy', other: `${copies} copies` })}`,
  assignedFrom: branch => `Being fetched in ${branch}`,
  onItsWay: (from, day) => `On its way from ${from}, arriving ${day}`,
  arriving: day => `Arriving ${day}`,
  collectBy: (branch, day) => `Collect in ${branch} until ${day}`,
  pickupAt: branch => `Collect in ${branch}`,
  expected: when => `Likely to be with you ${when}`,
  paused: day => `Paused until ${day}`,
  cancel: 'Remove',
  cancelAsk: title => `Do you want to remove the reservation of ${title}?`,
  cancelReadyText: 'It is waiting for you. If you remove the reservation it goes to the next in the queue.',
  cancelText: 'You lose your place in the queue.',
  cancelDeed: 'Yes, remove the reservation',
  cancelled: title => `The reservation of ${title} is removed.`,
  undo: 'Undo',
  restored: title => `The reservation of ${title} is back at its place in the queue.`,
  pause: 'Pause',
  pauseHeading: title => `How long do you want to pause ${title}?`,
  pauseText: 'Others go before you meanwhile, but you keep your place in the queue.',
  pauseDay: 'Starts again on',
  pauseDayWrong: 'Choose a day from tomorrow and at most half a year ahead.',
  pauseDeed: 'Pause the reservation',
  pausedNow: (title, day) => `The reservation of ${title} is paused until ${day}.`,
  pauseAll: 'Pause all',
  pauseAllHeading: 'How long do you want to pause all reservations?',
  pauseAllText: 'Others go before you meanwhile, but you keep your places in the queues.',
  notPaused: n =>
    plural('en', n, {
      one: 'This one is not paused, it is already on its way or ready:',
      other: 'These are not paused, they are already on their way or ready:',
    }),
  pauseAllDeed: 'Pause all reservations',
  pausedAll: (n, day) =>
    n === 0
      ? 'There was nothing to pause.'
      : plural('en', n, {
          one: `1 reservation is paused until ${day}.`,
          other: `${n} reservations are paused until ${day}.`,
        }),
  resumeAll: 'Stop pausing all',
  resumedAll: n =>
    n === 0
      ? 'No reservation is paused.'
      : plural('en', n, {
          one: '1 reservation is active again.',
          other: `${n} reservations are active again.`,
        }),
  resume: 'Stop pausing',
  resumed: title => `The reservation of ${title} is active again.`,
  changePickup: 'Change pick-up library',
  changeHeading: title => `Where do you want to collect ${title}?`,
  changeReadyText: branch =>
    `It is waiting for you in ${branch}. If you change, it is sent on by the next van, and you are told again when it is there.`,
  changeOnItsWayText:
    'It is already on its way. It goes where it is going now and is then sent on, so it takes a few days longer.',
  changeDeed: 'Save pick-up library',
  changed: (title, branch) => `You now collect ${title} in ${branch}.`,
  card: 'Your card',
  cardNumber: 'Card number',
  cardUntil: 'Valid until',
  homeLibrary: 'Your library',
  messagesTo: 'Messages to',
  noAddress: 'no e-mail address: ask at the library',
  returnAnywhere: 'Return to any library in Dalarna.',
}
