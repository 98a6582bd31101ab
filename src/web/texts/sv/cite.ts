/** How to refer to a title in a school essay or a paper. */
export const cite = {
  title: 'Källhänvisning',
  link: 'Källhänvisning',
  which: 'Vilken utgåva?',
  check: 'Jämför med titelsidan och med hur din skola vill ha det.',
  files: 'Till ett referensprogram',
  ris: 'Hämta RIS (Zotero, EndNote, Mendeley)',
  bibtex: 'Hämta BibTeX (LaTeX)',
  words: {
    and: '&',
    others: 'm.fl.',
    noYear: 'u.å.',
    editors: (_count: number) => 'Red.',
    directors: (_count: number) => 'Regissör',
    translators: 'Övers.',
    translatedBy: (names: string) => `Översättning: ${names}`,
  },
}
