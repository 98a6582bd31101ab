import type { Texts } from '../sv/index.ts'

export const about: Texts['about'] = {
  title: 'Tietoa Taalainmaan kirjastoista',
  lead: 'Viidellätoista kunnalla on yhteinen luettelo, kortti, autot ja verkkosivusto. Sinulla on yksi kirjasto, jossa on monta ovea.',
  borrowTitle: 'Näin lainaat',
  card: 'Kirjastokortti on maksuton ja käy kaikissa Taalainmaan kirjastoissa.',
  periods: (days, others) =>
    `Useimpien lainojen laina-aika on ${days}. Joillakin on oma aikansa: ${others}. Eräpäivä näkyy kuitissa ja Omilla sivuilla.`,
  renew: 'Voit uusia lainan niin kauan kuin kukaan muu ei odota.',
  lateFree:
    'Lainaaminen, varaaminen ja myöhässä palauttaminen eivät maksa mitään. Muistathan, että muut odottavat.',
  lateCosts:
    'Lainaaminen ja varaaminen eivät maksa mitään. Myöhässä palauttaminen voi maksaa, ja siitä päättää kukin kunta.',
  returnAnywhere: 'Palauta mihin tahansa kirjastoon.',
  rulesLink: 'Katso kaikki sinua koskevat säännöt',
  reserveTitle: 'Näin varaat',
  choose: 'Hae nimeke, valitse Varaa ja paikka, josta haluat noutaa.',
  fetched: 'Haemme lähimmän kappaleen ja lähetämme sen kirja-autolla.',
  ready:
    'Kun varaus on noutohyllyssä, saat viestin, jossa on numero. Hyllyssä näkyy numero, ei koskaan nimesi.',
  fairnessLink: 'Katso, kuinka tasapuolisesti jonot jakautuvat kuntien kesken',
  privacyTitle: 'Tietosi',
  privacy: [
    'Lainasi ovat lain mukaan salaisia. Säilytämme ne vain niin kauan kuin laina tai varaus on voimassa.',
    'Sivustolla on evästeitä kirjautumista varten ja yksi, joka muistaa kielen, jos olet valinnut sen. Mikään ei seuraa sinua eikä mitään haeta muilta sivustoilta.',
  ],
  qualityLink: 'Katso, miten haku toimii ja mitä laskemme',
  styleTitle: 'Tyylisivu',
  styleLead: 'Kaikki, mistä sivut on rakennettu, elävänä.',
}
