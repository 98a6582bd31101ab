import { accessibility as swedish } from '../sv/accessibility.ts'
import type { Texts } from '../sv/index.ts'
import { kept } from './kept.ts'

export const accessibility: Texts['accessibility'] = {
  ...kept(swedish, 'title', 'language', 'way', 'guises', 'pages', 'faults'),
  lead: 'Alla ska kunna läsa och använda den här sidan. Det är vi på Dalabiblioteken som ansvarar för den.',
  levelTitle: 'Hur lätt är sidan att använda?',
  levels: {
    full: 'Sidan klarar alla krav i lagen.',
    partly: 'Sidan klarar en del av kraven i lagen.',
    not: 'Sidan klarar inte kraven i lagen.',
  },
  goal: 'Vi följer regler som heter WCAG 2.2 nivå AA och EN 301 549. Ett program prövar sidorna. Men det hittar inte allt. Människor ska också pröva. Det är inte gjort än.',
  knownTitle: 'Det här är inte bra än',
  known: {
    titleLanguage: {
      what: 'En del titlar saknar språk. Då läses de upp som svenska.',
      why: 'Vi vet inte alltid vilket språk det är. Vi rättar det när vi kan. Du kan be oss att läsa titeln för dig.',
    },
    ownLanguage: {
      what: 'Titlar och texter om böcker står på sitt eget språk. De är inte alltid lätta att läsa.',
      why: 'Andra har skrivit dem. Fråga oss om du vill veta vad det står.',
    },
  },
  foundTitle: 'Det här hittade programmet',
  found: (rule, times) => `Regeln ${rule}: ${times} gånger`,
  tellTitle: 'Säg till om något inte går',
  tell: 'Ring, skriv eller kom till ditt bibliotek. Du får svar inom två dagar. Vi hjälper dig på ett annat sätt tills det är klart.',
  report: 'Är du inte nöjd med svaret? Då kan du klaga hos Digg. Det är en myndighet.',
  testedTitle: 'Så har vi prövat',
  untested: 'Vi har inte testat allt än. Därför säger vi inte att sidan är bra för alla.',
  tested: (day, pages, rules) =>
    `Ett program prövade ${pages} sidor. Det var ${day}. Det läste sidan på svenska. Det läste den på arabiska. Det såg på den på fem sätt. På en sida finns det ${rules} regler att pröva.`,
  canary: 'Först fick programmet se en sida med sex fel. Det hittade alla sex.',
  staff: (pages, faults) =>
    `Sidorna för oss som arbetar här prövas också. Det är ${pages} sidor. Det finns ${faults} fel.`,
  keyboard: 'Vi prövar alla sidor varje gång vi ändrar något. Vi prövar också att du klarar dig utan mus.',
  table: 'Det här prövade vi',
  renew: day => `Vi läser igenom den här texten igen. Det gör vi senast ${day}.`,
}
