export const fairness = {
  title: 'Så rättvist delas köerna',
  lead: 'Femton kommuner delar på alla exemplar. Här ser du om någon får vänta längre än andra.',
  explainTitle: 'Så läser du siffrorna',
  explain: [
    'Väntan är dagarna från reservation till att ett exemplar togs fram.',
    'Resor är hur många bilar ett exemplar åkte med för att nå fram, i medeltal.',
    'Förbigången betyder att ett exemplar gick till någon som ställt sig i kön senare, för att det kom fram fortare dit. Så får det bli bara inom några dagar.',
  ],
  source: (weeks: number) =>
    `Siffrorna gäller de senaste ${weeks} hela veckorna och räknas ut varje natt ur loggen över varje exemplar som delats ut.`,
  hidden: (fewest: number) =>
    `Veckor då färre än ${fewest} reservationer fylldes i en kommun visas inte och räknas inte med, så att ingen kan kännas igen.`,
  table: 'Kommun för kommun, de senaste veckorna',
  municipality: 'Kommun',
  county: 'Hela länet',
  fills: 'Fyllda reservationer',
  wait: 'Väntan, dagar',
  transports: 'Resor per exemplar',
  passed: 'Gånger förbigången',
  mostPassed: 'Längst, dagar',
  tooFew: 'för få att visa',
  chartTitle: 'Väntan vecka för vecka i hela länet, dagar',
  chartWeek: (week: string, days: string) => `Veckan från ${week}: ${days} dagar`,
  chartWeekEmpty: (week: string) => `Veckan från ${week}: för få att visa`,
  nothing: 'Det finns inga siffror att visa ännu.',
  nothingText: 'De kommer när fler reservationer har fyllts.',
}
