import { number, plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const quality: Texts['quality'] = {
  title: 'Näin hyvin haku toimii',
  lead: 'Laskemme, miten haku toimii, jotta voimme parantaa sitä. Näet tästä samat luvut kuin me.',
  together: days => `Viimeiset ${days} päivää`,
  inAll: 'Kaikki päivät yhteensä',
  byDay: 'Kaikki luvut päivittäin',
  day: 'Päivä',
  asked: 'Kysymyksiä',
  zero: 'Ilman osumia',
  corrected: 'Korjattuja',
  takenBack: 'Korjaus kumottu',
  opened: 'Avattuja teoksia 100 kysymystä kohti',
  p50: 'Puolet sai vastauksen ajassa',
  p95: '95 sadasta sai vastauksen ajassa',
  ms: ms => `${ms}\u00a0ms`,
  percent: share => `${share}\u00a0%`,
  none: '–',
  chartAsked: 'Kysymyksiä päivässä',
  chartAskedDay: (day, asked) => `${day}: ${asked}`,
  chartZero: 'Kysymykset ilman osumia, prosenttia päivässä',
  chartZeroDay: (day, share) => `${day}: ${share} %`,
  missed: asked =>
    `Henkilökunta lukee hankintoja tehdessään luettelon siitä, mitä monet hakevat mutta meillä ei ole. Siinä on nyt: ${asked}.`,
  questions: n => plural('fi', n, { one: '1 kysymys', other: `${number('fi', n)} kysymystä` }),
  explainTitle: 'Näin luet luvut',
  explain: [
    'Kysymys lasketaan, kun haet. Selaamista, rajaamista ja järjestämistä ei lasketa.',
    'Korjattu tarkoittaa, että haimme toisella kirjoitusasulla kuin kirjoitit. Kumottu tarkoittaa, että joku halusi juuri sen, mitä kirjoitti.',
    'Vastausaika alkaa, kun kysymys tuli meille, ja päättyy, kun osumat olivat valmiina.',
  ],
  privacyTitle: 'Kukaan ei näe, mitä juuri sinä olet hakenut',
  privacy: (fewest, months) => [
    'Laskemme päivittäin. Emme koskaan tallenna, kuka haki, kortin numeroa, IP-osoitetta, kellonaikaa tai sitä, mitkä kysymykset kuuluvat yhteen.',
    'Vain kysymykset ilman osumia tallennetaan sanoina, eikä niitäkään, jos ne muistuttavat henkilötunnusta, kortin numeroa, puhelinnumeroa, sähköpostiosoitetta, katuosoitetta tai nimeä ja vuosilukua.',
    `Henkilökunta näkee tällaisen kysymyksen vasta, kun se on esitetty vähintään ${fewest} eri päivänä. Muuten se unohdetaan kolmen kuukauden kuluttua.`,
    `Luvut säilytetään ${months} kuukautta ja poistetaan sitten.`,
  ],
  chosenTitle: 'Kirjaston valinta',
  chosen: [
    'Joskus kirjastonhoitaja nostaa teoksen esiin tietyssä haussa, esimerkiksi ennen kirjailijavierailua, tai sijoittaa vanhentuneen teoksen viimeiseksi. Silloin osuman kohdalla lukee ”Kirjaston valinta” tai ”Kirjasto on sijoittanut viimeiseksi”.',
    'Valinnalla on aina syy ja päättymispäivä. Kukaan ei voi ostaa paikkaa. Mikään teos ei katoa, ja osumien määrä on sama.',
    'Jos valitset muun järjestyksen kuin osuvuuden, valinnat eivät ole voimassa.',
  ],
  nothing: 'Näytettäviä lukuja ei ole vielä.',
  nothingText: 'Ne tulevat, kun joku on hakenut.',
}
