import type { Texts } from '../sv/index.ts'

export const fairness: Texts['fairness'] = {
  title: 'Näin tasapuolisesti jonot jakautuvat',
  lead: 'Viisitoista kuntaa jakaa kaikki kappaleet. Tästä näet, joutuuko joku odottamaan muita kauemmin.',
  explainTitle: 'Näin luet luvut',
  explain: [
    'Odotus on päivät varauksesta siihen, kun kappale haettiin hyllystä.',
    'Kuljetukset kertovat, kuinka monella autolla kappale keskimäärin kulki perille.',
    'Ohittaminen tarkoittaa, että kappale meni jollekulle myöhemmin jonoon tulleelle, koska se oli siellä nopeammin perillä. Niin saa käydä vain muutaman päivän sisällä.',
  ],
  source: weeks =>
    `Luvut koskevat viimeisiä ${weeks} kokonaista viikkoa, ja ne lasketaan joka yö jokaisen jaetun kappaleen lokista.`,
  hidden: fewest =>
    `Viikkoja, joina kunnassa täyttyi alle ${fewest} varausta, ei näytetä eikä lasketa mukaan, jotta ketään ei voi tunnistaa.`,
  table: 'Kunta kunnalta, viime viikot',
  municipality: 'Kunta',
  county: 'Koko lääni',
  fills: 'Täytetyt varaukset',
  wait: 'Odotus, päivää',
  transports: 'Kuljetuksia kappaletta kohti',
  passed: 'Ohitettu, kertaa',
  mostPassed: 'Pisin, päivää',
  tooFew: 'liian vähän näytettäväksi',
  chartTitle: 'Odotus viikko viikolta koko läänissä, päivää',
  chartWeek: (week, days) => `Viikko alkaen ${week}: ${days} päivää`,
  chartWeekEmpty: week => `Viikko alkaen ${week}: liian vähän näytettäväksi`,
  nothing: 'Näytettäviä lukuja ei ole vielä.',
  nothingText: 'Ne tulevat, kun useampia varauksia on täytetty.',
}
