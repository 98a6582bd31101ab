import type { Texts } from '../sv/index.ts'
import { quality as swedish } from '../sv/quality.ts'
import { kept } from './kept.ts'

export const quality: Texts['quality'] = {
  ...kept(
    swedish,
    'together',
    'day',
    'asked',
    'corrected',
    'ms',
    'percent',
    'none',
    'chartAsked',
    'questions',
  ),
  ...kept(swedish, 'chartAskedDay', 'chartZeroDay', 'explainTitle', 'inAll'),
  title: 'Hur bra går det att söka?',
  lead: 'Vi räknar hur det går att söka. Då kan vi göra det bättre. Du ser samma siffror som vi.',
  byDay: 'Siffror för varje dag',
  zero: 'Gav inget svar',
  takenBack: 'Ville inte ha rättning',
  opened: 'Böcker man tittade på, på 100 frågor',
  p50: 'Hälften fick svar på',
  p95: '95 av 100 fick svar på',
  chartZero: 'Frågor som inte gav något svar, av 100',
  missed: asked =>
    `Vi har en lista på det som många söker men vi inte har. Vi läser den när vi köper in. Nu står ${asked} där.`,
  explain: [
    'Vi räknar en fråga när du söker. Vi räknar inte när du bläddrar eller väljer.',
    'Rättad är när vi sökte på ett annat ord än du skrev. Vi trodde att du stavade fel.',
    'Tiden är från att din fråga kom till oss tills svaret var klart.',
  ],
  privacyTitle: 'Ingen kan se vad du har sökt',
  privacy: (fewest, months) => [
    'Vi räknar för varje dag. Vi sparar inte vem du är. Vi sparar inte ditt kort, din dator eller klockan.',
    'Vi sparar bara orden om du inte fick något svar. Vi sparar dem inte om de ser ut som ett namn, ett nummer eller en adress.',
    `Vi ser frågan först när någon har sökt den på ${fewest} olika dagar. Annars tar vi bort den efter tre månader.`,
    `Vi har kvar siffrorna i ${months} månader. Sedan tar vi bort dem.`,
  ],
  chosenTitle: 'Det vi har valt',
  chosen: [
    'Ibland väljer vi att visa en bok först. Ibland visar vi en gammal bok sist. Då står det ”Vi har valt den här” eller ”Vi har satt den sist” vid boken.',
    'Vi har alltid ett skäl. Det gäller bara en viss tid. Ingen kan köpa en plats. Ingen bok tas bort.',
    'Vill du slippa det? Välj en annan ordning än Bäst träff.',
  ],
  nothing: 'Det finns inga siffror än.',
  nothingText: 'De kommer när någon har sökt.',
}
