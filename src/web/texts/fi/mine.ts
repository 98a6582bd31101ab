import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const mine: Texts['mine'] = {
  title: 'Omat sivut',
  hello: name => `Hei ${name}!`,
  todo: 'Tee ensin nämä',
  nothingToDo: 'Kaikki on kunnossa. Tänään ei tarvitse tehdä mitään.',
  overdue: n =>
    plural('fi', n, {
      one: '1 laina on myöhässä. Palauta tai uusi.',
      other: `${n} lainaa on myöhässä. Palauta tai uusi.`,
    }),
  noFees: 'Myöhästyneistä lainoista ei peritä maksua, mutta joku voi odottaa.',
  dueSoon: (n, day) =>
    plural('fi', n, {
      one: `1 laina pitää palauttaa viimeistään ${day}.`,
      other: `${n} lainaa pitää palauttaa, ensimmäinen viimeistään ${day}.`,
    }),
  readyAt: (title, branch, day) => `${title} on noudettavana: ${branch}. Viimeinen noutopäivä: ${day}.`,
  pickupNumber: number => `Noutonumero ${number}`,
  loans: 'Lainat',
  noLoans: 'Sinulla ei ole lainoja juuri nyt.',
  noLoansText: 'Etsi jotain luettavaa, katsottavaa tai kuunneltavaa.',
  dueGroup: day => `Palauta viimeistään ${day}`,
  lateGroup: day => `Myöhässä, eräpäivä oli ${day}`,
  daysLeft: n =>
    n === 0 ? 'tänään' : plural('fi', n, { one: '1 päivä jäljellä', other: `${n} päivää jäljellä` }),
  renew: 'Uusi',
  renewAll: 'Uusi kaikki',
  renewed: n => plural('fi', n, { one: '1 laina on uusittu.', other: `${n} lainaa on uusittu.` }),
  notRenewed: n => plural('fi', n, { one: '1 lainaa ei voitu uusia.', other: `${n} lainaa ei voitu uusia.` }),
  renewedTimes: n => plural('fi', n, { one: 'uusittu 1 kerran', other: `uusittu ${n} kertaa` }),
  holds: 'Varaukset',
  noHolds: 'Sinulla ei ole varauksia.',
  noHoldsText: 'Kun varaat jotain, näet täällä, missä se on ja milloin voit noutaa sen.',
  holdStates: {
    waiting: 'Jonossa',
    assigned: 'Haetaan hyllystä',
    captured: 'Pakataan matkaan',
    in_transit: 'Matkalla',
    on_shelf: 'Noudettavana',
  },
  stepsOf: title => `Näin pitkällä on ${title}`,
  stepDone: 'valmis',
  place: (place, copies) =>
    plural('fi', copies, {
      one: `Jonon numero ${place}, 1 kappale`,
      other: `Jonon numero ${place}, ${copies} kappaletta`,
    }),
  assignedFrom: branch => `Haetaan hyllystä: ${branch}`,
  onItsWay: (from, day) => `Matkalla (lähtöpaikka ${from}), perillä ${day}`,
  arriving: day => `Perillä ${day}`,
  collectBy: (branch, day) => `Noutokirjasto: ${branch}. Viimeinen noutopäivä: ${day}`,
  pickupAt: branch => `Noutokirjasto: ${branch}`,
  expected: when => `Luultavasti sinulla: ${when}`,
  paused: day => `Tauolla, voimassa taas: ${day}`,
  cancel: 'Poista',
  cancelAsk: title => `Haluatko poistaa varauksen: ${title}?`,
  cancelReadyText: 'Se on noudettavanasi. Jos poistat varauksen, se siirtyy jonon seuraavalle.',
  cancelText: 'Menetät paikkasi jonossa.',
  cancelDeed: 'Kyllä, poista varaus',
  cancelled: title => `Varaus on poistettu: ${title}.`,
  undo: 'Kumoa',
  restored: title => `Varaus on taas paikallaan jonossa: ${title}.`,
  pause: 'Keskeytä',
  pauseHeading: title => `Kuinka kauan haluat pitää varauksen tauolla: ${title}?`,
  pauseText: 'Muut menevät sillä välin edelle, mutta säilytät paikkasi jonossa.',
  pauseDay: 'Voimassa taas',
  pauseDayWrong: 'Valitse päivä huomisesta enintään puolen vuoden päähän.',
  pauseDeed: 'Keskeytä varaus',
  pausedNow: (title, day) => `Varaus on tauolla: ${title}. Voimassa taas: ${day}.`,
  pauseAll: 'Keskeytä kaikki',
  pauseAllHeading: 'Kuinka kauan haluat pitää kaikki varaukset tauolla?',
  pauseAllText: 'Muut menevät sillä välin edelle, mutta säilytät paikkasi jonoissa.',
  notPaused: n =>
    plural('fi', n, {
      one: 'Tätä ei keskeytetä, koska se on jo matkalla tai noudettavana:',
      other: 'Näitä ei keskeytetä, koska ne ovat jo matkalla tai noudettavana:',
    }),
  pauseAllDeed: 'Keskeytä kaikki varaukset',
  pausedAll: (n, day) =>
    n === 0
      ? 'Keskeytettäviä varauksia ei ollut.'
      : plural('fi', n, {
          one: `1 varaus on tauolla. Voimassa taas: ${day}.`,
          other: `${n} varausta on tauolla. Voimassa taas: ${day}.`,
        }),
  resumeAll: 'Lopeta kaikki tauot',
  resumedAll: n =>
    n === 0
      ? 'Yksikään varaus ei ole tauolla.'
      : plural('fi', n, {
          one: '1 varaus on taas voimassa.',
          other: `${n} varausta on taas voimassa.`,
        }),
  resume: 'Lopeta tauko',
  resumed: title => `Varaus on taas voimassa: ${title}.`,
  changePickup: 'Vaihda noutokirjasto',
  changeHeading: title => `Mistä haluat noutaa: ${title}?`,
  changeReadyText: branch =>
    `Se on noudettavanasi: ${branch}. Jos vaihdat, se lähetetään seuraavalla autolla eteenpäin ja saat uuden viestin, kun se on perillä.`,
  changeOnItsWayText:
    'Se on jo matkalla. Se menee ensin nykyiseen määränpäähän ja lähetetään sitten eteenpäin, joten siinä kestää muutama päivä kauemmin.',
  changeDeed: 'Tallenna noutokirjasto',
  changed: (title, branch) => `${title}: noutokirjasto on nyt ${branch}.`,
  card: 'Korttisi',
  cardNumber: 'Kortin numero',
  cardUntil: 'Viimeinen voimassaolopäivä',
  homeLibrary: 'Oma kirjastosi',
  messagesTo: 'Viestit osoitteeseen',
  noAddress: 'ei sähköpostiosoitetta: kysy kirjastosta',
  returnAnywhere: 'Palauta mihin tahansa Taalainmaan kirjastoon.',
}
