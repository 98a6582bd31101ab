import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { registration as swedish } from '../sv/registration.ts'
import { kept } from './kept.ts'

export const registration: Texts['registration'] = {
  ...kept(swedish, 'name', 'email', 'branch', 'chooseBranch', 'doneTitle', 'doneTitleChild', 'nextTitle'),
  title: 'Skaffa ett kort',
  titleChild: 'Skaffa ett kort till ett barn',
  lead: 'Skriv vem du är. Sedan skickar vi ett mejl. Följ länken så får du ditt kort direkt.',
  leadChild: 'Du gör det här för ditt barn. Barnet hör sedan till ditt kort.',
  rights: (holds, days) =>
    `Du kan logga in direkt. Du kan ${plural('lattlast', holds, { one: 'vänta på 1 bok', other: `vänta på ${holds} böcker` })}. Vill du låna hem? Visa ett id-kort på ett bibliotek. Gör det inom ${days} dagar.`,
  nameHint: 'Ditt namn, som på ditt id-kort',
  born: 'När är du född?',
  bornHint: 'År, månad och dag',
  emailHint: 'Dit skickar vi en länk. Dit skriver vi när du kan hämta.',
  phone: 'Telefon (du får hoppa över)',
  branchHint: 'Där hämtar du oftast. Du kan låna var du vill.',
  pin: 'Välj en kod',
  pinHint: 'Välj fyra till åtta siffror. Ta inte 1234. Ta inte samma siffra hela tiden.',
  privacy: 'Vi sparar bara det du skriver. Visar du aldrig ett id-kort tar vi bort det.',
  deed: 'Skicka',
  errors: {
    'no-name': 'Skriv både förnamn och efternamn.',
    'no-birth-date': 'Skriv år, månad och dag. Så här: 1990-05-01.',
    'no-mail': 'Skriv din e-post. Så här: namn@exempel.se.',
    'weak-pin': 'Välj fyra till åtta siffror. De ska vara svåra att gissa.',
    'unknown-branch': 'Välj ett bibliotek i listan.',
    'needs-guardian':
      'Du är under 18 år. Be en vuxen i din familj att logga in. Den vuxna kan skaffa kort åt dig på sidan Familj. Ni kan också komma till oss.',
    'applies-alone': 'Den som är 18 år gör det här själv. Logga ut först. Eller skriv rätt dag.',
    'guardian-may-not':
      'Visa först ett id-kort hos oss. Det är för ditt eget kort. Sedan kan du skaffa kort åt ditt barn.',
    'too-many': 'Många har skickat härifrån i dag. Pröva igen i morgon. Du kan också komma till oss.',
  },
  sentTitle: 'Titta i din e-post',
  sent: 'Vi har skickat ett mejl. Tryck på länken. Gör det inom två dagar.',
  sentNothing: 'Har du inte fått något? Titta i din skräppost. Eller gör om det.',
  confirmTitle: 'Är det här rätt?',
  confirmText: name => `Kortet är till ${name}.`,
  confirmDeed: 'Ja, ge mig kortet',
  goneTitle: 'Länken är för gammal',
  gone: 'Länken går inte att använda. Har du redan fått ett kort? Då kan du logga in. Annars får du göra om det.',
  again: 'Gör om det',
  cardNumber: 'Numret på kortet',
  save: 'Skriv upp numret. Du loggar in med numret och din kod.',
  show: day => `Visa ett id-kort på ett bibliotek. Gör det senast ${day}. Då kan du göra allt med ditt kort.`,
  showChild: day =>
    `Kom till ett bibliotek båda två. Visa ett id-kort. Gör det senast ${day}. Då går det att göra allt med kortet.`,
  until: holds =>
    plural('lattlast', holds, {
      one: 'Till dess kan du vänta på 1 bok. Du kan inte låna hem.',
      other: `Till dess kan du vänta på ${holds} böcker. Du kan inte låna hem.`,
    }),
  search: 'Sök en bok',
}
