import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const registration: Texts['registration'] = {
  title: 'Hae kirjastokorttia',
  titleChild: 'Hae korttia lapselle',
  lead: 'Täytä tietosi, vahvista sähköpostiosoitteesi, niin saat kortin numeron heti.',
  leadChild: 'Haet huoltajana. Lapsi yhdistetään korttiisi.',
  rights: (holds, days) =>
    `Voit heti kirjautua ja ${plural('fi', holds, { one: 'tehdä 1 varauksen', other: `tehdä ${holds} varausta` })}. Kun haluat lainata kotiin, näytä henkilöllisyystodistus missä tahansa Taalainmaan kirjastossa ${days} päivän kuluessa.`,
  name: 'Nimi',
  nameHint: 'Etu- ja sukunimi kuten henkilöllisyystodistuksessa',
  born: 'Syntymäaika',
  bornHint: 'Vuosi, kuukausi ja päivä',
  email: 'Sähköposti',
  emailHint: 'Lähetämme sinne linkin ja myöhemmin viestejä varauksistasi',
  phone: 'Puhelin (vapaaehtoinen)',
  branch: 'Oma kirjastosi',
  branchHint: 'Sieltä noudat useimmin. Voit lainata kaikkialta.',
  chooseBranch: 'Valitse kirjasto',
  pin: 'Valitse PIN-koodi',
  pinHint: 'Neljästä kahdeksaan numeroa. Ei 1234 eikä pelkkää samaa numeroa.',
  privacy:
    'Tallennamme vain sen, mitä kirjoitat. Jos et koskaan näytä henkilöllisyystodistusta, tiedot poistuvat itsestään.',
  deed: 'Lähetä hakemus',
  errors: {
    'no-name': 'Kirjoita etu- ja sukunimi.',
    'no-birth-date': 'Kirjoita syntymäaika muodossa vuosi-kuukausi-päivä, esimerkiksi 1990-05-01.',
    'no-mail': 'Kirjoita sähköpostiosoite, esimerkiksi nimi@esimerkki.fi.',
    'weak-pin': 'Valitse neljästä kahdeksaan numeroa, joita ei ole helppo arvata.',
    'unknown-branch': 'Valitse kirjasto luettelosta.',
    'needs-guardian':
      'Alle 18-vuotias tarvitsee huoltajan. Pyydä huoltajaa kirjautumaan omalla kortillaan ja hakemaan Perhe-sivulla, tai tulkaa kirjastoon yhdessä.',
    'applies-alone': '18 vuotta täyttänyt hakee itse. Kirjaudu ensin ulos tai korjaa syntymäaika.',
    'guardian-may-not':
      'Näytä ensin kirjastossa henkilöllisyystodistus omaa korttiasi varten. Sen jälkeen voit hakea lapsellesi.',
    'too-many': 'Täältä on tullut tänään monta hakemusta. Yritä huomenna uudelleen tai käy kirjastossa.',
  },
  sentTitle: 'Katso sähköpostisi',
  sent: 'Lähetimme viestin. Seuraa siinä olevaa linkkiä kahden vuorokauden kuluessa.',
  sentNothing: 'Eikö viestiä tule muutamassa minuutissa? Katso roskaposti tai hae uudelleen.',
  confirmTitle: 'Vahvista hakemuksesi',
  confirmText: name => `Hakemus koskee korttia henkilölle ${name}.`,
  confirmDeed: 'Vahvista ja saa kortin numero',
  goneTitle: 'Linkki ei ole enää voimassa',
  gone: 'Se on jo käytetty tai yli kaksi vuorokautta vanha. Jos olet jo vahvistanut, voit kirjautua. Muuten hae uudelleen.',
  again: 'Hae uudelleen',
  doneTitle: name => `Tervetuloa ${name}!`,
  doneTitleChild: name => `${name} on saanut kortin`,
  cardNumber: 'Kortin numero',
  save: 'Kirjoita kortin numero muistiin. Kirjaudut sillä ja valitsemallasi PIN-koodilla.',
  nextTitle: 'Mitä nyt tapahtuu?',
  show: day =>
    `Näytä henkilöllisyystodistus missä tahansa kirjastossa viimeistään ${day}. Silloin kortti saa kaikki oikeudet.`,
  showChild: day =>
    `Tulkaa yhdessä mihin tahansa kirjastoon viimeistään ${day} ja ottakaa henkilöllisyystodistus mukaan. Silloin kortti saa kaikki oikeudet.`,
  until: holds =>
    plural('fi', holds, {
      one: 'Siihen asti voi tehdä 1 varauksen mutta ei lainata kotiin.',
      other: `Siihen asti voi tehdä ${holds} varausta mutta ei lainata kotiin.`,
    }),
  search: 'Hae jotain varattavaa',
}
