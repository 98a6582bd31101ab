import { dayText } from '../dates.ts'
import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { mine } from './mine.ts'
import { why } from './why.ts'

export const family: Texts['family'] = {
  title: 'Family',
  lead: 'Here you see the loans and reservations of the children you are guardian of, and who can see your own.',
  leadYoung: 'Here you see who can see your loans and reservations, and what they have done for you.',
  children: 'Your children',
  noChildren: 'No children are linked to your card.',
  noChildrenText:
    'Bring an identity document to a library and we will link your child to you. Then you can renew and reserve for the child.',
  under: age => `You see everything until the child turns ${age}.`,
  byConsent: name => `${name} has given you access and can take it back at any time.`,
  noConsent: name => `${name} decides who may see.`,
  noConsentNext: (name, age) =>
    `Loans are secret from the age of ${age}. ${name} can give you access on their own page Family.`,
  grownUp: name => `${name} is of age. You no longer see loans or reservations.`,
  loans: n => plural('en', n, { one: '1 loan', other: `${n} loans` }),
  noLoans: 'No loans right now.',
  holds: n => plural('en', n, { one: '1 reservation', other: `${n} reservations` }),
  noHolds: 'No reservations.',
  due: day => `Return by ${day}`,
  late: day => `Late, was due ${day}`,
  lateSum: n =>
    plural('en', n, {
      one: '1 loan is late. It costs nothing, but others may be waiting.',
      other: `${n} loans are late. It costs nothing, but others may be waiting.`,
    }),
  soonSum: (n, day) =>
    plural('en', n, {
      one: `1 loan is due by ${day}.`,
      other: `${n} loans are due soon, the first by ${day}.`,
    }),
  readySum: n => plural('en', n, { one: '1 to collect.', other: `${n} to collect.` }),
  allWell: 'All is well.',
  reserveFor: name => `Find something to reserve for ${name}`,
  access: 'Who can see your loans?',
  accessNobody: 'Nobody but you.',
  accessChild: (name, age) => `${name} sees your loans and reservations until you turn ${age}.`,
  accessOpen: name =>
    `${name} sees your loans and reservations, because you have said yes. You can change your mind whenever you like.`,
  accessShut: name => `${name} sees nothing. Only you decide about that.`,
  give: name => `Let ${name} see and help`,
  takeBack: 'Stop showing',
  given: name => `${name} can now see your loans and reservations.`,
  takenBack: name => `${name} no longer sees your loans and reservations.`,
  tooYoung: age => `You can decide for yourself from the day you turn ${age}.`,
  unknownGuardian: 'That link no longer exists.',
  done: 'What they have done for you',
  deeds: {
    reserve: 'made a reservation',
    cancel: 'removed a reservation',
    'undo-cancel': 'took back a removed reservation',
    pause: 'paused a reservation',
    resume: 'made a paused reservation active again',
    'change-pickup': 'changed the pick-up library of a reservation',
    'interlibrary-loan': 'asked for or changed an interlibrary loan',
    renew: 'renewed a loan',
  },
  applyForChild: 'Apply for a card for a child',
  whoFor: 'For whom?',
  me: 'Myself',
  freeFor: name =>
    `Reserving is free. When it can be collected we send a message to the address on ${name}’s card.`,
  reservedFor: name => `Reserved for ${name}`,
  placeFor: (name, place) => `${name} is number ${place} in the queue.`,
  refusedFor: name => `It could not be reserved for ${name}`,
  seeFamily: 'See the family’s reservations',
  mine: name => ({
    place: mine.place,
    expected: when => `Likely to be with ${name} ${when}`,
    renewed: n =>
      plural('en', n, {
        one: `1 of ${name}’s loans is renewed.`,
        other: `${n} of ${name}’s loans are renewed.`,
      }),
    notRenewed: () => `It could not be renewed for ${name}:`,
    cancelAsk: title => `Do you want to remove ${name}’s reservation of ${title}?`,
    cancelReadyText: `It is waiting for ${name}. If you remove the reservation it goes to the next in the queue.`,
    cancelText: `${name} loses the place in the queue.`,
    cancelled: title =>
      `The reservation of ${title} for ${name} is removed. You can undo it for ten minutes.`,
    restored: title => `The reservation of ${title} for ${name} is back at its place in the queue.`,
    pauseHeading: title => `How long do you want to pause ${title} for ${name}?`,
    pauseText: `Others go first meanwhile, but ${name} keeps the place in the queue.`,
    pausedNow: (title, day) => `The reservation of ${title} for ${name} is paused until ${day}.`,
    resumed: title => `The reservation of ${title} for ${name} is active again.`,
    pauseAllHeading: `How long do you want to pause all of ${name}’s reservations?`,
    pauseAllText: `Others go first meanwhile, but ${name} keeps the places in the queues.`,
    pausedAll: (n, day) =>
      n === 0
        ? `${name} had nothing to pause.`
        : plural('en', n, {
            one: `1 of ${name}’s reservations is paused until ${day}.`,
            other: `${n} of ${name}’s reservations are paused until ${day}.`,
          }),
    resumedAll: n =>
      n === 0
        ? `None of ${name}’s reservations is paused.`
        : plural('en', n, {
            one: `1 of ${name}’s reservations is active again.`,
            other: `${n} of ${name}’s reservations are active again.`,
          }),
    changeHeading: title => `Where is ${name}’s reservation of ${title} to be collected?`,
    changeReadyText: branch =>
      `It is waiting for ${name} in ${branch}. If you change, it is sent on by the next van, and a new message is sent when it is there.`,
    changed: (title, branch) => `${name}’s reservation of ${title} is now collected in ${branch}.`,
  }),
  why: name => ({
    link: `Why is ${name} waiting?`,
    heading: title => `Why ${name} is waiting for ${title}`,
    place: (place, copies) =>
      plural('en', copies, {
        one: `${name} is number ${place} in the queue. One copy can be reserved.`,
        other: `${name} is number ${place} in the queue. ${copies} copies can be reserved.`,
      }),
    noCopies: place => `${name} is number ${place} in the queue. No copy can be lent just now.`,
    assigned: `A copy is being fetched from the shelf for ${name}.`,
    captured: `A copy has been set aside for ${name}. Nobody else can get it first.`,
    collect: branch => `It is collected in ${branch}.`,
    paused: day => `The reservation is paused until ${day}. Others go first until then.`,
    byPriority: n =>
      plural('en', n, {
        one: `One who came after ${name} has been given priority by the library, for a recorded reason.`,
        other: `${n} who came after ${name} have been given priority by the library, for recorded reasons.`,
      }),
    passingsTitle: `When others got a copy before ${name}`,
    none: `Nobody who joined the queue after ${name} has got a copy first.`,
    later: days => (days === 0 ? `on the same day as ${name}, but later` : why.later(days)),
    barred: (day, later, because) =>
      `${day}: A copy went to another borrower who had joined the queue ${later}, because ${name} could not have that one: ${because}.`,
    bars: {
      ...why.bars,
      'pickup-policy': `it could not be collected where ${name} collects`,
      passed: `it had been looked for in vain for ${name}`,
      'forbidden-way': `it could not be sent to where ${name} collects`,
      'too-late': `it would arrive after the day ${name} needs it`,
    },
    back: 'To the family’s reservations',
  }),
  refusals: name => ({
    'card-expired': ({ on }) => ({
      text: `${name}’s card was valid until ${dayText('en', on, 'full')}.`,
      next: 'Bring an identity document to a library and we will extend it.',
    }),
    'patron-blocked': ({ reason }) => ({
      text:
        reason === 'third-reminder'
          ? `${name}’s card is blocked because a loan is long overdue.`
          : `${name}’s card is blocked.`,
      next: 'Call or visit your library and we will sort it out.',
    }),
    'owes-fees': () => ({
      text: `${name} owes more than may be left unpaid.`,
      next: 'Pay at any library.',
    }),
    'too-many-renewals': () => ({
      text: 'It cannot be renewed more times.',
      next: 'Return it. If nobody is waiting it can be borrowed again.',
    }),
    'too-many-holds': ({ limit }) => ({
      text: `${name} already has ${limit} reservations. More are not possible at a time.`,
      next: 'Remove one on the page Family first.',
    }),
    'too-many-at-branch': ({ limit }) => ({
      text: `${name} already waits for ${limit} to that library, as many as one may.`,
      next: 'Choose another library.',
    }),
    'too-many-unchecked': ({ limit }) => ({
      text: `${name} already has ${limit} reservations. More are possible once you have shown an identity document.`,
      next: 'Go together to any library, and the card has all rights.',
    }),
    'too-young': ({ age }) => ({
      text: `It is lent from the age of ${age}, and ${name} is younger.`,
      next: 'Reserve it for yourself, or ask at the library for something else.',
    }),
    'already-borrowed': () => ({
      text: `${name} has already borrowed this.`,
      next: 'You can renew it on the page Family.',
    }),
    'already-reserved': () => ({
      text: `${name} is already waiting for this.`,
      next: 'See the place in the queue on the page Family.',
    }),
    'unknown-hold': () => ({
      text: `The reservation for ${name} no longer exists.`,
      next: 'Here you see those that remain.',
    }),
    'on-shelf': () => ({
      text: `It is already waiting for ${name}.`,
      next: 'Collect it there, or remove the reservation.',
    }),
    captured: () => ({
      text: `It is already on its way to ${name}.`,
      next: 'Collect it when a message comes, or remove the reservation.',
    }),
  }),
}
