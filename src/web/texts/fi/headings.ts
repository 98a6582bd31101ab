import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const headings: Texts['headings'] = {
  browse: 'Selaa luetteloa',
  kinds: { creator: 'Tekijät', title: 'Nimekkeet', subject: 'Aiheet', series: 'Sarjat' },
  lists: {
    creator: {
      title: 'Tekijät A–Ö',
      lead: 'Kaikki, jotka ovat kirjoittaneet, piirtäneet, soittaneet tai ohjanneet jotain kirjastoissa olevaa.',
      hint: 'Sukunimi ensin, esimerkiksi Lagerlöf, Selma',
    },
    title: {
      title: 'Nimekkeet A–Ö',
      lead: 'Kaikki, mitä kirjastoissa on. Muut nimet ja alkuperäiset nimet näyttävät, minne mennä.',
      hint: 'Esimerkiksi Gösta Berlings saga',
    },
    subject: {
      title: 'Aiheet A–Ö',
      lead: 'Mistä kirjat, elokuvat ja muut kertovat.',
      hint: 'Ruotsiksi, esimerkiksi fåglar (linnut)',
    },
    series: {
      title: 'Sarjat A–Ö',
      lead: 'Kirjojen, elokuvien ja muiden sarjat, osat järjestyksessä.',
      hint: 'Esimerkiksi Sagan om ringen',
    },
  },
  one: { creator: 'Tekijä', title: 'Nimeke', subject: 'Aihe', series: 'Sarja' },
  goTo: 'Siirry kohtaan',
  go: 'Siirry',
  letters: 'Kirjaimet',
  nearest: word => `Minkään nimi ei ole juuri ”${word}”. Tässä on se, mikä tulee seuraavaksi.`,
  along: 'Luettelossa eteenpäin',
  alongAgain: 'Luettelossa eteenpäin, rivien alla',
  earlier: 'Aiemmin luettelossa',
  later: 'Myöhemmin luettelossa',
  see: 'katso',
  titles: n => plural('fi', n, { one: '1 nimeke', other: `${n} nimekettä` }),
  beyond: word =>
    word
      ? `Luettelo päättyy ennen kohtaa ”${word}”. Tässä ovat sen viimeiset rivit.`
      : 'Luettelo päättyy tähän. Tässä ovat sen viimeiset rivit.',
  empty: 'Täällä ei ole vielä mitään',
  fromStart: 'Näytä luettelo alusta',
  searchInstead: 'Hae sen sijaan',
  alsoCalled: 'Myös nimellä:',
  seeAlso: 'Katso myös:',
  broader: 'Laajemmat aiheet:',
  narrower: 'Suppeammat aiheet:',
  seriesBy: 'Sarjat:',
  formsMenu: 'Aineisto',
  allForms: 'Kaikki',
  forms: {
    book: 'Kirjat',
    audio: 'Äänikirjat',
    film: 'Elokuvat',
    music: 'Musiikki',
    game: 'Pelit',
    magazine: 'Lehdet ja artikkelit',
    other: 'Muut',
  },
  foundAt: 'Saatavilla kirjastossa',
  titlesAt: (n, place) =>
    plural('fi', n, { one: `1 nimeke kirjastossa ${place}`, other: `${n} nimekettä kirjastossa ${place}` }),
  titlesOver: n => `Yli ${n} nimekettä. Hae, niin voit valita kaikista.`,
  nothingAt: place => `Näitä ei ole kirjastossa ${place}`,
  everywhere: 'Näytä kaikkien kirjastojen aineisto',
  part: part => (/^\d/.test(part) ? `Osa ${part}` : part),
  beginHere: 'Aloita tästä',
  missingPart: part => `Meillä ei ole osaa ${part}.`,
  suggestPart: part => `Ehdota osan ${part} hankkimista`,
  nothingUnder: 'Kirjastoissa ei ole nyt mitään tähän kuuluvaa',
  about: (label, n) => `Teoksia, joiden aiheena on ${label} (${n})`,
  by: (label, n) => `Teoksia, joiden tekijä on ${label} (${n})`,
  search: 'Hae näistä ja valitse aineisto, kieli ja kirjasto',
  inList: 'Näytä paikka luettelossa A–Ö',
  description: (label, n) =>
    `${label}: ${plural('fi', n, { one: '1 nimeke', other: `${n} nimekettä` })} Taalainmaan kirjastoissa. Katso, mikä on paikalla, ja varaa.`,
}
