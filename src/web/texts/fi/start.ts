import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const start: Texts['start'] = {
  title: 'Yksi kirjasto koko Taalainmaalle',
  lead: branches =>
    `Hae ${branches} kirjaston koko aineistosta. Varaa, mitä haluat lukea, katsoa tai kuunnella, ja palauta minne haluat.`,
  description: 'Hae, varaa ja uusi Taalainmaan kirjastoissa: viisitoista kuntaa, yksi kirjasto.',
  searchLabel: 'Nimeke, tekijä, aihe tai sarja',
  tryLabel: 'Kokeile esimerkiksi',
  today: 'Tulossa',
  allEvents: 'Kaikki tapahtumat',
  newTitles: 'Uutta hyllyissä',
  mostBorrowed: 'Lainatuimmat juuri nyt',
  seeAll: 'Näytä lisää',
  how: 'Näin se toimii',
  howSteps: [
    { title: 'Löydä', text: 'Yksi luettelo kaikille kirjastoille. Näet heti, missä se on hyllyssä.' },
    { title: 'Varaa', text: 'Valitse noutokirjasto. Kirja-auto vie sen sinne, ja kerromme päivän.' },
    { title: 'Nouda ja palauta', text: 'Saat viestin, jossa on numero. Palauta mihin tahansa kirjastoon.' },
  ],
  yourLibraries: 'Kirjastosi',
  allLibraries: 'Kaikki kirjastot ja aukioloajat',
  openNow: n => plural('fi', n, { one: '1 kirjasto on auki nyt', other: `${n} kirjastoa on auki nyt` }),
  branches: n => plural('fi', n, { one: '1 kirjasto', other: `${n} kirjastoa` }),
  noEvents: 'Lähipäivinä ei ole mitään tulossa.',
}
