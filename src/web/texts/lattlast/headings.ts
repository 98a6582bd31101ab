import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'

export const headings: Texts['headings'] = {
  browse: 'Bläddra bland allt vi har',
  kinds: { creator: 'Namn', title: 'Titlar', subject: 'Ämnen', series: 'Serier' },
  lists: {
    creator: {
      title: 'Namn från A till Ö',
      lead: 'Här är alla som har skrivit eller gjort något som vi har.',
      hint: 'Skriv efternamnet först. Till exempel: Lagerlöf, Selma',
    },
    title: {
      title: 'Titlar från A till Ö',
      lead: 'Här är allt som vi har.',
      hint: 'Till exempel: Gösta Berlings saga',
    },
    subject: {
      title: 'Ämnen från A till Ö',
      lead: 'Här ser du vad böcker och filmer handlar om.',
      hint: 'Till exempel: fåglar',
    },
    series: {
      title: 'Serier från A till Ö',
      lead: 'Här är alla serier. Delarna står i ordning.',
      hint: 'Till exempel: Sagan om ringen',
    },
  },
  one: { creator: 'Namn', title: 'Titel', subject: 'Ämne', series: 'Serie' },
  goTo: 'Gå till',
  go: 'Gå dit',
  letters: 'Bokstäver',
  nearest: word => `Inget heter ”${word}”. Här är det som kommer sedan.`,
  along: 'Gå vidare i listan',
  alongAgain: 'Gå vidare i listan, längst ner',
  earlier: 'Visa det som kommer före',
  later: 'Visa det som kommer sedan',
  see: 'se',
  titles: n => plural('sv', n, { one: '1 titel', other: `${n} titlar` }),
  beyond: word =>
    word
      ? `Listan slutar före ”${word}”. Här är det sista i listan.`
      : 'Listan är slut. Här är det sista i listan.',
  empty: 'Här finns inget än',
  fromStart: 'Visa listan från början',
  searchInstead: 'Sök i stället',
  alsoCalled: 'Heter också:',
  seeAlso: 'Titta också på:',
  broader: 'Större ämnen:',
  narrower: 'Mindre ämnen:',
  seriesBy: 'Serier:',
  formsMenu: 'Välj sort',
  allForms: 'Allt',
  forms: {
    book: 'Böcker',
    audio: 'Ljudböcker',
    film: 'Film',
    music: 'Musik',
    game: 'Spel',
    magazine: 'Tidningar',
    other: 'Annat',
  },
  foundAt: 'Finns på',
  titlesAt: (n, place) =>
    plural('sv', n, { one: `1 titel finns på ${place}`, other: `${n} titlar finns på ${place}` }),
  titlesOver: n => `Det finns mer än ${n} titlar. Sök för att se alla.`,
  nothingAt: place => `Inget av det här finns på ${place}`,
  everywhere: 'Visa vad alla bibliotek har',
  part: part => (/^\d/.test(part) ? `Del ${part}` : part),
  beginHere: 'Börja här',
  missingPart: part => `Vi har inte del ${part}.`,
  suggestPart: part => `Föreslå att vi köper del ${part}`,
  nothingUnder: 'Vi har inget sådant just nu',
  about: (label, n) => `Titlar om ${label} (${n})`,
  by: (label, n) => `Titlar av ${label} (${n})`,
  search: 'Sök bland titlarna',
  inList: 'Visa i listan från A till Ö',
  description: (label, n) =>
    `${label}: ${plural('sv', n, { one: '1 titel', other: `${n} titlar` })}. Se vad som är inne. Du kan reservera.`,
}
