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
  accessTitle: 'Saavutettavuus',
  accessLead: 'Dalabiblioteken vastaa tästä sivustosta. Kaikkien pitää voida käyttää sitä.',
  accessLevelTitle: 'Kuinka saavutettava sivusto on?',
  accessLevel:
    'Tavoitteemme on WCAG 2.2 taso AA ja EN 301 549. Sivut tarkistetaan automaattisesti axe-työkalulla vaaleassa ja tummassa tilassa sekä kapeassa ja leveässä ikkunassa. Ihmisten tekemä täydellinen arviointi puuttuu vielä, ja siksi sanomme, että sivusto täyttää lain vaatimukset osittain.',
  accessKnownTitle: 'Puutteet, jotka tiedämme',
  accessKnown: [
    'Luettelon nimekkeistä voi puuttua kielitieto, jolloin ne luetaan ääneen ruotsiksi.',
    'Nimekkeet, kuvaukset ja tapahtumat ovat kielellä, jolla ne on kirjoitettu, vaikka luet sivua toisella kielellä.',
  ],
  accessTellTitle: 'Kerro, jos jokin ei toimi',
  accessTell:
    'Soita tai kirjoita kirjastoosi tai käy siellä. Vastaamme kahden työpäivän kuluessa ja autamme sillä välin muulla tavalla.',
  accessReport:
    'Jos et ole tyytyväinen vastaukseemme, voit tehdä ilmoituksen Ruotsin digitaalihallinnon viranomaiselle (Myndigheten för digital förvaltning, Digg).',
  accessTestedTitle: 'Näin olemme testanneet',
  accessTested:
    'Jokainen sivu tarkistetaan automaattisesti jokaisen muutoksen yhteydessä. Seloste päivitettiin viimeksi 24. marraskuuta 2026.',
  styleTitle: 'Tyylisivu',
  styleLead: 'Kaikki, mistä sivut on rakennettu, elävänä.',
}
