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
  styleTitle: 'Stilsida',
  styleLead: 'Allt som sidorna är byggda av, levande.',
}
