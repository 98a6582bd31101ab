export const titles = [
  ['Gösta Berlings saga', 'Selma Lagerlöf', 'Historia'],
  ['Kejsarn av Portugallien', 'Selma Lagerlöf', 'Familjer'],
  ['Nils Holgerssons underbara resa genom Sverige', 'Selma Lagerlöf', 'Barnböcker'],
  ['Mördare utan ansikte', 'Henning Mankell', 'Deckare'],
  ['The old man and the sea', 'Ernest Hemingway', 'Havet'],
  ['Aniara', 'Harry Martinson', 'Poesi'],
] as const

export function workNumber(n: number) {
  const [title, creator, subject] = titles[n % titles.length] ?? titles[0]
  const id = n + 1
  return {
    id,
    work: id,
    slug: 'titel',
    title,
    creator,
    language: title.startsWith('The') ? 'eng' : 'swe',
    cover: { id, title, creator, subjects: [subject] },
  }
}
