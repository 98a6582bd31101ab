import { plural } from '../locale.ts'

export const registration = {
  title: 'Ansök om bibliotekskort',
  titleChild: 'Ansök om kort till ett barn',
  lead: 'Fyll i dina uppgifter, bekräfta din e-postadress och få ditt kortnummer direkt.',
  leadChild: 'Du ansöker som vårdnadshavare. Barnet kopplas till ditt kort.',
  rights: (holds: number, days: number) =>
    `Du kan logga in och ${plural('sv', holds, { one: 'ha 1 reservation', other: `ha ${holds} reservationer` })} med en gång. För att låna hem visar du legitimation på vilket bibliotek som helst i Dalarna, inom ${days} dagar.`,
  name: 'Namn',
  nameHint: 'För- och efternamn, som i legitimationen',
  born: 'Född',
  bornHint: 'År, månad och dag',
  email: 'E-post',
  emailHint: 'Dit skickar vi en länk, och sedan besked om det du reserverat',
  phone: 'Telefon (frivilligt)',
  branch: 'Ditt bibliotek',
  branchHint: 'Där hämtar du oftast. Du kan låna överallt.',
  chooseBranch: 'Välj bibliotek',
  pin: 'Välj en pinkod',
  pinHint: 'Fyra till åtta siffror. Inte 1234 och inte samma siffra hela vägen.',
  privacy: 'Vi sparar bara det du fyller i. Visar du aldrig legitimation tas uppgifterna bort av sig själva.',
  deed: 'Skicka ansökan',
  errors: {
    'no-name': 'Skriv för- och efternamn.',
    'no-birth-date': 'Skriv födelsedagen som år-månad-dag, till exempel 1990-05-01.',
    'no-mail': 'Skriv en e-postadress, till exempel namn@exempel.se.',
    'weak-pin': 'Välj fyra till åtta siffror som inte är lätta att gissa.',
    'unknown-branch': 'Välj ett bibliotek i listan.',
    'needs-guardian':
      'Den som är under 18 år behöver en vårdnadshavare. Be vårdnadshavaren logga in med sitt kort och ansöka på sidan Familj, eller kom till biblioteket tillsammans.',
    'applies-alone': 'Den som har fyllt 18 år ansöker själv. Logga ut först, eller rätta födelsedagen.',
    'guardian-may-not':
      'Visa först legitimation för ditt eget kort på ett bibliotek. Sedan kan du ansöka åt ditt barn.',
    'too-many':
      'Det har kommit många ansökningar härifrån i dag. Försök igen i morgon, eller besök ett bibliotek.',
  },
  sentTitle: 'Titta i din e-post',
  sent: 'Vi har skickat ett mejl. Följ länken i det inom två dygn.',
  sentNothing: 'Kommer inget inom några minuter? Titta i skräpposten, eller ansök igen.',
  confirmTitle: 'Bekräfta din ansökan',
  confirmText: (name: string) => `Ansökan gäller kort till ${name}.`,
  confirmDeed: 'Bekräfta och få kortnumret',
  goneTitle: 'Länken gäller inte längre',
  gone: 'Den är redan använd eller äldre än två dygn. Har du redan bekräftat kan du logga in. Annars ansöker du igen.',
  again: 'Ansök igen',
  doneTitle: (name: string) => `Välkommen ${name}!`,
  doneTitleChild: (name: string) => `${name} har fått ett kort`,
  cardNumber: 'Kortnummer',
  save: 'Skriv upp kortnumret. Du loggar in med det och pinkoden du valde.',
  nextTitle: 'Vad händer nu?',
  show: (day: string) =>
    `Visa legitimation på vilket bibliotek som helst senast ${day}. Då får kortet alla rättigheter.`,
  showChild: (day: string) =>
    `Kom tillsammans till vilket bibliotek som helst senast ${day}, med legitimation. Då får kortet alla rättigheter.`,
  until: (holds: number) =>
    plural('sv', holds, {
      one: 'Till dess går det att ha 1 reservation, men inte att låna hem.',
      other: `Till dess går det att ha ${holds} reservationer, men inte att låna hem.`,
    }),
  search: 'Sök något att reservera',
}
