import type { Texts } from '../sv/index.ts'
import { start as swedish } from '../sv/start.ts'
import { kept } from './kept.ts'

export const start: Texts['start'] = {
  ...kept(swedish, 'title', 'tryLabel', 'seeAll', 'openNow', 'branches', 'yourLibraries'),
  lead: branches =>
    `Sök på ${branches} bibliotek. Välj det du vill läsa, se eller höra. Hämta och lämna var du vill.`,
  description: 'Sök och låna på alla bibliotek i Dalarna.',
  searchLabel: 'Skriv en titel, ett namn eller ett ämne',
  today: 'Det händer',
  allEvents: 'Visa allt som händer',
  newTitles: 'Nya böcker',
  mostBorrowed: 'Det många lånar nu',
  how: 'Så gör du',
  howSteps: [
    { title: 'Sök', text: 'Du söker på alla bibliotek. Du ser var boken finns.' },
    { title: 'Reservera', text: 'Välj var du vill hämta. En bil kör boken dit. Vi säger vilken dag.' },
    { title: 'Hämta och lämna', text: 'Vi skriver till dig. Då får du ett nummer. Lämna boken var du vill.' },
  ],
  allLibraries: 'Alla bibliotek och tider',
  noEvents: 'Inget är på gång de nästa dagarna.',
}
