import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const why: Texts['why'] = {
  link: 'Why am I waiting?',
  heading: title => `Why you are waiting for ${title}`,
  place: (place, copies) =>
    plural('en', copies, {
      one: `You are number ${place} in the queue. One copy can be reserved.`,
      other: `You are number ${place} in the queue. ${copies} copies can be reserved.`,
    }),
  noCopies: place => `You are number ${place} in the queue. No copy can be lent just now.`,
  assigned: 'A copy is being fetched from the shelf for you.',
  captured: 'A copy has been set aside for you. Nobody else can get it before you.',
  collect: branch => `You collect it in ${branch}.`,
  paused: day => `You have paused the reservation until ${day}. Others go first until then.`,
  byPriority: n =>
    plural('en', n, {
      one: 'One who came after you has been given priority by the library, for a recorded reason.',
      other: `${n} who came after you have been given priority by the library, for recorded reasons.`,
    }),
  passingsTitle: 'When others got a copy before you',
  none: 'Nobody who joined the queue after you has got a copy before you.',
  later: days =>
    days === 0
      ? 'on the same day, but after you'
      : plural('en', days, { one: '1 day later', other: `${days} days later` }),
  stoodThere: (day, later) =>
    `${day}: A copy went to another borrower who had joined the queue ${later}, because it stood in their library.`,
  nearer: (day, later) =>
    `${day}: A copy went to another borrower who had joined the queue ${later}, because it reached them sooner.`,
  own: (day, later) =>
    `${day}: A copy went to another borrower who had joined the queue ${later}, because it belongs to their library.`,
  barred: (day, later, because) =>
    `${day}: A copy went to another borrower who had joined the queue ${later}, because you could not have that one: ${because}.`,
  bars: {
    'pickup-policy': 'it could not be collected where you collect',
    passed: 'it had been looked for in vain for you',
    'forbidden-way': 'it could not be sent to where you collect',
    'other-municipality': 'it could be collected only in its own municipality',
    'not-in-hold-group': 'it is for other borrowers',
    'pickup-not-in-group': 'it could be collected only at certain libraries',
    'protected-new': 'it is new and was needed in its own municipality',
    'last-copy': 'it is the last copy and is not sent',
    'no-way': 'no van goes there within two weeks',
    'too-late': 'it would arrive after the day you need it',
  },
  rule: 'As a rule, whoever has waited longest gets it first. Somebody nearer may go first, but only within a few days. We never show who it was.',
  fairness: 'See how queues are shared in the whole county',
  back: 'To your reservations',
}
