/** What the invented librarians of the demo write about real works. */
export interface DemoTip {
  /** A work by its title; who is left out of a small demo has no tip. */
  readonly title: string
  /** The municipality whose main library its writer works at. */
  readonly from: string
  readonly audience: 'child' | 'young' | 'adult' | null
  readonly language: string
  readonly body: string
  /** Days before today. */
  readonly daysAgo: number
}

export interface DemoTheme {
  readonly title: string
  readonly from: string
  readonly audience: DemoTip['audience']
  readonly language: string
  readonly body: string
  readonly daysAgo: number
  /** Its works are those about this. */
  readonly subject: string
  readonly most: number
  /** Shown at the writer's library alone. */
  readonly onlyThere: boolean
}

export const demoTips: readonly DemoTip[] = [
  {
    ...{ title: 'Idioten', from: 'avesta', audience: 'adult', language: 'swe', daysAgo: 2 },
    body: 'Tjock, ja. Men läs de första femtio sidorna på tåget mellan Avesta och Krylbo, så sitter du kvar. En människa som vill alla väl kliver in bland folk som inte vet vad de ska göra med honom.',
  },
  {
    ...{ title: 'Kallocain', from: 'ludvika', audience: 'young', language: 'swe', daysAgo: 4 },
    body: 'Ett rike där ingen vågar tänka högt, och ett medel som får alla att göra det. Skriven 1940 och ändå om i dag. Kort nog för en helg.',
  },
  {
    ...{ title: 'Trollvinter', from: 'mora', audience: 'child', language: 'swe', daysAgo: 6 },
    body: 'Mumintrollet vaknar mitt i vintern och alla andra sover. Hos oss läser vi den högt när det mörknar klockan tre. Börja på kvällen före första snön.',
  },
  {
    ...{ title: 'Kejsarn av Portugallien', from: 'falun', audience: 'adult', language: 'swe', daysAgo: 9 },
    body: 'En torpare som får en dotter och blir kejsare. Jag har gråtit åt den tre gånger, på tre olika sätt.',
  },
  {
    ...{ title: 'Seitsemän veljestä', from: 'borlange', audience: null, language: 'fin', daysAgo: 12 },
    body: 'Seitsemän veljestä, yksi metsä ja aapinen, joka ei mene päähän. Nauroin ääneen kirjaston kahvihuoneessa.',
  },
  {
    ...{ title: 'Körkarlen', from: 'rattvik', audience: 'adult', language: 'swe', daysAgo: 15 },
    body: 'En stumfilm till nyår. Släck lampan, vänta på dubbelexponeringarna och säg sedan att det var bättre förr. Det var det.',
  },
  {
    ...{ title: 'Ronja rövardotter', from: 'leksand', audience: 'child', language: 'swe', daysAgo: 20 },
    body: 'För den som ska akta sig för att trilla i Helvetesgapet. Och för den som ska lära sig att släppa iväg någon till skogs.',
  },
  {
    ...{ title: 'Doktor Glas', from: 'hedemora', audience: 'adult', language: 'swe', daysAgo: 26 },
    body: 'En sommar i Stockholm, en läkare som för dagbok och ett brott som han tänker igenom tills det nästan är gjort. Inte ett ord för mycket.',
  },
  {
    ...{
      title: 'Mördare utan ansikte',
      from: 'malung-salen',
      audience: 'adult',
      language: 'swe',
      daysAgo: 31,
    },
    body: 'Första Wallander, och fortfarande den bästa dörren in. Regnet är inte bara väder.',
  },
  {
    ...{ title: 'Hungerspelen', from: 'orsa', audience: 'young', language: 'swe', daysAgo: 35 },
    body: 'Har du sett filmen? Läs boken i alla fall. Det som är tyst på duken är det som gör ont här.',
  },
]

export const demoThemes: readonly DemoTheme[] = [
  {
    ...{ title: 'Dalarna i ord och toner', from: 'falun', audience: null, language: 'swe', daysAgo: 3 },
    ...{ subject: 'Dalarna', most: 12, onlyThere: false },
    body: 'Här är vi själva: byarna, skogen, sjöarna och folk som satte dem på pränt.\n\nVi har valt böcker och musik som är skrivna här eller handlar om oss. En del är hundra år, en del är nya. Börja var du vill och fråga oss om du vill ha mer.',
  },
  {
    ...{ title: 'Böcker för den som vill rysa lagom', from: 'borlange', audience: 'adult', language: 'swe' },
    ...{ daysAgo: 8, subject: 'deckare', most: 8, onlyThere: false },
    body: 'Mörka kvällar, en lampa och någon som ljuger. Det här är deckare som går att läsa ensam hemma.',
  },
  {
    ...{ title: 'Katter, katter, katter', from: 'mora', audience: 'child', language: 'swe', daysAgo: 5 },
    ...{ subject: 'katter', most: 8, onlyThere: true },
    body: 'På barnavdelningen i Mora bor just nu fler katter än vanligt. Låna en!',
  },
]
