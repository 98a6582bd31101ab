import type { Texts } from '../sv/index.ts'

export const login: Texts['login'] = {
  title: 'Log in',
  lead: 'Use your library card and your PIN.',
  leadDeed: 'Log in and you continue where you were.',
  card: 'Card number',
  cardHint: 'The digits on the card, for example 2084 1001 23',
  pin: 'PIN',
  pinHint: 'Four to eight digits',
  deed: 'Log in',
  noCardTitle: 'Do you not have a card?',
  noCard:
    'Bring an identity document to any of our libraries and you get a card at once. Children need a guardian’s consent.',
  forgotTitle: 'Forgotten your PIN?',
  forgot: 'Visit a library with an identity document and choose a new one.',
  writeCard: 'Write your card number.',
  writePin: 'Write your PIN.',
  refusals: {
    'wrong-card-or-pin': 'The card number and the PIN do not match. Check both and try again.',
    'too-many-tries': 'There have been many tries. Wait a quarter of an hour or call your library.',
    'card-blocked': 'The card is blocked. Call or visit your library and we will help you.',
  },
  loggedOut: 'You are logged out.',
}
