export const about = {
  title: 'Om Dalabiblioteken',
  lead: 'Femton kommuner delar katalog, kort, bilar och webbplats. Du har ett bibliotek med många dörrar.',
  borrowTitle: 'Så lånar du',
  borrow: [
    'Bibliotekskortet är gratis och gäller på alla bibliotek i Dalarna.',
    'De flesta lån är på fyra veckor. Filmer, spel och tidskrifter har kortare tid; dagen står på kvittot och på Mina sidor.',
    'Du kan låna om så länge ingen annan väntar.',
    'Det kostar inget att låna, reservera eller lämna tillbaka sent. Tänk på att andra väntar.',
    'Lämna tillbaka på vilket bibliotek som helst.',
  ],
  reserveTitle: 'Så reserverar du',
  reserve: [
    'Sök upp titeln, välj Reservera och var du vill hämta.',
    'Vi plockar fram närmaste exemplar och skickar det med bokbilen.',
    'Den som har väntat längst får i regel först. Ett exemplar kan gå till någon närmare, men aldrig förbi den som väntat mer än sju dagar längre.',
    'När det står på hämthyllan får du ett meddelande med ett nummer. På hyllan står numret, aldrig ditt namn.',
  ],
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
