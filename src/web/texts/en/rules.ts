import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const rules: Texts['rules'] = {
  title: 'What applies to me?',
  lead: 'How long you may borrow, how much you may reserve and how long you have to collect it.',
  group: 'Who is it for?',
  groups: {
    adult: 'Adult',
    child: 'Child',
    institution: 'School, preschool or care home',
    home_delivery: 'Home delivery (Boken kommer)',
    provisional: 'Card applied for online',
  },
  library: 'Where do you collect?',
  anyLibrary: 'Any library',
  show: 'Show the rules',
  shown: (group, library) => (library ? `${group}, ${library}` : group),
  loansNow: (now, most) => `You have ${now} of ${most} loans.`,
  holdsNow: (now, most) => `You have ${now} of ${most} reservations.`,
  periods: 'How long you may borrow',
  kind: 'What you borrow',
  kinds: {
    ordinary: 'Books and other things',
    film: 'Films',
    game: 'Games',
    magazine: 'Magazines',
    short: 'Quick loans',
    reference: 'Reference copies',
  },
  period: 'Loan period',
  periodWithQueue: 'When several wait',
  withQueue: (days, from) => `${days}, with ${from} or more waiting`,
  renewals: 'Renew',
  reservable: 'Can be reserved',
  notLent: 'Read at the library',
  none: '–',
  yes: 'Yes',
  no: 'No',
  days: n => plural('en', n, { one: '1 day', other: `${n} days` }),
  times: n => plural('en', n, { one: 'once', other: `${n} times` }),
  borrowTitle: 'Borrowing and renewing',
  loans: n =>
    plural('en', n, {
      one: 'You can have 1 loan at a time.',
      other: `You can have at most ${n} loans at a time.`,
    }),
  noLoans: 'You can borrow once you have shown an identity document at a library.',
  renew:
    'You can renew as long as nobody is waiting for the copy you have. The new period counts from today.',
  blocked:
    'With a blocked or expired card you can neither borrow nor renew. Ask at the library and we will help you.',
  reserveTitle: 'Reserving and waiting',
  holds: n =>
    plural('en', n, {
      one: 'You can have 1 reservation at a time.',
      other: `You can have at most ${n} reservations at a time.`,
    }),
  holdsAt: (n, library) => `You can collect at most ${n} of them at ${library}.`,
  nearer: days =>
    `Whoever has waited longest usually comes first. Somebody nearer may go before, but never past one who has waited more than ${days} longer.`,
  firstCome: 'Whoever has waited longest comes first.',
  municipalOnly: 'You get copies from your own municipality.',
  pause: days => `You can pause a reservation for at most ${days} and keep your place in the queue.`,
  pickupTitle: 'Collecting',
  pickup: days => `What you have reserved stays on the pick-up shelf for ${days}.`,
  closed: {
    'next-open': 'If the library is closed on the last day, you can collect until the next day it is open.',
    'previous-open': 'If the library is closed on the last day, collect by the last open day before.',
    same: 'The last day holds even if the library is closed then.',
  },
  redirect: 'You can have it sent on to another library on My pages.',
  noRedirect: 'Ask the staff if you want to collect it somewhere else.',
  cardTitle: 'Card and family',
  provisional: days =>
    `Show an identity document at a library within ${days} of applying. Otherwise the card is removed.`,
  family: (consent, grown) =>
    `Guardians see a child’s loans until the child turns ${consent}. After that the young person decides, and from the age of ${grown} no guardian sees anything.`,
  changed: day => `The rules for queues and collecting were last changed on ${day}.`,
}
