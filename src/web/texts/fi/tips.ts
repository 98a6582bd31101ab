import { number, plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const tips: Texts['tips'] = {
  title: 'Kirjavinkit ja teemat',
  lead: 'Kirjoja ja muuta, jota me kirjastossa haluamme suositella sinulle.',
  tip: 'Vinkki',
  theme: 'Teema',
  by: (name, library) => `${name}, ${library}`,
  count: n => plural('fi', n, { one: '1 vinkki tai teema', other: `${number('fi', n)} vinkkiä ja teemaa` }),
  none: 'Juuri nyt ei ole vinkkejä',
  noneText: 'Valitse toinen kirjasto tai muu lukijaryhmä.',
  feed: 'Seuraa vinkkejä syötteenlukijassa (Atom)',
  all: 'Kaikki kirjavinkit ja teemat',
  seeTheme: 'Katso koko teema',
  themeTitles: n => plural('fi', n, { one: '1 nimeke', other: `${number('fi', n)} nimekettä` }),
  onWork: 'Kirjastonhoitajan vinkki',
  start: 'Kirjastonhoitajat suosittelevat',
  here: 'Tämän kirjaston vinkit ja teemat',
  forWhom: { child: 'Lapsille', young: 'Nuorille', adult: 'Aikuisille' },
  until: day => `Näkyvissä ${day} asti`,
  inTheme: 'Teeman nimekkeet',
  emptyTheme: 'Teeman nimekkeitä ei enää ole',
  similar: {
    title: 'Samankaltaisia',
    lead: 'Valittu sen mukaan, mistä teokset kertovat ja kuka ne on tehnyt. Kenenkään lainoja ei ole laskettu.',
    creator: name => `Sama tekijä: ${name}`,
    series: name => `Sama sarja: ${name}`,
    subjects: subjects => `Sama aihe: ${subjects}`,
    genre: genres => `Sama laji: ${genres}`,
    shelf: mark => `Sama hylly: ${mark}`,
  },
}
