import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const reserve: Texts['reserve'] = {
  title: work => `Varaa ${work}`,
  heading: 'Varaa',
  pickup: 'Mistä haluat noutaa?',
  pickupHint: 'Oma kirjastosi on ensimmäisenä.',
  arrives: when => `luultavasti ${when}`,
  hereNow: 'hyllyssä täällä',
  queueFirst: 'jonojärjestyksessä',
  near: 'Oma kirjastosi',
  which: 'Mikä painos?',
  any: 'Mikä painos tahansa',
  anyHint: 'Nopein',
  onlyFormat: format => `Vain ${format.toLowerCase()}`,
  onlyLanguage: language => `Vain kielellä: ${language}`,
  onlyEdition: edition => `Juuri tämä painos: ${edition}`,
  onlyPart: part => `Vain ${part}`,
  whichPart: 'Mikä osa tai numero?',
  anyPart: 'Mikä tahansa',
  partHint: 'Jos valitset osan, se menee painoksen valinnan edelle.',
  deed: 'Varaa',
  free: 'Varaaminen on maksutonta. Saat viestin, kun voit noutaa.',
  unknownPickup: 'Siitä kirjastosta et voi noutaa. Valitse toinen.',
  doneTitle: 'Varattu',
  doneLine: (work, branch) => `${work} – noutokirjasto: ${branch}.`,
  place: (place, copies) =>
    `Olet jonossa numero ${place}. ${plural('fi', copies, { one: 'Meillä on 1 kappale.', other: `Meillä on ${copies} kappaletta.` })}`,
  promise: when => `Luultavasti sinulla: ${when}.`,
  promiseFrom: (from, when) => `Se on hyllyssä: ${from}. Luultavasti sinulla: ${when}.`,
  promiseLater: 'Kerromme, kun on sinun vuorosi.',
  undo: 'Kumoa varaus',
  unknownTitle: 'Varausta ei ole',
  unknownText:
    'Se on ehkä noudettu, tai olet kirjautunut toisella kortilla. Näet odottamasi omilla sivuillasi.',
  ended: {
    cancelled: {
      title: 'Varaus on poistettu',
      text: 'Varausta ei enää ole. Jos haluat sen silti, voit varata uudelleen, mutta siirryt jonon viimeiseksi.',
    },
    not_collected: {
      title: 'Varausta ei noudettu ajoissa',
      text: 'Se siirtyi jonossa seuraavalle. Jos haluat sen silti, voit varata uudelleen, mutta siirryt jonon viimeiseksi.',
    },
    expired: {
      title: 'Varaus on vanhentunut',
      text: 'Sitä ei ehditty täyttää määräaikaan mennessä. Jos haluat sen silti, voit varata uudelleen, mutta siirryt jonon viimeiseksi.',
    },
  },
  again: 'Varaa uudelleen',
  seeMine: 'Katso varaukseni',
  searchMore: 'Jatka hakua',
  refusedTitle: 'Varaus ei onnistunut',
}
