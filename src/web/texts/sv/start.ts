import { plural } from '../locale.ts'

export const start = {
  title: 'Ett bibliotek för hela Dalarna',
  lead: (branches: number) =>
    `Sök bland allt på ${branches} bibliotek. Reservera hit det du vill läsa, se eller lyssna på och lämna tillbaka var du vill.`,
  description: 'Sök, reservera och låna om på Dalabiblioteken: femton kommuner, ett bibliotek.',
  searchLabel: 'Titel, författare, ämne eller serie',
  tryLabel: 'Prova till exempel',
  today: 'På gång',
  allEvents: 'Alla evenemang',
  newTitles: 'Nytt på hyllorna',
  mostBorrowed: 'Mest lånat just nu',
  seeAll: 'Visa fler',
  how: 'Så fungerar det',
  howSteps: [
    { title: 'Hitta', text: 'En katalog för alla bibliotek. Du ser direkt var det står inne.' },
    { title: 'Reservera', text: 'Välj var du vill hämta. Bokbilen kör det dit och vi säger vilken dag.' },
    {
      title: 'Hämta och lämna',
      text: 'Du får ett meddelande med ett nummer. Lämna tillbaka på vilket bibliotek som helst.',
    },
  ],
  yourLibraries: 'Dina bibliotek',
  allLibraries: 'Alla bibliotek och öppettider',
  openNow: (n: number) =>
    plural('sv', n, { one: '1 bibliotek har öppet nu', other: `${n} bibliotek har öppet nu` }),
  branches: (n: number) => plural('sv', n, { one: '1 bibliotek', other: `${n} bibliotek` }),
  noEvents: 'Inget är inlagt de närmaste dagarna.',
}
