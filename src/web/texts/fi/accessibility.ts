import type { Texts } from '../sv/index.ts'

export const accessibility: Texts['accessibility'] = {
  title: 'Saavutettavuus',
  lead: 'Dalabiblioteken vastaa tästä sivustosta. Kaikkien pitää voida käyttää sitä. Täällä kerrotaan, miten hyvin se täyttää Ruotsin lain digitaalisten julkisten palvelujen saavutettavuudesta, mitä puutteita tiedämme ja miten voit kertoa meille.',
  levelTitle: 'Kuinka saavutettava sivusto on?',
  levels: {
    full: 'Sivusto täyttää lain vaatimukset kokonaan.',
    partly: 'Sivusto täyttää lain vaatimukset osittain.',
    not: 'Sivusto ei täytä lain vaatimuksia.',
  },
  goal: 'Tavoitteemme on WCAG 2.2 taso AA ja EN 301 549. Kone löytää noin kolmanneksen esteistä. Ihmisten tekemä täydellinen arviointi puuttuu vielä.',
  knownTitle: 'Puutteet, jotka tiedämme',
  known: {
    titleLanguage: {
      what: 'Luettelon nimekkeistä voi puuttua kielitieto, jolloin ne luetaan ääneen ruotsiksi.',
      why: 'Tieto puuttuu saamistamme tietueista. Se korjataan, kun tietue tehdään uudelleen. Henkilökunta lukee nimekkeen sinulle mielellään.',
    },
    ownLanguage: {
      what: 'Nimekkeet, kuvaukset ja tapahtumat ovat kielellä, jolla ne on kirjoitettu, vaikka luet sivua toisella kielellä.',
      why: 'Emme kirjoita muiden tekstejä uudelleen koneella. Kysy kirjastostasi, niin kerromme.',
    },
  },
  foundTitle: 'Mitä kone viimeksi löysi',
  found: (rule, times) => `Sääntö ${rule}: ${times} kertaa`,
  tellTitle: 'Kerro, jos jokin ei toimi',
  tell: 'Soita tai kirjoita kirjastoosi tai käy siellä. Vastaamme kahden työpäivän kuluessa ja autamme sillä välin muulla tavalla.',
  report:
    'Jos et ole tyytyväinen vastaukseemme, voit tehdä ilmoituksen Ruotsin digitaalihallinnon viranomaiselle (Myndigheten för digital förvaltning, Digg).',
  testedTitle: 'Näin olemme testanneet',
  untested:
    'Tämän version täydellistä testausta ei ole vielä tehty. Siihen asti emme väitä, että sivusto täyttää lain vaatimukset.',
  tested: (day, pages, rules) =>
    `axe-työkalu kävi ${day} läpi ${pages} eri sivua, kunkin ruotsiksi ja arabiaksi ja viidellä tavalla. Keskimäärin ${rules} säännöllä oli sivulla jotain arvioitavaa.`,
  canary:
    'Samoille silmille näytettiin ensin sivu, jossa oli kuusi tunnettua virhettä, ja kaikki kuusi löytyivät.',
  staff: (pages, faults) =>
    `Henkilökunnan sivut testataan samalla tavalla: ${pages} sivua, ${faults} virhettä.`,
  keyboard:
    'Jokaisen muutoksen yhteydessä kaikki sivut testataan kapeassa ikkunassa ja tummassa tilassa. Hakeminen, varaaminen, muuttaminen, uusiminen ja aukioloaikojen lukeminen käydään läpi myös pelkällä näppäimistöllä.',
  table: 'Mitä testattiin ja mitä löytyi',
  language: 'Kieli',
  way: 'Tapa',
  guises: {
    light: 'Vaalea tila',
    dark: 'Tumma tila',
    '400 % zoom': 'Suurennus 400 prosenttia',
    'large text': 'Kaksinkertainen tekstikoko',
    'forced colours': 'Tietokoneen omat värit',
  },
  pages: 'Sivuja',
  faults: 'Virheitä',
  renew: day => `Seloste perustuu tähän testiin, ja se tarkistetaan viimeistään ${day}.`,
}
