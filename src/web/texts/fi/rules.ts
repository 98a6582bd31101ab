import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const rules: Texts['rules'] = {
  title: 'Mitkä säännöt koskevat minua?',
  lead: 'Näin pitkään saat lainata, näin paljon voit varata ja näin kauan varaus odottaa noutoa.',
  group: 'Ketä asia koskee?',
  groups: {
    adult: 'Aikuinen',
    child: 'Lapsi',
    institution: 'Koulu, esikoulu tai hoitokoti',
    home_delivery: 'Kotipalvelu (Boken kommer)',
    provisional: 'Verkossa haettu kortti',
  },
  library: 'Mistä noudat?',
  anyLibrary: 'Mikä tahansa kirjasto',
  show: 'Näytä säännöt',
  shown: (group, library) => (library ? `${group}, ${library}` : group),
  loansNow: (now, most) => `Lainoja: ${now}/${most}.`,
  holdsNow: (now, most) => `Varauksia: ${now}/${most}.`,
  periods: 'Näin pitkään saat lainata',
  kind: 'Mitä lainaat',
  kinds: {
    ordinary: 'Kirjat ja muu aineisto',
    film: 'Elokuvat',
    game: 'Pelit',
    magazine: 'Lehdet',
    short: 'Pikalainat',
    reference: 'Käsikirjaston kappaleet',
  },
  period: 'Laina-aika',
  periodWithQueue: 'Kun useampi odottaa',
  withQueue: (days, from) => `${days}, kun jonossa on vähintään ${from}`,
  renewals: 'Uusiminen',
  reservable: 'Voi varata',
  notLent: 'Luetaan kirjastossa',
  none: '–',
  yes: 'Kyllä',
  no: 'Ei',
  days: n => plural('fi', n, { one: '1 päivä', other: `${n} päivää` }),
  times: n => plural('fi', n, { one: '1 kerran', other: `${n} kertaa` }),
  borrowTitle: 'Lainaaminen ja uusiminen',
  loans: n =>
    plural('fi', n, {
      one: 'Sinulla voi olla 1 laina kerrallaan.',
      other: `Sinulla voi olla enintään ${n} lainaa kerrallaan.`,
    }),
  noLoans: 'Voit lainata, kun olet näyttänyt henkilötodistuksen kirjastossa.',
  renew: 'Voit uusia lainan, kun kukaan ei odota juuri sinun kappalettasi. Uusi laina-aika alkaa tänään.',
  blocked:
    'Et voi lainata etkä uusia, jos korttisi on suljettu tai vanhentunut. Kysy kirjastosta, niin autamme.',
  reserveTitle: 'Varaaminen ja odottaminen',
  holds: n =>
    plural('fi', n, {
      one: 'Sinulla voi olla 1 varaus kerrallaan.',
      other: `Sinulla voi olla enintään ${n} varausta kerrallaan.`,
    }),
  holdsAt: (n, library) => `Niistä voit noutaa enintään ${n} täältä: ${library}.`,
  nearer: days =>
    `Pisimpään odottanut saa yleensä ensin. Lähempänä oleva voi päästä edelle, mutta ei sellaisen ohi, joka on odottanut kauemmin ja jonka etumatka on enemmän kuin ${days}.`,
  firstCome: 'Pisimpään odottanut saa ensin.',
  municipalOnly: 'Saat kappaleita omasta kunnastasi.',
  pause: days => `Voit keskeyttää varauksen ja säilyttää paikkasi jonossa. Pisin tauko: ${days}.`,
  pickupTitle: 'Noutaminen',
  pickup: days => `Varaus odottaa noutohyllyssä. Noutoaika: ${days}.`,
  closed: {
    'next-open': 'Jos kirjasto on kiinni viimeisenä päivänä, voit noutaa vielä seuraavana aukiolopäivänä.',
    'previous-open':
      'Jos kirjasto on kiinni viimeisenä päivänä, nouda viimeistään edellisenä aukiolopäivänä.',
    same: 'Viimeinen päivä pätee, vaikka kirjasto olisi silloin kiinni.',
  },
  redirect: 'Voit lähettää varauksen toiseen kirjastoon Omilla sivuilla.',
  noRedirect: 'Kysy henkilökunnalta, jos haluat noutaa muualta.',
  cardTitle: 'Kortti ja perhe',
  provisional: days =>
    `Näytä henkilötodistus kirjastossa, tai kortti poistetaan. Aikaa hakemisesta: ${days}.`,
  family: (consent, grown) =>
    `Huoltaja näkee lapsen lainat, kunnes lapsi täyttää ${consent} vuotta. Sen jälkeen nuori päättää itse, ja kun hän täyttää ${grown} vuotta, huoltaja ei näe mitään.`,
  changed: day => `Jonojen ja noudon sääntöjä muutettiin viimeksi ${day}.`,
}
