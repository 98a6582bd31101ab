import { plural } from '../locale.ts'

export const mine = {
  title: 'Mina sidor',
  hello: (name: string) => `Hej ${name}!`,
  todo: 'Att göra först',
  nothingToDo: 'Allt är i ordning. Inget behöver göras i dag.',
  overdue: (n: number) =>
    plural('sv', n, {
      one: '1 lån är försenat. Lämna tillbaka eller låna om.',
      other: `${n} lån är försenade. Lämna tillbaka eller låna om.`,
    }),
  noFees: 'Alla sena lån är avgiftsfria, men andra kan vänta.',
  dueSoon: (n: number, day: string) =>
    plural('sv', n, {
      one: `1 lån ska tillbaka senast ${day}.`,
      other: `${n} lån ska tillbaka, det första senast ${day}.`,
    }),
  readyAt: (title: string, branch: string, day: string) =>
    `${title} finns att hämta i ${branch} till och med ${day}.`,
  pickupNumber: (number: number) => `Hämtnummer ${number}`,
  loans: 'Lån',
  noLoans: 'Du har inga lån just nu.',
  noLoansText: 'Sök efter något att läsa, se eller lyssna på.',
  dueGroup: (day: string) => `Lämna tillbaka senast ${day}`,
  lateGroup: (day: string) => `Försenat, skulle ha lämnats ${day}`,
  daysLeft: (n: number) =>
    n === 0 ? 'i dag' : plural('sv', n, { one: '1 dag kvar', other: `${n} dagar kvar` }),
  renew: 'Låna om',
  renewAll: 'Låna om alla',
  renewed: (n: number) => plural('sv', n, { one: '1 lån är omlånat.', other: `${n} lån är omlånade.` }),
  notRenewed: (n: number) =>
    plural('sv', n, { one: '1 lån gick inte att låna om.', other: `${n} lån gick inte att låna om.` }),
  renewedTimes: (n: number) => plural('sv', n, { one: 'omlånad 1 gång', other: `omlånad ${n} gånger` }),
  holds: 'Reservationer',
  noHolds: 'Du har inga reservationer.',
  noHoldsText: 'När du reserverar något ser du här var det är och när du kan hämta det.',
  holdStates: {
    waiting: 'I kö',
    assigned: 'Plockas fram',
    captured: 'Packas för resan',
    in_transit: 'På väg',
    on_shelf: 'Att hämta',
  },
  stepsOf: (title: string) => `Så långt har ${title} kommit`,
  stepDone: 'klart',
  place: (place: number, copies: number) => `Nummer ${place} i kön på ${copies} exemplar`,
  assignedFrom: (branch: string) => `Plockas fram i ${branch}`,
  onItsWay: (from: string, day: string) => `På väg från ${from}, framme ${day}`,
  arriving: (day: string) => `Framme ${day}`,
  collectBy: (branch: string, day: string) => `Hämta i ${branch} till och med ${day}`,
  pickupAt: (branch: string) => `Hämtas i ${branch}`,
  expected: (when: string) => `Troligen hos dig ${when}`,
  paused: (day: string) => `Pausad till ${day}`,
  cancel: 'Ta bort',
  cancelAsk: (title: string) => `Vill du ta bort reservationen av ${title}?`,
  cancelReadyText: 'Den står framme för dig. Tar du bort den går den vidare till nästa i kön.',
  cancelText: 'Du förlorar din plats i kön.',
  cancelDeed: 'Ja, ta bort reservationen',
  cancelled: (title: string) => `Reservationen av ${title} är borttagen.`,
  undo: 'Ångra',
  restored: (title: string) => `Reservationen av ${title} är tillbaka på sin plats i kön.`,
  pause: 'Pausa',
  pauseHeading: (title: string) => `Hur länge vill du pausa ${title}?`,
  pauseText: 'Andra går före så länge, men du behåller din plats i kön.',
  pauseDay: 'Börjar gälla igen',
  pauseDayWrong: 'Välj en dag från i morgon och högst ett halvår framåt.',
  pauseDeed: 'Pausa reservationen',
  pausedNow: (title: string, day: string) => `Reservationen av ${title} är pausad till ${day}.`,
  pauseAll: 'Pausa alla',
  pauseAllHeading: 'Hur länge vill du pausa alla reservationer?',
  pauseAllText: 'Andra går före så länge, men du behåller dina platser i köerna.',
  notPaused: (n: number) =>
    plural('sv', n, {
      one: 'Den här pausas inte, den är redan på väg eller framme:',
      other: 'De här pausas inte, de är redan på väg eller framme:',
    }),
  pauseAllDeed: 'Pausa alla reservationer',
  pausedAll: (n: number, day: string) =>
    n === 0
      ? 'Det fanns inget att pausa.'
      : plural('sv', n, {
          one: `1 reservation är pausad till ${day}.`,
          other: `${n} reservationer är pausade till ${day}.`,
        }),
  resumeAll: 'Sluta pausa alla',
  resumedAll: (n: number) =>
    n === 0
      ? 'Ingen reservation är pausad.'
      : plural('sv', n, { one: '1 reservation gäller igen.', other: `${n} reservationer gäller igen.` }),
  resume: 'Sluta pausa',
  resumed: (title: string) => `Reservationen av ${title} gäller igen.`,
  changePickup: 'Byt hämtställe',
  changeHeading: (title: string) => `Var vill du hämta ${title}?`,
  changeReadyText: (branch: string) =>
    `Den står framme för dig i ${branch}. Byter du skickas den vidare med nästa bil, och du får ett nytt besked när den är framme.`,
  changeOnItsWayText:
    'Den är redan på väg. Den åker dit den ska nu och skickas sedan vidare, så det tar några dagar längre.',
  changeDeed: 'Spara hämtställe',
  changed: (title: string, branch: string) => `${title} hämtar du nu i ${branch}.`,
  card: 'Ditt kort',
  cardNumber: 'Kortnummer',
  cardUntil: 'Gäller till och med',
  homeLibrary: 'Ditt bibliotek',
  messagesTo: 'Meddelanden till',
  noAddress: 'ingen e-postadress: fråga på biblioteket',
  returnAnywhere: 'Lämna tillbaka på vilket bibliotek som helst i Dalarna.',
}
