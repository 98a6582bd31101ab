import type { Texts } from '../sv/index.ts'

export const browse: Texts['browse'] = {
  seeShelf: 'Katso hylly',
  shelvesHere: 'Selaa tämän kirjaston hyllyjä',
  shelfAt: branch => `Hyllyt: ${branch}`,
  shelfLead: 'Kirjat sellaisina kuin ne seisovat, yksi toisensa jälkeen. Lainassa oleva pitää paikkansa.',
  beingMade: 'Järjestämme kirjoja juuri nyt. Osa puuttuu täältä hetken aikaa.',
  departments: 'Osastot',
  noDepartment: 'Ei osastoa',
  jump: 'Siirry luokkaan',
  jumpHint: 'Esimerkiksi Hc, Hc.01 tai 641.5',
  go: 'Siirry',
  along: 'Hyllyä pitkin',
  alongAgain: 'Hyllyä pitkin, kirjojen alla',
  earlier: 'Aiempaa hyllystä',
  later: 'Eteenpäin hyllyssä',
  onwards: department => `Seuraavaksi ${department}`,
  inOf: (inNow, copies) => `Hyllyssä ${inNow}, kaikkiaan ${copies}`,
  noMark: 'ei luokkaa',
  emptyShelf: 'Täällä ei ole vielä mitään',
  emptyDepartment: 'Tässä hyllyssä ei ole juuri nyt mitään',
  nothingFrom: mark => `Hylly päättyy ennen luokkaa ${mark}. Tässä ovat viimeiset.`,
}
