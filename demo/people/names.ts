/** Names of people who do not exist. First names and surnames are common ones, paired by lot. */
export interface NameGroup {
  /** The language at home, as MARC writes it. */
  readonly language: string
  /** How many of a hundred patrons. */
  readonly share: number
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly surnames: readonly string[]
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const nameGroups: readonly NameGroup[] = [
  {
    language: 'swe',
    share: 82,
    women:
      words(`Anna Eva Maria Karin Kristina Lena Kerstin Sara Emma Ingrid Elin Linnea Malin Jenny Annika Ulla
      Birgitta Marianne Ida Hanna Johanna Sofia Julia Elsa Alva Maja Wilma Ebba Saga Astrid Margareta Gunilla Inger
      Barbro Monica Carina Helena Susanne Camilla Therese Frida Lovisa Matilda Agnes Klara Siv Britt Gun Tyra Stina
      Moa Tilda Vera Signe Greta Edit Märta Åsa Pia Ann-Christin`),
    men: words(`Lars Anders Per Mikael Erik Johan Karl Peter Jan Daniel Fredrik Andreas Hans Mats Bengt Bo Stefan Nils
      Magnus Olof Sven Jonas Marcus Mattias Gustav Henrik Emil Oscar Axel Viktor Anton Filip Elias William Hugo Lucas
      Oliver Albin Arvid Sixten Göran Leif Kjell Rolf Tomas Ulf Håkan Roger Kent Börje Tore Alvar Folke Ivar Rune
      Linus Simon Jakob Isak Jonatan`),
    surnames:
      words(`Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson
      Jonsson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Lindström Olofsson Lindqvist Lindgren
      Berg Axelsson Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund Fredriksson Sandberg Henriksson
      Forsberg Sjöberg Wallin Engström Eklund Danielsson Lundin Håkansson Björk Bergman Gunnarsson Holm Wikström
      Samuelsson Isaksson Fransson Bergqvist Nyström Holmberg Arvidsson Löfgren Söderberg Nyberg Blomqvist Claesson
      Nordström Mårtensson Lundström Viklund Björklund Eliasson Berggren Sandström Nordin Ström Hermansson Åberg
      Ekström Holmgren Sundberg Hedlund Dahlberg Hellström Sjögren Falk Abrahamsson Martinsson Öberg Blom Ek Dahl`),
  },
  {
    language: 'fin',
    share: 5,
    women:
      words(`Anneli Helena Johanna Kaarina Marjatta Liisa Päivi Pirkko Tuula Aino Eila Raili Sirkka Helmi Leena
      Tarja Riitta Kirsi Outi Sanna`),
    men: words(`Juhani Matti Antero Tapani Kari Pekka Timo Heikki Seppo Jari Esa Reijo Eero Veikko Toivo Arto Ilkka
      Jukka Markku Onni`),
    surnames:
      words(`Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen
      Lehtinen Saarinen Salminen Heinonen Niemi Heikkilä Salonen Kinnunen Turunen`),
  },
  {
    language: 'ara',
    share: 3,
    women: words('Fatima Aisha Maryam Layla Noor Amina Hala Rana Salma Zainab Huda Samira Rima Yasmin Dalia'),
    men: words(
      'Ahmad Mohammad Ali Omar Khaled Hassan Yusuf Ibrahim Mahmoud Samir Tarek Bilal Karim Nabil Ziad',
    ),
    surnames:
      words(`Haddad Khalil Hassan Ibrahim Najjar Khoury Mansour Saleh Hamdan Darwish Shaheen Nasser Qasim
      Sabbagh Aziz`),
  },
  {
    language: 'som',
    share: 3,
    women: words('Hodan Ayaan Faduma Asha Hibo Sahra Ifrah Amal Halima Khadra Nimo Ubah Sagal Deqa Hamdi'),
    men: words(
      'Abdi Mohamed Hassan Yusuf Abdullahi Ismail Farah Liban Mahad Guled Jama Warsame Zakaria Ayub Dahir',
    ),
    surnames: words(
      'Abdi Mohamed Hassan Ali Warsame Farah Jama Yusuf Omar Nur Hussein Ahmed Abdullahi Osman Adan',
    ),
  },
  {
    language: 'tir',
    share: 2,
    women: words('Selam Feven Rahel Senait Luwam Winta Helen Mehret Semhar Saba Yordanos Eden'),
    men: words('Tesfay Yonas Filmon Daniel Mehari Robel Samuel Berhane Amanuel Henok Isaias Kidane'),
    surnames: words(`Tesfay Haile Ghebremedhin Kidane Tekle Mehari Berhe Woldu Habte Negash Asmerom Zerai`),
  },
  {
    language: 'prs',
    share: 1,
    women: words('Zahra Shabnam Parisa Mina Laila Nargis Farzana Soraya'),
    men: words('Reza Hamid Jawad Farid Najib Omid Mustafa Mehdi'),
    surnames: words('Ahmadi Hosseini Rezai Karimi Haidari Mohammadi Noori Rahimi'),
  },
  {
    language: 'ukr',
    share: 1,
    women: words('Oksana Olena Iryna Natalia Tetiana Kateryna Yulia Sofiia'),
    men: words('Oleksandr Andrii Serhii Dmytro Mykola Taras Maksym Bohdan'),
    surnames: words('Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliynyk Melnyk Koval'),
  },
  {
    language: 'tha',
    share: 1,
    women: words('Malee Siriporn Kanya Ratana Nok Pim Suda Wanida'),
    men: words('Somchai Anan Prasert Niran Sakda Wichai Thana Kiet'),
    surnames: words('Srisai Boonmee Thongdee Saengthong Chaiyasit Wongsa Jaidee Phromma'),
  },
  {
    language: 'ger',
    share: 2,
    women: words('Sabine Petra Monika Claudia Birgit Heike Katrin Ursula'),
    men: words('Jürgen Wolfgang Klaus Dieter Matthias Uwe Frank Rainer'),
    surnames: words('Müller Schmidt Schneider Fischer Weber Becker Hoffmann Krause'),
  },
]

/** Streets such as any town has. */
export const streets: readonly string[] = [
  'Storgatan',
  'Kyrkogatan',
  'Skolgatan',
  'Järnvägsgatan',
  'Björkvägen',
  'Granvägen',
  'Tallvägen',
  'Åkervägen',
  'Ängsvägen',
  'Backvägen',
  'Sjövägen',
  'Kvarngatan',
  'Bruksgatan',
  'Hantverkargatan',
  'Rönnvägen',
  'Lingonstigen',
  'Blåbärsstigen',
  'Älvvägen',
  'Fäbodvägen',
  'Smedjegatan',
]

export interface InventedPerson {
  readonly firstName: string
  readonly surname: string
  readonly language: string
  /** In a domain that can never exist (RFC 2606). */
  readonly email: string
  /** In the series PTS keeps for fiction: nobody's number. */
  readonly phone: string
  readonly street: string
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function lots(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(from: readonly T[], lot: number): T => {
  const drawn = from[Math.floor(lot * from.length)]
  if (drawn === undefined) throw new RangeError('nothing to draw from')
  return drawn
}

/** Letters an address can hold: å, ä and é lose their marks, all but a to z goes. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')

function groupAt(lot: number): NameGroup {
  let left = lot * nameGroups.reduce((sum, group) => sum + group.share, 0)
  for (const group of nameGroups) {
    left -= group.share
    if (left < 0) return group
  }
  return pick(nameGroups, 0)
}

/** People by lot, as many as asked for; the same seed gives the same people, and more of them the same first ones. */
export function inventPeople(count: number, seed = 1): InventedPerson[] {
  const draw = lots(seed)
  return Array.from({ length: count }, (_, at) => {
    const group = groupAt(draw())
    const firstName = pick(draw() < 0.58 ? group.women : group.men, draw())
    const surname = pick(group.surnames, draw())
    return {
      firstName,
      surname,
      language: group.language,
      email: `${plain(firstName)}.${plain(surname)}${at + 1}@lantagare.example`,
      // 070-174 06 05 to 99: the ninety-five mobile numbers set aside for books and films.
      phone: `070-174 06 ${String(5 + (at % 95)).padStart(2, '0')}`,
      street: `${pick(streets, draw())} ${1 + Math.floor(draw() * 60)}`,
    }
  })
}
