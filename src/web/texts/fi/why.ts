import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

const passed = (day: string, later: string, because: string) =>
  `${day}: Kappale meni toiselle lainaajalle, joka tuli jonoon ${later}, koska ${because}.`

export const why: Texts['why'] = {
  link: 'Miksi odotan?',
  heading: title => `Siksi odotat: ${title}`,
  place: (place, copies) =>
    plural('fi', copies, {
      one: `Olet jonossa numero ${place}. Yksi kappale on varattavissa.`,
      other: `Olet jonossa numero ${place}. ${copies} kappaletta on varattavissa.`,
    }),
  noCopies: place => `Olet jonossa numero ${place}. Yhtään kappaletta ei voi lainata juuri nyt.`,
  assigned: 'Kappaletta haetaan sinulle hyllystä.',
  captured: 'Kappale on otettu sinulle talteen. Kukaan muu ei voi saada sitä ennen sinua.',
  collect: branch => `Noutokirjastosi: ${branch}.`,
  paused: day => `Varauksesi on tauolla. Voimassa taas: ${day}. Muut menevät siihen asti edelle.`,
  byPriority: n =>
    plural('fi', n, {
      one: 'Kirjasto on antanut etusijan yhdelle sinun jälkeesi tulleelle; syy on kirjattu.',
      other: `Kirjasto on antanut etusijan ${n} sinun jälkeesi tulleelle; syyt on kirjattu.`,
    }),
  passingsTitle: 'Kun muut saivat kappaleen ennen sinua',
  none: 'Kukaan sinun jälkeesi jonoon tullut ei ole saanut kappaletta ennen sinua.',
  later: days =>
    days === 0
      ? 'samana päivänä mutta sinun jälkeesi'
      : plural('fi', days, { one: '1 päivän sinua myöhemmin', other: `${days} päivää sinua myöhemmin` }),
  stoodThere: (day, later) => passed(day, later, 'se oli hänen kirjastossaan'),
  nearer: (day, later) => passed(day, later, 'se oli siellä nopeammin perillä'),
  own: (day, later) => passed(day, later, 'se kuuluu hänen kirjastolleen'),
  barred: (day, later, because) => passed(day, later, `et voinut saada juuri sitä: ${because}`),
  bars: {
    'pickup-policy': 'sitä ei saanut noutaa sieltä, mistä sinä noudat',
    passed: 'kirjasto oli jo etsinyt sitä sinulle eikä löytänyt',
    'forbidden-way': 'sitä ei saanut lähettää noutokirjastoosi',
    'other-municipality': 'sen sai noutaa vain omasta kunnastaan',
    'not-in-hold-group': 'se on tarkoitettu muille lainaajille',
    'pickup-not-in-group': 'sen sai noutaa vain tietyistä kirjastoista',
    'protected-new': 'se on uusi, ja sitä tarvittiin omassa kunnassaan',
    'last-copy': 'se on viimeinen kappale, eikä sitä lähetetä',
    'no-way': 'mikään auto ei mene sinne kahden viikon kuluessa',
    'too-late': 'se olisi tullut vasta sen päivän jälkeen, jona tarvitset sen',
  },
  rule: 'Pisimpään odottanut saa yleensä ensin. Lähempänä oleva voi päästä edelle, mutta vain muutaman päivän sisällä. Emme koskaan näytä, kuka se oli.',
  fairness: 'Katso, miten jonot jakautuvat koko läänissä',
  back: 'Varauksiisi',
}
