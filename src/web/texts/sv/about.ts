export const about = {
  title: 'Om Dalabiblioteken',
  lead: 'Femton kommuner delar katalog, kort, bilar och webbplats. Du har ett bibliotek med många dörrar.',
  borrowTitle: 'Så lånar du',
  card: 'Bibliotekskortet är gratis och gäller på alla bibliotek i Dalarna.',
  periods: (days: string, others: string) =>
    `De flesta lån är på ${days}. Annat har en egen tid: ${others}. Dagen står på kvittot och på Mina sidor.`,
  renew: 'Du kan låna om så länge ingen annan väntar.',
  lateFree: 'Det kostar inget att låna, reservera eller lämna tillbaka sent. Tänk på att andra väntar.',
  lateCosts:
    'Det kostar inget att låna eller reservera. Att lämna tillbaka sent kan kosta, och det bestämmer varje kommun.',
  returnAnywhere: 'Lämna tillbaka på vilket bibliotek som helst.',
  rulesLink: 'Se allt som gäller för dig',
  reserveTitle: 'Så reserverar du',
  choose: 'Sök upp titeln, välj Reservera och var du vill hämta.',
  fetched: 'Vi plockar fram närmaste exemplar och skickar det med bokbilen.',
  ready:
    'När det står på hämthyllan får du ett meddelande med ett nummer. På hyllan står numret, aldrig ditt namn.',
  fairnessLink: 'Se hur rättvist köerna delas mellan kommunerna',
  privacyTitle: 'Dina uppgifter',
  privacy: [
    'Vad du lånar är hemligt enligt lag. Vi sparar det bara så länge lånet eller reservationen finns.',
    'Webbplatsen använder kakor för inloggningen och, om du har valt språk, en som minns valet. Inget spårar dig och inget hämtas från andra webbplatser.',
  ],
  qualityLink: 'Se hur sökningen går, och vad vi räknar',
  accessTitle: 'Tillgänglighet',
  accessLead: 'Dalabiblioteken står bakom den här webbplatsen. Alla ska kunna använda den.',
  accessLevelTitle: 'Hur tillgänglig är webbplatsen?',
  accessLevel:
    'Vårt mål är WCAG 2.2 nivå AA och EN 301 549. Sidorna prövas automatiskt med axe i ljust och mörkt läge och i smal och bred ruta. En fullständig granskning av människor återstår, och därför säger vi att webbplatsen är delvis förenlig med lagkraven.',
  accessKnownTitle: 'Det vi vet brister',
  accessKnown: [
    'Titlar i katalogen kan sakna uppgift om språk och läses då upp med svenskt uttal.',
    'Titlar, beskrivningar och evenemang står på det språk de är skrivna på, även när du läser sidan på ett annat.',
  ],
  accessTellTitle: 'Säg till om något inte fungerar',
  accessTell:
    'Ring, skriv till eller besök ditt bibliotek. Vi svarar inom två arbetsdagar och hjälper dig på ett annat sätt under tiden.',
  accessReport: 'Är du inte nöjd med vårt svar kan du anmäla till Myndigheten för digital förvaltning, Digg.',
  accessTestedTitle: 'Hur vi har prövat',
  accessTested:
    'Varje sida prövas automatiskt vid varje ändring. Redogörelsen uppdaterades senast 24 november 2026.',
  styleTitle: 'Stilsida',
  styleLead: 'Allt som sidorna är byggda av, levande.',
}
