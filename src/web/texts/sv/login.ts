export const login = {
  title: 'Logga in',
  lead: 'Använd ditt bibliotekskort och din pinkod.',
  leadDeed: 'Logga in så fortsätter du där du var.',
  card: 'Kortnummer',
  cardHint: 'Siffrorna på kortet, till exempel 2084 1001 23',
  pin: 'Pinkod',
  pinHint: 'Fyra till åtta siffror',
  deed: 'Logga in',
  noCardTitle: 'Har du inget kort?',
  noCard:
    'Ta med legitimation till något av våra bibliotek så får du ett kort direkt. Barn behöver en vårdnadshavares godkännande.',
  forgotTitle: 'Har du glömt pinkoden?',
  forgot: 'Besök ett bibliotek med legitimation, så väljer du en ny.',
  writeCard: 'Skriv ditt kortnummer.',
  writePin: 'Skriv din pinkod.',
  refusals: {
    'wrong-card-or-pin': 'Kortnumret och pinkoden hör inte ihop. Kontrollera båda och försök igen.',
    'too-many-tries': 'Det har blivit många försök. Vänta en kvart eller ring ditt bibliotek.',
    'card-blocked': 'Kortet är spärrat. Ring eller besök ditt bibliotek så hjälper vi dig.',
  },
  loggedOut: 'Du är utloggad.',
}
