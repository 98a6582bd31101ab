import { dayText } from '../dates.ts'
import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

const chooseAnother = 'Choose another library.'

export const refusals: Texts['refusals'] = {
  'card-expired': ({ on }) => ({
    text: `Your card was valid until ${dayText('en', on, 'full')}.`,
    next: 'Bring an identity document to a library and we will extend it.',
  }),
  'patron-blocked': ({ reason }) => {
    switch (reason) {
      case 'staff':
        return { text: 'Your card is blocked.', next: 'Call or visit your library and we will sort it out.' }
      case 'third-reminder':
        return {
          text: 'Your card is blocked because a loan is long overdue.',
          next: 'Return it, or call your library if it is lost.',
        }
      case 'lost-card':
        return { text: 'Your card is reported lost.', next: 'Get a new one at a library.' }
    }
  },
  'owes-fees': () => ({
    text: 'You owe more than may be left unpaid.',
    next: 'Pay at any library. Why you are charged is shown on My pages, Fees.',
  }),
  'wanted-by-others': ({ waiting }) => ({
    text: plural('en', waiting, {
      one: 'Somebody else is waiting.',
      other: `${waiting} others are waiting.`,
    }),
    next: 'Return it by the day shown on the loan.',
  }),
  'too-many-renewals': ({ limit }) => ({
    text:
      limit === 0
        ? 'This is a quick loan and cannot be renewed.'
        : plural('en', limit, {
            one: 'You have already renewed it once.',
            other: `You have already renewed it ${limit} times.`,
          }),
    next: 'Return it. If nobody is waiting you may borrow it again.',
  }),
  'copy-gone': ({ said }) => ({
    text: said === 'lost' ? 'The copy is reported lost.' : 'You have said that the copy is returned.',
    next: 'Have you found it? Return it to any library and all is settled.',
  }),
  'renewed-already': ({ dueOn }) => ({
    text: `The loan already has its full time, until ${dayText('en', dueOn, 'long')}.`,
    next: 'Renew when the day comes closer.',
  }),
  'too-many-holds': ({ limit }) => ({
    text: `You already have ${limit} reservations. You cannot have more at a time.`,
    next: 'Remove one on My pages first.',
  }),
  'too-many-unchecked': ({ limit }) => ({
    text:
      limit === 0
        ? 'You can reserve once you have shown an identity document.'
        : `You already have ${limit} reservations. You can have more once you have shown an identity document.`,
    next: 'Show it at any library, and your card has all rights.',
  }),
  'too-many-at-branch': refusal => ({
    text: `You already wait for ${refusal.limit} to that library, as many as one may.`,
    next: chooseAnother,
  }),
  'too-young': refusal => ({
    text: `It is lent from the age of ${refusal.age}.`,
    next: 'Ask at the library for something else.',
  }),
  'not-in-hold-group': () => ({
    text: 'It is lent only to borrowers of certain libraries.',
    next: 'Ask at your library. We can buy it or borrow it from others.',
  }),
  'pickup-not-in-group': () => ({
    text: 'This one can be collected at certain libraries only.',
    next: chooseAnother,
  }),
  'already-borrowed': () => ({
    text: 'You have already borrowed this.',
    next: 'You can renew it on My pages.',
  }),
  'already-reserved': () => ({
    text: 'You have already reserved this.',
    next: 'See your place in the queue on My pages.',
  }),
  'unknown-pickup': () => ({ text: 'There is no such library.', next: chooseAnother }),
  'no-pickup-place': () => ({ text: 'You cannot reserve to that place.', next: chooseAnother }),
  'nothing-to-reserve': () => ({
    text: 'There is no copy that can be reserved.',
    next: 'Ask at your library. We can buy it or borrow it from others.',
  }),
  'unknown-hold': () => ({
    text: 'The reservation no longer exists.',
    next: 'Here you see those that remain.',
  }),
  'on-shelf': () => ({
    text: 'It is already waiting for you.',
    next: 'Collect it there, or remove the reservation.',
  }),
  captured: () => ({
    text: 'It is already on its way to you.',
    next: 'Collect it when you are told, or remove the reservation.',
  }),
  'unknown-item': () => ({ text: 'There is no such copy.', next: 'Ask at your library.' }),
  'another-title': () => ({
    text: 'The copy belongs to another title.',
    next: 'Reserve that title by itself.',
  }),
  'same-copy': () => ({ text: 'It is the same copy as before.', next: 'Here you see those that remain.' }),
  'not-guardian': () => ({
    text: 'You can no longer do that for the child.',
    next: 'The page Family shows what you have access to.',
  }),
  'too-late': () => ({ text: 'It is too late to undo.', next: 'Reserve it again.' }),
}
