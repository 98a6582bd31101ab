import type { Texts } from '../sv/index.ts'

export const login: Texts['login'] = {
  title: 'Kirjaudu',
  lead: 'Käytä kirjastokorttiasi ja PIN-koodiasi.',
  leadDeed: 'Kirjaudu, niin jatkat siitä, missä olit.',
  card: 'Kortin numero',
  cardHint: 'Kortissa olevat numerot, esimerkiksi 2084 1001 23',
  pin: 'PIN-koodi',
  pinHint: 'Neljä numeroa',
  deed: 'Kirjaudu',
  noCardTitle: 'Eikö sinulla ole korttia?',
  noCard:
    'Ota henkilöllisyystodistus mukaan johonkin kirjastoistamme, niin saat kortin heti. Lapsi tarvitsee huoltajan suostumuksen.',
  forgotTitle: 'Unohditko PIN-koodin?',
  forgot: 'Käy kirjastossa henkilöllisyystodistuksen kanssa, niin valitset uuden.',
  writeCard: 'Kirjoita korttisi numero.',
  writePin: 'Kirjoita PIN-koodisi.',
  refusals: {
    'wrong-card-or-pin':
      'Kortin numero ja PIN-koodi eivät sovi yhteen. Tarkista molemmat ja yritä uudelleen.',
    'too-many-tries': 'Yrityksiä on ollut monta. Odota vartti tai soita kirjastoosi.',
    'card-blocked': 'Kortti on lukittu. Soita kirjastoosi tai käy siellä, niin autamme.',
  },
  loggedOut: 'Olet kirjautunut ulos.',
}
