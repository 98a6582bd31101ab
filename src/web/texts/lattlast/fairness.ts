import { fairness as swedish } from '../sv/fairness.ts'
import type { Texts } from '../sv/index.ts'
import { kept } from './kept.ts'

export const fairness: Texts['fairness'] = {
  ...kept(swedish, 'municipality', 'county', 'wait', 'tooFew', 'chartWeek', 'chartWeekEmpty'),
  title: 'Hur länge får man vänta?',
  lead: '15 kommuner delar på alla böcker. Här ser du om någon får vänta längre än andra.',
  explainTitle: 'Så läser du siffrorna',
  explain: [
    'Väntan är hur många dagar det tog från att man bad om boken tills vi tog fram den.',
    'Resor är hur många bilar boken åkte med. Det är ett mått för alla böcker.',
    'Ibland får någon boken före dig fast hen kom senare. Det är för att boken kom fram fortare dit. Det får bara skilja några dagar.',
  ],
  source: weeks => `Siffrorna är från de ${weeks} senaste hela veckorna. Vi räknar dem varje natt.`,
  hidden: fewest =>
    `Ibland fick färre än ${fewest} i en kommun sin bok på en vecka. Då visar vi inte den veckan. Ingen ska kunna se vem det var.`,
  table: 'Varje kommun de senaste veckorna',
  fills: 'Böcker som kom fram',
  transports: 'Resor för varje bok',
  passed: 'Gånger någon fick före',
  mostPassed: 'Mest, dagar',
  chartTitle: 'Så många dagar fick man vänta varje vecka',
  nothing: 'Det finns inga siffror än.',
  nothingText: 'De kommer när fler har fått sina böcker.',
}
