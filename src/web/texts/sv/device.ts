/** The card on the screen, what a device keeps of it, and the site on a home screen. */
export const device = {
  shortName: 'Bibliotek',
  shortcutSearch: 'Sök',
  cardTitle: 'Ditt kort',
  loansTitle: 'Dina lån',
  barcode: 'Streckkod med ditt kortnummer',
  number: 'Kortnummer',
  until: (day: string) => `Gäller till och med ${day}`,
  brightness:
    'Håll skärmen mot läsaren i disken eller automaten. Händer inget: höj ljusstyrkan eller skriv numret.',
  noCard: 'Du har inget kort just nu',
  noCardText: 'Ta med legitimation till ett bibliotek, så får du ett nytt.',
  showCard: 'Visa kortet på skärmen',
  offlineTitle: 'Ha kortet med dig utan nät',
  offer:
    'Den här enheten kan spara ditt kort och en lista över dina lån, så att du kan visa och läsa dem utan uppkoppling. Inget sparas om du inte ber om det.',
  shared:
    'Gör det bara på en telefon eller dator som är din egen. På en dator som fler använder, till exempel på biblioteket, kan andra se kortet.',
  keep: 'Spara på den här enheten',
  keptNow: 'Kortet och lånen sparas på den här enheten.',
  kept: 'Kortet och lånen sparas på den här enheten och förnyas varje gång du öppnar dina sidor. Utan uppkoppling ser du dem på samma adresser.',
  wiped:
    'Det som är sparat försvinner när du loggar ut, när någon annan loggar in här och senast trettio dagar efter ditt senaste besök.',
  forget: 'Sluta spara här',
  forgotten: 'Inget är sparat på den här enheten längre.',
  needsScript: 'För att spara kortet på enheten behöver webbläsaren tillåta JavaScript.',
  seenAt: (day: string, time: string) => `Du är utan nät. Så här såg det ut ${day} kl. ${time}.`,
  toRenew: 'Låna om och ändra',
  noNetworkTitle: 'Du är utan nät',
  noNetworkText:
    'Sidan kan inte hämtas just nu. Den visas av sig själv när uppkopplingen är tillbaka. Skickade du något nyss: gå tillbaka, det du skrev är kvar.',
  noNetworkKept: 'Har du sparat kortet och lånen på den här enheten kan du se dem ändå:',
}
