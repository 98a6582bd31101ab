import type { Texts } from '../sv/index.ts'

export const device: Texts['device'] = {
  shortName: 'Library',
  shortcutSearch: 'Search',
  cardTitle: 'Your card',
  loansTitle: 'Your loans',
  barcode: 'Barcode with your card number',
  number: 'Card number',
  until: day => `Valid until ${day}`,
  brightness:
    'Hold the screen up to the reader at the desk or the machine. If nothing happens, turn up the brightness or type the number.',
  noCard: 'You have no card at the moment',
  noCardText: 'Bring identification to a library and you will get a new one.',
  showCard: 'Show the card on the screen',
  offlineTitle: 'Have the card with you offline',
  offer:
    'This device can keep your card and a list of your loans, so that you can show and read them without a connection. Nothing is kept unless you ask for it.',
  shared:
    'Only do this on a phone or computer of your own. On a computer that others use, at the library for example, other people can see the card.',
  keep: 'Keep on this device',
  keptNow: 'The card and the loans are being kept on this device.',
  kept: 'The card and the loans are kept on this device and brought up to date each time you open your pages. Without a connection you find them at the same addresses.',
  wiped:
    'What is kept disappears when you log out, when somebody else logs in here, and at the latest thirty days after your last visit.',
  forget: 'Stop keeping it here',
  forgotten: 'Nothing is kept on this device any more.',
  needsScript: 'To keep the card on the device, the browser must allow JavaScript.',
  seenAt: (day, time) => `You are offline. This is how it looked on ${day} at ${time}.`,
  toRenew: 'Renew and change',
  noNetworkTitle: 'You are offline',
  noNetworkText:
    'The page cannot be fetched right now. It appears by itself when the connection is back. If you have just sent something, go back: what you wrote is still there.',
  noNetworkKept: 'If you have kept the card and the loans on this device, you can see them all the same:',
}
