import { plural } from '../locale.ts'
export const headings = {
  browse: 'Bläddra i katalogen',
  kinds: { creator: 'Upphov', title: 'Titlar', subject: 'Ämnen', series: 'Serier' },
  lists: {
    creator: {
      title: 'Upphov A–Ö',
      lead: 'Alla som skrivit, tecknat, spelat eller regisserat något som finns på biblioteken.',
      hint: 'Efternamnet först, till exempel Lagerlöf, Selma',
    },
    title: {
      title: 'Titlar A–Ö',
      lead: 'Allt som finns på biblioteken. Andra titlar och originaltitlar visar vart du ska gå.',
      hint: 'Till exempel Gösta Berlings saga',
    },
    subject: {
      title: 'Ämnen A–Ö',
      lead: 'Vad böcker, filmer och annat handlar om.',
      hint: 'Till exempel fåglar',
    },
    series: {
      title: 'Serier A–Ö',
      lead: 'Serier av böcker, filmer och annat, med delarna i ordning.',
      hint: 'Till exempel Sagan om ringen',
    },
  },
  one: { creator: 'Upphov', title: 'Titel', subject: 'Ämne', series: 'Serie' },
  goTo: 'Gå till',
  go: 'Gå dit',
  letters: 'Bokstäver',
  nearest: (word: string) => `Inget heter just ”${word}”. Här är det som kommer närmast efter.`,
  along: 'Längs listan',
  alongAgain: 'Längs listan, under raderna',
  earlier: 'Tidigare i listan',
  later: 'Längre fram i listan',
  see: 'se',
  titles: (n: number) => plural('sv', n, { one: '1 titel', other: `${n} titlar` }),
  beyond: (word: string) =>
    word
      ? `Listan tar slut före ”${word}”. Här är det sista i den.`
      : 'Listan är slut här. Här är det sista i den.',
  empty: 'Här finns inget än',
  fromStart: 'Visa listan från början',
  searchInstead: 'Sök i stället',
  alsoCalled: 'Kallas också:',
  seeAlso: 'Se även:',
  nothingUnder: 'Inget på biblioteken hör hit just nu',
  about: (label: string, n: number) => `Verk om ${label} (${n})`,
  by: (label: string, n: number) => `Verk av ${label} (${n})`,
  search: 'Sök bland dem och välj form, språk och bibliotek',
  inList: 'Visa var i listan från A till Ö',
  description: (label: string, n: number) =>
    `${label}: ${plural('sv', n, { one: '1 titel', other: `${n} titlar` })} på biblioteken i Dalarna. Se vad som är inne och reservera.`,
}
