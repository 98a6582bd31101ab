import type { Texts } from '../sv/index.ts'

export const login: Texts['login'] = {
  title: 'Log in',
  lead: 'Use your library card and your PIN.',
  interrupted:
    'You were logged out before what you sent arrived. It is still there: log in and you can send it again.',
  againTitle: 'You are logged in again',
  againText:
    'What you sent did not arrive before you were logged out, and nothing has changed. Do you want to send it now?',
  againDeed: 'Send now',
  againDrop: 'No, discard it',
  stale:
    'The page was opened before somebody logged in or out here, so nothing was sent. Write the PIN again and we will log you in.',
  sendAgainTitle: 'Do you want to send what you wrote?',
  sendAgainText:
    'You have logged in or out since the page was opened, so nothing has been sent yet. What you wrote is still here.',
  othersTitle: 'The form belongs to somebody else',
  othersText:
    'Somebody else was logged in when the page was opened. Nothing has changed. What was written waits for an hour, unless it is too long, until that person logs in here again.',
  nothingTitle: 'Nothing is waiting',
  nothingText: 'Everything you have sent has arrived, or more than an hour has passed.',
  leadDeed: 'Log in and you continue where you were.',
  card: 'Card number',
  cardHint: 'The digits on the card, for example 2084 1001 23',
  pin: 'PIN',
  pinHint: 'Four to eight digits',
  deed: 'Log in',
  noCardTitle: 'Do you not have a card?',
  noCard:
    'Bring an identity document to any of our libraries and you get a card at once. Children need a guardian’s consent.',
  apply: 'Apply for a card online',
  forgotTitle: 'Forgotten your PIN?',
  forgot: 'Visit a library with an identity document and choose a new one.',
  writeCard: 'Write your card number.',
  writePin: 'Write your PIN.',
  withIdentity: name => `Log in with ${name}`,
  tryAgainAt: time => `There have been many tries. Try again after ${time}, or call your library.`,
  failures: {
    cancelled: 'You cancelled the login. Try again, or use card and PIN.',
    expired: 'The login took too long or had been used already. Start again.',
    clock:
      'The login could not be checked, because the clocks differ. Use card and PIN for now. We have been told.',
    untrusted:
      'The answer of the electronic identity could not be trusted, so you are not logged in. Start again, or use card and PIN.',
    unreachable:
      'The electronic identity does not answer right now. Use card and PIN, or try again in a while.',
    'no-identity': 'The electronic identity did not say who you are. Use card and PIN. We have been told.',
    'card-blocked': 'The card is blocked. Call or visit your library and we will help you.',
  },
  linkTitle: 'Link your library card',
  linkProven: name => `You have logged in with ${name}.`,
  linkLead:
    'We do not know yet which card is yours. Write card number and PIN once, and next time you get in directly.',
  linkDeed: 'Link and log in',
  linkSafeTitle: 'What do we keep?',
  linkSafe: 'Only a code that cannot be reckoned back. Your personal number is not kept.',
  linkedToAnother:
    'The electronic identity or the card is already linked to somebody else. Call or visit your library and we will sort it out.',
  logOutThere: name => `Log out of ${name} too`,
  everywhere: 'Log out everywhere',
  everywhereTitle: 'Log out on all devices?',
  everywhereText:
    'You are logged out here and on all other computers and phones where you are logged in. Do it if you forgot to log out somewhere.',
  everywhereDeed: 'Yes, log out everywhere',
  everywhereBack: 'No, to My pages',
  refusals: {
    'wrong-card-or-pin': 'The card number and the PIN do not match. Check both and try again.',
    'too-many-tries': 'There have been many tries. Wait a quarter of an hour or call your library.',
    'card-blocked': 'The card is blocked. Call or visit your library and we will help you.',
  },
  loggedOut: 'You are logged out.',
}
