export const accessibility = {
  title: 'Tillgänglighet',
  lead: 'Dalabiblioteken står bakom den här webbplatsen. Alla ska kunna använda den. Här står hur väl den följer lagen om tillgänglighet till digital offentlig service, vad vi vet brister och hur du säger till.',
  levelTitle: 'Hur tillgänglig är webbplatsen?',
  levels: {
    full: 'Webbplatsen är helt förenlig med lagkraven.',
    partly: 'Webbplatsen är delvis förenlig med lagkraven.',
    not: 'Webbplatsen är inte förenlig med lagkraven.',
  },
  goal: 'Vårt mål är WCAG 2.2 nivå AA och EN 301 549. En maskin hittar ungefär en tredjedel av det som stänger ute. En fullständig granskning av människor återstår.',
  knownTitle: 'Det vi vet brister',
  known: {
    titleLanguage: {
      what: 'Titlar i katalogen kan sakna uppgift om språk och läses då upp med svenskt uttal.',
      why: 'Uppgiften saknas i de poster vi får. Den rättas när en post görs om. Personalen läser gärna upp en titel för dig.',
    },
    ownLanguage: {
      what: 'Titlar, beskrivningar och evenemang står på det språk de är skrivna på, även när du läser sidan på ett annat.',
      why: 'Vi skriver inte om andras texter med en maskin. Fråga på ditt bibliotek, så berättar vi.',
    },
  },
  foundTitle: 'Det maskinen fann sist',
  found: (rule: string, times: string) => `Regeln ${rule}: ${times} gånger`,
  tellTitle: 'Säg till om något inte fungerar',
  tell: 'Ring, skriv till eller besök ditt bibliotek. Vi svarar inom två arbetsdagar och hjälper dig på ett annat sätt under tiden.',
  report: 'Är du inte nöjd med vårt svar kan du anmäla till Myndigheten för digital förvaltning, Digg.',
  testedTitle: 'Hur vi har prövat',
  untested:
    'Ingen fullständig prövning av den här utgåvan är klar än. Tills dess säger vi inte att webbplatsen följer lagen.',
  tested: (day: string, pages: string, rules: string) =>
    `${day} gick verktyget axe igenom ${pages} olika sidor, var och en på svenska och på arabiska och på fem sätt. I genomsnitt hade ${rules} regler något att pröva på en sida.`,
  canary: 'Samma ögon fick först se en sida med sex kända fel, och fann alla sex.',
  staff: (pages: string, faults: string) =>
    `Personalens sidor prövas likadant: ${pages} sidor, ${faults} fel.`,
  keyboard:
    'Vid varje ändring prövas alla sidor i smal ruta och i mörkt läge. Att söka, reservera, ändra, låna om och läsa öppettider går också igenom med bara tangentbord.',
  table: 'Vad som prövades och vad som fanns',
  language: 'Språk',
  way: 'Sätt',
  guises: {
    light: 'Ljust läge',
    dark: 'Mörkt läge',
    '400 % zoom': '400 procents förstoring',
    'large text': 'Dubbelt så stor text',
    'forced colours': 'Datorns egna färger',
  } as Record<string, string>,
  pages: 'Sidor',
  faults: 'Fel',
  renew: (day: string) => `Redogörelsen bygger på den prövningen och ses över senast ${day}.`,
}
