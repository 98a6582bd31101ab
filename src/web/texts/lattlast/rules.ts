import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { rules as swedish } from '../sv/rules.ts'
import { kept } from './kept.ts'

export const rules: Texts['rules'] = {
  ...kept(swedish, 'title', 'group', 'library', 'show', 'shown', 'loansNow', 'holdsNow', 'periods', 'kind'),
  ...kept(
    swedish,
    'kinds',
    'period',
    'periodWithQueue',
    'withQueue',
    'renewals',
    'none',
    'yes',
    'no',
    'days',
  ),
  ...kept(swedish, 'times', 'firstCome'),
  lead: 'Här kan du läsa hur länge du får låna. Du ser också hur mycket du får reservera.',
  groups: {
    adult: 'Vuxen',
    child: 'Barn',
    institution: 'Skola eller boende',
    home_delivery: 'Boken kommer',
    provisional: 'Nytt kort från nätet',
  },
  anyLibrary: 'Alla bibliotek',
  reservable: 'Kan du reservera?',
  notLent: 'Läs den här',
  borrowTitle: 'Låna',
  loans: n => `Du kan ha högst ${n} lån samtidigt.`,
  noLoans: 'Gå till ett bibliotek. Visa ditt id-kort. Sedan kan du låna.',
  renew: 'Du kan låna om när ingen annan väntar. Den nya tiden börjar i dag.',
  blocked: 'Är kortet spärrat? Då kan du inte låna. Fråga oss på biblioteket. Vi hjälper dig.',
  reserveTitle: 'Reservera',
  holds: n =>
    plural('lattlast', n, {
      one: 'Du får reservera 1 sak i taget.',
      other: `Du får reservera högst ${n} saker samtidigt.`,
    }),
  holdsAt: (n, library) => `Du får hämta högst ${n} av dem på ${library}.`,
  nearer: days =>
    `Den som har väntat längst får ofta först. Någon som bor nära kan få före dig. Men inte om du har väntat mer än ${days} längre.`,
  municipalOnly: 'Du får böcker från din egen kommun.',
  pause: days => `Du kan pausa i högst ${days}. Du har kvar din plats i kön.`,
  pickupTitle: 'Hämta',
  pickup: days => `Boken står på hyllan i ${days}.`,
  closed: {
    'next-open': 'Är det stängt den sista dagen? Då får du hämta nästa dag vi har öppet.',
    'previous-open': 'Är det stängt den sista dagen? Då måste du hämta dagen före.',
    same: 'Den sista dagen gäller även om vi har stängt.',
  },
  redirect: 'Vill du hämta på en annan plats? Välj en ny plats på Mina sidor.',
  noRedirect: 'Vill du hämta på en annan plats? Fråga oss.',
  cardTitle: 'Kort och familj',
  provisional: days => `Visa ditt id-kort på ett bibliotek inom ${days}. Annars tar vi bort kortet.`,
  family: (consent, grown) =>
    `Din mamma eller pappa kan se dina lån. När du är ${consent} år bestämmer du själv. När du är ${grown} år kan de inte se dem.`,
  changed: day => `Vi ändrade reglerna för köer den ${day}.`,
}
