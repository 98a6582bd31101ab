import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const registration: Texts['registration'] = {
  title: 'Apply for a library card',
  titleChild: 'Apply for a card for a child',
  lead: 'Fill in your details, confirm your mail address and get your card number at once.',
  leadChild: 'You apply as a guardian. The child is linked to your card.',
  rights: (holds, days) =>
    `You can log in and ${plural('en', holds, { one: 'have 1 reservation', other: `have ${holds} reservations` })} at once. To borrow, show an identity document at any library in Dalarna within ${days} days.`,
  name: 'Name',
  nameHint: 'First and last name, as in the identity document',
  born: 'Born',
  bornHint: 'Year, month and day',
  email: 'Mail address',
  emailHint: 'We send a link there, and later messages about what you have reserved',
  phone: 'Telephone (optional)',
  branch: 'Your library',
  branchHint: 'Where you will collect most often. You can borrow everywhere.',
  chooseBranch: 'Choose a library',
  pin: 'Choose a PIN',
  pinHint: 'Four to eight digits. Not 1234 and not the same digit throughout.',
  privacy: 'We keep only what you fill in. If you never show an identity document, it is removed by itself.',
  deed: 'Send the application',
  errors: {
    'no-name': 'Write first and last name.',
    'no-birth-date': 'Write the date of birth as year-month-day, for example 1990-05-01.',
    'no-mail': 'Write a mail address, for example name@example.se.',
    'weak-pin': 'Choose four to eight digits that are not easy to guess.',
    'unknown-branch': 'Choose a library in the list.',
    'needs-guardian':
      'Whoever is under 18 needs a guardian. Ask the guardian to log in with their card and apply on the page Family, or come to the library together.',
    'applies-alone': 'Whoever is 18 applies alone. Log out first, or correct the date of birth.',
    'guardian-may-not':
      'Show an identity document for your own card at a library first. Then you can apply for your child.',
    'too-many': 'Many applications have come from here today. Try again tomorrow, or visit a library.',
  },
  sentTitle: 'Look in your mail',
  sent: 'We have sent a mail. Follow the link in it within two days.',
  sentNothing: 'Nothing within a few minutes? Look among the junk mail, or apply again.',
  confirmTitle: 'Confirm your application',
  confirmText: name => `The application is for a card for ${name}.`,
  confirmDeed: 'Confirm and get the card number',
  goneTitle: 'The link is no longer valid',
  gone: 'It has been used or is older than two days. If you have confirmed already, you can log in. Otherwise apply again.',
  again: 'Apply again',
  doneTitle: name => `Welcome ${name}!`,
  doneTitleChild: name => `${name} has got a card`,
  cardNumber: 'Card number',
  save: 'Write the card number down. You log in with it and the PIN you chose.',
  nextTitle: 'What happens now?',
  show: day => `Show an identity document at any library by ${day}. Then the card has all rights.`,
  showChild: day =>
    `Come together to any library by ${day}, with an identity document. Then the card has all rights.`,
  until: holds =>
    plural('en', holds, {
      one: 'Until then 1 reservation is possible, but no loans.',
      other: `Until then ${holds} reservations are possible, but no loans.`,
    }),
  search: 'Find something to reserve',
}
