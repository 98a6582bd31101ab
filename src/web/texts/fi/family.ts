import { dayText } from '../dates.ts'
import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { mine } from './mine.ts'
import { why } from './why.ts'

export const family: Texts['family'] = {
  title: 'Perhe',
  lead: 'Tästä näet niiden lasten lainat ja varaukset, joiden huoltaja olet, ja ketkä näkevät omasi.',
  leadYoung: 'Tästä näet, ketkä näkevät lainasi ja varauksesi ja mitä he ovat tehneet puolestasi.',
  children: 'Lapsesi',
  noChildren: 'Korttiisi ei ole yhdistetty lapsia.',
  noChildrenText:
    'Ota henkilöllisyystodistus mukaan kirjastoon, niin yhdistämme lapsesi sinuun. Silloin voit uusia ja varata lapsen puolesta.',
  under: age => `Näet kaiken, kunnes lapsi täyttää ${age} vuotta.`,
  byConsent: name => `${name} on antanut sinulle pääsyn ja voi perua sen milloin tahansa.`,
  noConsent: name => `${name} päättää itse, kuka saa nähdä.`,
  noConsentNext: (name, age) =>
    `Lainat ovat salaisia ${age} vuoden iästä alkaen. ${name} voi antaa sinulle pääsyn omalla Perhe-sivullaan.`,
  grownUp: name => `${name} on täysi-ikäinen. Et näe enää lainoja etkä varauksia.`,
  loans: n => plural('fi', n, { one: '1 laina', other: `${n} lainaa` }),
  noLoans: 'Ei lainoja juuri nyt.',
  holds: n => plural('fi', n, { one: '1 varaus', other: `${n} varausta` }),
  noHolds: 'Ei varauksia.',
  due: day => `Palauta viimeistään ${day}`,
  late: day => `Myöhässä, eräpäivä oli ${day}`,
  lateSum: n =>
    plural('fi', n, {
      one: '1 laina on myöhässä. Se ei maksa mitään, mutta joku voi odottaa.',
      other: `${n} lainaa on myöhässä. Se ei maksa mitään, mutta joku voi odottaa.`,
    }),
  soonSum: (n, day) =>
    plural('fi', n, {
      one: `1 laina pitää palauttaa viimeistään ${day}.`,
      other: `${n} lainaa pitää palauttaa pian, ensimmäinen viimeistään ${day}.`,
    }),
  readySum: n => plural('fi', n, { one: '1 noudettavana.', other: `${n} noudettavana.` }),
  allWell: 'Kaikki on kunnossa.',
  reserveFor: name => `Hae varattavaa: ${name}`,
  access: 'Kuka näkee lainasi?',
  accessNobody: 'Ei kukaan muu kuin sinä.',
  accessChild: (name, age) => `${name} näkee lainasi ja varauksesi, kunnes täytät ${age} vuotta.`,
  accessOpen: name =>
    `${name} näkee lainasi ja varauksesi, koska olet antanut luvan. Voit muuttaa mielesi milloin haluat.`,
  accessShut: name => `${name} ei näe mitään. Vain sinä päätät siitä.`,
  give: name => `Anna lupa nähdä ja auttaa: ${name}`,
  takeBack: 'Lopeta näyttäminen',
  given: name => `${name} näkee nyt lainasi ja varauksesi.`,
  takenBack: name => `${name} ei näe enää lainojasi eikä varauksiasi.`,
  tooYoung: age => `Voit päättää itse siitä päivästä, jona täytät ${age} vuotta.`,
  unknownGuardian: 'Sitä yhteyttä ei enää ole.',
  done: 'Mitä he ovat tehneet puolestasi',
  deeds: {
    reserve: 'varasi',
    cancel: 'poisti varauksen',
    'undo-cancel': 'kumosi varauksen poistamisen',
    pause: 'keskeytti varauksen',
    resume: 'otti varauksen taas käyttöön',
    'change-pickup': 'vaihtoi varauksen noutokirjaston',
    'interlibrary-loan': 'pyysi kaukolainaa tai muutti sitä',
    renew: 'uusi',
  },
  applyForChild: 'Hae korttia lapselle',
  whoFor: 'Kenelle?',
  me: 'Minulle',
  freeFor: name =>
    `Varaaminen on maksutonta. Kun varaus on noudettavana, lähetämme viestin kortin osoitteeseen (${name}).`,
  reservedFor: name => `Varattu: ${name}`,
  placeFor: (name, place) => `${name} on jonossa numero ${place}.`,
  refusedFor: name => `Varaus ei onnistunut: ${name}`,
  seeFamily: 'Katso perheen varaukset',
  mine: name => ({
    place: mine.place,
    expected: when => `Luultavasti perillä (${name}): ${when}`,
    renewed: n =>
      plural('fi', n, { one: `${name}: 1 laina on uusittu.`, other: `${name}: ${n} lainaa on uusittu.` }),
    notRenewed: () => `Uusiminen ei onnistunut (${name}):`,
    cancelAsk: title => `Haluatko poistaa varauksen: ${title} (${name})?`,
    cancelReadyText: `Se on noudettavana (${name}). Jos poistat varauksen, se siirtyy jonon seuraavalle.`,
    cancelText: `${name} menettää paikkansa jonossa.`,
    cancelled: title => `Varaus on poistettu: ${title} (${name}). Voit kumota sen kymmenen minuutin ajan.`,
    restored: title => `Varaus on taas paikallaan jonossa: ${title} (${name}).`,
    pauseHeading: title => `Kuinka kauan haluat pitää varauksen tauolla: ${title} (${name})?`,
    pauseText: `Muut menevät sillä välin edelle, mutta ${name} säilyttää paikkansa jonossa.`,
    pausedNow: (title, day) => `Varaus on tauolla: ${title} (${name}). Voimassa taas: ${day}.`,
    resumed: title => `Varaus on taas voimassa: ${title} (${name}).`,
    pauseAllHeading: `Kuinka kauan haluat pitää kaikki varaukset tauolla (${name})?`,
    pauseAllText: `Muut menevät sillä välin edelle, mutta ${name} säilyttää paikkansa jonoissa.`,
    pausedAll: (n, day) =>
      n === 0
        ? `Keskeytettäviä varauksia ei ollut (${name}).`
        : plural('fi', n, {
            one: `${name}: 1 varaus on tauolla. Voimassa taas: ${day}.`,
            other: `${name}: ${n} varausta on tauolla. Voimassa taas: ${day}.`,
          }),
    resumedAll: n =>
      n === 0
        ? `Yksikään varaus ei ole tauolla (${name}).`
        : plural('fi', n, {
            one: `${name}: 1 varaus on taas voimassa.`,
            other: `${name}: ${n} varausta on taas voimassa.`,
          }),
    changeHeading: title => `Mistä varaus noudetaan: ${title} (${name})?`,
    changeReadyText: branch =>
      `Se on noudettavana (${name}): ${branch}. Jos vaihdat, se lähetetään seuraavalla autolla eteenpäin, ja uusi viesti tulee, kun se on perillä.`,
    changed: (title, branch) => `${title} (${name}): noutokirjasto on nyt ${branch}.`,
  }),
  why: name => ({
    link: `Miksi ${name} odottaa?`,
    heading: title => `Siksi ${name} odottaa: ${title}`,
    place: (place, copies) =>
      plural('fi', copies, {
        one: `${name} on jonossa numero ${place}. Yksi kappale on varattavissa.`,
        other: `${name} on jonossa numero ${place}. ${copies} kappaletta on varattavissa.`,
      }),
    noCopies: place => `${name} on jonossa numero ${place}. Yhtään kappaletta ei voi lainata juuri nyt.`,
    assigned: `Kappaletta haetaan hyllystä (${name}).`,
    captured: `Kappale on otettu talteen (${name}). Kukaan muu ei voi saada sitä ensin.`,
    collect: branch => `Noutokirjasto: ${branch}.`,
    paused: day => `Varaus on tauolla. Voimassa taas: ${day}. Muut menevät siihen asti edelle.`,
    byPriority: n =>
      plural('fi', n, {
        one: `Kirjasto on antanut etusijan yhdelle myöhemmin tulleelle (${name}); syy on kirjattu.`,
        other: `Kirjasto on antanut etusijan ${n} myöhemmin tulleelle (${name}); syyt on kirjattu.`,
      }),
    passingsTitle: `Kun muut saivat kappaleen ensin (${name})`,
    none: 'Kukaan myöhemmin jonoon tullut ei ole saanut kappaletta ensin.',
    later: days =>
      days === 0
        ? 'samana päivänä mutta myöhemmin'
        : plural('fi', days, { one: '1 päivän myöhemmin', other: `${days} päivää myöhemmin` }),
    barred: (day, later, because) =>
      `${day}: Kappale meni toiselle lainaajalle, joka tuli jonoon ${later}, koska ${name} ei voinut saada juuri sitä: ${because}.`,
    bars: {
      ...why.bars,
      'pickup-policy': 'sitä ei saanut noutaa varauksen noutokirjastosta',
      passed: 'kirjasto oli jo etsinyt sitä eikä löytänyt',
      'forbidden-way': 'sitä ei saanut lähettää varauksen noutokirjastoon',
      'too-late': 'se olisi tullut vasta sen päivän jälkeen, jona sitä tarvitaan',
    },
    back: 'Perheen varauksiin',
  }),
  refusals: name => ({
    'card-expired': ({ on }) => ({
      text: `Kortin (${name}) viimeinen voimassaolopäivä oli ${dayText('fi', on, 'full')}.`,
      next: 'Ota henkilöllisyystodistus mukaan kirjastoon, niin jatkamme sitä.',
    }),
    'patron-blocked': ({ reason }) => ({
      text:
        reason === 'third-reminder'
          ? `Kortti (${name}) on lukittu, koska laina on pahasti myöhässä.`
          : `Kortti (${name}) on lukittu.`,
      next: 'Soita kirjastoonne tai käy siellä, niin selvitämme asian.',
    }),
    'owes-fees': () => ({
      text: `Maksamatta on enemmän kuin on sallittua (${name}).`,
      next: 'Maksa missä tahansa kirjastossa.',
    }),
    'too-many-renewals': () => ({
      text: 'Lainaa ei voi uusia enää.',
      next: 'Palauta. Jos kukaan muu ei odota, voi lainata uudelleen.',
    }),
    'too-many-holds': ({ limit }) => ({
      text: `${name}: varauksia on jo ${limit}. Enempää ei voi olla yhtä aikaa.`,
      next: 'Poista ensin jokin Perhe-sivulla.',
    }),
    'too-many-at-branch': ({ limit }) => ({
      text: `${name}: varauksia tähän kirjastoon on jo ${limit}, ja enempää ei voi olla.`,
      next: 'Valitse toinen kirjasto.',
    }),
    'too-many-unchecked': ({ limit }) => ({
      text: `${name}: varauksia on jo ${limit}. Niitä voi tehdä lisää, kun olette näyttäneet henkilöllisyystodistuksen.`,
      next: 'Menkää yhdessä mihin tahansa kirjastoon, niin kortti saa kaikki oikeudet.',
    }),
    'too-young': ({ age }) => ({
      text: `Tämä lainataan ${age} vuotta täyttäneille, ja ${name} on nuorempi.`,
      next: 'Varaa se itsellesi tai kysy kirjastosta jotain muuta.',
    }),
    'already-borrowed': () => ({
      text: `${name} on jo lainannut tämän.`,
      next: 'Voit uusia sen Perhe-sivulla.',
    }),
    'already-reserved': () => ({
      text: `${name} odottaa tätä jo.`,
      next: 'Katso paikka jonossa Perhe-sivulta.',
    }),
    'unknown-hold': () => ({
      text: `Varausta ei enää ole (${name}).`,
      next: 'Tästä näet jäljellä olevat varaukset.',
    }),
    'on-shelf': () => ({
      text: `Se on jo noudettavana (${name}).`,
      next: 'Nouda se sieltä tai poista varaus.',
    }),
    captured: () => ({
      text: `Se on jo matkalla (${name}).`,
      next: 'Nouda se, kun viesti tulee, tai poista varaus.',
    }),
  }),
}
