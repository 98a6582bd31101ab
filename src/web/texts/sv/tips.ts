import { number, plural } from '../locale.ts'

/** What librarians write about books, and works like one another. */
export const tips = {
  title: 'Boktips och teman',
  lead: 'Böcker och annat som vi på biblioteken vill ge vidare till dig.',
  tip: 'Tips',
  theme: 'Tema',
  by: (name: string, library: string) => `${name} på ${library}`,
  count: (n: number) =>
    plural('sv', n, { one: '1 tips eller tema', other: `${number('sv', n)} tips och teman` }),
  none: 'Inga tips att visa just nu',
  noneText: 'Välj ett annat bibliotek eller andra läsare.',
  feed: 'Följ tipsen i en flödesläsare (Atom)',
  all: 'Alla boktips och teman',
  seeTheme: 'Se hela temat',
  themeTitles: (n: number) => plural('sv', n, { one: '1 titel', other: `${number('sv', n)} titlar` }),
  onWork: 'En bibliotekaries tips',
  start: 'Bibliotekarierna tipsar',
  here: 'Tips och teman här',
  forWhom: { child: 'För barn', young: 'För unga', adult: 'För vuxna' },
  until: (day: string) => `Visas till och med ${day}`,
  inTheme: 'Titlar i temat',
  emptyTheme: 'Titlarna i temat finns inte kvar',
  similar: {
    title: 'Liknande',
    lead: 'Valt efter vad titlarna handlar om och vem som gjort dem. Ingens lån har räknats.',
    creator: (name: string) => `Samma upphovsperson: ${name}`,
    series: (name: string) => `Samma serie: ${name}`,
    subjects: (subjects: string) => `Samma ämne: ${subjects}`,
    genre: (genres: string) => `Samma genre: ${genres}`,
    shelf: (mark: string) => `Samma hylla: ${mark}`,
  },
}
