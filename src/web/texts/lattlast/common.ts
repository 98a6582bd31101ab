import { common as swedish } from '../sv/common.ts'
import type { Texts } from '../sv/index.ts'
import { kept } from './kept.ts'

export const common: Texts['common'] = {
  ...kept(swedish, 'span', 'mainMenu', 'menuSearch', 'menuLibraries', 'menuAbout', 'language', 'logIn'),
  ...kept(swedish, 'stay', 'logOut', 'myPages', 'readyToFetch', 'pages', 'pageNumber', 'youAreHere', 'start'),
  ...kept(
    swedish,
    'remove',
    'close',
    'undo',
    'footHelp',
    'footRules',
    'footStaff',
    'notFoundTitle',
    'toStart',
  ),
  calendar: {
    week: 'Vecka',
    weekShort: 'v.',
    before: 'Månaden före',
    after: 'Nästa månad',
    chosen: 'vald',
  },
  skipToContent: 'Gå till texten',
  menuEvents: 'Det händer',
  sessionEnds: time => `Du loggas ut klockan ${time}. Då kan ingen annan se dina lån.`,
  sessionEnded: 'Du är utloggad nu. Det du skrev är kvar. Skicka det. Sedan får du logga in igen.',
  searchLabel: 'Sök på alla bibliotek i Dalarna',
  previous: 'Förra',
  next: 'Nästa',
  notNow: 'Nej, gå tillbaka',
  errorTitle: 'Något är fel. Du kan rätta det.',
  errorWord: 'Fel',
  footLine: 'Vi är ett bibliotek i 15 kommuner. Låna och lämna var du vill i Dalarna.',
  footHours: 'Tider och kontakt',
  footSite: 'Om sidan',
  footAccessibility: 'Hur lätt är sidan att använda?',
  notFoundText: 'Vi hittar ingen sida här. Kanske har den flyttat. Kanske blev en bokstav fel.',
  brokenTitle: 'Sidan går inte att visa nu',
  brokenText:
    'Något hos oss svarar inte. Dina lån är kvar. Vänta en stund och pröva igen. Du kan också ringa ditt bibliotek.',
  tooLargeTitle: 'Texten är för lång',
  tooLargeText: 'Inget har ändrats. Gå tillbaka. Skriv kortare. Skicka igen.',
  forgedTitle: 'Det gick inte att skicka',
  forgedText:
    'Sidan har varit öppen för länge. Eller så kom den från ett annat ställe. Inget har ändrats. Gå tillbaka. Ladda sidan på nytt och försök igen.',
  toSearch: 'Sök böcker',
}
