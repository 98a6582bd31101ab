import type { Texts } from '../sv/index.ts'
import { login as swedish } from '../sv/login.ts'
import { kept } from './kept.ts'

export const login: Texts['login'] = {
  ...kept(swedish, 'title', 'card', 'cardHint', 'pinHint', 'deed', 'noCardTitle', 'loggedOut'),
  lead: 'Skriv numret på ditt kort och din kod.',
  interrupted:
    'Du blev utloggad. Därför kom det du skrev inte fram. Men det är kvar. Logga in. Sedan kan du skicka det igen.',
  againTitle: 'Du är inloggad igen',
  againText: 'Du blev utloggad. Det du skrev kom inte fram. Vill du skicka det nu?',
  againDeed: 'Skicka nu',
  againDrop: 'Nej, ta bort det',
  stale: 'Sidan har varit öppen för länge. Därför hände inget. Skriv din kod igen. Sedan loggar vi in dig.',
  sendAgainTitle: 'Vill du skicka det du skrev?',
  sendAgainText: 'Du har loggat in eller ut. Därför har vi inte skickat något. Det du skrev är kvar.',
  othersTitle: 'Det här skrev någon annan',
  othersText:
    'Någon annan var inloggad när sidan öppnades. Inget har ändrats. Texten väntar i en timme, om den inte är för lång. Den personen kan logga in här och skicka den.',
  nothingTitle: 'Inget väntar på dig',
  nothingText: 'Allt har kommit fram. Eller så är det mer än en timme sedan.',
  leadDeed: 'Logga in. Sedan fortsätter du där du var.',
  pin: 'Kod',
  apply: 'Skaffa ett kort på nätet',
  withIdentity: name => `Logga in med ${name}`,
  tryAgainAt: time => `Du har prövat många gånger. Pröva igen efter klockan ${time}. Du kan också ringa oss.`,
  failures: {
    cancelled: 'Du avbröt. Pröva igen. Du kan också logga in med kort och kod.',
    expired: 'Det tog för lång tid. Börja om.',
    clock: 'Vi kan inte se om det var du. Klockorna går olika. Logga in med kort och kod. Vi vet om felet.',
    untrusted:
      'Vi kan inte lita på svaret. Du är inte inloggad. Börja om. Du kan också logga in med kort och kod.',
    unreachable: 'Vi får inget svar just nu. Logga in med kort och kod. Du kan också vänta en stund.',
    'no-identity': 'Vi fick inte veta vem du är. Logga in med kort och kod. Vi vet om felet.',
    'card-blocked': 'Ditt kort går inte att använda. Ring eller kom till oss så hjälper vi dig.',
  },
  linkTitle: 'Visa vilket kort du har',
  linkProven: name => `Det gick bra att logga in med ${name}.`,
  linkLead: 'Vi vet inte vilket kort du har. Skriv numret och koden en gång. Nästa gång kommer du in direkt.',
  linkDeed: 'Spara och logga in',
  linkSafeTitle: 'Vad sparar vi?',
  linkSafe: 'Vi sparar en hemlig kod. Vi sparar inte ditt personnummer.',
  linkedToAnother: 'Kortet hör redan till någon annan. Ring eller kom till oss så hjälper vi dig.',
  logOutThere: name => `Logga ut från ${name} också`,
  everywhere: 'Logga ut överallt',
  everywhereTitle: 'Vill du logga ut överallt?',
  everywhereText:
    'Du loggas ut här. Du loggas också ut på alla andra datorer och mobiler. Gör det om du har glömt att logga ut.',
  everywhereDeed: 'Ja, logga ut överallt',
  everywhereBack: 'Nej, till Mina sidor',
  noCard:
    'Kom till oss och visa ett id-kort. Då får du ett kort direkt. Är du barn? Då måste en vuxen säga ja.',
  forgotTitle: 'Har du glömt koden?',
  forgot: 'Kom till oss och visa ett id-kort. Då får du välja en ny kod.',
  writeCard: 'Skriv numret på ditt kort.',
  writePin: 'Skriv din kod.',
  refusals: {
    'wrong-card-or-pin': 'Numret eller koden är fel. Titta på båda och pröva igen.',
    'too-many-tries': 'Du har prövat många gånger. Vänta en kvart. Du kan också ringa ditt bibliotek.',
    'card-blocked': 'Ditt kort går inte att använda. Ring eller kom till oss så hjälper vi dig.',
  },
}
