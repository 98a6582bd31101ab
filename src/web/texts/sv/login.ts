export const login = {
  title: 'Logga in',
  lead: 'Använd ditt bibliotekskort och din pinkod.',
  interrupted:
    'Du hann bli utloggad innan det du skickade kom fram. Det är kvar: logga in, så kan du skicka det igen.',
  againTitle: 'Du är inloggad igen',
  againText:
    'Det du skickade kom inte fram innan du blev utloggad, och inget har ändrats. Vill du skicka det nu?',
  againDeed: 'Skicka nu',
  againDrop: 'Nej, släng det',
  stale:
    'Sidan öppnades innan någon loggade in eller ut här, så inget har skickats. Skriv pinkoden igen, så loggar vi in dig.',
  sendAgainTitle: 'Vill du skicka det du skrev?',
  sendAgainText:
    'Du har loggat in eller ut sedan sidan öppnades, så inget har skickats än. Det du skrev är kvar.',
  othersTitle: 'Formuläret hör till någon annan',
  othersText:
    'Någon annan var inloggad när sidan öppnades. Inget har ändrats. Det som skrevs väntar i en timme, om det inte är för långt, på att den personen loggar in här igen.',
  nothingTitle: 'Det finns inget som väntar',
  nothingText: 'Allt du har skickat har kommit fram, eller så har det gått mer än en timme.',
  leadDeed: 'Logga in så fortsätter du där du var.',
  card: 'Kortnummer',
  cardHint: 'Siffrorna på kortet, till exempel 2084 1001 23',
  pin: 'Pinkod',
  pinHint: 'Fyra till åtta siffror',
  deed: 'Logga in',
  noCardTitle: 'Har du inget kort?',
  noCard:
    'Ta med legitimation till något av våra bibliotek så får du ett kort direkt. Barn behöver en vårdnadshavares godkännande.',
  apply: 'Ansök om kort på nätet',
  forgotTitle: 'Har du glömt pinkoden?',
  forgot: 'Besök ett bibliotek med legitimation, så väljer du en ny.',
  writeCard: 'Skriv ditt kortnummer.',
  writePin: 'Skriv din pinkod.',
  withIdentity: (name: string) => `Logga in med ${name}`,
  tryAgainAt: (time: string) =>
    `Det har blivit många försök. Försök igen efter klockan ${time}, eller ring ditt bibliotek.`,
  failures: {
    cancelled: 'Du avbröt inloggningen. Försök igen, eller använd kort och pinkod.',
    expired: 'Inloggningen tog för lång tid eller var redan använd. Börja om.',
    clock:
      'Inloggningen gick inte att kontrollera, för klockorna går olika. Använd kort och pinkod så länge. Vi har fått veta felet.',
    untrusted:
      'Svaret från e-legitimationen gick inte att lita på, så du är inte inloggad. Börja om, eller använd kort och pinkod.',
    unreachable:
      'E-legitimationen svarar inte just nu. Använd kort och pinkod, eller försök igen om en stund.',
    'no-identity': 'E-legitimationen sa inte vem du är. Använd kort och pinkod. Vi har fått veta felet.',
    'card-blocked': 'Kortet är spärrat. Ring eller besök ditt bibliotek så hjälper vi dig.',
  },
  linkTitle: 'Koppla ditt bibliotekskort',
  linkProven: (name: string) => `Det gick bra att logga in med ${name}.`,
  linkLead:
    'Vi vet inte än vilket kort som är ditt. Skriv kortnummer och pinkod en gång, så kommer du in direkt nästa gång.',
  linkDeed: 'Koppla och logga in',
  linkSafeTitle: 'Vad sparar vi?',
  linkSafe: 'Bara en kod som inte går att räkna tillbaka. Ditt personnummer sparas inte.',
  linkedToAnother:
    'E-legitimationen eller kortet är redan kopplat till någon annan. Ring eller besök ditt bibliotek så reder vi ut det.',
  logOutThere: (name: string) => `Logga ut från ${name} också`,
  everywhere: 'Logga ut överallt',
  everywhereTitle: 'Logga ut på alla enheter?',
  everywhereText:
    'Du loggas ut här och på alla andra datorer och telefoner där du är inloggad. Gör det om du glömt logga ut någonstans.',
  everywhereDeed: 'Ja, logga ut överallt',
  everywhereBack: 'Nej, till Mina sidor',
  refusals: {
    'wrong-card-or-pin': 'Kortnumret och pinkoden hör inte ihop. Kontrollera båda och försök igen.',
    'too-many-tries': 'Det har blivit många försök. Vänta en kvart eller ring ditt bibliotek.',
    'card-blocked': 'Kortet är spärrat. Ring eller besök ditt bibliotek så hjälper vi dig.',
  },
  loggedOut: 'Du är utloggad.',
}
