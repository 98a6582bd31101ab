import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { mine as swedish } from '../sv/mine.ts'
import { kept } from './kept.ts'

export const mine: Texts['mine'] = {
  ...kept(
    swedish,
    'title',
    'hello',
    'loans',
    'daysLeft',
    'renew',
    'renewAll',
    'undo',
    'pause',
    'resume',
    'card',
  ),
  ...kept(swedish, 'homeLibrary', 'pickupNumber', 'expected', 'cancel', 'arriving', 'paused', 'notRenewed'),
  todo: 'Gör det här först',
  nothingToDo: 'Allt är bra. Du behöver inte göra något i dag.',
  overdue: n =>
    plural('lattlast', n, {
      one: '1 lån är sent. Lämna det eller låna om det.',
      other: `${n} lån är sena. Lämna dem eller låna om dem.`,
    }),
  noFees: 'Det kostar inget att vara sen. Men andra kan vänta.',
  dueSoon: (n, day) =>
    plural('lattlast', n, {
      one: `Lämna 1 lån senast ${day}.`,
      other: `Du ska lämna ${n} lån. Lämna det första senast ${day}.`,
    }),
  readyAt: (title, branch, day) => `Du kan hämta ${title} i ${branch}. Hämta senast ${day}.`,
  noLoans: 'Du har inga lån nu.',
  noLoansText: 'Sök något att läsa, se eller lyssna på.',
  dueGroup: day => `Lämna senast ${day}`,
  lateGroup: day => `Sent. Du skulle ha lämnat ${day}`,
  renewed: n => plural('lattlast', n, { one: 'Du har lånat om 1 lån.', other: `Du har lånat om ${n} lån.` }),
  renewedTimes: n => plural('lattlast', n, { one: 'lånat om 1 gång', other: `lånat om ${n} gånger` }),
  holds: 'Det du väntar på',
  noHolds: 'Du väntar inte på något.',
  noHoldsText: 'Här ser du det du har reserverat. Du ser var det är och när du kan hämta det.',
  holdStates: {
    waiting: 'Står i kö',
    assigned: 'Vi tar fram den',
    captured: 'Vi packar den',
    in_transit: 'På väg',
    on_shelf: 'Du kan hämta',
  },
  stepsOf: title => `Så långt har ${title} kommit`,
  stepDone: 'klart',
  place: (place, copies) => `Du är nummer ${place} i kön. Vi har ${copies}.`,
  assignedFrom: branch => `Vi tar fram den i ${branch}`,
  onItsWay: (from, day) => `På väg från ${from}. Den är framme ${day}`,
  collectBy: (branch, day) => `Hämta i ${branch} senast ${day}`,
  pickupAt: branch => `Du hämtar i ${branch}`,
  cancelAsk: title => `Vill du inte ha ${title}?`,
  cancelReadyText: 'Den är klar att hämta. Tar du bort den får nästa person den.',
  cancelText: 'Då är du inte med i kön längre.',
  cancelDeed: 'Ja, ta bort den',
  cancelled: title => `Du väntar inte på ${title} längre.`,
  restored: title => `Du står i kön till ${title} igen, på samma plats.`,
  pauseHeading: title => `Hur länge vill du pausa ${title}?`,
  pauseText: 'Andra får den före dig så länge. Men du har kvar din plats i kön.',
  pauseDay: 'Sluta pausa den här dagen',
  pauseDayWrong: 'Välj en dag från i morgon. Välj högst ett halvt år fram.',
  pauseDeed: 'Pausa',
  pausedNow: (title, day) => `${title} är pausad till ${day}.`,
  resumed: title => `${title} är inte pausad längre.`,
  pauseAll: 'Pausa allt',
  pauseAllHeading: 'Hur länge vill du pausa allt du väntar på?',
  pauseAllText: 'Andra får dem före dig så länge. Men du har kvar din plats i kön.',
  notPaused: n =>
    plural('lattlast', n, {
      one: 'Vi kan inte pausa den här. Den är på väg eller klar att hämta:',
      other: 'Vi kan inte pausa de här. De är på väg eller klara att hämta:',
    }),
  pauseAllDeed: 'Pausa allt',
  pausedAll: (n, day) =>
    n === 0
      ? 'Det fanns inget att pausa.'
      : plural('lattlast', n, { one: `1 är pausad till ${day}.`, other: `${n} är pausade till ${day}.` }),
  resumeAll: 'Sluta pausa allt',
  resumedAll: n =>
    n === 0
      ? 'Inget är pausat.'
      : plural('lattlast', n, { one: '1 är inte pausad längre.', other: `${n} är inte pausade längre.` }),
  changePickup: 'Byt plats att hämta',
  changeHeading: title => `Var vill du hämta ${title}?`,
  changeReadyText: branch =>
    `Den är klar att hämta i ${branch}. Byter du plats åker den med nästa bil. Vi skriver till dig igen när den är framme.`,
  changeOnItsWayText:
    'Den är redan på väg. Den åker först dit den ska nu. Sedan åker den vidare. Det tar några dagar till.',
  changeDeed: 'Spara platsen',
  changed: (title, branch) => `Du hämtar nu ${title} i ${branch}.`,
  cardNumber: 'Numret på kortet',
  cardUntil: 'Kortet gäller till',
  messagesTo: 'Vi skriver till',
  noAddress: 'du har ingen e-post hos oss: fråga på ditt bibliotek',
  returnAnywhere: 'Du kan lämna på alla bibliotek i Dalarna.',
}
