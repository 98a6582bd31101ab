import type { Texts } from '../sv/index.ts'

export const about: Texts['about'] = {
  title: 'Tietoa Taalainmaan kirjastoista',
  lead: 'Viidellätoista kunnalla on yhteinen luettelo, kortti, autot ja verkkosivusto. Sinulla on yksi kirjasto, jossa on monta ovea.',
  borrowTitle: 'Näin lainaat',
  borrow: [
    'Kirjastokortti on maksuton ja käy kaikissa Taalainmaan kirjastoissa.',
    'Useimpien lainojen laina-aika on neljä viikkoa. Elokuvilla, peleillä ja lehdillä se on lyhyempi; eräpäivä näkyy kuitissa ja Omilla sivuilla.',
    'Voit uusia lainan niin kauan kuin kukaan muu ei odota.',
    'Lainaaminen, varaaminen ja myöhässä palauttaminen eivät maksa mitään. Muistathan, että muut odottavat.',
    'Palauta mihin tahansa kirjastoon.',
  ],
  reserveTitle: 'Näin varaat',
  reserve: [
    'Hae nimeke, valitse Varaa ja paikka, josta haluat noutaa.',
    'Haemme lähimmän kappaleen ja lähetämme sen kirja-autolla.',
    'Pisimpään odottanut saa yleensä ensin. Kappale voi mennä jollekulle lähempänä olevalle, mutta ei koskaan yli seitsemän päivää pidempään odottaneen ohi.',
    'Kun varaus on noutohyllyssä, saat viestin, jossa on numero. Hyllyssä näkyy numero, ei koskaan nimesi.',
  ],
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
